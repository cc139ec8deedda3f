//! The words of a drawing in the order in which they are read: they may stand in its file in any.

#![expect(clippy::float_arithmetic, reason = "where words stand; no figure of a report comes from it")]

use usvg::{Rect, Text, Transform};

/// The letters of a text that stand together, and where on the page: one text may be set in several places.
pub(super) fn runs(text: &Text, place: Transform) -> Vec<(Rect, String)> {
    let mut runs: Vec<(Rect, String)> = Vec::new();
    for glyph in text.layouted().iter().flat_map(|span| &span.positioned_glyphs) {
        let (at, size) = (glyph.transform(), glyph.font_size());
        // A letter stands on its line, about as high as its size.
        let Some(area) = Rect::from_xywh(at.tx, at.ty - 0.8 * size, 0.5 * size, size) else { continue };
        let follows = |line: &Rect| {
            (area.top() - line.top()).abs() < 0.5 * size && (-size..size).contains(&(area.left() - line.right()))
        };
        match runs.last_mut().filter(|(line, _)| follows(line)) {
            Some((line, words)) => {
                words.push_str(&glyph.text);
                *line = Rect::from_ltrb(line.left(), line.top(), area.right().max(line.right()), line.bottom())
                    .unwrap_or(*line);
            }
            None => runs.push((area, glyph.text.clone())),
        }
    }
    runs.into_iter().filter_map(|(area, words)| Some((area.transform(place)?, words))).collect()
}

/// The lines that somebody reads: from left to right, and from above to below.
pub(super) fn lines(texts: &[(Rect, String)]) -> Vec<String> {
    let mut all = grouped(texts, |area| (area.top(), area.bottom()), Rect::left);
    all.extend(grouped(texts, |area| (area.left(), area.right()), Rect::top));
    all
}

/// Texts that stand side by side, as one: `span` is where each stands across the line, and `along` where on it.
fn grouped(texts: &[(Rect, String)], span: impl Fn(&Rect) -> (f32, f32), along: impl Fn(&Rect) -> f32) -> Vec<String> {
    let mut lines: Vec<((f32, f32), Vec<usize>)> = Vec::new();
    let mut order: Vec<usize> = (0..texts.len()).collect();
    order.sort_by(|one, other| span(&texts[*one].0).0.total_cmp(&span(&texts[*other].0).0));
    for index in order {
        let (from, to) = span(&texts[index].0);
        // The middle of each stands beside the other.
        let beside = |line: &(f32, f32)| f32::midpoint(line.0, line.1) > from && f32::midpoint(from, to) < line.1;
        match lines.last_mut().filter(|(line, _)| beside(line)) {
            Some((_, members)) => members.push(index),
            None => lines.push(((from, to), vec![index])),
        }
    }
    let joined = lines.into_iter().filter(|(_, members)| members.len() > 1).map(|(_, mut members)| {
        members.sort_by(|one, other| along(&texts[*one].0).total_cmp(&along(&texts[*other].0)));
        members.iter().map(|index| texts[*index].1.as_str()).collect::<Vec<_>>().join(" ")
    });
    joined.collect()
}
