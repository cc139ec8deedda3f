//! What stands in an output folder, only looked at: nothing is locked or written.

use std::path::Path;

use super::earlier_build::manifest_in;
use super::refused::{NotWritten, failed, no_folder, refused};
use crate::limits::OTHER_BYTES;
use crate::problem::OutputFault;
use crate::render::Manifest;
use crate::source::{digest, read_below};

/// The manifest of an output folder; none where there is none of ours.
///
/// # Errors
///
/// What stands there and is no folder, or a manifest that lists what no build makes.
pub fn standing_manifest(target: &Path) -> Result<Option<Manifest>, NotWritten> {
    if let Some(what) = no_folder(target).map_err(failed(target))? {
        return Err(refused(target, OutputFault::InTheWay { what }));
    }
    manifest_in(target)
}

/// A file that a manifest lists, where it is there as it was made.
#[must_use]
pub fn standing_file(target: &Path, manifest: &Manifest, path: &str) -> Option<Vec<u8>> {
    let hash = manifest.outputs.get(path)?;
    read_below(target, path, OTHER_BYTES).ok().filter(|bytes| digest(bytes) == *hash)
}
