//! `findings translate memory`: confirmed Welsh as a translation memory that translators' own programs read.
//!
//! What must hold: only confirmed Welsh of English as it is now, or as it once was, is written; no name that is withheld is in it; a
//! file that somebody else wrote is never replaced.

use super::status::Status;
use super::terminal::{Terminal, unwritten};
use super::translate_args::MemoryOptions;
use super::translated_folder::{programme_catalogues, translated_folders};
use super::translations;
use super::withheld::withheld_in;
use crate::catalogue::{Entry, Memory, merge, write_memory};
use crate::pipeline::Session;
use crate::problem::Severity;
use crate::publish::{check_file, write_file};
use crate::source::{ExchangeForm, exchange_form_of};

/// Writes the memory.
pub(super) fn write_memory_of(options: &MemoryOptions, session: &Session, terminal: Terminal) -> Status {
    let named = options.paths.split_last().filter(|(file, _)| exchange_form_of(file) == Some(ExchangeForm::Tmx));
    let Some((file, folders)) = named else {
        terminal.fail(&translations::no_tmx());
        return Status::Failed;
    };
    let mut problems = Vec::new();
    let mut catalogues: Vec<(String, Vec<Entry>)> = Vec::new();
    let mut related: Vec<(String, Vec<Entry>)> = Vec::new();
    for path in folders {
        for folder in translated_folders(session, path).gather(&mut problems).unwrap_or_default() {
            let entries = merge(&folder.units, &folder.catalogue, &Memory::default()).catalogue().entries;
            let withheld = folder.inspection().filter(|one| !one.file.names_withheld.is_empty());
            problems.extend(withheld.map(|inspection| withheld_in(inspection, &entries)).unwrap_or_default());
            catalogues.push((folder.name, entries));
            related.extend(folder.related.into_iter().map(|(name, catalogue)| (name, catalogue.entries)));
        }
    }
    if folders.is_empty() {
        let programmes = programme_catalogues(session).gather(&mut problems).unwrap_or_default();
        catalogues.extend(programmes.into_iter().map(|(name, catalogue)| (name, catalogue.entries)));
    }
    terminal.problems(&problems);
    if problems.iter().any(|problem| problem.severity == Severity::Error) {
        return Status::Wrong;
    }
    let all = catalogues.iter().chain(&related).map(|(name, entries)| (name.as_str(), entries.as_slice()));
    let (text, count) = write_memory(all);
    let written = check_file(file).and_then(|()| write_file(file, text.as_bytes(), |_| false));
    match written {
        Ok(()) => {
            terminal.say(&translations::memory(file, count));
            Status::Fine
        }
        Err(cause) => unwritten(cause, terminal),
    }
}
