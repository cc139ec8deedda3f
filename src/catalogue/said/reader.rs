//! What is asked of a language to read its numbers.

use super::tokens::Token;

/// What is read at a token.
type At<T> = fn(&[Token<'_>], usize) -> T;

/// What a language has for numbers.
pub(super) struct Reader {
    /// The number in words that begins at a token, and how many tokens it takes.
    pub(super) in_words: At<Option<(usize, usize)>>,
    /// Whether a word means two without being a number.
    pub(super) is_two: At<bool>,
    /// Whether “per cent” begins at a token.
    pub(super) percent: At<bool>,
    /// The month of a word.
    pub(super) month: fn(&str) -> Option<u8>,
    /// Whether a word is a month and something else.
    pub(super) may_be_no_month: fn(&str) -> bool,
    /// Whether a word may stand between a day and its month.
    pub(super) between_date: fn(&str) -> bool,
    /// Whether these words make two numbers a share, or a range.
    pub(super) joins: fn(&str) -> bool,
}
