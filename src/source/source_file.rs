//! A file that was read: its text, its tree where it is YAML, what its texts were parsed into, and where all of it stands.

use std::collections::BTreeMap;
use std::ops::Range;

use super::field::FieldPath;
use super::lines::Lines;
use super::node::{Node, Step};
use super::source_map::SourceMap;
use super::text::Text;
use crate::problem::Place;
use crate::text::Prose;

/// What the texts of a file were parsed into; a Markdown file is one text, without a step.
pub(super) type ParsedTexts = BTreeMap<FieldPath, Prose>;

/// A file that was read, with the places of everything in it.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its path as the user would write it.
    pub path: String,
    /// Its text.
    pub text: String,
    /// Where its lines begin.
    pub lines: Lines,
    /// Its tree, where it is YAML.
    pub tree: Option<Node>,
    /// Its texts, parsed.
    pub texts: ParsedTexts,
    /// Where its labels stand, in the order of the file.
    pub labels: Vec<FieldPath>,
}

impl SourceFile {
    /// Where the value that these steps lead to stands.
    #[must_use]
    pub fn place(&self, steps: &[Step<'_>]) -> Place {
        let place = |node: &Node| {
            let line = self.lines.line(&self.text, node.line);
            Place::in_line(&self.path, line, node.line, node.column, node.length)
        };
        self.node(steps).map_or_else(|| Place::file(&self.path), place)
    }

    /// What a text of this file was parsed into.
    #[must_use]
    pub fn prose(&self, text: &Text) -> Option<&Prose> {
        self.texts.get(&text.field.path)
    }

    /// Where a stretch of one of its texts stands, given in bytes of the text.
    #[must_use]
    pub fn place_in_text(&self, path: &FieldPath, range: Range<usize>) -> Place {
        self.places_in_text(path)(range)
    }

    /// Where stretches of one of its texts stand: for many of them, as the text is followed through the file once.
    pub fn places_in_text(&self, path: &FieldPath) -> impl Fn(Range<usize>) -> Place {
        let node = self.node(&steps(path)).map(|node| node.places(&self.path, &self.text, &self.lines));
        move |range| match &node {
            None => self.lines.place(&self.path, &self.text, &range),
            Some(node) => node.place(&range),
        }
    }

    /// Where the value of a path stands, or the nearest one above it.
    #[must_use]
    pub fn place_at(&self, path: &FieldPath) -> Place {
        self.place(&steps(path))
    }

    /// The text of a path.
    #[must_use]
    pub fn value_at(&self, path: &FieldPath) -> Option<&str> {
        self.tree.as_ref()?.below(path)?.text()
    }

    /// The value that these steps lead to, or the nearest one above it.
    #[must_use]
    pub fn node(&self, steps: &[Step<'_>]) -> Option<&Node> {
        self.tree.as_ref().map(|tree| tree.at(steps))
    }

    /// A text of the file as it was parsed.
    #[must_use]
    pub fn text_at(&self, path: &FieldPath) -> Option<&str> {
        match &self.tree {
            None => Some(&self.text),
            Some(tree) => tree.below(path)?.text(),
        }
    }

    /// Where the characters of that text stand in the file.
    #[must_use]
    pub fn source_map(&self, path: &FieldPath) -> Option<SourceMap> {
        match &self.tree {
            None => {
                let mut map = vec![None; self.text.len()];
                for (at, character) in self.text.char_indices() {
                    map[at] = Some(at..at + character.len_utf8());
                }
                Some(map)
            }
            Some(tree) => tree.below(path)?.source_map(&self.text, &self.lines),
        }
    }
}

fn steps(path: &FieldPath) -> Vec<Step<'_>> {
    path.steps().iter().map(Step::from).collect()
}
