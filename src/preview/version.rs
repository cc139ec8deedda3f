//! A version of the report that could be made, and the reading of the folder that it was made from.

use std::sync::{Arc, LazyLock};

use axum::body::Bytes;

use super::details::Details;
use crate::problem::Problem;
use crate::report::Report;

/// The folder at one time.
pub(super) struct FolderReading {
    pub(super) problems: Vec<Problem>,
    /// A closer look, by whoever asks first.
    pub(super) details: LazyLock<Details, Box<dyn FnOnce() -> Details + Send>>,
}

/// A version that could be made.
pub(super) struct Version {
    pub(super) report: Report,
    pub(super) html: Bytes,
    pub(super) reading: Arc<FolderReading>,
}

impl Version {
    /// A closer look at the folder that it was made from.
    pub(super) fn details(&self) -> &Details {
        &self.reading.details
    }
}
