//! The files of a folder that can be changed, as they lie there now: also those that no report can be made from.

use std::collections::BTreeMap;
use std::path::Path;

use walkdir::WalkDir;

use super::target::{Schemas, Target, is_prose, targets_of};
use crate::editing::as_read;
use crate::inspection::FileKind;
use crate::limits::{FILES, TEXT_BYTES};
use crate::source::{SourceFile, read_below, read_plain, read_yaml};

/// A file that can be changed.
pub(super) struct OwnFile {
    /// Its text as it lies there.
    pub(super) raw: String,
    /// What it says.
    pub(super) source: SourceFile,
}

/// Every file of a folder that can be changed, by its path there.
pub(super) fn own_files(folder: &Path) -> BTreeMap<String, OwnFile> {
    file_names(folder, DEPTH).filter_map(|name| own_file(folder, &name).map(|file| (name, file))).collect()
}

/// The files of a folder, and of its folders down to this depth, by their paths there, in the order of their names.
pub(super) fn file_names(folder: &Path, depth: usize) -> impl Iterator<Item = String> {
    let entries = WalkDir::new(folder).max_depth(depth).sort_by_file_name().into_iter().flatten().take(FILES.most);
    entries.filter(|entry| entry.file_type().is_file()).filter_map(move |entry| {
        let below = entry.path().strip_prefix(folder).ok()?;
        let parts: Option<Vec<&str>> = below.iter().map(|part| part.to_str()).collect();
        Some(parts?.join("/"))
    })
}

/// A file of a folder, where it can be changed.
pub(super) fn own_file(folder: &Path, name: &str) -> Option<OwnFile> {
    let is_yaml = FileKind::of(name).is_some();
    if !is_yaml && !is_prose(name) {
        return None;
    }
    let raw = String::from_utf8(read_below(folder, name, TEXT_BYTES).ok()?).ok()?;
    let text = as_read(&raw).into_owned();
    let source = if is_yaml { read_yaml(name, text) } else { read_plain(name, text) };
    Some(OwnFile { raw, source })
}

/// Everything in the files of a folder that can be changed, with its file.
pub(super) fn all_targets<'a>(
    schemas: &Schemas,
    files: &'a BTreeMap<String, OwnFile>,
) -> Vec<(Target, &'a SourceFile)> {
    let of_file = |(name, file): (&String, &'a OwnFile)| {
        targets_of(schemas, name, &file.source).into_iter().map(|target| (target, &file.source)).collect::<Vec<_>>()
    };
    files.iter().flat_map(of_file).collect()
}

/// Files that can be changed stand in the folder, or in one of its folders.
const DEPTH: usize = 2;
