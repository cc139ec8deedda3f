//! What is told of what is made for other readers. Of summaries of one page: one that has no room on its page, one without findings. Findings that are marked say that a
//! summary is wanted.
//!
//! What must hold: pages are counted in the layout that is printed; a program without the PDF counts none.

use super::composed::Composed;
use super::session::Session;
use crate::inspection::{Finding, Inspection};
use crate::problem::{Kind, Place, Problem};
#[cfg(feature = "pdf")]
use crate::report::{Block, Report, summary};
use crate::source::Step;

/// What is told of the summaries of a folder that was composed; `wanted`: whether they are asked for.
#[must_use]
pub fn told_of_summaries(session: &Session, composed: &Composed, wanted: bool) -> Vec<Problem> {
    let Some((_, inspection)) = composed.loaded.both() else { return Vec::new() };
    let mut problems = Vec::new();
    let main = last_main_finding(inspection);
    if main.is_none() {
        if !wanted {
            return problems;
        }
        let place = inspection.place("inspection.yaml", &[]);
        problems.push(Problem::warning(Kind::SummaryWithoutFindings, place));
    }
    if let Some(pages) = most_pages(session, composed).filter(|pages| *pages > 1) {
        let place = main.or_else(|| inspection.place("recommendations.yaml", &[Step::Key("recommendations")]));
        problems.push(Problem::warning(Kind::SummaryTooLong { pages }, place));
    }
    problems
}

/// That there is no report for children, where one is asked for.
#[must_use]
pub fn told_of_children(composed: &Composed) -> Option<Problem> {
    let (_, inspection) = composed.loaded.both()?;
    let place = inspection.place("inspection.yaml", &[]);
    inspection.for_children.parts.is_empty().then(|| Problem::warning(Kind::ForChildrenMissing, place))
}

/// Where the last finding is marked as a main one.
fn last_main_finding(inspection: &Inspection) -> Option<Place> {
    let mut found = None;
    for (id, section) in &inspection.sections {
        let file = &section.file;
        let lists = [
            ("strengths", &file.strengths),
            ("areas_for_improvement", &file.areas_for_improvement),
            ("key_findings", &file.key_findings),
        ];
        for (key, list) in lists {
            for (index, _) in list.iter().enumerate().filter(|(_, finding)| Finding::is_main(finding)) {
                let steps = [Step::Key(key), Step::Item(index), Step::Key("main")];
                found = inspection.place(&format!("sections/{id}.yaml"), &steps);
            }
        }
    }
    found
}

/// How many pages the longest has.
#[cfg(feature = "pdf")]
fn most_pages(session: &Session, composed: &Composed) -> Option<usize> {
    let engine = session.pdf().ok()?;
    let pages = composed.editions.iter().filter_map(|edition| {
        let summary = as_final(summary(&edition.report, session.phrases(edition.language), true));
        // What goes wrong here goes wrong again where it is written.
        engine.lay_out(&summary).ok().map(|layout| layout.page_count())
    });
    pages.max()
}

/// What a draft says of itself goes away, and with it the room that it takes.
#[cfg(feature = "pdf")]
fn as_final(mut summary: Report) -> Report {
    summary.draft = None;
    for block in summary.sections.iter_mut().flat_map(|section| &mut section.blocks) {
        if let Block::Ratings(ratings) = block {
            ratings.provisional = None;
            ratings.overall.iter_mut().for_each(|overall| overall.mark.provisional = None);
        }
    }
    summary
}

#[cfg(not(feature = "pdf"))]
fn most_pages(_: &Session, _: &Composed) -> Option<usize> {
    None
}
