//! A file of evidence that was read, with the place of each of its cases.

use crate::inspection::EvidenceFile;
use crate::problem::Place;

/// A file that was read.
pub(super) struct ReadFile {
    pub(super) file: EvidenceFile,
    /// Its path as problems call it.
    pub(super) path: String,
    /// Where each case stands, in the order of the file's cases.
    pub(super) cases: Vec<Place>,
}
