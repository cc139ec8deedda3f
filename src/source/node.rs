//! A YAML file as a tree that knows where everything stands.

use std::ops::Range;

use super::written::written_range;
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
    /// Line and column of a comment that follows it on its last line: there ` #` may have cut it.
    pub comment: Option<[usize; 2]>,
}

/// A step down a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
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

    /// Where a stretch of its text stands, given in bytes of that text.
    #[must_use]
    pub fn place_within(&self, file: &str, source: &str, range: &Range<usize>) -> Place {
        let Value::Scalar(scalar) = &self.value else { return self.place(file, source) };
        let before = scalar.text.get(..range.start).unwrap_or_default();
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
        let length =
            scalar.text.get(range.clone()).map_or(1, |text| text.lines().next().unwrap_or_default().chars().count());
        if scalar.literal {
            let line = self.line + before.matches('\n').count();
            let indent = source
                .lines()
                .nth(line - 1)
                .map_or(0, |text| text.chars().take_while(|character| *character == ' ').count());
            let own = scalar.text.lines().nth(before.matches('\n').count()).unwrap_or_default();
            let kept = own.chars().take_while(|character| *character == ' ').count();
            return Place::in_text(file, source, line, indent.saturating_sub(kept) + column + 1, length);
        }
        let found = self.written(source).and_then(|written| written_range(&written, range));
        match found.and_then(|found| Some((source.get(..found.start)?, source.get(found)?))) {
            None => self.place(file, source),
            Some((before, own)) => {
                let line = 1 + before.matches('\n').count();
                let column = 1 + before.rsplit('\n').next().unwrap_or_default().chars().count();
                let length = own.lines().next().unwrap_or_default().chars().count();
                Place::in_text(file, source, line, column, length)
            }
        }
    }
}
