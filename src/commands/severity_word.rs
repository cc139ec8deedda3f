//! Severities as words for programs.

use crate::problem::Severity;

/// How a severity is called in JSON and in the list of rules.
pub(super) fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}
