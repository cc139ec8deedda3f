//! From a stretch of plain text to inlines: placeholders, words in another language, and characters that cannot be printed.

use std::ops::Range;

use super::placeholder::{Piece, split};
use super::{Inline, Placeholder};
use crate::problem::{Kind, Place, Problem};

/// Turns text into inlines. `place` tells where a stretch of it, in bytes, was written.
pub(super) fn text_inlines(
    text: &str,
    place: &dyn Fn(Range<usize>) -> Place,
    problems: &mut Vec<Problem>,
) -> Vec<Inline> {
    if let Some((at, bad)) = text.char_indices().find(|(_, character)| cannot_be_printed(*character)) {
        let kind = Kind::ControlCharacter { code: u32::from(bad) };
        problems.push(Problem::error(kind, place(at..at + bad.len_utf8())));
    }
    let mut inlines = Vec::new();
    for piece in split(text) {
        match piece {
            Piece::Text(text) => foreign(&text, &mut inlines, problems, &|| place(0..1)),
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

/// Finds `[words]{lang=cy}` in text: a form that other Markdown tools leave alone.
fn foreign(text: &str, inlines: &mut Vec<Inline>, problems: &mut Vec<Problem>, place: &dyn Fn() -> Place) {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("]{lang=") {
        let (Some((ahead, words)), Some((language, behind))) = (before.rsplit_once('['), after.split_once('}')) else {
            problems.push(Problem::error(Kind::ForeignForm, place()));
            rest = after;
            continue;
        };
        if !ahead.is_empty() {
            inlines.push(Inline::Text(ahead.to_owned()));
        }
        if matches!(language, "cy" | "en") {
            inlines.push(Inline::Foreign { language: language.to_owned(), text: words.to_owned() });
        } else {
            problems.push(Problem::error(Kind::UnknownLanguage { found: language.to_owned() }, place()));
        }
        rest = behind;
    }
    if !rest.is_empty() {
        inlines.push(Inline::Text(rest.to_owned()));
    }
}

/// Control characters other than the ends of lines, and characters of private use (the bullets of pasted text).
fn cannot_be_printed(character: char) -> bool {
    (character.is_control() && !matches!(character, '\n' | '\t' | '\r'))
        || matches!(u32::from(character), 0xE000..=0xF8FF | 0xF0000..=0x10_FFFD | 0xFFFD)
}
