//! Cells of CSV that spreadsheet programs leave as they are.
//!
//! What must hold: a text that a program would run as a formula, or turn into a date or a number, has an apostrophe before it,
//! and one that begins with an apostrophe has another; so one apostrophe at the beginning of a cell is never part of it.

use super::date::ENGLISH_MONTHS;

/// A text as a cell.
#[must_use]
pub fn guarded(text: &str) -> String {
    if is_misread(text) { format!("'{text}") } else { text.to_owned() }
}

/// A cell as the text that was written into it; what people typed with an apostrophe is left alone.
#[must_use]
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_misread(rest)).unwrap_or(cell)
}

/// Whether a spreadsheet program would make something else of a text.
fn is_misread(text: &str) -> bool {
    // Tabs, line ends and what cannot be seen do not keep a formula from being one.
    let seen = text.trim_start_matches(|one: char| one.is_whitespace() || one.is_control() || is_unseen(one));
    let begins = ['=', '+', '-', '@', '＝', '＋', '－', '＠'].iter().any(|mark| seen.starts_with(*mark));
    begins || text.starts_with('\'') || is_number_to_be(text.trim()) || is_date_to_be(text.trim())
}

fn is_unseen(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Whether a text is one that a program changes when it takes it for a number: 2.10, 007, 1E5; whole numbers stay as they are.
fn is_number_to_be(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let inside = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).is_some_and(digits);
    let parts: Vec<&str> = text.split('.').collect();
    let is_decimal = parts.len() > 1 && parts.iter().all(|part| digits(part));
    let is_whole = digits(text) && ((text.starts_with('0') && text.len() > 1) || text.len() > 15);
    let is_power = text.split_once(['e', 'E']).is_some_and(|(number, power)| {
        digits(&number.replacen('.', "", 1)) && digits(power.trim_start_matches(['+', '-']))
    });
    inside || is_decimal || is_whole || is_power || ["true", "false"].contains(&text.to_lowercase().as_str())
}

/// Whether a text is one that a program takes for a date or a time: 1-2, 10/12, 2023-02, March 2021; a whole date is one.
fn is_date_to_be(text: &str) -> bool {
    let is_whole = text.len() == 10
        && text.bytes().enumerate().all(
            |(at, byte)| {
                if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() }
            },
        );
    let only = |marks: &str| text.chars().all(|one| one.is_ascii_digit() || marks.contains(one));
    let has_digit = text.contains(|one: char| one.is_ascii_digit());
    if has_digit && only("-/:. ") && text.contains(['-', '/', ':']) {
        return !is_whole;
    }
    let words: Vec<&str> = text.split([' ', '-', '/', '.', ',']).filter(|word| !word.is_empty()).collect();
    let is_month = |word: &&&str| {
        let small = word.to_lowercase();
        word.is_ascii()
            && ENGLISH_MONTHS.iter().any(|month| small.starts_with(&month[..3]))
            && word.bytes().all(|one| one.is_ascii_alphabetic())
    };
    let is_number = |word: &&&str| word.len() < 5 && word.bytes().all(|byte| byte.is_ascii_digit());
    let months = words.iter().filter(is_month).count();
    let half_days = words.iter().filter(|word| ["am", "pm"].contains(&word.to_lowercase().as_str())).count();
    let numbers = words.iter().filter(is_number).count();
    matches!(words.len(), 2 | 3) && months + half_days == 1 && numbers + 1 == words.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_would_change_is_guarded() {
        for text in [
            "=1+1",
            "@SUM(A1)",
            "-2",
            "+3",
            " =x",
            "\t=x",
            "\r\n=x",
            "\u{a0}-x",
            "\u{200b}=x",
            "＝1",
            "2.1",
            "2.10",
            "2.1.1",
            "1-2",
            "10/12",
            "2023-02",
            "12:30",
            "007",
            "1E5",
            "1.5e-3",
            "March 2021",
            "3 Mar",
            "MAR-3",
            "28 February 2023",
            "TRUE",
            "(12)",
            "1234567890123456",
            "5 pm",
            "'quoted'",
        ] {
            assert_eq!(guarded(text), format!("'{text}"), "{text:?}");
            assert_eq!(unguarded(&guarded(text)), text, "{text:?}");
        }
        for text in [
            "",
            "12",
            "0",
            "2023",
            "69%",
            "1,204",
            "2023-02-28",
            "plain – text",
            "2.1-offended",
            "p-1.1-0a1b2c3d",
            "court-01",
            "May",
            "the 3 of March",
            "10–14",
            "section 2.1",
            "£12.50",
            "12 of 16",
        ] {
            assert_eq!(guarded(text), text);
        }
    }
}
