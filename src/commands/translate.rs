//! `findings translate`: what a translator needs, how far they have got, what they send back.
//!
//! What must hold: a file is written whole or not at all, and only where it differs; a file with a fault changes nothing.

use std::path::{Path, PathBuf};

use super::args::{Extract, Import, Translate};
use super::subject::{Subject, subjects};
use super::workshop::Workshop;
use super::{Status, Voice, messages, show, translations};
use crate::catalogue::{
    Catalogue, Memory, Merged, import, merge, read_catalogue, remember, status, terms, write_catalogue, write_terms,
};
use crate::problem::{Kind, Place, Problem, Severity};
use crate::source::limits::OTHER_BYTES;
use crate::source::{CATALOGUE, TERMS, read_file, read_text};

/// Runs the verb.
pub(super) fn run(translate: &Translate, workshop: &Workshop, voice: Voice) -> Status {
    let paths: &[PathBuf] = match translate {
        Translate::Extract(extract) => std::slice::from_ref(&extract.folder),
        Translate::Import(import) => std::slice::from_ref(&import.folder),
        Translate::Status(status) => &status.folders,
    };
    let mut worst = Status::Fine;
    let mut found = Vec::new();
    for path in paths {
        let mut problems = Vec::new();
        found.extend(subjects(workshop, path).gather(&mut problems).unwrap_or_default());
        voice.problems(&problems);
        worst = worst.max(of(&problems));
    }
    let one_file = match translate {
        Translate::Extract(extract) => extract.file.is_some(),
        Translate::Import(_) => true,
        Translate::Status(_) => false,
    };
    if one_file && found.len() > 1 {
        voice.fail(&translations::one_folder());
        return Status::Failed;
    }
    found.iter().fold(worst, |worst, subject| {
        let ended = match translate {
            Translate::Extract(arguments) => extract(arguments, subject, voice),
            Translate::Import(arguments) => take_in(arguments, subject, voice),
            Translate::Status(_) => tell(subject, voice),
        };
        worst.max(ended)
    })
}

fn of(problems: &[Problem]) -> Status {
    if problems.iter().any(|problem| problem.severity == Severity::Error) { Status::Wrong } else { Status::Fine }
}

/// Writes the catalogue for the translator, and the list of terms beside it.
fn extract(arguments: &Extract, subject: &Subject, voice: Voice) -> Status {
    let mut problems = Vec::new();
    let memory = memory(&arguments.memory, subject, &mut problems);
    voice.problems(&problems);
    let merged = merge(&subject.units, &subject.catalogue, &memory);
    let target = arguments.file.clone().unwrap_or_else(|| subject.folder.join(CATALOGUE));
    let list = match &arguments.file {
        Some(file) => file.with_extension("terms.csv"),
        None => subject.folder.join(TERMS),
    };
    let written = write_terms(&known_terms(subject, &merged))
        .and_then(|terms| write(&list, &terms))
        .and_then(|()| write_merged(&target, subject, &merged));
    match written {
        Ok(()) => {
            voice.say(&translations::extracted(&target, &status(&subject.units, &merged)));
            of(&problems)
        }
        Err(failure) => fail(&failure, voice),
    }
}

/// What was translated elsewhere: for the programme, and in the folders that were named.
fn memory(folders: &[PathBuf], subject: &Subject, problems: &mut Vec<Problem>) -> Memory {
    let mut memory = Memory::default();
    for (name, catalogue) in &subject.related {
        remember(&mut memory, catalogue, name);
    }
    for folder in folders {
        let files = catalogue_files(folder);
        if files.is_empty() {
            let kind = Kind::FileMissing { file: CATALOGUE.to_owned() };
            problems.push(Problem::error(kind, Place::file(&folder.display().to_string())));
        }
        for (name, file) in files {
            let path = file.display().to_string();
            let text = read_text(&file, &path).gather(problems);
            let catalogue = text.and_then(|text| read_catalogue(&path, &text).gather(problems));
            if let Some(catalogue) = catalogue {
                remember(&mut memory, &catalogue, &name);
            }
        }
    }
    memory
}

/// The catalogues at a path: a file itself, that of a folder, or those of the folders in it.
fn catalogue_files(path: &Path) -> Vec<(String, PathBuf)> {
    let name = |path: &Path| path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let is_there = |path: &Path| path.symlink_metadata().is_ok();
    if is_there(path) && !path.is_dir() {
        return vec![(name(path), path.to_owned())];
    }
    let below = std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut folders: Vec<PathBuf> = std::iter::once(path.to_owned()).chain(below).collect();
    folders.sort();
    folders
        .into_iter()
        .map(|folder| (name(&folder), folder.join(CATALOGUE)))
        .filter(|(_, file)| is_there(file))
        .collect()
}

/// Terms of the programme, then those of the folder.
fn known_terms(subject: &Subject, merged: &Merged) -> Vec<crate::catalogue::Term> {
    subject.programme_terms.iter().cloned().chain(terms(&subject.units, merged)).collect()
}

/// Puts what a translator sent into the folder's catalogue.
fn take_in(arguments: &Import, subject: &Subject, voice: Voice) -> Status {
    let mut problems = Vec::new();
    let path = arguments.file.display().to_string();
    let imported = read_text(&arguments.file, &path)
        .gather(&mut problems)
        .and_then(|text| import(&subject.units, subject.catalogue.clone(), &path, &text).gather(&mut problems));
    voice.problems(&problems);
    let target = subject.folder.join(CATALOGUE);
    let Some(imported) = imported else {
        voice.fail(&translations::not_imported(&target));
        return Status::Wrong;
    };
    match write_merged(&target, subject, &imported.merged) {
        Ok(()) => {
            voice.say(&translations::imported(&target, &imported));
            Status::Fine
        }
        Err(failure) => fail(&failure, voice),
    }
}

/// Tells how far the translation has got, and what is wrong with it.
fn tell(subject: &Subject, voice: Voice) -> Status {
    voice.problems(&subject.problems);
    let merged = merge(&subject.units, &subject.catalogue, &Memory::default());
    let shown = show(&translations::status(&subject.folder, &status(&subject.units, &merged)));
    of(&subject.problems).max(shown)
}

fn write_merged(target: &Path, subject: &Subject, merged: &Merged) -> Result<(), String> {
    let Catalogue { header, entries } = merged.catalogue();
    let catalogue = Catalogue { header: header.completed(&subject.name), entries };
    write(target, write_catalogue(&catalogue).as_bytes())
}

fn fail(failure: &str, voice: Voice) -> Status {
    voice.fail(failure);
    Status::Failed
}

/// Writes a file whole or not at all: under another name first, which loading leaves alone.
fn write(target: &Path, bytes: &[u8]) -> Result<(), String> {
    if read_file(target, OTHER_BYTES).is_ok_and(|before| before == bytes) {
        return Ok(());
    }
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let unfinished = folder.join(format!(".{name}.unfinished"));
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&unfinished, bytes))
        .and_then(|()| std::fs::rename(&unfinished, target))
        .map_err(|error| messages::not_written(target, &error.to_string()))
}
