//! Why a sound folder has no report.

use crate::publish::NotWritten;

/// Why a sound folder has no report.
pub(super) enum Unmade {
    /// It cannot be written where it belongs.
    Unwritten(NotWritten),
    /// A template or a writer fails.
    Cause(String),
}
