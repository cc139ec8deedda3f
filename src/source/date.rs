//! A date as precise as it is known: a year, a month or a day.
//!
//! What must hold: it is a date of the Gregorian calendar; what is not known is absent, never 1.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::node::Scalar;

/// A year, a month or a day. The order is by time; a month comes before its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    /// 1900 to 2199.
    pub year: u16,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31; only where the month is known.
    pub day: Option<u8>,
}

/// The form in which dates are written in a findings folder.
pub(crate) const PATTERN: &str = r"^\d{4}(-\d{2}(-\d{2})?)?$";

/// The months in English, in small letters, as people and spreadsheets write them into texts and files.
pub(crate) const ENGLISH_MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

impl TryFrom<String> for Date {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Date::parse(&text).ok_or_else(|| format!("not a date: {text}"))
    }
}

impl Date {
    /// Reads `2023`, `2023-02` or `2023-02-28`; `None` where that is not a date.
    #[must_use]
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = parts.next().map(|part| digits(part, 2)).map_or(Some(None), |month| month.map(Some))?;
        let day = parts.next().map(|part| digits(part, 2)).map_or(Some(None), |day| day.map(Some))?;
        if parts.next().is_some() || !(1900..2200).contains(&year) {
            return None;
        }
        let month = month.map(u8::try_from).transpose().ok()?;
        let day = day.map(u8::try_from).transpose().ok()?;
        let valid = match (month, day) {
            (None, _) => true,
            (Some(month), None) => (1..=12).contains(&month),
            (Some(month), Some(day)) => (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day),
        };
        valid.then_some(Date { year, month, day })
    }

    /// The day after; `None` where the day is not known, and after the last that there can be.
    #[must_use]
    pub fn next_day(self) -> Option<Date> {
        let (month, day) = (self.month?, self.day?);
        let next = match (month, day) {
            (month, day) if day < days_in(self.year, month) => Date { day: Some(day + 1), ..self },
            (12, _) => Date { year: self.year + 1, month: Some(1), day: Some(1) },
            (month, _) => Date { month: Some(month + 1), day: Some(1), ..self },
        };
        (next.year < 2200).then_some(next)
    }

    /// The day of the week, 0 for Monday; `None` where the day is not known.
    #[must_use]
    pub fn day_of_week(self) -> Option<u8> {
        let (month, day) = (self.month?, self.day?);
        // A year that begins in March ends with its leap day (Sakamoto's way).
        let year = u32::from(self.year) - u32::from(month < 3);
        let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][usize::from(month) - 1];
        let since_sunday = (year + year / 4 - year / 100 + year / 400 + shift + u32::from(day)) % 7;
        u8::try_from((since_sunday + 6) % 7).ok()
    }

    /// Year, month and day, where a missing month or day counts as its first.
    #[must_use]
    pub fn parts(&self) -> [u16; 3] {
        [self.year, self.month.map_or(1, u16::from), self.day.map_or(1, u16::from)]
    }
}

/// Whether a value of a format of dates is none.
pub(super) fn is_no_date(format: Option<&str>, scalar: &Scalar) -> bool {
    let is_date = || Date::parse(&scalar.text).is_some();
    match format {
        Some("partial-date") => !is_date(),
        Some("partial-date-or-yes") => !(is_date() || scalar.plain && matches!(&*scalar.text, "true" | "false")),
        _ => false,
    }
}

fn digits(text: &str, length: usize) -> Option<u16> {
    (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(formatter, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(formatter, "-{day:02}")?;
        }
        Ok(())
    }
}

impl From<Date> for String {
    fn from(date: Date) -> String {
        date.to_string()
    }
}

impl JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            // A year stands in YAML as a number.
            "type": ["string", "integer"],
            "format": "partial-date",
            "pattern": PATTERN,
            "description": "A year, a month or a day: 2023, 2023-02 or 2023-02-28.",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_is_known_and_nothing_else() {
        for good in ["2023", "2023-02", "2024-02-29", "2000-02-29"] {
            assert_eq!(Date::parse(good).map(|date| date.to_string()).as_deref(), Some(good));
        }
        for bad in ["23", "2023-2", "2023-13", "2023-00", "2023-02-29", "1900-02-29", "2023-02-28-1", "2023-02-2x", ""]
        {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }
}
