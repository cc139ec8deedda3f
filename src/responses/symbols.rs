//! Signs that Word keeps by a number of a font of signs, as the characters that readers see. Copied from Word they come into
//! spreadsheets and web pages as private characters.
//!
//! What must hold: “≥ 60%” never becomes “60%”. A sign that is not known here is told by whoever asks.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::characters::is_private;
use crate::problem::{FormPart, Kind, PointProblem, Problem};
use crate::text::sign;

/// How many signs that are not known are shown.
const SHOWN: usize = 6;

/// A text that names no fonts with its private characters as readers saw them; one that is not known is told.
pub(super) fn plain_signs<'a>(text: &'a str, problems: &mut Vec<Problem>) -> Cow<'a, str> {
    if !text.contains(is_private) {
        return Cow::Borrowed(text);
    }
    let mut unknown = BTreeSet::new();
    let plain = |character: char| {
        if !is_private(character) {
            return character;
        }
        sign("", u32::from(character)).unwrap_or_else(|| {
            unknown.insert(format!("U+{:04X}", u32::from(character)));
            char::REPLACEMENT_CHARACTER
        })
    };
    let seen: String = text.chars().map(plain).collect();
    if !unknown.is_empty() {
        let more = unknown.len().saturating_sub(SHOWN);
        let words = unknown.into_iter().take(SHOWN).collect();
        let problem = PointProblem::FormPart { what: FormPart::Symbol, row: None, words, more };
        problems.push(Problem::warning(Kind::Point(problem), None));
    }
    Cow::Owned(seen)
}
