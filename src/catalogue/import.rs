//! What a translator sends back: checked against the English, then put into the folder's catalogue.
//!
//! What must hold: a file that cannot be read changes nothing; a translation with a fault is told and not taken in, and blocks no
//! other; a text that comes without Welsh takes none away.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::addresses::Addresses;
use super::compare::{CatalogueFile, one_run, welsh_inlines};
use super::entry::{Catalogue, Entry, key};
use super::exchange::{Sent, read_sent};
use super::guard::TranslationGuard;
use super::memory::Memory;
use super::mended::mended;
use super::merge::{Merged, Message, merge};
use super::sent_placeholders::check_placeholders;
use super::unit::Unit;
use crate::problem::{Checked, ExchangeFault, Kind, Problem, Severity, TranslationFault};
use crate::text::visible;

/// What came of an import.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The folder's catalogue with what was sent.
    pub merged: Merged,
    /// How many texts had no Welsh before.
    pub added: usize,
    /// How many had another.
    pub changed: usize,
    /// How many are as they were.
    pub same: usize,
    /// How many have a fault and were not taken in.
    pub refused: usize,
    /// How many were mended: apostrophes, names of letters, letters that nobody sees.
    pub mended: usize,
}

/// Puts what was sent, a gettext file or XLIFF with its path and its text, into a folder's catalogue, where it says what the English says.
#[must_use]
pub fn import(
    units: &[Unit],
    guard: &TranslationGuard,
    own: Catalogue,
    (path, text): (&str, &str),
) -> Checked<Imported> {
    let mut problems = Vec::new();
    let Some(sent) = read_sent(path, text).gather(&mut problems) else { return Checked::failed(problems) };
    // What is wrong with the file itself, such as its language, makes all of it uncertain.
    if problems.iter().any(|problem| problem.severity == Severity::Error) {
        return Checked::failed(problems);
    }
    let Sent { catalogue: mut sent, refused: unread, original } = sent;
    put_marks_back(units, &mut sent);
    if let Some(original) = original.as_ref().filter(|_| is_of_others(units, &sent)) {
        let fault = ExchangeFault::OtherTexts { original: original.clone() };
        let place = CatalogueFile::new(path, text).place(1);
        problems.push(Problem::error(Kind::Translation(TranslationFault::Exchange { fault }), place));
        return Checked::failed(problems);
    }
    let unread_count = unread.len();
    problems.extend(unread);
    let mended = mend(&mut sent);
    drop_contexts(units, &mut sent);
    let mut addresses = Addresses::of(&merge(units, &own, &Memory::default()).messages);
    let messages = merge(units, &sent, &Memory::default()).messages;
    addresses.add(&messages);
    let refused =
        check((units, &messages), (guard, &addresses), (&sent, &CatalogueFile::new(path, text)), &mut problems);
    sent.entries.retain(|entry| !refused.contains(&entry.line));
    let merged = merge(&[], &own, &Memory::default());
    let mut imported =
        Imported { merged, added: 0, changed: 0, same: 0, refused: refused.len() + unread_count, mended };
    let joined = join(own, sent, original.is_some(), &mut imported);
    imported.merged = merge(units, &joined, &Memory::default());
    Checked { value: Some(imported), problems }
}

/// Whether a file has translations, and none of a text of the folder.
fn is_of_others(units: &[Unit], sent: &Catalogue) -> bool {
    let known: BTreeSet<_> = units.iter().map(|unit| key(&unit.english)).collect();
    !sent.entries.is_empty() && !sent.entries.iter().any(|entry| known.contains(&key(&entry.english)))
}

/// Adds a problem for each text that may not stand for its English, and a warning for each whose English is gone; gives the
/// lines of the former.
fn check(
    (units, messages): (&[Unit], &[Message]),
    (guard, addresses): (&TranslationGuard, &Addresses),
    (sent, file): (&Catalogue, &CatalogueFile<'_>),
    problems: &mut Vec<Problem>,
) -> BTreeSet<usize> {
    let mut refused = BTreeSet::new();
    for message in messages {
        if message.lack.is_none() {
            let before = problems.len();
            let inlines = welsh_inlines(message, units, (file, addresses), problems);
            check_placeholders(&inlines.unwrap_or_default(), problems);
            guard.check(message, units, file, problems);
            if problems[before..].iter().any(|problem| problem.severity == Severity::Error) {
                refused.insert(message.entry.line);
            }
        }
    }
    let known: BTreeSet<_> = units.iter().map(|unit| key(&unit.english)).collect();
    let used = sent.entries.iter().filter(|entry| !entry.obsolete && !entry.welsh.is_empty());
    for entry in used.filter(|entry| !known.contains(&key(&entry.english))) {
        let kind = Kind::Translation(TranslationFault::EnglishGone);
        problems.push(Problem::warning(kind, file.place(entry.line)));
    }
    let contexts = contexts_of(units);
    for entry in sent.entries.iter().filter(|entry| !entry.obsolete && !entry.welsh.is_empty()) {
        let english = key(&entry.english);
        let context = entry.context.as_deref().filter(|_| known.contains(&english));
        if let Some(context) = context.filter(|context| !contexts.contains(&(english, context))) {
            let fault = TranslationFault::ContextGone { context: context.to_owned() };
            problems.push(Problem::warning(Kind::Translation(fault), file.place(entry.line)));
        }
    }
    refused
}

/// The contexts that a translation may have, each with its English.
fn contexts_of(units: &[Unit]) -> BTreeSet<(Cow<'_, str>, &str)> {
    units.iter().flat_map(|unit| unit.contexts().map(|context| (key(&unit.english), context))).collect()
}

/// Gives back the English whose quotation marks, dashes or spaces a translator's tool has made others: it stands for the one text
/// of the folder that reads the same.
fn put_marks_back(units: &[Unit], sent: &mut Catalogue) {
    let known: BTreeSet<_> = units.iter().map(|unit| key(&unit.english)).collect();
    let mut meant: BTreeMap<String, Option<&str>> = BTreeMap::new();
    for english in units.iter().map(|unit| unit.english.as_str()) {
        let one = meant.entry(plain_marks(english)).or_insert(Some(english));
        *one = one.filter(|other| key(other) == key(english));
    }
    for entry in sent.entries.iter_mut().filter(|entry| !entry.obsolete && !entry.welsh.is_empty()) {
        if !known.contains(&key(&entry.english))
            && let Some(Some(english)) = meant.get(&plain_marks(&entry.english))
        {
            (*english).clone_into(&mut entry.english);
        }
    }
}

/// A text with the marks and spaces of a typewriter, to compare by.
fn plain_marks(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in visible(text).chars() {
        match character {
            '‘' | '’' | '‚' | '‛' | '′' | '`' | '´' => plain.push('\''),
            '“' | '”' | '„' | '‟' | '″' | '«' | '»' => plain.push('"'),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => plain.push('-'),
            '…' => plain.push_str("..."),
            other => plain.push(other),
        }
    }
    key(&plain).replace("--", "-")
}

/// Mends the Welsh where only one thing can be meant; gives how many texts were mended.
fn mend(sent: &mut Catalogue) -> usize {
    let used = sent.entries.iter_mut().filter(|entry| !entry.obsolete && !entry.welsh.is_empty());
    let mended = used.map(|entry| {
        let welsh = mended(&entry.english, &entry.welsh);
        let is_other = welsh != entry.welsh;
        entry.welsh = welsh;
        usize::from(is_other)
    });
    mended.sum()
}

/// Takes away the contexts that a translator's platform has made of the places of texts: no text of the folder has them, and
/// the Welsh would stand for nothing.
fn drop_contexts(units: &[Unit], sent: &mut Catalogue) {
    let known = contexts_of(units);
    let mut plain: BTreeSet<String> = sent
        .entries
        .iter()
        .filter(|entry| entry.context.is_none() && !entry.welsh.is_empty())
        .map(|entry| key(&entry.english).into_owned())
        .collect();
    for entry in sent.entries.iter_mut().filter(|entry| !entry.welsh.is_empty()) {
        let english = key(&entry.english);
        let context = entry.context.as_deref();
        if context.is_some_and(|context| !known.contains(&(english.clone(), context))) && !plain.contains(&*english) {
            plain.insert(english.into_owned());
            entry.context = None;
        }
    }
}

/// Puts what was sent into a catalogue. `texts_only`: what was sent has nothing but texts, and the remarks that a tool let stay.
fn join(mut own: Catalogue, sent: Catalogue, texts_only: bool, imported: &mut Imported) -> Catalogue {
    let at = |entry: &Entry| (entry.context.clone(), key(&entry.english).into_owned());
    let mut known: BTreeMap<(Option<String>, String), usize> = BTreeMap::new();
    for (index, entry) in own.entries.iter().enumerate() {
        known.entry(at(entry)).or_insert(index);
    }
    for mut entry in sent.entries.into_iter().filter(|entry| !entry.welsh.is_empty()) {
        if let Some(welsh) = one_run(&entry.welsh) {
            entry.welsh = welsh;
        }
        match known.get(&at(&entry)).map(|index| &mut own.entries[*index]) {
            Some(before) => {
                let same = before.welsh == entry.welsh && before.fuzzy == entry.fuzzy;
                let count = match (before.welsh.is_empty(), same) {
                    (true, _) => &mut imported.added,
                    (_, true) => &mut imported.same,
                    _ => &mut imported.changed,
                };
                *count += usize::from(!entry.obsolete);
                *before = if texts_only { beside(before, entry) } else { entry };
            }
            None => {
                imported.added += usize::from(!entry.obsolete);
                known.insert(at(&entry), own.entries.len());
                own.entries.push(entry);
            }
        }
    }
    if !sent.header.fields.is_empty() {
        own.header = sent.header;
    }
    own
}

/// What was sent, with what the catalogue has beside the text.
fn beside(before: &Entry, sent: Entry) -> Entry {
    let new = sent.remarks.into_iter().filter(|remark| !before.remarks.contains(remark));
    Entry {
        welsh: sent.welsh,
        fuzzy: sent.fuzzy,
        previous: before.previous.clone().filter(|_| sent.fuzzy),
        remarks: before.remarks.iter().cloned().chain(new).collect(),
        obsolete: false,
        line: sent.line,
        ..before.clone()
    }
}
