//! Signs that stand for words: question marks, underlines, what spreadsheet programs and word processors print for an error.

use std::ops::Range;

use super::voice::Voice;

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
    let runs_of =
        [('?', 2), ('_', 3), ('<', 5), ('>', 5), ('=', 5), ('|', 5), ('¿', 2), ('#', 3), ('-', 5), ('.', 4), ('…', 2)];
    for (sign, least) in runs_of {
        // So do people write what they say.
        if voice == Voice::Spoken && matches!(sign, '?' | '.' | '…' | '-') {
            continue;
        }
        found.extend(runs(text, sign).filter(|run| run.len() >= least * sign.len_utf8()));
    }
    if matches!(text.trim(), "…" | "..." | "-" | "–" | "?" | "x" | "X") && voice == Voice::Own {
        found.push(0..text.len());
    }
    for (form, hole) in
        [("….", 0..4), ("?%", 0..1), ("? per cent", 0..1), ("£?", 0..3), ("()", 0..2), ("( )", 0..3), ("“”", 0..6)]
    {
        let forms = text.match_indices(form).filter(|(at, _)| !text[..*at].ends_with(char::is_alphanumeric));
        found.extend(forms.map(|(at, _)| at + hole.start..at + hole.end));
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
