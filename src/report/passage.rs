//! Written text as a reader meets it, with what was typed told apart from what was filled in: what checks read.
//!
//! What must hold: every text that inspectors wrote is a passage, once; the figures and words that placeholders filled
//! in are in `given`, so that nothing computed is ever checked against itself.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::problem::Place;
use crate::source::FieldPath;
use crate::text::visible;

/// A paragraph, heading, list item, cell or note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The section that it was written for; none for what belongs to the whole report.
    pub section: Option<String>,
    /// The file in the folder that it was written in.
    pub file: String,
    /// Where its text stands there.
    pub path: FieldPath,
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
        let next = self.given.partition_point(|given| given.end <= range.start);
        self.given.get(next).is_none_or(|given| range.end <= given.start)
    }

    /// The passage as a reader sees it: nothing invisible in it, one kind of space and hyphen.
    #[must_use]
    pub fn as_seen(mut self) -> Self {
        if let Cow::Owned(text) = visible(&self.text) {
            let ends: BTreeSet<usize> = self.given.iter().flat_map(|given| [given.start, given.end]).collect();
            let ends = lengths_before(&self.text, &ends);
            let seen = |at: usize| ends.get(&at).copied().unwrap_or(at);
            self.given = self.given.iter().map(|given| seen(given.start)..seen(given.end)).collect();
            self.text = text;
        }
        self
    }
}

/// For each of these bytes of a text, how long what is before it is when it is seen.
fn lengths_before(text: &str, ends: &BTreeSet<usize>) -> BTreeMap<usize, usize> {
    let (mut done, mut length) = (0, 0);
    let mut lengths = BTreeMap::new();
    for end in ends {
        length += text.get(done..*end).map_or(0, |part| visible(part).len());
        done = *end;
        lengths.insert(done, length);
    }
    lengths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_given_stays_the_same_words() {
        let text = "In 9\u{ad}9\u{a0}% of cases, 69% here";
        let start = text.find("69%").expect("there");
        let passage = Passage {
            section: None,
            file: "a.md".to_owned(),
            path: FieldPath::default(),
            part: PassagePart::Prose,
            text: text.to_owned(),
            given: std::iter::once(start..start + 3).collect(),
            place: Place::file("a.md"),
        };
        let seen = passage.as_seen();
        assert_eq!(seen.text, "In 99 % of cases, 69% here");
        assert_eq!(&seen.text[seen.given[0].clone()], "69%");
    }
}
