//! Dates in sentences: as they stand in a message, and after the small word that the language has for them.

use super::Composer;
use super::fill::Filled;
use crate::language::{Argument, DateForm, Phrase, SmallWord, date, precision};
use crate::problem::DateOf;
use crate::source::Date;

impl Composer<'_> {
    /// A date in the report's language.
    pub(super) fn day(&self, value: Date) -> String {
        date(self.phrases.language, value, DateForm::Day)
    }

    /// A message about a date, which may say it in another way where only the month or the year is known.
    pub(super) fn say_date(&self, phrase: Phrase, value: Date, form: DateForm) -> String {
        let text = date(self.phrases.language, value, form);
        let arguments = [("date", Argument::Text(&text)), ("precision", Argument::Text(precision(value, form).key()))];
        self.phrases.say_with(phrase, &arguments)
    }

    pub(super) fn fill_date(&self, of: &str, form: &str, with: &str) -> Filled {
        let unknown = |found: &str, known: &[&str]| Filled::Unknown {
            found: found.to_owned(),
            known: known.iter().map(|one| (*one).to_owned()).collect(),
        };
        let file = &self.inspection.file;
        let value = match of {
            "publication" => file.publication,
            "fieldwork" => file.fieldwork.first().map(|period| period.from),
            _ => return unknown(of, &["publication", "fieldwork"]),
        };
        let form = match form {
            "year" => DateForm::Year,
            "" | "day" => DateForm::Day,
            "month" => DateForm::Month,
            _ => return unknown(form, &["year", "month", "day"]),
        };
        let after_in = match with {
            "" => false,
            with if with == SmallWord::In.key() => true,
            _ => return unknown(with, &[SmallWord::In.key()]),
        };
        match value {
            None if of == "publication" => {
                Filled::Undated { of: DateOf::Publication, note: self.phrases.say(Phrase::HolePublication) }
            }
            None => Filled::Undated { of: DateOf::Fieldwork, note: self.phrases.say(Phrase::HoleFieldwork) },
            Some(value) if after_in => Filled::Text(self.say_date(Phrase::WithDate, value, form)),
            Some(value) => Filled::Text(date(self.phrases.language, value, form)),
        }
    }
}
