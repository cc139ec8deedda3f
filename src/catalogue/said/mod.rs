//! What a text says in numbers, in English or in Welsh: figures, numbers in words, ordinals and parts, shares, dates.
//!
//! What must hold: the same statement gives the same facts in both languages, however each writes its numbers; what stands in
//! placeholders, addresses and marks of notes is no fact of the text.

mod dates;
mod english;
mod number;
mod numeric;
mod reader;
mod readers;
mod tokens;
mod welsh;

use std::collections::{BTreeMap, BTreeSet};

use crate::language::Language;
use dates::dates;
use number::number;
use reader::Reader;
use readers::reader_of;
use tokens::{Token, tokens};

pub(super) use dates::date_words;

pub(super) use tokens::without_marks;

/// A number as a fact: its digits, and whether it is a percentage.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Figure {
    /// Without marks of thousands and without zeros that say nothing.
    pub(super) digits: String,
    /// Whether “per cent” follows.
    pub(super) percent: bool,
}

/// Two numbers that say something by their order, such as “11 of 24”, with the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ordered {
    /// The first and the second.
    pub(super) numbers: [String; 2],
    /// As they stand.
    pub(super) words: String,
}

/// What a text says in numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    /// Every number but one and nought, which words of both languages hide (“one another”, “yr un”), with how often it is said.
    pub(super) figures: BTreeMap<Figure, usize>,
    /// How many words mean two and are no numbers: “both”, “twice”, “half”, “ail”.
    pub(super) twos: usize,
    /// Numbers that stand together.
    pub(super) ordered: Vec<Ordered>,
    /// Days of months, and months and days of the week alone.
    pub(super) dates: BTreeMap<(String, u8), usize>,
    /// Months and days of the week that may be other words: “may”, “Mawrth”.
    pub(super) may_be: BTreeSet<u8>,
}

/// A number in a text: its digits, and the tokens that say it.
struct Number {
    digits: String,
    start: usize,
    end: usize,
}

/// What a text says in numbers.
pub(super) fn said(text: &str, language: Language) -> Said {
    let reader = reader_of(language);
    let text = numeric::in_words(&without_marks(text), reader);
    let tokens = tokens(&text);
    let mut said = Said::default();
    let mut numbers: Vec<Number> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some((digits, length)) = number(reader, &tokens, at) {
            if digits != "0" && digits != "1" {
                numbers.push(Number { digits, start: at, end: at + length });
            }
            at += length;
            continue;
        }
        said.twos += usize::from((reader.is_two)(&tokens, at));
        at += 1;
    }
    for number in &numbers {
        let percent = (reader.percent)(&tokens, number.end).is_some();
        *said.figures.entry(Figure { digits: number.digits.clone(), percent }).or_default() += 1;
    }
    said.ordered = ordered(reader, &text, &tokens, &numbers);
    (said.dates, said.may_be) = dates(reader, &tokens);
    said
}

/// Whether a word is a number: in digits, or in words as far as one word goes.
pub(super) fn is_number(word: &str, language: Language) -> bool {
    let reader = reader_of(language);
    number(reader, &tokens(word), 0).is_some_and(|(digits, _)| digits != "0")
}

/// Numbers with words between them that make their order say something.
fn ordered(reader: &Reader, text: &str, tokens: &[Token<'_>], numbers: &[Number]) -> Vec<Ordered> {
    let pairs = numbers.windows(2).filter_map(|pair| {
        let [one, other] = pair else { return None };
        // “10 per cent to 14 per cent” is a range as “10 to 14” is.
        let start = one.end + (reader.percent)(tokens, one.end).unwrap_or_default();
        let between: Vec<&str> = tokens.get(start..other.start)?.iter().map(|token| token.lower.as_str()).collect();
        let between = between.join(" ");
        let is_opened = one.start > 0 && (reader.opens_range)(tokens::word(tokens, one.start - 1));
        let is_joined = (reader.joins)(&between) || (is_opened && (reader.adds)(&between));
        let words = text.get(tokens.get(one.start)?.range.start..tokens.get(other.end - 1)?.range.end)?;
        let numbers = [one, other].map(|number| number.digits.clone());
        is_joined.then(|| Ordered { numbers, words: words.to_owned() })
    });
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(text: &str, language: Language) -> Vec<String> {
        let told = said(text, language).figures;
        told.iter()
            .flat_map(|(figure, count)| {
                let sign = if figure.percent { "%" } else { "" };
                vec![format!("{}{sign}", figure.digits); *count]
            })
            .collect()
    }

    #[test]
    fn the_same_numbers_are_read_in_both_languages() {
        for (english, welsh) in [
            ("46 per cent of 1,234", "46 y cant o 1234"),
            ("46%", "46 y cant"),
            ("thirty-four staff", "tri deg pedwar aelod o staff"),
            ("eleven, fifteen and sixteen", "un ar ddeg, pymtheg ac un ar bymtheg"),
            ("one hundred and five", "cant a phump"),
            ("two hundred", "dau gant"),
            ("a third of them", "traean ohonynt"),
            ("two thirds", "dwy ran o dair"),
            ("three quarters", "tri chwarter"),
            ("the third sector", "y trydydd sector"),
            ("four of the six", "pedwar o’r chwech"),
            ("{{ percent(of=\"2.1\") }} in 7.50 weeks", "{{ percent(of=\"2.1\") }} mewn 7.5 wythnos"),
            ("[a link](https://a.uk/2024) [^3]", "[dolen](https://a.uk/2023) [^3]"),
            ("one of them, no cases", "un ohonynt, dim achosion"),
            ("fifty cases", "hanner cant o achosion"),
        ] {
            assert_eq!(figures(english, Language::English), figures(welsh, Language::Welsh), "{english}");
        }
    }

    #[test]
    fn dates_and_shares_are_read() {
        let both = |english: &str, welsh: &str| {
            let [one, other] = [said(english, Language::English), said(welsh, Language::Welsh)];
            (one.dates == other.dates, one.ordered.len(), other.ordered.len())
        };
        assert_eq!(both("on 4 March 2023", "ar 4 Mawrth 2023"), (true, 0, 0));
        assert_eq!(both("on 4th of May", "ar y 4ydd o Fai"), (true, 0, 0));
        assert_eq!(both("They may march in May 2024.", "Efallai y byddant yn gorymdeithio ym Mai 2024."), (true, 0, 0));
        assert!(!both("4 March and 8 May", "8 Mawrth a 4 Mai").0);
        assert_eq!(both("11 of 24 cases", "11 o’r 24 achos"), (true, 1, 1));
        assert_eq!(both("aged 15 to 17", "15–17 oed"), (true, 1, 1));
    }
}
