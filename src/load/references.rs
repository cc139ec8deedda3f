//! What must hold in an inspection: everything that is named exists, ids are unique, nothing written is left unshown.

use std::collections::BTreeSet;

use super::corrections::check_corrections;
use super::listings::check_listings;
use crate::inspection::{Inspection, SectionFile};
use crate::problem::{Kind, Place, Problem, suggest};
use crate::programme::{Node, PartName, Programme, SectionKind};
use crate::source::Step;

/// Adds a problem for everything in an inspection that refers to nothing or would not be shown.
pub(super) fn check_references(programme: &Programme, inspection: &Inspection, problems: &mut Vec<Problem>) {
    check_isbn(inspection, problems);
    check_listings(programme, inspection, problems);
    check_corrections(inspection, problems);
    check_recommendations(inspection, problems);
    for (id, content) in &inspection.sections {
        let Some(node) = programme.node(id) else { continue };
        let file = format!("sections/{id}.yaml");
        let report = &mut |kind, steps: &[Step<'_>]| {
            problems.push(Problem::error(kind, inspection.place(&file, steps)));
        };
        check_ids(&content.file, report);
        check_boxes(programme, &content.file, report);
        for (index, table) in content.file.tables.iter().enumerate() {
            for (row, cells) in table.rows.iter().enumerate().filter(|(_, cells)| cells.len() != table.columns.len()) {
                let kind = Kind::RowLength { cells: cells.len(), columns: table.columns.len() };
                report(kind, &[Step::Key("tables"), Step::Item(index), Step::Key("rows"), Step::Item(row)]);
            }
        }
        for (key, part) in unshown(programme, node, &content.file) {
            report(Kind::PartNotShown { section: id.clone(), part: part.to_owned() }, &[Step::KeyItself(key)]);
        }
        if content.has_prose && !shows(programme, node, PartName::Prose) {
            let place = Place::file(
                &inspection
                    .sources
                    .get(&format!("sections/{id}.md"))
                    .map_or_else(String::new, |source| source.path.clone()),
            );
            problems.push(Problem::error(Kind::PartNotShown { section: id.clone(), part: "prose".to_owned() }, place));
        }
    }
}

/// Whether a section shows a part. Sections that the tool makes show prose before what they make.
fn shows(programme: &Programme, node: &Node, part: PartName) -> bool {
    match node.kind {
        SectionKind::Prose => programme.parts(node).iter().any(|spec| spec.name() == part),
        _ => part == PartName::Prose,
    }
}

/// Keys of a section's file that hold something and have no part that shows it.
fn unshown(programme: &Programme, node: &Node, file: &SectionFile) -> Vec<(&'static str, &'static str)> {
    let rest = shows(programme, node, PartName::Rest);
    let all = [
        ("strengths", "strengths", !file.strengths.is_empty(), shows(programme, node, PartName::Strengths)),
        (
            "areas_for_improvement",
            "areas for improvement",
            !file.areas_for_improvement.is_empty(),
            shows(programme, node, PartName::AreasForImprovement),
        ),
        ("key_findings", "key findings", !file.key_findings.is_empty(), shows(programme, node, PartName::KeyFindings)),
        // A summary is written in its section also where it is only shown among the gathered ones.
        (
            "summary",
            "a summary",
            file.summary.is_some(),
            shows(programme, node, PartName::Summary) || is_gathered(programme, node),
        ),
        ("signature", "a signature", file.signature.is_some(), shows(programme, node, PartName::Signature)),
        ("boxes", "boxes", !file.boxes.is_empty(), rest),
        ("quotations", "quotations", !file.quotations.is_empty(), rest),
        ("tables", "tables", !file.tables.is_empty(), rest),
        ("images", "images", !file.images.is_empty(), rest),
    ];
    all.into_iter().filter(|(_, _, written, shown)| *written && !shown).map(|(key, part, ..)| (key, part)).collect()
}

fn is_gathered(programme: &Programme, node: &Node) -> bool {
    programme.nodes().any(|other| other.kind == SectionKind::GatheredSummaries && other.of.contains(&node.id))
}

fn check_ids(file: &SectionFile, report: &mut dyn FnMut(Kind, &[Step<'_>])) {
    let boxes = file.boxes.iter().map(|record| ("boxes", &record.id));
    let quotations = file.quotations.iter().map(|record| ("quotations", &record.id));
    let tables = file.tables.iter().map(|record| ("tables", &record.id));
    let images = file.images.iter().map(|record| ("images", &record.id));
    let mut seen = BTreeSet::new();
    let mut index = 0;
    let mut list = "";
    for (key, id) in boxes.chain(quotations).chain(tables).chain(images) {
        index = if key == list { index + 1 } else { 0 };
        list = key;
        if !seen.insert((key, id)) {
            report(Kind::DuplicateId { id: id.clone() }, &[Step::Key(key), Step::Item(index), Step::Key("id")]);
        }
    }
}

fn check_boxes(programme: &Programme, file: &SectionFile, report: &mut dyn FnMut(Kind, &[Step<'_>])) {
    let known: Vec<&str> = programme.rules.boxes.iter().map(|one| one.kind.as_str()).collect();
    for (index, record) in file.boxes.iter().enumerate().filter(|(_, record)| !known.contains(&record.kind.as_str())) {
        let kind = Kind::UnknownReference {
            what: "kind of box".to_owned(),
            found: record.kind.clone(),
            suggestion: suggest(&record.kind, known.iter().copied()),
        };
        report(kind, &[Step::Key("boxes"), Step::Item(index), Step::Key("kind")]);
    }
}

fn check_recommendations(inspection: &Inspection, problems: &mut Vec<Problem>) {
    let file = &inspection.recommendations;
    let addressees: Vec<&str> = file.addressees.iter().map(|addressee| addressee.id.as_str()).collect();
    let findings: Vec<&str> = inspection
        .sections
        .values()
        .flat_map(|content| {
            content.file.strengths.iter().chain(&content.file.areas_for_improvement).chain(&content.file.key_findings)
        })
        .filter_map(crate::inspection::Finding::id)
        .collect();
    let mut report = |kind, steps: &[Step<'_>]| {
        problems.push(Problem::error(kind, inspection.place("recommendations.yaml", steps)));
    };
    let mut seen = BTreeSet::new();
    for (index, recommendation) in file.recommendations.iter().enumerate() {
        let here = |key| [Step::Key("recommendations"), Step::Item(index), Step::Key(key)];
        if !seen.insert(&recommendation.id) {
            report(Kind::DuplicateId { id: recommendation.id.clone() }, &here("id"));
        }
        if recommendation.to.is_empty() {
            report(Kind::MissingKey { key: "to".to_owned() }, &here("to"));
        }
        for (key, what, names, known) in [
            ("to", "addressee", &recommendation.to, &addressees),
            ("answers", "finding", &recommendation.answers, &findings),
        ] {
            for name in names.iter().filter(|name| !known.contains(&name.as_str())) {
                let suggestion = suggest(name, known.iter().copied());
                report(Kind::UnknownReference { what: what.to_owned(), found: name.clone(), suggestion }, &here(key));
            }
        }
    }
}

fn check_isbn(inspection: &Inspection, problems: &mut Vec<Problem>) {
    for (index, record) in inspection.file.isbn.iter().enumerate() {
        let digits: Vec<u32> =
            record.isbn.chars().filter(char::is_ascii_digit).filter_map(|digit| digit.to_digit(10)).collect();
        let sum: u32 = digits.iter().zip([1, 3].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum();
        if digits.len() != 13 || !sum.is_multiple_of(10) {
            let place = inspection.place("inspection.yaml", &[Step::Key("isbn"), Step::Item(index), Step::Key("isbn")]);
            problems.push(Problem::error(Kind::IsbnInvalid { found: record.isbn.clone() }, place));
        }
    }
}
