//! The share that a percentage was worked out from, where it stands beside it: "14 of 17 (82%)", "Of 17 cases, 14 (82 per cent)".
//!
//! Arithmetic decides such a percentage, whatever else is known. What must hold: a number is taken for the numerator or the
//! whole only where the sentence says so by its form.

use std::ops::Range;

use super::figures::{FigureValue, TypedFigure};
use super::numbers::{Number, number_at};
use super::sentence::Sentence;
use super::words::words;

/// A share beside its percentage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OwnShare {
    pub(super) yes: u32,
    pub(super) of: u32,
    /// Its words, from the first number to the last.
    pub(super) words: Range<usize>,
}

impl OwnShare {
    /// Whether it is a figure of its own among those of its sentence.
    pub(super) fn is_one_of(&self, figures: &[&TypedFigure]) -> bool {
        figures.iter().any(|figure| figure.words == self.words)
    }

    /// Whether a percentage is this share.
    pub(super) fn is(&self, percentage: Number) -> bool {
        percentage.is_share(self.yes, self.of)
    }
}

/// So many words may stand between a number and the bracket that belongs to it.
const NOUN: usize = 4;

/// Words that join a percentage to the share before it, or a share to the percentage before it.
const JOINING: &[&str] = &["or", "that", "is", "ie", "equal", "to", "equivalent", "just", "which"];

/// The share that a percentage belongs to.
pub(super) fn own_share(sentence: &Sentence<'_>, percentage: &TypedFigure) -> Option<OwnShare> {
    let found = share_before(sentence, percentage)
        .or_else(|| share_behind(sentence, percentage))
        .or_else(|| of_whole_inside(sentence, percentage))
        .or_else(|| of_whole_before(sentence, percentage))
        .or_else(|| of_whole_after(sentence, percentage))
        .or_else(|| numerator_behind(sentence, percentage))
        .or_else(|| of_those_before(sentence, percentage))?;
    (found.of > 0 && found.yes <= found.of && sentence.is_typed(&found.words)).then_some(found)
}

/// "14 of the 47 cases (31%)", "14 of 47, or 31 per cent".
fn share_before(sentence: &Sentence<'_>, percentage: &TypedFigure) -> Option<OwnShare> {
    let before = sentence.figures.iter().rev().find(|figure| figure.words.end <= percentage.words.start)?;
    let bracketed = percentage.words.start <= before.words.end + NOUN && opens(sentence, percentage.words.start);
    let joined = is_joined(sentence, before.words.end, percentage.words.start);
    share(before).filter(|_| bracketed || joined)
}

/// "82 per cent (14 of 17)", "82 per cent, that is 14 of 17".
fn share_behind(sentence: &Sentence<'_>, percentage: &TypedFigure) -> Option<OwnShare> {
    let behind = sentence.figures.iter().find(|figure| figure.words.start >= percentage.words.end)?;
    // "82 per cent of cases (14 of 17)"
    let bracketed = behind.words.start <= percentage.words.end + NOUN && opens(sentence, behind.words.start);
    let joined = is_joined(sentence, percentage.words.end, behind.words.start);
    share(behind).filter(|_| bracketed || joined)
}

fn share(figure: &TypedFigure) -> Option<OwnShare> {
    let (FigureValue::Share { yes, of } | FigureValue::Slash { one: yes, other: of }) = figure.value else {
        return None;
    };
    Some(OwnShare { yes, of, words: figure.words.clone() })
}

/// "14 children (82 per cent of 17)".
fn of_whole_inside(sentence: &Sentence<'_>, percentage: &TypedFigure) -> Option<OwnShare> {
    let (yes, numerator) = number_before_bracket(sentence, percentage.words.start)?;
    let (of, whole) = whole_at(sentence, percentage.words.end)?;
    let closed = between(sentence, whole.end - 1, whole.end).contains(')') || whole.end == sentence.words.len();
    closed.then_some(OwnShare { yes, of, words: numerator.start..whole.end })
}

/// "Of 17 cases, 14 (82 per cent)", "Of 17 cases, 14, or 82 per cent".
fn of_whole_before(sentence: &Sentence<'_>, percentage: &TypedFigure) -> Option<OwnShare> {
    let (yes, numerator) = numerator_before(sentence, percentage.words.start)?;
    let (start, of) = whole_before(sentence, numerator.start)?;
    Some(OwnShare { yes, of, words: start..numerator.end })
}

/// "Fourteen (82 per cent) of the 17".
fn of_whole_after(sentence: &Sentence<'_>, percentage: &TypedFigure) -> Option<OwnShare> {
    let (yes, numerator) = number_before_bracket(sentence, percentage.words.start)?;
    let end = percentage.words.end;
    let (of, whole) =
        whole_at(sentence, end).filter(|_| between(sentence, end - 1, end).trim_start().starts_with(')'))?;
    Some(OwnShare { yes, of, words: numerator.start..whole.end })
}

/// "Of the 17, 82 per cent (14)".
fn numerator_behind(sentence: &Sentence<'_>, percentage: &TypedFigure) -> Option<OwnShare> {
    let end = percentage.words.end;
    let (number, used) = sentence.number_at(end).filter(|_| opens(sentence, end))?;
    let closed = between(sentence, end + used - 1, end + used).trim_start().starts_with(')');
    let (start, of) = whole_before(sentence, percentage.words.start).filter(|_| closed)?;
    Some(OwnShare { yes: number.as_whole()?, of, words: start..end + used })
}

/// "17 staff, of whom 14 (82 per cent)", "We met 17 staff. Of these, 14 (82 per cent)": of a number named before, where the
/// percentage is the share of one.
fn of_those_before(sentence: &Sentence<'_>, percentage: &TypedFigure) -> Option<OwnShare> {
    let FigureValue::Percent(number) = percentage.value else { return None };
    let (yes, numerator) = numerator_before(sentence, percentage.words.start)?;
    let pronoun = numerator.start.checked_sub(1)?;
    let is_pronoun = matches!(sentence.at(pronoun), "whom" | "which" | "these" | "those" | "them");
    if !is_pronoun || pronoun.checked_sub(1).is_none_or(|before| sentence.at(before) != "of") {
        return None;
    }
    let before = &sentence.passage.text[..sentence.words.get(pronoun)?.range.start];
    let words = words(before, 0..before.len());
    let named = (0..words.len()).rev().filter_map(|index| number_at(&words, index)?.0.as_whole());
    let of = named.take(NAMED).find(|of| *of >= yes && number.is_share(yes, *of))?;
    Some(OwnShare { yes, of, words: numerator })
}

/// Among so many numbers before, the one is looked for of which something is a share.
const NAMED: usize = 4;

/// The whole that a sentence or clause begins with, before a figure that a comma parts from it, and its first word.
fn whole_before(sentence: &Sentence<'_>, figure: usize) -> Option<(usize, u32)> {
    let begins = |index: usize| {
        index == 0
            || between(sentence, index - 1, index).contains([',', ';', ':', '(', '–', '—'])
            || sentence.at(index - 1) == "out"
    };
    (0..figure).rev().find_map(|index| {
        let whole = whole_at(sentence, index).filter(|_| begins(index))?;
        let parted = (whole.1.end..=figure).any(|at| between(sentence, at - 1, at).contains(','));
        parted.then_some((index, whole.0))
    })
}

/// The number that a percentage is of: before its bracket, or before ", or".
fn numerator_before(sentence: &Sentence<'_>, percentage: usize) -> Option<(u32, Range<usize>)> {
    number_before_bracket(sentence, percentage).or_else(|| {
        let or = percentage.checked_sub(1).filter(|or| *or > 0 && sentence.at(*or) == "or")?;
        let start =
            (or.saturating_sub(3)..or).find(|at| sentence.number_at(*at).is_some_and(|(_, used)| at + used == or))?;
        let (number, _) = sentence.number_at(start).filter(|_| between(sentence, or - 1, or).contains(','))?;
        Some((number.as_whole()?, start..or))
    })
}

/// The whole that begins at a word: "of 17", "of the 17", "among all 17".
fn whole_at(sentence: &Sentence<'_>, index: usize) -> Option<(u32, Range<usize>)> {
    if !matches!(sentence.at(index), "of" | "among" | "from") {
        return None;
    }
    let skipped = usize::from(matches!(sentence.at(index + 1), "the" | "these" | "those" | "our" | "all" | "its"));
    let (number, used) = sentence.number_at(index + 1 + skipped)?;
    let end = index + 1 + skipped + used;
    let percentage = matches!(sentence.at(end), "%" | "per" | "percent");
    Some((number.as_whole().filter(|_| !percentage)?, index..end))
}

/// The number before the bracket that opens before a word, with up to a few words of what is counted between.
fn number_before_bracket(sentence: &Sentence<'_>, opened: usize) -> Option<(u32, Range<usize>)> {
    if !opens(sentence, opened) {
        return None;
    }
    for index in (opened.saturating_sub(NOUN + 1)..opened).rev() {
        if let Some((number, used)) = sentence.number_at(index).filter(|(_, used)| index + used <= opened) {
            // The second word of "twenty-one" in two words is no number of its own.
            let longer =
                index.checked_sub(1).and_then(|before| sentence.number_at(before)).filter(|(_, used)| *used > 1);
            let (number, start, used) =
                longer.map_or((number, index, used), |(number, used)| (number, index - 1, used));
            let whole = matches!(sentence.at(start.wrapping_sub(1)), "of" | "the");
            return Some((number.as_whole().filter(|_| !whole)?, start..start + used));
        }
        // Past a mark another clause begins.
        if index > 0 && between(sentence, index - 1, index).contains([',', ';', ':', '(', ')']) {
            return None;
        }
    }
    None
}

/// Whether a bracket opens right before a word.
fn opens(sentence: &Sentence<'_>, index: usize) -> bool {
    index > 0 && between(sentence, index - 1, index).trim_end().ends_with('(')
}

/// Whether only a comma and joining words part two figures.
fn is_joined(sentence: &Sentence<'_>, end: usize, start: usize) -> bool {
    let joining = (end..start).all(|index| JOINING.contains(&sentence.at(index)));
    end < start && start - end <= NOUN && joining
}

/// What stands between two words.
fn between<'a>(sentence: &Sentence<'a>, one: usize, other: usize) -> &'a str {
    let ends = sentence.words.get(one).zip(sentence.words.get(other));
    ends.and_then(|(one, other)| sentence.passage.text.get(one.range.end..other.range.start)).unwrap_or_else(|| {
        // Behind the last word of a sentence: up to the next word of the passage.
        let rest = sentence.words.get(one).and_then(|one| sentence.passage.text.get(one.range.end..));
        let rest = rest.unwrap_or_default();
        &rest[..rest.find(char::is_alphanumeric).unwrap_or(rest.len())]
    })
}
