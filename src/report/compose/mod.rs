//! The composer: walks the outline once and makes every section from what was written and what was computed.

mod anchors;
mod around;
mod charts;
mod composer;
mod content;
mod domain;
mod fill;
mod findings;
mod for_children;
mod front;
mod gathered;
mod inlines;
mod listings;
mod marks;
mod note_references;
mod notes;
mod placed;
mod prose;
mod quotations;
mod rating_marks;
mod rating_tables;
mod ratings_page;
mod recommendations;
mod ruler;
mod section_file;
mod sections;
mod sign_off;
mod statistics;
mod targets;
mod text_alone;
mod tied;
mod told_apart;
mod untranslated;

use crate::problem::{Checked, DateOf, Kind};
use crate::rate::Outcome;
use crate::source::Step;

use super::basis::Basis;
use super::values::missing_name;
use super::view::Report;
use composer::Composer;

pub use anchors::plain_text;
pub use front::{DraftLines, draft_lines, draft_statement};
pub use text_alone::{TextAlone, TextKind, text_alone};

/// Makes the report of an inspection in the language of the phrases.
#[must_use]
pub fn compose(basis: &Basis<'_>) -> Checked<Report> {
    let mut composer = Composer::new(basis);
    let Basis { inspection, ratings, .. } = *basis;
    // A rating that only waits for others is not told beside them.
    let waits =
        |id: &String| ratings.sections.get(id).is_some_and(|rated| matches!(rated.outcome, Outcome::Pending { .. }));
    let told = |section: &str| inspection.faulty_sections.contains(section);
    for (section, missing) in
        ratings.pending().filter(|(section, missing)| !missing.iter().all(waits) && !told(section))
    {
        let kind = Kind::PendingRating { section: section.to_owned(), missing: missing.to_vec() };
        let steps = if inspection.ratings.sections.contains_key(section) {
            vec![Step::Key("sections"), Step::KeyItself(section)]
        } else {
            vec![Step::KeyItself("sections")]
        };
        composer.incomplete(kind, inspection.place("ratings.yaml", &steps));
    }
    if inspection.file.publication.is_none() {
        composer.date_missing(DateOf::Publication);
    }
    if let Some((kind, name)) = missing_name(basis) {
        let steps = ["service", "welsh", name].map(Step::Key);
        composer.incomplete(kind, inspection.place("inspection.yaml", &steps));
    }
    let report = composer.report();
    composer.report_unused_notes();
    composer.report_texts_not_shown();
    composer.report_local_facts();
    composer.problems.extend(sign_off::check_sign_off(basis));
    composer.report_gaps();
    Checked { value: Some(report), problems: crate::problem::gathered(composer.problems) }
}
