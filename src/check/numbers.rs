//! Numbers as people write them: "69", "14.4", "1,234", "sixty-nine", "a hundred and five".
//!
//! A number is kept in hundredths, exact, so that 14.4 and 14.40 are the same and no fraction is lost.

use super::words::Word;
use crate::source::{english_tens, english_unit};

/// A number in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Number(u64);

impl Number {
    /// A whole number.
    pub(super) fn whole(value: u32) -> Self {
        Number(u64::from(value) * 100)
    }

    /// Its value where it is whole.
    pub(super) fn as_whole(self) -> Option<u32> {
        self.0.is_multiple_of(100).then(|| u32::try_from(self.0 / 100).ok()).flatten()
    }

    /// The whole percentage it shows as: halves round up.
    pub(super) fn as_percent(self) -> Option<u8> {
        u8::try_from((self.0 + 50) / 100).ok().filter(|percent| *percent <= 100)
    }

    /// Whether it is this share as a percentage, rounded as it was written: to whole ones, to one decimal, or to two.
    pub(super) fn is_share(self, yes: u32, of: u32) -> bool {
        let unit = [100, 10, 1].into_iter().find(|unit| self.0.is_multiple_of(*unit)).unwrap_or(1);
        let (twice, below) = (2 * u64::from(yes) * 10_000, 2 * u64::from(of) * unit);
        // "82.0" is written as 82: what has no decimals left can have been rounded to any.
        of > 0 && (twice + u64::from(of) * unit) / below * unit == self.0
    }

    /// A number in digits.
    pub(super) fn digits(text: &str) -> Option<Self> {
        if !text.starts_with(|first: char| first.is_ascii_digit()) {
            return None;
        }
        let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
        let whole = whole.replace(',', "");
        let only_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !only_digits(&whole) || !only_digits(rest) || rest.len() > 2 || whole.len() > 9 {
            return None;
        }
        let fraction: u64 = format!("{rest:0<2}").parse().ok()?;
        Some(Number(whole.parse::<u64>().ok()? * 100 + fraction))
    }
}

/// The number that begins at this word, with how many words it takes.
pub(super) fn number_at(words: &[Word], index: usize) -> Option<(Number, usize)> {
    let word = words.get(index)?;
    if let Some(number) = Number::digits(&word.text) {
        return Some((number, 1));
    }
    let text = |index: usize| words.get(index).map_or("", |word| word.text.as_str());
    let is_hundred = text(index + 1) == "hundred";
    if is_hundred && let Some(hundreds) = in_one_word(&word.text).or((word.text == "a").then_some(1)) {
        let rest = if text(index + 2) == "and" { in_one_word(text(index + 3)) } else { None };
        let value = hundreds * 100 + rest.unwrap_or_default();
        return Some((Number::whole(value), if rest.is_some() { 4 } else { 2 }));
    }
    if let (Some(tens), Some(units)) = (tens(&word.text), unit(text(index + 1)).filter(|units| (1..10).contains(units)))
    {
        return Some((Number::whole(tens + units), 2));
    }
    in_one_word(&word.text).map(|value| (Number::whole(value), 1))
}

/// A number below a hundred in one word.
pub(super) fn in_one_word(word: &str) -> Option<u32> {
    let hyphened = || {
        let (first, second) = word.split_once('-')?;
        Some(tens(first)? + unit(second).filter(|units| (1..10).contains(units))?)
    };
    unit(word).or_else(|| tens(word)).or_else(hyphened)
}

fn unit(word: &str) -> Option<u32> {
    english_unit(word).map(u32::from)
}

fn tens(word: &str) -> Option<u32> {
    english_tens(word).map(u32::from)
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[test]
    fn reads_digits_and_words() {
        for (text, value, used) in [
            ("69", 6900, 1),
            ("14.4", 1440, 1),
            ("1,234", 123_400, 1),
            ("sixty-nine", 6900, 1),
            ("sixty nine", 6900, 2),
            ("sixteen", 1600, 1),
            ("a hundred", 10_000, 2),
            ("one hundred and five", 10_500, 4),
        ] {
            assert_eq!(number_at(&words(text, 0..text.len()), 0), Some((Number(value), used)), "{text}");
        }
        for text in ["a", "2.2.3", "and", "1990s", "first"] {
            assert_eq!(number_at(&words(text, 0..text.len()), 0), None, "{text}");
        }
    }
}
