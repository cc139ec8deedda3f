//! What a mask or an effect lets through: nothing where it is black, clear, or somewhere else.

#![expect(
    clippy::float_arithmetic,
    reason = "where things stand and how bright they are; no figure of a report comes from it"
)]

use usvg::filter::{ColorMatrixKind, Filter, Kind, TransferFunction};
use usvg::{Color, Fill, Group, Mask, MaskType, Node, Paint, Rect, TextChunk, TextSpan, Transform};

use super::faint::FAINT;

/// The part of the page that a mask shows; `None` where it shows nothing.
pub(super) fn shown_by(mask: &Mask, place: Transform) -> Option<Rect> {
    let mut bright = None;
    gather(mask.root(), mask.kind(), place, &mut bright);
    let within = mask.rect().to_rect().transform(place).and_then(|whole| common(whole, bright?));
    match mask.mask() {
        Some(inner) => common(within?, shown_by(inner, place)?),
        None => within,
    }
}

/// Whether an effect leaves nothing of what it is given.
pub(super) fn clears(filter: &Filter) -> bool {
    filter.primitives().last().is_some_and(|last| match last.kind() {
        Kind::ComponentTransfer(one) => match one.func_a() {
            TransferFunction::Linear { slope, intercept } => slope.max(0.0) + intercept.max(0.0) <= FAINT,
            TransferFunction::Table(parts) | TransferFunction::Discrete(parts) => {
                !parts.is_empty() && parts.iter().all(|part| *part <= FAINT)
            }
            TransferFunction::Gamma { amplitude, offset, .. } => amplitude.max(0.0) + offset.max(0.0) <= FAINT,
            TransferFunction::Identity => false,
        },
        Kind::ColorMatrix(one) => match one.kind() {
            ColorMatrixKind::Matrix(parts) => parts.iter().skip(15).all(|part| *part <= FAINT),
            _ => false,
        },
        Kind::Flood(one) => one.opacity().get() <= FAINT,
        _ => false,
    })
}

/// Adds the parts of a mask that let something through.
fn gather(group: &Group, kind: MaskType, place: Transform, bright: &mut Option<Rect>) {
    if group.opacity().get() <= FAINT {
        return;
    }
    let place = place.pre_concat(group.transform());
    for child in group.children() {
        let is_bright = match child {
            Node::Group(inner) => {
                gather(inner, kind, place, bright);
                continue;
            }
            Node::Path(path) => {
                let stroke = path.stroke().filter(|stroke| stroke.opacity().get() > FAINT);
                path.is_visible()
                    && (path.fill().is_some_and(|fill| lets_through(fill, kind))
                        || stroke.is_some_and(|stroke| is_bright(stroke.paint(), kind)))
            }
            Node::Image(image) => image.is_visible(),
            Node::Text(text) => {
                let spans = text.chunks().iter().flat_map(TextChunk::spans);
                spans.filter_map(TextSpan::fill).any(|fill| lets_through(fill, kind))
            }
        };
        if let Some(area) = child.stroke_bounding_box().transform(place).filter(|_| is_bright) {
            *bright = Some(bright.map_or(area, |other| whole(area, other)));
        }
    }
}

fn lets_through(fill: &Fill, kind: MaskType) -> bool {
    fill.opacity().get() > FAINT && is_bright(fill.paint(), kind)
}

fn is_bright(paint: &Paint, kind: MaskType) -> bool {
    let is_light = |color: Color| {
        let [red, green, blue] = [color.red, color.green, color.blue].map(f32::from);
        kind == MaskType::Alpha || (0.21 * red + 0.72 * green + 0.07 * blue) / 255.0 > FAINT
    };
    let any = |stops: &[usvg::Stop]| stops.iter().any(|stop| stop.opacity().get() > FAINT && is_light(stop.color()));
    match paint {
        Paint::Color(color) => is_light(*color),
        Paint::LinearGradient(gradient) => any(gradient.stops()),
        Paint::RadialGradient(gradient) => any(gradient.stops()),
        Paint::Pattern(_) => true,
    }
}

fn common(one: Rect, other: Rect) -> Option<Rect> {
    let (left, top) = (one.left().max(other.left()), one.top().max(other.top()));
    Rect::from_ltrb(left, top, one.right().min(other.right()), one.bottom().min(other.bottom()))
}

fn whole(one: Rect, other: Rect) -> Rect {
    let (left, top) = (one.left().min(other.left()), one.top().min(other.top()));
    Rect::from_ltrb(left, top, one.right().max(other.right()), one.bottom().max(other.bottom())).unwrap_or(one)
}
