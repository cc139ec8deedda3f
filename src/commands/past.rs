//! A findings folder as it was at a git revision. `git` is asked only where somebody names a revision.
//!
//! What must hold: the folder and its history are only read; what was written for reading goes away with the value, and
//! nobody else on the machine can read it meanwhile: drafts are under embargo.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::process::Command;

use super::messages;

/// A folder of the past, in a place of its own.
pub(super) struct Past {
    place: PathBuf,
    /// The folder, called as it is called.
    pub(super) folder: PathBuf,
}

impl Past {
    /// Reads a folder as it was at a revision.
    pub(super) fn read(revision: &str, folder: &Path) -> Result<Self, String> {
        // Else git would take it for an option.
        if revision.starts_with('-') {
            return Err(messages::no_revision(revision));
        }
        // From inside the folder its own repository is asked; one that is gone is asked for from here.
        let (inside, prefix) = if folder.is_dir() { (folder, Path::new("")) } else { (Path::new("."), folder) };
        let mut arguments = vec!["ls-tree", "-r", "-z", revision];
        let below = format!("{}/", prefix.display());
        if !folder.is_dir() {
            arguments.extend(["--", &below]);
        }
        let listed = git(inside, &arguments)?;
        let name = folder.file_name().map_or_else(|| "findings".into(), ToOwned::to_owned);
        let place = private_place().map_err(|error| error.to_string())?;
        let past = Past { folder: place.join(name), place };
        for entry in String::from_utf8_lossy(&listed).split('\0').filter(|entry| !entry.is_empty()) {
            let Some((about, path)) = entry.split_once('\t') else { continue };
            let Ok(path) = Path::new(path).strip_prefix(prefix) else { continue };
            let plain = path.components().all(|part| matches!(part, Component::Normal(_)));
            // Links and modules are no part of a findings folder.
            if let [_, "blob", hash] = about.split(' ').collect::<Vec<_>>()[..]
                && about.starts_with("100")
                && plain
            {
                let bytes = git(inside, &["cat-file", "blob", hash])?;
                write(&past.folder.join(path), &bytes).map_err(|error| error.to_string())?;
            }
        }
        Ok(past)
    }
}

impl Drop for Past {
    fn drop(&mut self) {
        // What cannot be taken away is in the system's own place for such things.
        let _ = fs::remove_dir_all(&self.place);
    }
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes)
}

/// A new folder that only its owner can read.
fn private_place() -> io::Result<PathBuf> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    for attempt in 0..1000 {
        let place = std::env::temp_dir().join(format!("findings-{}-{attempt}", std::process::id()));
        match builder.create(&place) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            made => return made.map(|()| place),
        }
    }
    Err(io::Error::from(io::ErrorKind::AlreadyExists))
}

/// What git says, or why it says nothing.
fn git(inside: &Path, arguments: &[&str]) -> Result<Vec<u8>, String> {
    let output = Command::new("git").arg("-C").arg(inside).args(arguments).output();
    let output = output.map_err(|error| messages::no_git(&error.to_string()))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(String::from_utf8_lossy(&output.stderr).trim().to_owned())
}
