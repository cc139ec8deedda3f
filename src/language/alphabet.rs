//! The order of words in a language's alphabet, by ICU4X.
//!
//! In Welsh ch, dd, ff, ng, ll, ph, rh and th are letters. Where two such letters only meet (Ban·gor, Llan·gollen), a joint
//! between them keeps them apart: whoever writes the word puts `|` there, or U+034F COMBINING GRAPHEME JOINER, which
//! Unicode has for this and nobody sees.

use std::cmp::Ordering;

use icu::collator::CollatorBorrowed;
use icu::collator::options::CollatorOptions;

use super::Language;

/// Keeps two letters apart in sorting.
const JOINER: char = '\u{34f}';

/// What people write for it, where the word is only sorted by and not shown.
const JOINT: char = '|';

/// The alphabet of a language.
pub struct Alphabet {
    collator: Option<CollatorBorrowed<'static>>,
}

impl Alphabet {
    /// The alphabet of this language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        Alphabet { collator: CollatorBorrowed::try_new(language.locale().into(), CollatorOptions::default()).ok() }
    }

    /// Which of two words comes first; either may hold joints.
    #[must_use]
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        let [one, other] = [one, other].map(|word| word.replace(JOINT, &JOINER.to_string()));
        match &self.collator {
            Some(collator) => collator.compare(&one, &other),
            None => one.cmp(&other),
        }
    }
}

/// A word as it is shown: without the joiner, which fonts do not have.
#[must_use]
pub fn without_joiners(word: &str) -> String {
    word.replace(JOINER, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(language: Language, words: &str) -> String {
        let alphabet = Alphabet::of(language);
        let mut words: Vec<&str> = words.split(' ').collect();
        words.sort_by(|one, other| alphabet.compare(one, other));
        words.join(" ")
    }

    #[test]
    fn double_letters_are_letters_in_welsh() {
        for ordered in [
            "canol cyfiawnder chwaer dod dwylo ddoe enw",
            "angen enw fel ffair gofal",
            "lwc llais mab",
            "plant pwyllgor pharmacoleg rôl rhaglen safon",
            "tân ty tŷ tyst theatr uned",
        ] {
            let backwards: Vec<&str> = ordered.split(' ').rev().collect();
            assert_eq!(sorted(Language::Welsh, &backwards.join(" ")), ordered);
        }
        assert_eq!(sorted(Language::English, "cyfiawnder chwaer"), "chwaer cyfiawnder");
    }

    #[test]
    fn n_and_g_that_only_meet_are_kept_apart_by_a_joint() {
        assert_eq!(sorted(Language::Welsh, "banc Bangor baner"), "Bangor banc baner");
        assert_eq!(sorted(Language::Welsh, "banc Ban|gor baner"), "banc baner Ban|gor");
        assert_eq!(sorted(Language::Welsh, "banc Ban\u{34f}gor baner"), "banc baner Ban\u{34f}gor");
        assert_eq!(without_joiners("Ban\u{34f}gor"), "Bangor");
    }
}
