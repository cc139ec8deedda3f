//! What was decided on points, and what must be decided and done before a report is published.

use super::locate::{Located, Whereabouts};
use super::words::holds;
use crate::inspection::{Decision, Point, PointKind};
use crate::problem::{Kind, PointProblem, Problem};
use crate::report::Stage;

/// What has become of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Nothing is decided.
    Open,
    /// It is accepted, wholly or in part, and nothing is done.
    ToDo(Decision),
    /// It is decided, and done where there was anything to do.
    Done(Decision),
    /// A later point of the same reader took its place.
    Replaced,
}

impl Standing {
    /// Its decision as a word for files and phrases.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Standing::Open => "open",
            Standing::ToDo(decision) | Standing::Done(decision) => decision.id(),
            Standing::Replaced => "replaced",
        }
    }

    /// Whether something is still to be decided or done.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Standing::Open | Standing::ToDo(_))
    }
}

/// How a point stands whose paragraph is there.
pub(super) fn standing(point: &Point, whereabouts: Whereabouts<'_>, replaced: bool) -> Standing {
    // Where it is not known what the paragraph said, its words cannot show that anything was done.
    // Nor can they where what was quoted stands there still.
    let quoted = point.quoted.as_deref();
    let shows = match whereabouts {
        Whereabouts::Changed(spot) => point.text.is_some() && quoted.is_none_or(|quoted| !holds(&spot.text, quoted)),
        Whereabouts::Lost => point.text.is_some(),
        Whereabouts::Same(_) | Whereabouts::Unplaced => false,
    };
    match point.decision {
        _ if replaced => Standing::Replaced,
        None => Standing::Open,
        Some(Decision::Rejected) => Standing::Done(Decision::Rejected),
        Some(decision) if shows || point.acted_on.is_some() => Standing::Done(decision),
        Some(decision) => Standing::ToDo(decision),
    }
}

/// What stands in the way of publishing; in a draft only that a child could be identified.
#[must_use]
pub fn check_decisions(located: &[Located<'_>], stage: &Stage) -> Vec<Problem> {
    let mut problems = Vec::new();
    for one in located.iter().filter(|one| one.standing != Standing::Replaced) {
        let id = || one.point.id.clone();
        let at = |problem| Problem::error(Kind::Point(problem), one.place.clone());
        if stage.is_draft() {
            if one.standing.is_open() && one.point.kind == Some(PointKind::ChildIdentifiable) {
                let kind = Kind::Point(PointProblem::ChildIdentifiable { id: id() });
                problems.push(Problem::warning(kind, one.place.clone()));
            }
            continue;
        }
        match one.standing {
            Standing::Open => problems.push(at(PointProblem::Undecided { id: id() })),
            Standing::ToDo(_) if one.point.text.is_none() => problems.push(at(PointProblem::NotShown { id: id() })),
            Standing::ToDo(_) if matches!(one.whereabouts, Whereabouts::Changed(_)) => {
                problems.push(at(PointProblem::QuoteStands { id: id() }));
            }
            Standing::ToDo(_) => problems.push(at(PointProblem::NotActedOn { id: id() })),
            Standing::Done(_) | Standing::Replaced => {}
        }
        let needs_reason = matches!(one.point.decision, Some(Decision::PartlyAccepted | Decision::Rejected));
        if needs_reason && one.point.reason.is_none() {
            problems.push(at(PointProblem::ReasonMissing { id: id() }));
        }
    }
    problems
}
