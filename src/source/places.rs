//! Where stretches of the text of a YAML scalar stand in its file.

use std::cell::OnceCell;
use std::ops::Range;

use super::lines::{Lines, characters, first_line};
use super::node::{Node, Value};
use super::source_map::{SourceMap, range_in_file};
use crate::problem::Place;

/// Tells where stretches of the text of a scalar stand in its file; what that takes is found once.
#[derive(Debug)]
pub struct Places<'a> {
    node: &'a Node,
    file: &'a str,
    source: &'a str,
    lines: &'a Lines,
    /// The lines of the text itself.
    own: Lines,
    map: OnceCell<Option<SourceMap>>,
}

impl Places<'_> {
    /// Where a stretch of the text stands, given in bytes of it.
    #[must_use]
    pub fn place(&self, range: &Range<usize>) -> Place {
        let Value::Scalar(scalar) = &self.node.value else { return self.node.place(self.file, self.source) };
        if scalar.literal {
            return self.place_in_literal(&scalar.text, range);
        }
        let map = self.map.get_or_init(|| self.node.source_map(self.source, self.lines));
        let found = map.as_ref().and_then(|map| range_in_file(map, range));
        match found {
            None => self.node.place(self.file, self.source),
            Some(found) => self.lines.place(self.file, self.source, &found),
        }
    }

    /// After `|` each line of the text is a line of the file, further in.
    fn place_in_literal(&self, text: &str, range: &Range<usize>) -> Place {
        let spaces = |line: &str| line.len() - line.trim_start_matches(' ').len();
        let own_line = self.own.line_of(range.start);
        let start = self.own.start(own_line).unwrap_or_default();
        let column = characters(text.get(start..range.start).unwrap_or_default());
        let line = self.node.line + own_line - 1;
        let there = self.lines.line(self.source, line);
        let indent = spaces(there).saturating_sub(spaces(self.own.line(text, own_line)));
        let length = text.get(range.clone()).map_or(1, first_line);
        Place::at_byte(self.file, there, line, indent + range.start - start, indent + column, length)
    }
}

impl Node {
    /// Where stretches of its text stand, in the file of this name, with this text and these lines.
    #[must_use]
    pub fn places<'a>(&'a self, file: &'a str, source: &'a str, lines: &'a Lines) -> Places<'a> {
        let own = Lines::of(self.text().unwrap_or_default());
        Places { node: self, file, source, lines, own, map: OnceCell::new() }
    }
}
