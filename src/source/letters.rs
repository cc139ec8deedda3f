//! From bytes to letters: Unicode where a file is in it, else the older table by which its words look like words.
//!
//! What must hold: a letter that is not certain is never passed on as if it were. Whatever is not Unicode is told, with the
//! words in question, because no file of that kind says which table it was saved by.

use encoding_rs::{Encoding, ISO_8859_14, MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A text and what is not certain of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letters {
    /// The text, without a byte order mark.
    pub text: String,
    /// What is not certain.
    pub doubt: Option<Doubt>,
}

/// Why some letters of a text are not certain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// How the file was read.
    pub read_as: &'static str,
    /// Some of the words in question, as they were read.
    pub words: Vec<String>,
}

/// How many words in question are kept.
const WORDS: usize = 6;

/// Reads bytes as text.
#[must_use]
pub fn read_letters(bytes: &[u8]) -> Letters {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => match std::str::from_utf8(rest) {
            Ok(text) => unicode(text.to_owned()),
            Err(_) => older(rest),
        },
        [0xff, 0xfe, rest @ ..] => sixteen(UTF_16LE, rest),
        [0xfe, 0xff, rest @ ..] => sixteen(UTF_16BE, rest),
        _ if is_sixteen(bytes, 1) => sixteen(UTF_16LE, bytes),
        _ if is_sixteen(bytes, 0) => sixteen(UTF_16BE, bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => unicode(text.to_owned()),
            Err(_) => older(bytes),
        },
    }
}

/// Whether bytes look like UTF-16 without its mark: of Latin text every second byte is 0.
fn is_sixteen(bytes: &[u8], zero: usize) -> bool {
    let start: Vec<[u8; 2]> = bytes.chunks_exact(2).take(500).filter_map(|pair| pair.try_into().ok()).collect();
    let zeros = |at: usize| start.iter().filter(|pair| pair[at] == 0).count();
    start.len() > 1 && zeros(zero) * 2 > start.len() && zeros(1 - zero) * 10 < start.len()
}

/// Which UTF-16 bytes are in, with its mark or without; none where they are in none.
pub(super) fn sixteen_bits(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xff, 0xfe, ..] => Some(UTF_16LE),
        [0xfe, 0xff, ..] => Some(UTF_16BE),
        _ if is_sixteen(bytes, 1) => Some(UTF_16LE),
        _ if is_sixteen(bytes, 0) => Some(UTF_16BE),
        _ => None,
    }
}

fn sixteen(encoding: &'static Encoding, bytes: &[u8]) -> Letters {
    let (text, lost) = encoding.decode_without_bom_handling(bytes);
    let letters = unicode(text.into_owned());
    let doubt = letters.doubt.or_else(|| lost.then(|| Doubt { read_as: "UTF-16", words: Vec::new() }));
    Letters { text: letters.text, doubt }
}

/// A text that is Unicode: certain but for what was lost or misread before.
fn unicode(text: String) -> Letters {
    let words = words_where(&text, |word| word.contains('\u{fffd}') || is_misread(word));
    let doubt = (!words.is_empty()).then_some(Doubt { read_as: "UTF-8", words });
    Letters { text, doubt }
}

/// Whether a word is what other programs make of UTF-8: “childâ€™s”, “cafÃ©”.
pub(crate) fn is_misread(word: &str) -> bool {
    // Most words are plain, and are asked no more.
    let again = |encoding: &'static Encoding| {
        let (bytes, _, unmappable) = encoding.encode(word);
        !unmappable && std::str::from_utf8(&bytes).is_ok()
    };
    !word.is_ascii() && (again(WINDOWS_1252) || again(MACINTOSH))
}

/// A way of reading bytes that are not Unicode.
struct Reading {
    name: &'static str,
    read: fn(&[u8]) -> String,
}

/// The older tables, those that are met most often first.
const READINGS: [Reading; 6] = [
    Reading { name: "Windows-1252", read: |bytes| by(WINDOWS_1252, bytes) },
    Reading { name: "Mac Roman", read: |bytes| by(MACINTOSH, bytes) },
    Reading { name: "code page 850", read: |bytes| by_table(PAGE_850, bytes) },
    Reading { name: "code page 437", read: |bytes| by_table(PAGE_437, bytes) },
    Reading { name: "ISO 8859-14", read: |bytes| by(ISO_8859_14, bytes) },
    Reading { name: "UTF-8 with Windows-1252 in it", read: mixed },
];

fn older(bytes: &[u8]) -> Letters {
    // The first of those that fit best.
    let mut best: Option<(i64, &'static str, String)> = None;
    for reading in &READINGS {
        let text = (reading.read)(bytes);
        let likely = likelihood(&text);
        if best.as_ref().is_none_or(|(most, ..)| likely > *most) {
            best = Some((likely, reading.name, text));
        }
    }
    let (_, read_as, text) = best.unwrap_or_default();
    // A letter that the table lacks was saved as a question mark.
    let mut words = words_where(&text, has_question_inside);
    words.extend(words_where(&text, |word| !word.is_ascii() && !has_question_inside(word)));
    words.truncate(WORDS);
    Letters { text, doubt: Some(Doubt { read_as, words }) }
}

fn by(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

fn by_table(table: &str, bytes: &[u8]) -> String {
    let upper: Vec<char> = table.chars().collect();
    let letter = |byte: &u8| match byte {
        0..=0x7f => char::from(*byte),
        _ => upper.get(usize::from(*byte) - 0x80).copied().unwrap_or('\u{fffd}'),
    };
    bytes.iter().map(letter).collect()
}

/// What is UTF-8 as that, and the bytes between as Windows-1252: a file that was put together from two.
fn mixed(bytes: &[u8]) -> String {
    bytes.utf8_chunks().map(|chunk| chunk.valid().to_owned() + &by(WINDOWS_1252, chunk.invalid())).collect()
}

/// How much a text looks like English or Welsh that people write: signs where they belong, letters in words.
fn likelihood(text: &str) -> i64 {
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    let mut sum = 0;
    while let Some(character) = characters.next() {
        let after = characters.peek().copied().unwrap_or(' ');
        sum += if character.is_ascii() { 0 } else { fit(before, character, after) };
        before = character;
    }
    sum
}

/// Letters with marks that English, Welsh and their names have.
const MARKED: &str = "âêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿçñ";

/// How well a character stands between two others.
fn fit(before: char, character: char, after: char) -> i64 {
    let is_space = |one: char| one.is_whitespace() || matches!(one, ',' | ';' | '"' | '(' | ')');
    match character {
        '’' if before.is_alphabetic() && after.is_alphabetic() => 6,
        '’' if before.is_alphanumeric() => 3,
        '‘' if is_space(before) && after.is_alphanumeric() => 4,
        '“' if !before.is_alphanumeric() && !is_space(after) => 5,
        '”' if !is_space(before) && !after.is_alphanumeric() => 5,
        '–' | '—' if is_space(before) && is_space(after) => 6,
        '–' | '—' if before.is_alphanumeric() && after.is_alphanumeric() => 4,
        '£' | '€' if after.is_ascii_digit() => 6,
        '…' if !is_space(before) => 3,
        '•' | '·' if is_space(before) && is_space(after) => 3,
        '°' | '½' | '¼' | '¾' | '²' if before.is_ascii_digit() || is_space(before) => 3,
        '\u{a0}' => 1,
        '≥' | '≤' if after.is_ascii_digit() || after == ' ' => 2,
        _ if MARKED.contains(character) => match (before.is_lowercase() || before.is_uppercase(), after.is_lowercase())
        {
            (true, true) => 4,
            (false, false) => 1,
            _ => 3,
        },
        _ if character.to_lowercase().any(|small| MARKED.contains(small)) => match (before, after) {
            _ if before.is_lowercase() => -4,
            _ if after.is_alphabetic() => 2,
            _ => -1,
        },
        '\u{80}'..='\u{9f}' | '\u{fffd}' => -20,
        _ => -4,
    }
}

/// Some of the words of which this holds, each once.
fn words_where(text: &str, holds: impl Fn(&str) -> bool) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split(|one: char| one.is_whitespace() || matches!(one, ',' | ';' | '"')) {
        if words.len() == WORDS {
            break;
        }
        if holds(word) && !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    words
}

/// Whether a question mark stands where no question ends: inside a word, or before one.
fn has_question_inside(word: &str) -> bool {
    let mut before_letter = word.split('?').skip(1);
    before_letter.any(|rest| rest.starts_with(char::is_alphanumeric))
}

/// The upper half of code page 850, by which programs of the command line save in western Europe.
const PAGE_850: &str = "\
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
    └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// The upper half of code page 437, by which they do in America.
const PAGE_437: &str = "\
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
    └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS_OF_A_FORM: &str = "The child’s plan – agreed in “May” – cost £40 at the café";

    fn read_back(text: &str, bytes: &[u8], read_as: Option<&str>) {
        let letters = read_letters(bytes);
        assert_eq!(letters.text, text, "{read_as:?}");
        assert_eq!(letters.doubt.map(|doubt| doubt.read_as), read_as, "{text}");
    }

    #[test]
    fn unicode_is_certain() {
        let text = "Siân’s ŵyn 😀\tcafé\n";
        let units = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
        read_back(text, text.as_bytes(), None);
        read_back(text, &[b"\xef\xbb\xbf", text.as_bytes()].concat(), None);
        read_back(text, &[b"\xff\xfe".to_vec(), units(u16::to_le_bytes)].concat(), None);
        read_back(text, &[b"\xfe\xff".to_vec(), units(u16::to_be_bytes)].concat(), None);
        let unmarked =
            |order: fn(u16) -> [u8; 2]| "case,2.1.1\nA,yes".encode_utf16().flat_map(order).collect::<Vec<u8>>();
        read_back("case,2.1.1\nA,yes", &unmarked(u16::to_le_bytes), None);
        read_back("case,2.1.1\nA,yes", &unmarked(u16::to_be_bytes), None);
    }

    #[test]
    fn older_tables_are_known_by_their_words_and_told() {
        read_back(WORDS_OF_A_FORM, &WINDOWS_1252.encode(WORDS_OF_A_FORM).0, Some("Windows-1252"));
        read_back(WORDS_OF_A_FORM, &MACINTOSH.encode(WORDS_OF_A_FORM).0, Some("Mac Roman"));
        read_back("cost £40 at the café", b"cost \x9c40 at the caf\x82", Some("code page 850"));
        read_back("gŵyl y tŷ", b"g\xf0yl y t\xfe", Some("ISO 8859-14"));
        read_back("plan’s café", b"plan\xe2\x80\x99s caf\xe9", Some("UTF-8 with Windows-1252 in it"));
        for word in ["child’s", "“May”", "£40", "café", "Siân", "a – b", "naïve", "1–2"] {
            read_back(word, &WINDOWS_1252.encode(word).0, Some("Windows-1252"));
            if word != "£40" {
                read_back(word, &MACINTOSH.encode(word).0, Some("Mac Roman"));
            }
        }
    }

    #[test]
    fn tables_have_a_letter_a_byte() {
        assert_eq!([PAGE_850, PAGE_437].map(|table| table.chars().count()), [128, 128]);
    }

    #[test]
    fn what_was_lost_or_misread_before_is_told() {
        for (text, word) in [
            ("the childâ€™s plan", "childâ€™s"),
            ("in LlÅ·n", "LlÅ·n"),
            ("a \u{fffd} b", "\u{fffd}"),
            ("childÔøΩs", "childÔøΩs"),
        ] {
            let doubt = read_letters(text.as_bytes()).doubt.expect("a doubt");
            assert_eq!(doubt.words, [word], "{text}");
        }
        let doubt = read_letters(b"caf\xe9 in Ll?n? Yes?").doubt.expect("a doubt");
        assert_eq!(doubt.words, ["Ll?n?", "café"]);
        for text in ["Siân’s Ôl-nodyn – £40", "ÉCOLE", "Ä Õ", "naïve"] {
            assert_eq!(read_letters(text.as_bytes()).doubt, None, "{text}");
        }
    }
}
