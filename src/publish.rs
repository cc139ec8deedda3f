//! Writing: the output folder is replaced whole, or stays as it was.
//!
//! Files are written into a new folder beside the target, which then takes its place in one step: where the system can
//! exchange two names at once (Linux, macOS), a build that is killed at any moment leaves the old report or the new one.
//! Elsewhere the old folder is moved aside first; a build that finds one that was left aside puts it back.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::render::RenderedFile;

/// A lock on a target, so that two builds of the same report do not mix. It ends with the value.
pub struct Turn {
    target: PathBuf,
    _lock: File,
}

impl Turn {
    /// Waits for the turn to write a target, and clears what killed builds have left beside it.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn take(target: &Path) -> io::Result<Self> {
        let parent = target.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(parent)?;
        let lock = File::create(beside(target, "lock"))?;
        lock.lock()?;
        let aside = beside(target, "old");
        if aside.exists() && !target.exists() {
            fs::rename(&aside, target)?;
        }
        for left in [aside, beside(target, "new")] {
            if left.exists() {
                fs::remove_dir_all(left)?;
            }
        }
        Ok(Turn { target: target.to_owned(), _lock: lock })
    }

    /// Puts these files in the place of whatever is at the target.
    ///
    /// # Errors
    ///
    /// What the system says; then the target is as it was.
    pub fn publish(&self, files: &[RenderedFile]) -> io::Result<()> {
        let new = beside(&self.target, "new");
        fs::create_dir_all(&new)?;
        for file in files {
            let path = new.join(&file.path);
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(path, &file.bytes)?;
        }
        if !self.target.exists() {
            return fs::rename(&new, &self.target);
        }
        if exchange(&new, &self.target).is_err() {
            fs::rename(&self.target, beside(&self.target, "old"))?;
            fs::rename(&new, &self.target)?;
        }
        for left in ["new", "old"] {
            let left = beside(&self.target, left);
            if left.exists() {
                fs::remove_dir_all(left)?;
            }
        }
        Ok(())
    }
}

/// A hidden name beside the target.
fn beside(target: &Path, what: &str) -> PathBuf {
    let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    target.with_file_name(format!(".{name}.{what}"))
}

/// Exchanges two names in one step, where the system can.
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).map_err(io::Error::from)
    }
    #[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
    {
        let _ = (one, other);
        Err(io::Error::from(io::ErrorKind::Unsupported))
    }
}
