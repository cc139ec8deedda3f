//! Where words of a passage stand in the file they were written in.
//!
//! The passage knows where it begins. Its words are found again from there, across the line breaks and indents of the file.

use crate::problem::Place;
use crate::report::Passage;
use crate::source::SourceFile;
use std::ops::Range;

/// The bytes in the file of these bytes of a passage; none where they cannot be found there.
pub(super) fn locate(source: &SourceFile, passage: &Passage, range: &Range<usize>) -> Option<Range<usize>> {
    let words: Vec<&str> = passage.text.get(range.clone())?.split_whitespace().collect();
    let before = passage.text.get(..range.start)?;
    let earlier = count(before, &words, &passage.given);
    let from = line_start(&source.text, passage.place.line)?;
    let (start, end) = nth(source.text.get(from..)?, &words, earlier)?;
    Some(from + start..from + end)
}

/// The place of these bytes of a passage; the beginning of the passage where they cannot be found in the file.
pub(super) fn place_of(source: Option<&SourceFile>, passage: &Passage, range: &Range<usize>) -> Place {
    source
        .and_then(|source| locate(source, passage, range).map(|found| place(source, found)))
        .unwrap_or_else(|| passage.place.clone())
}

/// How often these words were typed in a text.
fn count(text: &str, words: &[&str], given: &[Range<usize>]) -> usize {
    let mut times = 0;
    let mut from = 0;
    while let Some((start, end)) = text.get(from..).and_then(|rest| nth(rest, words, 0)) {
        let range = from + start..from + end;
        times += usize::from(given.iter().all(|given| given.end <= range.start || range.end <= given.start));
        from = range.end;
    }
    times
}

/// The bytes of the nth place where these words follow each other with any white space between, each as a whole.
fn nth(text: &str, words: &[&str], mut skip: usize) -> Option<(usize, usize)> {
    let first = words.first()?;
    let mut from = 0;
    while let Some(found) = text.get(from..)?.find(first) {
        let start = from + found;
        from = start + first.len();
        let whole = !text[..start].chars().next_back().is_some_and(char::is_alphanumeric);
        if let Some(end) = follow(text, start, words)
            && whole
            && !text[end..].chars().next().is_some_and(char::is_alphanumeric)
        {
            if skip == 0 {
                return Some((start, end));
            }
            skip -= 1;
        }
    }
    None
}

/// Where the words end that begin here.
fn follow(text: &str, start: usize, words: &[&str]) -> Option<usize> {
    let mut at = start;
    for (index, word) in words.iter().enumerate() {
        let rest = text.get(at..)?;
        let trimmed = rest.trim_start();
        if index > 0 && trimmed.len() == rest.len() {
            return None;
        }
        at += rest.len() - trimmed.len();
        at += text.get(at..)?.strip_prefix(word).map(|_| word.len())?;
    }
    Some(at)
}

fn line_start(text: &str, line: usize) -> Option<usize> {
    if line <= 1 {
        return Some(0);
    }
    text.match_indices('\n').nth(line - 2).map(|(at, _)| at + 1)
}

fn place(source: &SourceFile, range: Range<usize>) -> Place {
    let before = source.text.get(..range.start).unwrap_or_default();
    let line = 1 + before.matches('\n').count();
    let column = 1 + before.rsplit('\n').next().unwrap_or_default().chars().count();
    let length = source.text.get(range).map_or(1, |text| text.lines().next().unwrap_or_default().chars().count());
    Place::in_text(&source.path, &source.text, line, column, length)
}
