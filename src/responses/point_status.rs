//! What has become of a point: from what was decided, and what its paragraph says now.

use super::whereabouts::Whereabouts;
use super::words::holds;
use crate::inspection::{Decision, Point};

/// What has become of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PointStatus {
    /// Nothing is decided.
    Open,
    /// It is accepted, wholly or in part, and nothing is done.
    ToDo(Decision),
    /// It is decided, and done where there was anything to do.
    Done(Decision),
    /// A later point of the same reader took its place.
    Replaced,
}

impl PointStatus {
    /// Its decision as a word for files and phrases.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            PointStatus::Open => "open",
            PointStatus::ToDo(decision) | PointStatus::Done(decision) => decision.id(),
            PointStatus::Replaced => "replaced",
        }
    }

    /// Whether something is still to be decided or done.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, PointStatus::Open | PointStatus::ToDo(_))
    }
}

/// The status of a point whose paragraph is there.
pub(super) fn point_status(point: &Point, whereabouts: Whereabouts<'_>, replaced: bool) -> PointStatus {
    // Where it is not known what the paragraph said, its words cannot show that anything was done.
    // Nor can they where what was quoted stands there still.
    let quoted = point.quoted.as_deref();
    let shows = match whereabouts {
        Whereabouts::Changed(spot) => point.text.is_some() && quoted.is_none_or(|quoted| !holds(&spot.text, quoted)),
        Whereabouts::Lost => point.text.is_some(),
        Whereabouts::Same(_) | Whereabouts::Unplaced => false,
    };
    match point.decision {
        _ if replaced => PointStatus::Replaced,
        None => PointStatus::Open,
        Some(Decision::Rejected) => PointStatus::Done(Decision::Rejected),
        Some(decision) if shows || point.acted_on.is_some() => PointStatus::Done(decision),
        Some(decision) => PointStatus::ToDo(decision),
    }
}
