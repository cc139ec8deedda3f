//! Written text as a reader meets it, with what was typed told apart from what was filled in: what checks read.
//!
//! What must hold: every text that inspectors wrote is a passage, once; the figures and words that placeholders filled
//! in are in `given`, so that nothing computed is ever checked against itself.

use std::ops::Range;

use crate::problem::Place;

/// A paragraph, heading, list item, cell or note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The section that it was written for; none for what belongs to the whole report.
    pub section: Option<String>,
    /// The file in the folder that it was written in.
    pub file: String,
    /// The keys and indices that lead to its text there, joined with `/`; empty in a Markdown file.
    pub path: String,
    /// What it is part of.
    pub part: PassagePart,
    /// What it says, placeholders filled.
    pub text: String,
    /// The bytes of the text that nobody typed here: filled in, or in another language.
    pub given: Vec<Range<usize>>,
    /// Where it begins.
    pub place: Place,
}

/// What a passage is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PassagePart {
    /// Running text, a heading, or a note.
    Prose,
    /// A strength, an area for improvement or a key finding.
    Finding,
    /// A box.
    Box,
    /// What somebody said.
    Quotation,
    /// A table with its caption and remarks: data, not prose.
    Table,
    /// A recommendation.
    Recommendation,
    /// Anything else: a summary, a caption, a definition.
    Other,
}

impl Passage {
    /// Whether all of these bytes were typed here.
    #[must_use]
    pub fn is_typed(&self, range: &Range<usize>) -> bool {
        self.given.iter().all(|given| given.end <= range.start || range.end <= given.start)
    }
}
