//! When people may move a rating, as a problem and a list of rules say it.

use std::fmt;

/// A condition of an adjustment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveCondition {
    /// The figure that decides lies within so many points of the band it is moved to.
    NearBoundary {
        /// Percentage points.
        points: u8,
    },
    /// One case judged differently would do it.
    OneCase,
    /// The figure that decides rests on so few cases.
    SmallSample {
        /// Cases, at most.
        cases: u32,
    },
}

impl fmt::Display for MoveCondition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MoveCondition::NearBoundary { points: 1 } => {
                formatter.write_str("the figure lies within 1 point of the band")
            }
            MoveCondition::NearBoundary { points } => {
                write!(formatter, "the figure lies within {points} points of the band")
            }
            MoveCondition::OneCase => formatter.write_str("one case judged otherwise would change the band"),
            MoveCondition::SmallSample { cases } => write!(formatter, "the figure rests on {cases} cases or fewer"),
        }
    }
}
