//! A level to which a section could come, and what that costs.

use super::shift::CaseChange;

/// A level to which a section could come, with the fewest cases judged otherwise that bring it there.
#[derive(Clone, Debug)]
pub(super) struct LevelChoice {
    pub(super) level: String,
    /// Where it is not known: at least so many.
    pub(super) cases: u64,
    /// Every way to do it with so many cases.
    pub(super) ways: Vec<Vec<CaseChange>>,
    /// The figures whose counts would have to be known; empty where `cases` is exact.
    pub(super) not_known: Vec<String>,
}
