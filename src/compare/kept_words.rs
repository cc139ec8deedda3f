//! The words of a report and of its data as they are kept beside it: what a later build of the same version is compared with.
//!
//! What must hold: every word and figure that a reader of the report or of its data meets is in here; how they are laid out, by
//! which program and from which bytes they were made, is not.

use serde::{Deserialize, Serialize};

use super::change::{Comparison, changes};
use super::compared_text::ComparedText;
use super::text_kind::{MatchGroup, TextKind};
use crate::source::digest;

/// The words of a report in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptWords {
    /// What a draft says of itself: it is no part of what is compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<String>,
    /// What the report says, in its order.
    pub report: Vec<KeptLine>,
    /// What its data say: ratings, figures, tables.
    pub data: Vec<KeptLine>,
}

/// A line of it: a paragraph, a row, a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptLine {
    /// Under which heading it stands, or in which file; empty before the first.
    #[serde(rename = "in")]
    pub section: String,
    /// What it says.
    pub text: String,
}

impl KeptWords {
    /// SHA-256 over every line, in hexadecimal: the same where the report says the same.
    #[must_use]
    pub fn digest(&self) -> String {
        // A line has no line end in it.
        let lines = self.report.iter().map(|line| ("report", line)).chain(self.data.iter().map(|line| ("data", line)));
        let text: String = lines.map(|(what, line)| format!("{what} {}\n", line.text)).collect();
        digest(text.as_bytes())
    }
}

/// What differs between the words of two reports, in the form in which versions are compared.
#[must_use]
pub fn compare_kept(old: &KeptWords, new: &KeptWords) -> Comparison {
    let of = |old: &[KeptLine], new: &[KeptLine], kind: TextKind, group: MatchGroup| {
        changes(&texts(old, kind), &texts(new, kind), group)
    };
    let mut told = of(&old.report, &new.report, TextKind::Paragraph, MatchGroup::Prose);
    told.extend(of(&old.data, &new.data, TextKind::Table, MatchGroup::Tables));
    Comparison { texts: told, ..Comparison::default() }
}

fn texts(lines: &[KeptLine], kind: TextKind) -> Vec<ComparedText> {
    lines.iter().enumerate().map(|(at, line)| ComparedText::of_line(kind, at, &line.section, &line.text)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(lines: &[(&str, &str)]) -> KeptWords {
        let line =
            |(section, text): &(&str, &str)| KeptLine { section: (*section).to_owned(), text: (*text).to_owned() };
        KeptWords { report: lines.iter().map(line).collect(), ..KeptWords::default() }
    }

    #[test]
    fn a_word_and_an_order_make_other_words_and_what_a_draft_says_of_itself_does_not() {
        let one = words(&[("1", "Staff met"), ("1", "children")]);
        for other in [
            words(&[("1", "Staff meet"), ("1", "children")]),
            words(&[("1", "children"), ("1", "Staff met")]),
            words(&[("1", "Staff met children")]),
            words(&[("1", "Staff met")]),
        ] {
            assert_ne!(one.digest(), other.digest());
            assert!(!compare_kept(&one, &other).is_empty());
        }
        let draft = KeptWords { draft: Some("DRAFT".to_owned()), ..one.clone() };
        assert_eq!(one.digest(), draft.digest());
        assert!(compare_kept(&one, &draft).is_empty());
        let as_data = KeptWords { report: Vec::new(), data: one.report.clone(), draft: None };
        assert_ne!(one.digest(), as_data.digest());
    }
}
