//! Words in superscript or subscript, as a line of text.
//!
//! What must hold: what stands higher or lower never runs into what is before it, so that 10³ is no 103 and 1½ no 11/2. The
//! endings of ordinal numbers, which Word raises by itself, run into nothing.

use super::marks::Script;

/// The signs of the line that Unicode has higher and lower.
const LINE: &str = "0123456789+-=()ni";
const HIGHER: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
const LOWER: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ";

/// The endings of ordinal numbers, in English and Welsh.
const OF_ORDINALS: [&str; 15] =
    ["st", "nd", "rd", "th", "af", "ail", "il", "ydd", "edd", "fed", "ed", "eg", "ain", "ad", "fydd"];

/// How such words are written.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum ScriptText {
    /// As they are.
    AsItIs,
    /// By signs of their own.
    Signs(String),
    /// Behind a mark.
    Marked(String),
}

/// How words are written that stand higher or lower, behind this character.
pub(super) fn script_text(text: &str, script: Script, before: Option<char>) -> ScriptText {
    let words = text.trim();
    if !words.contains(char::is_alphanumeric) && !words.contains(['+', '-', '\u{2212}']) {
        return ScriptText::AsItIs;
    }
    let is_ordinal = OF_ORDINALS.contains(&words.to_lowercase().as_str());
    if is_ordinal && script == Script::Superscript && before.is_some_and(|one| one.is_ascii_digit()) {
        return ScriptText::AsItIs;
    }
    let around = |written: &str| text.replacen(words, written, 1);
    if let Some(signs) = signs(words, script) {
        return ScriptText::Signs(around(&signs));
    }
    let fraction = words.split_once(['/', '\u{2044}']).filter(|parts| is_number(parts.0) && is_number(parts.1));
    let parts =
        fraction.and_then(|(top, below)| Some((signs(top, Script::Superscript)?, signs(below, Script::Subscript)?)));
    if let Some((top, below)) = parts {
        return ScriptText::Signs(around(&format!("{top}\u{2044}{below}")));
    }
    let mark = if script == Script::Superscript { '^' } else { '_' };
    let one = words.chars().all(char::is_alphanumeric);
    ScriptText::Marked(around(&if one { format!("{mark}{words}") } else { format!("{mark}({words})") }))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The same signs higher or lower; none where Unicode lacks one.
fn signs(text: &str, script: Script) -> Option<String> {
    let table = if script == Script::Superscript { HIGHER } else { LOWER };
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
        let signs = |text: &str| ScriptText::Signs(text.to_owned());
        let marked = |text: &str| ScriptText::Marked(text.to_owned());
        for (text, script, before, written) in [
            ("3", Script::Superscript, '0', signs("³")),
            ("-12", Script::Superscript, '0', signs("⁻¹²")),
            ("2", Script::Subscript, 'H', signs("₂")),
            ("2 ", Script::Superscript, 'm', signs("² ")),
            ("1/2", Script::Superscript, '1', signs("¹⁄₂")),
            ("th", Script::Superscript, '5', ScriptText::AsItIs),
            ("fed", Script::Superscript, '5', ScriptText::AsItIs),
            ("th", Script::Superscript, 'm', marked("^th")),
            ("th", Script::Subscript, '5', marked("_th")),
            ("a, b", Script::Superscript, '5', marked("^(a, b)")),
            ("2.5", Script::Superscript, '0', marked("^(2.5)")),
            (",", Script::Superscript, '0', ScriptText::AsItIs),
            (" ", Script::Superscript, '0', ScriptText::AsItIs),
            ("", Script::Superscript, '0', ScriptText::AsItIs),
        ] {
            assert_eq!(script_text(text, script, Some(before)), written, "{text}");
        }
    }
}
