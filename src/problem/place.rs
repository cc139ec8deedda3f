//! Where a problem is: file, line and column, with the line's text, so that printing needs nothing else.

use std::fmt;

/// A place in a file of a findings or programme folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file's path as the user would write it.
    pub file: String,
    /// From 1; 0 where the whole file is meant.
    pub line: usize,
    /// From 1, counted in characters.
    pub column: usize,
    /// How many characters are meant; at least 1.
    pub length: usize,
    /// The text of that line; of a very long one what stands around the column.
    pub text: String,
    /// How many characters of the line stand before that text.
    pub skipped: usize,
}

/// Lines up to so many characters are kept whole.
const LONGEST: usize = 1_000;

/// So much of a longer line is kept before the column, and as much behind it.
const AROUND: usize = 200;

impl Place {
    /// A file as a whole.
    #[must_use]
    pub fn file(file: &str) -> Self {
        Place { file: file.to_owned(), line: 0, column: 0, length: 0, text: String::new(), skipped: 0 }
    }

    /// A stretch of a line, where `source` is the file's whole text.
    #[must_use]
    pub fn in_text(file: &str, source: &str, line: usize, column: usize, length: usize) -> Self {
        let text = source.lines().nth(line.saturating_sub(1)).unwrap_or_default();
        Place::in_line(file, text, line, column, length)
    }

    /// A stretch of a line, where `text` is the text of that line.
    #[must_use]
    pub fn in_line(file: &str, text: &str, line: usize, column: usize, length: usize) -> Self {
        let start = column.saturating_sub(1);
        let at = match text.len() {
            0..=LONGEST => 0,
            _ => text.char_indices().nth(start).map_or(text.len(), |(at, _)| at),
        };
        Place::at_byte(file, text, line, at, start, length)
    }

    /// A stretch of a line that begins at a byte of it, with so many characters before it.
    #[must_use]
    pub fn at_byte(file: &str, text: &str, line: usize, at: usize, start: usize, length: usize) -> Self {
        let (kept, before) = if text.len() > LONGEST { around(text, at, start) } else { (text, 0) };
        let rest = (before + kept.chars().count()).saturating_sub(start);
        let length = length.min(rest).max(1);
        Place { file: file.to_owned(), line, column: start + 1, length, text: kept.to_owned(), skipped: before }
    }

    /// The first character of the stretch, and the one behind its last, counted from the beginning of the text.
    #[must_use]
    pub fn stretch(&self) -> [usize; 2] {
        let start = self.column.saturating_sub(1 + self.skipped);
        [start, start + self.length]
    }
}

/// What stands around a byte of a long line, and how many characters before it are left out.
fn around(text: &str, at: usize, start: usize) -> (&str, usize) {
    let (head, tail) = (text.get(..at).unwrap_or_default(), text.get(at..).unwrap_or_default());
    let kept = start.min(AROUND);
    let from = head.char_indices().rev().take(kept).last().map_or(at, |(at, _)| at);
    let to = tail.char_indices().nth(AROUND).map_or(text.len(), |(behind, _)| at + behind);
    (text.get(from..to).unwrap_or_default(), start - kept)
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 {
            write!(formatter, "{}", self.file)
        } else {
            write!(formatter, "{}:{}:{}", self.file, self.line, self.column)
        }
    }
}
