//! The words, numbers and signs of a text, with what is not said left out.

use std::ops::Range;

/// A word, a number in digits, or a sign.
#[derive(Clone, Debug)]
pub(super) struct Token<'a> {
    /// As it stands.
    text: &'a str,
    /// In lower case, with straight apostrophes.
    pub(super) lower: String,
    /// Its bytes in the text.
    pub(super) range: Range<usize>,
}

impl Token<'_> {
    /// The number that it is in digits, without marks of thousands and without zeros that say nothing.
    pub(super) fn digits(&self) -> Option<String> {
        if !self.text.starts_with(|first: char| first.is_ascii_digit()) {
            return None;
        }
        let plain = self.text.replace(',', "");
        let plain =
            if plain.matches('.').count() == 1 { plain.trim_end_matches('0').trim_end_matches('.') } else { &plain };
        let plain = plain.trim_start_matches('0');
        Some(if plain.is_empty() || plain.starts_with('.') { format!("0{plain}") } else { plain.to_owned() })
    }

    /// Whether it is a word.
    pub(super) fn is_word(&self) -> bool {
        self.text.starts_with(char::is_alphabetic)
    }

    /// Whether it begins with a capital letter.
    pub(super) fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }
}

/// The word of a token; nothing behind the last.
pub(super) fn word<'a>(tokens: &'a [Token<'_>], at: usize) -> &'a str {
    tokens.get(at).map_or("", |token| token.lower.as_str())
}

/// Signs that say nothing of numbers.
fn is_silent(sign: char) -> bool {
    matches!(sign, '(' | ')' | '*' | '_' | '[' | ']' | '"' | '“' | '”' | '‘' | '’' | '\'' | '\\')
}

/// Hyphens, dashes and the sign of subtraction.
fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// The tokens of a text.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let length = if first.is_ascii_digit() {
            digits_length(rest)
        } else if first.is_alphabetic() {
            word_length(rest)
        } else {
            if first.is_whitespace() || is_silent(first) {
                at += first.len_utf8();
                continue;
            }
            first.len_utf8()
        };
        let token = &rest[..length];
        let lower = if is_dash(first) { "-".to_owned() } else { token.to_lowercase().replace('’', "'") };
        found.push(Token { text: token, lower, range: at..at + length });
        at += length;
    }
    found
}

/// How long a number is: digits, with commas and points between them.
fn digits_length(text: &str) -> usize {
    let mut length = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, one)) = characters.next() {
        let goes_on = matches!(one, ',' | '.') && characters.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        if !one.is_ascii_digit() && !goes_on {
            break;
        }
        length = at + one.len_utf8();
    }
    length
}

/// How long a word is: letters, with apostrophes between them.
fn word_length(text: &str) -> usize {
    let mut length = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, one)) = characters.next() {
        let goes_on = matches!(one, '\'' | '’') && characters.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !one.is_alphabetic() && !goes_on {
            break;
        }
        length = at + one.len_utf8();
    }
    length
}

/// A text without its placeholders, the addresses of links and the marks of notes: a sign stands for a placeholder, so that
/// what stands on its two sides does not come together.
pub(in crate::catalogue) fn without_marks(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['{', '[', ']', 'h']) {
        let (before, from) = rest.split_at(at);
        said.push_str(before);
        let skipped = if from.starts_with("{{") {
            said.push('□');
            from.find("}}").map_or(from.len(), |end| end + 2)
        } else if from.starts_with("[^") {
            from.find(']').map_or(from.len(), |end| end + 1)
        } else if from.starts_with("](") {
            from.find(')').map_or(from.len(), |end| end + 1)
        } else if from.starts_with("http://") || from.starts_with("https://") {
            from.find(char::is_whitespace).unwrap_or(from.len())
        } else {
            said.push_str(&from[..1]);
            1
        };
        rest = &from[skipped..];
    }
    said.push_str(rest);
    said
}
