//! Numbers as English writes them.

use super::reader::Reader;
use super::tokens::{Token, word};
use crate::source::{ENGLISH_MONTHS, english_tens, english_unit};

pub(super) const READER: Reader = Reader {
    in_words,
    is_two: |tokens, at| TWO.contains(&word(tokens, at)),
    percent: |tokens, at| matches!((word(tokens, at), word(tokens, at + 1)), ("%" | "percent", _) | ("per", "cent")),
    month: |word| ENGLISH_MONTHS.iter().position(|month| *month == word).and_then(|at| u8::try_from(at + 1).ok()),
    may_be_no_month: |word| matches!(word, "march" | "may"),
    between_date: |word| matches!(word, "of" | "st" | "nd" | "rd" | "th" | "the"),
    joins: |words| {
        matches!(
            words,
            "of" | "out of" | "of the" | "out of the" | "of these" | "of those" | "in" | "/" | "to" | "-" | "–"
        )
    },
};

/// Ordinals and parts, from three on.
const ORDINALS: [(&str, usize); 14] = [
    ("third", 3),
    ("thirds", 3),
    ("fourth", 4),
    ("quarter", 4),
    ("quarters", 4),
    ("quarterly", 4),
    ("fifth", 5),
    ("fifths", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("tenths", 10),
];

/// Words that mean two.
const TWO: &[&str] = &[
    "second",
    "secondly",
    "half",
    "halves",
    "halved",
    "halve",
    "both",
    "twice",
    "couple",
    "pair",
    "pairs",
    "either",
    "double",
    "doubled",
    "doubles",
    "fortnight",
    "fortnightly",
];

fn in_words(tokens: &[Token<'_>], at: usize) -> Option<(usize, usize)> {
    let first = word(tokens, at);
    let hundreds = unit(first).filter(|hundreds| (1..10).contains(hundreds)).or((first == "a").then_some(1));
    if let Some(hundreds) = hundreds.filter(|_| word(tokens, at + 1) == "hundred") {
        let rest = if word(tokens, at + 2) == "and" { below_hundred(tokens, at + 3) } else { None };
        return Some(match rest {
            Some((rest, length)) => (hundreds * 100 + rest, 3 + length),
            None => (hundreds * 100, 2),
        });
    }
    let ordinal = || ORDINALS.iter().find(|(ordinal, _)| *ordinal == first).map(|(_, number)| (*number, 1));
    below_hundred(tokens, at).or_else(ordinal)
}

fn below_hundred(tokens: &[Token<'_>], at: usize) -> Option<(usize, usize)> {
    let first = word(tokens, at);
    let Some(tens) = english_tens(first) else { return unit(first).map(|number| (number, 1)) };
    let tens = usize::from(tens);
    let next = if word(tokens, at + 1) == "-" { at + 2 } else { at + 1 };
    let small = unit(word(tokens, next)).filter(|small| (1..10).contains(small));
    Some(small.map_or((tens, 1), |small| (tens + small, next - at + 1)))
}

fn unit(word: &str) -> Option<usize> {
    english_unit(word).map(usize::from)
}
