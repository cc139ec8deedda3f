//! Letters of a translation that a tool has spoilt: UTF-8 that was read as something else (“Ã¢”), a letter that became a question
//! mark, names of letters that nobody knows.

use crate::problem::Differs;
use crate::source::is_misread;

/// The longest name of a letter that is looked for, with its marks.
const LONGEST_NAME: usize = 10;

/// The words of a translation that are spoilt, where the English has none of them.
pub(super) fn garbled(english: &str, welsh: &str) -> Option<Differs> {
    let is_spoilt = |word: &&str| is_misread(word) || has_lost_letter(word) || has_name(word);
    let is_own = |word: &&str| !word.contains("://") && !english.contains(*word);
    let words: Vec<String> = welsh.split_whitespace().filter(is_spoilt).filter(is_own).map(str::to_owned).collect();
    (!words.is_empty()).then_some(Differs::Garbled { words })
}

/// Whether a question mark stands where no question ends: before a letter, or before an apostrophe and one.
fn has_lost_letter(word: &str) -> bool {
    word.split('?').skip(1).any(|rest| rest.strip_prefix(['’', '\'']).unwrap_or(rest).starts_with(char::is_alphabetic))
}

/// Whether a word has the name of a letter as HTML has them: “&foo;”.
fn has_name(word: &str) -> bool {
    word.split('&').skip(1).any(|rest| {
        let name = rest.split_once(';').map_or("", |(name, _)| name);
        (2..LONGEST_NAME).contains(&name.len()) && name.chars().all(|one| one.is_ascii_alphanumeric() || one == '#')
    })
}

#[cfg(test)]
mod tests {
    use super::garbled;

    #[test]
    fn spoilt_letters_are_told_and_others_are_not() {
        for (english, welsh, is_told) in [
            ("with the", "Ã¢â€™r plant", true),
            ("a house", "tÅ· mawr", true),
            ("with the", "?’r plant", true),
            ("a house", "t? mawr", false),
            ("a house", "t?r mawr", true),
            ("a house", "t&foo; mawr", true),
            ("What? No.", "Beth? Na.", false),
            ("He said: ‘What?’", "Dywedodd: ‘Beth?’", false),
            ("to a café", "i gaffi’r café â’r to", false),
            ("Q&A; done", "Q&A; wedi’i wneud", false),
            ("see a.uk/?q=1", "gweler a.uk/?q=1", false),
            ("see https://a.uk/?q=1", "gweler https://a.uk/?cy=1", false),
        ] {
            assert_eq!(garbled(english, welsh).is_some(), is_told, "{welsh}");
        }
    }
}
