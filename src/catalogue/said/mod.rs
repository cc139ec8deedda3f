//! What a text says in numbers, in English or in Welsh: figures, numbers in words, ordinals and parts, shares, dates.
//!
//! What must hold: the same statement gives the same facts in both languages, however each writes its numbers; what stands in
//! placeholders, addresses and marks of notes is no fact of the text.

mod english;
mod reader;
mod tokens;
mod welsh;

use std::collections::BTreeMap;

use crate::language::Language;
use crate::source::ENGLISH_MONTHS;
use reader::Reader;
use tokens::{Token, tokens};

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
    /// Days of months, and months alone as day 0.
    pub(super) dates: BTreeMap<(String, u8), usize>,
}

/// A number in a text: its digits, and the tokens that say it.
struct Number {
    digits: String,
    start: usize,
    end: usize,
}

/// A date as a language writes it, without its year; a month alone where the day is empty.
pub(super) fn date_words((day, month): &(String, u8), language: Language) -> String {
    let at = usize::from(*month).saturating_sub(1);
    let name = match language {
        Language::English => ENGLISH_MONTHS.get(at).copied(),
        Language::Welsh => welsh::MONTHS.get(at).and_then(|(_, forms)| forms.first().copied()),
    };
    let name = name.unwrap_or_default();
    let capital: String = name.chars().take(1).flat_map(char::to_uppercase).chain(name.chars().skip(1)).collect();
    if day.is_empty() { capital } else { format!("{day} {capital}") }
}

/// What a text says in numbers.
pub(super) fn said(text: &str, language: Language) -> Said {
    let reader = match language {
        Language::English => &english::READER,
        Language::Welsh => &welsh::READER,
    };
    let text = without_marks(text);
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
        let percent = (reader.percent)(&tokens, number.end);
        *said.figures.entry(Figure { digits: number.digits.clone(), percent }).or_default() += 1;
    }
    said.ordered = ordered(reader, &text, &tokens, &numbers);
    said.dates = dates(reader, &tokens);
    said
}

/// The number that begins at a token, in digits or in words, and how many tokens it takes.
fn number(reader: &Reader, tokens: &[Token<'_>], at: usize) -> Option<(String, usize)> {
    let digits = tokens.get(at)?.digits().map(|digits| (digits, 1));
    digits.or_else(|| (reader.in_words)(tokens, at).map(|(number, length)| (number.to_string(), length)))
}

/// Numbers with words between them that make their order say something.
fn ordered(reader: &Reader, text: &str, tokens: &[Token<'_>], numbers: &[Number]) -> Vec<Ordered> {
    let pairs = numbers.windows(2).filter_map(|pair| {
        let [one, other] = pair else { return None };
        let between: Vec<&str> = tokens.get(one.end..other.start)?.iter().map(|token| token.lower.as_str()).collect();
        let words = text.get(tokens.get(one.start)?.range.start..tokens.get(other.end - 1)?.range.end)?;
        let numbers = [one, other].map(|number| number.digits.clone());
        ((reader.joins)(&between.join(" "))).then(|| Ordered { numbers, words: words.to_owned() })
    });
    pairs.collect()
}

/// The days of months that a text names.
fn dates(reader: &Reader, tokens: &[Token<'_>]) -> BTreeMap<(String, u8), usize> {
    let mut dates = BTreeMap::new();
    for (at, token) in tokens.iter().enumerate() {
        let Some(month) = (reader.month)(&token.lower).filter(|_| token.is_capital()) else { continue };
        let before = tokens[..at].iter().rev().find(|token| !(reader.between_date)(&token.lower));
        let [before, after] = [before, tokens.get(at + 1)].map(|token| token.and_then(Token::digits));
        if before.is_none() && after.is_none() && (reader.may_be_no_month)(&token.lower) {
            continue;
        }
        let is_day = |digits: &&String| digits.len() < 3;
        let day = before.as_ref().filter(is_day).or(after.as_ref().filter(is_day)).cloned().unwrap_or_default();
        *dates.entry((day, month)).or_default() += 1;
    }
    dates
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
