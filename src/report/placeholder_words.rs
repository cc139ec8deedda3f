//! What is filled in for one placeholder now: for a translator, who sees nothing but the placeholder.

use super::basis::Basis;
use super::values::{Value, value};
use crate::problem::Place;
use crate::text::{Inline, one_line, parse_run};

/// What stands in the report for a placeholder as it is written; none where that is not known yet.
#[must_use]
pub fn placeholder_words(basis: &Basis<'_>, written: &str) -> Option<String> {
    let inlines = parse_run(written, &|_| Place::file(""), &mut Vec::new())?;
    let [Inline::Placeholder(placeholder)] = inlines.as_slice() else { return None };
    let words = match value(basis, placeholder) {
        Value::Text(text) => text,
        Value::Words(words) => words.to_string(),
        Value::Hole(_) | Value::Undated { .. } | Value::Missing { .. } | Value::Unknown { .. } => return None,
    };
    Some(one_line(&words)).filter(|words| !words.is_empty())
}
