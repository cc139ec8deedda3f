//! Keys of a record: one more at its end, one less.

use super::edit::Edit;
use super::fragment::{entry, in_flow};
use super::layout::{Entry, Spot};
use super::segments::{column, line_start, segment};
use super::value::NewValue;

/// A record in a text.
pub(super) struct RecordIn<'a> {
    pub(super) text: &'a str,
    pub(super) spot: &'a Spot,
    pub(super) braced: bool,
    pub(super) entries: &'a [Entry],
    /// How far in what is new is.
    pub(super) unit: usize,
}

impl RecordIn<'_> {
    /// One more, and what its value says.
    pub(super) fn add(&self, key: &str, new: &NewValue) -> Option<(Vec<Edit>, NewValue)> {
        if self.braced {
            let (text, value) = in_flow(&NewValue::Record(vec![(key.to_owned(), new.clone())]))?;
            let NewValue::Record(mut made) = value else { return None };
            let text = text.trim_start_matches('{').strip_suffix('}')?.to_owned();
            let edit = match self.entries.last() {
                Some(last) => Edit::at(last.spot.range.end, format!(", {text}")),
                None => Edit::new(self.spot.range.clone(), format!("{{{text}}}")),
            };
            return Some((vec![edit], made.pop()?.1));
        }
        let column = column(self.text, self.entries.first()?.start);
        let (text, value) = entry(key, new, column, self.unit)?;
        let last = self.segment(self.entries.len().checked_sub(1)?)?;
        Some((vec![Edit::at(last.end, format!("\n{}{text}", " ".repeat(column)))], value))
    }

    /// One less, of several.
    pub(super) fn remove(&self, key: &str) -> Option<Vec<Edit>> {
        let index = self.entries.iter().position(|entry| entry.key == key)?;
        if self.entries.len() < 2 {
            return None;
        }
        let next = (index + 1 < self.entries.len()).then_some(index + 1);
        let range = if self.braced {
            match next {
                Some(next) => self.entries[index].start..self.entries[next].start,
                None => self.entries[index - 1].spot.range.end..self.entries[index].spot.range.end,
            }
        } else {
            match next {
                Some(next) => self.segment(index)?.start..self.segment(next)?.start,
                None => self.segment(index - 1)?.end..self.segment(index)?.end,
            }
        };
        Some(vec![Edit::new(range, "")])
    }

    fn segment(&self, index: usize) -> Option<std::ops::Range<usize>> {
        let own = self.entries.get(index)?;
        let from = match index.checked_sub(1).and_then(|before| self.entries.get(before)) {
            Some(before) => segment(self.text, 0, before.start, before.spot.range.end).end + 1,
            None => line_start(self.text, own.start),
        };
        Some(segment(self.text, from.min(self.text.len()), own.start, own.spot.range.end))
    }
}
