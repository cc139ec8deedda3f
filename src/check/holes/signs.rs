//! Signs that stand for words: question marks, underlines, what spreadsheet programs and word processors print for an error.

use std::ops::Range;

use super::Voice;

/// What programs print in place of a value or a reference that they have lost.
const ERRORS: [&str; 11] = [
    "Error! Reference source not found",
    "Error! Bookmark not defined",
    "Error! No text of specified style in document",
    "#REF!",
    "#N/A",
    "#DIV/0!",
    "#VALUE!",
    "#NAME?",
    "#NUM!",
    "#NULL!",
    "#####",
];

/// The signs of a text that stand for something.
pub(super) fn signs(text: &str, voice: Voice) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> =
        ERRORS.iter().flat_map(|error| text.match_indices(error)).map(|(at, error)| at..at + error.len()).collect();
    // How many of a sign are a hole. Two underlines beside a word are marks of type, which another rule tells.
    for (sign, least) in [('?', 2), ('_', 3), ('<', 5), ('>', 5), ('¿', 2)] {
        if sign == '?' && voice == Voice::Spoken {
            continue;
        }
        found.extend(runs(text, sign).filter(|run| run.len() >= least * sign.len_utf8()));
    }
    found
}

/// The runs of one sign.
fn runs(text: &str, sign: char) -> impl Iterator<Item = Range<usize>> {
    let begins = text.match_indices(sign).filter(move |(at, _)| !text[..*at].ends_with(sign));
    begins.map(move |(at, _)| {
        let rest = &text[at..];
        at..at + rest.len() - rest.trim_start_matches(sign).len()
    })
}
