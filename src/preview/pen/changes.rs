//! From what a form says to the text of the file with these values in it.
//!
//! What must hold: a value that the form has as it was is not touched; where one change cannot be made, none is.

use super::fields::{Empty, Field};
use super::shape::Input;
use super::target::{Target, TargetKind};
use crate::editing::{Change, Edit, NewValue, NotChanged, change, in_file, rewritten, unmarked};
use crate::source::{FieldStep, with_plain_ends};

/// Why the values of a form do not come into the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NotMade {
    /// This value must be there.
    Empty(String),
    /// The pen refuses it.
    Refused(NotChanged),
}

/// What a form says of a value: as it was, or otherwise.
fn said<'a>(field: &Field, posted: Option<&'a str>) -> Option<&'a str> {
    posted.map(|text| text.trim_end_matches('\n')).filter(|text| *text != field.text())
}

/// Whether a form says anything else than what is there.
pub(super) fn differs(fields: &[Field], posted: impl Fn(&str) -> Option<String>) -> bool {
    fields.iter().any(|field| said(field, posted(&field.name).as_deref()).is_some())
}

/// A file as it lies there, with what a form says.
///
/// # Errors
///
/// Why it cannot be made.
pub(super) fn changed(
    target: &Target,
    fields: &[Field],
    raw: &str,
    posted: impl Fn(&str) -> Option<String>,
) -> Result<String, NotMade> {
    let mut raw = raw.to_owned();
    if let TargetKind::Paragraph(index) = target.kind {
        let words = fields.first().and_then(|field| posted(&field.name)).unwrap_or_default();
        let text = plain(&raw);
        let edit = rewritten(&text, index, &words).ok_or(NotMade::Refused(NotChanged::NotThere))?;
        return Ok(in_file(&raw, &edit));
    }
    if target.kind == TargetKind::File {
        let words = fields.first().and_then(|field| posted(&field.name)).unwrap_or_default();
        let edit = Edit { range: 0..plain(&raw).len(), instead: format!("{}\n", words.trim_end_matches('\n')) };
        return Ok(in_file(&raw, &edit));
    }
    let all = match target.kind {
        TargetKind::NewItem | TargetKind::NewRecord => vec![one_more(target, fields, posted)?],
        _ => changes(target, fields, posted)?,
    };
    for ways in all {
        raw = first_way(&raw, &ways).map_err(NotMade::Refused)?;
    }
    Ok(raw)
}

/// A file with an item elsewhere in its list, or without it.
///
/// # Errors
///
/// Why it cannot be made.
pub(super) fn arranged(target: &Target, raw: &str, how: Arrangement) -> Result<String, NotMade> {
    let refused = NotMade::Refused(NotChanged::NotThere);
    let (index, list) = target.index().zip(target.path.split_last().map(|(_, list)| list.to_vec())).ok_or(refused)?;
    let way = match how {
        Arrangement::Up => Change::MoveItem(list, index, index.saturating_sub(1)),
        Arrangement::Down => Change::MoveItem(list, index, index + 1),
        Arrangement::Gone => Change::RemoveItem(list, index),
    };
    first_way(raw, &[way]).map_err(NotMade::Refused)
}

/// What becomes of an item in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arrangement {
    /// It changes places with the one before it.
    Up,
    /// It changes places with the one after it.
    Down,
    /// It is not there any more.
    Gone,
}

/// The ways to write one more of a list, or a record that was not there.
fn one_more(
    target: &Target,
    fields: &[Field],
    posted: impl Fn(&str) -> Option<String>,
) -> Result<Vec<Change>, NotMade> {
    let mut record: Vec<(String, NewValue)> = Vec::new();
    let mut text = None;
    for field in fields {
        let said = posted(&field.name).map(|said| said.trim_end_matches('\n').to_owned());
        let Some(said) = said.filter(|said| !said.trim().is_empty()) else {
            if field.empty == Empty::Refused {
                return Err(NotMade::Empty(field.name.clone()));
            }
            continue;
        };
        let value = new_value(field, &said);
        match field.steps.as_slice() {
            [] => text = Some(value),
            [FieldStep::Key(key)] => record.push((key.clone(), value)),
            [FieldStep::Key(key), ..] => record.push((key.clone(), NewValue::List(vec![value]))),
            _ => {}
        }
    }
    let value = text.unwrap_or(NewValue::Record(record));
    let mut ways = Vec::new();
    let value = if target.kind == TargetKind::NewItem {
        ways.push(Change::AddItem(target.path.clone(), usize::MAX, value.clone()));
        NewValue::List(vec![value])
    } else {
        value
    };
    ways.push(Change::Set(target.path.clone(), value.clone()));
    if let Some((FieldStep::Key(key), above)) = target.path.split_last() {
        ways.push(Change::AddKey(above.to_vec(), key.clone(), value));
    }
    Ok(ways)
}

fn plain(raw: &str) -> String {
    with_plain_ends(unmarked(raw).1).into_owned()
}

/// The file after the first of these changes that can be made.
fn first_way(raw: &str, ways: &[Change]) -> Result<String, NotChanged> {
    let text = plain(raw);
    let mut why = NotChanged::NotThere;
    for way in ways {
        match change(&text, way) {
            Ok(edit) => return Ok(in_file(raw, &edit)),
            Err(refused) => why = refused,
        }
    }
    Err(why)
}

/// The changes, each with other ways to make it: what is rewritten and what is new first, then what goes, from the end.
fn changes(
    target: &Target,
    fields: &[Field],
    posted: impl Fn(&str) -> Option<String>,
) -> Result<Vec<Vec<Change>>, NotMade> {
    let mut kept = Vec::new();
    let mut gone = Vec::new();
    for field in fields {
        let posted = posted(&field.name);
        let Some(text) = said(field, posted.as_deref()) else { continue };
        let path: Vec<FieldStep> = target.path.iter().chain(&field.steps).cloned().collect();
        if text.trim().is_empty() && field.empty != Empty::Stays {
            gone.push(removal(field, &path).ok_or_else(|| NotMade::Empty(field.name.clone()))?);
        } else {
            kept.push(set(field, path, text));
        }
    }
    gone.reverse();
    kept.extend(gone);
    Ok(kept)
}

fn set(field: &Field, path: Vec<FieldStep>, text: &str) -> Vec<Change> {
    let value = new_value(field, text);
    if field.value.is_some() {
        return vec![Change::Set(path, value)];
    }
    let (above, last) = (path.split_last().map(|(_, above)| above.to_vec()).unwrap_or_default(), path.last().cloned());
    match last {
        Some(FieldStep::Key(key)) => vec![Change::AddKey(above, key, value)],
        Some(FieldStep::Item(index)) => {
            let list = NewValue::List(vec![value.clone()]);
            let mut ways = vec![Change::AddItem(above.clone(), index, value), Change::Set(above.clone(), list.clone())];
            if let Some((FieldStep::Key(key), record)) = above.split_last() {
                ways.push(Change::AddKey(record.to_vec(), key.clone(), list));
            }
            ways
        }
        None => vec![Change::Set(path, value)],
    }
}

fn new_value(field: &Field, text: &str) -> NewValue {
    let end = if field.ended { "\n" } else { "" };
    match field.input {
        Input::Markdown => NewValue::markdown(&format!("{text}{end}")),
        Input::Words | Input::Lines => NewValue::words(&format!("{text}{end}")),
        Input::Number | Input::Date | Input::YesOrNo | Input::Choice(_) => NewValue::bare(text.trim()),
    }
}

/// How a value goes that is left empty; none where it must not.
fn removal(field: &Field, path: &[FieldStep]) -> Option<Vec<Change>> {
    match (field.empty, path.split_last()) {
        (Empty::KeyGoes, Some((FieldStep::Key(key), above))) => {
            let nothing = Change::Set(path.to_vec(), NewValue::bare(""));
            Some(vec![Change::RemoveKey(above.to_vec(), key.clone()), nothing])
        }
        (Empty::ItemGoes, Some((FieldStep::Item(index), above))) => {
            Some(vec![Change::RemoveItem(above.to_vec(), *index)])
        }
        _ => None,
    }
}
