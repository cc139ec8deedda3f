//! The texts of a version that are compared: each can be added, removed, moved or reworded as a whole.

use std::collections::{BTreeMap, BTreeSet};

use super::text_kind::TextKind;
use super::text_position::TextPosition;
use crate::inspection::{Inspection, Recommendation};
use crate::problem::Place;
use crate::programme::{Node, Programme};
use crate::report::{Basis, Passage, passages};
use crate::source::{Field, FieldPath, FieldStep, Label};
use crate::text::one_line;

/// One text of a version.
#[derive(Clone, Debug)]
pub(super) struct ComparedText {
    pub(super) kind: TextKind,
    /// What its author calls it by.
    pub(super) id: Option<String>,
    /// The section's id; empty for what belongs to the whole report.
    pub(super) section: String,
    title: Option<String>,
    /// The position of its section in the outline.
    order: usize,
    /// Its place among those of its kind in the section, from 1.
    number: usize,
    pub(super) text: String,
    place: Place,
}

impl ComparedText {
    /// A line of words that were kept: they know their section, and nothing else of where they came from.
    pub(super) fn of_line(kind: TextKind, at: usize, section: &str, text: &str) -> Self {
        ComparedText {
            kind,
            id: None,
            section: section.to_owned(),
            title: Some(section.to_owned()).filter(|section| !section.is_empty()),
            order: 0,
            number: at + 1,
            text: text.to_owned(),
            place: Place::file(""),
        }
    }

    pub(super) fn text_position(&self) -> TextPosition {
        TextPosition { kind: self.kind, section: self.title.clone(), number: self.number, place: self.place.clone() }
    }

    pub(super) fn position(&self) -> (usize, TextKind, usize) {
        (self.order, self.kind, self.number)
    }
}

/// Which record a text belongs to: its file, its list, its index. Paragraphs of prose are records of their own.
type Record = (String, String, usize);

/// Every text of a version that is compared, in the order of the report.
pub(super) fn compared_texts(version: &Basis<'_>) -> Vec<ComparedText> {
    let all = passages(version);
    let mut records: BTreeMap<Record, Vec<&Passage>> = BTreeMap::new();
    for (index, passage) in all.iter().enumerate() {
        let list = passage.path.first_key().unwrap_or_default();
        let of_prose = || (passage.file.clone(), format!("~{list}"), index);
        records.entry(record(&passage.file, &passage.path).unwrap_or_else(of_prose)).or_default().push(passage);
    }
    let mut alone = Vec::new();
    let mut inside: BTreeMap<Record, Vec<String>> = BTreeMap::new();
    for (record, label) in labels(version) {
        match record.filter(|record| records.contains_key(record)) {
            Some(record) => inside.entry(record).or_default().push(label.text),
            None => alone.push(label),
        }
    }
    let of_record = |record: &Record| inside.get(record).map(Vec::as_slice).unwrap_or_default();
    let mut pieces: Vec<ComparedText> =
        records.iter().filter_map(|(record, passages)| piece(version, record, passages, of_record(record))).collect();
    pieces.extend(alone);
    pieces.sort_by_key(ComparedText::position);
    number(&mut pieces);
    pieces
}

/// The record of a list that a text belongs to.
fn record(file: &str, path: &FieldPath) -> Option<Record> {
    let list = path.first_key()?;
    match path.steps().get(1) {
        Some(FieldStep::Item(at)) if kind(file, list) != TextKind::Paragraph => {
            Some((file.to_owned(), list.to_owned(), *at))
        }
        _ => None,
    }
}

fn kind(file: &str, list: &str) -> TextKind {
    match (file, list) {
        ("recommendations.yaml", "recommendations") => TextKind::Recommendation,
        (_, "key_findings") => TextKind::KeyFinding,
        (_, "strengths") => TextKind::Strength,
        (_, "areas_for_improvement") => TextKind::AreaForImprovement,
        (_, "boxes") => TextKind::Box,
        (_, "quotations") => TextKind::Quotation,
        (_, "tables") => TextKind::Table,
        _ => TextKind::Paragraph,
    }
}

/// A record's texts, and behind them its labels, so that one change is told once.
fn piece(
    version: &Basis<'_>,
    (file, list, at): &Record,
    passages: &[&Passage],
    labels: &[String],
) -> Option<ComparedText> {
    let first = passages.iter().min_by_key(|passage| (passage.place.line, passage.place.column))?;
    let kind = kind(file, list.trim_start_matches('~'));
    let section = first.section.clone().unwrap_or_default();
    let inspection = version.inspection;
    let mut texts: Vec<&str> = passages.iter().map(|passage| passage.text.as_str()).collect();
    texts.extend(labels.iter().map(String::as_str));
    let recommendation =
        inspection.recommendations.recommendations.get(*at).filter(|_| kind == TextKind::Recommendation);
    let bodies = recommendation.map(|one| bodies(inspection, one)).unwrap_or_default();
    if !bodies.is_empty() {
        texts.insert(0, &bodies);
    }
    let node = version.programme.node(&section);
    Some(ComparedText {
        kind,
        id: recommendation.map(|one| one.id.clone()).or_else(|| id(inspection, &section, kind, *at)),
        order: order(version.programme, &section),
        section,
        title: node.map(title),
        number: *at,
        text: texts.join("\n"),
        place: first.place.clone(),
    })
}

/// Every label that nothing else is told of, in the order of their files, with the record it stands in.
fn labels(version: &Basis<'_>) -> Vec<(Option<Record>, ComparedText)> {
    let told = told_as_something_else(version.inspection);
    let mut labels = Vec::new();
    for (file, source) in &version.inspection.sources {
        let section = file.strip_prefix("sections/").and_then(|name| name.strip_suffix(".yaml")).unwrap_or_default();
        for path in &source.labels {
            let field = Field { file: file.clone(), path: path.clone() };
            let Some(text) = source.value_at(path).filter(|_| !told.contains(&field)) else { continue };
            let piece = ComparedText {
                kind: TextKind::Label,
                id: None,
                order: order(version.programme, section),
                section: section.to_owned(),
                title: version.programme.node(section).map(title),
                number: labels.len(),
                text: one_line(text),
                place: source.place_at(path),
            };
            labels.push((record(file, path), piece));
        }
    }
    labels
}

/// Labels that are told as particulars, as figures, or with recommendations.
fn told_as_something_else(inspection: &Inspection) -> BTreeSet<&Field> {
    let file = &inspection.file;
    let people = file.people.iter().flat_map(|person| {
        let bodies = person.organisations.iter().map(|body| &body.name);
        std::iter::once(&person.role).chain(&person.organisation).chain(bodies)
    });
    let purposes = file.fieldwork.iter().filter_map(|period| period.purpose.as_ref());
    let corrections = file.corrections.iter().map(|correction| &correction.note);
    let addressees = inspection.recommendations.addressees.iter().map(|addressee| &addressee.name);
    let statistics = &inspection.statistics;
    let rows = statistics.groups.iter().flat_map(|group| &group.rows).chain(&statistics.figures);
    let figures = rows.flat_map(|row| row.value.iter().chain(&row.unknown).chain(row.comparators.values()));
    let asked = inspection.ratings.sections.values();
    let unknown = asked.flat_map(|input| input.key_questions.values().chain(&input.share));
    let labels = people.chain(purposes).chain(corrections).chain(&file.notice).chain(&file.inspectorates);
    let labels = labels.chain(addressees).chain(figures).chain(unknown.filter_map(|input| input.unknown.as_ref()));
    labels.filter_map(Label::field).collect()
}

/// Who should act, before what they should do.
fn bodies(inspection: &Inspection, recommendation: &Recommendation) -> String {
    let addressees = &inspection.recommendations.addressees;
    let names = recommendation.to.iter().filter_map(|id| addressees.iter().find(|addressee| addressee.id == *id));
    let names: Vec<&str> = names.map(|addressee| &*addressee.name).collect();
    if names.is_empty() { String::new() } else { format!("{}:", names.join(", ")) }
}

/// What the author of a record calls it by.
fn id(inspection: &Inspection, section: &str, kind: TextKind, at: usize) -> Option<String> {
    let file = &inspection.sections.get(section)?.file;
    match kind {
        TextKind::KeyFinding => file.key_findings.get(at)?.id().map(str::to_owned),
        TextKind::Strength => file.strengths.get(at)?.id().map(str::to_owned),
        TextKind::AreaForImprovement => file.areas_for_improvement.get(at)?.id().map(str::to_owned),
        TextKind::Box => file.boxes.get(at).map(|record| record.id.clone()),
        TextKind::Quotation => file.quotations.get(at).map(|record| record.id.clone()),
        TextKind::Table => file.tables.get(at).map(|record| record.id.clone()),
        TextKind::Recommendation | TextKind::Paragraph | TextKind::Label => None,
    }
}

/// The position of a section in the outline; what belongs to no section comes last.
fn order(programme: &Programme, section: &str) -> usize {
    programme.nodes().position(|node| node.id == section).unwrap_or(usize::MAX)
}

/// A section's number and title.
pub(super) fn title(node: &Node) -> String {
    let title = node.title.as_deref().unwrap_or(&node.id);
    match &node.number {
        Some(number) => format!("{number} {title}"),
        None => title.to_owned(),
    }
}

/// Counts the pieces of each kind in each section.
fn number(pieces: &mut [ComparedText]) {
    let mut counts: BTreeMap<(String, TextKind), usize> = BTreeMap::new();
    for piece in pieces {
        let count = counts.entry((piece.section.clone(), piece.kind)).or_default();
        *count += 1;
        piece.number = *count;
    }
}
