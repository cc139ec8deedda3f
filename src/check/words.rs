//! Text as sentences of words: what every rule reads.
//!
//! A word is a run of letters and digits, with what joins them inside ("out-of-court", "14.4", "32/36"); a "%" is a word.

use std::ops::Range;
use std::sync::Arc;

use icu::segmenter::SentenceSegmenter;
use icu::segmenter::options::SentenceBreakInvariantOptions;

use super::figures::{TypedFigure, figures};
use super::numbers::{Number, number_at};
use crate::report::Passage;

/// Words of a label that name nothing.
pub(super) const EMPTY: &[&str] =
    &["with", "that", "they", "their", "from", "during", "took", "other", "others", "which", "this", "were", "part"];

/// A sentence of more words is no sentence, and is read in parts: rules compare each of its words with the others.
const LONGEST: usize = 1_000;

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

/// A sentence of a passage.
#[derive(Clone, Debug)]
pub(super) struct Sentence<'a> {
    pub(super) passage: &'a Passage,
    /// What somebody said in the passage.
    said: Arc<[Range<usize>]>,
    pub(super) words: Vec<Word>,
    /// The number that begins at each word, with how many words it takes.
    numbers: Vec<Option<(Number, usize)>>,
    /// Its percentages, shares and scores, in order.
    pub(super) figures: Vec<TypedFigure>,
}

/// The sentences of a passage.
pub(super) fn sentences(passage: &Passage) -> Vec<Sentence<'_>> {
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let mut breaks: Vec<usize> = segmenter.segment_str(&passage.text).collect();
    breaks.extend(before_figures(&passage.text));
    breaks.sort_unstable();
    breaks.dedup();
    let said: Arc<[Range<usize>]> = quoted(&passage.text).into();
    let ranges = breaks.windows(2).filter_map(|pair| Some(*pair.first()?..*pair.get(1)?));
    ranges
        .map(|range| words(&passage.text, range))
        .flat_map(|words| words.chunks(LONGEST).map(<[Word]>::to_vec).collect::<Vec<_>>())
        .map(|words| Sentence::new(passage, said.clone(), words))
        .collect()
}

/// Where a sentence begins with a figure ("... from court. 60% of ..."): Unicode's rules see no end before it. After a short
/// word the stop can be that of an abbreviation ("para. 3", "Nov. 2022").
fn before_figures(text: &str) -> Vec<usize> {
    let mut breaks = Vec::new();
    for (at, _) in text.match_indices(". ") {
        let word: String = text[..at].chars().rev().take_while(|one| one.is_alphanumeric()).collect();
        let after = at + 2;
        let long = word.len() > 4 && word.chars().all(char::is_lowercase);
        if long && text[after..].starts_with(|one: char| one.is_ascii_digit()) {
            breaks.push(after);
        }
    }
    breaks
}

/// What of a passage is the writer's own: typed here, and not what somebody else said, in quotation marks.
pub(super) struct Own<'a> {
    passage: &'a Passage,
    said: Arc<[Range<usize>]>,
}

impl<'a> Own<'a> {
    pub(super) fn of(passage: &'a Passage) -> Self {
        Own { passage, said: quoted(&passage.text).into() }
    }

    /// Whether all of these bytes are.
    pub(super) fn has(&self, range: &Range<usize>) -> bool {
        is_own(self.passage, &self.said, range)
    }
}

fn is_own(passage: &Passage, said: &[Range<usize>], range: &Range<usize>) -> bool {
    let next = said.partition_point(|said| said.end <= range.start);
    passage.is_typed(range) && said.get(next).is_none_or(|said| range.end <= said.start)
}

/// So many words in double quotation marks are what somebody said; fewer are a term.
const SAID: usize = 4;

/// What somebody said, in double quotation marks: the bytes from one mark to the other.
fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for (at, mark) in text.char_indices().filter(|(_, one)| matches!(one, '“' | '”' | '"')) {
        match (mark, open) {
            ('“', _) | ('"', None) => open = Some(at),
            (_, Some(start)) => {
                found.push(start..at + mark.len_utf8());
                open = None;
            }
            (_, None) => {}
        }
    }
    found.retain(|said| text[said.clone()].split_whitespace().count() >= SAID);
    found
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

impl<'a> Sentence<'a> {
    /// Numbers and figures are read once here: most rules ask for them.
    fn new(passage: &'a Passage, said: Arc<[Range<usize>]>, words: Vec<Word>) -> Self {
        let numbers = (0..words.len()).map(|index| number_at(&words, index)).collect();
        let mut sentence = Sentence { passage, said, words, numbers, figures: Vec::new() };
        sentence.figures = figures(&sentence);
        sentence
    }

    /// The number that begins at this word, with how many words it takes.
    pub(super) fn number_at(&self, index: usize) -> Option<(Number, usize)> {
        self.numbers.get(index).copied().flatten()
    }

    /// Its first words.
    pub(super) fn beginning(&self, words: usize) -> Sentence<'a> {
        Sentence::new(self.passage, self.said.clone(), self.words.iter().take(words).cloned().collect())
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

    /// Whether only white space parts a word from the one before it.
    pub(super) fn is_beside(&self, index: usize) -> bool {
        let ends = index.checked_sub(1).and_then(|before| self.words.get(before)).zip(self.words.get(index));
        let between = ends.and_then(|(one, other)| self.passage.text.get(one.range.end..other.range.start));
        between.is_some_and(|between| between.trim().is_empty())
    }

    /// Whether these words were typed here, and are not what somebody else said, in quotation marks.
    pub(super) fn is_own(&self, words: &Range<usize>) -> bool {
        is_own(self.passage, &self.said, &self.range(words))
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
