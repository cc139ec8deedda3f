//! Today's date. The one place that looks at a clock: what is signed today is not told to any report.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::source::Date;

/// Seconds of a day.
const DAY: u64 = 86_400;

/// Today, by the clock of this machine, in the time of Greenwich.
#[expect(
    clippy::disallowed_methods,
    reason = "who signs today signs today; no report and no check has this date from here"
)]
pub(super) fn today() -> Option<Date> {
    date_of(SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs() / DAY)
}

/// The date so many days after 1 January 1970: years and months are taken away as long as they fit.
fn date_of(mut days: u64) -> Option<Date> {
    let is_leap = |year: u16| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let mut year = 1970_u16;
    loop {
        let length = if is_leap(year) { 366 } else { 365 };
        if days < length {
            break;
        }
        days -= length;
        year = year.checked_add(1).filter(|year| *year < 2200)?;
    }
    let february = if is_leap(year) { 29 } else { 28 };
    let mut month = 1_u8;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    Some(Date { year, month: Some(month), day: Some(u8::try_from(days).ok()? + 1) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        for (days, date) in [
            (0, "1970-01-01"),
            (58, "1970-02-28"),
            (59, "1970-03-01"),
            (789, "1972-02-29"),
            (10_956, "1999-12-31"),
            (11_016, "2000-02-29"),
            (20_786, "2026-11-29"),
            (47_540, "2100-02-28"),
            (47_541, "2100-03-01"),
        ] {
            assert_eq!(date_of(days).map(|date| date.to_string()).as_deref(), Some(date), "{days}");
        }
        assert_eq!(date_of(u64::MAX / DAY), None);
    }
}
