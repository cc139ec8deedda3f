//! Which parts of a drawing are seen: what is hidden, without colour, or beside the page is not.

#![expect(clippy::float_arithmetic, reason = "where things stand; no figure of a report comes from it")]

use std::collections::BTreeMap;

use usvg::{Color, Fill, Group, Node, Paint, Path, Rect, Stroke, Text, TextSpan, Transform, Tree};

use super::super::fault::Fault;
use super::dense::dense;
use super::faint::FAINT;
use super::fitting::{Narrowed, crowded, dropped, narrowed};
use super::masks::{clears, shown_by};
use super::reading::runs;
use crate::problem::PictureProblem;

/// Letters whose height is less than this part of the drawing cannot be read at any size of a page.
const SPECK: f32 = 2_000.0;

/// Two colours of which no part differs by as much are not told apart.
const ALIKE: u8 = 24;

/// What is seen.
#[derive(Default)]
pub(super) struct Seen {
    /// For each path, picture and text, in the order in which they are written: whether it is seen.
    pub(super) leaves: Vec<bool>,
    /// Every letter that is seen, without spaces.
    letters: String,
    /// Whether a picture inside the drawing is not seen.
    pub(super) unseen_picture: bool,
    /// Words that are seen, and where on the page.
    pub(super) placed: Vec<(Rect, String)>,
    /// How words are fitted in, by the number of their leaf.
    pub(super) narrowed: BTreeMap<usize, Narrowed>,
    /// What is told of words.
    pub(super) remarks: Vec<(String, PictureProblem)>,
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
    let mut look = VisibleParts { seen: Seen::default(), speck: width.max(height) / SPECK, behind: Vec::new() };
    look.group(tree.root(), Transform::default(), Rect::from_xywh(0.0, 0.0, width, height), 1.0)?;
    Ok(look.seen)
}

struct VisibleParts {
    seen: Seen,
    speck: f32,
    /// What was drawn: where, and in which colour if it has one and is whole.
    behind: Vec<(Rect, Option<Color>)>,
}

impl VisibleParts {
    /// Looks at a group. `place` leads from its parent to the page; what the tree keeps of that itself is not always right.
    /// `opacity` is how far what stands around it covers.
    fn group(&mut self, group: &Group, place: Transform, window: Window, opacity: f32) -> Result<(), Fault> {
        let place = place.pre_concat(group.transform());
        let opacity = opacity * group.opacity().get();
        let mut window = window.filter(|_| opacity > FAINT);
        if let Some(clip) = group.clip_path() {
            window = clipped(window, clip.root(), place.pre_concat(clip.transform()));
        }
        if let Some(mask) = group.mask() {
            window = both(window, shown_by(mask, place));
        }
        if !group.filters().is_empty() {
            // An effect may move what it is given; where nothing of it comes out is known for the whole.
            let area = group.layer_bounding_box().to_rect().transform(place);
            window = both(window, area).and_then(|_| everywhere());
            window = window.filter(|_| !group.filters().last().is_some_and(|filter| clears(filter)));
        }
        for child in group.children() {
            let is_seen = match child {
                Node::Group(inner) => {
                    self.group(inner, place, window, opacity)?;
                    continue;
                }
                Node::Path(path) => {
                    let area = path.stroke_bounding_box().transform(place);
                    let is_seen = path.is_visible()
                        && (is_filled(path.fill()) || is_stroked(path.stroke()))
                        && meets(window, area);
                    self.behind.extend(area.filter(|_| is_seen).map(|area| (area, ground(path, opacity))));
                    is_seen
                }
                Node::Image(image) => {
                    let area = Rect::from_xywh(0.0, 0.0, image.size().width(), image.size().height());
                    let is_seen = image.is_visible() && meets(window, area.and_then(|area| area.transform(place)));
                    self.seen.unseen_picture |= !is_seen;
                    self.behind.extend(image.bounding_box().transform(place).map(|area| (area, None)));
                    is_seen
                }
                Node::Text(text) => self.text(text, place, window)?,
            };
            self.seen.leaves.push(is_seen);
        }
        Ok(())
    }

    fn text(&mut self, text: &Text, place: Transform, window: Window) -> Result<bool, Fault> {
        let area = text.stroke_bounding_box().transform(place);
        let is_speck = area.is_none_or(|area| area.width().max(area.height()) < self.speck);
        let spans = || text.chunks().iter().flat_map(|chunk| chunk.spans().iter().map(move |span| (chunk, span)));
        if is_speck || !meets(window, area) || !spans().any(|(_, span)| is_shown(span)) {
            return Ok(false);
        }
        let mut all = String::new();
        for (chunk, span) in spans() {
            let words = chunk.text().get(span.start()..span.end()).unwrap_or_default();
            if is_shown(span) {
                self.seen.letters.push_str(&dense(words));
                all.push_str(words);
            } else if !words.trim().is_empty() {
                return Err(PictureProblem::HiddenInLine { text: words.trim().to_owned() }.into());
            }
        }
        self.seen.letters.push('\n');
        let words = all.split_whitespace().collect::<Vec<_>>().join(" ");
        if let (Some(area), Some(window)) = (area, window) {
            self.remark(text, &words, place, window);
            if spans().all(|(_, span)| self.is_alike(span, area)) {
                self.seen.remarks.push((words.clone(), PictureProblem::Colourless { text: words }));
            }
            self.seen.placed.extend(runs(text, place));
        }
        Ok(true)
    }

    /// Tells of words that do not fit.
    fn remark(&mut self, text: &Text, words: &str, place: Transform, window: Rect) {
        let all = || words.to_owned();
        let mut tell = |problem| self.seen.remarks.push((words.to_owned(), problem));
        if dropped(text).is_some() {
            tell(PictureProblem::Dropped { text: all() });
        }
        if crowded(text).is_some() {
            tell(PictureProblem::Crowded { text: all() });
        }
        match narrowed(text, place, window) {
            Ok(None) => {}
            Ok(Some(narrowed)) => {
                tell(PictureProblem::Narrowed { text: all() });
                self.seen.narrowed.insert(self.seen.leaves.len(), narrowed);
            }
            Err(()) => tell(PictureProblem::OverEdge { text: all() }),
        }
    }

    /// Whether letters have the colour of what lies behind them.
    fn is_alike(&self, span: &TextSpan, area: Rect) -> bool {
        let Some(Paint::Color(own)) = span.fill().map(Fill::paint).filter(|_| !is_stroked(span.stroke())) else {
            return false;
        };
        let (x, y) = (f32::midpoint(area.left(), area.right()), f32::midpoint(area.top(), area.bottom()));
        let is_over = |other: &Rect| other.left() <= x && x <= other.right() && other.top() <= y && y <= other.bottom();
        let behind = self.behind.iter().rev().find(|(other, _)| is_over(other));
        let ground = behind.map_or(Some(Color::white()), |(_, color)| *color);
        ground.is_some_and(|ground| {
            let parts = [(own.red, ground.red), (own.green, ground.green), (own.blue, ground.blue)];
            parts.into_iter().all(|(one, other)| one.abs_diff(other) < ALIKE)
        })
    }
}

/// The colour of something that lies behind others, if it is a whole rectangle of one colour.
fn ground(path: &Path, opacity: f32) -> Option<Color> {
    const CORNERS: usize = 6;
    let fill = path.fill().filter(|fill| opacity * fill.opacity().get() > 1.0 - FAINT)?;
    match fill.paint() {
        Paint::Color(color) if path.data().segments().count() <= CORNERS => Some(*color),
        _ => None,
    }
}

fn is_shown(span: &TextSpan) -> bool {
    let fill = span.fill().filter(|fill| fill.opacity().get() > FAINT);
    let stroke = span.stroke().filter(|stroke| stroke.opacity().get() > FAINT);
    span.is_visible() && (is_filled(fill) || is_stroked(stroke))
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
