//! A passage as sentences of words, with their numbers and figures: what every rule reads.

use std::ops::Range;
use std::sync::Arc;

use icu::segmenter::SentenceSegmenter;
use icu::segmenter::options::SentenceBreakInvariantOptions;

use super::figures::{TypedFigure, figures};
use super::numbers::{Number, number_at};
use super::words::{Word, word_at, words};
use crate::report::Passage;

/// A sentence of more words is no sentence, and is read in parts: rules compare each of its words with the others.
const LONGEST: usize = 1_000;

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

impl<'a> Sentence<'a> {
    /// Numbers and figures are read once here: most rules ask for them.
    fn new(passage: &'a Passage, said: Arc<[Range<usize>]>, words: Vec<Word>) -> Self {
        let numbers = (0..words.len()).map(|index| number_at(&words, index)).collect::<Vec<_>>();
        let figures = figures(&words, &numbers);
        Sentence { passage, said, words, numbers, figures }
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
        word_at(&self.words, index)
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
