//! What must be decided and done on points before a report is published.

use super::locate::LocatedPoint;
use super::point_status::PointStatus;
use super::whereabouts::Whereabouts;
use crate::inspection::{Decision, PointKind};
use crate::problem::{Kind, PointProblem, Problem};
use crate::report::Stage;

/// What stands in the way of publishing; in a draft only that a child could be identified.
#[must_use]
pub fn check_decisions(located: &[LocatedPoint<'_>], stage: &Stage) -> Vec<Problem> {
    let mut problems = Vec::new();
    for one in located.iter().filter(|one| one.status != PointStatus::Replaced) {
        let id = || one.point.id.clone();
        let at = |problem| Problem::error(Kind::Point(problem), one.place.clone());
        if stage.is_draft() {
            if one.status.is_open() && one.point.kind == Some(PointKind::ChildIdentifiable) {
                let kind = Kind::Point(PointProblem::ChildIdentifiable { id: id() });
                problems.push(Problem::warning(kind, one.place.clone()));
            }
            continue;
        }
        match one.status {
            PointStatus::Open => problems.push(at(PointProblem::Undecided { id: id() })),
            PointStatus::ToDo(_) if one.point.text.is_none() => problems.push(at(PointProblem::NotShown { id: id() })),
            PointStatus::ToDo(_) if matches!(one.whereabouts, Whereabouts::Changed(_)) => {
                problems.push(at(PointProblem::QuoteStands { id: id() }));
            }
            PointStatus::ToDo(_) => problems.push(at(PointProblem::NotActedOn { id: id() })),
            PointStatus::Done(_) | PointStatus::Replaced => {}
        }
        let needs_reason = matches!(one.point.decision, Some(Decision::PartlyAccepted | Decision::Rejected));
        if needs_reason && one.point.reason.is_none() {
            problems.push(at(PointProblem::ReasonMissing { id: id() }));
        }
    }
    problems
}
