//! Where a paragraph is now: by its anchor, by its words, by the words that were quoted, by what is left of its words.
//!
//! What must hold: a point is tied to another paragraph only where one fits and no other fits as well; else it is lost, and
//! said to be.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap};

use super::words::{bare, same_words};
use crate::report::Spot;

/// What is known of the paragraph that is looked for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ParagraphClues<'a> {
    pub(super) anchor: Option<&'a str>,
    pub(super) text: Option<&'a str>,
    pub(super) quoted: Option<&'a str>,
}

/// Where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relocation {
    /// There, in the same words.
    Same(usize),
    /// There, in other words.
    Changed(usize),
    /// Nowhere.
    Lost,
}

/// Words shorter than this, without signs and spaces, could stand anywhere.
const SHORTEST_QUOTE: usize = 12;

/// How much of two texts must be the same words, of a hundred, for one to be the other changed; in the same section less
/// is enough.
const ALIKE: usize = 60;
const ALIKE_IN_SECTION: usize = 40;

/// How much more alike than the next best one it must be.
const CLEARLY: usize = 10;

/// The spots of a draft with their words as they are compared, made once: a file of points may be long.
pub(super) struct Paragraphs<'a> {
    /// The spots.
    pub(super) spots: &'a [Spot],
    /// The words of each, between spaces.
    padded: Vec<String>,
    counts: OnceCell<WordCounts>,
}

/// How often each word stands in which spots, and how many words each spot has.
struct WordCounts {
    by_word: HashMap<String, Vec<(usize, usize)>>,
    all: Vec<usize>,
}

impl<'a> Paragraphs<'a> {
    pub(super) fn new(spots: &'a [Spot]) -> Self {
        Paragraphs { spots, padded: spots.iter().map(|spot| padded(&spot.text)).collect(), counts: OnceCell::new() }
    }

    /// Whether the words of a spot are these, letters that an older program could not write being question marks in them.
    pub(super) fn has(&self, words: &str) -> bool {
        let bare = padded(words);
        self.padded.contains(&bare)
            || (words.contains('?') && self.spots.iter().any(|spot| same_words(&spot.text, words)))
    }

    /// Looks for a paragraph.
    pub(super) fn relocate(&self, clues: ParagraphClues<'_>) -> Relocation {
        let spots = self.spots;
        let text = clues.text.map(padded);
        let of_anchor: Vec<usize> = positions(spots, |spot| Some(spot.anchor.as_str()) == clues.anchor);
        if let Some(text) = &text {
            let same: Vec<usize> = positions(&self.padded, |padded| padded == text);
            if let Some(index) = choose(spots, &same, &of_anchor, clues.anchor) {
                return Relocation::Same(index);
            }
        }
        if let Some(index) = of_anchor.iter().copied().min_by_key(|index| spots[*index].number.is_none()) {
            return if text.is_some() { Relocation::Changed(index) } else { Relocation::Same(index) };
        }
        if let Some(index) = self.quoted_in(clues) {
            return Relocation::Changed(index);
        }
        let left = text.or_else(|| clues.quoted.map(padded));
        left.and_then(|text| self.most_alike(text.trim(), clues.anchor)).map_or(Relocation::Lost, Relocation::Changed)
    }

    /// The only spot in which the quoted words stand.
    fn quoted_in(&self, clues: ParagraphClues<'_>) -> Option<usize> {
        let quoted = padded(clues.quoted?);
        if quoted.trim().len() < SHORTEST_QUOTE {
            return None;
        }
        let holding = positions(&self.padded, |padded| padded.contains(&quoted));
        only(self.spots, &holding).or_else(|| only(self.spots, &in_section(self.spots, &holding, clues.anchor)))
    }

    /// The spot that has most of the words, where it has enough of them and clearly more than any other.
    fn most_alike(&self, text: &str, anchor: Option<&str>) -> Option<usize> {
        let spots = self.spots;
        let mut alike: Vec<(usize, usize)> =
            self.likeness(text).into_iter().enumerate().map(|(index, likeness)| (likeness, index)).collect();
        alike.sort_by(|one, other| other.cmp(one));
        let (best, index) = *alike.first()?;
        let kin = |other: usize| is_within(spots, other, index) || is_within(spots, index, other);
        let next = alike.iter().skip(1).find(|(_, other)| !kin(*other)).map_or(0, |(next, _)| *next);
        let enough = if in_section(spots, &[index], anchor).is_empty() { ALIKE } else { ALIKE_IN_SECTION };
        (best >= enough && best >= next + CLEARLY).then_some(index)
    }

    /// How many words a text and each spot share, of a hundred: twice the shared ones over all of both.
    fn likeness(&self, text: &str) -> Vec<usize> {
        let counts = self.counts.get_or_init(|| WordCounts::of(&self.padded));
        let words = counted(text);
        let mut shared = vec![0; self.spots.len()];
        for (word, count) in &words {
            for (index, there) in counts.by_word.get(*word).into_iter().flatten() {
                shared[*index] += (*count).min(*there);
            }
        }
        let own: usize = words.values().sum();
        let of_hundred = |(shared, all): (usize, &usize)| (200 * shared).checked_div(own + all).unwrap_or(0);
        shared.into_iter().zip(&counts.all).map(of_hundred).collect()
    }
}

impl WordCounts {
    fn of(padded: &[String]) -> Self {
        let mut by_word: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
        let mut all = Vec::with_capacity(padded.len());
        for (index, text) in padded.iter().enumerate() {
            let words = counted(text.trim());
            all.push(words.values().sum());
            for (word, count) in words {
                by_word.entry(word.to_owned()).or_default().push((index, count));
            }
        }
        WordCounts { by_word, all }
    }
}

fn padded(text: &str) -> String {
    format!(" {} ", bare(text))
}

fn positions<T>(all: &[T], fits: impl Fn(&T) -> bool) -> Vec<usize> {
    all.iter().enumerate().filter(|(_, one)| fits(one)).map(|(index, _)| index).collect()
}

/// Of several with the same words the one with the anchor, else the only one, else the only one of the section, else none.
fn choose(spots: &[Spot], same: &[usize], of_anchor: &[usize], anchor: Option<&str>) -> Option<usize> {
    if let Some(index) = same.iter().find(|index| of_anchor.contains(index)) {
        return Some(*index);
    }
    only(spots, same).or_else(|| only(spots, &in_section(spots, same, anchor)))
}

/// The only one; of several that stand in each other the innermost, as all its words are those of the others too.
fn only(spots: &[Spot], indices: &[usize]) -> Option<usize> {
    let holds = |index: &usize| indices.iter().any(|inner| is_within(spots, *inner, *index));
    let mut innermost = indices.iter().filter(|index| !holds(index));
    innermost.next().copied().filter(|_| innermost.next().is_none())
}

fn is_within(spots: &[Spot], inner: usize, outer: usize) -> bool {
    spots[inner].within.is_some() && spots[inner].within == spots[outer].number
}

fn in_section(spots: &[Spot], indices: &[usize], anchor: Option<&str>) -> Vec<usize> {
    let section = anchor.and_then(section_of);
    let belongs = |index: &usize| section.is_some() && section_of(&spots[*index].anchor) == section;
    indices.iter().copied().filter(belongs).collect()
}

fn counted(text: &str) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for word in text.split(' ') {
        *counts.entry(word).or_insert(0) += 1;
    }
    counts
}

/// The section in an anchor `p-<section>-<hash>`.
fn section_of(anchor: &str) -> Option<&str> {
    let inside = anchor.strip_prefix("p-")?;
    let is_hash = |part: &str| part.len() == 8 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mut end = inside.len();
    while let Some(at) = inside[..end].rfind('-') {
        if is_hash(&inside[at + 1..end]) {
            return inside.get(..at);
        }
        end = at;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(number: u32, anchor: &str, text: &str) -> Spot {
        Spot {
            number: Some(number),
            within: None,
            anchor: anchor.to_owned(),
            section: String::new(),
            text: text.to_owned(),
            rows: Vec::new(),
        }
    }

    fn clues<'a>(anchor: &'a str, text: &'a str, quoted: &'a str) -> ParagraphClues<'a> {
        let some = |text: &'a str| Some(text).filter(|text| !text.is_empty());
        ParagraphClues { anchor: some(anchor), text: some(text), quoted: some(quoted) }
    }

    #[test]
    fn finds_a_paragraph_that_stayed_moved_or_changed() {
        let spots = [
            spot(1, "p-1.1-00000001", "The board meets every month and reads the figures."),
            spot(2, "p-1.1-00000002", "Volunteers were trained, and all were supervised by a manager."),
            spot(3, "p-2.1-00000003", "The board meets every month and reads the figures."),
            spot(4, "p-2.1-00000004", "Plans were shared with the school."),
            spot(5, "p-2.2-00000005", "Parents said what they thought. The worker always rang back."),
            Spot { within: Some(5), ..spot(6, "p-2.2-00000006", "The worker always rang back.") },
        ];
        let board = "The board meets every month and reads the figures.";
        let volunteers = "Volunteers were trained, and most were supervised by a manager.";
        let rows = [
            ("the same", clues("p-1.1-00000001", board, ""), Relocation::Same(0)),
            ("the same words twice: the anchor tells", clues("p-2.1-00000003", board, ""), Relocation::Same(2)),
            ("twice, and the anchor gone: the section tells", clues("p-2.1-99999999", board, ""), Relocation::Same(2)),
            ("the same, of an anchor that was taken", clues("p-2.1-99999999-2", board, ""), Relocation::Same(2)),
            ("twice, and of another section", clues("p-3-99999999", board, ""), Relocation::Lost),
            (
                "moved to another section",
                clues("p-5-99999999", "Plans were shared with the school", ""),
                Relocation::Same(3),
            ),
            ("a word changed", clues("p-1.1-99999999", volunteers, ""), Relocation::Changed(1)),
            ("only the quoted words are known", clues("", "", "supervised by a manager"), Relocation::Changed(1)),
            ("the shortest that tell", clues("", "", "were trained"), Relocation::Changed(1)),
            ("words too short to tell", clues("", "", "the board"), Relocation::Lost),
            ("the quoted words stand twice", clues("", "", "reads the figures"), Relocation::Lost),
            ("the quoted words stand in one inside another", clues("", "", "always rang back"), Relocation::Changed(5)),
            ("in the outer one alone", clues("", "", "what they thought"), Relocation::Changed(4)),
            (
                "the inner one changed",
                clues("p-2.2-99999999", "The worker never rang back.", ""),
                Relocation::Changed(5),
            ),
            (
                "gone",
                clues("p-9-99999999", "Nothing like it was ever written here.", "ever written here"),
                Relocation::Lost,
            ),
            ("a short quotation, though it stands in one alone", clues("", "", "the school"), Relocation::Lost),
            (
                "half of the words, in another section",
                clues("p-9-99999999", "Plans were never made, and nobody told the school about children.", ""),
                Relocation::Lost,
            ),
            (
                "half of the words, in the same section",
                clues("p-2.1-99999999", "Plans were never made, and nobody told the school about children.", ""),
                Relocation::Changed(3),
            ),
            (
                "a third of the words, in the same section",
                clues("p-2.1-99999999", "Plans of the police were not seen by anyone who works there.", ""),
                Relocation::Lost,
            ),
            ("an anchor alone", clues("p-2.1-00000004", "", ""), Relocation::Same(3)),
            ("a table whose figures changed", clues("p-2.1-00000004", "Plans | 4", ""), Relocation::Changed(3)),
        ];
        for (says, clues, expected) in rows {
            assert_eq!(Paragraphs::new(&spots).relocate(clues), expected, "{says}");
        }
    }

    #[test]
    fn of_paragraphs_in_each_other_finds_the_inner_one() {
        let trusted = "Every child had one worker whom they trusted from the first day on.";
        let changed = trusted.replace("first", "second");
        let visits = "It was clear whom they trusted on each of the visits to the house and to the school.";
        let spots = [
            spot(1, "p-2.3-00000001", &format!("Staff listened. {trusted}")),
            Spot { within: Some(1), ..spot(2, "p-2.3-00000002", trusted) },
            spot(3, "p-2.3-00000003", visits),
        ];
        let rows = [
            ("few of its words are quoted", clues("", "", "had one worker"), Relocation::Changed(1)),
            ("they stand in another one too", clues("", "", "whom they trusted"), Relocation::Lost),
            (
                "it changed, and the outer one is hardly longer",
                clues("p-2.3-99999999", &changed, ""),
                Relocation::Changed(1),
            ),
        ];
        for (says, clues, expected) in rows {
            assert_eq!(Paragraphs::new(&spots).relocate(clues), expected, "{says}");
        }
    }
}
