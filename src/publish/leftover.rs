//! What a build that ended early left beside its target, under a hidden name: cleared, where it is ours.
//!
//! The manifest is the first file that is written into such a folder and the last that is taken out of it, so that at any
//! moment it says what in the folder is ours.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use super::refused::{NotWritten, failed, no_folder, refused};
use super::standing::{folders_above, manifest_in, strays_in};
use crate::problem::OutputFault;
use crate::render::{MANIFEST, Manifest};
use crate::source::limits::TEXT_BYTES;
use crate::source::read_below;

/// Takes away what an ended build left; refuses where it is anything else.
pub(super) fn clear(folder: &Path) -> Result<(), NotWritten> {
    if let Some(what) = no_folder(folder).map_err(failed(folder))? {
        return Err(refused(folder, OutputFault::InTheWay { what }));
    }
    if !folder.exists() {
        return Ok(());
    }
    match manifest_in(folder) {
        Some(manifest) => {
            let found = strays_in(folder, &manifest)?;
            if !found.is_empty() {
                return Err(refused(folder, OutputFault::Stray { found }));
            }
            remove(folder, &manifest).map_err(failed(folder))
        }
        None if is_barely_begun(folder).map_err(failed(folder))? => {
            remove_file(&folder.join(MANIFEST)).and_then(|()| fs::remove_dir(folder)).map_err(failed(folder))
        }
        None => Err(refused(folder, OutputFault::Unknown)),
    }
}

/// Takes away the files that a manifest lists, then their folders, and the manifest last.
fn remove(folder: &Path, manifest: &Manifest) -> io::Result<()> {
    for path in manifest.outputs.keys() {
        remove_file(&folder.join(path))?;
    }
    let folders: BTreeSet<String> = manifest.outputs.keys().flat_map(|path| folders_above(path)).collect();
    // Those inside come behind those around them.
    for inside in folders.iter().rev().map(|inside| folder.join(inside)).filter(|inside| inside.exists()) {
        remove_litter(&inside)?;
        fs::remove_dir(inside)?;
    }
    remove_litter(folder)?;
    remove_file(&folder.join(MANIFEST))?;
    fs::remove_dir(folder)
}

/// What systems put into folders is nobody's; anything else that came meanwhile stays, and keeps its folder.
fn remove_litter(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if super::standing::is_litter_name(&entry.file_name().to_string_lossy()) && entry.file_type()?.is_file() {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

fn remove_file(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Whether a folder holds nothing yet, or nothing but the beginning of a manifest.
fn is_barely_begun(folder: &Path) -> io::Result<bool> {
    let names = fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name())).collect::<io::Result<Vec<_>>>()?;
    match names.as_slice() {
        [] => Ok(true),
        [name] if name == MANIFEST => {
            Ok(read_below(folder, MANIFEST, TEXT_BYTES).is_ok_and(|bytes| Manifest::is_beginning(&bytes)))
        }
        _ => Ok(false),
    }
}
