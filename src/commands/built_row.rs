//! What became of a folder, as a row of the table at the end of a batch: the rest of an outcome is told and let go.

use serde::{Deserialize, Serialize};

use super::build_outcome::{BuildOutcome, BuildResult};
use super::status::Status;
use crate::problem::{Severity, how_many};

/// A row of the table.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct BuiltRow {
    pub(super) name: String,
    pub(super) result: BuildResult,
    pub(super) status: Status,
    pub(super) errors: usize,
    pub(super) warnings: usize,
}

impl BuiltRow {
    pub(super) fn of(name: String, made: &BuildOutcome) -> Self {
        let of = |severity| how_many(made.problems.iter().filter(|problem| problem.severity == severity));
        let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
        BuiltRow { name, result: made.result, status: made.status, errors, warnings }
    }
}
