//! What the XLIFF that is written and the XLIFF that is read have in common: the names of notes and states, and of texts.

use crate::source::digest;

/// Notes: what the program tells.
pub(super) const COMMENT: &str = "comment";
/// Where the English stands.
pub(super) const PLACE: &str = "place";
/// What the English said when it was translated.
pub(super) const PREVIOUS: &str = "previous";
/// A translator's remark.
pub(super) const REMARK: &str = "remark";

/// A state: the English has changed since.
pub(super) const STATE_CHANGED: &str = "findings:changed";
/// Nobody has confirmed it.
pub(super) const STATE_UNCONFIRMED: &str = "findings:to-confirm";

/// The name of a text in a file: the same for as long as it says the same.
pub(super) fn unit_id(english: &str, context: Option<&str>) -> String {
    let whole = digest(format!("{}\0{english}", context.unwrap_or_default()).as_bytes());
    format!("t{}", whole.chars().take(16).collect::<String>())
}
