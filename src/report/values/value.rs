//! What a placeholder stands for, or why it stands for nothing.

use crate::problem::{DateOf, Kind};
use crate::source::Label;

/// What a placeholder stands for.
pub(in crate::report) enum Value {
    Text(String),
    /// A plain text of the folder or the programme.
    Words(Label),
    /// Not known yet.
    Hole(String),
    /// A date that the inspection does not give yet.
    Undated {
        of: DateOf,
        note: String,
    },
    /// The inspection should give something for this and does not: what is told, and what stands in its place.
    Missing {
        kind: Kind,
        note: String,
    },
    /// An argument names something that is not there; what could have been meant.
    Unknown {
        found: String,
        known: Vec<String>,
    },
}
