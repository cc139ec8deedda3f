//! A text as a reader sees it: without what is invisible, and with one character for those that look alike.
//!
//! What must hold: texts that look the same on paper are the same here, so that nothing is hidden from a check by a soft
//! hyphen, a no-break space or digits of another width.

use std::borrow::Cow;

use icu::normalizer::ComposingNormalizerBorrowed;
use icu::properties::CodePointSetData;
use icu::properties::props::DefaultIgnorableCodePoint;

/// Whether nothing is printed for a character: soft hyphens, joiners, marks of direction, variation selectors, tags.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    !character.is_ascii() && CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(character)
}

/// The character that a reader sees, if any: a space for every space, a hyphen for every hyphen, plain digits and letters
/// for those of another width.
#[must_use]
pub fn visible_as(character: char) -> Option<char> {
    match character {
        _ if character.is_ascii() => Some(character),
        '\u{2010}' | '\u{2011}' | '\u{fe63}' | '\u{ff0d}' => Some('-'),
        // Wide forms of ASCII, and the letters and digits of mathematics.
        '\u{ff01}'..='\u{ff5e}' | '\u{fe6a}' | '\u{1d400}'..='\u{1d7ff}' => {
            ComposingNormalizerBorrowed::new_nfkc().normalize_iter(std::iter::once(character)).next()
        }
        _ if is_invisible(character) => None,
        _ if character.is_whitespace() => Some(' '),
        _ => Some(character),
    }
}

/// A text as a reader sees it.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().all(|one| visible_as(one) == Some(one)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter_map(visible_as).collect())
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn looks_alike_is_alike() {
        for (written, shown) in [
            ("Inade\u{ad}quate", "Inadequate"),
            ("a\u{200b}b\u{2060}c\u{feff}d\u{202e}e\u{fe0f}f\u{e0041}g", "abcdefg"),
            ("99\u{a0}per\u{202f}cent\u{2009}of", "99 per cent of"),
            ("ninety\u{2011}nine", "ninety-nine"),
            ("９９％", "99%"),
            ("\u{1d7d7}\u{1d5ee}", "9a"),
            ("Siân £5 – ½", "Siân £5 – ½"),
        ] {
            assert_eq!(visible(written), shown);
        }
    }
}
