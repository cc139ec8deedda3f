//! From a stretch of plain text to inlines: placeholders and words in another language.

use std::ops::Range;

use super::placeholder::{Piece, split};
use super::{Inline, Placeholder};
use crate::problem::{Kind, Place, Problem};

/// What ends words in another language and names it.
const MARK: &str = "]{lang=";

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
            Piece::Text { text, at } => {
                foreign(&text, &mut inlines, problems, &|range| place(at + range.start..at + range.end));
            }
            Piece::Call { name, arguments, range } => {
                inlines.push(Inline::Placeholder(Placeholder { name, arguments, place: place(range) }));
            }
            Piece::Malformed { text, range } => {
                problems.push(Problem::error(Kind::PlaceholderMalformed { text }, place(range)));
            }
            Piece::Code { text, range } => {
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

/// Finds `[words]{lang=cy}` in text: a form that other Markdown tools leave alone.
fn foreign(text: &str, inlines: &mut Vec<Inline>, problems: &mut Vec<Problem>, place: &dyn Fn(Range<usize>) -> Place) {
    let mut done = 0;
    while let Some(found) = text[done..].find(MARK) {
        let (end, behind) = (done + found, done + found + MARK.len());
        let start = opening(&text[done..end]).map(|at| done + at);
        let close = text[behind..].char_indices().take(LONGEST).find(|(_, one)| *one == '}').map(|(at, _)| behind + at);
        let (Some(start), Some(close)) = (start, close) else {
            problems.push(Problem::error(Kind::ForeignForm, place(end..behind)));
            inlines.push(Inline::Text(text[done..behind].to_owned()));
            done = behind;
            continue;
        };
        if start > done {
            inlines.push(Inline::Text(text[done..start].to_owned()));
        }
        let language = &text[behind..close];
        if matches!(language, "cy" | "en") {
            inlines.push(Inline::Foreign { language: language.to_owned(), text: text[start + 1..end].to_owned() });
        } else {
            let kind = Kind::UnknownLanguage { found: language.to_owned() };
            problems.push(Problem::error(kind, place(behind..close)));
            inlines.push(Inline::Text(text[start..=close].to_owned()));
        }
        done = close + 1;
    }
    if done < text.len() {
        inlines.push(Inline::Text(text[done..].to_owned()));
    }
}
