//! Dates as a language writes them, as precise as they are known.

use icu::calendar::{Gregorian, Iso};
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{Y, YM, YMD};

use super::Language;
use crate::source::Date;

/// How much of a date is wanted; never more than is known is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateForm {
    /// The year.
    Year,
    /// Month and year.
    Month,
    /// Day, month and year.
    Day,
}

impl DateForm {
    /// What messages know it by: `year`, `month` or `day`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            DateForm::Year => "year",
            DateForm::Month => "month",
            DateForm::Day => "day",
        }
    }
}

/// How much of a date is shown where this much is wanted.
#[must_use]
pub fn precision(date: Date, wanted: DateForm) -> DateForm {
    let known = match (date.month, date.day) {
        (None, _) => DateForm::Year,
        (_, None) => DateForm::Month,
        _ => DateForm::Day,
    };
    wanted.min(known)
}

/// A date in words: "2023", "February 2023" or "28 February 2023".
#[must_use]
pub fn date(language: Language, date: Date, form: DateForm) -> String {
    let [year, month, day] = date.parts();
    let fallback = || date.to_string();
    let Ok(iso) = icu::calendar::Date::<Iso>::try_new_iso(i32::from(year), clamp(month), clamp(day)) else {
        return fallback();
    };
    let value = iso.to_calendar(Gregorian);
    let preferences = language.locale().into();
    match precision(date, form) {
        DateForm::Year => {
            DateTimeFormatter::try_new(preferences, Y::long()).map(|formatter| formatter.format(&value).to_string())
        }
        DateForm::Month => {
            DateTimeFormatter::try_new(preferences, YM::long()).map(|formatter| formatter.format(&value).to_string())
        }
        DateForm::Day => {
            DateTimeFormatter::try_new(preferences, YMD::long()).map(|formatter| formatter.format(&value).to_string())
        }
    }
    .unwrap_or_else(|_| fallback())
}

fn clamp(part: u16) -> u8 {
    u8::try_from(part).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_what_is_known() {
        let say = |text: &str, form| date(Language::English, Date::parse(text).expect("a date"), form);
        assert_eq!(say("2022-11-21", DateForm::Day), "21 November 2022");
        assert_eq!(say("2022-11-21", DateForm::Month), "November 2022");
        assert_eq!(say("2023-02", DateForm::Day), "February 2023");
        assert_eq!(say("2005", DateForm::Month), "2005");
    }

    #[test]
    fn writes_it_in_welsh() {
        let say = |text: &str, form| date(Language::Welsh, Date::parse(text).expect("a date"), form);
        assert_eq!(say("2025-02-28", DateForm::Day), "28 Chwefror 2025");
        assert_eq!(say("2025-01", DateForm::Day), "Ionawr 2025");
        assert_eq!(say("2025-12-31", DateForm::Year), "2025");
    }
}
