//! Which characters the fonts of the PDF have, so that one they lack is told with its place before anything is set.
//!
//! What must hold: a character counts as printable only where Typst would print it. It falls back to no other font, so
//! a family must have the character in every face, as text may stand in any of them. A character that a font lacks is
//! still printed in three ways: from its parts (g and a circumflex for ĝ), as a space, or as nothing where nothing is what
//! it stands for. The exporter refuses private characters whatever the font has.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use icu::normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu::properties::CodePointSetData;
use icu::properties::props::DefaultIgnorableCodePoint;
use skrifa::raw::TableProvider as _;
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};

use crate::assets::Assets;
use crate::characters::is_private;

/// The characters of the families in `fonts/`.
#[derive(Clone, Debug)]
pub struct Glyphs {
    /// For each family what all its faces have.
    families: Vec<BTreeSet<char>>,
    /// How wide a character is in the face in which it is widest, in thousandths of the size of the letters.
    widths: BTreeMap<char, u32>,
}

impl Glyphs {
    /// Reads the fonts.
    ///
    /// # Errors
    ///
    /// Which file is no font.
    pub fn load(templates: &Assets) -> Result<Self, String> {
        let mut families: BTreeMap<String, BTreeSet<char>> = BTreeMap::new();
        let mut widths = BTreeMap::new();
        for path in templates.list("fonts")?.into_iter().filter(|path| path.ends_with(".ttf")) {
            let bytes = templates.read(&path)?;
            let font = FontRef::new(&bytes).map_err(|error| format!("{path}: {error}"))?;
            let name = |id| font.localized_strings(id).english_or_first().map(|name| name.to_string());
            let family = name(StringId::TYPOGRAPHIC_FAMILY_NAME).or_else(|| name(StringId::FAMILY_NAME));
            let has: BTreeSet<char> = font.charmap().mappings().filter_map(|(code, _)| char::from_u32(code)).collect();
            let common = families.entry(family.unwrap_or_default()).or_insert_with(|| has.clone());
            common.retain(|character| has.contains(character));
            widen(&mut widths, &font);
        }
        Ok(Glyphs { families: families.into_values().collect(), widths })
    }

    /// How wide a text is at most, in thousandths of the size of its letters; a character that no font has is as wide as that.
    #[must_use]
    pub fn width(&self, text: &str) -> u32 {
        text.chars().map(|character| self.widths.get(&character).copied().unwrap_or(1000)).sum()
    }

    /// The characters of a text that cannot be printed, in the form in which a writer may have typed them.
    #[must_use]
    pub fn lacking(&self, text: &str) -> BTreeSet<char> {
        let lacking = distinct(&ComposingNormalizerBorrowed::new_nfc().normalize(text)).into_iter();
        let lacking = lacking.filter(|character| !self.prints(*character));
        lacking.flat_map(|whole| parts(whole).into_iter().filter(|part| !self.prints(*part)).chain([whole])).collect()
    }

    /// What can be written in the place of a character that cannot be printed.
    #[must_use]
    pub fn instead_of(&self, character: char) -> Option<String> {
        let other = match character {
            '\t' => " ".to_owned(),
            '\u{2010}' | '\u{2011}' | '\u{2043}' => "-".to_owned(),
            '\u{2012}' | '\u{2015}' => "–".to_owned(),
            _ => ComposingNormalizerBorrowed::new_nfkc().normalize(&character.to_string()).into_owned(),
        };
        other.chars().all(|part| self.prints(part)).then_some(other)
    }

    /// A text of somebody else as it can be printed: a hyphen for every hyphen, and for a character that the fonts lack its code
    /// in brackets, so that nothing of it is lost.
    #[must_use]
    pub fn spelled<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if text.is_ascii() || self.lacking(text).is_empty() {
            return Cow::Borrowed(text);
        }
        let mut spelled = String::with_capacity(text.len());
        let mut codes = Vec::new();
        let end = |codes: &mut Vec<String>, spelled: &mut String| {
            if !codes.is_empty() {
                spelled.push_str(&bracketed(codes));
                codes.clear();
            }
        };
        for character in ComposingNormalizerBorrowed::new_nfc().normalize(text).chars() {
            let plain = self.plain(character);
            if plain.is_none() {
                codes.push(code(character));
                continue;
            }
            end(&mut codes, &mut spelled);
            spelled.extend(plain);
        }
        end(&mut codes, &mut spelled);
        Cow::Owned(spelled)
    }

    /// The runs of characters of a text that are spelled by their codes, each once, with these.
    #[must_use]
    pub fn spelled_runs(&self, text: &str) -> Vec<(String, String)> {
        if text.is_ascii() || self.lacking(text).is_empty() {
            return Vec::new();
        }
        let composed = ComposingNormalizerBorrowed::new_nfc().normalize(text);
        let runs = composed.split(|character| self.plain(character).is_some()).filter(|run| !run.is_empty());
        let mut found: Vec<(String, String)> = Vec::new();
        for run in runs {
            if !found.iter().any(|(known, _)| known == run) {
                found.push((run.to_owned(), bracketed(&run.chars().map(code).collect::<Vec<_>>())));
            }
        }
        found
    }

    /// What is printed for a character: itself, or the hyphen that looks the same.
    fn plain(&self, character: char) -> Option<char> {
        match character {
            _ if self.prints(character) => Some(character),
            '\t' => Some(' '),
            '\u{2010}' | '\u{2011}' | '\u{2043}' => Some('-'),
            '\u{2012}' | '\u{2015}' => Some('–'),
            _ => None,
        }
    }

    fn prints(&self, character: char) -> bool {
        if is_private(character) || character == '\t' {
            return false;
        }
        let drawn = |family: &BTreeSet<char>| {
            family.contains(&character) || parts(character).iter().all(|part| family.contains(part))
        };
        is_space(character)
            || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(character)
            || self.families.iter().any(drawn)
    }
}

/// Takes in how wide the characters of a face are.
fn widen(widths: &mut BTreeMap<char, u32>, font: &FontRef<'_>) {
    let (Ok(advances), Ok(head)) = (font.hmtx(), font.head()) else { return };
    let units = u32::from(head.units_per_em()).max(1);
    for (code, glyph) in font.charmap().mappings() {
        let Some(character) = char::from_u32(code) else { continue };
        let width = (u32::from(advances.advance(glyph).unwrap_or_default()) * 1000).div_ceil(units);
        let widest = widths.entry(character).or_insert(0);
        *widest = width.max(*widest);
    }
}

fn code(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

fn bracketed(codes: &[String]) -> String {
    format!("[{}]", codes.join(" "))
}

/// The characters that a text consists of, each once: a report has some thousand times as many as it has different ones.
fn distinct(text: &str) -> BTreeSet<char> {
    let mut ascii = [false; 128];
    let mut others = BTreeSet::new();
    for character in text.chars() {
        match ascii.get_mut(character as usize) {
            Some(seen) => *seen = true,
            None => _ = others.insert(character),
        }
    }
    others.extend((0..128_u8).filter(|byte| ascii[usize::from(*byte)]).map(char::from));
    others
}

/// The letter and the marks that a character is made of; itself where it has no parts.
fn parts(character: char) -> Vec<char> {
    DecomposingNormalizerBorrowed::new_nfd().normalize_iter(std::iter::once(character)).collect()
}

/// Ends of lines, and spaces that are set with the width of a space of the font.
fn is_space(character: char) -> bool {
    matches!(character, '\n' | '\r' | ' ' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glyphs() -> Glyphs {
        Glyphs::load(&Assets::templates(None)).expect("fonts")
    }

    #[test]
    fn prints_what_typst_prints() {
        // Each of these was set by Typst from these fonts, or refused.
        for good in
            ["’“”–—…•€½", "ŵŷŴŶ", "a\u{a0}b\u{202f}c\u{2003}d", "ĝ", "e\u{301}", "a\u{ad}b\u{200d}\u{fe0f}", "Ω"]
        {
            assert!(glyphs().lacking(good).is_empty(), "{good}");
        }
        for bad in ["→", "✓", "😀", "\u{2011}", "ﬁ", "ẹ", "q\u{323}", "\u{f0b7}", "ẛ", "\u{1680}", "你", "a\tb"]
        {
            assert!(!glyphs().lacking(bad).is_empty(), "{bad}");
        }
    }

    #[test]
    fn names_what_was_typed() {
        assert_eq!(glyphs().lacking("the ẹ"), BTreeSet::from(['ẹ', '\u{323}']));
        assert!(glyphs().lacking("the e\u{323}").contains(&'\u{323}'));
    }

    #[test]
    fn spells_what_it_cannot_print() {
        for (text, spelled) in [
            ("rose from 40 → 60", "rose from 40 [U+2192] 60"),
            ("✓ done 😀☺", "[U+2713] done [U+1F600 U+263A]"),
            ("e\u{301} q\u{323} ẹ", "é q[U+0323] [U+1EB9]"),
            ("non\u{2011}breaking\u{f0b7}", "non-breaking[U+F0B7]"),
            ("Siân – £5", "Siân – £5"),
        ] {
            assert_eq!(glyphs().spelled(text), spelled);
            assert!(glyphs().lacking(&glyphs().spelled(text)).is_empty(), "{text}");
        }
        let runs = glyphs().spelled_runs("→ and → and ✓");
        assert_eq!(runs, [("→".to_owned(), "[U+2192]".to_owned()), ("✓".to_owned(), "[U+2713]".to_owned())]);
    }

    #[test]
    fn knows_what_to_write_instead() {
        let instead = |character| glyphs().instead_of(character);
        assert_eq!(instead('ﬁ').as_deref(), Some("fi"));
        for (typed, written) in [('\t', " "), ('\u{2011}', "-"), ('\u{2012}', "–"), ('\u{2015}', "–")] {
            assert_eq!(instead(typed).as_deref(), Some(written), "{typed:?}");
        }
        assert_eq!(instead('\u{2011}').as_deref(), Some("-"));
        assert_eq!(instead('①').as_deref(), Some("1"));
        assert_eq!(instead('→'), None);
        assert_eq!(instead('ẹ'), None);
    }
}
