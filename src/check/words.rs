//! Text as sentences of words: what every rule reads.
//!
//! A word is a run of letters and digits, with what joins them inside ("out-of-court", "14.4", "32/36"); a "%" is a word.

use std::ops::Range;

use icu::segmenter::SentenceSegmenter;
use icu::segmenter::options::SentenceBreakInvariantOptions;

use crate::report::Passage;

/// Words of a label that name nothing.
pub(super) const EMPTY: &[&str] =
    &["with", "that", "they", "their", "from", "during", "took", "other", "which", "this", "were", "part"];

/// Stems of words that are said of everything an inspection looks at: alone they name nothing.
const GENERAL: &[&str] = &["case", "child", "staff", "people", "work", "score"];

/// A word with its bytes in the passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// In lower case, with straight apostrophes.
    pub(super) text: String,
    /// Its bytes in the passage.
    pub(super) range: Range<usize>,
}

/// A sentence of a passage.
#[derive(Clone, Debug)]
pub(super) struct Sentence<'a> {
    pub(super) passage: &'a Passage,
    pub(super) words: Vec<Word>,
}

/// The sentences of a passage.
pub(super) fn sentences(passage: &Passage) -> Vec<Sentence<'_>> {
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let breaks: Vec<usize> = segmenter.segment_str(&passage.text).collect();
    let ranges = breaks.windows(2).filter_map(|pair| Some(*pair.first()?..*pair.get(1)?));
    ranges
        .map(|range| Sentence { passage, words: words(&passage.text, range) })
        .filter(|sentence| !sentence.words.is_empty())
        .collect()
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

fn word(text: &str, range: Range<usize>) -> Word {
    let text = text.get(range.clone()).unwrap_or_default().to_lowercase().replace('’', "'");
    Word { text, range }
}

/// A word without its ending, so that "replies" and "replied" are one; good enough to compare, not to print.
pub(super) fn stem(word: &str) -> String {
    let word = word.strip_suffix("'s").unwrap_or(word);
    for (ending, instead) in
        [("ies", "y"), ("ied", "y"), ("children", "child"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")]
    {
        if let Some(root) = word.strip_suffix(ending)
            && root.len() + instead.len() > 3
        {
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

impl<'a> Sentence<'a> {
    /// The sentence before this one in its passage.
    pub(super) fn before(&self) -> Option<Sentence<'a>> {
        let start = self.words.first()?.range.start;
        sentences(self.passage)
            .into_iter()
            .take_while(|other| other.words.first().is_some_and(|word| word.range.start < start))
            .last()
    }

    /// The word at an index; an empty one beyond the end.
    pub(super) fn at(&self, index: usize) -> &str {
        self.words.get(index).map_or("", |word| word.text.as_str())
    }

    /// Whether one of these words is in the sentence.
    pub(super) fn has(&self, wanted: &[&str]) -> bool {
        self.words.iter().any(|word| wanted.contains(&word.text.as_str()))
    }

    /// The bytes from one word to another.
    pub(super) fn range(&self, words: &Range<usize>) -> Range<usize> {
        let start = self.words.get(words.start).map_or(0, |word| word.range.start);
        let end = self.words.get(words.end.saturating_sub(1)).map_or(start, |word| word.range.end);
        start..end
    }

    /// Whether the words at this index are these.
    pub(super) fn starts_with(&self, index: usize, wanted: &[String]) -> bool {
        !wanted.is_empty() && wanted.iter().enumerate().all(|(offset, word)| self.at(index + offset) == word)
    }

    /// Whether these words were typed here.
    pub(super) fn is_typed(&self, words: &Range<usize>) -> bool {
        self.passage.is_typed(&self.range(words))
    }

    /// The text of these words as it stands.
    pub(super) fn text(&self, words: &Range<usize>) -> &'a str {
        self.passage.text.get(self.range(words)).unwrap_or_default()
    }
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
