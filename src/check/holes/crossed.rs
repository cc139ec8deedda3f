//! Letters for figures: "XX", "X%", "dd Month 20XX".

use std::ops::Range;

use super::voice::Voice;
use crate::check::words::{Word, word_at};
use crate::source::ENGLISH_MONTHS;

/// Parts of the form of a date.
const DATE_PARTS: &[&str] = &["d", "dd", "m", "mm", "mmm", "yy", "yyyy", "xx", "xxxx"];

/// Words behind one letter that make it a number to come.
const COUNTED: &[&str] = &[
    "cases",
    "case",
    "children",
    "young",
    "members",
    "staff",
    "months",
    "weeks",
    "days",
    "years",
    "points",
    "people",
    "interviews",
    "parents",
    "achos",
    "plentyn",
];

/// Words before one letter that make it the number of a place.
const PLACED: &[&str] =
    &["page", "pages", "table", "figure", "section", "paragraph", "appendix", "annex", "recommendation"];

/// Words before "per cent" that want a number between.
const BEFORE_PERCENT: &[&str] =
    &["in", "only", "to", "from", "at", "about", "around", "nearly", "over", "under", "and"];

/// The letters of a text that stand for figures.
pub(super) fn crossed(text: &str, words: &[Word], voice: Voice) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut index = 0;
    while index < words.len() {
        if let Some((range, taken)) = at(text, words, index, voice) {
            found.push(range);
            index += taken.max(1);
        } else {
            index += 1;
        }
    }
    found
}

/// The hole that begins at a word, and how many words it takes.
fn at(text: &str, words: &[Word], index: usize, voice: Voice) -> Option<(Range<usize>, usize)> {
    let word = words.get(index)?;
    let raw = &text[word.range.clone()];
    let next = word_at(words, index + 1);
    if is_date_form(&word.text) || is_year(raw) || matches!(raw, "yyyy" | "YYYY") {
        return Some((word.range.clone(), 1));
    }
    let before_month = next == "month" || ENGLISH_MONTHS.contains(&next);
    if matches!(raw, "dd" | "DD" | "00") && before_month {
        let end = if next == "month" { words.get(index + 1)?.range.end } else { word.range.end };
        return Some((word.range.start..end, 1));
    }
    if let Some(last) = bare_percent(text, words, index) {
        return Some((word.range.start..words.get(last)?.range.end, last - index + 1));
    }
    // "XX", "XX,XXX", "X.X": how far the letters go.
    let (end, taken, letters) = run(text, words, index)?;
    let start =
        if text[..word.range.start].ends_with('£') { word.range.start - '£'.len_utf8() } else { word.range.start };
    let next = word_at(words, index + taken);
    let beside = text[end..].starts_with([' ', '%']);
    let percent =
        beside && (next == "%" || next == "percent" || next == "per" && word_at(words, index + taken + 1) == "cent");
    let is_letter = |letter: char| raw.chars().all(|one| one == letter);
    // "X%", "nn per cent", "3X%".
    let crossed = raw.contains('X') && raw.chars().all(|one| one == 'X' || one.is_ascii_digit());
    let lettered = raw.chars().all(|one| "XYZN".contains(one)) || is_letter('x') || is_letter('n') || raw == "00";
    if percent && (lettered || crossed) {
        let last = if next == "per" { index + taken + 1 } else { index + taken };
        return Some((start..words.get(last)?.range.end, last - index + 1));
    }
    let counted = beside && COUNTED.contains(&next) && !is_named(words, index);
    if crossed && raw.len() > 1 && !is_letter('X') && counted || raw.len() > 1 && is_letter('N') && counted {
        return Some((word.range.clone(), 1));
    }
    if !raw.chars().all(|one| matches!(one, 'x' | 'X')) {
        return ordinal(raw).then(|| (word.range.clone(), 1));
    }
    let small = raw.contains('x');
    if letters >= 2 && !(small && voice == Voice::Spoken) && !is_joined(text, &(start..end)) {
        return Some((start..end, taken));
    }
    let out_of = next == "out" && word_at(words, index + taken + 1) == "of";
    if letters == 1 && out_of && !small {
        return Some((start..words.get(index + taken + 1)?.range.end, taken + 2));
    }
    let previous = index.checked_sub(1).map_or("", |before| word_at(words, before));
    let placed = PLACED.contains(&previous) && text[..word.range.start].ends_with(' ');
    let alone = letters == 1 && (!small && counted || start < word.range.start || placed);
    alone.then_some((start..end, taken))
}

/// "In % of cases", "rose to per cent": where a percentage without its number ends.
fn bare_percent(text: &str, words: &[Word], index: usize) -> Option<usize> {
    let last = match word_at(words, index) {
        "%" => index,
        "per" if word_at(words, index + 1) == "cent" => index + 1,
        _ => return None,
    };
    let before = words.get(index.checked_sub(1)?)?;
    let beside = text[before.range.end..words.get(index)?.range.start].chars().all(char::is_whitespace);
    let wanted = match before.text.as_str() {
        "in" | "and" => word_at(words, last + 1) == "of",
        before => BEFORE_PERCENT.contains(&before),
    };
    (beside && wanted).then_some(last)
}

/// How far letters go that points and commas part, how many words these are, and how many letters.
fn run(text: &str, words: &[Word], index: usize) -> Option<(usize, usize, usize)> {
    let first = words.get(index)?;
    let is_run = |word: &Word| text[word.range.clone()].chars().all(|one| matches!(one, 'x' | 'X'));
    let (mut end, mut taken, mut letters) = (first.range.end, 1, first.text.len());
    while let Some(next) = words.get(index + taken).filter(|next| is_run(first) && is_run(next)) {
        if !matches!(&text[end..next.range.start], "." | "," | ":") {
            break;
        }
        (end, taken, letters) = (next.range.end, taken + 1, letters + next.text.len());
    }
    Some((end, taken, letters))
}

/// "dd/mm/yyyy", "dd-mm-yy".
fn is_date_form(word: &str) -> bool {
    let is_part = |part: &str| DATE_PARTS.contains(&part) || part.parse::<u16>().is_ok();
    let lettered = word.split(['/', '-', '.']).any(|part| DATE_PARTS.contains(&part));
    word.contains(['/', '-', '.']) && word.len() >= 5 && lettered && word.split(['/', '-', '.']).all(is_part)
}

/// "20XX", "202X", "19xx".
fn is_year(raw: &str) -> bool {
    let figures = raw.len() - raw.trim_start_matches(|one: char| one.is_ascii_digit()).len();
    let (digits, rest) = raw.split_at(figures);
    raw.len() == 4
        && (digits.starts_with("20") || digits.starts_with("19"))
        && !rest.is_empty()
        && rest.chars().all(|one| matches!(one, 'x' | 'X' | 'Y' | 'y'))
}

/// "Xth", "XXnd".
fn ordinal(raw: &str) -> bool {
    let letters = raw.trim_end_matches(|one: char| one.is_ascii_lowercase());
    !letters.is_empty()
        && letters.chars().all(|one| one == 'X')
        && matches!(&raw[letters.len()..], "th" | "st" | "nd" | "rd")
}

/// Whether letters are part of a longer word: "XX-rated".
fn is_joined(text: &str, range: &Range<usize>) -> bool {
    text[..range.start].ends_with(['-', '/', '@', '.']) || text[range.end..].starts_with(['-', '/', '@'])
}

/// Whether the letter before is the name of somebody or something: "child X cases".
fn is_named(words: &[Word], index: usize) -> bool {
    let before = index.checked_sub(1).map_or("", |before| word_at(words, before));
    matches!(
        before,
        "child" | "mr" | "ms" | "mrs" | "generation" | "malcolm" | "boy" | "girl" | "case" | "area" | "project"
    )
}
