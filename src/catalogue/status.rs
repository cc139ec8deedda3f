//! How far a translation has got: what is translated, what has changed since, what is missing, how many words are to do.

use std::collections::BTreeMap;

use super::addresses::{OtherAddress, other_addresses};
use super::merge::Merged;
use super::unit::{Unit, count_words};
use crate::problem::{GapReason, Place};

/// How far a translation has got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranslationStatus {
    /// In all.
    pub all: TranslationCounts,
    /// By section, in the order of the report.
    pub sections: Vec<(String, TranslationCounts)>,
    /// What has changed since it was translated.
    pub changed: Vec<Changed>,
    /// Links that lead elsewhere in Welsh.
    pub addresses: Vec<OtherAddress>,
    /// Translations that no text uses any more.
    pub obsolete: usize,
}

/// Numbers of texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TranslationCounts {
    /// With Welsh that can be used.
    pub translated: usize,
    /// Changed since they were translated.
    pub stale: usize,
    /// With Welsh that nobody has confirmed.
    pub unreviewed: usize,
    /// Without Welsh.
    pub missing: usize,
    /// Words of the English of all that cannot be used.
    pub words: usize,
}

/// A text that has changed since it was translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Where it stands.
    pub place: Place,
    /// What kind of text it is.
    pub kind: String,
    /// What it said when it was translated.
    pub before: String,
    /// What it says.
    pub now: String,
}

impl TranslationCounts {
    /// How many there are.
    #[must_use]
    pub fn all(&self) -> usize {
        self.translated + self.stale + self.unreviewed + self.missing
    }

    fn add(&mut self, lack: Option<GapReason>, english: &str) {
        let count = match lack {
            None => &mut self.translated,
            Some(GapReason::Stale) => &mut self.stale,
            Some(GapReason::Unreviewed) => &mut self.unreviewed,
            Some(GapReason::Missing) => &mut self.missing,
        };
        *count += 1;
        if lack.is_some() {
            self.words += count_words(english);
        }
    }
}

/// How far the translation of these units has got. A text that stands in several sections counts in the first.
#[must_use]
pub fn status(units: &[Unit], merged: &Merged) -> TranslationStatus {
    let mut status = TranslationStatus {
        all: TranslationCounts::default(),
        sections: Vec::new(),
        changed: Vec::new(),
        addresses: other_addresses(units, &merged.messages),
        obsolete: merged.obsolete.len(),
    };
    let mut sections: BTreeMap<&str, usize> = BTreeMap::new();
    for message in merged.messages.iter().filter(|message| !message.is_address) {
        let Some(unit) = message.units.first().map(|index| &units[*index]) else { continue };
        let at = *sections.entry(&unit.section).or_insert_with(|| {
            status.sections.push((unit.section.clone(), TranslationCounts::default()));
            status.sections.len() - 1
        });
        status.sections[at].1.add(message.lack, &unit.english);
        status.all.add(message.lack, &unit.english);
        if let (Some(GapReason::Stale), Some(before)) = (message.lack, &message.entry.previous) {
            status.changed.push(Changed {
                place: unit.place.clone(),
                kind: unit.kind.clone(),
                before: before.clone(),
                now: unit.english.clone(),
            });
        }
    }
    status
}
