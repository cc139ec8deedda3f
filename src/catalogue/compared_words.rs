//! The words of a text as they are compared, and the levels by their names.

use super::said::without_marks;

/// The levels of all scales, each as it is called in both languages.
pub(super) type Levels = Vec<[String; 2]>;

/// The words of a text as they are compared: made once, as hundreds of forms are looked for.
pub(super) struct Compared {
    /// With the signs that stand at them.
    pub(super) words: Vec<String>,
    /// Without these.
    bare: Vec<String>,
    /// In small letters, too.
    pub(super) small: Vec<String>,
}

impl Compared {
    pub(super) fn of(text: &str) -> Self {
        let words = plain(text);
        let bare: Vec<String> = words.iter().map(|word| bare(word).to_owned()).collect();
        let small = bare.iter().map(|word| word.to_lowercase()).collect();
        Compared { words, bare, small }
    }

    /// Whether some words stand at a place, as they are typed or in any letters.
    pub(super) fn has(&self, at: usize, form: &str, as_typed: bool) -> bool {
        let words = if as_typed { &self.bare } else { &self.small };
        form.split(' ').enumerate().all(|(next, wanted)| words.get(at + next).is_some_and(|word| word == wanted))
    }
}

/// The words of a text, with the signs that stand at them.
pub(super) fn plain(text: &str) -> Vec<String> {
    without_marks(text).split_whitespace().map(str::to_owned).collect()
}

/// A word in small letters, without the signs at it.
pub(super) fn small(word: &str) -> String {
    bare(word).to_lowercase()
}

/// Whether an English word has a “not” at its end, as “isn’t” has, with either apostrophe.
pub(super) fn ends_in_not(word: &str) -> bool {
    word.ends_with("n’t") || word.ends_with("n't")
}

/// A word without the signs at it.
pub(super) fn bare(word: &str) -> &str {
    word.trim_matches(|one: char| !one.is_alphanumeric())
}
