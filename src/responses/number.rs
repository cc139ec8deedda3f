//! The number of a paragraph in a cell, as readers write it.
//!
//! What must hold: a cell is a number only where nothing else is said in it. “36 onwards”, “not 36” and “Page 5” are words,
//! and stay words: a reader who wrote them meant more than a number, or another one.

use super::words::FormWords;
use crate::text::visible;

/// Signs that say nothing beside a number.
const SIGNS: [char; 16] = ['.', ',', ':', ';', '(', ')', '[', ']', '"', '\'', '“', '”', '¶', '§', '#', '№'];

/// The number of a cell: “14”, “14.”, “¶14” and “Paragraph 14” are meant alike, and “14.0” is what a spreadsheet program makes
/// of it.
pub(super) fn paragraph_number(cell: &str, words: &FormWords) -> Option<u32> {
    let cell = visible(cell.trim()).to_lowercase();
    let whole = cell.trim().split_once(['.', ',']).filter(|(_, rest)| ["0", "00"].contains(rest));
    let text = whole.map_or(cell.as_str(), |(whole, _)| whole);
    // A number may follow its word without a space.
    let is_other = |(before, after): (char, char)| before.is_ascii_digit() != after.is_ascii_digit();
    let mut number = None;
    for part in text.split(|one: char| one.is_whitespace() || SIGNS.contains(&one)).filter(|part| !part.is_empty()) {
        let parts =
            part.char_indices().zip(part.chars().skip(1)).find(|((_, before), after)| is_other((*before, *after)));
        let at = parts.map_or(0, |((at, before), _)| at + before.len_utf8());
        let (word, digits) = part.split_at(at);
        let (word, digits) = if digits.bytes().all(|byte| byte.is_ascii_digit()) { (word, digits) } else { (part, "") };
        if !word.is_empty() && !words.calls_paragraph(word) {
            return None;
        }
        if !digits.is_empty() && number.replace(digits.parse().ok()?).is_some() {
            return None;
        }
    }
    number
}
