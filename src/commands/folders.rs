//! The folders that a verb was given, each once.

use std::collections::BTreeSet;
use std::path::PathBuf;

/// Folders in their order, each once by whatever ways it was named.
pub(super) fn once_each(folders: Vec<PathBuf>) -> Vec<PathBuf> {
    let mut known = BTreeSet::new();
    folders
        .into_iter()
        .filter(|folder| known.insert(folder.canonicalize().unwrap_or_else(|_| folder.clone())))
        .collect()
}
