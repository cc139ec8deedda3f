//! The Markdown of a run of text as it was written, on one line: what a translator is given, and the key of what comes back.
//!
//! What must hold: the markers of what holds the run (`>`, `-`, `#`, `|`) are left out, everything inside it stays; the
//! spaces and line breaks between words are single spaces; a forced line break is a backslash before a line break.

use std::ops::Range;

/// A forced line break in a run on one line.
pub(super) const HARD_BREAK: &str = "\\\n";

/// What was written of a run so far.
#[derive(Default)]
pub(super) struct RunSource {
    text: String,
    /// The line that is being gathered, in bytes of the whole text.
    line: Option<Range<usize>>,
}

impl RunSource {
    /// Something begins here. A backslash before what begins a line belongs to it.
    pub(super) fn begin(&mut self, whole: &str, at: usize) {
        if self.line.is_none() {
            let escaped = at > 0 && whole.as_bytes().get(at - 1) == Some(&b'\\');
            let start = at - usize::from(escaped);
            self.line = Some(start..start);
        }
    }

    /// Something stands here.
    pub(super) fn reach(&mut self, whole: &str, range: &Range<usize>) {
        self.begin(whole, range.start);
        if let Some(line) = &mut self.line {
            line.end = line.end.max(range.end);
        }
    }

    /// The line ends; what follows begins behind the markers of what holds it.
    pub(super) fn end_line(&mut self, whole: &str) {
        let line = self.line.take().and_then(|range| whole.get(range)).unwrap_or_default();
        for word in line.split_ascii_whitespace() {
            if !self.text.is_empty() && !self.text.ends_with('\n') {
                self.text.push(' ');
            }
            self.text.push_str(word);
        }
    }

    /// The line is made to end.
    pub(super) fn break_line(&mut self, whole: &str) {
        self.end_line(whole);
        self.text.push_str(HARD_BREAK);
    }

    /// All of it.
    pub(super) fn take(&mut self, whole: &str) -> String {
        self.end_line(whole);
        std::mem::take(&mut self.text)
    }
}

/// A run that came from elsewhere in the form in which runs are written here: single spaces, and a backslash before white
/// space as a forced line break.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut characters = text.trim().chars().peekable();
    while let Some(character) = characters.next() {
        if character == '\\' {
            match characters.next() {
                Some(next) if next.is_ascii_whitespace() => {
                    while characters.next_if(char::is_ascii_whitespace).is_some() {}
                    folded.push_str(HARD_BREAK);
                }
                next => folded.extend(std::iter::once('\\').chain(next)),
            }
        } else if character.is_ascii_whitespace() {
            while characters.next_if(char::is_ascii_whitespace).is_some() {}
            folded.push(' ');
        } else {
            folded.push(character);
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn folds_white_space_and_keeps_forced_breaks() {
        assert_eq!(fold("  one\n  two\tthree \n"), "one two three");
        assert_eq!(fold("1 Road\\\n  Town"), "1 Road\\\nTown");
        assert_eq!(fold("1 Road\\ Town"), "1 Road\\\nTown");
        assert_eq!(fold(r"a \\ b \* c"), r"a \\ b \* c");
    }
}
