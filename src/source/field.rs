//! Where a value stands among those of a folder: its file, and the keys and indices that lead to it there.
//!
//! What must hold: a key is never taken for an index, whatever it is made of; nothing outside of `source` makes one of these
//! from words, so that a text is found where it was read.

use std::fmt;

use super::node::{Node, Step, Value};

/// A step on the way to a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldStep {
    /// The item with this index.
    Item(usize),
    /// The value of this key.
    Key(String),
}

/// The keys and indices that lead to a value in its file; none for a file that is one text.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldPath(Vec<FieldStep>);

/// A value of a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Field {
    /// Its file, by its path in the folder.
    pub file: String,
    /// The keys and indices that lead to it there.
    pub path: FieldPath,
}

impl FieldPath {
    /// The steps, from the file down.
    #[must_use]
    pub fn steps(&self) -> &[FieldStep] {
        &self.0
    }

    /// The key that it begins with, where it begins with one.
    #[must_use]
    pub fn first_key(&self) -> Option<&str> {
        match self.0.first() {
            Some(FieldStep::Key(key)) => Some(key),
            _ => None,
        }
    }

    /// Goes down to the value of a key.
    pub(super) fn push_key(&mut self, key: &str) {
        self.0.push(FieldStep::Key(key.to_owned()));
    }

    /// Goes down to an item.
    pub(super) fn push_item(&mut self, index: usize) {
        self.0.push(FieldStep::Item(index));
    }

    /// Goes up again.
    pub(super) fn pop(&mut self) {
        self.0.pop();
    }

    /// As one text that [`FieldPath::unpacked`] reads again: what deserializers pass on.
    pub(super) fn packed(&self) -> String {
        let step = |step: &FieldStep| match step {
            FieldStep::Item(index) => format!("{index}"),
            FieldStep::Key(key) => format!(".{}", key.replace('\\', "\\\\").replace('/', "\\s")),
        };
        self.0.iter().map(step).collect::<Vec<_>>().join("/")
    }

    /// What [`FieldPath::packed`] made a text of.
    pub(super) fn unpacked(packed: &str) -> Self {
        let key = |text: &str| {
            let mut key = String::with_capacity(text.len());
            let mut characters = text.chars();
            while let Some(one) = characters.next() {
                match (one, one == '\\') {
                    (_, true) if characters.next() == Some('s') => key.push('/'),
                    (_, true) => key.push('\\'),
                    (other, false) => key.push(other),
                }
            }
            key
        };
        let step = |step: &str| match step.strip_prefix('.') {
            Some(text) => FieldStep::Key(key(text)),
            None => FieldStep::Item(step.parse().unwrap_or_default()),
        };
        FieldPath(packed.split('/').filter(|step| !step.is_empty()).map(step).collect())
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            let between = if position == 0 { "" } else { "/" };
            match step {
                FieldStep::Item(index) => write!(formatter, "{between}{index}")?,
                FieldStep::Key(key) => write!(formatter, "{between}{key}")?,
            }
        }
        Ok(())
    }
}

impl Node {
    /// The value that a path leads to; none where it leads nowhere.
    pub(super) fn below(&self, path: &FieldPath) -> Option<&Node> {
        path.0.iter().try_fold(self, |node, step| match (&node.value, step) {
            (Value::Mapping(entries), FieldStep::Key(name)) => {
                entries.iter().find(|(key, _)| key.text() == Some(name)).map(|(_, value)| value)
            }
            (Value::Sequence(items), FieldStep::Item(index)) => items.get(*index),
            _ => None,
        })
    }
}

impl Node {
    /// Visits every scalar with its path, and every key of a record without one. What stands below keys that are `left_out` is not
    /// visited.
    pub fn each_scalar<'a>(&'a self, left_out: &[&str], visit: &mut dyn FnMut(Option<&FieldPath>, &'a Node)) {
        self.scalars_below(left_out, &mut FieldPath::default(), visit);
    }

    fn scalars_below<'a>(
        &'a self,
        left_out: &[&str],
        path: &mut FieldPath,
        visit: &mut dyn FnMut(Option<&FieldPath>, &'a Node),
    ) {
        match &self.value {
            Value::Mapping(entries) => {
                let is_left_out = |key: &Node| key.text().is_some_and(|key| left_out.contains(&key));
                for (key, value) in entries.iter().filter(|(key, _)| !is_left_out(key)) {
                    visit(None, key);
                    path.push_key(key.text().unwrap_or_default());
                    value.scalars_below(left_out, path, visit);
                    path.pop();
                }
            }
            Value::Sequence(items) => {
                for (index, item) in items.iter().enumerate() {
                    path.push_item(index);
                    item.scalars_below(left_out, path, visit);
                    path.pop();
                }
            }
            Value::Scalar(_) => visit(Some(path), self),
        }
    }
}

impl<'a> From<&'a FieldStep> for Step<'a> {
    fn from(step: &'a FieldStep) -> Self {
        match step {
            FieldStep::Item(index) => Step::Item(*index),
            FieldStep::Key(key) => Step::Key(key),
        }
    }
}

#[cfg(test)]
impl FromIterator<FieldStep> for FieldPath {
    fn from_iter<I: IntoIterator<Item = FieldStep>>(steps: I) -> Self {
        FieldPath(steps.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packed_path_is_the_same_one_again() {
        for keys in [vec!["a", "b"], vec!["a/b", "\\s", "5", "", "."], vec!["\\", "/", "a\\/b"], vec![]] {
            let mut path = FieldPath::default();
            for (index, key) in keys.iter().enumerate() {
                path.push_key(key);
                path.push_item(index);
            }
            assert_eq!(FieldPath::unpacked(&path.packed()), path);
        }
    }
}
