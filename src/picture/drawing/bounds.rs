//! How large the numbers of a drawing may be: where parts stand, and what effects are given.
//!
//! The typesetter counts in whole numbers and gives up where one does not fit, and with it the whole run. The bounds are far
//! above what anybody draws, and below what it can count.

#![expect(clippy::float_arithmetic, reason = "where things stand; no figure of a report comes from it")]

use std::collections::HashSet;

use usvg::filter::{Filter, Kind, LightSource, Primitive, TransferFunction, Turbulence};
use usvg::{Group, Mask, Node, Rect, Transform, Tree};

use super::cost::{DOTS, LONGEST, dots};
use super::line_starts::Large;
use crate::problem::TooMuch;

/// How far out something may stand, in units and in points of a page.
const FAR: f32 = 1e9;

/// The longest that a length of an effect may be, in dots.
const LENGTH: f64 = 1e6;

/// The widest blur, in dots: nothing is left of what is blurred wider.
const BLUR: f64 = 2.0 * LONGEST;

/// The largest other number of an effect.
const FACTOR: f32 = 1e6;

/// The most clipping paths that are clipped by each other, and that stand around a part which is not drawn by itself: the standard
/// of PDF for keeping allows 28 of these and others.
pub(super) const MOST_CLIPS: usize = 10;

/// The finest grain of a texture over all its extent, with every step finer.
const GRAIN: f64 = 1e9;

/// Looks for numbers that are too large.
pub(super) fn check(tree: &Tree) -> Result<(), Large> {
    let mut look = BoundsCheck { dots: dots(tree), known: HashSet::new() };
    look.group(tree.root(), Transform::default())
}

struct BoundsCheck {
    /// How many dots a unit of the drawing has.
    dots: f64,
    /// What was looked at, by where it is in memory: several things share patterns, masks and effects.
    known: HashSet<*const Group>,
}

impl BoundsCheck {
    fn group(&mut self, group: &Group, place: Transform) -> Result<(), Large> {
        if !self.known.insert(std::ptr::from_ref(group)) {
            return Ok(());
        }
        let place = place.pre_concat(group.transform());
        for filter in group.filters() {
            if !self.is_within(filter, group, place) {
                return Err(Large { what: TooMuch::Numbers, name: filter.id().to_owned() });
            }
        }
        let chain = std::iter::successors(group.clip_path(), |path| path.clip_path()).count();
        if chain > MOST_CLIPS {
            let name = group.clip_path().map(|path| path.id().to_owned()).unwrap_or_default();
            return Err(Large { what: TooMuch::Paints, name });
        }
        self.masks(group.mask(), place)?;
        for child in group.children() {
            if let Node::Group(inner) = child {
                self.group(inner, place)?;
            } else if !self.stands_near(child.stroke_bounding_box(), place) {
                return Err(Large { what: TooMuch::Distance, name: child.id().to_owned() });
            }
            let mut inside = Ok(());
            child.subroots(|root| {
                if inside.is_ok() {
                    inside = self.group(root, place);
                }
            });
            inside?;
        }
        Ok(())
    }

    /// Masks that are masked themselves.
    fn masks(&mut self, mask: Option<&Mask>, place: Transform) -> Result<(), Large> {
        let mut next = mask;
        while let Some(mask) = next {
            if !self.stands_near(mask.rect().to_rect(), place) {
                return Err(Large { what: TooMuch::Distance, name: mask.id().to_owned() });
            }
            self.group(mask.root(), place)?;
            next = mask.mask();
        }
        Ok(())
    }

    fn stands_near(&self, area: Rect, place: Transform) -> bool {
        let is_near = |area: Rect, times: f64| {
            let sides = [area.left(), area.top(), area.right(), area.bottom()];
            sides.into_iter().all(|side| f64::from(side).abs() * times <= f64::from(FAR))
        };
        // One that has no place on the page is not drawn.
        is_near(area, 1.0) && area.transform(place).is_none_or(|area| is_near(area, self.dots / DOTS))
    }

    /// Whether every number of an effect can be counted.
    fn is_within(&self, filter: &Filter, group: &Group, place: Transform) -> bool {
        let (across, down) = place.get_scale();
        let scale = f64::from(across.max(down));
        let layer = group.layer_bounding_box();
        let longest = f64::from(layer.width().max(layer.height()));
        // As the typesetter chooses it: in a part that is drawn by itself it knows nothing of the page.
        let dots = (scale * self.dots.max(DOTS)).min(LONGEST / longest).max(f64::from(f32::MIN_POSITIVE));
        let is_short = |length: f32| f64::from(length).abs() * dots <= LENGTH;
        let is_area = |area: Rect| [area.left(), area.top(), area.right(), area.bottom()].into_iter().all(is_short);
        is_area(filter.rect().to_rect())
            && is_area(layer.to_rect())
            && filter.primitives().iter().all(|primitive| {
                is_area(primitive.rect().to_rect()) && is_within(primitive, filter.rect().to_rect(), dots)
            })
    }
}

fn is_within(primitive: &Primitive, region: Rect, dots: f64) -> bool {
    let is_short = |length: f32| f64::from(length).abs() * dots <= LENGTH;
    let is_blur = |x: f32, y: f32| f64::from(x.max(y)) * dots <= BLUR;
    let is_factor = |factor: f32| factor.abs() <= FACTOR;
    match primitive.kind() {
        Kind::Offset(one) => is_short(one.dx()) && is_short(one.dy()),
        Kind::GaussianBlur(one) => is_blur(one.std_dev_x().get(), one.std_dev_y().get()),
        Kind::DropShadow(one) => {
            is_short(one.dx()) && is_short(one.dy()) && is_blur(one.std_dev_x().get(), one.std_dev_y().get())
        }
        Kind::Morphology(one) => is_short(one.radius_x().get()) && is_short(one.radius_y().get()),
        Kind::DisplacementMap(one) => is_short(one.scale()),
        Kind::Turbulence(one) => has_grain(one, region, dots),
        Kind::ConvolveMatrix(one) => {
            let divisor = one.divisor().get();
            one.matrix().data().iter().copied().all(is_factor)
                && is_factor(one.bias())
                && is_factor(divisor)
                && is_factor(1.0 / divisor)
        }
        Kind::Composite(one) => match one.operator() {
            usvg::filter::CompositeOperator::Arithmetic { k1, k2, k3, k4 } => {
                [k1, k2, k3, k4].into_iter().all(is_factor)
            }
            _ => true,
        },
        Kind::ColorMatrix(one) => match one.kind() {
            usvg::filter::ColorMatrixKind::Matrix(numbers) => numbers.iter().copied().all(is_factor),
            usvg::filter::ColorMatrixKind::HueRotate(angle) => is_factor(*angle),
            _ => true,
        },
        Kind::ComponentTransfer(one) => {
            [one.func_r(), one.func_g(), one.func_b(), one.func_a()].into_iter().all(|function| match function {
                TransferFunction::Identity => true,
                TransferFunction::Table(numbers) | TransferFunction::Discrete(numbers) => {
                    numbers.iter().copied().all(is_factor)
                }
                TransferFunction::Linear { slope, intercept } => is_factor(*slope) && is_factor(*intercept),
                TransferFunction::Gamma { amplitude, exponent, offset } => {
                    is_factor(*amplitude) && is_factor(*offset) && (0.0..=100.0).contains(exponent)
                }
            })
        }
        Kind::DiffuseLighting(one) => {
            is_factor(one.surface_scale()) && is_factor(one.diffuse_constant()) && is_lit(one.light_source(), dots)
        }
        Kind::SpecularLighting(one) => {
            is_factor(one.surface_scale()) && is_factor(one.specular_constant()) && is_lit(one.light_source(), dots)
        }
        Kind::Blend(_) | Kind::Flood(_) | Kind::Image(_) | Kind::Merge(_) | Kind::Tile(_) => true,
    }
}

/// Whether a light stands where it can be counted.
fn is_lit(light: LightSource, dots: f64) -> bool {
    let is_short = |length: f32| f64::from(length).abs() * dots <= LENGTH;
    match light {
        LightSource::DistantLight(light) => light.azimuth.abs() <= FACTOR && light.elevation.abs() <= FACTOR,
        LightSource::PointLight(light) => [light.x, light.y, light.z].into_iter().all(is_short),
        LightSource::SpotLight(light) => {
            let places = [light.x, light.y, light.z, light.points_at_x, light.points_at_y, light.points_at_z];
            places.into_iter().all(is_short) && light.limiting_cone_angle.is_none_or(|angle| angle.abs() <= 360.0)
        }
    }
}

/// Whether the grain of a texture can be counted over all its extent, in units and in dots, at the finest of its steps.
fn has_grain(one: &Turbulence, region: Rect, dots: f64) -> bool {
    let finest = f64::from(one.base_frequency_x().get().max(one.base_frequency_y().get()));
    let steps = 2_f64.powi(i32::try_from(one.num_octaves()).unwrap_or(i32::MAX));
    let sides = [region.left(), region.top(), region.right(), region.bottom()];
    let extent = sides.into_iter().map(|side| f64::from(side).abs()).fold(1.0, f64::max) * dots.max(1.0);
    one.seed() > i32::MIN && finest * extent * steps <= GRAIN
}
