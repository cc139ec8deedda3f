//! Words in anchors, which readers see in addresses: in the report's language, and of letters that need no code there.

use icu::normalizer::DecomposingNormalizerBorrowed;

use crate::language::{Argument, Phrase, Phrases};

/// What stands for an accent after its letter.
const ACCENTS: std::ops::RangeInclusive<char> = '\u{300}'..='\u{36f}';

/// A word of anchors by what it is in the program; that itself where a language has no letters for it.
pub(super) fn anchor_word(phrases: &Phrases, kind: &str) -> String {
    let word = slug(&phrases.say_with(Phrase::Anchor, &[("kind", Argument::Text(kind))]));
    if word.is_empty() { kind.to_owned() } else { word }
}

/// A text as an anchor: small letters and digits of ASCII, hyphens between words, letters without their accents.
pub(super) fn slug(text: &str) -> String {
    let words: String = DecomposingNormalizerBorrowed::new_nfd()
        .normalize(text)
        .chars()
        .filter(|character| !ACCENTS.contains(character))
        .map(|character| if character.is_ascii_alphanumeric() { character.to_ascii_lowercase() } else { ' ' })
        .collect();
    words.split_whitespace().collect::<Vec<_>>().join("-")
}
