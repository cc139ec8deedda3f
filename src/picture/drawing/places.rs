//! Where things stand in the text of a drawing.

use super::super::Fault;
use crate::problem::PictureProblem;

/// The text of a drawing with the beginnings of its lines.
pub(super) struct Places<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Places<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let after = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Places { text, starts: std::iter::once(0).chain(after).collect() }
    }

    /// The line, from 1, in which a byte stands.
    pub(super) fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte)
    }

    /// A problem at a byte.
    pub(super) fn fault(&self, problem: PictureProblem, byte: usize) -> Fault {
        let line = self.line(byte);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
        let before = self.text.get(start..byte).unwrap_or_default();
        self.fault_at(problem, line, before.chars().count() + 1)
    }

    /// A problem at a line and column, from 1.
    pub(super) fn fault_at(&self, problem: PictureProblem, line: usize, column: usize) -> Fault {
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
        let text = self.text.get(start..).unwrap_or_default().lines().next().unwrap_or_default();
        Fault { problem, at: Some((line, column)), line: text.to_owned() }
    }
}
