//! One number of a text: in digits or in words, with its thousands and millions.

use super::reader::Reader;
use super::tokens::{Token, word};

/// The number that begins at a token, in digits or in words, and how many tokens it takes.
pub(super) fn number(reader: &Reader, tokens: &[Token<'_>], at: usize) -> Option<(String, usize)> {
    let typed = tokens.get(at)?.digits();
    let is_typed = typed.is_some();
    let read = typed.map(|digits| (digits, 1));
    let (digits, length) =
        read.or_else(|| (reader.in_words)(tokens, at).map(|(number, length)| (number.to_string(), length)))?;
    let next = at + length;
    let Some(noughts) = (reader.noughts)(word(tokens, next)).or_else(|| of_money(tokens, at, is_typed)) else {
        return (length > 0).then_some((digits, length));
    };
    let thousands = scaled(&digits, noughts);
    // “Two thousand three hundred”: what is below a thousand, in words too.
    let rest_at = if (reader.adds)(word(tokens, next + 1)) { next + 2 } else { next + 1 };
    let rest = if is_typed { None } else { (reader.in_words)(tokens, rest_at) };
    let whole = rest.and_then(|(rest, more)| {
        let sum = thousands.parse::<usize>().ok()?.checked_add(rest)?;
        (rest > 0 && rest < 1000 && more > 0).then(|| (sum.to_string(), rest_at + more - at))
    });
    Some(whole.unwrap_or((thousands, next + 1 - at)))
}

/// How many noughts a letter at a sum of money stands for: “£3.5m”.
fn of_money(tokens: &[Token<'_>], at: usize, is_typed: bool) -> Option<usize> {
    let (sum, letter) = (tokens.get(at)?, tokens.get(at + 1)?);
    let is_money = is_typed && at > 0 && word(tokens, at - 1) == "£" && sum.range.end == letter.range.start;
    match letter.lower.as_str() {
        "k" if is_money => Some(3),
        "m" if is_money => Some(6),
        "bn" if is_money => Some(9),
        _ => None,
    }
}

/// A number in digits with so many noughts more.
fn scaled(digits: &str, noughts: usize) -> String {
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let moved: String = part.chars().chain(std::iter::repeat('0')).take(noughts.max(part.len())).collect();
    let (moved, left) = moved.split_at(noughts.min(moved.len()));
    let whole = format!("{whole}{moved}");
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    if left.is_empty() { whole.to_owned() } else { format!("{whole}.{left}") }
}
