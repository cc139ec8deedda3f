//! What a text must read as once it is changed: as two readers of YAML read it, and not only where the change is.

use std::borrow::Cow;

use serde_yaml::{Mapping, Value};

use super::layout::{Spot, Written};
use super::value::{Change, Meant, NewValue};
use crate::source::FieldStep;

/// What a text says: every scalar as its text, and as it is typed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reading {
    texts: Value,
    typed: Value,
}

impl Reading {
    /// What a text says to both readers, with its layout; none where one of them cannot read it. They disagree about a last
    /// line without its end, and so it is read with one.
    pub(super) fn of(text: &str) -> Option<(Reading, Spot)> {
        let ended = if text.ends_with('\n') { Cow::Borrowed(text) } else { Cow::Owned(format!("{text}\n")) };
        let spot = Spot::of(&ended)?;
        let typed = serde_yaml::from_str(&ended).ok()?;
        let texts = texts_of(&spot);
        let reading = Reading { texts, typed };
        reading.is_sound().then_some((reading, spot))
    }

    /// What it says after a change.
    pub(super) fn after(&self, spot: &Spot, change: &Change) -> Option<Reading> {
        self.changed(&positions(spot, steps_of(change))?, change)
    }

    /// What a file that says nothing yet says after a change at its root.
    pub(super) fn begun(change: &Change) -> Option<Reading> {
        let empty = match change {
            Change::AddKey(steps, ..) if steps.is_empty() => Value::Mapping(Mapping::new()),
            Change::AddItem(steps, 0, _) if steps.is_empty() => Value::Sequence(Vec::new()),
            _ => return None,
        };
        Reading { texts: empty.clone(), typed: empty }.changed(&[], change)
    }

    fn changed(&self, positions: &[usize], change: &Change) -> Option<Reading> {
        let mut after = self.clone();
        for (root, typed) in [(&mut after.texts, false), (&mut after.typed, true)] {
            make(below(root, positions)?, change, typed)?;
        }
        Some(after)
    }

    /// Whether both readers read the same keys, items and texts.
    fn is_sound(&self) -> bool {
        same_form(&self.texts, &self.typed)
    }
}

/// Whether a text says something else without the end of its last line.
pub(super) fn lacks_end(text: &str) -> bool {
    let read = |text: &str| serde_yaml::from_str::<Value>(text).ok();
    !text.ends_with('\n') && read(text) != read(&format!("{text}\n"))
}

/// The steps to the value that a change is made in.
pub(super) fn steps_of(change: &Change) -> &[FieldStep] {
    match change {
        Change::Set(steps, _)
        | Change::AddKey(steps, ..)
        | Change::RemoveKey(steps, _)
        | Change::AddItem(steps, ..)
        | Change::RemoveItem(steps, _)
        | Change::MoveItem(steps, ..) => steps,
    }
}

fn texts_of(spot: &Spot) -> Value {
    match &spot.value {
        Written::Scalar(scalar) => Value::String(scalar.text.clone()),
        Written::List { items, .. } => items.iter().map(|item| texts_of(&item.spot)).collect::<Vec<_>>().into(),
        Written::Record { entries, .. } => {
            let pairs = entries.iter().map(|entry| (Value::String(entry.key.clone()), texts_of(&entry.spot)));
            Value::Mapping(pairs.collect())
        }
    }
}

fn same_form(texts: &Value, typed: &Value) -> bool {
    match (texts, typed) {
        (Value::Mapping(one), Value::Mapping(other)) => {
            one.len() == other.len() && one.values().zip(other.values()).all(|(one, other)| same_form(one, other))
        }
        (Value::Sequence(one), Value::Sequence(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same_form(one, other))
        }
        (Value::String(one), Value::String(other)) => one == other,
        (Value::String(_), Value::Bool(_) | Value::Number(_) | Value::Null) => true,
        _ => false,
    }
}

/// The way to a value by positions: the two readers may call a key by different types.
fn positions(spot: &Spot, steps: &[FieldStep]) -> Option<Vec<usize>> {
    let Some((first, rest)) = steps.split_first() else { return Some(Vec::new()) };
    let (at, below) = match (&spot.value, first) {
        (Written::Record { entries, .. }, FieldStep::Key(key)) => {
            let at = entries.iter().position(|entry| entry.key == *key)?;
            (at, &entries[at].spot)
        }
        (Written::List { items, .. }, FieldStep::Item(index)) => (*index, &items.get(*index)?.spot),
        _ => return None,
    };
    let mut way = vec![at];
    way.extend(positions(below, rest)?);
    Some(way)
}

fn below<'a>(value: &'a mut Value, positions: &[usize]) -> Option<&'a mut Value> {
    let Some((first, rest)) = positions.split_first() else { return Some(value) };
    let next = match value {
        Value::Mapping(entries) => entries.iter_mut().nth(*first)?.1,
        Value::Sequence(items) => items.get_mut(*first)?,
        _ => return None,
    };
    below(next, rest)
}

fn make(value: &mut Value, change: &Change, typed: bool) -> Option<()> {
    match (change, value) {
        (Change::Set(_, new), value) => *value = as_value(new, typed)?,
        (Change::AddKey(_, key, new), Value::Mapping(entries)) => {
            let key = if typed { serde_yaml::from_str(key).ok()? } else { Value::String(key.clone()) };
            if entries.insert(key, as_value(new, typed)?).is_some() {
                return None;
            }
        }
        (Change::RemoveKey(_, key), Value::Mapping(entries)) => {
            let key = if typed { serde_yaml::from_str(key).ok()? } else { Value::String(key.clone()) };
            entries.shift_remove(&key)?;
        }
        (Change::AddItem(_, index, new), Value::Sequence(items)) if *index <= items.len() => {
            items.insert(*index, as_value(new, typed)?);
        }
        (Change::RemoveItem(_, index), Value::Sequence(items)) if *index < items.len() => {
            items.remove(*index);
        }
        (Change::MoveItem(_, from, to), Value::Sequence(items)) if *from.max(to) < items.len() => {
            let item = items.remove(*from);
            items.insert(*to, item);
        }
        _ => return None,
    }
    Some(())
}

fn as_value(new: &NewValue, typed: bool) -> Option<Value> {
    Some(match new {
        NewValue::Scalar(text, Meant::Bare) if typed => serde_yaml::from_str(text).ok()?,
        NewValue::Scalar(text, _) => Value::String(text.clone()),
        NewValue::List(items) => items.iter().map(|item| as_value(item, typed)).collect::<Option<Vec<_>>>()?.into(),
        NewValue::Record(entries) => {
            let mut mapping = Mapping::new();
            for (key, value) in entries {
                mapping.insert(Value::String(key.clone()), as_value(value, typed)?);
            }
            Value::Mapping(mapping)
        }
    })
}
