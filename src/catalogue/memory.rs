//! What was translated elsewhere: catalogues of other folders and of the programme, offered where this folder says the same
//! or something like it. Whatever comes from here must be confirmed before it is used.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::entry::{Catalogue, key};
use super::similar::{Likeness, SimilarTexts};

/// Translations of other catalogues.
#[derive(Default)]
pub struct Memory {
    remembered: Vec<Remembered>,
}

/// A translation of another catalogue.
#[derive(Clone, Debug)]
pub(super) struct Remembered {
    pub(super) english: String,
    pub(super) welsh: String,
    /// The name of the catalogue it comes from.
    pub(super) from: String,
}

/// A memory that can be asked.
pub(super) struct Recall<'a> {
    memory: &'a Memory,
    exact: BTreeMap<Cow<'a, str>, usize>,
    similar: SimilarTexts,
}

/// Adds every confirmed translation of a catalogue, obsolete ones too, to a memory.
pub fn remember(memory: &mut Memory, catalogue: &Catalogue, from: &str) {
    let confirmed = catalogue.entries.iter().filter(|entry| !entry.fuzzy && !entry.welsh.is_empty());
    memory.remembered.extend(confirmed.map(|entry| Remembered {
        english: entry.english.clone(),
        welsh: entry.welsh.clone(),
        from: from.to_owned(),
    }));
}

impl Memory {
    /// The English of all of it.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.remembered.iter().map(|one| one.english.as_str())
    }
}

impl<'a> Recall<'a> {
    /// Makes a memory ready.
    pub(super) fn new(memory: &'a Memory) -> Self {
        let mut exact = BTreeMap::new();
        for (index, one) in memory.remembered.iter().enumerate() {
            exact.entry(key(&one.english)).or_insert(index);
        }
        let similar = SimilarTexts::new(memory.remembered.iter().map(|one| one.english.as_str()));
        Recall { memory, exact, similar }
    }

    /// What was translated that says the same.
    pub(super) fn same(&self, english: &str) -> Option<&'a Remembered> {
        self.memory.remembered.get(*self.exact.get(&key(english))?)
    }

    /// What was translated that says something like it, and how like it is, per cent.
    pub(super) fn like(&self, english: &str) -> Option<(&'a Remembered, u32)> {
        let Likeness { index, percent } = self.similar.most_like(english)?;
        Some((self.memory.remembered.get(index)?, percent))
    }
}
