//! An output folder against its manifest: every file by its hash, nothing beside them.
//!
//! What must hold: a bit that was flipped in any file, the manifest too, is found; a folder is only looked at.

use std::collections::BTreeMap;
use std::iter;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::earlier_build::strays_in;
use super::refused::NotWritten;
use crate::limits::{OTHER_BYTES, TEXT_BYTES};
use crate::problem::VerifyFault;
use crate::render::{MANIFEST, Manifest};
use crate::source::{digest, read_below};

/// How folders of earlier versions begin, which a site puts beside a report: each is an output of its own.
pub const EARLIER_VERSION: &str = "version-";

/// How deep below a folder outputs are looked for: `<out>/<folder>/<final or draft>`.
const DEPTH: usize = 2;

/// An output folder as it was found.
pub struct FoundOutput {
    /// Its manifest.
    pub manifest: Manifest,
    /// Its files that are as they were made, by their paths.
    pub files: BTreeMap<String, Vec<u8>>,
    /// What is wrong with it.
    pub faults: Vec<VerifyFault>,
}

/// The output folders at a path: itself, or those below it, in order.
#[must_use]
pub fn outputs_at(path: &Path) -> Vec<PathBuf> {
    let has_manifest = |folder: &Path| folder.join(MANIFEST).is_file();
    if has_manifest(path) {
        let below = WalkDir::new(path).min_depth(1).max_depth(1).sort_by_file_name().into_iter().flatten();
        let earlier = below.map(walkdir::DirEntry::into_path).filter(|folder| is_earlier_version(folder));
        return iter::once(path.to_owned()).chain(earlier).collect();
    }
    // What a build has begun, or put aside, is no output.
    let is_aside = |name: &str| name.starts_with('.') && (name.ends_with(".new") || name.ends_with(".old"));
    let is_open = |entry: &walkdir::DirEntry| !is_aside(&entry.file_name().to_string_lossy());
    let below = WalkDir::new(path).min_depth(1).max_depth(DEPTH).sort_by_file_name().into_iter();
    let folders = below.filter_entry(is_open).flatten().filter(|entry| entry.file_type().is_dir());
    folders.map(walkdir::DirEntry::into_path).filter(|folder| has_manifest(folder)).collect()
}

fn is_earlier_version(folder: &Path) -> bool {
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.starts_with(EARLIER_VERSION) && folder.join(MANIFEST).is_file()
}

/// Looks at an output folder.
///
/// # Errors
///
/// That it has no manifest of this program, or what the system says.
pub fn verify_output(target: &Path) -> Result<Result<FoundOutput, VerifyFault>, NotWritten> {
    let Ok(bytes) = read_below(target, MANIFEST, TEXT_BYTES) else { return Ok(Err(VerifyFault::NoManifest)) };
    let Some(manifest) = Manifest::read(&bytes) else { return Ok(Err(VerifyFault::ManifestBroken)) };
    let mut faults = Vec::new();
    if !manifest.is_as_written(&bytes) || !manifest.strange_outputs().is_empty() {
        faults.push(VerifyFault::ManifestBroken);
    }
    let (mut files, mut missing, mut changed) = (BTreeMap::new(), Vec::new(), Vec::new());
    for (path, hash) in &manifest.outputs {
        match read_below(target, path, OTHER_BYTES) {
            Err(_) => missing.push(path.clone()),
            Ok(bytes) if digest(&bytes) != *hash => changed.push(path.clone()),
            Ok(bytes) => {
                files.insert(path.clone(), bytes);
            }
        }
    }
    let mut unlisted = strays_in(target, &manifest)?;
    unlisted.retain(|path| !is_earlier_version(&target.join(path)));
    let carriers = ["report.html", "report.pdf", "report-large-print.pdf", "ratings.json", "post.json"];
    let carries = |path: &str| carriers.iter().any(|name| path.ends_with(name));
    let id = manifest.input_digest.as_bytes();
    let has_id = |bytes: &[u8]| bytes.windows(id.len().max(1)).any(|part| part == id);
    // An output inside of another one, as on a site, carries the id of its own manifest.
    let inner: Vec<&str> = manifest
        .outputs
        .keys()
        .filter_map(|path| path.strip_suffix(MANIFEST))
        .filter(|path| path.ends_with('/'))
        .collect();
    let is_inner = |path: &str| inner.iter().any(|folder| path.starts_with(folder));
    // What an earlier version made does not carry it everywhere.
    let sealed = manifest.seal.is_some();
    let other = files.iter().filter(|(path, bytes)| sealed && carries(path) && !is_inner(path) && !has_id(bytes));
    let other: Vec<String> = other.map(|(path, _)| path.clone()).collect();
    let found = [
        (missing, (|found| VerifyFault::Missing { found }) as fn(Vec<String>) -> VerifyFault),
        (changed, |found| VerifyFault::Changed { found }),
        (unlisted, |found| VerifyFault::Unlisted { found }),
        (other, |found| VerifyFault::OtherId { found }),
    ];
    faults.extend(found.into_iter().filter(|(found, _)| !found.is_empty()).map(|(found, fault)| fault(found)));
    Ok(Ok(FoundOutput { manifest, files, faults }))
}
