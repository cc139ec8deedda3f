//! What must hold of notes of summaries: the section shows that summary, and the summary has that note.

use std::collections::BTreeSet;

use crate::inspection::{Inspection, SectionFile};
use crate::problem::{Kind, Named, suggest};
use crate::programme::{Node, PartName, Programme, SectionKind};
use crate::source::Step;

/// Reports every note of a summary that is none here.
pub(super) fn check_summary_notes(
    programme: &Programme,
    inspection: &Inspection,
    node: &Node,
    file: &SectionFile,
    report: &mut dyn FnMut(Kind, &[Step<'_>]),
) {
    let shown = shown_here(programme, node);
    let mut seen = BTreeSet::new();
    for (index, record) in file.summary_notes.iter().enumerate() {
        let at = |key| [Step::Key("summary_notes"), Step::Item(index), Step::Key(key)];
        if !shown.contains(&record.of.as_str()) {
            report(unknown(Named::SummaryHere, &record.of, &shown), &at("of"));
            continue;
        }
        let names = names_of(inspection, &record.of);
        if !names.contains(&record.note.as_str()) {
            report(unknown(Named::Note, &record.note, &names), &at("note"));
        }
        if !seen.insert((&record.of, &record.note)) {
            report(Kind::DuplicateId { id: record.note.clone() }, &at("note"));
        }
    }
}

/// The sections whose summaries a section shows: those that it gathers, or its own.
fn shown_here<'a>(programme: &'a Programme, node: &'a Node) -> Vec<&'a str> {
    match node.kind {
        SectionKind::GatheredSummaries => node.of.iter().map(String::as_str).collect(),
        _ if programme.parts(node).iter().any(|spec| spec.name() == PartName::Summary) => vec![&node.id],
        _ => Vec::new(),
    }
}

/// The names of the notes that a summary can refer to.
fn names_of<'a>(inspection: &'a Inspection, section: &str) -> Vec<&'a str> {
    let summary = inspection.sections.get(section).and_then(|content| content.file.summary.as_ref());
    let own = summary.and_then(|summary| inspection.prose(summary));
    let beside = inspection.sources.get(&format!("sections/{section}.md"));
    let beside = beside.into_iter().flat_map(|source| source.texts.values());
    own.into_iter().chain(beside).flat_map(|prose| prose.notes.keys()).map(String::as_str).collect()
}

fn unknown(what: Named, found: &str, known: &[&str]) -> Kind {
    Kind::UnknownReference { what, found: found.to_owned(), suggestion: suggest(found, known.iter().copied()) }
}
