//! Words as they are compared: without their spaces.

/// Words without their spaces, which drawings set in many ways.
pub(super) fn dense(words: &str) -> String {
    words.chars().filter(|letter| !letter.is_whitespace()).collect()
}
