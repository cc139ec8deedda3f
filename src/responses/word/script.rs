//! Words that stand higher or lower than the line, as a line of text.
//!
//! What must hold: what stands higher or lower never runs into what is before it, so that 10³ is no 103 and 1½ no 11/2. The
//! endings of ordinal numbers, which Word raises by itself, run into nothing.

use super::marks::Stands;

/// The signs of the line that Unicode has higher and lower.
const LINE: &str = "0123456789+-=()ni";
const HIGHER: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
const LOWER: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ";

/// The endings of ordinal numbers, in English and Welsh.
const OF_ORDINALS: [&str; 15] =
    ["st", "nd", "rd", "th", "af", "ail", "il", "ydd", "edd", "fed", "ed", "eg", "ain", "ad", "fydd"];

/// How such words are written.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Raised {
    /// As they are.
    AsItIs,
    /// By signs of their own.
    Signs(String),
    /// Behind a mark.
    Marked(String),
}

/// How words are written that stand higher or lower, behind this character.
pub(super) fn raised(text: &str, stands: Stands, before: Option<char>) -> Raised {
    let words = text.trim();
    if !words.contains(char::is_alphanumeric) && !words.contains(['+', '-', '\u{2212}']) {
        return Raised::AsItIs;
    }
    let is_ordinal = OF_ORDINALS.contains(&words.to_lowercase().as_str());
    if is_ordinal && stands == Stands::Higher && before.is_some_and(|one| one.is_ascii_digit()) {
        return Raised::AsItIs;
    }
    let around = |written: &str| text.replacen(words, written, 1);
    if let Some(signs) = signs(words, stands) {
        return Raised::Signs(around(&signs));
    }
    let fraction = words.split_once(['/', '\u{2044}']).filter(|parts| is_number(parts.0) && is_number(parts.1));
    let parts = fraction.and_then(|(top, below)| Some((signs(top, Stands::Higher)?, signs(below, Stands::Lower)?)));
    if let Some((top, below)) = parts {
        return Raised::Signs(around(&format!("{top}\u{2044}{below}")));
    }
    let mark = if stands == Stands::Higher { '^' } else { '_' };
    let one = words.chars().all(char::is_alphanumeric);
    Raised::Marked(around(&if one { format!("{mark}{words}") } else { format!("{mark}({words})") }))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The same signs higher or lower; none where Unicode lacks one.
fn signs(text: &str, stands: Stands) -> Option<String> {
    let table = if stands == Stands::Higher { HIGHER } else { LOWER };
    let sign = |character: char| {
        let character = if matches!(character, '\u{2212}' | '\u{2013}') { '-' } else { character };
        if character.is_whitespace() || table.contains(character) {
            return Some(character);
        }
        LINE.chars().position(|one| one == character).and_then(|at| table.chars().nth(at))
    };
    text.chars().map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_runs_into_what_is_before_it() {
        let signs = |text: &str| Raised::Signs(text.to_owned());
        let marked = |text: &str| Raised::Marked(text.to_owned());
        for (text, stands, before, written) in [
            ("3", Stands::Higher, '0', signs("³")),
            ("-12", Stands::Higher, '0', signs("⁻¹²")),
            ("2", Stands::Lower, 'H', signs("₂")),
            ("2 ", Stands::Higher, 'm', signs("² ")),
            ("1/2", Stands::Higher, '1', signs("¹⁄₂")),
            ("th", Stands::Higher, '5', Raised::AsItIs),
            ("fed", Stands::Higher, '5', Raised::AsItIs),
            ("th", Stands::Higher, 'm', marked("^th")),
            ("th", Stands::Lower, '5', marked("_th")),
            ("a, b", Stands::Higher, '5', marked("^(a, b)")),
            ("2.5", Stands::Higher, '0', marked("^(2.5)")),
            (",", Stands::Higher, '0', Raised::AsItIs),
            (" ", Stands::Higher, '0', Raised::AsItIs),
            ("", Stands::Higher, '0', Raised::AsItIs),
        ] {
            assert_eq!(raised(text, stands, Some(before)), written, "{text}");
        }
    }
}
