//! A stranger's text made plain: no control characters, no marks that turn the order of letters, no endless text.

use crate::characters::is_private;

/// The most characters that a text may have.
pub(super) const LONGEST_TEXT: usize = 10_000;

/// The most characters that words of a draft may have.
pub(super) const LONGEST_QUOTED: usize = 200_000;

/// A text is longer than any that is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TooLong;

/// The text as it is kept: lines without spaces at their ends, no empty lines at its own; `None` where nothing is left.
pub(super) fn clean(text: &str) -> Result<Option<String>, TooLong> {
    clean_up_to(text, LONGEST_TEXT)
}

/// The same for a text that may be longer.
pub(super) fn clean_up_to(text: &str, longest: usize) -> Result<Option<String>, TooLong> {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{85}', '\u{b}', '\u{c}'], "\n");
    let lines: Vec<String> = text.split('\n').map(|line| printable(line).trim_end().to_owned()).collect();
    let mut kept: Vec<&str> = Vec::new();
    for line in &lines {
        let again = kept.last().is_none_or(|last: &&str| last.is_empty());
        if !(line.is_empty() && again) {
            kept.push(line);
        }
    }
    let text = kept.join("\n").trim().to_owned();
    if text.chars().count() > longest {
        return Err(TooLong);
    }
    Ok(Some(text).filter(|text| !text.is_empty()))
}

/// A line without anything that a terminal or a page would obey instead of showing it.
#[must_use]
pub fn printable(line: &str) -> String {
    line.chars()
        .filter_map(|character| match character {
            '\t' => Some(' '),
            character if character.is_control() || is_private(character) => None,
            // What a program has put in the place of what it could not read.
            '\u{fffd}' => Some('?'),
            // Invisible, or turning the order of what follows.
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' | '\u{ad}' => None,
            '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' => None,
            '\u{e0000}'..='\u{e007f}' | '\u{fdd0}'..='\u{fdef}' => None,
            // The two at the end of every plane are no characters.
            character if u32::from(character) & 0xfffe == 0xfffe => None,
            character => Some(character),
        })
        .collect()
}

/// The beginning of a text on one line, so many characters of it.
#[must_use]
pub fn beginning(text: &str, most: usize) -> String {
    let line = printable(&crate::text::one_line(text));
    let beginning: String = line.chars().take(most).collect();
    if beginning.len() < line.len() { format!("{beginning}…") } else { beginning }
}

/// As much of a text as a message has.
pub(super) fn excerpt(text: &str) -> String {
    beginning(text, 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_words_and_takes_what_is_not_text() {
        let rows = [
            ("  two\twords \r\n\r\n\r\nnext ", Some("two words\n\nnext")),
            ("a\u{1b}[31mred\u{7}", Some("a[31mred")),
            ("left\u{202e}right\u{200b}", Some("leftright")),
            ("\u{feff}\u{0} \n", None),
            ("ŵ – ‘quoted’", Some("ŵ – ‘quoted’")),
        ];
        for (text, kept) in rows {
            assert_eq!(clean(text), Ok(kept.map(str::to_owned)), "{text:?}");
        }
        assert_eq!(clean(&"x".repeat(LONGEST_TEXT + 1)), Err(TooLong));
    }
}
