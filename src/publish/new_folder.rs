//! A new folder of files: there whole or not at all, and never in the place of anything.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::refused::{NotWritten, failed};

/// So many hidden names are tried, where others were left.
const NAMES: usize = 100;

/// Writes files into a hidden folder beside the new one, which then gets its name in one step. An empty folder of that name
/// gives way.
///
/// # Errors
///
/// What the system says; then nothing of it stays.
pub fn write_folder(folder: &Path, files: &[(String, String)]) -> Result<(), NotWritten> {
    let hidden = hidden(folder).map_err(failed(folder))?;
    let written = write_files(&hidden, files).and_then(|()| {
        // An empty folder goes; one that is not empty any more stays, and stops this.
        if folder.exists() {
            fs::remove_dir(folder)?;
        }
        fs::rename(&hidden, folder)
    });
    if written.is_err() {
        let _ = fs::remove_dir_all(&hidden);
    }
    written.map_err(failed(folder))
}

/// A new folder beside this one. What stands there under such a name may be anybody's, and stays.
fn hidden(folder: &Path) -> io::Result<PathBuf> {
    let name = folder.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
    if let Some(above) = folder.parent() {
        fs::create_dir_all(above)?;
    }
    for attempt in 0..NAMES {
        let number = if attempt == 0 { String::new() } else { format!("-{attempt}") };
        let hidden = folder.with_file_name(format!(".{name}.new{number}"));
        match fs::create_dir(&hidden) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            made => return made.map(|()| hidden),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

fn write_files(folder: &Path, files: &[(String, String)]) -> io::Result<()> {
    for (path, text) in files {
        let file = folder.join(path);
        if let Some(above) = file.parent() {
            fs::create_dir_all(above)?;
        }
        fs::write(file, text)?;
    }
    Ok(())
}
