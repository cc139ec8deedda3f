//! Names of files and folders on every system that a report may travel to: which are one name there, and which are none.
//!
//! What must hold: two names that any ordinary system takes for one, or a reader cannot tell apart, have one key.

use icu::casemap::CaseMapper;
use icu::normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

/// Names that Windows keeps for devices, whatever comes behind their first full stop; some with a digit behind.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];
const NUMBERED_DEVICES: [&str; 2] = ["com", "lpt"];

/// The longest name that is made of a text, in bytes: with what is added to it, it stays below what systems take.
const LONGEST: usize = 90;

/// What names are compared by: without case, forms of accents, invisible characters, and full stops and spaces at the end.
#[must_use]
pub fn name_key(name: &str) -> String {
    let ended = name.trim_end_matches(['.', ' ']);
    if ended.is_ascii() {
        return ended.to_ascii_lowercase();
    }
    let apart = DecomposingNormalizerBorrowed::new_nfkd();
    let seen: String = apart.normalize(ended).chars().filter(|one| !is_invisible(*one)).collect();
    let folded = CaseMapper::new().fold_string(&seen).into_owned();
    ComposingNormalizerBorrowed::new_nfc().normalize(&apart.normalize(&folded)).into_owned()
}

/// Whether two different names are one to some system or reader.
#[must_use]
pub fn are_alike(one: &str, other: &str) -> bool {
    one != other && name_key(one) == name_key(other)
}

fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Whether Windows lets a file or folder have this name.
#[must_use]
pub fn is_usable_name(name: &str) -> bool {
    let forbidden = |one: char| one.is_control() || "<>:\"/\\|?*".contains(one);
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let is_numbered = NUMBERED_DEVICES.iter().any(|device| {
        let rest: Vec<char> = stem.strip_prefix(device).unwrap_or_default().chars().collect();
        matches!(rest[..], [digit] if digit.is_ascii_digit() || "¹²³".contains(digit))
    });
    let is_kept = DEVICES.contains(&stem.as_str()) || is_numbered;
    !(name.is_empty() || name.ends_with(['.', ' ']) || name.contains(forbidden) || is_kept)
}

/// The section that a file of a folder is written for; none where it belongs to no section.
#[must_use]
pub fn section_of_file(file: &str) -> Option<&str> {
    Some(file.strip_prefix("sections/")?.rsplit_once('.')?.0)
}

/// A text as part of a file's name: letters, digits and full stops, and a hyphen for everything else. A long one is cut,
/// with the beginning of its digest in place of the rest.
#[must_use]
pub fn as_file_name(text: &str) -> String {
    let safe = |character: char| if character.is_alphanumeric() || character == '.' { character } else { '-' };
    let mut name: String = ComposingNormalizerBorrowed::new_nfc().normalize(text).chars().map(safe).collect();
    if name.len() > LONGEST {
        let rest = super::digest(text.as_bytes());
        name.truncate(name.floor_char_boundary(LONGEST - 9));
        name = format!("{name}-{}", &rest[..8]);
    }
    let ended = name.trim_end_matches('.').len();
    let dots = name.len() - ended;
    name.truncate(ended);
    name.push_str(&"-".repeat(dots));
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_some_system_takes_for_one_have_one_key() {
        for (one, other) in [
            ("Coventry", "coventry"),
            ("Siân", "Sia\u{302}n"),
            ("aux", "aux."),
            ("x", "x "),
            ("STRASSE", "straße"),
            ("co\u{ad}ventry", "coventry"),
            ("ﬁle", "file"),
            ("ŴY", "w\u{302}y"),
        ] {
            assert!(are_alike(one, other), "{one} {other}");
        }
        for (one, other) in [("a", "b"), ("1.0", "1-0"), ("Sian", "Siân"), ("x", "x")] {
            assert!(!are_alike(one, other), "{one} {other}");
        }
    }

    #[test]
    fn names_that_windows_does_not_let_be_are_known() {
        for name in ["CON", "aux.", "nul.txt", "x ", "a:b", "what?", "LPT1", "com³.x", "a\tb", "Prn .pdf", "..."] {
            assert!(!is_usable_name(name), "{name}");
        }
        for name in ["coventry-2023", "console", "comedy", "com10", "Siân’s YJS (2)", ".hidden", "a.b", "auxiliary"]
        {
            assert!(is_usable_name(name), "{name}");
        }
    }

    #[test]
    fn a_text_gives_a_name_that_can_be_used() {
        for text in ["1.0", "1.", "...", "a/b:c", "\u{202e}x", &"ŵ".repeat(500), &"x".repeat(500)] {
            let name = format!("draft-{}", as_file_name(text));
            assert!(is_usable_name(&name) && name.len() <= 200, "{name}");
        }
        assert_eq!(as_file_name("Sia\u{302}n"), "Siân");
        assert_ne!(as_file_name(&"x".repeat(500)), as_file_name(&"x".repeat(501)));
    }
}
