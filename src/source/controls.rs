//! Characters that a text file cannot hold: control characters and others without a shape, as Word leaves them behind.
//!
//! They are looked for before a file is read as anything, because readers stop at them or take them for ends of lines.

use super::lines::Lines;
use crate::problem::{Gathered, Kind, Problem};

/// Adds a problem for every run of such characters, and gives the text with a space in the place of each, if there are any.
pub fn report_controls(path: &str, text: &str, problems: &mut Vec<Problem>) -> Option<String> {
    if !text.contains(is_control) {
        return None;
    }
    let lines = Lines::of(text);
    let mut found_all = Gathered::default();
    let mut after_another = false;
    for (at, character) in text.char_indices() {
        let found = is_control(character);
        if found && !after_another {
            let rest = &text[at..];
            let length = || rest.find(|next| !is_control(next)).unwrap_or(rest.len());
            let kind = Kind::ControlCharacter { code: u32::from(character) };
            found_all.error(kind, || lines.place(path, text, &(at..at + length())));
        }
        after_another = found;
    }
    problems.extend(found_all.into_problems());
    Some(text.replace(is_control, " "))
}

/// Control characters but the ends of lines and tabs; those that turn the direction of what follows, so that a reader sees
/// other words than every check; separators of lines that only some programs know; the character for
/// what could not be decoded; a byte order mark inside a file; what Unicode keeps for programs' own use.
#[must_use]
pub fn is_control(character: char) -> bool {
    (character.is_control() && !matches!(character, '\n' | '\t' | '\r'))
        || matches!(u32::from(character), 0x202A..=0x202E | 0x2066..=0x2069)
        || matches!(u32::from(character), 0x2028 | 0x2029 | 0xFEFF | 0xFFFD | 0xFDD0..=0xFDEF)
        || u32::from(character) & 0xFFFE == 0xFFFE
}
