//! Gradients that begin again where they end, or turn back: written as plain ones that are long enough.
//!
//! The standard of PDF for keeping has no others, and the typesetter stops at them. What must hold: over everything that is
//! painted with it, a gradient has the colours that it had.

#![expect(clippy::float_arithmetic, reason = "where colours stand; no figure of a report comes from it")]

use std::collections::BTreeMap;

use usvg::tiny_skia_path::Point;
use usvg::{
    BaseGradient, Color, Fill, Group, LinearGradient, Node, Paint, RadialGradient, Rect, SpreadMethod, Stroke,
    TextChunk, Transform, Tree,
};

use super::line_starts::Large;
use crate::problem::TooMuch;

/// The most times that a gradient begins again, and the most colours that it then has.
const MOST_TIMES: f32 = 1_000.0;
const MOST_COLOURS: usize = 20_000;

/// A gradient as it is written.
pub(super) struct Plain {
    /// Where it stands, by the names of the attributes.
    pub(super) place: Vec<(&'static str, f32)>,
    pub(super) stops: Stops,
}

/// Where each colour stands, from 0 to 1, and how far it covers.
type Stops = Vec<(f32, Color, f32)>;

/// How far a gradient is needed, in its own length: from, and to.
type Reach = (f32, f32);

/// Every gradient of a drawing that is not written as it is, by its name.
pub(super) fn plain(tree: &Tree) -> Result<BTreeMap<String, Plain>, Large> {
    let linear = tree.linear_gradients().iter().filter(|one| one.spread_method() != SpreadMethod::Pad || is_point(one));
    let radial = tree.radial_gradients().iter().filter(|one| one.spread_method() != SpreadMethod::Pad);
    let (linear, radial): (Vec<_>, Vec<_>) = (linear.collect(), radial.collect());
    if linear.is_empty() && radial.is_empty() {
        return Ok(BTreeMap::new());
    }
    let mut uses = Uses::default();
    let window = Rect::from_xywh(0.0, 0.0, tree.size().width(), tree.size().height());
    uses.group(tree.root(), Transform::default(), window);
    let mut all = BTreeMap::new();
    for one in linear {
        let reach = uses.reaches.get(one.id()).copied().unwrap_or((0.0, 1.0));
        all.insert(one.id().to_owned(), if is_point(one) { last_colour(one) } else { longer(one, reach)? });
    }
    for one in radial {
        let reach = uses.reaches.get(one.id()).copied().unwrap_or((0.0, 1.0));
        all.insert(one.id().to_owned(), wider(one, reach)?);
    }
    Ok(all)
}

/// Whether a gradient has no length: everything has its last colour then, and the typesetter paints nothing.
fn is_point(one: &LinearGradient) -> bool {
    (one.x2() - one.x1()).hypot(one.y2() - one.y1()) <= f32::MIN_POSITIVE
}

fn last_colour(one: &LinearGradient) -> Plain {
    let last = one.stops().last().map_or((Color::black(), 1.0), |stop| (stop.color(), stop.opacity().get()));
    let stops = vec![(0.0, last.0, last.1), (1.0, last.0, last.1)];
    Plain { place: vec![("x1", one.x1()), ("y1", one.y1()), ("x2", one.x1() + 1.0), ("y2", one.y1())], stops }
}

fn longer(one: &LinearGradient, reach: Reach) -> Result<Plain, Large> {
    let (from, to, stops) = repeated(one, reach)?;
    let (across, down) = (one.x2() - one.x1(), one.y2() - one.y1());
    let at = |part: f32| (one.x1() + part * across, one.y1() + part * down);
    let ((x1, y1), (x2, y2)) = (at(from), at(to));
    Ok(Plain { place: vec![("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)], stops })
}

fn wider(one: &RadialGradient, reach: Reach) -> Result<Plain, Large> {
    let (_, to, stops) = repeated(one, (0.0, reach.1))?;
    // All its circles are seen from the focus in one direction each.
    let (cx, cy) = (one.fx() + to * (one.cx() - one.fx()), one.fy() + to * (one.cy() - one.fy()));
    let place = vec![("cx", cx), ("cy", cy), ("r", to * one.r().get()), ("fx", one.fx()), ("fy", one.fy())];
    Ok(Plain { place, stops })
}

/// A gradient as often as it is needed: from and to where, in its own length, and every colour between.
fn repeated(one: &BaseGradient, reach: Reach) -> Result<(f32, f32, Stops), Large> {
    let (from, to) = (reach.0.floor(), reach.1.ceil().max(reach.0.floor() + 1.0));
    let times = to - from;
    // Written this way round, what is no number is too much as well.
    let is_within = times <= MOST_TIMES && from.abs() <= 1e6 && to.abs() <= 1e6;
    let mut own: Vec<(f32, Color, f32)> =
        one.stops().iter().map(|stop| (stop.offset().get(), stop.color(), stop.opacity().get())).collect();
    let (Some(first), Some(last)) = (own.first().copied(), own.last().copied()) else { return Err(too_often(one)) };
    own.insert(0, (0.0, first.1, first.2));
    own.push((1.0, last.1, last.2));
    let mut stops = Vec::new();
    let mut time = 0.0;
    while is_within && time < times {
        let turns_back = one.spread_method() == SpreadMethod::Reflect && (from + time).rem_euclid(2.0) >= 1.0;
        let at = |(part, color, opacity): (f32, Color, f32)| {
            let part = if turns_back { 1.0 - part } else { part };
            ((time + part) / times, color, opacity)
        };
        let colours = own.iter().copied().map(at);
        if turns_back {
            stops.extend(colours.rev());
        } else {
            stops.extend(colours);
        }
        time += 1.0;
    }
    if !is_within || stops.len() > MOST_COLOURS {
        return Err(too_often(one));
    }
    Ok((from, to, stops))
}

/// What is painted with gradients.
#[derive(Default)]
struct Uses {
    reaches: BTreeMap<String, Reach>,
}

impl Uses {
    /// Looks at a group. `place` leads from its parent to the page, of which `window` is seen; `None` is everything.
    fn group(&mut self, group: &Group, place: Transform, window: Option<Rect>) {
        let place = place.pre_concat(group.transform());
        let seen = window.and_then(|window| place.invert().and_then(|back| window.transform(back)));
        for child in group.children() {
            match child {
                Node::Group(inner) => self.group(inner, place, window),
                Node::Path(path) => {
                    self.paints(path.fill(), path.stroke(), path.stroke_bounding_box(), seen);
                }
                Node::Text(text) => {
                    for span in text.chunks().iter().flat_map(TextChunk::spans) {
                        self.paints(span.fill(), span.stroke(), text.stroke_bounding_box(), seen);
                    }
                }
                Node::Image(_) => {}
            }
            // What is drawn in a pattern, a mask or an effect may be seen anywhere.
            child.subroots(|root| self.group(root, Transform::default(), None));
        }
    }

    fn paints(&mut self, fill: Option<&Fill>, stroke: Option<&Stroke>, area: Rect, seen: Option<Rect>) {
        let part = seen.map_or(Some(area), |seen| {
            let (left, top) = (area.left().max(seen.left()), area.top().max(seen.top()));
            Rect::from_ltrb(left, top, area.right().min(seen.right()), area.bottom().min(seen.bottom()))
        });
        let Some(part) = part else { return };
        for paint in fill.map(Fill::paint).into_iter().chain(stroke.map(Stroke::paint)) {
            let (one, reach): (&BaseGradient, _) = match paint {
                Paint::LinearGradient(one) => (one, reach(one, part, |point| along(one, point))),
                Paint::RadialGradient(one) => (one, reach(one, part, |point| around(one, point))),
                _ => continue,
            };
            let known = self.reaches.entry(one.id().to_owned()).or_insert(reach);
            *known = (known.0.min(reach.0), known.1.max(reach.1));
        }
    }
}

fn too_often(one: &BaseGradient) -> Large {
    Large { what: TooMuch::Gradients, name: one.id().to_owned() }
}

/// How far a gradient reaches over an area: that is at its corners.
fn reach(one: &BaseGradient, area: Rect, length: impl Fn(Point) -> f32) -> Reach {
    let Some(back) = one.transform().invert() else { return (0.0, 1.0) };
    let (left, top, right, bottom) = (area.left(), area.top(), area.right(), area.bottom());
    let corners = [(left, top), (right, top), (left, bottom), (right, bottom)].map(|(x, y)| {
        let mut point = Point::from_xy(x, y);
        back.map_point(&mut point);
        length(point)
    });
    corners.into_iter().fold((f32::MAX, f32::MIN), |(from, to), at| (from.min(at), to.max(at)))
}

/// How far a point stands along a gradient, in its length.
fn along(one: &LinearGradient, point: Point) -> f32 {
    let (across, down) = (one.x2() - one.x1(), one.y2() - one.y1());
    ((point.x - one.x1()) * across + (point.y - one.y1()) * down) / (across * across + down * down)
}

/// Which of the circles of a gradient goes through a point, in its radius.
fn around(one: &RadialGradient, point: Point) -> f32 {
    let (x, y) = (point.x - one.fx(), point.y - one.fy());
    let (across, down) = (one.cx() - one.fx(), one.cy() - one.fy());
    let rest = one.r().get() * one.r().get() - across * across - down * down;
    let toward = x * across + y * down;
    let root = toward * toward + rest * (x * x + y * y);
    // With its focus on its edge or outside, no number of circles covers a page.
    if rest <= 0.0 { f32::INFINITY } else { (root.sqrt() - toward) / rest }
}
