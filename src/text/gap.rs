//! What keeps a text from being shown in the language of a report: it has no translation, or none that can be used.

use crate::problem::{GapReason, Place};

/// Why a text is shown in the language it was written in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gap {
    /// Where it stands.
    pub place: Place,
    /// What is lacking.
    pub lack: GapReason,
}
