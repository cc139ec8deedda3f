//! The composer: walks the outline once and makes every section from what was written and what was computed.

mod anchors;
mod around;
mod charts;
mod content;
mod fill;
mod findings;
mod front;
mod gathered;
mod inlines;
mod listings;
mod notes;
mod placed;
mod prose;
mod quotations;
mod rating_marks;
mod rating_tables;
mod recommendations;
mod sections;
mod sign_off;
mod statistics;
mod untranslated;

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::problem::PlacedKind;
use crate::problem::{Checked, DateOf, Kind, Place, Problem, Severity};
use crate::programme::Node;
use crate::rate::Outcome;
use crate::source::Step;
use crate::text::Gap;

use super::basis::Basis;
use super::values::{hole_text, missing_name};
use super::view::{Block, Report};
use anchors::Anchors;
use notes::Notes;

pub(crate) use anchors::plain_text;
pub use front::{DraftLines, draft_lines, draft_statement};

/// What a report is made as. A draft is another thing than a report: it is composed as one, not marked afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// For the service, to check facts. Holes are shown.
    Draft {
        /// For whom this copy is made, where it is made for somebody: a copy that is passed on names them.
        copy: Option<String>,
    },
    /// For the public. Holes are refused.
    Final,
}

impl Stage {
    /// A draft for nobody in particular.
    pub const DRAFT: Stage = Stage::Draft { copy: None };

    /// Whether it is a draft.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        matches!(self, Stage::Draft { .. })
    }

    /// For whom this copy of a draft is made.
    #[must_use]
    pub fn copy(&self) -> Option<&str> {
        match self {
            Stage::Draft { copy } => copy.as_deref(),
            Stage::Final => None,
        }
    }
}

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
    composer.problems.extend(sign_off::check_sign_off(basis));
    composer.report_gaps();
    Checked { value: Some(report), problems: crate::problem::gathered(composer.problems) }
}

/// What composing needs, and what it counts on its way.
struct Composer<'a> {
    basis: Basis<'a>,
    problems: Vec<Problem>,
    notes: Notes,
    anchors: Anchors,
    draft_number: u32,
    placed: BTreeSet<(String, PlacedKind, String)>,
    /// What was shown so far and is not in the report's language.
    gaps: RefCell<BTreeSet<Gap>>,
    /// The texts that were asked for so far, by their addresses: any other is shown nowhere.
    shown: RefCell<BTreeSet<usize>>,
}

impl<'a> Composer<'a> {
    fn new(basis: &Basis<'a>) -> Self {
        Composer {
            basis: *basis,
            problems: Vec::new(),
            notes: Notes::default(),
            anchors: Anchors::default(),
            draft_number: 0,
            placed: BTreeSet::new(),
            gaps: RefCell::new(BTreeSet::new()),
            shown: RefCell::new(BTreeSet::new()),
        }
    }

    /// Something that a draft may lack and a final report may not.
    fn incomplete(&mut self, kind: Kind, place: Option<Place>) {
        let severity = match self.basis.stage {
            Stage::Draft { .. } => Severity::Warning,
            Stage::Final => Severity::Error,
        };
        // What is shown in several places lacks once.
        let is_told = |problem: &Problem| problem.kind == kind && problem.place == place && place.is_some();
        if !self.problems.iter().any(is_told) {
            self.problems.push(Problem { severity, ..Problem::error(kind, place) });
        }
    }

    /// A date that is not given yet, told once however often it is wanted.
    fn date_missing(&mut self, of: DateOf) {
        let place = self.basis.inspection.sources.get("inspection.yaml").map(|source| Place::file(&source.path));
        let kind = Kind::DateMissing { of };
        if !self.problems.iter().any(|problem| problem.kind == kind) {
            self.incomplete(kind, place);
        }
    }

    /// What stands in the place of something that is still to come.
    fn hole(&mut self, note: &str, place: Option<Place>) -> Block {
        self.incomplete(Kind::Hole { note: note.to_owned() }, place);
        Block::Hole { text: hole_text(&self.basis, note) }
    }

    fn error(&mut self, kind: Kind, place: impl Into<Option<Place>>) {
        self.problems.push(Problem::error(kind, place));
    }

    /// A section's number as it is printed.
    fn number(&self, node: &Node) -> Option<String> {
        let style = &self.basis.programme.rules.style;
        let of_level = node.level.as_ref().and_then(|level| style.number_formats.get(level));
        let format = of_level.unwrap_or(&style.number_format);
        node.number.as_ref().map(|number| format.replace("{number}", number))
    }
}
