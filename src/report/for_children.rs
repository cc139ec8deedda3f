//! The report for children as a report of its own: what is on the pages around the sentences that inspectors wrote.
//!
//! What must hold: nothing of the report itself is in it but what it is, of whom, from when, and the marks of a draft.

use super::alongside::alongside;
use super::summary::left;
use super::view::{PrintForm, Report, Section};
use crate::language::{Argument, Phrase, Phrases};

/// The report for children. `has_page`: whether the web page of the report is there to lead to. Nothing where nobody wrote one.
#[must_use]
pub fn for_children(report: &Report, phrases: &Phrases, has_page: bool) -> Option<Report> {
    let written = report.for_children.as_deref()?;
    let title = phrases.say_with(Phrase::ChildrenTitle, &[("title", Argument::Text(&report.metadata.title))]);
    let mut made = alongside(report, "for-children", title, PrintForm::ForChildren, has_page);
    let cover = &mut made.cover;
    (cover.overall, cover.score, cover.score_label, cover.ruler) = (None, None, None, None);
    Some(Report {
        page: (0..written.sections.len()).collect(),
        sections: written.sections.iter().map(standing_alone).collect(),
        notes: written.notes.clone(),
        images: written.images.clone(),
        ..made
    })
}

/// A part without ways into a report that is not here.
fn standing_alone(section: &Section) -> Section {
    Section { blocks: section.blocks.iter().filter_map(left).collect(), ..section.clone() }
}
