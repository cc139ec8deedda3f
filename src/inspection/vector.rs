//! The ratings of an old inspection as a row of a table has them: what each section was rated, and what came of it.
//!
//! What must hold: a section that the table has no column for is not known; one whose cell is empty was not rated.

use std::collections::BTreeMap;

use super::RatingsFile;

/// An old inspection's ratings.
#[derive(Clone, Debug, Default)]
pub struct RatingVector {
    /// What the inspection is called.
    pub name: String,
    /// Its sections by id, each with its level; `None` where it was not rated.
    pub levels: BTreeMap<String, Option<String>>,
    /// The overall rating that was published, where the table has it.
    pub published: Option<String>,
    /// What inspectors declared.
    pub given: RatingsFile,
}
