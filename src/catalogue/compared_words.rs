//! The words of a text as they are compared, and the levels by their names.

use super::said::without_marks;

/// The levels of all scales, each as it is called in both languages.
pub(super) type Levels = Vec<[String; 2]>;

/// The words of a text, with the signs that stand at them.
pub(super) fn plain(text: &str) -> Vec<String> {
    without_marks(text).split_whitespace().map(str::to_owned).collect()
}

/// A word in small letters, without the signs at it.
pub(super) fn small(word: &str) -> String {
    bare(word).to_lowercase()
}

/// A word without the signs at it.
pub(super) fn bare(word: &str) -> &str {
    word.trim_matches(|one: char| !one.is_alphanumeric())
}
