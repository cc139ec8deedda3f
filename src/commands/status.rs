//! How a verb ended, and the exit code that tells it.

use std::process::ExitCode;

use serde::{Deserialize, Serialize};

use crate::problem::{Kind, Problem, Severity};

/// How a verb ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum Status {
    /// All is well.
    Fine,
    /// Something in a folder is wrong.
    Wrong,
    /// The tool or the machine failed.
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> ExitCode {
        match status {
            Status::Fine => ExitCode::SUCCESS,
            Status::Wrong => ExitCode::from(1),
            Status::Failed => ExitCode::from(2),
        }
    }
}

/// How a verb ends where these problems were met.
pub(super) fn status_of(problems: &[Problem]) -> Status {
    let of = |problem: &Problem| match (&problem.kind, problem.severity) {
        (Kind::ProgramFailed { .. }, _) => Status::Failed,
        (_, Severity::Error) => Status::Wrong,
        (_, Severity::Warning) => Status::Fine,
    };
    problems.iter().map(of).max().unwrap_or(Status::Fine)
}
