//! Where something may be written: apart from every findings folder, and not beside a name that is the same elsewhere.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::refused::{NotWritten, failed, kind_of, refused};
use crate::problem::{Obstacle, OutputFault};
use crate::source::{are_alike, as_file_name};

/// The file that makes a folder one of findings.
const INSPECTION: &str = "inspection.yaml";

/// The name of a folder in the output: what it holds, and what it is told apart by.
#[must_use]
pub fn output_name(kind: &str, parts: &[&str]) -> String {
    let parts = std::iter::once(kind.to_owned()).chain(parts.iter().map(|part| as_file_name(part)));
    parts.collect::<Vec<_>>().join("-")
}

/// Refuses a place that is a findings folder, in one, or around the one that is read; and one whose name, or that of the
/// folder it is in, is that of its neighbour on other systems. Nothing is written.
///
/// # Errors
///
/// What is wrong with it, or what the system says.
pub fn check_place(target: &Path, findings: &Path) -> Result<(), NotWritten> {
    let place = real(target).map_err(failed(target))?;
    if let Some(folder) = findings.canonicalize().ok().filter(|folder| folder.starts_with(&place)) {
        return Err(refused(target, OutputFault::InFindings { folder: folder.display().to_string() }));
    }
    check_file(target)?;
    for path in [target, target.parent().unwrap_or(target)] {
        if let Some(other) = alike(path).map_err(failed(path))? {
            return Err(refused(path, OutputFault::Alike { other }));
        }
    }
    if let Some(path) = target.ancestors().skip(1).find(|path| matches!(kind_of(path), Ok(Some(_)))) {
        let found = fs::metadata(path).map_err(failed(path))?;
        if !found.is_dir() {
            let what = if found.is_file() { Obstacle::File } else { Obstacle::Special };
            return Err(refused(path, OutputFault::InTheWay { what }));
        }
    }
    Ok(())
}

/// Refuses a place in a findings folder, through links and `..` too.
///
/// # Errors
///
/// That it is in one, or what the system says.
pub fn check_file(path: &Path) -> Result<(), NotWritten> {
    let place = real(path).map_err(failed(path))?;
    match place.ancestors().find(|folder| folder.join(INSPECTION).symlink_metadata().is_ok()) {
        Some(folder) => Err(refused(path, OutputFault::InFindings { folder: folder.display().to_string() })),
        None => Ok(()),
    }
}

/// Something beside a path whose name is the same on other systems.
fn alike(path: &Path) -> io::Result<Option<String>> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Ok(None) };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let name = name.to_string_lossy();
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        // Nothing stands where no folder is yet; what else keeps it from being read is told when it is written to.
        Err(_) => return Ok(None),
    };
    for entry in entries {
        let other = entry?.file_name().to_string_lossy().into_owned();
        if are_alike(&name, &other) {
            return Ok(Some(other));
        }
    }
    Ok(None)
}

/// The place that a path leads to, through links and `..`, though its last parts may not be there yet.
fn real(path: &Path) -> io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    let parts: Vec<Component<'_>> = path.components().collect();
    let mut known = parts.len();
    let there = loop {
        let beginning: PathBuf = parts[..known].iter().collect();
        match beginning.canonicalize() {
            Ok(there) => break there,
            Err(error) if known <= 1 => return Err(error),
            Err(_) => known -= 1,
        }
    };
    let mut place = there;
    for part in &parts[known..] {
        match part {
            Component::ParentDir => {
                place.pop();
            }
            part => place.push(part),
        }
    }
    Ok(place)
}
