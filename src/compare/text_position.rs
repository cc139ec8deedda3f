//! Where a compared text stands in its version.

use super::text_kind::TextKind;
use crate::problem::Place;

/// Where a text stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextPosition {
    /// What it is.
    pub kind: TextKind,
    /// The section's number and title; none for what belongs to the whole report.
    pub section: Option<String>,
    /// Its place among those of its kind in the section, from 1.
    pub number: usize,
    /// File and line.
    pub place: Place,
}
