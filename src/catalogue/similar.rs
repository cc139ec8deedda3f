//! Which of many texts is most like another one: by the words they share, wherever those stand.
//!
//! What must hold: the cost is that of the words that are shared, not of every pair of texts, as a catalogue is compared
//! with its English whenever the Welsh is made.

use std::collections::{BTreeMap, HashMap};

/// Texts to look among.
pub(super) struct SimilarTexts {
    /// For each word the texts that have it, and how often.
    postings: HashMap<String, Vec<(usize, u32)>>,
    /// How many words each text has.
    lengths: Vec<u32>,
}

/// A text that is like another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Likeness {
    /// Which of the texts.
    pub(super) index: usize,
    /// How many of the words of both are shared, per cent.
    pub(super) percent: u32,
}

/// From here on a translation of the one helps with the other: gettext's own threshold.
const ENOUGH: u32 = 60;

impl SimilarTexts {
    /// Takes in the texts.
    pub(super) fn new<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut postings: HashMap<String, Vec<(usize, u32)>> = HashMap::new();
        let mut lengths = Vec::new();
        for (index, text) in texts.enumerate() {
            let words = words(text);
            lengths.push(words.values().sum());
            for (word, count) in words {
                postings.entry(word).or_default().push((index, count));
            }
        }
        SimilarTexts { postings, lengths }
    }

    /// The text most like this one, if one is like it enough; of several the first.
    pub(super) fn most_like(&self, text: &str) -> Option<Likeness> {
        self.nearest(text).filter(|likeness| likeness.percent >= ENOUGH)
    }

    /// The text most like this one, however little that is.
    pub(super) fn nearest(&self, text: &str) -> Option<Likeness> {
        let words = words(text);
        let length: u32 = words.values().sum();
        let mut shared = vec![0; self.lengths.len()];
        for (word, count) in &words {
            for (index, other) in self.postings.get(word).map(Vec::as_slice).unwrap_or_default() {
                shared[*index] += other.min(count);
            }
        }
        let percent = |index: usize, shared: u32| 200 * shared / (length + self.lengths[index]).max(1);
        let all =
            shared.into_iter().enumerate().map(|(index, shared)| Likeness { index, percent: percent(index, shared) });
        // `max_by_key` takes the last of equals.
        all.rev().max_by_key(|likeness| likeness.percent)
    }
}

/// The words of a text, in small letters, with how often each stands in it.
fn words(text: &str) -> BTreeMap<String, u32> {
    let mut words = BTreeMap::new();
    for word in text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *words.entry(word.to_lowercase()).or_insert(0) += 1;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_changed_a_little_and_nothing_else() {
        let texts = SimilarTexts::new(
            ["The board meets every month.", "Staff are well trained and well led.", "Good"].into_iter(),
        );
        let like = |text| texts.most_like(text).map(|likeness| likeness.index);
        assert_eq!(like("The board meets every two weeks."), Some(0));
        assert_eq!(like("Staff, well trained, are well led!"), Some(1));
        assert_eq!(like("Nothing of this was said before."), None);
        assert_eq!(like(""), None);
    }
}
