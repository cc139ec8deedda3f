//! A printed figure as what can be counted with: a number, and its unit in a column of its own.
//!
//! What must hold: nothing that was printed is lost. What is no number, or one with words that say more than a unit, stays as it is.

use super::{Cell, Shorthand};
use crate::language::{Argument, Phrase, Phrases};

/// A printed figure as a number and its unit; words stay words, with the unit that was given.
pub(super) fn figure_and_unit(phrases: &Phrases, printed: &str, given: Option<&str>) -> (Cell, Cell) {
    let printed = crate::text::one_line(printed);
    let given = given.map(crate::text::one_line).filter(|unit| !unit.is_empty());
    let per_cent = phrases.say_with(Phrase::PercentWords, &[("figure", Argument::Text(""))]);
    let share = printed.strip_suffix(per_cent.as_str()).or_else(|| printed.strip_suffix('%'));
    if let Some(number) = share.and_then(|bare| number(phrases, bare.trim())) {
        let unit = given.map_or_else(|| "%".to_owned(), |unit| format!("% ({unit})"));
        return (number, Cell::Text(unit));
    }
    if let Some(number) = number(phrases, &printed) {
        return (number, Cell::known(given.as_deref()));
    }
    let parted = printed.split_once(' ').filter(|(_, words)| given.is_none() && is_unit(words));
    if let Some((number, words)) = parted.and_then(|(first, words)| Some((number(phrases, first)?, words))) {
        return (number, Cell::Text(words.to_owned()));
    }
    (Cell::figure(&printed), given.map_or(Cell::Short(Shorthand::NotApplicable), Cell::Text))
}

/// Words that name what is counted: letters alone, and few. "3 of 4" and "12 (of whom 3 in custody)" say more.
fn is_unit(words: &str) -> bool {
    let all = |one: char| one.is_alphabetic() || matches!(one, ' ' | '-' | '’' | '\'');
    words.chars().all(all)
        && !words.split(' ').any(|word| matches!(word, "of" | "or" | "and" | "to" | "o" | "neu" | "a" | "i"))
}

/// A number: in figures with commas between thousands, or in words.
fn number(phrases: &Phrases, printed: &str) -> Option<Cell> {
    let bare = printed.replace(',', "");
    let groups: Vec<&str> = printed.split('.').next().unwrap_or_default().split(',').collect();
    if groups.len() > 1 && groups.iter().skip(1).any(|group| group.len() != 3) {
        return None;
    }
    if let Ok(number) = bare.parse::<u32>() {
        // A leading nought would be lost.
        return (number.to_string() == bare).then_some(Cell::Number(number));
    }
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if bare.split_once('.').is_some_and(|(whole, part)| is_digits(whole) && is_digits(part)) {
        // What spreadsheet programs would show as another, as they make 4 of 4.0, stays as it was printed.
        return Some(Cell::Figure(bare)).filter(|cell| cell.decimal().is_some());
    }
    phrases.number_in_words(&printed.to_lowercase()).filter(|count| *count > 0).map(Cell::Number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn in_words(language: Language, printed: &str, unit: Option<&str>) -> (String, String) {
        let phrases = Phrases::load(language, &crate::assets::Assets::templates(None)).expect("phrases");
        let (figure, unit) = figure_and_unit(&phrases, printed, unit);
        let is_number = matches!(figure, Cell::Number(_)) || figure.decimal().is_some();
        let kind = if is_number { "number " } else { "" };
        (format!("{kind}{}", figure.text()), unit.text())
    }

    #[test]
    fn figures_are_numbers_with_their_unit_beside_them() {
        let rows = [
            ("211,700", Some("people"), "number 211700", "people"),
            ("11%", None, "number 11", "%"),
            ("9.4%", None, "number 9.4", "%"),
            ("4.0%", None, "4.0%", "[z]"),
            ("00.5", None, "00.5", "[z]"),
            ("75 per cent", None, "number 75", "%"),
            ("61%", Some("of cases"), "number 61", "% (of cases)"),
            ("74.1", Some("rate per 1,000 households"), "number 74.1", "rate per 1,000 households"),
            ("763 square miles", None, "number 763", "square miles"),
            ("three", Some("offices"), "number 3", "offices"),
            ("Three", None, "number 3", "[z]"),
            ("3 of 4", None, "3 of 4", "[z]"),
            ("12 (of whom 3 in custody)", None, "12 (of whom 3 in custody)", "[z]"),
            ("fewer than five", None, "fewer than five", "[z]"),
            ("1,2", None, "1,2", "[z]"),
            ("007", None, "007", "[z]"),
            ("£1.2 million", None, "£1.2 million", "[z]"),
            ("2016/2017", None, "2016/2017", "[z]"),
            ("about 40", Some("children"), "about 40", "children"),
        ];
        for (printed, unit, figure, beside) in rows {
            let expected = (figure.to_owned(), beside.to_owned());
            assert_eq!(in_words(Language::English, printed, unit), expected, "{printed}");
        }
        assert_eq!(in_words(Language::Welsh, "75 y cant", None), ("number 75".to_owned(), "%".to_owned()));
        assert_eq!(in_words(Language::Welsh, "tri", None), ("number 3".to_owned(), "[z]".to_owned()));
    }
}
