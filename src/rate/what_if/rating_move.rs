//! Which way a rating moves on its scale.

use crate::programme::Programme;

/// Which way a rating moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RatingMove {
    Up,
    Down,
}

impl RatingMove {
    /// Whether a level lies on this side of another one.
    pub(super) fn holds(self, programme: &Programme, scale: &str, level: &str, from: &str) -> bool {
        match (programme.rank(scale, level), programme.rank(scale, from)) {
            (Some(level), Some(from)) if self == RatingMove::Up => level < from,
            (Some(level), Some(from)) => level > from,
            _ => false,
        }
    }
}
