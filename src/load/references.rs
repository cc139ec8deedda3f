//! What must hold in an inspection: everything that is named exists, ids are unique, nothing written is left unshown.

use std::collections::BTreeSet;

use super::charts::check_charts;
use super::corrections::check_corrections;
use super::languages::check_languages;
use super::listings::check_listings;
use super::names::check_names;
use super::publication::check_publication;
use super::sign_off::check_sign_offs;
use super::summary_notes::check_summary_notes;
use crate::inspection::{FOR_CHILDREN, Inspection, SectionFile};
use crate::problem::{Kind, Named, Problem, SectionPart, suggest};
use crate::programme::{Node, PartName, Programme, SectionKind};
use crate::source::Step;

/// Adds a problem for everything in an inspection that refers to nothing or would not be shown.
pub(super) fn check_references(programme: &Programme, inspection: &Inspection, problems: &mut Vec<Problem>) {
    check_publication(inspection, problems);
    check_names(inspection, problems);
    check_languages(inspection, problems);
    check_listings(programme, inspection, problems);
    check_corrections(inspection, problems);
    check_sign_offs(inspection, problems);
    check_recommendations(inspection, problems);
    check_for_children(programme, inspection, problems);
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
        check_charts(programme, inspection, &content.file, report);
        check_summary_notes(programme, inspection, node, &content.file, report);
        for (key, part) in unshown(programme, node, &content.file) {
            report(Kind::PartNotShown { section: id.clone(), part }, &[Step::KeyItself(key)]);
        }
        if content.has_prose && !shows(programme, node, PartName::Prose) {
            let place = inspection.place(&format!("sections/{id}.md"), &[]);
            problems.push(Problem::error(Kind::PartNotShown { section: id.clone(), part: SectionPart::Prose }, place));
        }
    }
}

/// Whether a section shows a part. Sections that the tool makes show prose before what they make, and charts after it.
fn shows(programme: &Programme, node: &Node, part: PartName) -> bool {
    match node.kind {
        SectionKind::Prose => programme.parts(node).iter().any(|spec| spec.name() == part),
        _ => matches!(part, PartName::Prose | PartName::Charts),
    }
}

/// Keys of a section's file that hold something and have no part that shows it.
fn unshown(programme: &Programme, node: &Node, file: &SectionFile) -> Vec<(&'static str, SectionPart)> {
    let rest = shows(programme, node, PartName::Rest);
    let all = [
        ("strengths", SectionPart::Strengths, !file.strengths.is_empty(), shows(programme, node, PartName::Strengths)),
        (
            "areas_for_improvement",
            SectionPart::AreasForImprovement,
            !file.areas_for_improvement.is_empty(),
            shows(programme, node, PartName::AreasForImprovement),
        ),
        (
            "key_findings",
            SectionPart::KeyFindings,
            !file.key_findings.is_empty(),
            shows(programme, node, PartName::KeyFindings),
        ),
        // A summary is written in its section also where it is only shown among the gathered ones.
        (
            "summary",
            SectionPart::Summary,
            file.summary.is_some(),
            shows(programme, node, PartName::Summary) || is_gathered(programme, node),
        ),
        ("signature", SectionPart::Signature, file.signature.is_some(), shows(programme, node, PartName::Signature)),
        ("boxes", SectionPart::Boxes, !file.boxes.is_empty(), rest),
        ("quotations", SectionPart::Quotations, !file.quotations.is_empty(), rest),
        ("tables", SectionPart::Tables, !file.tables.is_empty(), rest),
        ("images", SectionPart::Images, !file.images.is_empty(), rest),
        ("charts", SectionPart::Charts, !file.charts.is_empty(), rest || shows(programme, node, PartName::Charts)),
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
    let charts = file.charts.iter().map(|record| ("charts", &record.id));
    let mut seen = BTreeSet::new();
    let mut index = 0;
    let mut list = "";
    for (key, id) in boxes.chain(quotations).chain(tables).chain(images).chain(charts) {
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
            what: Named::BoxKind,
            found: record.kind.clone(),
            suggestion: suggest(&record.kind, known.iter().copied()),
        };
        report(kind, &[Step::Key("boxes"), Step::Item(index), Step::Key("kind")]);
    }
}

/// What the report for children rests on must be there.
fn check_for_children(programme: &Programme, inspection: &Inspection, problems: &mut Vec<Problem>) {
    let findings = inspection.sections.values().flat_map(|content| content.file.findings());
    let recommendations = inspection.recommendations.recommendations.iter().map(|one| one.id.as_str());
    let mut known: Vec<&str> = findings.filter_map(crate::inspection::Finding::id).chain(recommendations).collect();
    known.extend(programme.nodes().map(|node| node.id.as_str()));
    known.push("overall");
    for (index, part) in inspection.for_children.parts.iter().enumerate() {
        for (at, id) in part.rests_on.iter().enumerate().filter(|(_, id)| !known.contains(&id.as_str())) {
            let suggestion = suggest(id, known.iter().copied());
            let kind = Kind::UnknownReference { what: Named::RestsOn, found: id.clone(), suggestion };
            let steps = [Step::Key("parts"), Step::Item(index), Step::Key("rests_on"), Step::Item(at)];
            problems.push(Problem::error(kind, inspection.place(FOR_CHILDREN, &steps)));
        }
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
            let known = addressees.iter().map(|id| (*id).to_owned()).collect();
            report(Kind::NoAddressee { known }, &here("to"));
        }
        for (key, what, names, known) in [
            ("to", Named::Addressee, &recommendation.to, &addressees),
            ("answers", Named::Finding, &recommendation.answers, &findings),
        ] {
            for (at, name) in names.iter().enumerate().filter(|(_, name)| !known.contains(&name.as_str())) {
                let suggestion = suggest(name, known.iter().copied());
                let steps = [Step::Key("recommendations"), Step::Item(index), Step::Key(key), Step::Item(at)];
                report(Kind::UnknownReference { what, found: name.clone(), suggestion }, &steps);
            }
        }
    }
}
