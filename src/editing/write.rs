//! From a change of a value to a change of bytes: every way that may do is tried, and the first that reads back is taken.

use saphyr_parser::ScalarStyle;

use super::edit::{Edit, applied, between};
use super::entries::RecordIn;
use super::expected::{Reading, lacks_end, steps_of};
use super::fragment::{Behind, behind, entry, item};
use super::items::ListIn;
use super::layout::{Spot, Written};
use super::scalar::{Around, Before, Offer, offers};
use super::segments::{column, line_end};
use super::value::{Change, NewValue, NotChanged};
use crate::source::FieldStep;

/// The bytes that make a change in a YAML text with plain ends of lines.
///
/// # Errors
///
/// Why it cannot be made.
pub fn change(text: &str, change: &Change) -> Result<Edit, NotChanged> {
    if is_silent(text) {
        return begin(text, change).ok_or(NotChanged::NotWritable);
    }
    let (reading, root) = Reading::of(text).ok_or(NotChanged::Unreadable)?;
    let made = ways(text, &root, change).ok_or(NotChanged::NotThere)?;
    let reads_back = |(edits, meant): (Vec<Edit>, Change)| {
        let mut after = applied(text, &edits);
        if lacks_end(&after) && !lacks_end(text) {
            after.push('\n');
        }
        let wanted = reading.after(&root, &meant)?;
        let found = Reading::of(&after)?.0;
        (found == wanted).then(|| between(text, &after))
    };
    made.into_iter().find_map(reads_back).ok_or(NotChanged::NotWritable)
}

/// Whether a text says nothing: it is empty, or nothing but remarks.
#[must_use]
pub fn is_silent(text: &str) -> bool {
    text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
}

/// The first key or item of a file that says nothing yet, below its remarks.
fn begin(text: &str, change: &Change) -> Option<Edit> {
    let (line, meant) = match change {
        Change::AddKey(steps, key, new) => {
            let (line, value) = entry(key, new, 0, UNIT)?;
            (line, Change::AddKey(steps.clone(), key.clone(), value))
        }
        Change::AddItem(steps, _, new) => {
            let (line, value) = item(new, 0, UNIT)?;
            (line, Change::AddItem(steps.clone(), 0, value))
        }
        _ => return None,
    };
    let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    let edit = Edit::at(text.len(), format!("{end}{line}\n"));
    let found = Reading::of(&applied(text, std::slice::from_ref(&edit)))?.0;
    (found == Reading::begun(&meant)?).then_some(edit)
}

/// How much further in than a key what is below it is, where no file shows it.
const UNIT: usize = 2;

/// A way of writing: its bytes, and the change with what it says then.
type Way = (Vec<Edit>, Change);

fn ways(text: &str, root: &Spot, change: &Change) -> Option<Vec<Way>> {
    let steps = steps_of(change);
    let spot = root.at(steps)?;
    let unit = unit(text, root);
    let around = Surroundings { text, unit, parent: parent_column(text, root, steps) };
    match (change, &spot.value) {
        (Change::Set(_, new), Written::Scalar(_)) => Some(around.set(spot, steps, new)),
        (Change::AddKey(_, key, new), Written::Record { braced, entries, flow }) if *braced || !flow => {
            let record = RecordIn { text, spot, braced: *braced, entries, unit };
            let (edits, value) = record.add(key, new)?;
            Some(vec![(edits, Change::AddKey(steps.to_vec(), key.clone(), value))])
        }
        (Change::RemoveKey(_, key), Written::Record { braced, entries, flow }) if *braced || !flow => {
            let record = RecordIn { text, spot, braced: *braced, entries, unit };
            Some(vec![(record.remove(key)?, change.clone())])
        }
        (_, Written::List { flow, items }) => {
            let record = around.parent.zip(behind_key(root, steps));
            let list = ListIn { text, spot, flow: *flow, items, unit, record };
            match change {
                Change::AddItem(_, index, new) => {
                    let (edits, value) = list.add(*index, new)?;
                    Some(vec![(edits, Change::AddItem(steps.to_vec(), (*index).min(items.len()), value))])
                }
                Change::RemoveItem(_, index) => Some(vec![(list.remove(*index)?, change.clone())]),
                Change::MoveItem(_, from, to) => Some(vec![(list.shift(*from, *to)?, change.clone())]),
                _ => None,
            }
        }
        _ => None,
    }
}

struct Surroundings<'a> {
    text: &'a str,
    unit: usize,
    /// The column of the record or list that the value is in.
    parent: Option<usize>,
}

impl Surroundings<'_> {
    fn set(&self, spot: &Spot, steps: &[FieldStep], new: &NewValue) -> Vec<Way> {
        let as_set = |value| Change::Set(steps.to_vec(), value);
        if let (NewValue::Scalar(text, meant), Written::Scalar(scalar)) = (new, &spot.value) {
            let written = &self.text[spot.range.clone()];
            let before = Before {
                style: scalar.style,
                written,
                text: &scalar.text,
                indent: scalar.indent,
                column: column(self.text, spot.range.start),
            };
            let around = Around { in_flow: spot.in_flow, parent: self.parent, unit: self.unit };
            let known = (!spot.is_empty()).then_some(&before);
            let offers = offers(text, *meant, around, known);
            let way = |offer: Offer| {
                let meant = as_set(NewValue::Scalar(offer.text.clone(), *meant));
                (self.edits(spot, scalar.style, &offer), meant)
            };
            return offers.into_iter().map(way).collect();
        }
        let made = spot.is_empty().then(|| behind(new, self.parent.unwrap_or(0), self.unit)).flatten();
        let way = |made: Behind| {
            let end = line_end(self.text, spot.range.end);
            let lines = made.lines.map(|lines| Edit::at(end, format!("\n{lines}")));
            let head = Edit::at(spot.range.start, made.head);
            ([head].into_iter().chain(lines).collect(), as_set(made.value))
        };
        made.map(way).into_iter().collect()
    }

    /// An offer in the place of a scalar. A remark behind the mark of lines, or behind a value, stays where it is.
    fn edits(&self, spot: &Spot, style: ScalarStyle, offer: &Offer) -> Vec<Edit> {
        let range = spot.range.clone();
        let in_lines = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
        let end = line_end(self.text, if in_lines { range.start } else { range.end });
        let mark = self.text[range.start..end].find([' ', '\t']).map_or(end, |at| range.start + at);
        let head = if in_lines { range.start..mark.min(range.end) } else { range.clone() };
        let space = if spot.is_empty() { " " } else { "" };
        let tail = end..if in_lines { range.end.max(end) } else { end };
        let lines = offer.lines.as_ref().map(|lines| {
            let ends = if self.text[tail.end..].is_empty() { "\n" } else { "" };
            format!("\n{lines}{ends}")
        });
        vec![Edit::new(head, format!("{space}{}", offer.head)), Edit::new(tail, lines.unwrap_or_default())]
    }
}

/// The column of the record or list that a value is in.
fn parent_column(text: &str, root: &Spot, steps: &[FieldStep]) -> Option<usize> {
    let (_, above) = steps.split_last()?;
    match &root.at(above)?.value {
        Written::Record { entries, .. } => entries.first().map(|entry| column(text, entry.start)),
        Written::List { items, .. } => items.first().map(|item| column(text, item.dash)),
        Written::Scalar(_) => None,
    }
}

/// The byte behind the key of a value; none for an item, or a whole file.
fn behind_key(root: &Spot, steps: &[FieldStep]) -> Option<usize> {
    let (FieldStep::Key(key), above) = steps.split_last()? else { return None };
    let Written::Record { entries, .. } = &root.at(above)?.value else { return None };
    entries.iter().find(|entry| entry.key == *key).map(|entry| entry.behind)
}

/// How much further in than a key what is below it is in this file: what the first one shows.
fn unit(text: &str, root: &Spot) -> usize {
    fn first(text: &str, spot: &Spot) -> Option<usize> {
        match &spot.value {
            Written::Record { entries, flow: false, .. } => entries.iter().find_map(|entry| {
                let own = column(text, entry.start);
                let below = match &entry.spot.value {
                    Written::Record { entries, flow: false, .. } => entries.first().map(|one| column(text, one.start)),
                    Written::List { items, flow: false } => items.first().map(|one| column(text, one.dash)),
                    Written::Scalar(scalar) => scalar.indent,
                    _ => None,
                };
                below.and_then(|below| below.checked_sub(own)).filter(|by| *by > 0).or_else(|| first(text, &entry.spot))
            }),
            Written::List { items, flow: false } => items.iter().find_map(|item| first(text, &item.spot)),
            _ => None,
        }
    }
    first(text, root).unwrap_or(UNIT)
}
