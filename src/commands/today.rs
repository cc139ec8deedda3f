//! Today's date. The one place that looks at a clock: what is signed today, and whether an embargo lasts, is not told to any
//! report.

use std::time::{SystemTime, UNIX_EPOCH};

use icu::calendar::types::RataDie;
use icu::calendar::{self, Iso};

use crate::source::Date;

/// Seconds of a day.
const DAY: u64 = 86_400;

/// 1 January 1970, counted from 1 January of the year 1, as calendars count days.
const EPOCH: i64 = 719_163;

/// Today, by the clock of this machine, in the time of Greenwich.
#[expect(
    clippy::disallowed_methods,
    reason = "who signs today signs today, and an embargo lasts or not; no report and no check has this date from here"
)]
pub(super) fn today() -> Option<Date> {
    date_of(SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs() / DAY)
}

/// The date so many days after 1 January 1970.
fn date_of(days: u64) -> Option<Date> {
    let count = EPOCH.checked_add(i64::try_from(days).ok()?)?;
    let date = calendar::Date::from_rata_die(RataDie::new(count), Iso);
    let year = u16::try_from(date.year().extended_year()).ok().filter(|year| *year < 2200)?;
    Some(Date { year, month: Some(date.month().ordinal), day: Some(date.day_of_month().0) })
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
