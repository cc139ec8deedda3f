//! A plain text in one line, whatever line breaks it was written with.

/// The words of a text with single spaces between them.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
