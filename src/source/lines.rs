//! Where the lines of a text begin, found once, so that a place in a long text costs no walk through all of it.

use std::ops::Range;

use crate::problem::Place;

/// The byte at which each line of a text begins.
#[derive(Clone, Debug)]
pub struct Lines(Vec<usize>);

impl Lines {
    /// The lines of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Lines(std::iter::once(0).chain(ends).collect())
    }

    /// The line, from 1, in which a byte stands.
    #[must_use]
    pub fn line_of(&self, at: usize) -> usize {
        self.0.partition_point(|start| *start <= at)
    }

    /// The byte at which a line, from 1, begins; none where there are not so many.
    #[must_use]
    pub fn start(&self, line: usize) -> Option<usize> {
        self.0.get(line.checked_sub(1)?).copied()
    }

    /// A line, from 1, without its end.
    #[must_use]
    pub fn line<'a>(&self, text: &'a str, line: usize) -> &'a str {
        let Some(start) = self.start(line) else { return "" };
        let end = self.start(line + 1).unwrap_or(text.len());
        let own = text.get(start..end).unwrap_or_default();
        let own = own.strip_suffix('\n').unwrap_or(own);
        own.strip_suffix('\r').unwrap_or(own)
    }

    /// Where a stretch of the text stands, as far as its first line goes.
    #[must_use]
    pub fn place(&self, file: &str, text: &str, range: &Range<usize>) -> Place {
        let line = self.line_of(range.start);
        let start = self.start(line).unwrap_or_default();
        let before = characters(text.get(start..range.start).unwrap_or_default());
        let length = text.get(range.clone()).map_or(1, first_line);
        Place::at_byte(file, self.line(text, line), line, range.start - start, before, length)
    }
}

/// How many characters the first line of a text has.
pub(super) fn first_line(text: &str) -> usize {
    characters(text.lines().next().unwrap_or_default())
}

/// How many characters a text has.
pub(super) fn characters(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_lines_as_a_reader_counts_them() {
        let text = "one\r\n\ntŵo three\n";
        let lines = Lines::of(text);
        for (at, line, own) in [(0, 1, "one"), (4, 1, "one"), (5, 2, ""), (6, 3, "tŵo three"), (text.len(), 4, "")] {
            assert_eq!((lines.line_of(at), lines.line(text, lines.line_of(at))), (line, own), "{at}");
        }
        let place = lines.place("a.md", text, &(11..16));
        assert_eq!((place.line, place.column, place.length), (3, 5, 5));
    }
}
