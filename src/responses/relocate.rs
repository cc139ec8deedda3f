//! Where a paragraph is now: by its anchor, by its words, by the words that were quoted, by what is left of its words.
//!
//! What must hold: a point is tied to another paragraph only where one fits and no other fits as well; else it is lost, and
//! said to be.

use std::collections::BTreeMap;

use super::words::bare;
use crate::report::Spot;

/// What is known of the paragraph that is looked for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wanted<'a> {
    pub(super) anchor: Option<&'a str>,
    pub(super) text: Option<&'a str>,
    pub(super) quoted: Option<&'a str>,
}

/// Where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
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

/// Looks for a paragraph among spots.
pub(super) fn relocate(spots: &[Spot], wanted: Wanted<'_>) -> Found {
    let text = wanted.text.map(bare);
    let of_anchor: Vec<usize> = positions(spots, |spot| Some(spot.anchor.as_str()) == wanted.anchor);
    if let Some(text) = &text {
        let same: Vec<usize> = positions(spots, |spot| bare(&spot.text) == *text);
        if let Some(index) = choose(spots, &same, &of_anchor, wanted.anchor) {
            return Found::Same(index);
        }
    }
    if let Some(index) = of_anchor.iter().copied().min_by_key(|index| spots[*index].number.is_none()) {
        return if text.is_some() { Found::Changed(index) } else { Found::Same(index) };
    }
    if let Some(index) = quoted_in(spots, wanted) {
        return Found::Changed(index);
    }
    let left = text.or_else(|| wanted.quoted.map(bare));
    left.and_then(|text| most_alike(spots, &text, wanted.anchor)).map_or(Found::Lost, Found::Changed)
}

fn positions(spots: &[Spot], fits: impl Fn(&Spot) -> bool) -> Vec<usize> {
    spots.iter().enumerate().filter(|(_, spot)| fits(spot)).map(|(index, _)| index).collect()
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

/// The only spot in which the quoted words stand.
fn quoted_in(spots: &[Spot], wanted: Wanted<'_>) -> Option<usize> {
    let quoted = bare(wanted.quoted?);
    if quoted.len() < SHORTEST_QUOTE {
        return None;
    }
    let padded = format!(" {quoted} ");
    let holding = positions(spots, |spot| format!(" {} ", bare(&spot.text)).contains(&padded));
    only(spots, &holding).or_else(|| only(spots, &in_section(spots, &holding, wanted.anchor)))
}

/// The spot that has most of the words, where it has enough of them and clearly more than any other.
fn most_alike(spots: &[Spot], text: &str, anchor: Option<&str>) -> Option<usize> {
    let counts = counted(text);
    let mut alike: Vec<(usize, usize)> =
        spots.iter().enumerate().map(|(index, spot)| (likeness(&counts, &bare(&spot.text)), index)).collect();
    alike.sort_by(|one, other| other.cmp(one));
    let (best, index) = *alike.first()?;
    let kin = |other: usize| is_within(spots, other, index) || is_within(spots, index, other);
    let next = alike.iter().skip(1).find(|(_, other)| !kin(*other)).map_or(0, |(next, _)| *next);
    let enough = if in_section(spots, &[index], anchor).is_empty() { ALIKE } else { ALIKE_IN_SECTION };
    (best >= enough && best >= next + CLEARLY).then_some(index)
}

fn counted(text: &str) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for word in text.split(' ') {
        *counts.entry(word).or_insert(0) += 1;
    }
    counts
}

/// How many words two texts share, of a hundred: twice the shared ones over all of both.
fn likeness(counts: &BTreeMap<&str, usize>, other: &str) -> usize {
    let others = counted(other);
    let shared: usize = counts.iter().map(|(word, count)| (*count).min(others.get(word).copied().unwrap_or(0))).sum();
    let all: usize = counts.values().sum::<usize>() + others.values().sum::<usize>();
    (200 * shared).checked_div(all).unwrap_or(0)
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

    fn wanted<'a>(anchor: &'a str, text: &'a str, quoted: &'a str) -> Wanted<'a> {
        let some = |text: &'a str| Some(text).filter(|text| !text.is_empty());
        Wanted { anchor: some(anchor), text: some(text), quoted: some(quoted) }
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
            ("the same", wanted("p-1.1-00000001", board, ""), Found::Same(0)),
            ("the same words twice: the anchor tells", wanted("p-2.1-00000003", board, ""), Found::Same(2)),
            ("twice, and the anchor gone: the section tells", wanted("p-2.1-99999999", board, ""), Found::Same(2)),
            ("twice, and of another section", wanted("p-3-99999999", board, ""), Found::Lost),
            (
                "moved to another section",
                wanted("p-5-99999999", "Plans were shared with the school", ""),
                Found::Same(3),
            ),
            ("a word changed", wanted("p-1.1-99999999", volunteers, ""), Found::Changed(1)),
            ("only the quoted words are known", wanted("", "", "supervised by a manager"), Found::Changed(1)),
            ("words too short to tell", wanted("", "", "the board"), Found::Lost),
            ("the quoted words stand twice", wanted("", "", "reads the figures"), Found::Lost),
            ("the quoted words stand in one inside another", wanted("", "", "always rang back"), Found::Changed(5)),
            ("in the outer one alone", wanted("", "", "what they thought"), Found::Changed(4)),
            ("the inner one changed", wanted("p-2.2-99999999", "The worker never rang back.", ""), Found::Changed(5)),
            (
                "gone",
                wanted("p-9-99999999", "Nothing like it was ever written here.", "ever written here"),
                Found::Lost,
            ),
            ("a short quotation, though it stands in one alone", wanted("", "", "the school"), Found::Lost),
            (
                "half of the words, in another section",
                wanted("p-9-99999999", "Plans were never made, and nobody told the school about children.", ""),
                Found::Lost,
            ),
            (
                "half of the words, in the same section",
                wanted("p-2.1-99999999", "Plans were never made, and nobody told the school about children.", ""),
                Found::Changed(3),
            ),
            (
                "a third of the words, in the same section",
                wanted("p-2.1-99999999", "Plans of the police were not seen by anyone who works there.", ""),
                Found::Lost,
            ),
            ("an anchor alone", wanted("p-2.1-00000004", "", ""), Found::Same(3)),
            ("a table whose figures changed", wanted("p-2.1-00000004", "Plans | 4", ""), Found::Changed(3)),
        ];
        for (says, wanted, expected) in rows {
            assert_eq!(relocate(&spots, wanted), expected, "{says}");
        }
    }
}
