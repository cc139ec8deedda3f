//! What stands in an output folder: what an earlier build left there, and whether anybody else's words are among it.
//!
//! What must hold: a folder is replaced only where its manifest is ours and it holds what that lists, as it was made.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::SystemTime;

use walkdir::WalkDir;

use super::refused::{NotWritten, failed, no_folder, refused, unreadable};
use super::signature::SIGNATURE;
use crate::limits::{OTHER_BYTES, TEXT_BYTES};
use crate::problem::OutputFault;
use crate::render::{MANIFEST, Manifest, RenderedFile};
use crate::source::{digest, read_below};

/// Files that systems put into every folder that somebody looks at: nobody's words, and kept as they are.
const LITTER: [&str; 4] = [".DS_Store", "Thumbs.db", "desktop.ini", ".directory"];

/// What an earlier build left.
pub(super) struct EarlierBuild {
    pub(super) manifest: Manifest,
    /// Its files that are as they were made.
    pub(super) whole: Vec<RenderedFile>,
    /// What the system put beside them.
    pub(super) litter: Vec<RenderedFile>,
    seen: Vec<FolderEntry>,
}

/// A thing in a folder, its path in it, and what tells that it was touched.
#[derive(PartialEq, Eq)]
struct FolderEntry {
    path: String,
    kind: EntryKind,
    touched: Option<(u64, SystemTime)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum EntryKind {
    Folder,
    File,
    Other,
}

impl EarlierBuild {
    /// What stands at a target; nothing where there is nothing, or an empty folder.
    pub(super) fn examine(target: &Path) -> Result<Option<Self>, NotWritten> {
        if let Some(what) = no_folder(target).map_err(failed(target))? {
            return Err(refused(target, OutputFault::InTheWay { what }));
        }
        let seen = entries(target)?;
        if seen.is_empty() {
            return Ok(None);
        }
        let Some(manifest) = manifest_in(target)? else { return Err(refused(target, OutputFault::Unknown)) };
        let strays = strays(&seen, &manifest);
        if !strays.is_empty() {
            return Err(refused(target, OutputFault::Stray { found: strays }));
        }
        let mut earlier = EarlierBuild { manifest, whole: Vec::new(), litter: Vec::new(), seen };
        let mut edited = Vec::new();
        // A signature is of one manifest: it goes with it.
        let is_listed = |entry: &&FolderEntry| {
            entry.kind == EntryKind::File && ![MANIFEST, SIGNATURE].contains(&entry.path.as_str())
        };
        for entry in earlier.seen.iter().filter(is_listed) {
            let path = target.join(&entry.path);
            let bytes = read_below(target, &entry.path, OTHER_BYTES).map_err(unreadable(&path))?;
            let file = RenderedFile { path: entry.path.clone(), bytes };
            match earlier.manifest.outputs.get(&file.path) {
                None => earlier.litter.push(file),
                Some(hash) if digest(&file.bytes) == *hash => earlier.whole.push(file),
                Some(_) => edited.push(file.path),
            }
        }
        if edited.is_empty() { Ok(Some(earlier)) } else { Err(refused(target, OutputFault::Edited { found: edited })) }
    }

    /// Whether nothing in the folder was touched since it was looked at.
    pub(super) fn is_as_it_was(&self, target: &Path) -> Result<bool, NotWritten> {
        Ok(no_folder(target).map_err(failed(target))?.is_none() && entries(target)? == self.seen)
    }
}

/// The manifest in a folder, where there is one of ours. What it lists is in the folder, or it is refused: a folder may come
/// from anywhere, and what a manifest lists is taken away.
pub(super) fn manifest_in(folder: &Path) -> Result<Option<Manifest>, NotWritten> {
    let bytes = read_below(folder, MANIFEST, TEXT_BYTES).ok();
    let Some(manifest) = bytes.and_then(|bytes| Manifest::read(&bytes)) else { return Ok(None) };
    let found = manifest.strange_outputs();
    if found.is_empty() { Ok(Some(manifest)) } else { Err(refused(folder, OutputFault::Doctored { found })) }
}

/// What a manifest does not list: files, folders that lead to none of its files, links and what is no file at all.
pub(super) fn strays_in(folder: &Path, manifest: &Manifest) -> Result<Vec<String>, NotWritten> {
    Ok(strays(&entries(folder)?, manifest))
}

fn strays(seen: &[FolderEntry], manifest: &Manifest) -> Vec<String> {
    let folders: BTreeSet<String> = manifest.outputs.keys().flat_map(|path| folders_above(path)).collect();
    let is_ours = |entry: &&FolderEntry| match entry.kind {
        EntryKind::Folder => folders.contains(&entry.path),
        EntryKind::File => {
            [MANIFEST, SIGNATURE].contains(&entry.path.as_str())
                || manifest.outputs.contains_key(&entry.path)
                || is_litter(&entry.path, &folders)
        }
        EntryKind::Other => false,
    };
    // What is in a folder of theirs is told by the folder.
    let mut found: Vec<String> = Vec::new();
    for entry in seen.iter().filter(|entry| !is_ours(entry)) {
        if !found.iter().any(|other| entry.path.starts_with(&format!("{other}/"))) {
            found.push(entry.path.clone());
        }
    }
    found
}

/// The folders in which a file is, from its path.
pub(super) fn folders_above(path: &str) -> Vec<String> {
    path.match_indices('/').map(|(at, _)| path[..at].to_owned()).collect()
}

fn is_litter(path: &str, folders: &BTreeSet<String>) -> bool {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    (folder.is_empty() || folders.contains(folder)) && is_litter_name(name)
}

/// Whether a file of this name comes from the system.
pub(super) fn is_litter_name(name: &str) -> bool {
    LITTER.contains(&name) || name.starts_with("._")
}

/// Everything below a folder, in order; nothing where it is not there. Links are not followed.
fn entries(folder: &Path) -> Result<Vec<FolderEntry>, NotWritten> {
    let mut found = Vec::new();
    if !folder.exists() {
        return Ok(found);
    }
    for entry in WalkDir::new(folder).min_depth(1).sort_by_file_name() {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(folder).to_owned();
            NotWritten::Failed(path, error.into_io_error().unwrap_or_else(|| std::io::ErrorKind::Other.into()))
        })?;
        let parts = entry.path().strip_prefix(folder).unwrap_or(entry.path()).components();
        let path = parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        let kind = match entry.file_type() {
            kind if kind.is_dir() => EntryKind::Folder,
            kind if kind.is_file() => EntryKind::File,
            _ => EntryKind::Other,
        };
        let touched = entry.metadata().ok().filter(|_| kind == EntryKind::File);
        let touched = touched.and_then(|data| Some((data.len(), data.modified().ok()?)));
        found.push(FolderEntry { path, kind, touched });
    }
    Ok(found)
}
