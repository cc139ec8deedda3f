//! Where a problem is: file, line and column, with the line's text, so that printing needs nothing else.

use std::fmt;

/// Bytes of a line that is kept whole.
const LONGEST_LINE: usize = 8_000;

/// So many characters of a longer one are kept before a place, and behind it.
const AROUND: usize = 200;

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
    /// The text of that line; of a very long one what stands around the place.
    pub text: String,
    /// How many characters of the line stand before this text.
    pub skipped: usize,
}

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
        let before = column.saturating_sub(1);
        // A line of a length that nobody writes is not carried along with each of its problems.
        let (skipped, text) = if text.len() > LONGEST_LINE {
            let skipped = before.saturating_sub(AROUND);
            (skipped, text.chars().skip(skipped).take(2 * AROUND).collect())
        } else {
            (0, text.to_owned())
        };
        let rest = text.chars().count().saturating_sub(before - skipped);
        Place { file: file.to_owned(), line, column, length: length.min(rest).max(1), text, skipped }
    }
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
