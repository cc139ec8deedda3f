//! Markdown by paragraph: the stretches of a text between its blank lines, and the text with another one in the place of one.
//!
//! What must hold: a stretch that belongs to what is above it by its indent, such as a further paragraph of an item or a note, is
//! part of that; no other byte of the text changes.

use std::ops::Range;

use super::edit::Edit;

/// The bytes of each paragraph of a text, without the end of its last line.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    let mut open = false;
    for line in text.split_inclusive('\n') {
        let own = line.trim_end();
        let range = at..at + own.len();
        at += line.len();
        if own.is_empty() {
            open = false;
            continue;
        }
        let goes_on = open || (line.starts_with([' ', '\t']) && !found.is_empty());
        match found.last_mut().filter(|_| goes_on) {
            Some(last) => last.end = range.end,
            None => found.push(range),
        }
        open = true;
    }
    found
}

/// The change that sets words as a paragraph of their own before the one with this index; behind the last one where there is none.
#[must_use]
pub fn inserted(text: &str, index: usize, words: &str) -> Edit {
    let words = words.trim_matches('\n').trim_end();
    let all = paragraphs(text);
    match (all.get(index), all.last()) {
        (Some(next), _) => Edit::at(next.start, format!("{words}\n\n")),
        (None, Some(last)) => Edit::at(last.end, format!("\n\n{words}")),
        (None, None) => Edit::new(0..text.len(), format!("{words}\n")),
    }
}

/// The change by which a paragraph and the next one change places; what stands between them stays.
#[must_use]
pub fn swapped(text: &str, index: usize) -> Option<Edit> {
    let all = paragraphs(text);
    let (own, next) = (all.get(index)?, all.get(index + 1)?);
    let piece = |range: Range<usize>| text.get(range);
    let instead = [piece(next.clone())?, piece(own.end..next.start)?, piece(own.clone())?].concat();
    Some(Edit::new(own.start..next.end, instead))
}

/// The change that puts other words in the place of a paragraph; none of it is left where there are no words.
#[must_use]
pub fn rewritten(text: &str, index: usize, words: &str) -> Option<Edit> {
    let all = paragraphs(text);
    let own = all.get(index)?.clone();
    let words = words.trim_matches('\n').trim_end();
    if !words.trim().is_empty() {
        return Some(Edit::new(own, words));
    }
    let range = match (all.get(index + 1), index.checked_sub(1).and_then(|before| all.get(before))) {
        (Some(next), _) => own.start..next.start,
        (None, Some(before)) => before.end..own.end,
        (None, None) => own,
    };
    Some(Edit::new(range, ""))
}
