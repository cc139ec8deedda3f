//! What became of each byte of a text: shown, known as markup, or told. What is none of these would be lost in silence.
//!
//! What must hold: a byte is taken only by the event that shows it or by the mark that it is; nothing is taken because it
//! stands between two others.

use std::ops::Range;

/// The bytes of a text that are accounted for.
pub(super) struct Account<'a> {
    text: &'a str,
    taken: Vec<bool>,
}

impl<'a> Account<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Account { text, taken: vec![false; text.len()] }
    }

    /// These bytes are shown, are markup, or were told.
    pub(super) fn take(&mut self, range: &Range<usize>) {
        let end = range.end.min(self.taken.len());
        if let Some(taken) = self.taken.get_mut(range.start.min(end)..end) {
            taken.fill(true);
        }
    }

    /// Takes as many of these bytes as are among these marks, from the first on.
    pub(super) fn take_marks(&mut self, range: Range<usize>, marks: &[char]) {
        let there = self.text.get(range.clone()).unwrap_or_default();
        let length = there.len() - there.trim_start_matches(marks).len();
        self.take(&(range.start..range.start + length));
    }

    /// Takes these marks wherever they stand among these bytes and nothing has taken them.
    pub(super) fn take_all(&mut self, range: &Range<usize>, marks: &[u8]) {
        for at in range.clone() {
            if self.text.as_bytes().get(at).is_some_and(|byte| marks.contains(byte)) {
                self.take(&(at..at + 1));
            }
        }
    }

    /// The first of these bytes that nothing has taken.
    pub(super) fn first_lost(&self, range: &Range<usize>) -> Option<usize> {
        // The bars of a table are its marks.
        range.clone().find(|at| self.is_lost(*at) && self.text.as_bytes()[*at] != b'|')
    }

    /// What nothing has taken, a stretch of a line at a time.
    pub(super) fn lost(&self) -> Vec<Range<usize>> {
        let mut lost: Vec<Range<usize>> = Vec::new();
        for (at, character) in self.text.char_indices().filter(|(at, _)| self.is_lost(*at)) {
            let end = at + character.len_utf8();
            match lost.last_mut() {
                Some(last) if self.text[last.end..at].trim_matches([' ', '\t']).is_empty() => last.end = end,
                _ => lost.push(at..end),
            }
        }
        lost
    }

    /// Whether what begins at this byte is lost. White space, the mark of a quotation, and the backslash before a mark that
    /// is shown are markup wherever they are left.
    fn is_lost(&self, at: usize) -> bool {
        let bytes = self.text.as_bytes();
        let Some(byte) = bytes.get(at).filter(|_| !self.taken[at]) else { return false };
        match byte {
            b' ' | b'\t' | b'\n' | b'\r' | b'>' => false,
            b'\\' => !bytes.get(at + 1).is_some_and(|next| next.is_ascii_punctuation() && self.taken[at + 1]),
            _ => self.text.is_char_boundary(at),
        }
    }
}
