//! How wide the columns of the ratings at a glance are: no word of a title or a level is divided.

use crate::report::{RatingsRow, RatingsSummary};

/// A title has so many characters more than its longest word, that it takes few lines.
const MORE_FOR_TITLES: usize = 8;

/// The room around the words of a cell.
const AROUND: usize = 3;

/// The shape before the word of a level.
const SHAPE: usize = 3;

/// Hundredths of the text for each of these columns: as many as its longest word needs beside those of the others.
pub(super) fn glance_widths(summary: &RatingsSummary, headers: &[&str]) -> Vec<usize> {
    let rows = || summary.groups.iter().flat_map(|group| &group.rows);
    let between = usize::from(summary.previous_header.is_some()) + usize::from(summary.figure_header.is_some());
    let mut needed: Vec<usize> = headers.iter().map(|header| longest_word(header) + AROUND).collect();
    let title = rows().map(|row| longest_word(&row.title.text)).max().unwrap_or_default();
    let parts = |row: &RatingsRow| {
        let before = row.previous.as_ref().map(|previous| longest_word(&previous.mark.label.text));
        before.into_iter().chain(row.figure.as_deref().map(longest_word)).max().unwrap_or_default() + AROUND
    };
    let said = rows().map(parts).max().unwrap_or_default();
    for (column, room) in needed.iter_mut().enumerate() {
        if column == 0 {
            *room = title.max(*room) + MORE_FOR_TITLES;
        } else if column <= between {
            *room = said.max(*room);
        }
    }
    for row in rows().filter(|row| row.span == 1) {
        if let Some(room) = needed.get_mut(1 + between + usize::from(row.before)) {
            *room = (*room).max(longest_word(&row.mark.label.text) + SHAPE + AROUND);
        }
    }
    let all = needed.iter().sum::<usize>().max(1);
    let mut widths: Vec<usize> = needed.iter().map(|room| room * 100 / all).collect();
    // What rounding has left belongs to the titles.
    let left = 100 - widths.iter().sum::<usize>();
    if let Some(first) = widths.first_mut() {
        *first += left;
    }
    widths
}

/// The characters of the longest word.
fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default()
}
