//! What is known while one received file is taken into an inspection, and the problems met on the way.

use super::received::Received;
use super::relocate::Paragraphs;
use crate::inspection::Inspection;
use crate::problem::{Kind, PointProblem, Problem};
use crate::report::Spot;

/// One received file, beside the draft of its language.
pub(super) struct Intake<'a> {
    pub(super) spots: &'a [Spot],
    pub(super) paragraphs: Paragraphs<'a>,
    pub(super) received: &'a Received,
    /// Whether the draft that was answered is the one that the folder makes now.
    pub(super) is_current: bool,
    pub(super) inspection: &'a Inspection,
    /// Rows that say nothing, and have other words than the draft has now.
    pub(super) differing: Vec<usize>,
    pub(super) problems: Vec<Problem>,
}

impl Intake<'_> {
    /// Notes a warning.
    pub(super) fn warn(&mut self, problem: PointProblem) {
        self.problems.push(Problem::warning(Kind::Point(problem), None));
    }
}
