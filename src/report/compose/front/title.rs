//! What a report is called, on its cover, in its furniture and in its metadata.

use crate::report::Basis;
use crate::report::values::cover_name;

/// The report's title without the mark of a draft.
pub(super) fn title(basis: &Basis<'_>) -> String {
    format!("{} {}", basis.programme.rules.report.kicker, cover_name(basis))
}
