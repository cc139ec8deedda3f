//! A text as a reader sees it: letters without their disguises, so that one name is one name however it was typed.
//!
//! What must hold: two texts that look alike on a page are alike here. Composed and decomposed letters, accents, capitals,
//! full-width and ligature forms, letters of another alphabet that look the same, and characters that nobody sees make no
//! difference; every character knows the bytes that it was written in.

use std::ops::Range;

use icu::casemap::CaseMapper;
use icu::normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu::properties::props::{DefaultIgnorableCodePoint, GeneralCategory};
use icu::properties::{CodePointMapData, CodePointSetData};

/// A character as it is seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SeenCharacter {
    /// What it is.
    pub(super) what: What,
    /// The bytes of the text that it was written in.
    pub(super) range: Range<usize>,
    /// Whether it is a capital as it was written.
    pub(super) capital: bool,
}

/// What a character is to who looks for a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A letter, folded.
    Letter(char),
    /// A digit.
    Digit(char),
    /// A hyphen or dash of any kind.
    Dash,
    /// An apostrophe of any kind.
    Apostrophe,
    /// What ends a sentence.
    Stop,
    /// White space of any kind.
    Space,
    /// The end of a line.
    Line,
    /// Anything else between words.
    Other,
}

/// The characters of a text. `alike` takes a letter of another alphabet for the Latin one that looks the same.
pub(super) fn seen(text: &str, alike: bool) -> Vec<SeenCharacter> {
    let mut all = Vec::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        let range = at..at + character.len_utf8();
        let capital = character.is_uppercase();
        let mut add = |what| all.push(SeenCharacter { what, range: range.clone(), capital });
        match character {
            'a'..='z' | 'A'..='Z' => add(What::Letter(character.to_ascii_lowercase())),
            '0'..='9' => add(What::Digit(character)),
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => add(What::Line),
            '.' | '!' | '?' => add(What::Stop),
            _ if is_spacing_accent(character) => {}
            '-' | '~' => add(What::Dash),
            '\'' | '`' => add(What::Apostrophe),
            _ if character.is_ascii() => {
                if character.is_whitespace() {
                    add(What::Space);
                } else if !character.is_control() {
                    add(What::Other);
                }
            }
            _ if is_accent(character) => {
                // It belongs to the letter before it.
                if let Some(letter) = all.last_mut().filter(|letter| letter.range.end == at) {
                    letter.range.end = range.end;
                }
            }
            _ => beyond_ascii(character, alike).into_iter().for_each(add),
        }
    }
    all
}

/// A name as it looks on a page: composed, without what nobody sees, with the Latin letter for one of another alphabet that looks
/// the same, and with plain digits, spaces and hyphens. Accents and capitals stay, as a reader sees them.
#[must_use]
pub fn looks_like(text: &str) -> String {
    let parts = DecomposingNormalizerBorrowed::new_nfd();
    let visible = super::visible::visible(text);
    let alike = |part: char| {
        let own = ALIKE.iter().find(|(others, _)| others.contains(part)).map(|(_, own)| *own);
        own.map_or(part, |own| if part.is_uppercase() { own.to_ascii_uppercase() } else { own })
    };
    let plain: String = parts.normalize(&visible).chars().filter(|part| !is_invisible(*part)).map(alike).collect();
    ComposingNormalizerBorrowed::new_nfc().normalize(&plain).into_owned()
}

/// Whether a text has letters that another alphabet's could be taken for.
pub(super) fn has_other_alphabet(text: &str) -> bool {
    text.chars().any(|character| matches!(character, '\u{370}'..='\u{58f}' | '\u{1f00}'..='\u{1fff}'))
}

fn beyond_ascii(character: char, alike: bool) -> Vec<What> {
    if let Some(what) = mark(character) {
        return vec![what];
    }
    if is_invisible(character) {
        return Vec::new();
    }
    let parts = DecomposingNormalizerBorrowed::new_nfkd();
    let whole = latin(character, alike).unwrap_or_else(|| character.to_string());
    let whole: String = parts.normalize(&whole).chars().map(|part| latin(part, alike).unwrap_or(part.into())).collect();
    let folded = CaseMapper::new().fold_string(&whole);
    let folded = parts.normalize(&folded);
    let kept = folded.chars().filter(|part| !is_invisible(*part) && !is_accent(*part));
    kept.flat_map(|part| latin(part, alike).unwrap_or(part.into()).chars().collect::<Vec<_>>()).map(what).collect()
}

fn what(character: char) -> What {
    match character {
        _ if character.is_alphabetic() => What::Letter(character),
        _ if character.is_numeric() => What::Digit(character),
        _ if character.is_whitespace() => What::Space,
        '.' | '!' | '?' => What::Stop,
        '-' => What::Dash,
        '\'' => What::Apostrophe,
        _ => What::Other,
    }
}

/// Hyphens, dashes and apostrophes, in all their forms; some of them are letters by their category.
fn mark(character: char) -> Option<What> {
    match character {
        '\u{ad}' => None,
        '\u{2018}'..='\u{201b}'
        | '\u{2032}'
        | '\u{2b9}'..='\u{2bf}'
        | '\u{2c8}'
        | '\u{2ca}'
        | '\u{2cb}'
        | '\u{b4}'
        | '\u{ff07}'
        | '\u{ff40}'
        | '\u{a78b}'
        | '\u{a78c}'
        | '\u{55a}'
        | '\u{5f3}'
        | '\u{1fbf}'
        | '\u{1ffe}'
        | '\u{1fbd}'
        | '\u{275b}'
        | '\u{275c}' => Some(What::Apostrophe),
        _ => {
            let category = CodePointMapData::<GeneralCategory>::new().get(character);
            let dash = category == GeneralCategory::DashPunctuation
                || matches!(
                    character,
                    '\u{2212}' | '\u{2043}' | '\u{2d7}' | '\u{2013}' | '\u{30fb}' | '\u{b7}' | '\u{2027}'
                );
            dash.then_some(What::Dash)
        }
    }
}

/// Whether nobody sees it: soft hyphens, joiners, marks of direction, selectors, controls, private characters.
fn is_invisible(character: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(character);
    CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(character)
        || matches!(category, GeneralCategory::Format | GeneralCategory::Control | GeneralCategory::PrivateUse)
}

fn is_accent(character: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(character);
    matches!(category, GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark)
}

/// An accent that stands beside its letter instead of over it, as keyboards and PDF readers leave them.
fn is_spacing_accent(character: char) -> bool {
    matches!(
        character,
        '^' | '\u{a8}'
            | '\u{af}'
            | '\u{b8}'
            | '\u{2c2}'..='\u{2c7}'
            | '\u{2c9}'
            | '\u{2cc}'..='\u{2d6}'
            | '\u{2d8}'..='\u{2df}'
            | '\u{2e5}'..='\u{2ff}'
            | '\u{ff3e}'
            | '\u{ffe3}'
    )
}

/// Latin letters that a letter is read as: its own without the stroke that Unicode does not part from it, those of a
/// joined letter, or, where `alike`, the one of another alphabet that looks the same.
fn latin(character: char, alike: bool) -> Option<String> {
    let own = match character {
        'ł' | 'Ł' => "l",
        'ø' | 'Ø' => "o",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'ħ' | 'Ħ' => "h",
        'ŧ' | 'Ŧ' => "t",
        'ı' => "i",
        'ĸ' => "k",
        'ŋ' | 'Ŋ' => "n",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'þ' | 'Þ' => "th",
        'ɑ' => "a",
        'ɡ' => "g",
        'ȷ' => "j",
        'ƿ' => "p",
        _ if SMALL_CAPITALS.contains(character) => {
            let (_, own) = SMALL_CAPITALS.chars().zip('a'..='z').find(|(small, _)| *small == character)?;
            return Some(own.to_string());
        }
        // In circles and squares, white on black, and as the letters of flags.
        '\u{1f150}'..='\u{1f169}' => return letter(character, '\u{1f150}'),
        '\u{1f170}'..='\u{1f189}' => return letter(character, '\u{1f170}'),
        '\u{1f1e6}'..='\u{1f1ff}' => return letter(character, '\u{1f1e6}'),
        _ if alike => {
            return ALIKE.iter().find(|(others, _)| others.contains(character)).map(|(_, own)| own.to_string());
        }
        _ => return None,
    };
    Some(own.to_owned())
}

/// The Latin letter that stands as far from a as one character from another.
fn letter(character: char, first: char) -> Option<String> {
    let place = u32::from(character).checked_sub(u32::from(first))?;
    char::from_u32(u32::from('a') + place).map(String::from)
}

/// Small capitals, a to z.
const SMALL_CAPITALS: &str = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡⅹʏᴢ";

/// Letters of Greek, Cyrillic and Armenian that look like a Latin one, capitals and small ones.
const ALIKE: [(&str, char); 24] = [
    ("аАαΑ", 'a'),
    ("ВвΒβ", 'b'),
    ("сСϲ", 'c'),
    ("ԁ", 'd'),
    ("еЕεΕҽ", 'e'),
    ("ԍ", 'g'),
    ("һНнΗհ", 'h'),
    ("іІιΙ", 'i'),
    ("јЈϳ", 'j'),
    ("кКκΚ", 'k'),
    ("ӏӀ", 'l'),
    ("МмΜ", 'm'),
    ("ηΝոп", 'n'),
    ("оОοΟօσ", 'o'),
    ("рРρΡ", 'p'),
    ("ԛզ", 'q'),
    ("ѕЅ", 's'),
    ("тТτΤ", 't'),
    ("υսՍ", 'u'),
    ("νѵѴ", 'v'),
    ("ԝԜω", 'w'),
    ("хХχΧ", 'x'),
    ("уУγΥ", 'y'),
    ("Ζζ", 'z'),
];
