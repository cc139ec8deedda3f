//! Where words of a passage stand in the file they were written in.
//!
//! A passage is followed through the Markdown it was made from, and that through its file. What must hold: nothing is
//! looked for by its words, so that a fix can never be made in another place where the same words stand.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use crate::problem::Place;
use crate::report::Passage;
use crate::source::{FieldPath, SourceFile, SourceMap, map_white_space, range_in_file, spaces};
use crate::text::visible_as;

/// Finds where words of passages stand. Each passage is followed through its file once, however much is found in it.
#[derive(Default)]
pub(super) struct Locator {
    /// What each passage has in its file, by the address of the passage.
    known: Mutex<BTreeMap<usize, Arc<SourceMap>>>,
}

impl Locator {
    /// The bytes in the file of these bytes of a passage; none where they cannot be followed there.
    pub(super) fn locate(&self, source: &SourceFile, passage: &Passage, range: &Range<usize>) -> Option<Range<usize>> {
        let address = std::ptr::from_ref(passage).addr();
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let written =
            known.entry(address).or_insert_with(|| Arc::new(in_file(source, passage).unwrap_or_default())).clone();
        drop(known);
        range_in_file(&written, range)
    }

    /// The place of these bytes of a passage; the beginning of the passage where they cannot be found in the file.
    pub(super) fn place_of(&self, source: Option<&SourceFile>, passage: &Passage, range: &Range<usize>) -> Place {
        source
            .and_then(|source| self.locate(source, passage, range).map(|found| place(source, &found)))
            .unwrap_or_else(|| passage.place.clone())
    }
}

/// Where each character of a passage stands in the file.
fn in_file(source: &SourceFile, passage: &Passage) -> Option<SourceMap> {
    let markdown = source.text_at(&passage.path)?;
    let begin = offset(source, passage.place.line, passage.place.column)?;
    if source.tree.is_none() {
        return Some(follow(markdown, begin, passage));
    }
    let written = source.source_map(&passage.path)?;
    let start = written.iter().position(|at| at.as_ref().is_some_and(|at| at.start >= begin))?;
    let followed = follow(markdown, start, passage);
    Some(followed.into_iter().map(|at| range_in_file(&written, &at?)).collect())
}

/// The place of some bytes of a plain text, by where it stands.
pub(super) fn place_of_text(source: &SourceFile, path: &FieldPath, range: &Range<usize>) -> Option<Place> {
    let written = source.source_map(path)?;
    range_in_file(&written, range).map(|found| place(source, &found))
}

/// The byte of a line and column.
fn offset(source: &SourceFile, line: usize, column: usize) -> Option<usize> {
    let start = source.lines.start(line.max(1))?;
    let line_text = source.lines.line(&source.text, line.max(1));
    let within = line_text.char_indices().nth(column.saturating_sub(1));
    Some(start + within.map_or(line_text.len(), |(at, _)| at))
}

/// Where the characters of a passage stand in its Markdown, from the byte where it begins: behind a marker of a list, a
/// heading, a quotation or a note, if there is one.
fn follow(markdown: &str, start: usize, passage: &Passage) -> SourceMap {
    let known = |written: &SourceMap| written.iter().flatten().count();
    let plain = Follower::new(markdown, start, passage).run();
    let marked = Follower::new(markdown, start + marker(&markdown[start..]), passage).run();
    let best = if known(&marked) > known(&plain) { marked } else { plain };
    // A cell begins somewhere in its table.
    match markdown[start..].find(&passage.text) {
        Some(at) if known(&best) == 0 => Follower::new(markdown, start + at, passage).run(),
        _ => best,
    }
}

/// How many bytes the markers take that a block begins with.
fn marker(text: &str) -> usize {
    let trimmed = text.trim_start();
    let at = text.len() - trimmed.len();
    let digits = trimmed.len() - trimmed.trim_start_matches(|one: char| one.is_ascii_digit()).len();
    let length = if let Some(note) = trimmed.strip_prefix("[^") {
        note.find("]:").map_or(0, |end| end + 4)
    } else if trimmed.starts_with('#') {
        trimmed.len() - trimmed.trim_start_matches('#').len()
    } else if digits > 0 && trimmed[digits..].starts_with(['.', ')']) {
        digits + 1
    } else {
        usize::from(trimmed.starts_with(['-', '*', '+', '>']))
    };
    if length == 0 { at } else { at + length + marker(&trimmed[length..]) }
}

/// Follows a passage through its Markdown, past everything that is not shown.
struct Follower<'a> {
    markdown: &'a str,
    at: usize,
    passage: &'a Passage,
    written: SourceMap,
}

impl<'a> Follower<'a> {
    fn new(markdown: &'a str, at: usize, passage: &'a Passage) -> Self {
        Follower { markdown, at, passage, written: vec![None; passage.text.len()] }
    }

    fn run(mut self) -> SourceMap {
        let text = self.passage.text.as_str();
        let mut own = 0;
        while let Some(character) = text.get(own..).and_then(|rest| rest.chars().next()) {
            let rest = self.markdown.get(self.at..).unwrap_or_default();
            let next = self.passage.given.partition_point(|given| given.end <= own);
            let given = self.passage.given.get(next).filter(|given| given.start == own);
            if let Some(given) = given.filter(|_| rest.starts_with("{{")) {
                self.at += unshown(rest);
                own = given.end;
                continue;
            }
            let hidden = hidden(rest);
            if hidden > 0 {
                self.at += hidden;
                continue;
            }
            let there = white(rest);
            if character.is_whitespace() && there > 0 {
                let run = spaces(&text[own..]);
                map_white_space(&mut self.written, text, own..own + run, self.at..self.at + there);
                self.at += there;
                own += run;
                continue;
            }
            let escape = usize::from(
                rest.strip_prefix('\\')
                    .is_some_and(|rest| rest.starts_with(character) && character.is_ascii_punctuation()),
            );
            let same = rest[escape..].chars().next().filter(|one| visible_as(*one) == Some(character));
            if let Some(same) = same.filter(|one| !one.is_whitespace()) {
                let length = escape + same.len_utf8();
                self.written[own] = Some(self.at..self.at + length);
                self.at += length;
                own += character.len_utf8();
                continue;
            }
            match unshown(rest) {
                0 => break,
                length => self.at += length,
            }
        }
        self.written
    }
}

/// How many bytes of what no reader sees Markdown begins with.
fn hidden(text: &str) -> usize {
    text.len() - text.trim_start_matches(|one| visible_as(one).is_none()).len()
}

/// How many bytes of white space Markdown begins with: a forced break, and the marks of a quotation, are part of it.
fn white(text: &str) -> usize {
    let mut length = 0;
    loop {
        let rest = &text[length..];
        let quoted = rest.starts_with('>') && text[..length].trim_end_matches(' ').ends_with('\n');
        let breaks = rest.starts_with("\\\n") || rest.starts_with("\\\r");
        // What is invisible between two spaces belongs to them.
        let gap = hidden(rest);
        let goes_on = length > 0 && gap > 0 && spaces(&rest[gap..]) > 0;
        match spaces(rest) {
            0 if goes_on => length += gap,
            0 if quoted || breaks => length += 1,
            0 => return length,
            run => length += run,
        }
    }
}

/// How many bytes of Markdown are not shown here: marks of emphasis, a link and where it leads, a note, a placeholder.
fn unshown(text: &str) -> usize {
    let through = |end: &str| text.find(end).map_or(0, |at| at + end.len());
    if text.starts_with("{{") {
        through("}}")
    } else if text.starts_with("[^") {
        through("]")
    } else if text.starts_with("](") {
        destination(text)
    } else if text.starts_with("]{") {
        through("}")
    } else {
        usize::from(text.starts_with(['*', '_', '[', ']', '<', '>', '\\']))
    }
}

/// How many bytes the end of a link takes: `](` and everything up to its bracket.
fn destination(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, character) in text.char_indices() {
        match character {
            '(' => depth += 1,
            ')' if depth == 1 => return at + 1,
            ')' => depth -= 1,
            _ => {}
        }
    }
    0
}

fn place(source: &SourceFile, range: &Range<usize>) -> Place {
    source.lines.place(&source.path, &source.text, range)
}
