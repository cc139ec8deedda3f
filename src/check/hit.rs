//! What a rule reports: where it is, the words it is about, and how it is corrected.

use std::ops::Range;
use std::sync::Arc;

use super::fix::Fix;
use crate::problem::{Place, Reported, Slip};

/// Something that a rule reports.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    /// What is wrong.
    pub(super) what: Reported,
    /// Where.
    pub(super) place: Option<Place>,
    /// The file it stands in, by its path in the folder.
    pub(super) file: String,
    /// The words it is about, as they stand; for an exception.
    pub(super) words: String,
    /// The whole passage, for an exception that names more of it.
    pub(super) passage: Arc<str>,
    /// The bytes of the passage at which the words stand.
    pub(super) at: Range<usize>,
    /// The changes that correct it, where there is one right answer: all of them together.
    pub(super) fixes: Vec<Fix>,
}

impl Hit {
    /// Whether it is about a name that the inspection withholds.
    pub(super) fn must_stay_in(&self) -> bool {
        matches!(self.what, Reported::Slip(Slip::NameWithheld { .. } | Slip::NameInOutput { .. }))
    }
}
