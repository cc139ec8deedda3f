//! A period of fieldwork in words: the same in the report and wherever else it is told.

use crate::inspection::Fieldwork;
use crate::language::{Argument, DateForm, Phrase, Phrases, date, precision};
use crate::source::Date;

/// When a period was: "21 to 25 November 2022", "the week commencing 6 March 2023", "in May 2020".
#[must_use]
pub fn period(period: &Fieldwork, phrases: &Phrases) -> String {
    match period.to {
        _ if period.week_commencing => dated(phrases, Phrase::WeekCommencing, period.from),
        Some(to) => span(phrases, period.from, to),
        // Where no day is known, it was in that month or year.
        None if period.from.day.is_none() => dated(phrases, Phrase::WithDate, period.from),
        None => date(phrases.language, period.from, DateForm::Day),
    }
}

fn dated(phrases: &Phrases, phrase: Phrase, value: Date) -> String {
    let shown = date(phrases.language, value, DateForm::Day);
    let key = precision(value, DateForm::Day).key();
    phrases.say_with(phrase, &[("date", Argument::Text(&shown)), ("precision", Argument::Text(key))])
}

/// From one day to another; days of one month share its name.
fn span(phrases: &Phrases, from: Date, to: Date) -> String {
    let day = |value| date(phrases.language, value, DateForm::Day);
    let shown = match from.day {
        Some(day) if (to.year, to.month) == (from.year, from.month) => day.to_string(),
        _ => day(from),
    };
    let arguments = [
        ("from", Argument::Text(&shown)),
        ("from-precision", Argument::Text(precision(from, DateForm::Day).key())),
        ("to", Argument::Text(&day(to))),
        ("to-precision", Argument::Text(precision(to, DateForm::Day).key())),
    ];
    phrases.say_with(Phrase::FieldworkPeriod, &arguments)
}
