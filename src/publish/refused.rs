//! Why nothing was written: what stands there is not ours to replace, or the machine does not let it be.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::problem::{Kind, Obstacle, OutputFault, Place, Problem};

/// Why nothing was written.
#[derive(Debug)]
pub enum NotWritten {
    /// What stands there, or where it is, is for somebody to put right.
    Refused(Vec<Problem>),
    /// What the machine says of a path.
    Failed(PathBuf, io::Error),
}

/// A refusal because of what stands at a path.
pub(super) fn refused(path: &Path, fault: OutputFault) -> NotWritten {
    NotWritten::Refused(vec![Problem::error(Kind::Output(fault), Place::file(&path.display().to_string()))])
}

/// A failure of the machine at a path.
pub(super) fn failed(path: &Path) -> impl Fn(io::Error) -> NotWritten {
    move |error| NotWritten::Failed(path.to_owned(), error)
}

/// A refusal because what stands at a path cannot be read.
pub(super) fn unreadable(path: &Path) -> impl Fn(Kind) -> NotWritten {
    move |kind| NotWritten::Refused(vec![Problem::error(kind, Place::file(&path.display().to_string()))])
}

/// What stands at a path, where it is no folder; nothing where there is a folder or nothing at all.
pub(super) fn no_folder(path: &Path) -> io::Result<Option<Obstacle>> {
    Ok(kind_of(path)?.filter(|found| *found != Obstacle::Folder))
}

/// What stands at a path, where it is no file; nothing where there is a file or nothing at all.
pub(super) fn no_file(path: &Path) -> io::Result<Option<Obstacle>> {
    Ok(kind_of(path)?.filter(|found| *found != Obstacle::File))
}

/// What stands at a path. Nothing is opened or followed.
pub(super) fn kind_of(path: &Path) -> io::Result<Option<Obstacle>> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_symlink() => Ok(Some(Obstacle::Link)),
        Ok(found) if found.is_dir() => Ok(Some(Obstacle::Folder)),
        Ok(found) if found.is_file() => Ok(Some(Obstacle::File)),
        Ok(_) => Ok(Some(Obstacle::Special)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
