//! A plain text in one line, whatever line breaks it was written with.

/// The words of a text with single spaces between them.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What texts are compared by, word by word: their words in small letters, with a space around each.
#[must_use]
pub fn word_key(text: &str) -> String {
    let words = text.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(" ".to_owned(), |key, word| key + &word.to_lowercase() + " ")
}
