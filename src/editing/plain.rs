//! Texts that look like something else to readers of YAML: not to ours, but to those of its older version.

/// Words that YAML 1.1 reads as true, false, nothing, a value or what is merged (yaml.org/type).
const WORDS: [&str; 13] = ["y", "yes", "n", "no", "true", "false", "on", "off", "null", "~", "none", "=", "<<"];

/// Whether every reader of YAML takes a text without quotation marks for a text, or takes it as it took the one before.
pub(super) fn is_read_alike(text: &str, before: Option<&str>) -> bool {
    let is_text = |text: &str| matches!(serde_yaml::from_str(text), Ok(serde_yaml::Value::String(_)));
    let was_alike = || before.is_some_and(|before| is_text(before) && is_other_elsewhere(before));
    is_text(text) && (!is_other_elsewhere(text) || was_alike())
}

/// Whether YAML 1.1 reads a text as a truth value, a number, a time or nothing, or some reader stops at it: PyYAML does at a tab.
fn is_other_elsewhere(text: &str) -> bool {
    let word = text.to_lowercase();
    let digits = text.trim_start_matches(['+', '-', '.']);
    let number = digits.starts_with(|one: char| one.is_ascii_digit())
        && text.chars().all(|one| one.is_ascii_hexdigit() || "+-.,_:xoTZ ".contains(one));
    text.contains('\t')
        || WORDS.contains(&word.as_str())
        || number
        || matches!(word.trim_start_matches(['+', '-']), ".inf" | ".nan")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_some_reader_takes_for_something_else_or_stops_at_is_no_plain_text() {
        for text in ["no", "1.10", "12:30", "=", "<<", "a\tb", "~", "0x1F", ".inf"] {
            assert!(!is_read_alike(text, None), "{text:?}");
        }
        for text in ["no one", "x = y", "a << b", "version 1.10", "tab by tab"] {
            assert!(is_read_alike(text, None), "{text:?}");
        }
        assert!(is_read_alike("a\tc", Some("a\tb")), "who writes a tab there has readers that take one");
    }
}
