//! Changes of a text as bytes that take the place of others, and how they are made in a file as it lies there: with the mark
//! that some systems set before a text, and with its own ends of lines.
//!
//! What must hold: bytes that no change names stay as they are, whatever ends their lines.

use std::borrow::Cow;
use std::ops::Range;

use crate::source::with_plain_ends;

/// Bytes of a text, with what stands there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Which bytes.
    pub range: Range<usize>,
    /// What stands there instead.
    pub instead: String,
}

impl Edit {
    pub(super) fn new(range: Range<usize>, instead: impl Into<String>) -> Self {
        Edit { range, instead: instead.into() }
    }

    /// What comes in at a byte.
    pub(super) fn at(at: usize, instead: impl Into<String>) -> Self {
        Edit::new(at..at, instead)
    }
}

/// The text with these changes, none of which reaches into another.
pub(super) fn applied(text: &str, edits: &[Edit]) -> String {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let mut made = String::with_capacity(text.len());
    let mut at = 0;
    for edit in sorted {
        made.push_str(text.get(at..edit.range.start).unwrap_or_default());
        made.push_str(&edit.instead);
        at = edit.range.end;
    }
    made.push_str(text.get(at..).unwrap_or_default());
    made
}

/// The one change between two texts: without what both begin and end with.
pub(super) fn between(before: &str, after: &str) -> Edit {
    let same = |one: (char, char)| one.0 == one.1;
    let pairs = before.chars().zip(after.chars()).take_while(|pair| same(*pair));
    let start: usize = pairs.map(|(one, _)| one.len_utf8()).sum();
    let rest = [&before[start..], &after[start..]];
    let pairs = rest[0].chars().rev().zip(rest[1].chars().rev()).take_while(|pair| same(*pair));
    let end: usize = pairs.map(|(one, _)| one.len_utf8()).sum();
    Edit::new(start..before.len() - end, &after[start..after.len() - end])
}

/// The mark that some systems set before a text, and the text.
#[must_use]
pub fn unmarked(raw: &str) -> (&str, &str) {
    raw.strip_prefix('\u{feff}').map_or(("", raw), |own| ("\u{feff}", own))
}

/// The text of a file as it is read: without that mark, with plain ends of lines.
#[must_use]
pub fn as_read(raw: &str) -> Cow<'_, str> {
    with_plain_ends(unmarked(raw).1)
}

/// A text as it lies in a file, with the change that was found in the same text with plain ends of lines.
#[must_use]
pub fn in_file(raw: &str, edit: &Edit) -> String {
    let (mark, own) = unmarked(raw);
    let range = raw_range(own, &edit.range);
    let instead = edit.instead.replace('\n', line_end(own, range.start));
    format!("{mark}{}", applied(own, &[Edit { range, instead }]))
}

/// The end of the lines around a byte: of its own line, or of the last one before it.
fn line_end(own: &str, at: usize) -> &'static str {
    let found = own[at..].find(['\r', '\n']).map(|next| at + next).or_else(|| own[..at].rfind(['\r', '\n']));
    let Some(found) = found else { return "\n" };
    match (own[found..].starts_with("\r\n"), own[..found].ends_with('\r'), own[found..].starts_with('\r')) {
        (true, _, _) => "\r\n",
        (_, true, false) => "\r\n",
        (_, _, true) => "\r",
        _ => "\n",
    }
}

/// Where bytes of a text with plain ends stand in the same text with its own ends of lines.
#[must_use]
pub fn raw_range(own: &str, range: &Range<usize>) -> Range<usize> {
    raw_byte(own, range.start)..raw_byte(own, range.end)
}

/// Where a byte of a text with plain ends stands in the same text with its own.
fn raw_byte(own: &str, at: usize) -> usize {
    // The end with this index stands so many bytes earlier in the plain text.
    let mut doubled = own.match_indices("\r\n").map(|(found, _)| found).enumerate();
    at + doubled
        .find(|(index, found)| found - index >= at)
        .map_or_else(|| own.matches("\r\n").count(), |(index, _)| index)
}
