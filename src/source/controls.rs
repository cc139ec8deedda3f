//! Characters that a text file cannot hold: control characters and others without a shape, as Word leaves them behind.
//!
//! They are looked for before a file is read as anything, because readers stop at them or take them for ends of lines.

use super::lines::Lines;
use crate::characters::is_control;
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
