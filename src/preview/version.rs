//! A version of the report that could be made, and the reading of the folder that it was made from.

use std::sync::{Arc, OnceLock};

use axum::body::Bytes;

use super::anchors::{Anchored, anchors};
use super::details::Details;
use super::folder_reading::FolderReading;
use crate::report::Report;

/// A version that could be made.
pub(super) struct Version {
    pub(super) report: Report,
    pub(super) html: Bytes,
    pub(super) reading: Arc<FolderReading>,
    anchored: OnceLock<Vec<Anchored>>,
}

impl Version {
    pub(super) fn new(report: Report, html: Bytes, reading: Arc<FolderReading>) -> Self {
        Version { report, html, reading, anchored: OnceLock::new() }
    }

    /// Everything in its report that has an anchor, found once.
    pub(super) fn anchors(&self) -> &[Anchored] {
        self.anchored.get_or_init(|| anchors(&self.report))
    }

    /// A closer look at the folder that it was made from.
    pub(super) fn details(&self) -> &Details {
        &self.reading.details
    }
}
