//! The small word before a number that is filled in: in Welsh “a” and “â” are “ac” and “ag” before a vowel, and which number comes
//! is known only when it is filled in.
//!
//! What must hold: a number that Welsh says in two ways, of which one begins with a vowel (18: deunaw, un deg wyth), leaves the word
//! as it was written.

use super::Language;

/// The words with what they are before a vowel.
const PAIRS: [(&str, &str); 4] = [("a", "ac"), ("â", "ag"), ("A", "Ac"), ("Â", "Ag")];

/// Makes the last word of a text agree with the number that follows it.
pub fn agree_with_number(language: Language, before: &mut String, number: &str) {
    if language != Language::Welsh {
        return;
    }
    let Some(has_vowel) = begins_with_vowel(number) else { return };
    let words = before.trim_end();
    // “a/{{ count(...) }}” is no word before a number.
    if words.len() == before.len() {
        return;
    }
    let last = words.rsplit(|letter: char| !letter.is_alphanumeric() && letter != '’' && letter != '-').next();
    let last = last.unwrap_or_default();
    let meant = PAIRS.into_iter().find_map(|(plain, vowel)| match (last == plain || last == vowel, has_vowel) {
        (false, _) => None,
        (true, true) => Some(vowel),
        (true, false) => Some(plain),
    });
    if let Some(meant) = meant.filter(|meant| *meant != last) {
        let space = before[words.len()..].to_owned();
        before.truncate(words.len() - last.len());
        before.push_str(meant);
        before.push_str(&space);
    }
}

/// Whether a number begins with a vowel when it is read; nothing where that is not certain.
fn begins_with_vowel(number: &str) -> Option<bool> {
    let first = number.chars().next()?;
    if !first.is_ascii_digit() {
        return first.is_alphabetic().then(|| "aeiouwyâêîôûŵŷ".contains(first.to_lowercase().next().unwrap_or(first)));
    }
    let end = number.find(|one: char| !one.is_ascii_digit() && one != ',').unwrap_or(number.len());
    let value: u32 = number[..end].replace(',', "").parse().ok()?;
    // 2il, 8fed.
    if number[end..].starts_with(char::is_alphabetic) {
        return Some(matches!(value, 2 | 8 | 11 | 16 | 20 | 21 | 22 | 28 | 31));
    }
    cardinal(if value < 1000 { value } else { value / 1000 }, value < 1000)
}

/// The same of a whole number below a thousand; `alone` where it is no number of thousands, of which one is “mil”.
fn cardinal(value: u32, alone: bool) -> Option<bool> {
    match value {
        1 => Some(alone),
        8 | 11 | 16 | 80..=89 | 800..=899 => Some(true),
        // By scores or by tens: deuddeg and un deg dau, ugain and dau ddeg, un ar hugain and dau ddeg un.
        12..=15 | 17..=21 | 28 => None,
        0..=999 => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_agree_with_the_number_behind_them() {
        for (before, number, after) in [
            ("saith a ", "wyth", "saith ac "),
            ("saith a ", "8", "saith ac "),
            ("dau ac ", "3", "dau a "),
            ("o gymharu â ", "11 y cant", "o gymharu ag "),
            ("o gymharu ag ", "69 y cant", "o gymharu â "),
            ("y cant a ", "un", "y cant ac "),
            ("A ", "8", "Ac "),
            ("ac\u{a0}", "7%", "a\u{a0}"),
            ("a ", "18", "a "),
            ("ac ", "20", "ac "),
            ("a ", "2il", "ac "),
            ("ac ", "1af", "a "),
            ("a ", "8,450", "ac "),
            ("ac ", "1,234", "a "),
            ("a ", "11,200", "ac "),
            ("a ", "807", "ac "),
            ("da ", "8", "da "),
            ("3a ", "8", "3a "),
            ("(a ", "8", "(ac "),
            ("o ", "8", "o "),
            ("a/", "8", "a/"),
            ("a ", "Dim", "a "),
        ] {
            let mut text = before.to_owned();
            agree_with_number(Language::Welsh, &mut text, number);
            assert_eq!(text, after, "{before}{number}");
            let mut english = before.to_owned();
            agree_with_number(Language::English, &mut english, number);
            assert_eq!(english, before);
        }
    }
}
