//! Names of people, found in a text as a reader would find them.
//!
//! What must hold: a name is found in whatever letters, case, spaces and hyphens it is written, as a whole word: “Jordan” in
//! “JORDAN’S”, “jordan_2.png” and “photoJordan”, not in “Jordanian”. The words of a name are found side by side, in their
//! order or with the last one first (“Smith, Casey”); one of them alone is not the name.

use std::borrow::Cow;
use std::ops::Range;

use super::seen::{SeenCharacter, What, has_other_alphabet, seen};

/// Names that are looked for together.
#[derive(Clone, Debug, Default)]
pub struct PersonNames {
    names: Vec<Name>,
}

/// A name that was found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundName {
    /// The bytes at which it stands.
    pub range: Range<usize>,
    /// Which of the names it is.
    pub name: usize,
}

/// A name: its words in the orders in which it may stand.
#[derive(Clone, Debug)]
struct Name {
    orders: Vec<Vec<Vec<char>>>,
    /// The letters of each order, one after the other.
    joined: Vec<String>,
    letters: usize,
    /// Whether it is written in Latin letters: only then do letters of other alphabets stand for them.
    latin: bool,
}

/// So many characters may stand between two words of a name.
const BETWEEN: usize = 12;
/// A name is found without anything between its words, or with something between all its letters, from this length on.
const TELLING: usize = 4;

impl PersonNames {
    /// Names as they are listed; one without a letter is none.
    #[must_use]
    pub fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut names: Vec<Name> = names.into_iter().filter_map(Name::new).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.letters));
        PersonNames { names }
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The names in a text, in their order; of two that share a place the longer.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<FoundName> {
        if self.is_empty() || self.cannot_be_in(text) {
            return Vec::new();
        }
        let alike = seen(text, true);
        let plain = if has_other_alphabet(text) { Cow::Owned(seen(text, false)) } else { Cow::Borrowed(&alike) };
        let mut found: Vec<FoundName> = Vec::new();
        for (index, name) in self.names.iter().enumerate() {
            let characters = if name.latin { alike.as_slice() } else { plain.as_slice() };
            for range in name.find(characters) {
                if !found.iter().any(|other| other.range.start < range.end && range.start < other.range.end) {
                    found.push(FoundName { range, name: index });
                }
            }
        }
        found.sort_by_key(|one| one.range.start);
        found
    }
}

impl PersonNames {
    /// Whether a text of plain letters and punctuation has the letters of no name one after the other, which is soon seen.
    fn cannot_be_in(&self, text: &str) -> bool {
        let plain = |byte: u8, next: &[u8]| byte.is_ascii() || (byte == 0xe2 && next.first() == Some(&0x80));
        let mut letters = Vec::with_capacity(text.len());
        let mut rest = text.as_bytes();
        while let [byte, next @ ..] = rest {
            if !plain(*byte, next) {
                return false;
            }
            if byte.is_ascii_alphanumeric() {
                letters.push(byte.to_ascii_lowercase());
            }
            // Dashes, quotation marks, spaces and marks of direction: three bytes each.
            rest = if byte.is_ascii() { next } else { next.get(2..).unwrap_or_default() };
        }
        let letters = String::from_utf8_lossy(&letters);
        !self.names.iter().flat_map(|name| &name.joined).any(|joined| letters.contains(joined))
    }
}

impl Name {
    fn new(name: &str) -> Option<Self> {
        let latin = !has_other_alphabet(name);
        let mut words: Vec<Vec<char>> = vec![Vec::new()];
        for one in seen(name, latin) {
            match one.what {
                What::Letter(character) | What::Digit(character) => words.last_mut()?.push(character),
                What::Apostrophe => {}
                _ => words.push(Vec::new()),
            }
        }
        words.retain(|word| !word.is_empty());
        let letters = words.iter().map(Vec::len).sum();
        let mut orders = vec![words.clone()];
        if words.len() > 1 {
            words.rotate_right(1);
            orders.push(words);
        }
        let joined = orders.iter().map(|order| order.iter().flatten().collect()).collect();
        (letters > 0).then_some(Name { orders, joined, letters, latin })
    }

    fn find(&self, text: &[SeenCharacter]) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < text.len() {
            match self.at(text, at) {
                Some(end) => {
                    found.push(text[at].range.start..text[end - 1].range.end);
                    at = end;
                }
                None => at += 1,
            }
        }
        found
    }

    /// Where the name ends that begins here.
    fn at(&self, text: &[SeenCharacter], start: usize) -> Option<usize> {
        let begins = |order: &&Vec<Vec<char>>| is_letter(text.get(start), order[0][0]);
        let orders = self.orders.iter().filter(begins);
        if !begins_word(text, start) {
            return None;
        }
        let mut ends = orders.flat_map(|order| [Spacing::Usual, Spacing::Parted].map(|spacing| (order, spacing)));
        ends.find_map(|(order, spacing)| {
            let end = self.match_words(text, start, order, spacing)?;
            end_of_word(text, start, end).then_some(end)
        })
    }

    fn match_words(
        &self,
        text: &[SeenCharacter],
        start: usize,
        words: &[Vec<char>],
        spacing: Spacing,
    ) -> Option<usize> {
        let parted = spacing == Spacing::Parted;
        if parted && self.letters < TELLING {
            return None;
        }
        let mut at = start;
        for (index, word) in words.iter().enumerate() {
            if index > 0 {
                let gap = between(text, at, words[index - 1].len())?;
                if gap == 0 && self.letters < TELLING {
                    return None;
                }
                at += gap;
            }
            for (place, letter) in word.iter().enumerate() {
                if place > 0 {
                    at += if parted { parting(text, at)? } else { joint(text, at) };
                }
                if !is_letter(text.get(at), *letter) {
                    return None;
                }
                at += 1;
            }
        }
        Some(at)
    }
}

/// How the letters of a word stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spacing {
    /// Side by side, perhaps with a hyphen or apostrophe, or divided at the end of a line.
    Usual,
    /// Each by itself: J o r d a n.
    Parted,
}

fn is_letter(seen: Option<&SeenCharacter>, letter: char) -> bool {
    seen.is_some_and(|one| matches!(one.what, What::Letter(own) | What::Digit(own) if own == letter))
}

fn what(text: &[SeenCharacter], at: usize) -> Option<What> {
    text.get(at).map(|one| one.what)
}

/// How many characters stand between two words of a name; none where a sentence ends between them.
fn between(text: &[SeenCharacter], at: usize, before: usize) -> Option<usize> {
    let is_gap = |one: &&SeenCharacter| !matches!(one.what, What::Letter(_) | What::Digit(_));
    let gap = text[at..].iter().take_while(is_gap).count();
    let ends = text[at..at + gap]
        .windows(2)
        .any(|two| two[0].what == What::Stop && matches!(two[1].what, What::Space | What::Line));
    // “J. Smith” is one name: the stop belongs to the initial.
    (gap <= BETWEEN && (!ends || before <= 2)).then_some(gap)
}

/// How many characters of a hyphen, an apostrophe, or a division at the end of a line stand inside a word.
fn joint(text: &[SeenCharacter], at: usize) -> usize {
    match (what(text, at), what(text, at + 1)) {
        (Some(What::Dash), Some(What::Line)) => {
            2 + text[at + 2..].iter().take_while(|one| matches!(one.what, What::Space | What::Line)).count()
        }
        (Some(What::Dash | What::Apostrophe), _) => 1,
        _ => 0,
    }
}

/// How many characters part two letters that stand each by itself.
fn parting(text: &[SeenCharacter], at: usize) -> Option<usize> {
    let is_gap = |one: &&SeenCharacter| !matches!(one.what, What::Letter(_) | What::Digit(_));
    let gap = text[at..].iter().take(3).take_while(is_gap).count();
    matches!(gap, 1 | 2).then_some(gap)
}

/// Writing in which words stand without spaces between them.
fn is_unspaced(character: char) -> bool {
    matches!(character, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{9fff}' | '\u{20000}'..)
}

/// Whether a word begins here.
fn begins_word(text: &[SeenCharacter], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &text[before]) else { return true };
    match before.what {
        // “photoJordan”.
        What::Letter(letter) => is_unspaced(letter) || (text[at].capital && !before.capital),
        // “2jordan”, but not amid the letters and digits of a hash.
        What::Digit(_) => !text[..at]
            .iter()
            .rev()
            .map(|one| one.what)
            .find(|what| !matches!(what, What::Digit(_)))
            .is_some_and(|what| matches!(what, What::Letter(_))),
        _ => true,
    }
}

/// Whether a name that began at `start` may end here.
fn end_of_word(text: &[SeenCharacter], start: usize, end: usize) -> bool {
    let last = &text[end - 1];
    match what(text, end) {
        None => true,
        Some(What::Letter(letter)) => {
            let next = &text[end];
            // “Jordans plan”, with its apostrophe forgotten.
            let plural = letter == 's' && text[start].capital && !matches!(what(text, end + 1), Some(What::Letter(_)));
            is_unspaced(letter) || plural || (next.capital && !last.capital)
        }
        Some(What::Digit(_)) => {
            let joined = start.checked_sub(1).and_then(|before| what(text, before));
            let follows = text[end..].iter().map(|one| one.what).find(|what| !matches!(what, What::Digit(_)));
            !matches!(joined, Some(What::Digit(_))) && !matches!(follows, Some(What::Letter(_)))
        }
        // “don’t” has no Don in it.
        Some(What::Apostrophe) => {
            let negates = what(text, end + 1) == Some(What::Letter('t'));
            !negates || matches!(what(text, end + 2), Some(What::Letter(_)))
        }
        Some(_) => true,
    }
}

#[cfg(test)]
mod tests;
