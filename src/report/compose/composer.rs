//! What composing needs, and what it counts on its way through the outline.
//!
//! What must hold: `incomplete` alone decides whether something that is missing is a warning or an error.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::anchors::{Anchors, SectionNames};
use super::notes::{Notes, SummaryShown};
use super::targets::Targets;
use crate::problem::{DateOf, Kind, Place, PlacedKind, Problem, Severity};
use crate::programme::Node;
use crate::report::basis::Basis;
use crate::report::stage::Stage;
use crate::report::values::hole_text;
use crate::report::view::Block;
use crate::source::Field;
use crate::text::Gap;

/// What composing needs, and what it counts on its way.
pub(super) struct Composer<'a> {
    pub(super) basis: Basis<'a>,
    pub(super) problems: Vec<Problem>,
    pub(super) notes: Notes,
    /// The summary that is being shown, where one is.
    pub(super) summary_shown: Option<SummaryShown<'a>>,
    pub(super) anchors: Anchors,
    pub(super) section_names: SectionNames,
    pub(super) targets: Targets,
    pub(super) draft_number: u32,
    /// The local facts that a text has asked for, by id.
    pub(super) local_facts: BTreeSet<String>,
    pub(super) placed: BTreeSet<(String, PlacedKind, String)>,
    /// What was shown so far and is not in the report's language.
    pub(super) gaps: RefCell<BTreeSet<Gap>>,
    /// The texts that were asked for so far, by their addresses: any other is shown nowhere.
    pub(super) shown: RefCell<BTreeSet<usize>>,
}

impl<'a> Composer<'a> {
    pub(super) fn new(basis: &Basis<'a>) -> Self {
        Composer {
            basis: *basis,
            problems: Vec::new(),
            notes: Notes::default(),
            summary_shown: None,
            anchors: Anchors::default(),
            section_names: SectionNames::of(basis),
            targets: Targets::default(),
            draft_number: 0,
            local_facts: BTreeSet::new(),
            placed: BTreeSet::new(),
            gaps: RefCell::new(BTreeSet::new()),
            shown: RefCell::new(BTreeSet::new()),
        }
    }

    /// Something that a draft may lack and a final report may not.
    pub(super) fn incomplete(&mut self, kind: Kind, place: Option<Place>) {
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
    pub(super) fn date_missing(&mut self, of: DateOf) {
        let place = self.basis.inspection.sources.get("inspection.yaml").map(|source| Place::file(&source.path));
        let kind = Kind::DateMissing { of };
        if !self.problems.iter().any(|problem| problem.kind == kind) {
            self.incomplete(kind, place);
        }
    }

    /// What stands in the place of something that is still to come.
    pub(super) fn hole(&mut self, note: &str, place: Option<Place>) -> Block {
        self.incomplete(Kind::Hole { note: note.to_owned() }, place);
        Block::Hole { text: hole_text(&self.basis, note) }
    }

    pub(super) fn error(&mut self, kind: Kind, place: impl Into<Option<Place>>) {
        self.problems.push(Problem::error(kind, place));
    }

    /// Where a text of the inspection stands.
    pub(super) fn place_of(&self, field: Option<&Field>) -> Option<Place> {
        field.and_then(|at| Some(self.basis.inspection.sources.get(&at.file)?.place_at(&at.path)))
    }

    /// A section's number as it is printed.
    pub(super) fn number(&self, node: &Node) -> Option<String> {
        let style = &self.basis.programme.rules.style;
        let of_level = node.level.as_ref().and_then(|level| style.number_formats.get(level));
        let format = of_level.unwrap_or(&style.number_format);
        node.number.as_ref().map(|number| format.replace("{number}", number))
    }
}
