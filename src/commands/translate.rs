//! `findings translate`: what a translator needs, how far they have got, what they send back.
//!
//! What must hold: a file is written whole or not at all, and only where it differs; a translation with a fault is told, and not
//! taken in.

use std::path::{Path, PathBuf};

use super::status::Status;
use super::terminal::unwritten;
use super::terminal::{Terminal, show};
use super::translate_args::{Extract, Import, Translate, XliffVersion};
use super::translate_memory::write_memory_of;
use super::translated_folder::translated_folders;
use super::translators_draft::{draft_pdf, has_draft, names_in_draft, tell_places};
use super::withheld::withheld_in;
use super::{messages, translations};
use crate::catalogue::{
    Imported, Memory, Merged, bands, import, is_list_of_terms, merge, read_memory, remember, status, write_terms,
    write_xliff, write_xliff_old,
};
use crate::pipeline::{Session, TranslatedFolder};
use crate::problem::{Kind, Place, Problem, Severity};
use crate::publish::{NotWritten, check_file, check_replaceable, is_text, write_file};
use crate::source::{CATALOGUE, ExchangeForm, TERMS, exchange_form_of, is_there, no_translation, read_exchange};

/// Runs the verb.
pub(super) fn run(translate: &Translate, session: &Session, terminal: Terminal) -> Status {
    let paths: &[PathBuf] = match translate {
        Translate::Extract(extract) => std::slice::from_ref(&extract.folder),
        Translate::Import(import) => std::slice::from_ref(&import.folder),
        Translate::Status(status) => &status.folders,
        Translate::Memory(memory) => return write_memory_of(memory, session, terminal),
    };
    let mut worst = Status::Fine;
    let mut found = Vec::new();
    for path in paths {
        let mut problems = Vec::new();
        found.extend(translated_folders(session, path).gather(&mut problems).unwrap_or_default());
        terminal.problems(&problems);
        worst = worst.max(of(&problems));
    }
    let one_file = match translate {
        Translate::Extract(extract) => extract.file.is_some(),
        Translate::Import(_) => true,
        Translate::Status(_) | Translate::Memory(_) => false,
    };
    if one_file && found.len() > 1 {
        terminal.fail(&translations::one_folder());
        return Status::Failed;
    }
    found.iter_mut().fold(worst, |worst, folder| {
        if folder.borrowed {
            terminal.say(&translations::borrowed(&folder.folder, &folder.name));
        }
        let ended = match translate {
            Translate::Extract(arguments) => extract(arguments, session, folder, terminal),
            Translate::Import(arguments) => take_in(arguments, folder, terminal),
            Translate::Status(options) => tell(&options.memory, folder, terminal),
            Translate::Memory(_) => Status::Fine,
        };
        worst.max(ended)
    })
}

fn of(problems: &[Problem]) -> Status {
    if problems.iter().any(|problem| problem.severity == Severity::Error) { Status::Wrong } else { Status::Fine }
}

/// Writes the catalogue for the translator, and the list of terms beside it; to a place of its own with the draft of now, so
/// that a translator sees where each text stands.
fn extract(arguments: &Extract, session: &Session, folder: &mut TranslatedFolder, terminal: Terminal) -> Status {
    let form = match arguments.file.as_deref().map_or(Some(ExchangeForm::Gettext), exchange_form_of) {
        Some(ExchangeForm::Tmx) => return fail(&translations::no_memory(), terminal),
        None => return fail(&translations::no_form(), terminal),
        Some(ExchangeForm::Gettext) if arguments.xliff.is_some() => return fail(&translations::no_xliff(), terminal),
        Some(form) => form,
    };
    let mut problems = Vec::new();
    let memory = memory(&arguments.memory, folder, &mut problems);
    terminal.problems(&problems);
    let with_draft = arguments.file.is_some() && has_draft(folder);
    if with_draft {
        tell_places(session, folder);
    }
    let folder = &*folder;
    let merged = merge(&folder.units, &folder.catalogue, &memory);
    let target = arguments.file.clone().unwrap_or_else(|| folder.folder.join(CATALOGUE));
    let list = match &arguments.file {
        Some(file) => file.with_extension("terms.csv"),
        None => folder.folder.join(TERMS),
    };
    let terms = match write_terms(&folder.known_terms(&merged)) {
        Ok(terms) => terms,
        Err(cause) => return fail(&messages::failed(&cause), terminal),
    };
    let own = arguments.file.is_none();
    if !stays_in(folder, &merged, own, with_draft, terminal) {
        return Status::Wrong;
    }
    let pdf = match with_draft.then(|| draft_pdf(session, folder)).transpose() {
        Ok(pdf) => pdf.flatten().map(|bytes| (target.with_extension("pdf"), bytes)),
        Err(cause) => return fail(&messages::failed(&cause), terminal),
    };
    let text = match form {
        ExchangeForm::Xliff if arguments.xliff == Some(XliffVersion::Old) => {
            write_xliff_old(&folder.name, &folder.units, &merged)
        }
        ExchangeForm::Xliff => write_xliff(&folder.name, &folder.units, &merged),
        ExchangeForm::Gettext | ExchangeForm::Tmx => folder.catalogue_text(&merged),
    };
    let others = std::iter::once((list, terms)).chain(pdf).collect::<Vec<_>>();
    match write_all((&target, &text), &others, folder, own) {
        Ok(()) => {
            terminal.say(&translations::extracted(&target, &status(&folder.units, &merged)));
            of(&problems)
        }
        Err(cause) => unwritten(cause, terminal),
    }
}

/// Whether no name that is withheld stands in what a translator will get; otherwise tells where it does. In the folder's own
/// catalogue it is a warning, as it is in the draft that is worked with.
fn stays_in(folder: &TranslatedFolder, merged: &Merged, own: bool, with_draft: bool, terminal: Terminal) -> bool {
    let Some(inspection) = folder.inspection().filter(|one| !one.file.names_withheld.is_empty()) else {
        return true;
    };
    let mut problems = withheld_in(inspection, &merged.catalogue().entries);
    if problems.is_empty() && with_draft {
        problems.extend(names_in_draft(folder));
    }
    let problems = if own { as_warnings(problems) } else { problems };
    terminal.problems(&problems);
    own || problems.is_empty()
}

fn as_warnings(problems: Vec<Problem>) -> Vec<Problem> {
    problems.into_iter().map(|problem| Problem { severity: Severity::Warning, ..problem }).collect()
}

/// Writes a catalogue and what goes with it, the list of terms first, or nothing. `own`: whether they are the folder's own; what stands in another
/// place may be what a translator has written.
fn write_all(
    (catalogue, text): (&Path, &str),
    others: &[(PathBuf, Vec<u8>)],
    folder: &TranslatedFolder,
    own: bool,
) -> Result<(), NotWritten> {
    let is_as_read = |before: &[u8]| own && folder.written.as_ref().is_some_and(|text| is_text(before, text));
    let is_list = |before: &[u8]| own && is_list_of_terms(before);
    if !own {
        check_file(catalogue)?;
    }
    check_replaceable(catalogue, text.as_bytes(), is_as_read)?;
    for (path, bytes) in others {
        check_replaceable(path, bytes, is_list)?;
    }
    for (path, bytes) in others {
        write_file(path, bytes, is_list)?;
    }
    write_file(catalogue, text.as_bytes(), is_as_read)
}

/// What was translated elsewhere: for the programme, and in the folders that were named.
fn memory(folders: &[PathBuf], folder: &TranslatedFolder, problems: &mut Vec<Problem>) -> Memory {
    let mut memory = Memory::default();
    for (name, catalogue) in &folder.related {
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
            let text = read_exchange(&file, &path).gather(problems);
            let catalogue = text.and_then(|(_, text)| read_memory(&path, &text).gather(problems));
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

/// Puts what a translator sent into the folder's catalogue.
fn take_in(arguments: &Import, folder: &TranslatedFolder, terminal: Terminal) -> Status {
    let mut problems = Vec::new();
    let path = arguments.file.display().to_string();
    let sent = read_exchange(&arguments.file, &path).gather(&mut problems).and_then(|(form, text)| {
        let is_memory = form == ExchangeForm::Tmx;
        problems.extend(is_memory.then(|| no_translation(&path)));
        (!is_memory).then_some(text)
    });
    let imported = sent.and_then(|text| {
        import(&folder.units, &folder.guard, folder.catalogue.clone(), (&path, &text)).gather(&mut problems)
    });
    terminal.problems(&problems);
    let target = folder.folder.join(CATALOGUE);
    let is_nothing = |imported: &Imported| imported.refused > 0 && imported.added + imported.changed == 0;
    let Some(imported) = imported.filter(|imported| !is_nothing(imported)) else {
        terminal.fail(&translations::not_imported(&target));
        return Status::Wrong;
    };
    let text = folder.catalogue_text(&imported.merged);
    let is_as_read = |before: &[u8]| folder.written.as_ref().is_some_and(|text| is_text(before, text));
    match write_file(&target, text.as_bytes(), is_as_read) {
        Ok(()) => {
            terminal.say(&translations::imported(&target, &imported));
            of(&problems)
        }
        Err(cause) => unwritten(cause, terminal),
    }
}

/// Tells how far the translation has got, and what is wrong with it.
fn tell(remembered: &[PathBuf], folder: &TranslatedFolder, terminal: Terminal) -> Status {
    let mut problems = folder.catalogue_problems();
    let memory = memory(remembered, folder, &mut problems);
    terminal.problems(&problems);
    let merged = merge(&folder.units, &folder.catalogue, &Memory::default());
    let shown = show(&translations::status(
        &folder.folder,
        &status(&folder.units, &merged),
        &bands(&folder.units, &merged, &memory),
    ));
    of(&problems).max(shown)
}

fn fail(failure: &str, terminal: Terminal) -> Status {
    terminal.fail(failure);
    Status::Failed
}
