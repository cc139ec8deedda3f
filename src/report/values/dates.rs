//! Dates in sentences: as they stand in a message, and after the small word that the language has for them.

use super::value::Value;
use crate::language::{Argument, DateForm, Phrase, SmallWord, date, placeholder_choices, precision};
use crate::problem::DateOf;
use crate::report::Basis;
use crate::source::Date;

/// A date in the report's language.
pub(in crate::report) fn day(basis: &Basis<'_>, value: Date) -> String {
    date(basis.phrases.language, value, DateForm::Day)
}

/// A message about a date, which may say it in another way where only the month or the year is known.
pub(in crate::report) fn say_date(basis: &Basis<'_>, phrase: Phrase, value: Date, form: DateForm) -> String {
    let text = date(basis.phrases.language, value, form);
    let arguments = [("date", Argument::Text(&text)), ("precision", Argument::Text(precision(value, form).key()))];
    basis.phrases.say_with(phrase, &arguments)
}

pub(super) fn fill_date(basis: &Basis<'_>, of: &str, form: &str, with: &str) -> Value {
    let unknown = |found: &str, known: &[&str]| Value::Unknown {
        found: found.to_owned(),
        known: known.iter().map(|one| (*one).to_owned()).collect(),
    };
    let file = &basis.inspection.file;
    let value = match of {
        "publication" => file.publication,
        "fieldwork" => file.fieldwork.first().map(|period| period.from),
        _ => return unknown(of, &["publication", "fieldwork"]),
    };
    let form = match form {
        "year" => DateForm::Year,
        "" | "day" => DateForm::Day,
        "month" => DateForm::Month,
        _ => return unknown(form, &placeholder_choices("date", "form")),
    };
    let after_in = match with {
        "" => false,
        with if with == SmallWord::In.key() => true,
        _ => return unknown(with, &placeholder_choices("date", "with")),
    };
    match value {
        None if of == "publication" => {
            Value::Undated { of: DateOf::Publication, note: basis.phrases.say(Phrase::HolePublication) }
        }
        None => Value::Undated { of: DateOf::Fieldwork, note: basis.phrases.say(Phrase::HoleFieldwork) },
        Some(value) if after_in => Value::Text(say_date(basis, Phrase::WithDate, value, form)),
        Some(value) => Value::Text(date(basis.phrases.language, value, form)),
    }
}
