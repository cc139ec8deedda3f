//! The lines of a list's items and a record's entries, each with the remarks that belong to it.
//!
//! What must hold: a remark right above what begins in its column belongs to it, and so does one below that is further in.

use std::ops::Range;

/// The first words of the remark that ties a file to its schema: it belongs to the file.
const SCHEMA: &str = "# yaml-language-server";

/// The byte where the line of a byte begins.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// The byte where the line of a byte ends, before its end.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |end| at + end)
}

/// The column of a byte.
pub(super) fn column(text: &str, at: usize) -> usize {
    at - line_start(text, at)
}

/// The bytes of an item or entry whose first mark is at `start`, and whose value ends at `end`: from the first of its remarks,
/// without the indent of its first line, to the end of its last line, without that. Nothing before `from` belongs to it.
pub(super) fn segment(text: &str, from: usize, start: usize, end: usize) -> Range<usize> {
    let column = column(text, start);
    let mut first = start;
    while let Some(above) = remark_above(text, from, first, column) {
        first = above;
    }
    let mut last = line_end(text, end.max(start));
    while let Some(below) = remark_below(text, last, column) {
        last = below;
    }
    first..last
}

fn remark_above(text: &str, from: usize, first: usize, column: usize) -> Option<usize> {
    let line = line_start(text, first);
    if !text[line..first].trim().is_empty() || line == 0 || line <= from {
        return None;
    }
    let above = line_start(text, line - 1);
    let remark = text[above..line].trim_start_matches(' ');
    let own = line - remark.len();
    (above >= from && remark.starts_with('#') && own - above == column && !remark.starts_with(SCHEMA)).then_some(own)
}

fn remark_below(text: &str, last: usize, column: usize) -> Option<usize> {
    let line = text.get(last + 1..)?;
    let remark = line.trim_start_matches(' ');
    (remark.starts_with('#') && line.len() - remark.len() > column).then(|| line_end(text, last + 1))
}
