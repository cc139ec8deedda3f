//! Whether a Welsh text is its English again, whole or in part.
//!
//! What must hold: names, titles, codes and words that both languages have may stay.

use super::compared_words::{Compared, bare, plain, small};
use crate::characters::plain_letter;
use crate::problem::Differs;

/// So many words of the English in a row, in small letters, are no name and no chance.
const RUN: usize = 4;

/// So few are enough where one of them is a word that no Welsh has.
const SHORT_RUN: usize = 3;

/// Small words that only English has.
const ONLY_ENGLISH: &[&str] = &[
    "the", "and", "of", "were", "was", "are", "with", "which", "from", "have", "has", "that", "this", "their", "they",
    "is", "not", "for", "been", "by", "it", "be", "we", "our", "you", "your", "there", "these", "those",
];

/// Whether a text is the other again, whatever became of its signs, its spaces, its capitals, or of a letter.
pub(super) fn is_copied(english: &str, welsh: &str) -> bool {
    let [english, welsh] = [english, welsh].map(bare_words);
    if english == welsh {
        return true;
    }
    // A letter changed here or there: an “s” in a title, any in a sentence.
    let is_sentence = english.len() > 3;
    let alike = |(one, other): (&String, &String)| {
        one == other
            || plural(one, other)
            || (is_sentence && one.chars().count() > 3 && strsim::osa_distance(one, other) <= 1)
    };
    let same = english.iter().zip(&welsh).filter(|(one, other)| one == other).count();
    english.len() == welsh.len()
        && english.iter().zip(&welsh).all(alike)
        && (!is_sentence || same * 3 >= english.len() * 2)
}

fn plural(one: &str, other: &str) -> bool {
    one.strip_suffix('s') == Some(other) || other.strip_suffix('s') == Some(one)
}

/// The words of a text in small letters, without accents and signs.
fn bare_words(text: &str) -> Vec<String> {
    let bare = |letter| if matches!(letter, '’' | '\'') { '\u{1}' } else { plain_letter(letter) };
    let text: String = text.to_lowercase().chars().map(bare).collect();
    text.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Words of the English that stand in the Welsh as they are, one after the other. What is set as a title, or is a link, may be the
/// title of something that is not in Welsh.
pub(super) fn left_english(texts: &[Compared; 2]) -> Option<Differs> {
    let [english, welsh] = texts.each_ref().map(|text| text.small.as_slice());
    let mut at = 0;
    while at < welsh.len() {
        let starts = (0..english.len()).filter(|from| english[*from] == welsh[at]);
        let longest = starts.map(|from| run(&english[from..], &welsh[at..])).max().unwrap_or_default();
        let here = &texts[1].words[at..at + longest];
        if here.first().is_some_and(|word| !word.starts_with(['*', '_', '['])) && is_left(here) {
            return Some(Differs::LeftEnglish { words: here.join(" ") });
        }
        at += longest.max(1);
    }
    None
}

/// Whether words that both languages have are English ones, and neither a name nor chance.
fn is_left(words: &[String]) -> bool {
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&small(word).as_str()));
    let is_small = |word: &&String| word.starts_with(char::is_lowercase) && word.chars().count() > 1;
    let begins = words.first().is_some_and(|word| ONLY_ENGLISH.contains(&small(word).as_str()) && !is_small(&word));
    let count = words.iter().filter(is_small).count() + usize::from(begins);
    let is_name = words.first().is_some_and(|word| word.starts_with(char::is_uppercase)) && words.len() > count + 1;
    let enough = if has(ONLY_ENGLISH) { SHORT_RUN } else { RUN };
    !is_name && !has(ONLY_WELSH) && count >= enough
}

/// How many words are the same from the first on, up to one that is only signs.
fn run(english: &[String], welsh: &[String]) -> usize {
    english.iter().zip(welsh).take_while(|(one, other)| one == other && !one.is_empty()).count()
}

/// Words of English names and titles that a name has in small letters.
const SMALL: &[&str] = &["of", "the", "and", "for", "in", "to", "with", "by", "on", "at"];

/// Words that only Welsh has: a text with one of them is Welsh in both languages, such as a title.
const ONLY_WELSH: &[&str] = &[
    "yn", "mewn", "y", "yr", "gan", "gyda", "wedi", "mae", "oedd", "ein", "eich", "eu", "i'r", "o'r", "a'r", "ar",
    "am", "ac",
];

/// Words that are the same in both languages.
const SAME: &[&str] = &[
    "staff", "term", "data", "panel", "portal", "model", "system", "radio", "digital", "post", "bonus", "status",
    "video", "normal", "seminar", "hostel", "hotel", "tablet", "album", "mentor", "record", "bail", "via", "cost",
    "sector", "camera", "internet", "person", "problem", "drama", "ward", "agenda",
];

/// Whether a text has a word that a Welsh text would have in Welsh: names, codes and numbers are the same in both.
pub(super) fn is_english(text: &str) -> bool {
    let words = plain(text);
    let bare = words.iter().map(|word| bare(word));
    let bare: Vec<&str> = bare.filter(|word| word.contains(char::is_alphabetic)).collect();
    let lower: Vec<String> = bare.iter().map(|word| word.to_lowercase().replace('’', "'")).collect();
    if lower.iter().any(|word| ONLY_WELSH.contains(&word.as_str())) {
        return false;
    }
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let is_name = bare.len() > 1 && bare.iter().all(|word| is_capital(word));
    let is_code = |word: &str| word.chars().skip(1).any(|one| one.is_uppercase() || one.is_numeric());
    let may_be_so = |(word, lower): (&&str, &String)| {
        is_name || is_code(word) || SAME.contains(&lower.as_str()) || (bare.len() > 1 && is_capital(word))
    };
    let lasting: Vec<bool> = bare.iter().zip(&lower).map(may_be_so).collect();
    // “Council of Awen Vale” is no name of theirs that stays: its small words are English.
    lasting.iter().any(|stays| !stays)
        || lower.iter().zip(&bare).any(|(lower, word)| lower == word && SMALL.contains(&lower.as_str()))
}
