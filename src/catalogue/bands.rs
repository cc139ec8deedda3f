//! Words that are to do, by how much of each text was translated before: as translators count them when they quote.
//!
//! What must hold: every text that is to do is in one band, and each of its further places in that of repetitions.

use std::collections::BTreeSet;

use super::entry::{Entry, key};
use super::memory::Memory;
use super::merge::{Merged, Message};
use super::similar::SimilarTexts;
use super::unit::{Unit, count_words};
use crate::problem::GapReason;

/// How much of a text was translated before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// It stands here once more.
    Repeated,
    /// All of it, here or elsewhere.
    Same,
    /// So much of its words, per cent.
    Like {
        /// From here.
        from: u32,
        /// To here.
        to: u32,
    },
    /// Less than that.
    New,
}

/// The bands, in the order of a quotation.
const BANDS: [Band; 7] = [
    Band::Repeated,
    Band::Same,
    Band::Like { from: 95, to: 99 },
    Band::Like { from: 85, to: 94 },
    Band::Like { from: 75, to: 84 },
    Band::Like { from: 50, to: 74 },
    Band::New,
];

/// Texts and words of a band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BandCount {
    /// Which band.
    pub band: Band,
    /// How many texts.
    pub texts: usize,
    /// How many words they have in English.
    pub words: usize,
}

/// What is to do, by bands; those with nothing in them are left out.
#[must_use]
pub fn bands(units: &[Unit], merged: &Merged, memory: &Memory) -> Vec<BandCount> {
    let mut counts = BANDS.map(|band| BandCount { band, texts: 0, words: 0 });
    let mut count = |band: Band, texts: usize, words: usize| {
        if let Some(one) = counts.iter_mut().find(|one| one.band == band) {
            one.texts += texts;
            one.words += texts * words;
        }
    };
    let known = KnownTexts::new(merged, memory);
    for message in merged.messages.iter().filter(|message| message.lack.is_some() && !message.is_address) {
        let Some(unit) = message.units.first().and_then(|index| units.get(*index)) else { continue };
        let words = count_words(&unit.english);
        count(band(known.percent(message, &unit.english)), 1, words);
        count(Band::Repeated, message.units.len() - 1, words);
    }
    counts.into_iter().filter(|one| one.texts > 0).collect()
}

fn band(percent: u32) -> Band {
    let is_in = |band: &Band| match band {
        Band::Same => percent == 100,
        Band::Like { from, to } => (*from..=*to).contains(&percent),
        Band::Repeated | Band::New => false,
    };
    BANDS.into_iter().find(is_in).unwrap_or(Band::New)
}

/// Every English text that was translated.
struct KnownTexts {
    exact: BTreeSet<String>,
    similar: SimilarTexts,
}

impl KnownTexts {
    fn new(merged: &Merged, memory: &Memory) -> Self {
        let own = merged.messages.iter().filter(|message| message.lack.is_none() && !message.is_address);
        let own = own.map(|message| &message.entry);
        let old = merged.obsolete.iter().filter(|entry| !entry.fuzzy && !entry.welsh.is_empty());
        let texts = own.chain(old).map(|entry: &Entry| entry.english.as_str()).chain(memory.texts());
        let texts: Vec<&str> = texts.collect();
        let exact = texts.iter().map(|text| key(text).into_owned()).collect();
        KnownTexts { exact, similar: SimilarTexts::new(texts.into_iter()) }
    }

    fn percent(&self, message: &Message, english: &str) -> u32 {
        let is_own = message.lack == Some(GapReason::Unreviewed) && message.entry.previous.is_none();
        if is_own || self.exact.contains(key(english).as_ref()) {
            return 100;
        }
        let before = message.entry.previous.as_deref();
        let before = before.and_then(|before| SimilarTexts::new(std::iter::once(before)).nearest(english));
        let like = self.similar.nearest(english).into_iter().chain(before);
        // The same words in another form are not the same text.
        like.map(|likeness| likeness.percent.min(99)).max().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_share_has_its_band() {
        for (percent, expected) in [
            (100, Band::Same),
            (99, Band::Like { from: 95, to: 99 }),
            (95, Band::Like { from: 95, to: 99 }),
            (94, Band::Like { from: 85, to: 94 }),
            (84, Band::Like { from: 75, to: 84 }),
            (74, Band::Like { from: 50, to: 74 }),
            (50, Band::Like { from: 50, to: 74 }),
            (49, Band::New),
            (0, Band::New),
        ] {
            assert_eq!(band(percent), expected, "{percent}");
        }
    }
}
