//! The drawing of a cover: quarter discs in a field of squares, arranged by a number that is each service's own; one SVG for
//! every format.
//!
//! Nothing is coloured here: templates colour the classes. What must hold: same number, same bytes; nothing in it tells a rating;
//! it stands above the name and never in it, so it is a band of its own.

use svg::Document;
use svg::node::element::Path;

/// Squares across and down, and the side of one in the drawing's units.
const ACROSS: u32 = 6;
const DOWN: u32 = 3;
const SIDE: u32 = 100;

/// How many squares of a hundred are filled, from the left, where the eye begins to read, to the right.
const FILLED: [u32; 6] = [10, 30, 55, 75, 90, 95];

/// The classes of squares, each with the number of a hundred below which it is taken.
const CLASSES: [(&str, u32); 5] = [("deep", 32), ("calm", 57), ("soft", 75), ("pale", 90), ("second", 100)];

/// The drawing that a number gives, as SVG.
pub(super) fn draw_cover(pattern: u32) -> String {
    let mut numbers = Numbers(pattern ^ 0x9e37_79b9);
    let mut document = Document::new()
        .set("width", ACROSS * SIDE)
        .set("height", DOWN * SIDE)
        .set("viewBox", (0, 0, ACROSS * SIDE, DOWN * SIDE))
        .set("preserveAspectRatio", "xMaxYMin")
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .set("class", "cover-drawing");
    for row in 0..DOWN {
        for (column, filled) in (0..ACROSS).zip(FILLED) {
            let (is_filled, corner, class) = (numbers.below(100) < filled, numbers.below(4), numbers.below(100));
            let class = CLASSES.iter().find(|(_, most)| class < *most).map_or("deep", |(name, _)| name);
            if is_filled {
                let data = quarter(column * SIDE, row * SIDE, corner);
                document = document.add(Path::new().set("class", class).set("d", data));
            }
        }
    }
    document.to_string()
}

/// A quarter of a disc in a square, with its centre in a corner, clockwise from the top left.
fn quarter(x: u32, y: u32, corner: u32) -> String {
    let (left, top, right, bottom) = (x, y, x + SIDE, y + SIDE);
    let arc = |x, y| format!("A{SIDE} {SIDE} 0 0 1 {x} {y}Z");
    match corner {
        0 => format!("M{left} {top}H{right}{}", arc(left, bottom)),
        1 => format!("M{right} {top}V{bottom}{}", arc(left, top)),
        2 => format!("M{right} {bottom}H{left}{}", arc(right, top)),
        _ => format!("M{left} {bottom}V{top}{}", arc(right, bottom)),
    }
}

/// Numbers that follow from a first one: Marsaglia's xorshift.
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, most: u32) -> u32 {
        self.0 = self.0.max(1);
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        // The upper bits are the better mixed ones.
        (self.0 >> 8) % most
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_has_a_drawing_of_its_own() {
        let drawings: std::collections::BTreeSet<String> = (0..200).map(draw_cover).collect();
        assert_eq!(drawings.len(), 200);
        assert_eq!(draw_cover(7), draw_cover(7));
    }

    #[test]
    fn no_drawing_is_empty_or_leaves_its_field() {
        for pattern in 0..200 {
            let drawing = draw_cover(pattern);
            assert!(drawing.matches("<path").count() >= 5, "{drawing}");
            let numbers =
                drawing.split(|letter: char| !letter.is_ascii_digit()).filter_map(|one| one.parse::<u32>().ok());
            assert!(numbers.max() <= Some(ACROSS * SIDE).max(Some(2000)), "{drawing}");
        }
    }
}
