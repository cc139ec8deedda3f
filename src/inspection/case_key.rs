//! When two names of cases are one: whoever typed them, and whatever program wrote them.

use crate::text::looks_like;

/// What makes names of cases alike whoever typed them and whatever program wrote them: their words and numbers as they look on
/// a page, without capitals, signs and leading zeros.
#[must_use]
pub fn case_key(name: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut before = None;
    for character in looks_like(name).chars() {
        let kind = if character.is_numeric() { Some(true) } else { character.is_alphabetic().then_some(false) };
        if kind.is_some() {
            if kind != before {
                parts.push(String::new());
            }
            parts.last_mut().into_iter().for_each(|part| part.extend(character.to_lowercase()));
        }
        before = kind;
    }
    let bare = |part: String| {
        let bare = part.trim_start_matches('0');
        if bare.is_empty() { part } else { bare.to_owned() }
    };
    let parts: Vec<String> = parts.into_iter().map(bare).collect();
    // A name of signs alone is itself.
    if parts.is_empty() { vec![name.to_owned()] } else { parts }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_whoever_typed_them() {
        for name in [
            "court-01",
            "Court 1",
            "COURT_001",
            " court01 ",
            "court-0１",
            "соurt-01",
            "court\u{a0}01",
            "court\u{200b}-\u{2060}01",
            "co\u{ad}urt\u{2011}1",
            "\u{1d41c}ourt-\u{1d7cf}",
        ] {
            assert_eq!(case_key(name), ["court", "1"], "{name}");
        }
        assert_eq!(case_key("Siân"), case_key("Sia\u{302}n"));
        assert_ne!(case_key("Siân"), case_key("Sian"));
        assert_ne!(case_key("A-1-1"), case_key("A-11"));
        assert_ne!(case_key("court-0"), case_key("court"));
        assert_eq!(case_key("--"), ["--"]);
    }
}
