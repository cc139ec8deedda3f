//! Texts that look like something else to readers of YAML: not to ours, but to those of its older version.

/// Words that YAML 1.1 reads as true, false or nothing (yaml.org/type).
const WORDS: [&str; 11] = ["y", "yes", "n", "no", "true", "false", "on", "off", "null", "~", "none"];

/// Whether every reader of YAML takes a text without quotation marks for a text, or takes it as it took the one before.
pub(super) fn is_read_alike(text: &str, before: Option<&str>) -> bool {
    let is_text = |text: &str| matches!(serde_yaml::from_str(text), Ok(serde_yaml::Value::String(_)));
    let was_alike = || before.is_some_and(|before| is_text(before) && is_other_elsewhere(before));
    is_text(text) && (!is_other_elsewhere(text) || was_alike())
}

/// Whether YAML 1.1 reads a text as a truth value, a number, a time or nothing.
fn is_other_elsewhere(text: &str) -> bool {
    let word = text.to_lowercase();
    let digits = text.trim_start_matches(['+', '-', '.']);
    let number = digits.starts_with(|one: char| one.is_ascii_digit())
        && text.chars().all(|one| one.is_ascii_hexdigit() || "+-.,_:xoTZ ".contains(one));
    WORDS.contains(&word.as_str()) || number || matches!(word.trim_start_matches(['+', '-']), ".inf" | ".nan")
}
