//! Which parts of a drawing are seen: what is hidden, without colour, or beside the page is not.

#![expect(clippy::float_arithmetic, reason = "where things stand; no figure of a report comes from it")]

use usvg::{Fill, Group, Node, Paint, Rect, Stroke, Text, TextSpan, Transform, Tree};

use super::super::Fault;
use crate::problem::PictureProblem;

/// Letters whose height is less than this part of the drawing cannot be read at any size of a page.
const SPECK: f32 = 2_000.0;

/// What is seen.
#[derive(Default)]
pub(super) struct Seen {
    /// For each path, picture and text, in the order in which they are written: whether it is seen.
    pub(super) leaves: Vec<bool>,
    /// Every letter that is seen, without spaces.
    letters: String,
    /// Whether a picture inside the drawing is not seen.
    pub(super) unseen_picture: bool,
}

impl Seen {
    /// Whether words are seen.
    pub(super) fn shows(&self, words: &str) -> bool {
        self.letters.contains(&dense(words))
    }
}

/// A part of the drawing within which something is seen; `None` where nothing is.
type Window = Option<Rect>;

/// Looks at every part.
pub(super) fn look(tree: &Tree) -> Result<Seen, Fault> {
    let (width, height) = (tree.size().width(), tree.size().height());
    let mut look = Look { seen: Seen::default(), speck: width.max(height) / SPECK };
    look.group(tree.root(), Transform::default(), Rect::from_xywh(0.0, 0.0, width, height))?;
    Ok(look.seen)
}

struct Look {
    seen: Seen,
    speck: f32,
}

impl Look {
    /// Looks at a group. `place` leads from its parent to the page; what the tree keeps of that itself is not always right.
    fn group(&mut self, group: &Group, place: Transform, window: Window) -> Result<(), Fault> {
        let place = place.pre_concat(group.transform());
        let mut window = window.filter(|_| group.opacity().get() > 0.0);
        if let Some(clip) = group.clip_path() {
            window = clipped(window, clip.root(), place.pre_concat(clip.transform()));
        }
        if let Some(mask) = group.mask() {
            window = both(window, mask.rect().to_rect().transform(place));
        }
        if !group.filters().is_empty() {
            // An effect may move what it is given; where nothing of it comes out is known for the whole.
            let area = group.layer_bounding_box().to_rect().transform(place);
            window = both(window, area).and_then(|_| everywhere());
        }
        for child in group.children() {
            let is_seen = match child {
                Node::Group(inner) => {
                    self.group(inner, place, window)?;
                    continue;
                }
                Node::Path(path) => {
                    path.is_visible()
                        && (is_filled(path.fill()) || is_stroked(path.stroke()))
                        && meets(window, path.stroke_bounding_box().transform(place))
                }
                Node::Image(image) => {
                    let area = Rect::from_xywh(0.0, 0.0, image.size().width(), image.size().height());
                    let is_seen = image.is_visible() && meets(window, area.and_then(|area| area.transform(place)));
                    self.seen.unseen_picture |= !is_seen;
                    is_seen
                }
                Node::Text(text) => self.text(text, text.stroke_bounding_box().transform(place), window)?,
            };
            self.seen.leaves.push(is_seen);
        }
        Ok(())
    }

    fn text(&mut self, text: &Text, area: Window, window: Window) -> Result<bool, Fault> {
        let is_speck = area.is_none_or(|area| area.width().max(area.height()) < self.speck);
        let spans = || text.chunks().iter().flat_map(|chunk| chunk.spans().iter().map(move |span| (chunk, span)));
        if is_speck || !meets(window, area) || !spans().any(|(_, span)| is_shown(span)) {
            return Ok(false);
        }
        for (chunk, span) in spans() {
            let words = chunk.text().get(span.start()..span.end()).unwrap_or_default();
            if is_shown(span) {
                self.seen.letters.push_str(&dense(words));
            } else if !words.trim().is_empty() {
                return Err(PictureProblem::HiddenInLine { text: words.trim().to_owned() }.into());
            }
        }
        self.seen.letters.push('\n');
        Ok(true)
    }
}

fn is_shown(span: &TextSpan) -> bool {
    span.is_visible() && (is_filled(span.fill()) || is_stroked(span.stroke()))
}

fn is_filled(fill: Option<&Fill>) -> bool {
    fill.is_some_and(|fill| fill.opacity().get() > 0.0 && is_coloured(fill.paint()))
}

fn is_stroked(stroke: Option<&Stroke>) -> bool {
    stroke.is_some_and(|stroke| stroke.opacity().get() > 0.0 && is_coloured(stroke.paint()))
}

fn is_coloured(paint: &Paint) -> bool {
    let any = |stops: &[usvg::Stop]| stops.iter().any(|stop| stop.opacity().get() > 0.0);
    match paint {
        Paint::Color(_) => true,
        Paint::LinearGradient(gradient) => any(gradient.stops()),
        Paint::RadialGradient(gradient) => any(gradient.stops()),
        Paint::Pattern(pattern) => pattern.root().has_children(),
    }
}

fn both(one: Window, other: Window) -> Window {
    let (one, other) = (one?, other?);
    Rect::from_ltrb(
        one.left().max(other.left()),
        one.top().max(other.top()),
        one.right().min(other.right()),
        one.bottom().min(other.bottom()),
    )
}

fn meets(window: Window, area: Window) -> bool {
    both(window, area).is_some()
}

/// What is left of a window inside a clipping path.
fn clipped(window: Window, path: &Group, place: Transform) -> Window {
    let areas = path.children().iter().filter_map(|child| child.bounding_box().transform(place));
    let whole = areas.reduce(|one, other| {
        let (left, top) = (one.left().min(other.left()), one.top().min(other.top()));
        let (right, bottom) = (one.right().max(other.right()), one.bottom().max(other.bottom()));
        Rect::from_ltrb(left, top, right, bottom).unwrap_or(one)
    });
    // One without any extent was not measured.
    if whole.is_some_and(|whole| whole.width() == 0.0 && whole.height() == 0.0) { window } else { both(window, whole) }
}

fn everywhere() -> Window {
    const FAR: f32 = 1e9;
    Rect::from_ltrb(-FAR, -FAR, FAR, FAR)
}

/// Words without their spaces, which drawings set in many ways.
fn dense(words: &str) -> String {
    words.chars().filter(|letter| !letter.is_whitespace()).collect()
}
