//! What is asked of a language to read its numbers.

use std::collections::HashMap;

use super::tokens::Token;

/// What is read at a token.
type At<T> = fn(&[Token<'_>], usize) -> T;

/// What a language has for numbers.
pub(super) struct Reader {
    /// The number in words that begins at a token, and how many tokens it takes.
    pub(super) in_words: At<Option<(usize, usize)>>,
    /// Whether a word means two without being a number.
    pub(super) is_two: At<bool>,
    /// How many tokens the “per cent” takes that begins at a token.
    pub(super) percent: At<Option<usize>>,
    /// How many noughts a word gives a number: three for “thousand”.
    pub(super) noughts: fn(&str) -> Option<usize>,
    /// Whether a word joins the parts of a number.
    pub(super) adds: fn(&str) -> bool,
    /// What dates are made of.
    pub(super) dates: DateWords,
    /// Whether these words make two numbers a share, or a range.
    pub(super) joins: fn(&str) -> bool,
    /// Whether a range of numbers that “and” joins begins with a word: “between”.
    pub(super) opens_range: fn(&str) -> bool,
}

/// What a language has for dates.
pub(super) struct DateWords {
    /// The names of months as they are shown.
    pub(super) months: [&'static str; 12],
    /// The names of the days of the week as they are shown, from Monday on.
    pub(super) weekdays: [&'static str; 7],
    /// The month of a word.
    pub(super) month: fn(&str) -> Option<u8>,
    /// The month of a word that is short for it, and may be another word.
    pub(super) short_month: fn(&str) -> Option<u8>,
    /// The month that a word is in the other language, where it may be somebody’s name.
    pub(super) foreign_month: fn(&str) -> Option<u8>,
    /// Whether a word that is a month and something else is a month here.
    pub(super) is_month: At<bool>,
    /// The day of the week of a word.
    pub(super) weekday: fn(&str) -> Option<u8>,
    /// Whether a word that is a day of the week and something else is one here.
    pub(super) is_weekday: At<bool>,
    /// A day of a month in a word that is no number: “first”.
    pub(super) day: fn(&str) -> Option<u8>,
    /// Whether a word may stand between a day and its month.
    pub(super) between: fn(&str) -> bool,
}

/// Numbers by the words that say them.
pub(super) fn by_word(numbers: &[(usize, &[&'static str])]) -> HashMap<&'static str, usize> {
    numbers.iter().flat_map(|(number, forms)| forms.iter().map(move |form| (*form, *number))).collect()
}
