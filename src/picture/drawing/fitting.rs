//! Words that do not fit where they stand: the report's fonts are wider than some, and what does not fit would be cut.

#![expect(clippy::float_arithmetic, reason = "where words stand; no figure of a report comes from it")]

use usvg::{Rect, Text, TextFlow, Transform};

use super::dense::dense;

/// How far words may stand over an edge, in parts of their width: an italic letter leans out.
const OVER: f32 = 0.01;

/// The narrowest that words are made.
const NARROWEST: f32 = 0.5;

/// The least room for a letter, in parts of its size.
const ROOM: f32 = 0.2;

/// Words that are made narrower: by how much, and how far they are moved.
#[derive(Clone, Copy)]
pub(super) struct Narrowed {
    pub(super) times: f32,
    pub(super) moved: f32,
}

/// How words that run over an edge at the side are fitted in. `None` where they do not, or `Err` where that cannot be done.
pub(super) fn narrowed(text: &Text, place: Transform, window: Rect) -> Result<Option<Narrowed>, ()> {
    let own = text.flattened().bounding_box();
    let Some(area) = own.transform(place) else { return Ok(None) };
    let over = OVER * area.width().max(area.height());
    let (left, right) = (window.left() - area.left() > over, area.right() - window.right() > over);
    let (above, below) = (window.top() - area.top() > over, area.bottom() - window.bottom() > over);
    if !left && !right && !above && !below {
        return Ok(None);
    }
    let is_level = place.kx == 0.0 && place.ky == 0.0 && place.sx > 0.0;
    if above || below || !is_level {
        return Err(());
    }
    // The side that stands inside stays where it is; where both run over, the words fill the window.
    let from = if left { window.left() } else { area.left() };
    let to = if right { window.right() } else { area.right() };
    let times = (to - from) / area.width();
    if times < NARROWEST {
        return Err(());
    }
    let start = (from - place.tx) / place.sx;
    Ok(Some(Narrowed { times, moved: start - own.left() * times }))
}

/// Words of a line along a path that is too short for them.
pub(super) fn dropped(text: &Text) -> Option<String> {
    if !text.chunks().iter().any(|chunk| matches!(chunk.text_flow(), TextFlow::Path(_))) {
        return None;
    }
    let written: String = text.chunks().iter().map(|chunk| dense(chunk.text())).collect();
    let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
    let shown: String = glyphs.map(|glyph| dense(&glyph.text)).collect();
    let lost = written.chars().count().saturating_sub(shown.chars().count());
    (lost > 0).then(|| text.chunks().iter().map(|chunk| chunk.text().trim()).collect::<Vec<_>>().join(" "))
}

/// Words that were given too little room for their letters.
pub(super) fn crowded(text: &Text) -> Option<String> {
    let chunk = text.chunks().iter().find(|chunk| {
        chunk.spans().iter().any(|span| {
            let letters = dense(chunk.text()).chars().count();
            #[expect(clippy::cast_precision_loss, reason = "a number of letters")]
            let room = span.text_length().map(|length| length / (letters.max(1) as f32 * span.font_size().get()));
            letters > 3 && room.is_some_and(|room| room < ROOM)
        })
    });
    chunk.map(|chunk| chunk.text().trim().to_owned())
}
