//! `findings new`: a folder of findings for any programme, with every section in place and every hole told.
//!
//! What must hold: nothing is ever overwritten, and the folder is there whole or not at all.

use std::fs;
use std::io;
use std::path::Path;

use super::args::{Everywhere, In, New};
use super::scaffold::scaffold;
use super::{Status, Voice, messages};
use crate::assets::Assets;
use crate::inspection::Country;
use crate::load::{load_programme, programme_ids};
use crate::problem::{Kind, Problem, suggest};

/// Runs the verb.
pub(super) fn run(new: &New, everywhere: &Everywhere, voice: Voice) -> Status {
    let assets = Assets::programmes(everywhere.programmes.clone());
    let known = programme_ids(&assets);
    let mut problems = Vec::new();
    if !known.contains(&new.programme) {
        let suggestion = suggest(&new.programme, known.iter().map(String::as_str));
        problems.push(Problem::error(Kind::UnknownProgramme { found: new.programme.clone(), suggestion, known }, None));
    }
    if !is_free(&new.folder) {
        problems.push(Problem::error(Kind::FolderTaken { folder: new.folder.display().to_string() }, None));
    }
    let programme =
        if problems.is_empty() { load_programme(&assets, &new.programme).gather(&mut problems) } else { None };
    voice.problems(&problems);
    let Some(programme) = programme.filter(|_| problems.is_empty()) else { return Status::Wrong };
    let country = match new.country {
        In::England => Country::England,
        In::Wales => Country::Wales,
    };
    let files = scaffold(&programme, &new.service, country);
    match write_whole(&new.folder, &files) {
        Ok(()) => {
            voice.say(&messages::begun(&new.folder, files.len()));
            Status::Fine
        }
        Err(error) => {
            voice.fail(&messages::not_written(&new.folder, &error.to_string()));
            Status::Failed
        }
    }
}

/// Whether nothing is there yet, or an empty folder.
fn is_free(folder: &Path) -> bool {
    folder.symlink_metadata().is_err() || fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}

/// Writes files into a hidden folder beside the new one, which then gets its name in one step.
fn write_whole(folder: &Path, files: &[(String, String)]) -> io::Result<()> {
    let name = folder.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
    let hidden = folder.with_file_name(format!(".{name}.new"));
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
    written
}

fn write_files(folder: &Path, files: &[(String, String)]) -> io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    for (path, text) in files {
        let file = folder.join(path);
        if let Some(above) = file.parent() {
            fs::create_dir_all(above)?;
        }
        fs::write(file, text)?;
    }
    Ok(())
}
