//! What a build that ended early left beside its target, under a hidden name: cleared, where it is ours.
//!
//! The manifest is the first file that is written into such a folder and the last that is taken out of it, so that at any
//! moment it says what in the folder is ours.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use super::earlier_build::{folders_above, manifest_in, strays_in};
use super::refused::{NotWritten, failed, kind_of, no_folder, refused, unreadable};
use super::signature::SIGNATURE;
use crate::limits::{OTHER_BYTES, TEXT_BYTES};
use crate::problem::{Kind, Obstacle, OutputFault};
use crate::render::{MANIFEST, Manifest};
use crate::source::{digest, read_below};

/// What a file is called in such a folder until it is whole: what stands under its own name is as the manifest says.
pub(super) const UNFINISHED: &str = ".unfinished";

/// Takes away what an ended build left; refuses where it is anything else.
pub(super) fn clear(folder: &Path) -> Result<(), NotWritten> {
    if let Some(what) = no_folder(folder).map_err(failed(folder))? {
        return Err(refused(folder, OutputFault::InTheWay { what }));
    }
    if !folder.exists() {
        return Ok(());
    }
    match manifest_in(folder)? {
        Some(manifest) => {
            let mut found = strays_in(folder, &manifest)?;
            found.retain(|name| name != UNFINISHED || !matches!(kind_of(&folder.join(name)), Ok(Some(Obstacle::File))));
            if !found.is_empty() {
                return Err(refused(folder, OutputFault::Stray { found }));
            }
            let found = edited(folder, &manifest)?;
            if !found.is_empty() {
                return Err(refused(folder, OutputFault::Edited { found }));
            }
            remove(folder, &manifest).map_err(failed(folder))
        }
        None if is_barely_begun(folder).map_err(failed(folder))? => {
            remove_file(&folder.join(MANIFEST)).and_then(|()| fs::remove_dir(folder)).map_err(failed(folder))
        }
        None => Err(refused(folder, OutputFault::Unknown)),
    }
}

/// The files that a manifest lists and that are not as they were made. An empty one holds nobody's words: it is what a
/// machine leaves that loses its power.
fn edited(folder: &Path, manifest: &Manifest) -> Result<Vec<String>, NotWritten> {
    let mut found = Vec::new();
    for (path, hash) in &manifest.outputs {
        match read_below(folder, path, OTHER_BYTES) {
            Ok(bytes) if bytes.is_empty() || digest(&bytes) == *hash => {}
            Ok(_) => found.push(path.clone()),
            Err(Kind::FileAbsent) => {}
            Err(kind) => return Err(unreadable(&folder.join(path))(kind)),
        }
    }
    Ok(found)
}

/// Takes away the files that a manifest lists, then their folders, and the manifest last.
fn remove(folder: &Path, manifest: &Manifest) -> io::Result<()> {
    remove_file(&folder.join(UNFINISHED))?;
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
    remove_file(&folder.join(SIGNATURE))?;
    remove_file(&folder.join(MANIFEST))?;
    fs::remove_dir(folder)
}

/// What systems put into folders is nobody's; anything else that came meanwhile stays, and keeps its folder.
fn remove_litter(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if super::earlier_build::is_litter_name(&entry.file_name().to_string_lossy()) && entry.file_type()?.is_file() {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Kind;

    /// A folder of one file and its manifest, with something in it that is not listed.
    fn left(folder: &Path) -> Manifest {
        fs::create_dir_all(folder.join("en")).expect("made");
        let text = r#"{"program": "findings 1", "program_digest": "", "status": "final", "programme": ["", "", ""],
            "input_digest": "", "inputs": {}, "outputs": {"en/one": ""}}"#;
        for (name, text) in [(MANIFEST, text), ("en/one", "ours"), ("en/mine", "theirs")] {
            fs::write(folder.join(name), text).expect("written");
        }
        Manifest::read(text.as_bytes()).expect("a manifest")
    }

    #[test]
    fn what_is_not_ours_keeps_a_folder_as_it_is() {
        let place = tempfile::tempdir().expect("a folder");
        let folder = place.path().join(".final.new");
        left(&folder);
        match clear(&folder) {
            Err(NotWritten::Refused(told)) => {
                let fault = OutputFault::Stray { found: vec!["en/mine".to_owned()] };
                assert_eq!(told[0].kind, Kind::Output(fault));
            }
            other => panic!("{other:?}"),
        }
        assert!(["manifest.json", "en/one", "en/mine"].iter().all(|name| folder.join(name).exists()));
    }

    #[test]
    fn what_comes_while_a_folder_goes_stays() {
        let place = tempfile::tempdir().expect("a folder");
        let folder = place.path().join(".final.new");
        let manifest = left(&folder);
        assert!(remove(&folder, &manifest).is_err());
        assert!(folder.join("en/mine").exists());
    }
}
