//! Saving a translation: through the checks of `findings translate import`, and only into its own message of the catalogue.
//!
//! What must hold: what is refused stays in the form with what was written; every byte outside the message stays; a text or a
//! translation that changed since the form was made is never written over.

use super::super::history::History;
use super::super::posted::Posted;
use super::super::step::{FileChange, Step};
use super::super::write::{TRIES, keep};
use super::texts::{Texts, message_digest, message_id};
use crate::catalogue::{
    Catalogue, Entry, Header, Imported, Memory, Message, import, merge, message_edit, write_catalogue,
};
use crate::editing::{as_read, in_file};
use crate::limits::TEXT_BYTES;
use crate::preview::state::State;
use crate::problem::{Problem, Severity};
use crate::source::{CATALOGUE, read_below};

/// What became of a translation.
pub(super) enum Kept {
    /// It is in the catalogue.
    Done,
    /// It is not.
    Not(Refused),
}

/// Why a translation was not saved.
pub(super) enum Refused {
    /// The English or the Welsh has changed since the form was made.
    Stale,
    /// There must be Welsh.
    Empty,
    /// It may not stand for its English.
    Wrong(Vec<Problem>),
    /// The catalogue cannot be written so that everything else in it stays.
    NotWritable,
    /// The folder cannot be read as it is.
    Unreadable(Vec<Problem>),
    /// What the machine says.
    System(String),
    /// No text says this any more.
    Gone,
}

/// Saves what a form says of a text.
pub(super) fn save(state: &State, id: &str, posted: &Posted, history: &mut History) -> Kept {
    for _ in 0..TRIES {
        let texts = match Texts::read(state) {
            Ok(texts) => texts,
            Err(problems) => return Kept::Not(Refused::Unreadable(problems)),
        };
        let Some((index, message)) = texts.find(id) else { return Kept::Not(Refused::Gone) };
        if let Some(kept) = save_into(state, &texts, (index, message), posted, history) {
            return kept;
        }
    }
    Kept::Not(Refused::Stale)
}

/// What a form says of a message.
fn said(message: &Message, posted: &Posted) -> Entry {
    let fuzzy = posted.get("do") == "unsure";
    let notes = posted.value("notes").unwrap_or_default();
    let notes = notes.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
    Entry {
        welsh: posted.value("text").unwrap_or_default().trim().to_owned(),
        fuzzy,
        previous: message.entry.previous.clone().filter(|_| fuzzy),
        remarks: notes.collect(),
        obsolete: false,
        ..message.entry.clone()
    }
}

/// Saves into the catalogue as it was just read; none where somebody has written into it since.
fn save_into(
    state: &State,
    texts: &Texts,
    (index, message): (usize, &Message),
    posted: &Posted,
    history: &mut History,
) -> Option<Kept> {
    let entry = said(message, posted);
    let is_same = entry.welsh == message.entry.welsh
        && entry.remarks == message.entry.remarks
        && entry.fuzzy == message.entry.fuzzy;
    if is_same || (entry.welsh.is_empty() && message.entry.welsh.is_empty() && entry.remarks == message.entry.remarks) {
        return Some(Kept::Done);
    }
    if posted.get("was") != message_digest(message) {
        return Some(Kept::Not(Refused::Stale));
    }
    if entry.welsh.is_empty() && !message.entry.welsh.is_empty() && !message.is_address {
        return Some(Kept::Not(Refused::Empty));
    }
    let entry = match checked(texts, entry) {
        Ok(entry) => entry,
        Err(problems) => return Some(Kept::Not(Refused::Wrong(problems))),
    };
    let before = match &texts.folder.written {
        None => None,
        Some(written) => {
            let raw = String::from_utf8(read_below(state.folder(), CATALOGUE, TEXT_BYTES).ok()?).ok()?;
            if as_read(&raw) != as_read(written) {
                return None;
            }
            Some(raw)
        }
    };
    // Where there is none, it is begun as `findings translate extract` begins one.
    let raw = before.clone().unwrap_or_else(|| texts.folder.catalogue_text(&texts.merged));
    let Some(edit) = message_edit(&as_read(&raw), &entry, line_above(texts, index)) else {
        return Some(Kept::Not(Refused::NotWritable));
    };
    let (before, after) = (before.map(String::into_bytes), Some(in_file(&raw, &edit).into_bytes()));
    let change = FileChange { file: CATALOGUE.to_owned(), before, after };
    match keep(state, history, Step(vec![change])) {
        Ok(true) => Some(Kept::Done),
        Ok(false) => None,
        Err(words) => Some(Kept::Not(Refused::System(words))),
    }
}

/// The line of the last message before another that the catalogue has.
fn line_above(texts: &Texts, index: usize) -> Option<usize> {
    let there =
        |line: &usize| texts.folder.catalogue.entries.iter().any(|entry| entry.line == *line && !entry.obsolete);
    texts.merged.messages[..index].iter().rev().map(|message| message.entry.line).find(there)
}

/// A translation as the import takes it in, or what is wrong with it.
fn checked(texts: &Texts, entry: Entry) -> Result<Entry, Vec<Problem>> {
    if entry.welsh.is_empty() {
        return Ok(entry);
    }
    let (context, english) = (entry.context.clone(), entry.english.clone());
    let header = Header::default().completed(&texts.folder.name);
    let sent = write_catalogue(&Catalogue { header, entries: vec![entry.clone()] });
    let own = texts.folder.catalogue.clone();
    let imported = import(&texts.folder.units, &texts.folder.guard, own, (CATALOGUE, &sent));
    let (errors, _): (Vec<Problem>, Vec<Problem>) =
        imported.problems.into_iter().partition(|problem| problem.severity == Severity::Error);
    let taken = imported.value.filter(|_| errors.is_empty()).and_then(|Imported { merged, .. }| {
        let mut messages = merged.messages.into_iter().map(|message| message.entry);
        messages.find(|one| one.context == context && one.english == english)
    });
    let Some(taken) = taken else { return Err(errors) };
    Ok(Entry { welsh: taken.welsh, ..entry })
}

/// What addresses call a message that says something like an English text that is gone.
pub(super) fn like(texts: &Texts, english: &str) -> Option<String> {
    let sent = Catalogue {
        entries: vec![Entry { english: english.to_owned(), welsh: "-".to_owned(), ..Entry::default() }],
        ..Catalogue::default()
    };
    let merged = merge(&texts.folder.units, &sent, &Memory::default());
    merged.messages.iter().find(|message| message.entry.welsh == "-").map(message_id)
}
