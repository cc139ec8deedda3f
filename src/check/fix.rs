//! Corrections with one right answer, made in a file's own text: nothing else of it changes.
//!
//! What must hold: a fix replaces characters that say the same in the file as in the passage; marks of emphasis,
//! escapes and indents are never part of one by accident.

use std::ops::Range;

use crate::editing::{raw_range, unmarked};
use crate::text::visible;

/// A change in a file: these bytes become this text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The file, by its path in the folder.
    pub file: String,
    /// The bytes of its text.
    pub range: Range<usize>,
    /// What stands there then.
    pub instead: String,
}

/// A text with these fixes applied. Where two overlap the later one is left for the next time.
#[must_use]
pub fn apply_fixes(text: &str, fixes: &[Fix]) -> String {
    let mut fixes: Vec<&Fix> = fixes.iter().collect();
    fixes.sort_by_key(|fix| (fix.range.start, fix.range.end));
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for fix in fixes {
        let Some(before) = text.get(at..fix.range.start) else { continue };
        out.push_str(before);
        out.push_str(&fix.instead);
        at = fix.range.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// A file as it lies there, with these fixes of its text. What editors of other systems set before the text and at the ends of
/// lines stays.
#[must_use]
pub fn fixed_file(raw: &str, fixes: &[Fix]) -> String {
    let (mark, own) = unmarked(raw);
    let raw_fixes: Vec<Fix> =
        fixes.iter().map(|fix| Fix { range: raw_range(own, &fix.range), ..fix.clone() }).collect();
    format!("{mark}{}", apply_fixes(own, &raw_fixes))
}

/// What must change in a text to make it another, as few bytes as can be told simply: each character that differs where
/// both are as long, otherwise what stands between their common beginning and end.
pub(super) fn differences(own: &str, instead: &str) -> Vec<(Range<usize>, String)> {
    if own.chars().count() == instead.chars().count() {
        let pairs = own.char_indices().zip(instead.chars());
        return pairs
            .filter(|((_, one), other)| one != other)
            .map(|((at, one), other)| (at..at + one.len_utf8(), other.to_string()))
            .collect();
    }
    let pairs = own.chars().zip(instead.chars());
    let head: usize = pairs.take_while(|(one, other)| one == other).map(|(one, _)| one.len_utf8()).sum();
    let (own_rest, instead_rest) = (&own[head..], &instead[head..]);
    let pairs = own_rest.chars().rev().zip(instead_rest.chars().rev());
    let tail: usize = pairs.take_while(|(one, other)| one == other).map(|(one, _)| one.len_utf8()).sum();
    // Something must be there that is changed: a place for an insertion is known by the character before it.
    let start =
        if own_rest.len() == tail { own[..head].char_indices().next_back().map_or(0, |(at, _)| at) } else { head };
    let end = own.len() - tail;
    if start == end {
        return Vec::new();
    }
    vec![(start..end, format!("{}{}", &own[start..head], &instead_rest[..instead_rest.len() - tail]))]
}

/// A stretch of a file as it is seen: with its escapes taken away, and single spaces for any white space.
pub(super) fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let text = visible(text).replace("''", "'").replace("\\\\", "\\");
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character == '\\' && characters.peek().is_some_and(char::is_ascii_punctuation) {
            continue;
        }
        if !character.is_whitespace() {
            plain.push(character);
        } else if !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_only_what_is_fixed() {
        let fix = |range, instead: &str| Fix { file: "a.md".to_owned(), range, instead: instead.to_owned() };
        let text = "# it's\nwe don't  know";
        assert_eq!(apply_fixes(text, &[fix(10..15, "don’t"), fix(2..6, "it’s")]), "# it’s\nwe don’t  know");
        assert_eq!(apply_fixes(text, &[fix(2..6, "it’s"), fix(3..6, "x")]), "# it’s\nwe don't  know");
    }

    #[test]
    fn takes_as_little_as_it_can() {
        let one = |range, text: &str| vec![(range, text.to_owned())];
        assert_eq!(differences("it's", "it’s"), one(2..3, "’"));
        assert_eq!(differences("\"it's\"", "“it’s”").len(), 3);
        assert_eq!(differences("21st November", "21 November"), one(2..4, ""));
        assert_eq!(differences("Nov 2022", "November 2022"), one(2..3, "vember"));
        assert_eq!(differences("69%", "69 per cent"), one(2..3, " per cent"));
        assert_eq!(differences("a  b", "a b"), one(2..3, ""));
    }
}
