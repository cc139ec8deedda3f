//! Numbers as English writes them.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::reader::{DateWords, Reader, by_word};
use super::tokens::{Token, word};
use crate::source::{ENGLISH_MONTHS, english_tens, english_unit};

pub(super) const READER: Reader = Reader {
    in_words,
    is_two: |tokens, at| TWO.contains(&word(tokens, at)),
    percent: |tokens, at| match (word(tokens, at), word(tokens, at + 1)) {
        ("%" | "percent", _) => Some(1),
        ("per", "cent") => Some(2),
        _ => None,
    },
    noughts: |word| match word {
        "thousand" => Some(3),
        "million" => Some(6),
        "billion" => Some(9),
        _ => None,
    },
    adds: |word| word == "and",
    dates: DateWords {
        months: [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        month: |word| position(&ENGLISH_MONTHS, word),
        short_month: |word| position(&SHORT_MONTHS, if word == "sept" { "sep" } else { word }),
        foreign_month: |_| None,
        is_month: |tokens, at| !matches!(word(tokens, at), "march" | "may"),
        weekday: |word| position(&WEEKDAYS, word).or_else(|| position(&WEEKDAYS, word.strip_suffix('s')?)),
        is_weekday: |_, _| true,
        day: |word| match word {
            "first" => Some(1),
            "second" => Some(2),
            _ => None,
        },
        between: |word| matches!(word, "of" | "st" | "nd" | "rd" | "th" | "the"),
    },
    joins: |words| {
        matches!(
            words,
            "of" | "out of"
                | "of the"
                | "out of the"
                | "of these"
                | "of those"
                | "in"
                | "/"
                | "to"
                | "until"
                | "up to"
                | "-"
        )
    },
    opens_range: |word| word == "between",
};

const SHORT_MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The place of a word in a list, from one on.
pub(super) fn position(words: &[&str], word: &str) -> Option<u8> {
    words.iter().position(|one| *one == word).and_then(|at| u8::try_from(at + 1).ok())
}

/// Ordinals and parts, from three on.
const ORDINALS: &[(usize, &[&str])] = &[
    (3, &["third", "thirds"]),
    (4, &["fourth", "fourths", "quarter", "quarters", "quarterly"]),
    (5, &["fifth", "fifths"]),
    (6, &["sixth", "sixths"]),
    (7, &["seventh", "sevenths"]),
    (8, &["eighth", "eighths"]),
    (9, &["ninth", "ninths"]),
    (10, &["tenth", "tenths"]),
    (11, &["eleventh"]),
    (12, &["twelfth", "twelfths"]),
    (13, &["thirteenth"]),
    (14, &["fourteenth"]),
    (15, &["fifteenth"]),
    (16, &["sixteenth"]),
    (17, &["seventeenth"]),
    (18, &["eighteenth"]),
    (19, &["nineteenth"]),
    (20, &["twentieth", "twentieths"]),
    (30, &["thirtieth"]),
    (40, &["fortieth"]),
    (50, &["fiftieth"]),
    (60, &["sixtieth"]),
    (70, &["seventieth"]),
    (80, &["eightieth"]),
    (90, &["ninetieth"]),
    (100, &["hundredth", "hundredths"]),
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
    let small = unit(first).filter(|small| (1..20).contains(small)).or((first == "a").then_some(1));
    let next = word(tokens, at + 1);
    if first == "half" {
        let dozen = if matches!(next, "a" | "-") { at + 2 } else { at + 1 };
        return (word(tokens, dozen) == "dozen").then_some((6, dozen - at + 1));
    }
    if let Some(small) = small.filter(|small| *small < 10) {
        if next == "hundred" {
            let rest = if word(tokens, at + 2) == "and" { below_hundred(tokens, at + 3) } else { None };
            return Some(rest.map_or((small * 100, 2), |(rest, length)| (small * 100 + rest, 3 + length)));
        }
        if next == "dozen" {
            return Some((small * 12, 2));
        }
    }
    if first == "a" {
        return matches!(next, "thousand" | "million").then_some((1, 1));
    }
    below_hundred(tokens, at).or_else(|| ordinal(first).map(|number| (number, 1)))
}

fn ordinal(word: &str) -> Option<usize> {
    static KNOWN: LazyLock<HashMap<&str, usize>> = LazyLock::new(|| by_word(ORDINALS));
    KNOWN.get(word).copied()
}

fn below_hundred(tokens: &[Token<'_>], at: usize) -> Option<(usize, usize)> {
    let first = word(tokens, at);
    let Some(tens) = english_tens(first) else { return unit(first).map(|number| (number, 1)) };
    let tens = usize::from(tens);
    let next = if word(tokens, at + 1) == "-" { at + 2 } else { at + 1 };
    let last = word(tokens, next);
    let small = unit(last).filter(|small| (1..10).contains(small));
    let small = small.or_else(|| match last {
        "first" => Some(1),
        "second" => Some(2),
        _ => ordinal(last).filter(|small| *small < 10 && !last.starts_with("quarter")),
    });
    Some(small.map_or((tens, 1), |small| (tens + small, next - at + 1)))
}

fn unit(word: &str) -> Option<usize> {
    english_unit(word).map(usize::from)
}
