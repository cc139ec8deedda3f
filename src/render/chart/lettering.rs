//! The letters of a drawing: how wide a text is, where its lines break, and the outline of each letter.
//!
//! Everything is counted in the units of the face, which are whole numbers.

use std::borrow::Cow;
use std::fmt::Write as _;

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::raw::TableProvider as _;
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

use crate::assets::Assets;

/// A face of the shipped fonts.
pub(super) struct Face {
    bytes: Cow<'static, [u8]>,
    units: u32,
}

/// Which face.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// For labels.
    Regular,
    /// For figures.
    Heavy,
}

/// A line of letters: each with its distance from the beginning, in units of the face.
#[derive(Default)]
pub(super) struct GlyphRun {
    pub(super) glyphs: Vec<(u32, u32)>,
    width: u32,
}

impl Weight {
    /// What ids of its letters begin with.
    pub(super) fn letter(self) -> char {
        match self {
            Weight::Regular => 'r',
            Weight::Heavy => 'h',
        }
    }

    /// Its weight as fonts number them.
    fn class(self) -> u16 {
        match self {
            Weight::Regular => 400,
            Weight::Heavy => 600,
        }
    }
}

/// The upright faces of labels and of figures, found by what the files say of themselves.
pub(super) fn faces(templates: &Assets) -> Result<[Face; 2], String> {
    let mut read = Vec::new();
    for path in templates.list("fonts")?.iter().filter(|path| path.ends_with(".ttf")) {
        read.push(templates.read(path)?);
    }
    let find = |weight: Weight| {
        let found = read.iter().find_map(|bytes| {
            let font = FontRef::new(bytes).ok()?;
            let upright = font.attributes().style == skrifa::attribute::Style::Normal;
            let units = u32::from(font.head().ok()?.units_per_em());
            let fits = upright && font.os2().ok()?.us_weight_class() == weight.class();
            fits.then(|| Face { bytes: bytes.clone(), units })
        });
        found.ok_or_else(|| format!("fonts has no upright face of the weight {}", weight.class()))
    };
    Ok([find(Weight::Regular)?, find(Weight::Heavy)?])
}

impl Face {
    fn font(&self) -> Option<FontRef<'_>> {
        FontRef::new(&self.bytes).ok()
    }

    /// By how much the units of the face are made smaller, as a decimal.
    pub(super) fn scale(&self, size: u32) -> String {
        format!("0.{:06}", u64::from(size) * 1_000_000 / u64::from(self.units.max(1)))
    }

    /// How wide a text is at this size, rounded up.
    pub(super) fn width(&self, text: &str, size: u32) -> u32 {
        (self.line(text).width * size).div_ceil(self.units.max(1))
    }

    /// A text in lines that are at most so wide at this size, broken between words; and in words that are wider than a line.
    pub(super) fn lines(&self, text: &str, size: u32, most: u32) -> Vec<GlyphRun> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line} {word}"), size) <= most => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.extend(self.pieces(word, size, most)),
            }
        }
        lines.iter().map(|line| self.line(line)).collect()
    }

    /// A word, in pieces where it is wider than a line.
    fn pieces(&self, word: &str, size: u32, most: u32) -> Vec<String> {
        let mut pieces = vec![String::new()];
        for character in word.chars() {
            if let Some(piece) = pieces.last_mut() {
                if piece.is_empty() || self.width(&format!("{piece}{character}"), size) <= most {
                    piece.push(character);
                } else {
                    pieces.push(character.to_string());
                }
            }
        }
        pieces
    }

    /// A text as one line. A letter that the face has not is left out here; where it stands as text, the PDF refuses it.
    fn line(&self, text: &str) -> GlyphRun {
        let mut line = GlyphRun::default();
        let Some((font, advances)) = self.font().and_then(|font| Some((font.clone(), font.hmtx().ok()?))) else {
            return line;
        };
        let letters = font.charmap();
        for glyph in text.chars().filter_map(|character| letters.map(character)) {
            line.glyphs.push((glyph.to_u32(), line.width));
            line.width += u32::from(advances.advance(glyph).unwrap_or_default());
        }
        line
    }

    /// Whether a letter is drawn at all: a space is not.
    pub(super) fn has_outline(&self, glyph: u32) -> bool {
        !self.outline(glyph).is_empty()
    }

    /// The outline of a letter, as the data of an SVG path.
    pub(super) fn outline(&self, glyph: u32) -> String {
        let mut pen = Pen::default();
        let Some(font) = self.font() else { return pen.path };
        if let Some(outline) = font.outline_glyphs().get(GlyphId::new(glyph)) {
            let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
            // What cannot be drawn stays empty; the label stands in the table all the same.
            let _ = outline.draw(settings, &mut pen);
        }
        pen.path
    }
}

/// Writes an outline down.
#[derive(Default)]
struct Pen {
    path: String,
}

impl Pen {
    /// A command with its points. Writing to a string does not fail.
    fn write(&mut self, command: char, numbers: &[f32]) {
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        let _ = write!(self.path, "{command}{}", numbers.join(" "));
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.write('M', &[x, y]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.write('L', &[x, y]);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.write('Q', &[cx, cy, x, y]);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.write('C', &[cx0, cy0, cx1, cy1, x, y]);
    }

    fn close(&mut self) {
        self.path.push('Z');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_keep_every_letter() {
        let [regular, _] = faces(&Assets::templates(None)).expect("the shipped faces");
        let text = "Were diversity and possible barriers to engagement assessed well enough in Llanfairpwllgwyngyllgogerychwyrndrobwll?";
        for most in [60, 150, 330] {
            let lines = regular.lines(text, 15, most);
            assert!(lines.iter().all(|line| (line.width * 15).div_ceil(regular.units) <= most), "{most}");
            let letters: usize = lines.iter().map(|line| line.glyphs.len()).sum();
            let spaces = text.matches(' ').count();
            assert!(letters >= text.chars().count() - spaces && letters <= text.chars().count(), "{most}: {letters}");
        }
    }

    #[test]
    fn a_letter_has_an_outline_and_a_space_has_none() {
        let [regular, heavy] = faces(&Assets::templates(None)).expect("the shipped faces");
        for face in [&regular, &heavy] {
            let glyphs = face.line("ŵ 9%").glyphs;
            let drawn: Vec<bool> = glyphs.iter().map(|(glyph, _)| face.has_outline(*glyph)).collect();
            assert_eq!(drawn, [true, false, true, true]);
        }
        assert!(heavy.width("100%", 15) > regular.width("100%", 15));
    }
}
