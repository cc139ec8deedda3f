//! Working days of England and Wales: neither a Saturday, a Sunday nor a bank holiday.
//!
//! What must hold: a day of a year whose bank holidays are not in `data/bank-holidays.csv` is not known, and nothing is counted
//! with it. Both nations have the same bank holidays.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::source::Date;

/// The list, with its source.
const LIST: &str = include_str!("../../data/bank-holidays.csv");

static BANK_HOLIDAYS: LazyLock<BTreeSet<Date>> = LazyLock::new(|| {
    let rows = LIST.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|line| Date::parse(line.split_once(',')?.0)).collect()
});

/// Whether a day is a working day; `None` where its year is not in the list, and of a date that is no day.
#[must_use]
pub fn is_working_day(day: Date) -> Option<bool> {
    let (first, last) = known_years();
    if !(first..=last).contains(&day.year) {
        return None;
    }
    Some(day.day_of_week()? < 5 && !BANK_HOLIDAYS.contains(&day))
}

/// The working day that is so many after a day, which itself is not counted; `None` where a day on the way is not known.
#[must_use]
pub fn working_day_after(day: Date, count: u16) -> Option<Date> {
    let (mut day, mut left) = (day, count);
    is_working_day(day)?;
    while left > 0 {
        day = day.next_day()?;
        left -= u16::from(is_working_day(day)?);
    }
    Some(day)
}

/// How many working days lie after a day, up to another and with it; `None` where a day on the way is not known.
#[must_use]
pub fn working_days_between(from: Date, to: Date) -> Option<u16> {
    let (mut day, mut count) = (from, 0_u16);
    is_working_day(from)?;
    while day < to {
        day = day.next_day()?;
        count = count.checked_add(u16::from(is_working_day(day)?))?;
    }
    Some(count)
}

/// The first and the last year whose bank holidays are known.
#[must_use]
pub fn known_years() -> (u16, u16) {
    let year = |day: Option<&Date>| day.map_or(0, |day| day.year);
    (year(BANK_HOLIDAYS.first()), year(BANK_HOLIDAYS.last()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }

    #[test]
    fn counts_working_days() {
        for (from, count, expected) in [
            ("2023-01-09", 9, "2023-01-20"),
            ("2023-01-13", 1, "2023-01-16"),
            // Over Easter, and over two Mondays in May 2023.
            ("2023-04-06", 1, "2023-04-11"),
            ("2023-04-28", 6, "2023-05-10"),
            // A substitute day, a moved holiday, a funeral.
            ("2021-12-24", 1, "2021-12-29"),
            ("2022-06-01", 1, "2022-06-06"),
            ("2022-09-16", 1, "2022-09-20"),
            ("2011-04-28", 1, "2011-05-03"),
            ("2012-06-01", 1, "2012-06-06"),
            ("2020-05-07", 1, "2020-05-11"),
            ("2026-12-24", 1, "2026-12-29"),
            // From a Saturday.
            ("2026-11-28", 1, "2026-11-30"),
            ("2026-11-27", 0, "2026-11-27"),
        ] {
            assert_eq!(working_day_after(day(from), count), Some(day(expected)), "{count} after {from}");
            if count > 0 {
                assert_eq!(working_days_between(day(from), day(expected)), Some(count), "{from} to {expected}");
            }
        }
    }

    #[test]
    fn what_is_not_in_the_list_is_not_known() {
        let (first, last) = known_years();
        assert!((first, last) >= (2004, 2027) && first == 2004, "{first} to {last}");
        assert_eq!(is_working_day(day("2003-12-31")), None);
        assert_eq!(is_working_day(day(&format!("{}-01-04", last + 1))), None);
        assert_eq!(working_day_after(day(&format!("{last}-12-20")), 20), None);
        assert_eq!(working_day_after(day("2023-01"), 1), None);
        for year in first..=last {
            let count = BANK_HOLIDAYS.iter().filter(|day| day.year == year).count();
            assert!((8..=10).contains(&count), "{year} has {count}");
            assert!(
                BANK_HOLIDAYS.iter().filter(|day| day.year == year).all(|day| day.day_of_week() < Some(5)),
                "{year}"
            );
        }
    }
}
