//! A YAML file as a tree that knows where everything stands.

use crate::problem::{Form, Place};

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
}

impl Scalar {
    /// Whether YAML would read it as something other than text: a number, true or false, nothing.
    pub(super) fn is_other_than_text(&self) -> bool {
        self.plain && !matches!(serde_yaml::from_str(&self.text), Ok(serde_yaml::Value::String(_)))
    }
}

impl Node {
    /// The form of its value.
    pub(super) fn form(&self) -> Form {
        match &self.value {
            Value::Scalar(scalar) if scalar.plain && scalar.text.is_empty() => Form::Nothing,
            Value::Scalar(_) => Form::Scalar,
            Value::Sequence(_) => Form::List,
            Value::Mapping(_) => Form::Record,
        }
    }
}
