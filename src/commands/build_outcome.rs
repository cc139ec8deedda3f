//! What came of one folder of a build.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::messages;
use super::status::Status;
use crate::problem::Problem;

/// What became of one folder's report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum BuildResult {
    /// It was made.
    Built,
    /// It is there as it would be made.
    Unchanged,
    /// The folder is wrong.
    Refused,
    /// The tool or the machine failed.
    Failed,
}

/// What came of one folder.
pub(super) struct BuildOutcome {
    pub(super) result: BuildResult,
    pub(super) status: Status,
    pub(super) problems: Vec<Problem>,
    pub(super) news: Vec<String>,
    pub(super) failures: Vec<String>,
}

impl BuildOutcome {
    pub(super) fn failed(problems: Vec<Problem>, failure: String) -> Self {
        let result = BuildResult::Failed;
        BuildOutcome { result, status: Status::Failed, problems, news: Vec::new(), failures: vec![failure] }
    }

    /// What comes of a folder at which the program itself has failed.
    pub(super) fn broken(fault: String) -> Self {
        BuildOutcome::failed(Vec::new(), fault)
    }

    /// What comes of a folder whose report is there as it would be made.
    pub(super) fn unchanged(news: String) -> Self {
        let (result, status) = (BuildResult::Unchanged, Status::Fine);
        BuildOutcome { result, status, problems: Vec::new(), news: vec![news], failures: Vec::new() }
    }

    pub(super) fn refused(status: Status, problems: Vec<Problem>, folder: &Path) -> Self {
        let result = if status == Status::Failed { BuildResult::Failed } else { BuildResult::Refused };
        BuildOutcome { result, status, problems, news: Vec::new(), failures: vec![messages::refused(folder)] }
    }
}
