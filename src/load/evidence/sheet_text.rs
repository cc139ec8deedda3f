//! From the bytes of an evidence file to its text: what is no CSV is called by its name, and letters that are not certain
//! are not counted.

use crate::problem::{Checked, Kind, Place, Problem, SheetFault};
use crate::source::{conflict, file_format, read_letters, report_controls, with_plain_ends};

/// The text of a file, with a line feed at the end of each line.
pub(super) fn sheet_text(path: &str, bytes: &[u8]) -> Checked<String> {
    let fail = |fault| Checked::failed(vec![Problem::error(Kind::Sheet(fault), Place::file(path))]);
    if let Some(format) = file_format(bytes) {
        return fail(SheetFault::OtherFormat { format });
    }
    let letters = read_letters(bytes);
    // In UTF-16 a page or a document as XML shows only now what it is.
    if let Some(format) = file_format(letters.text.as_bytes()) {
        return fail(SheetFault::OtherFormat { format });
    }
    let text = with_plain_ends(&letters.text).into_owned();
    if let Some(doubt) = letters.doubt {
        let fault = SheetFault::LettersUncertain { read_as: doubt.read_as.to_owned(), words: doubt.words.clone() };
        let place = doubt.words.first().and_then(|word| place_of(path, &text, word));
        let place = place.unwrap_or_else(|| Place::file(path));
        return Checked::failed(vec![Problem::error(Kind::Sheet(fault), place)]);
    }
    if let Some(problem) = conflict(path, &text) {
        return Checked::failed(vec![problem]);
    }
    let mut problems = Vec::new();
    let readable = report_controls(path, &text, &mut problems);
    let text = readable.unwrap_or(text);
    if text.trim().is_empty() && problems.is_empty() {
        return Checked::failed(vec![Problem::error(Kind::FileEmpty, Place::file(path))]);
    }
    Checked { value: Some(text), problems }
}

/// Where a word first stands.
fn place_of(path: &str, text: &str, word: &str) -> Option<Place> {
    let before = text.get(..text.find(word)?)?;
    let line = 1 + before.matches('\n').count();
    let column = 1 + before.rsplit('\n').next()?.chars().count();
    Some(Place::in_text(path, text, line, column, word.chars().count()))
}
