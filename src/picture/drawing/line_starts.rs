//! Where things stand in the text of a drawing.

use usvg::roxmltree::Document;

use super::super::fault::Fault;
use super::references::drawn_name;
use crate::problem::{PictureProblem, TooMuch};

/// Something that is too much, and the name of the part of the drawing.
pub(super) struct Large {
    pub(super) what: TooMuch,
    pub(super) name: String,
}

/// The text of a drawing with the beginnings of its lines.
pub(super) struct LineStarts<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> LineStarts<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let after = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        LineStarts { text, starts: std::iter::once(0).chain(after).collect() }
    }

    /// The line, from 1, in which a byte stands.
    pub(super) fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte)
    }

    /// What stands in a line from a column on, both from 1.
    pub(super) fn rest_of(&self, line: usize, column: usize) -> &'a str {
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
        let text = self.text.get(start..).unwrap_or_default().lines().next().unwrap_or_default();
        let at = text.char_indices().nth(column.saturating_sub(1)).map_or(text.len(), |(at, _)| at);
        text.get(at..).unwrap_or_default()
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

    /// Something that is too much, where it stands if that is known: what is used in several places has lost its name.
    pub(super) fn large(&self, large: Large, document: &Document<'_>) -> Fault {
        let Large { what, name } = large;
        let problem = PictureProblem::TooMuch { what };
        let named = document.descendants().find(|node| !name.is_empty() && node.attribute("id") == Some(&name));
        let kind = match what {
            TooMuch::Numbers => "filter",
            TooMuch::Gradients => "Gradient",
            _ => "none",
        };
        let mut of_kind =
            document.descendants().filter(|node| drawn_name(node).is_some_and(|name| name.ends_with(kind)));
        let only = of_kind.next().filter(|_| of_kind.next().is_none());
        match named.or(only) {
            Some(node) => self.fault(problem, node.range().start),
            None => problem.into(),
        }
    }
}
