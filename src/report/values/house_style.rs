//! Percentages that were typed, in the style of the programme: with the sign, or in words.

use crate::language::{Argument, Phrase};
use crate::programme::PercentStyle;
use crate::report::Basis;

/// What stands behind the number of a percentage, as people type it; the longest first.
const SIGNS: [&str; 3] = ["per cent", "percent", "%"];

/// A typed figure with its percentages in house style. A bare number whose unit is a percentage is one too.
pub(super) fn in_house_style(basis: &Basis<'_>, typed: &str, unit: Option<&str>) -> String {
    let trimmed = typed.trim();
    let is_number = trimmed.parse::<f64>().is_ok() && trimmed.starts_with(|one: char| one.is_ascii_digit());
    if is_number && unit.is_some_and(|unit| SIGNS.contains(&unit.trim())) {
        return percentage(basis, trimmed);
    }
    let mut shown = String::new();
    let mut rest = typed;
    while let Some((before, number, behind)) = first_percentage(rest) {
        shown.push_str(before);
        shown.push_str(&percentage(basis, number));
        rest = behind;
    }
    shown + rest
}

/// The first percentage of a text: what stands before it, its number, what stands behind it.
fn first_percentage(text: &str) -> Option<(&str, &str, &str)> {
    let places = SIGNS.iter().flat_map(|sign| text.match_indices(sign));
    let mut places: Vec<(usize, &str)> = places.collect();
    places.sort_by_key(|(at, sign)| (*at, std::cmp::Reverse(sign.len())));
    places.into_iter().find_map(|(at, sign)| {
        let head = text.get(..at)?.trim_end_matches([' ', '\u{a0}', '\u{202f}']);
        let start = head.trim_end_matches(|one: char| one.is_ascii_digit() || one == '.' || one == ',').len();
        let number = head.get(start..)?;
        let behind = text.get(at + sign.len()..)?;
        let is_whole_word = sign == "%" || !behind.starts_with(char::is_alphabetic);
        let is_number = number.starts_with(|one: char| one.is_ascii_digit());
        (is_number && is_whole_word).then_some((head.get(..start)?, number, behind))
    })
}

fn percentage(basis: &Basis<'_>, number: &str) -> String {
    let phrase = match basis.programme.rules.style.percent {
        PercentStyle::Sign => Phrase::PercentSign,
        PercentStyle::Words => Phrase::PercentWords,
    };
    basis.phrases.say_with(phrase, &[("figure", Argument::Text(number))])
}
