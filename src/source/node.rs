//! A YAML file as a tree that knows where everything stands.

use std::cell::OnceCell;
use std::ops::Range;

use super::lines::{Lines, characters, first_line};
use super::written::{Written, written_range};
use crate::problem::Place;

/// A value in a YAML file.
#[derive(Clone, Debug)]
pub struct Node {
    /// What it is.
    pub value: Value,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters.
    pub column: usize,
    /// How many characters it spans on its first line; at least 1.
    pub length: usize,
}

/// What a value is.
#[derive(Clone, Debug)]
pub enum Value {
    /// A text, a number, a word.
    Scalar(Scalar),
    /// A list.
    Sequence(Vec<Node>),
    /// A record or a map, in the order it was written.
    Mapping(Vec<(Node, Node)>),
}

/// A text, a number, a word.
#[derive(Clone, Debug)]
pub struct Scalar {
    /// What it says, as YAML reads it.
    pub text: String,
    /// Whether it stands without quotation marks and without `|` or `>`.
    pub plain: bool,
    /// Whether it stands after `|`: line by line as it was written.
    pub literal: bool,
    /// The quotation mark that it stands in.
    pub quotes: Option<char>,
    /// Line and column of a comment that may have taken words of it.
    pub comment: Option<[usize; 2]>,
}

/// A step down a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// The value of this key.
    Key(&'a str),
    /// The item with this index.
    Item(usize),
    /// The key itself rather than its value.
    KeyItself(&'a str),
}

impl Node {
    /// The value that these steps lead to, or the nearest one above it.
    #[must_use]
    pub fn at(&self, steps: &[Step<'_>]) -> &Node {
        let Some((first, rest)) = steps.split_first() else { return self };
        let found = match (&self.value, first) {
            (Value::Mapping(entries), Step::Key(name)) => {
                entries.iter().find(|(key, _)| key.text() == Some(name)).map(|(_, value)| value)
            }
            (Value::Mapping(entries), Step::KeyItself(name)) => {
                entries.iter().find(|(key, _)| key.text() == Some(name)).map(|(key, _)| key)
            }
            (Value::Sequence(items), Step::Item(index)) => items.get(*index),
            _ => None,
        };
        found.map_or(self, |node| node.at(rest))
    }

    /// The text, where it is a scalar.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(scalar) => Some(&scalar.text),
            _ => None,
        }
    }

    /// Where it stands.
    #[must_use]
    pub fn place(&self, file: &str, source: &str) -> Place {
        Place::in_text(file, source, self.line, self.column, self.length)
    }

    /// Where stretches of its text stand, in the file of this name, with this text and these lines.
    #[must_use]
    pub fn places<'a>(&'a self, file: &'a str, source: &'a str, lines: &'a Lines) -> Places<'a> {
        let own = Lines::of(self.text().unwrap_or_default());
        Places { node: self, file, source, lines, own, written: OnceCell::new() }
    }
}

/// Tells where stretches of the text of a scalar stand in its file; what that takes is found once.
#[derive(Debug)]
pub struct Places<'a> {
    node: &'a Node,
    file: &'a str,
    source: &'a str,
    lines: &'a Lines,
    /// The lines of the text itself.
    own: Lines,
    written: OnceCell<Option<Written>>,
}

impl Places<'_> {
    /// Where a stretch of the text stands, given in bytes of it.
    #[must_use]
    pub fn place(&self, range: &Range<usize>) -> Place {
        let Value::Scalar(scalar) = &self.node.value else { return self.node.place(self.file, self.source) };
        if scalar.literal {
            return self.place_in_literal(&scalar.text, range);
        }
        let written = self.written.get_or_init(|| self.node.written(self.source, self.lines));
        let found = written.as_ref().and_then(|written| written_range(written, range));
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
