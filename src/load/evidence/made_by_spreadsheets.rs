//! What spreadsheet programs make of what people type: dates and numbers of ids, and how these can be told again.

use crate::source::ENGLISH_MONTHS;

/// Words that begin a row of totals.
const TOTALS: [&str; 16] = [
    "total",
    "totals",
    "subtotal",
    "grand total",
    "sub total",
    "sum",
    "count",
    "average",
    "mean",
    "percentage",
    "percent",
    "number",
    "cyfanswm",
    "overall",
    "all",
    "all cases",
];

/// Whether the name of a case is a word for the sum of them.
pub(super) fn is_total(name: &str) -> bool {
    let words = name.replace(|one: char| !one.is_alphanumeric() && one != '%', " ").to_lowercase();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let yes_share = words == "%" || words.strip_prefix("% ").is_some_and(|rest| matches!(rest, "yes" | "no" | "na"));
    TOTALS.contains(&words.as_str()) || words.starts_with("total ") || words.ends_with(" total") || yes_share
}

/// The numbers in a date as programs write it, in the order in which they stand; `None` where it is none.
pub(super) fn date_parts(text: &str) -> Option<Vec<u32>> {
    let text = text.trim().to_lowercase();
    let day = text.split([' ', 't']).next().filter(|_| text.contains(':')).unwrap_or(&text);
    let mark = ['/', '-', '.', ' '].into_iter().find(|mark| day.contains(*mark))?;
    let parts: Vec<&str> = day.split(mark).filter(|part| !part.is_empty()).collect();
    let months = parts.iter().filter(|part| month(part).is_some()).count();
    let numbers: Vec<u32> = parts.iter().map(|part| number(part).or_else(|| month(part))).collect::<Option<_>>()?;
    let has_year = parts.iter().any(|part| part.len() == 4 && number(part).is_some());
    let likely = match (numbers.len(), months) {
        (2, 1) => true,
        (3, 1) => true,
        (3, 0) => has_year || mark == '/',
        (2, 0) => has_year && mark != '.',
        _ => false,
    };
    let sound = numbers.iter().all(|number| *number <= 9_999) && numbers.iter().any(|number| *number <= 12);
    (likely && sound).then_some(numbers)
}

fn number(part: &str) -> Option<u32> {
    (part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok()).flatten()
}

/// The number of a month; programs shorten its name to three letters, or four.
fn month(part: &str) -> Option<u32> {
    let is_it = |month: &&str| month.starts_with(part) && (matches!(part.len(), 3 | 4) || part.len() == month.len());
    ENGLISH_MONTHS.iter().position(is_it).and_then(|index| u32::try_from(index + 1).ok())
}

/// The id of which a program has made a date: one whose numbers are those of the date, in one of the orders in which
/// programs write day, month and year.
pub(super) fn id_of_date(parts: &[u32], known: &[&str]) -> Option<String> {
    let short = |number: u32| number % if number >= 1_000 { 100 } else { 10_000 };
    let parts: Vec<u32> = parts.iter().map(|part| short(*part)).collect();
    let orders: &[&[usize]] =
        if parts.len() == 3 { &[&[0, 1, 2], &[1, 0, 2], &[2, 1, 0]] } else { &[&[0, 1], &[1, 0]] };
    let ids = orders.iter().map(|order| {
        let numbers: Vec<String> = order.iter().filter_map(|at| parts.get(*at)).map(ToString::to_string).collect();
        numbers.join(".")
    });
    ids.into_iter().find(|id| known.contains(&id.as_str()))
}

/// Whether a text is a number as programs shorten long ones: “1.23E+12”.
pub(super) fn is_shortened_number(text: &str) -> bool {
    let Some((number, power)) = text.split_once(['e', 'E']) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    power.starts_with(['+', '-']) && digits(&power[1..]) && digits(&number.replace(['.', ','], ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_known_and_lead_back_to_ids() {
        let known = ["2.1.1", "2.2.3", "1.2", "2.10"];
        let rows = [
            ("02/01/2001", Some("2.1.1")),
            ("1/2/2001", Some("2.1.1")),
            ("2001-01-02", Some("2.1.1")),
            ("02.02.2003", Some("2.2.3")),
            ("02/01/01 00:00", Some("2.1.1")),
            ("02-Jan", Some("1.2")),
            ("Feb-10", Some("2.10")),
            ("10-feb", Some("2.10")),
            ("01-Sept", None),
        ];
        for (text, id) in rows {
            let parts = date_parts(text).unwrap_or_else(|| panic!("{text} is a date"));
            assert_eq!(id_of_date(&parts, &known).as_deref(), id, "{text}");
        }
        assert!(date_parts("2/2031").is_some());
        let others = ["court-01", "2.1.1", "case 12", "A-1-2", "may", "12", "1-2-3", "marble-2", "2.10", ""];
        for text in others.into_iter().chain(["2/31", "2.2031", "31/2031"]) {
            assert_eq!(date_parts(text), None, "{text}");
        }
    }

    #[test]
    fn totals_and_shortened_numbers_are_known() {
        for text in ["Total", "TOTALS:", "Total (n=16)", "% yes", "Grand total", "Cyfanswm"] {
            assert!(is_total(text), "{text}");
        }
        for text in ["court-01", "all-saints-1", "T", "summer 2", "Totaljob-1"] {
            assert!(!is_total(text), "{text}");
        }
        assert!(is_shortened_number("1.23E+12") && is_shortened_number("1E+05"));
        assert!(!is_shortened_number("E+5") && !is_shortened_number("case-1e") && !is_shortened_number("1E5"));
    }
}
