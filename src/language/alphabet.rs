//! The order of words in a language's alphabet, by ICU4X.
//!
//! In Welsh ch, dd, ff, ng, ll, ph, rh and th are letters. Where two such letters only meet (Ban·gor, Llan·gollen), a joint
//! between them keeps them apart: whoever writes the word puts `|` there, or U+034F COMBINING GRAPHEME JOINER, which
//! Unicode has for this and nobody sees. Of names and words that are common the joint is known ([`APART`]).

use std::cmp::Ordering;

use icu::collator::CollatorBorrowed;
use icu::collator::options::CollatorOptions;

use super::Language;

/// Keeps two letters apart in sorting.
const JOINER: char = '\u{34f}';

/// What people write for it, where the word is only sorted by and not shown.
const JOINT: char = '|';

/// Beginnings of Welsh words in which n and g only meet, mutated ones too: a word and another word (Llan, Pen, Bryn, Hen, hunan,
/// blaen), and those in which dictionaries list them as two letters.
const APART: [&str; 18] = [
    "ban|gor",
    "fan|gor",
    "man|gor",
    "llan|g",
    "lan|g",
    "bryn|g",
    "fryn|g",
    "pen|gam",
    "hen|goed",
    "dan|gos",
    "ddan|gos",
    "arddan|gos",
    "hunan|g",
    "blaen|gar",
    "flaen|gar",
    "blaen|gwaith",
    "flaen|gwaith",
    "cyfan|gorff",
];

/// The alphabet of a language.
pub struct Alphabet {
    language: Language,
    collator: Option<CollatorBorrowed<'static>>,
}

impl Alphabet {
    /// The alphabet of this language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        let collator = CollatorBorrowed::try_new(language.locale().into(), CollatorOptions::default()).ok();
        Alphabet { language, collator }
    }

    /// Which of two words comes first; either may hold joints.
    #[must_use]
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        let [one, other] = [one, other].map(|words| {
            let joined = if self.language == Language::Welsh { apart(words) } else { words.to_owned() };
            joined.replace(JOINT, &JOINER.to_string())
        });
        match &self.collator {
            Some(collator) => collator.compare(&one, &other),
            None => one.cmp(&other),
        }
    }
}

/// Words with a joint where two of their letters are known to meet only.
fn apart(words: &str) -> String {
    let joint = |word: &str| {
        APART.iter().find_map(|known| {
            let (before, after) = known.split_once(JOINT)?;
            let begins = |from: usize, with: &str| {
                word.get(from..from + with.len()).is_some_and(|part| part.eq_ignore_ascii_case(with))
            };
            (begins(0, before) && begins(before.len(), after)).then_some(before.len())
        })
    };
    let is_letter = |one: char| one.is_alphanumeric() || one == JOINT || one == JOINER;
    let mut joined = String::with_capacity(words.len() + 2);
    for word in words.split_inclusive(|one: char| !is_letter(one)) {
        let (before, after) = word.split_at(joint(word).unwrap_or(0));
        joined.push_str(before);
        joined.extend((!before.is_empty()).then_some(JOINT));
        joined.push_str(after);
    }
    joined
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
        assert_eq!(sorted(Language::Welsh, "manc Manga maner"), "Manga manc maner");
        assert_eq!(sorted(Language::Welsh, "manc Man|ga maner"), "manc maner Man|ga");
        assert_eq!(sorted(Language::Welsh, "banc Ban|gor baner"), "banc baner Ban|gor");
        assert_eq!(sorted(Language::Welsh, "banc Ban\u{34f}gor baner"), "banc baner Ban\u{34f}gor");
        assert_eq!(without_joiners("Ban\u{34f}gor"), "Bangor");
    }

    #[test]
    fn words_in_which_n_and_g_are_known_to_meet_need_no_joint() {
        for ordered in [
            "banc baner Bangor bara",
            "dall dangos dannedd",
            "llan llandeilo Llangefni Llangollen llannau",
            "angen anghenion ail anaf",
            "llong llongau llon",
            "hun hunangofiant hunanladdiad",
        ] {
            let backwards: Vec<&str> = ordered.split(' ').rev().collect();
            assert_eq!(sorted(Language::Welsh, &backwards.join(" ")), ordered);
        }
        assert_eq!(apart("y Fangor a BANGOR"), "y Fan|gor a BAN|GOR");
        assert_eq!(apart("Ban|gor, bangle"), "Ban|gor, bangle");
        assert_eq!(sorted(Language::English, "Bangor banana"), "banana Bangor");
    }
}
