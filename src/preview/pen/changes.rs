//! From what a form says to the text of the file with these values in it.
//!
//! What must hold: a value that the form has as it was is not touched; where one change cannot be made, none is.

use super::fields::{Empty, Field};
use super::shape::Input;
use super::target::{Target, TargetKind};
use crate::editing::{Change, Edit, NewValue, NotChanged, as_read, change, in_file, inserted, rewritten, swapped};
use crate::source::FieldStep;

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
        let text = as_read(&raw);
        let edit = rewritten(&text, index, &words).ok_or(NotMade::Refused(NotChanged::NotThere))?;
        return Ok(in_file(&raw, &edit));
    }
    if let TargetKind::NewParagraph(index) = target.kind {
        let words = fields.first().and_then(|field| posted(&field.name)).unwrap_or_default();
        if words.trim().is_empty() {
            return Err(NotMade::Empty("text".to_owned()));
        }
        return Ok(in_file(&raw, &inserted(&as_read(&raw), index, &words)));
    }
    if target.kind == TargetKind::File {
        let words = fields.first().and_then(|field| posted(&field.name)).unwrap_or_default();
        let edit = Edit { range: 0..as_read(&raw).len(), instead: format!("{}\n", words.trim_end_matches('\n')) };
        return Ok(in_file(&raw, &edit));
    }
    let all = match target.kind {
        TargetKind::NewItem | TargetKind::ItemAt(_) | TargetKind::NewRecord => vec![one_more(target, fields, posted)?],
        _ => changes(target, fields, posted)?,
    };
    for ways in all {
        raw = first_way(&raw, &ways).map_err(NotMade::Refused)?;
    }
    Ok(raw)
}

/// A file with an item, a row or a paragraph elsewhere in its list, or without it, or with one more row under these heads.
///
/// # Errors
///
/// Why it cannot be made.
pub(super) fn arranged(target: &Target, raw: &str, how: &Arrangement, heads: &[String]) -> Result<String, NotMade> {
    let refused = || NotMade::Refused(NotChanged::NotThere);
    if let TargetKind::Paragraph(index) = target.kind {
        let text = as_read(raw);
        let edit = match how.to {
            To::Up => index.checked_sub(1).and_then(|before| swapped(&text, before)),
            To::Down => swapped(&text, index),
            To::Gone => rewritten(&text, index, ""),
            To::Added(_) => None,
        };
        return edit.map(|edit| in_file(raw, &edit)).ok_or_else(refused);
    }
    let mut path = target.path.clone();
    path.extend(how.below.iter().cloned());
    let ways = match how.to {
        To::Added(cells) => one_more_row(path, cells, heads),
        _ => {
            let Some((FieldStep::Item(index), list)) = path.split_last() else { return Err(refused()) };
            let (index, list) = (*index, list.to_vec());
            vec![match how.to {
                To::Up => Change::MoveItem(list, index, index.saturating_sub(1)),
                To::Down => Change::MoveItem(list, index, index + 1),
                To::Gone | To::Added(_) => Change::RemoveItem(list, index),
            }]
        }
    };
    first_way(raw, &ways).map_err(NotMade::Refused)
}

/// A row behind the others of a list: a hole for each cell, as a text cannot be empty.
fn one_more_row(list: Vec<FieldStep>, cells: usize, heads: &[String]) -> Vec<Change> {
    let hole = |column: usize| {
        let head = heads.get(column).map_or("", String::as_str).replace(['"', '{', '}'], "");
        let head = if head.trim().is_empty() { (column + 1).to_string() } else { head };
        NewValue::words(&format!("{{{{ to_come(note=\"{head}\") }}}}"))
    };
    let row = NewValue::List((0..cells.max(1)).map(hole).collect());
    vec![Change::AddItem(list.clone(), usize::MAX, row.clone()), Change::Set(list, NewValue::List(vec![row]))]
}

/// What becomes of an item in its list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Arrangement {
    /// Which item of the target, or which list of it; nothing where it is the target itself.
    pub(super) below: Vec<FieldStep>,
    pub(super) to: To,
}

/// Where it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum To {
    /// It changes places with the one before it.
    Up,
    /// It changes places with the one after it.
    Down,
    /// It is not there any more.
    Gone,
    /// One more row of so many cells comes behind the others.
    Added(usize),
}

impl Arrangement {
    /// What a form wants: a word, and behind it the steps to a row or to a list of rows, with the cells of a new one.
    pub(super) fn of(wanted: &str) -> Option<Self> {
        let mut words = wanted.split(' ');
        let word = words.next()?;
        let below = words.next().unwrap_or_default().split('/').filter(|step| !step.is_empty());
        let step = |step: &str| step.parse().map_or_else(|_| FieldStep::Key(step.to_owned()), FieldStep::Item);
        let to = match word {
            "up" => To::Up,
            "down" => To::Down,
            "remove" => To::Gone,
            "row" => To::Added(words.next()?.parse().ok().filter(|cells| *cells <= MOST_CELLS)?),
            _ => return None,
        };
        Some(Arrangement { below: below.map(step).collect(), to })
    }

    /// Whether it is about a part of the form, which goes on.
    pub(super) fn is_within(&self) -> bool {
        !self.below.is_empty()
    }
}

/// The most cells of a new row.
const MOST_CELLS: usize = 50;

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
        let value = match field.input {
            Input::List => NewValue::List(
                said.lines().map(str::trim).filter(|line| !line.is_empty()).map(NewValue::words).collect(),
            ),
            Input::Rows => rows(&said),
            _ => new_value(field, &said),
        };
        match field.steps.as_slice() {
            [] => text = Some(value),
            [FieldStep::Key(key)] => record.push((key.clone(), value)),
            [FieldStep::Key(key), ..] => record.push((key.clone(), NewValue::List(vec![value]))),
            _ => {}
        }
    }
    let value = text.unwrap_or(NewValue::Record(record));
    if let TargetKind::ItemAt(index) = target.kind {
        return Ok(vec![Change::AddItem(target.path.clone(), index, value)]);
    }
    let mut ways = Vec::new();
    let value = if target.kind == TargetKind::NewItem {
        ways.push(Change::AddItem(target.path.clone(), usize::MAX, value.clone()));
        NewValue::List(vec![value])
    } else {
        value
    };
    // Where the record above is not there either, it comes with it.
    let (mut path, mut value) = (target.path.as_slice(), value);
    while let Some((FieldStep::Key(key), above)) = path.split_last() {
        ways.push(Change::Set(path.to_vec(), value.clone()));
        ways.push(Change::AddKey(above.to_vec(), key.clone(), value.clone()));
        (path, value) = (above, NewValue::Record(vec![(key.clone(), value)]));
    }
    Ok(ways)
}

/// Rows as they are pasted from a spreadsheet, or typed: a line each, its cells apart by tabs or upright lines; all as long as the
/// longest.
fn rows(said: &str) -> NewValue {
    let cells = |line: &str| -> Vec<String> {
        let mark = if line.contains('\t') { '\t' } else { '|' };
        line.trim_matches(['|', ' ']).split(mark).map(|cell| cell.trim().to_owned()).collect()
    };
    let rows: Vec<Vec<String>> = said.lines().filter(|line| !line.trim().is_empty()).map(cells).collect();
    let wide = rows.iter().map(Vec::len).max().unwrap_or(0);
    // No cell can be empty: a dash stands where nothing does.
    let row = |mut row: Vec<String>| {
        row.resize(wide, String::new());
        let cell = |cell: &String| NewValue::words(if cell.is_empty() { "–" } else { cell });
        NewValue::List(row.iter().map(cell).collect())
    };
    NewValue::List(rows.into_iter().map(row).collect())
}

/// The file after the first of these changes that can be made.
fn first_way(raw: &str, ways: &[Change]) -> Result<String, NotChanged> {
    let text = as_read(raw);
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
        Input::Words | Input::Lines | Input::List | Input::Rows => NewValue::words(&format!("{text}{end}")),
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
