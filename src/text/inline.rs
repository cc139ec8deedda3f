//! From a stretch of plain text to inlines: placeholders and words in another language.

use std::ops::Range;

use super::placeholder::Placeholder;
use super::placeholder::{Segment, split};
use super::prose::Inline;
use crate::problem::{Kind, Place, Problem};

/// What ends words in another language; then comes its name.
const MARK: &str = "]{";

/// The name of a language is not longer.
const LONGEST: usize = 40;

/// Turns text into inlines. `place` tells where a stretch of it, in bytes, was written.
pub(super) fn text_inlines(
    text: &str,
    place: &dyn Fn(Range<usize>) -> Place,
    problems: &mut Vec<Problem>,
) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for piece in split(text) {
        match piece {
            Segment::Text { text, at } => {
                foreign(&text, &mut inlines, problems, &|range| place(at + range.start..at + range.end));
            }
            Segment::Call { name, arguments, range } => {
                inlines.push(Inline::Placeholder(Placeholder { name, arguments, alone: false, place: place(range) }));
            }
            Segment::Malformed { text, range } => {
                problems.push(Problem::error(Kind::PlaceholderMalformed { text }, place(range)));
            }
            Segment::Code { text, range } => {
                problems.push(Problem::error(Kind::TemplateCode { found: text }, place(range)));
            }
        }
    }
    inlines
}

/// The bracket that a closing one behind this text belongs to: not one of a pair within the words.
fn opening(text: &str) -> Option<usize> {
    let mut closed = 0_usize;
    for (at, sign) in text.char_indices().rev() {
        match sign {
            ']' => closed += 1,
            '[' if closed == 0 => return Some(at),
            '[' => closed -= 1,
            _ => {}
        }
    }
    None
}

/// The next mark in a text: where the words end, and where the name of the language begins.
fn next_mark(text: &str) -> Option<(usize, usize)> {
    text.match_indices(MARK).find_map(|(at, mark)| {
        let rest = text[at + mark.len()..].trim_start();
        let rest = rest.strip_prefix(':').unwrap_or(rest).trim_start().strip_prefix("lang")?;
        let name = rest.trim_start().strip_prefix('=')?.trim_start();
        Some((at, text.len() - name.len()))
    })
}

/// Where words in another language stand in a text: the bracket before them, and what stands behind them.
pub(super) fn foreign_ranges(text: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found = Vec::new();
    let mut done = 0;
    while let Some((end, behind)) = next_mark(&text[done..]).map(|(end, behind)| (done + end, done + behind)) {
        let start = opening(&text[done..end]).map(|at| done + at);
        let close = text[behind..].char_indices().take(LONGEST).find(|(_, one)| *one == '}').map(|(at, _)| behind + at);
        if let (Some(start), Some(close)) = (start, close) {
            found.push((start..start + 1, end..close + 1));
        }
        done = close.map_or(behind, |close| close + 1);
    }
    found
}

/// Finds `[words]{lang=cy}` in text, with the name in quotation marks or without: a form that other Markdown tools leave alone.
fn foreign(text: &str, inlines: &mut Vec<Inline>, problems: &mut Vec<Problem>, place: &dyn Fn(Range<usize>) -> Place) {
    let mut done = 0;
    while let Some((end, behind)) = next_mark(&text[done..]).map(|(end, behind)| (done + end, done + behind)) {
        let start = opening(&text[done..end]).map(|at| done + at);
        let close = text[behind..].char_indices().take(LONGEST).find(|(_, one)| *one == '}').map(|(at, _)| behind + at);
        let (Some(start), Some(close)) = (start, close) else {
            problems.push(Problem::error(Kind::ForeignForm, place(end..behind)));
            // What names the language is no words, so that no rule mends it as such.
            inlines.push(Inline::Text(text[done..=end].to_owned()));
            done = close.map_or(behind, |close| close + 1);
            continue;
        };
        if start > done {
            inlines.push(Inline::Text(text[done..start].to_owned()));
        }
        let name = text[behind..close].trim_end();
        let language = name.trim_matches(['"', '\'', '“', '”', '‘', '’']);
        if matches!(language, "cy" | "en") {
            inlines.push(Inline::Foreign { language: language.to_owned(), text: text[start + 1..end].to_owned() });
        } else {
            let kind = Kind::UnknownLanguage { found: language.to_owned() };
            problems.push(Problem::error(kind, place(behind..behind + name.len())));
            inlines.push(Inline::Text(text[start + 1..end].to_owned()));
        }
        done = close + 1;
    }
    if done < text.len() {
        inlines.push(Inline::Text(text[done..].to_owned()));
    }
}
