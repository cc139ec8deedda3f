//! What a translator sent, as plain values, whatever form it came in.

use super::element::Element;
use super::xliff::{COMMENT, PLACE, PREVIOUS};
use crate::catalogue::entry::Catalogue;
use crate::problem::{ExchangeFault, Problem};
use crate::text::one_line;

/// What was sent.
#[derive(Clone, Debug, Default)]
pub(in crate::catalogue) struct Sent {
    /// Its texts.
    pub(in crate::catalogue) catalogue: Catalogue,
    /// What is wrong with single texts, which are not among them.
    pub(in crate::catalogue) refused: Vec<Problem>,
    /// What the file says it translates, where that is a form that keeps nothing but texts: what the folder has beside them stays.
    pub(in crate::catalogue) original: Option<String>,
}

/// A text that was read.
pub(super) struct SentUnit {
    pub(super) english: String,
    /// Nothing where it is not translated.
    pub(super) welsh: Option<String>,
    pub(super) fuzzy: bool,
    pub(super) context: Option<String>,
    pub(super) remarks: Vec<String>,
    pub(super) line: usize,
}

/// What is wrong with a text, and on which line.
pub(super) type UnitFault = (usize, ExchangeFault);

/// What a translator has noted, a line a remark; not what was told to them, also by programs that made their file of ours.
pub(super) fn remarks(note: &Element, kind: Option<&str>) -> Vec<String> {
    const TOLD: [&str; 5] = [COMMENT, PLACE, PREVIOUS, "developer", "location"];
    let words = if kind.is_some_and(|kind| TOLD.contains(&kind)) { String::new() } else { note.words() };
    let lines = words.lines().map(one_line);
    lines.filter(|line| !line.is_empty()).collect()
}
