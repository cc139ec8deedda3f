//! Charts, drawn once for every format: one SVG from the bars of the view model.
//!
//! The letters are outlines of the shipped faces, so that a drawing looks the same on every machine and holds no text that
//! could be anything else. Labels stand above their bars, so that a drawing can be read at the width of a telephone.
//! Nothing is coloured here: templates colour the classes `letter`, `bar`, `track` and `axis`. What must hold: bars begin
//! at zero; each has its label and its figure beside it, and no legend is needed; same bars, same bytes.

mod lettering;

use svg::Document;
use svg::node::element::{Definitions, Group, Path, Rectangle, Use};

use crate::assets::Assets;
use crate::report::{Bar, Chart};
use lettering::{Face, GlyphRun, Weight, faces};

/// Units of the drawing: its width, the size of its letters, the height of a line of them and of a bar, and what is left free.
const WIDTH: u32 = 330;
const LETTER: u32 = 15;
const LINE: u32 = 19;
const BAR: u32 = 14;
const BELOW_LABEL: u32 = 6;
const BELOW_BAR: u32 = 14;
const BESIDE_BAR: u32 = 6;
const AXIS: u32 = 2;

/// What charts are drawn with: read once.
pub(super) struct ChartRenderer {
    regular: Face,
    heavy: Face,
}

impl ChartRenderer {
    /// Reads the faces.
    pub(super) fn load(templates: &Assets) -> Result<Self, String> {
        let [regular, heavy] = faces(templates)?;
        Ok(ChartRenderer { regular, heavy })
    }

    /// The drawing of a chart, as SVG.
    pub(super) fn draw(&self, chart: &Chart) -> String {
        let mut drawing = Drawing { of: self, name: &chart.name, glyphs: Vec::new(), marks: Group::new(), down: 0 };
        let figures = chart.bars.iter().filter(|bar| bar.length.is_some());
        let widest = figures.map(|bar| self.heavy.width(&bar.figure, LETTER)).max().unwrap_or(0);
        let longest = WIDTH.saturating_sub(widest + BESIDE_BAR + AXIS);
        for bar in &chart.bars {
            drawing.bar(bar, longest, chart.of_a_whole);
        }
        drawing.finish()
    }
}

/// A drawing that is being made, from the top down.
struct Drawing<'a> {
    of: &'a ChartRenderer,
    name: &'a str,
    /// The letters in use.
    glyphs: Vec<(Weight, u32)>,
    marks: Group,
    down: u32,
}

impl Drawing<'_> {
    fn bar(&mut self, bar: &Bar, longest: u32, of_a_whole: bool) {
        for line in self.of.regular.lines(&bar.label, LETTER, WIDTH) {
            self.down += LINE;
            self.letters(Weight::Regular, &line, 0, self.down - LINE / 4);
        }
        let Some(length) = bar.length else {
            for line in self.of.heavy.lines(&bar.figure, LETTER, WIDTH) {
                self.down += LINE;
                self.letters(Weight::Heavy, &line, 0, self.down - LINE / 4);
            }
            self.down += BELOW_BAR;
            return;
        };
        self.down += BELOW_LABEL;
        let long = (longest * u32::from(length) + 500) / 1000;
        if of_a_whole {
            self.rectangle("track", AXIS, longest, BAR);
        }
        self.rectangle("bar", AXIS, long, BAR);
        self.rectangle("axis", 0, AXIS, BAR);
        let beside = AXIS + BESIDE_BAR + if of_a_whole { longest } else { long };
        if let Some(line) = self.of.heavy.lines(&bar.figure, LETTER, WIDTH).first() {
            self.letters(Weight::Heavy, line, beside, self.down + BAR - 2);
        }
        self.down += BAR + BELOW_BAR;
    }

    fn rectangle(&mut self, class: &str, left: u32, width: u32, height: u32) {
        let rectangle = Rectangle::new()
            .set("class", class)
            .set("x", left)
            .set("y", self.down)
            .set("width", width)
            .set("height", height);
        self.add(rectangle);
    }

    /// A line of letters on a base line: fonts count upwards, drawings downwards.
    fn letters(&mut self, weight: Weight, line: &GlyphRun, left: u32, base: u32) {
        let scale = self.of.face(weight).scale(LETTER);
        let mut group = Group::new()
            .set("class", "letter")
            .set("transform", format!("translate({left} {base}) scale({scale} -{scale})"));
        for (glyph, at) in &line.glyphs {
            if !self.of.face(weight).has_outline(*glyph) {
                continue;
            }
            if !self.glyphs.contains(&(weight, *glyph)) {
                self.glyphs.push((weight, *glyph));
            }
            group = group.add(Use::new().set("href", format!("#{}", self.id(weight, *glyph))).set("x", *at));
        }
        self.add(group);
    }

    fn add(&mut self, mark: impl Into<Box<dyn svg::Node>>) {
        self.marks = std::mem::replace(&mut self.marks, Group::new()).add(mark);
    }

    /// The id of a letter's outline: no other drawing on the page has it.
    fn id(&self, weight: Weight, glyph: u32) -> String {
        format!("{}_{}{glyph}", self.name, weight.letter())
    }

    fn finish(mut self) -> String {
        self.glyphs.sort_unstable();
        let mut definitions = Definitions::new();
        for (weight, glyph) in &self.glyphs {
            let outline = self.of.face(*weight).outline(*glyph);
            definitions = definitions.add(Path::new().set("id", self.id(*weight, *glyph)).set("d", outline));
        }
        let height = self.down.saturating_sub(BELOW_BAR);
        let document = Document::new()
            .set("viewBox", (0, 0, WIDTH, height))
            .set("width", WIDTH)
            .set("height", height)
            .set("aria-hidden", "true")
            .set("focusable", "false")
            .add(definitions)
            .add(self.marks);
        document.to_string()
    }
}

impl ChartRenderer {
    fn face(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Heavy => &self.heavy,
        }
    }
}
