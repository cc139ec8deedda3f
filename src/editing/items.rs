//! Items of a list: one more, one less, another order. Each goes with the remarks that belong to it.
//!
//! What must hold: blank lines between items stay where they are, whichever items stand around them.

use std::ops::Range;

use super::edit::Edit;
use super::fragment::{in_flow, item};
use super::layout::{Item, Spot, Written};
use super::segments::{column, line_end, line_start, segment};
use super::value::NewValue;

/// A list in a text.
pub(super) struct ListIn<'a> {
    pub(super) text: &'a str,
    pub(super) spot: &'a Spot,
    pub(super) flow: bool,
    pub(super) items: &'a [Item],
    /// How far in what is new is.
    pub(super) unit: usize,
    /// The column of the record that it is a value in, and the byte behind its key; none where it is an item, or the whole file.
    pub(super) record: Option<(usize, usize)>,
}

impl ListIn<'_> {
    /// One more, and what it says.
    pub(super) fn add(&self, index: usize, new: &NewValue) -> Option<(Vec<Edit>, NewValue)> {
        if self.flow {
            return self.add_in_flow(index, new);
        }
        let column = column(self.text, self.items.first()?.dash);
        let pad = " ".repeat(column);
        let is_bracketed = |one: &Item| matches!(one.spot.value, Written::List { flow: true, .. });
        let (text, value) = match new {
            // A row as the other rows are.
            NewValue::List(_) if self.items.iter().all(is_bracketed) => {
                let (text, value) = in_flow(new)?;
                (format!("- {text}"), value)
            }
            _ => item(new, column, self.unit)?,
        };
        let segments = self.segments();
        let gap = match segments.as_slice() {
            [first, second, ..] => "\n".repeat(self.text.get(first.end..second.start)?.matches('\n').count()),
            _ => "\n".to_owned(),
        };
        let edit = match segments.get(index) {
            Some(next) => Edit::at(next.start, format!("{text}{gap}{pad}")),
            None => Edit::at(segments.last()?.end, format!("{gap}{pad}{text}")),
        };
        Some((vec![edit], value))
    }

    fn add_in_flow(&self, index: usize, new: &NewValue) -> Option<(Vec<Edit>, NewValue)> {
        let Some(last) = self.items.last() else { return self.begin(new) };
        let (text, value) = in_flow(new)?;
        let edit = match self.items.get(index) {
            Some(next) => Edit::at(next.spot.range.start, format!("{text}, ")),
            None => Edit::at(last.spot.range.end, format!(", {text}")),
        };
        Some((vec![edit], value))
    }

    /// The first item: in lines, where the list is not within brackets itself.
    fn begin(&self, new: &NewValue) -> Option<(Vec<Edit>, NewValue)> {
        let range = self.spot.range.clone();
        let Some((record, _)) = self.record.filter(|_| !self.spot.in_flow) else {
            let (text, value) = in_flow(new)?;
            return Some((vec![Edit::new(range, format!("[{text}]"))], value));
        };
        let inner = record + self.unit;
        let (text, value) = item(new, inner, self.unit)?;
        let before = self.text[..range.start].trim_end_matches(' ').len();
        let end = line_end(self.text, range.end);
        Some((vec![Edit::new(before..range.end, ""), Edit::at(end, format!("\n{}{text}", " ".repeat(inner)))], value))
    }

    /// One less.
    pub(super) fn remove(&self, index: usize) -> Option<Vec<Edit>> {
        let own = self.items.get(index)?;
        if self.items.len() == 1 {
            return self.empty();
        }
        if self.flow {
            let range = match self.items.get(index + 1) {
                Some(next) => own.spot.range.start..next.spot.range.start,
                None => self.items.get(index.checked_sub(1)?)?.spot.range.end..own.spot.range.end,
            };
            return self.without_remark(range).map(|range| vec![Edit::new(range, "")]);
        }
        let segments = self.segments();
        let own = segments.get(index)?;
        let range = match segments.get(index + 1) {
            Some(next) => own.start..next.start,
            None => segments.get(index.checked_sub(1)?)?.end..own.end,
        };
        Some(vec![Edit::new(range, "")])
    }

    /// Without its only item: brackets, behind the key where nothing stands between.
    fn empty(&self) -> Option<Vec<Edit>> {
        if self.flow {
            return self.without_remark(self.spot.range.clone()).map(|range| vec![Edit::new(range, "[]")]);
        }
        let own = self.segments().into_iter().next()?;
        let before = &self.text[..own.start];
        let behind = before.trim_end().len();
        let is_key = self.record.is_some() && before[..behind].ends_with(':');
        let edit = if is_key { Edit::new(behind..own.end, " []") } else { Edit::new(own, "[]") };
        Some(vec![edit])
    }

    fn without_remark(&self, range: Range<usize>) -> Option<Range<usize>> {
        let own: Vec<&Range<usize>> = self.items.iter().map(|item| &item.spot.range).collect();
        let in_item = |at: usize| own.iter().any(|item| item.contains(&at));
        let remark = self.text[range.clone()].match_indices('#').any(|(at, _)| !in_item(range.start + at));
        (!remark).then_some(range)
    }

    /// Another order.
    pub(super) fn shift(&self, from: usize, to: usize) -> Option<Vec<Edit>> {
        let places: Vec<Range<usize>> =
            if self.flow { self.items.iter().map(|item| item.spot.range.clone()).collect() } else { self.segments() };
        let mut order: Vec<usize> = (0..places.len()).collect();
        if from.max(to) >= places.len() {
            return None;
        }
        let moved = order.remove(from);
        order.insert(to, moved);
        let edit = |(place, own): (&Range<usize>, &usize)| {
            let whole = self.text.get(places.get(*own)?.clone())?;
            Some(Edit::new(place.clone(), whole))
        };
        places.iter().zip(&order).map(edit).collect()
    }

    /// The lines of each item, without the indent of the first and the end of the last.
    fn segments(&self) -> Vec<Range<usize>> {
        // What stands above the first one is its own only below the key of the list.
        let mut from = match self.record {
            Some((_, behind)) => (line_end(self.text, behind) + 1).min(self.spot.range.start),
            None => line_start(self.text, self.spot.range.start),
        };
        let mut segments = Vec::new();
        for item in self.items {
            let own = segment(self.text, from, item.dash, item.spot.range.end);
            from = (own.end + 1).min(self.text.len());
            segments.push(own);
        }
        segments
    }
}
