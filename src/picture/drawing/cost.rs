//! What it would take to set a drawing: patterns within patterns, masks, and effects that are computed point by point.
//!
//! The typesetter has no bound of its own for these. The numbers here are rough; they are far above what programs for drawing
//! write, and far below what would hold up a report.

#![expect(clippy::float_arithmetic, reason = "areas of effects; no figure of a report comes from them")]

use std::collections::HashMap;

use usvg::filter::{Kind, Primitive};
use usvg::{Group, Node, Tree};

use super::super::fault::{Fault, too_many};
use crate::limits::DRAWING_DEPTH;
use crate::problem::{PictureProblem, TooMuch};

/// The most that may be drawn, counting a pattern each time it is used.
const MOST_DRAWN: u64 = 300_000;

/// The most that groups, patterns and masks may stand within each other: what is drawn has groups of its own.
const MOST_DEPTH: usize = 2 * DRAWING_DEPTH.most;

/// The most steps of effects, each about a nanosecond.
const MOST_STEPS: f64 = 3e9;

/// The most points that effects keep at a time.
const MOST_POINTS: f64 = 1e8;

/// The width and height of a picture on a page, in points, and how many dots an effect has to a point.
const PAGE: (f64, f64) = (480.0, 455.0);
pub(super) const DOTS: f64 = 4.0;

/// The longest side of an effect in dots.
pub(super) const LONGEST: f64 = 5_000.0;

/// What a part takes.
#[derive(Clone, Copy, Default)]
struct Cost {
    drawn: u64,
    depth: usize,
    steps: f64,
}

/// Refuses a drawing that takes too much.
pub(super) fn check(tree: &Tree) -> Result<(), Fault> {
    let mut scales = Scales { dots: dots(tree), known: HashMap::new(), points: 0.0 };
    let cost = scales.group(tree.root());
    let too_much = |what| Err(PictureProblem::TooMuch { what }.into());
    if cost.depth > MOST_DEPTH {
        return Err(too_many(DRAWING_DEPTH).into());
    }
    if cost.drawn > MOST_DRAWN {
        return too_much(TooMuch::Paints);
    }
    if cost.steps > MOST_STEPS || scales.points > MOST_POINTS {
        return too_much(TooMuch::Effects);
    }
    Ok(())
}

/// How many dots a unit of a drawing has.
pub(super) fn dots(tree: &Tree) -> f64 {
    let (width, height) = (f64::from(tree.size().width()), f64::from(tree.size().height()));
    DOTS * (PAGE.0 / width).min(PAGE.1 / height)
}

struct Scales {
    /// How many dots a unit of the drawing has.
    dots: f64,
    /// Patterns, masks and groups that are known, by where they are in memory: several things share them.
    known: HashMap<*const Group, Cost>,
    /// The most points that one effect keeps.
    points: f64,
}

impl Scales {
    fn group(&mut self, group: &Group) -> Cost {
        if let Some(cost) = self.known.get(&std::ptr::from_ref(group)) {
            return *cost;
        }
        let mut cost = Cost { drawn: 1, depth: 0, steps: self.effects(group) };
        for child in group.children() {
            let mut own = Cost { drawn: 1, depth: 1, steps: 0.0 };
            if let Node::Group(inner) = child {
                own.add(self.group(inner));
            }
            // What is drawn of a text are its letters, and not the outlines that are kept beside them.
            if !matches!(child, Node::Text(_)) {
                child.subroots(|root| own.add(self.group(root)));
            }
            cost.add(own);
        }
        cost.depth += 1;
        self.known.insert(std::ptr::from_ref(group), cost);
        cost
    }

    /// What the effects of a group take.
    fn effects(&mut self, group: &Group) -> f64 {
        let count = group.filters().iter().map(|filter| filter.primitives().len()).sum::<usize>();
        if count == 0 {
            return 0.0;
        }
        let area = group.abs_layer_bounding_box();
        let side = |length: f32| (f64::from(length) * self.dots).clamp(1.0, LONGEST);
        let points = side(area.width()) * side(area.height());
        #[expect(clippy::cast_precision_loss, reason = "a number of effects")]
        let kept = points * (count as f64 + 3.0);
        self.points = self.points.max(kept);
        let primitives = group.filters().iter().flat_map(|filter| filter.primitives());
        points * (5.0 + primitives.map(|primitive| self.per_point(primitive)).sum::<f64>())
    }

    /// About how many steps an effect takes for each point.
    fn per_point(&self, primitive: &Primitive) -> f64 {
        match primitive.kind() {
            Kind::Turbulence(noise) => 100.0 * f64::from(noise.num_octaves().max(1)),
            Kind::Morphology(spread) => {
                let window = |radius: f32| (2.0 * f64::from(radius) * self.dots).clamp(1.0, LONGEST);
                8.0 * window(spread.radius_x().get()) * window(spread.radius_y().get())
            }
            Kind::ConvolveMatrix(matrix) => {
                10.0 * f64::from(matrix.matrix().columns()) * f64::from(matrix.matrix().rows())
            }
            Kind::DiffuseLighting(_) | Kind::SpecularLighting(_) => 80.0,
            Kind::GaussianBlur(_) | Kind::DropShadow(_) => 30.0,
            _ => 10.0,
        }
    }
}

impl Cost {
    fn add(&mut self, other: Cost) {
        self.drawn = self.drawn.saturating_add(other.drawn);
        self.depth = self.depth.max(other.depth);
        self.steps += other.steps;
    }
}
