//! What is to stand in a file instead of what stands there: values, and changes of values.

use crate::source::FieldStep;

/// How a scalar is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant {
    /// Words, on one line as a rule.
    Words,
    /// Markdown: what YAML would eat is written after `|`, and then ends with its line.
    Markdown,
    /// A number, a date, a word of a list: written as it is.
    Bare,
}

/// A value that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewValue {
    /// A scalar.
    Scalar(String, Meant),
    /// A record, its keys in this order.
    Record(Vec<(String, NewValue)>),
    /// A list.
    List(Vec<NewValue>),
}

impl NewValue {
    /// Words.
    #[must_use]
    pub fn words(text: &str) -> Self {
        NewValue::Scalar(text.to_owned(), Meant::Words)
    }

    /// Markdown.
    #[must_use]
    pub fn markdown(text: &str) -> Self {
        NewValue::Scalar(text.to_owned(), Meant::Markdown)
    }

    /// A number, a date, a word of a list.
    #[must_use]
    pub fn bare(text: &str) -> Self {
        NewValue::Scalar(text.to_owned(), Meant::Bare)
    }
}

/// A change of a value; the way to it is the steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Another scalar in its place; or any value, where none was written behind the key.
    Set(Vec<FieldStep>, NewValue),
    /// A key that the record at these steps does not have, at its end.
    AddKey(Vec<FieldStep>, String, NewValue),
    /// Without this key, of a record that has others.
    RemoveKey(Vec<FieldStep>, String),
    /// An item before the one with this index of the list at these steps; behind the last one where there is none.
    AddItem(Vec<FieldStep>, usize, NewValue),
    /// Without this item.
    RemoveItem(Vec<FieldStep>, usize),
    /// The item with the first index where the one with the second is.
    MoveItem(Vec<FieldStep>, usize, usize),
}

/// Why a change cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotChanged {
    /// The file cannot be read as it is.
    Unreadable,
    /// What is to be changed is not there, or is something else.
    NotThere,
    /// No way of writing it reads back as it is meant.
    NotWritable,
}
