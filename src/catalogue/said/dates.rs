//! The dates of a text: days of months, months alone, days of the week.

use std::collections::{BTreeMap, BTreeSet};

use super::number::number;
use super::reader::Reader;
use super::readers::reader_of;
use super::tokens::{Token, word};
use crate::language::Language;

/// Days of the week are numbered on from the months.
const MONTHS: u8 = 12;

/// The longest number of a day in words, in tokens.
const LONGEST: usize = 5;

/// A date as a language writes it, without its year; a month or a day of the week alone where the day is empty.
pub(in crate::catalogue) fn date_words((day, month): &(String, u8), language: Language) -> String {
    let words = &reader_of(language).dates;
    let names = words.months.iter().chain(&words.weekdays);
    let name = names.copied().nth(usize::from(*month).saturating_sub(1)).unwrap_or_default();
    if day.is_empty() { name.to_owned() } else { format!("{day} {name}") }
}

/// Dates, with how often each is said.
type Dates = BTreeMap<(String, u8), usize>;

/// The dates of a text, and the months and days of the week that may be other words.
pub(super) fn dates(reader: &Reader, tokens: &[Token<'_>]) -> (Dates, BTreeSet<u8>) {
    let (mut dates, mut may_be) = (Dates::new(), BTreeSet::new());
    let words = &reader.dates;
    for (at, token) in tokens.iter().enumerate().filter(|(_, token)| token.is_capital()) {
        if let Some(weekday) = (words.weekday)(&token.lower) {
            if (words.is_weekday)(tokens, at) {
                dates.insert((String::new(), MONTHS + weekday), 1);
                continue;
            }
            may_be.insert(MONTHS + weekday);
        }
        let is_alone = || !is_typed(tokens, at + 1) && day_before(reader, tokens, at).is_none();
        may_be.extend((words.foreign_month)(&token.lower).filter(|_| is_alone()));
        let long = (words.month)(&token.lower);
        let Some(month) = long.or_else(|| (words.short_month)(&token.lower)) else { continue };
        let before = day_before(reader, tokens, at);
        let after = number(reader, tokens, at + 1).map(|(digits, _)| digits).filter(|_| is_typed(tokens, at + 1));
        let is_year = tokens.get(at + 2).is_some_and(|_| word(tokens, at + 1) == ".") && is_typed(tokens, at + 2);
        if before.is_none() && after.is_none() && !is_year && (long.is_none() || !(words.is_month)(tokens, at)) {
            may_be.insert(month);
            continue;
        }
        let is_day = |digits: &String| digits.len() < 3;
        let day = before.filter(is_day).or(after.filter(is_day)).unwrap_or_default();
        *dates.entry((day, month)).or_default() += 1;
    }
    (dates, may_be)
}

fn is_typed(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at).and_then(Token::digits).is_some()
}

/// The number before a month, with what may stand between them: in digits, or in words as a day is.
fn day_before(reader: &Reader, tokens: &[Token<'_>], at: usize) -> Option<String> {
    let between = tokens[..at].iter().rev().take_while(|token| (reader.dates.between)(&token.lower)).count();
    let end = at - between;
    let last = tokens.get(end.checked_sub(1)?)?;
    if let Some(digits) = last.digits() {
        return Some(digits);
    }
    let starts = end.saturating_sub(LONGEST)..end;
    let in_words = starts.into_iter().find_map(|start| {
        number(reader, tokens, start).filter(|(_, length)| start + length == end).map(|(digits, _)| digits)
    });
    in_words.or_else(|| (reader.dates.day)(&last.lower).map(|day| day.to_string())).filter(|_| between > 0)
}
