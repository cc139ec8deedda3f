//! Saving a translation: through the checks of `findings translate import`, and only into its own message of the catalogue.
//!
//! What must hold: what is refused stays in the form with what was written; every byte outside the message stays; a text or a
//! translation that changed since the form was made is never written over.

use super::super::history::Step;
use super::super::posted::Posted;
use super::texts::{Texts, message_digest, message_id};
use crate::catalogue::{
    Catalogue, Entry, Header, Imported, Memory, Message, import, merge, message_edit, write_catalogue,
};
use crate::editing::{in_file, unmarked};
use crate::limits::TEXT_BYTES;
use crate::preview::state::State;
use crate::problem::{Problem, Severity};
use crate::publish::{NotWritten, replace_file, write_file};
use crate::source::{CATALOGUE, read_below, with_plain_ends};

/// What became of a translation.
pub(super) enum Kept {
    /// It is in the catalogue; with what was done, where that was anything.
    Done(Option<Step>),
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

/// How often it is tried again where somebody else writes at the same time.
const TRIES: usize = 5;

/// Saves what a form says of a text.
pub(super) fn keep(state: &State, id: &str, posted: &Posted) -> Kept {
    for _ in 0..TRIES {
        let texts = match Texts::read(state) {
            Ok(texts) => texts,
            Err(problems) => return Kept::Not(Refused::Unreadable(problems)),
        };
        let Some((index, message)) = texts.find(id) else { return Kept::Not(Refused::Gone) };
        if let Some(kept) = keep_into(state, &texts, (index, message), posted) {
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
fn keep_into(state: &State, texts: &Texts, (index, message): (usize, &Message), posted: &Posted) -> Option<Kept> {
    let entry = said(message, posted);
    let is_same = entry.welsh == message.entry.welsh
        && entry.remarks == message.entry.remarks
        && entry.fuzzy == message.entry.fuzzy;
    if is_same || (entry.welsh.is_empty() && message.entry.welsh.is_empty() && entry.remarks == message.entry.remarks) {
        return Some(Kept::Done(None));
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
    let target = state.folder().join(CATALOGUE);
    let Some(written) = &texts.folder.written else {
        // As `findings translate extract` begins one.
        let begun = texts.folder.catalogue_text(&texts.merged);
        return write_file(&target, begun.as_bytes(), |_| false).err().and_then(system);
    };
    let raw = String::from_utf8(read_below(state.folder(), CATALOGUE, TEXT_BYTES).ok()?).ok()?;
    let text = with_plain_ends(unmarked(&raw).1).into_owned();
    if text != *with_plain_ends(unmarked(written).1) {
        return None;
    }
    let Some(edit) = message_edit(&text, &entry, line_above(texts, index)) else {
        return Some(Kept::Not(Refused::NotWritable));
    };
    let made = in_file(&raw, &edit);
    match replace_file(&target, made.as_bytes(), raw.as_bytes()) {
        Ok(()) => {
            state.written();
            Some(Kept::Done(Some(Step::of(CATALOGUE, &raw, &made))))
        }
        Err(why) => system(why),
    }
}

/// The line of the last message before another that the catalogue has.
fn line_above(texts: &Texts, index: usize) -> Option<usize> {
    let there =
        |line: &usize| texts.folder.catalogue.entries.iter().any(|entry| entry.line == *line && !entry.obsolete);
    texts.merged.messages[..index].iter().rev().map(|message| message.entry.line).find(there)
}

/// What the system says; none where it is only that somebody else was quicker.
fn system(why: NotWritten) -> Option<Kept> {
    match why {
        NotWritten::Refused(_) => None,
        NotWritten::Failed(path, error) => Some(Kept::Not(Refused::System(format!("{}: {error}", path.display())))),
    }
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
