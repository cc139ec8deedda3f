//! The words of a text, and their stems.
//!
//! A word is a run of letters and digits, with what joins them inside ("out-of-court", "14.4", "32/36"); a "%" is a word.

use std::ops::Range;

/// Words of a label that name nothing.
pub(super) const EMPTY: &[&str] =
    &["with", "that", "they", "their", "from", "during", "took", "other", "others", "which", "this", "were", "part"];

/// Stems of words that are said of everything an inspection looks at: alone they name nothing.
const GENERAL: &[&str] = &["case", "child", "young", "person", "staff", "people", "work", "score"];

/// A word with its bytes in the passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// In lower case, with straight apostrophes.
    pub(super) text: String,
    /// Its bytes in the passage.
    pub(super) range: Range<usize>,
}

/// The words in these bytes of a text.
pub(super) fn words(text: &str, within: Range<usize>) -> Vec<Word> {
    let mut found = Vec::new();
    let mut start = None;
    let characters: Vec<(usize, char)> =
        text.get(within.clone()).unwrap_or_default().char_indices().map(|(at, one)| (at + within.start, one)).collect();
    for (index, (at, character)) in characters.iter().enumerate() {
        let next = characters.get(index + 1).map(|(_, next)| *next);
        let joins = matches!(character, '-' | '\'' | '’' | '.' | ',' | '/' | '–')
            && start.is_some()
            && next.is_some_and(char::is_alphanumeric)
            && (character.is_ascii_punctuation() && !matches!(character, '.' | ',')
                || *character == '’'
                || index > 0
                    && characters.get(index - 1).is_some_and(|(_, before)| before.is_ascii_digit())
                    && next.is_some_and(|next| next.is_ascii_digit()));
        if character.is_alphanumeric() || joins {
            start.get_or_insert(*at);
            continue;
        }
        if let Some(start) = start.take() {
            found.push(word(text, start..*at));
        }
        if *character == '%' {
            found.push(word(text, *at..at + 1));
        }
    }
    if let Some(start) = start {
        found.push(word(text, start..within.end));
    }
    found
}

/// The word at an index; an empty one beyond the end.
pub(super) fn word_at(words: &[Word], index: usize) -> &str {
    words.get(index).map_or("", |word| word.text.as_str())
}

fn word(text: &str, range: Range<usize>) -> Word {
    let text = text.get(range.clone()).unwrap_or_default().to_lowercase().replace('’', "'");
    Word { text, range }
}

/// A word without its ending, so that "replies" and "replied" are one; good enough to compare, not to print.
pub(super) fn stem(word: &str) -> String {
    let word = word.strip_suffix("'s").unwrap_or(word);
    if word.ends_with("ss") {
        return word.to_owned();
    }
    for (ending, instead) in
        [("ies", "y"), ("ied", "y"), ("children", "child"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")]
    {
        if let Some(root) = word.strip_suffix(ending)
            && root.len() + instead.len() > 3
        {
            // "planned": the doubled letter belongs to the ending.
            let doubled = matches!(ending, "ing" | "ed")
                && root.bytes().nth_back(1) == root.bytes().next_back()
                && !root.ends_with(['l', 's', 'e']);
            let root = if doubled { &root[..root.len() - 1] } else { root };
            return format!("{root}{instead}").trim_end_matches('e').to_owned();
        }
    }
    word.trim_end_matches('e').to_owned()
}

/// Whether a stem is one that is said of everything.
pub(super) fn is_general(wanted: &str) -> bool {
    GENERAL.iter().any(|word| stem(word) == wanted)
}

/// The stems of the words of a label that tell it from others: long enough, and not said of everything.
pub(super) fn telling(label: &str) -> Vec<String> {
    let telling = |word: &&Word| word.text.len() > 3 && !EMPTY.contains(&word.text.as_str());
    words(label, 0..label.len())
        .iter()
        .filter(telling)
        .map(|word| stem(&word.text))
        .filter(|word| !is_general(word))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        words(text, 0..text.len()).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn keeps_together_what_belongs_together() {
        assert_eq!(texts("In 14.4% of out-of-court cases."), ["in", "14.4", "%", "of", "out-of-court", "cases"]);
        assert_eq!(texts("It scored 32/36, the board’s best."), ["it", "scored", "32/36", "the", "board's", "best"]);
        assert_eq!(texts("1,234 of 5."), ["1,234", "of", "5"]);
    }

    #[test]
    fn compares_words_by_their_stems() {
        for (one, other) in [("replies", "replied"), ("children", "child"), ("cases", "case")] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
    }
}
