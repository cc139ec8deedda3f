//! Signs that programs keep by a number of a font of signs (Symbol, Wingdings), as the characters that readers see.
//!
//! What must hold: a sign that is not known here is none; whoever asks tells of it.

/// The first character of a font of signs in Unicode's private area: Word adds this to the number of a sign.
const PRIVATE: u32 = 0xf000;

/// Signs in a row, by the number of the first.
type Signs = &'static [(u32, &'static str)];

const SYMBOL: Signs = &[
    (0x22, "∀"),
    (0x24, "∃"),
    (0x27, "∋"),
    (0x2a, "∗"),
    (0x2d, "−"),
    (0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"),
    (0x5c, "∴"),
    (0x5e, "⊥"),
    (0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"),
    (0x7e, "∼"),
    (0xa0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|—↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"),
    (0xf1, "〉∫"),
];

const WINGDINGS: Signs = &[
    (0x22, "✂"),
    (0x28, "☎"),
    (0x2a, "✉"),
    (0x43, "👍👎☜☞"),
    (0x4a, "☺😐☹"),
    (0x6c, "●"),
    (0x6e, "■□□❑❒⬧⧫◆❖⬥☒"),
    (0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    (0x9e, "·•▪○"),
    (0xa7, "▪☐"),
    (0xd8, "➢"),
    (0xdf, "←→↑↓"),
    (0xe8, "➔"),
    (0xef, "⇦⇨⇧⇩"),
    (0xfb, "✗✓☒☑"),
];

const WINGDINGS_2: Signs = &[(0x4f, "✗✓☒☑☒☒"), (0x97, "●"), (0xa2, "■☐")];

const WEBDINGS: Signs = &[(0x61, "✓"), (0x63, "□"), (0x67, "■"), (0x72, "✗")];

/// Whether a font shows signs in place of letters.
pub fn is_of_signs(font: &str) -> bool {
    table(font).is_some()
}

/// The character that a font of signs shows for a number; that of Symbol where the font is not known.
pub fn sign(font: &str, number: u32) -> Option<char> {
    let code = if (PRIVATE..=PRIVATE + 0xff).contains(&number) { number - PRIVATE } else { number };
    let table = table(font).unwrap_or(SYMBOL);
    let known = table.iter().find_map(|(first, signs)| {
        let at = usize::try_from(code.checked_sub(*first)?).ok()?;
        signs.chars().nth(at)
    });
    // Digits and marks are what they are in Symbol, and nowhere else.
    let plain = char::from_u32(code).filter(|one| *one == ' ' || (table == SYMBOL && one.is_ascii_graphic()));
    known.or(plain)
}

fn table(font: &str) -> Option<Signs> {
    Some(match font.trim().to_lowercase().as_str() {
        "symbol" => SYMBOL,
        "wingdings" => WINGDINGS,
        "wingdings 2" => WINGDINGS_2,
        "webdings" => WEBDINGS,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_what_readers_see() {
        let rows = [
            ("Symbol", 0xf0b3, Some('≥')),
            ("symbol", 0xb3, Some('≥')),
            ("Symbol", 0xf0a3, Some('≤')),
            ("Symbol", 0xf0b7, Some('•')),
            ("Symbol", 0xf061, Some('α')),
            ("Symbol", 0xf035, Some('5')),
            ("", 0xf0b9, Some('≠')),
            ("Wingdings", 0xf0fc, Some('✓')),
            ("Wingdings", 0xf0a8, Some('☐')),
            ("Wingdings", 0xf0fe, Some('☑')),
            ("Wingdings", 0xf083, Some('③')),
            ("Wingdings 2", 0xf050, Some('✓')),
            ("Wingdings", 0xf0c0, None),
            ("Symbol", 0xe123, None),
        ];
        for (font, number, character) in rows {
            assert_eq!(sign(font, number), character, "{font} {number:x}");
        }
    }
}
