//! A rating from a sum of points, or from the share that it is of the most there could be.
//!
//! Source: the published rules that data/programmes/youth-2018 and youth-2021 hold. No averaging, no cap by the worst section; a section
//! that is not rated takes its share of the most points with it, and one that does not count is left out altogether.

use super::bands::band_of;
use super::ground::{Ground, Stand};
use super::{Contribution, Outcome, Share, Working};
use crate::programme::{Band, Method, PointsBand, tenths};

/// Points that are summed.
struct Sum {
    total: u32,
    out_of: u32,
    contributions: Vec<Contribution>,
    missing: Vec<String>,
}

/// Sums the points of the sections that count and places the sum in its band.
pub(super) fn rate(ground: &Ground<'_>, method: &Method, bands: &[PointsBand]) -> (Working, Outcome) {
    let sum = sum(ground, method);
    let rated = u32::try_from(sum.contributions.len()).unwrap_or(u32::MAX);
    let band = points_band(bands, sum.total, rated).map(|band| band.level.as_str());
    let outcome = outcome(&sum, band);
    (Working::Points { total: sum.total, out_of: sum.out_of, contributions: sum.contributions }, outcome)
}

/// Places the share of the most points in its band.
pub(super) fn rate_share(ground: &Ground<'_>, method: &Method, bands: &[Band]) -> (Working, Outcome) {
    let sum = sum(ground, method);
    let percent = Share::new(sum.total, sum.out_of).map(Share::displayed);
    let band = percent.and_then(|percent| band_of(bands, percent)).map(|band| band.level.as_str());
    let outcome = outcome(&sum, band);
    let Sum { total, out_of, contributions, .. } = sum;
    (Working::PointsShare { total, out_of, percent, contributions }, outcome)
}

fn sum(ground: &Ground<'_>, method: &Method) -> Sum {
    let programme = ground.programme;
    let mut sum = Sum { total: 0, out_of: 0, contributions: Vec::new(), missing: Vec::new() };
    for section in ground.sections_of(method) {
        match ground.stand(section, method.unrated()) {
            Stand::LeftOut => {}
            Stand::Missing => sum.missing.push(section.to_owned()),
            Stand::At(scale, level) => {
                if let Some(points) = programme.level(scale, level).and_then(|level| method.points_of(level)) {
                    let levels = programme.rules.scales.get(scale).into_iter().flatten();
                    let best = levels.filter_map(|level| method.points_of(level)).max().unwrap_or(points);
                    sum.total = sum.total.saturating_add(points);
                    sum.out_of = sum.out_of.saturating_add(best);
                    sum.contributions.push(Contribution { section: section.to_owned(), points });
                }
            }
        }
    }
    sum
}

fn outcome(sum: &Sum, band: Option<&str>) -> Outcome {
    if !sum.missing.is_empty() {
        Outcome::Pending { missing: sum.missing.clone() }
    } else if sum.contributions.is_empty() {
        Outcome::NotRated { reason: None }
    } else {
        let judged = || Outcome::Pending { missing: vec!["judgement".to_owned()] };
        band.map_or_else(judged, |level| Outcome::Level(level.to_owned()))
    }
}

/// The band of a sum of points of so many rated sections.
pub(super) fn points_band(bands: &[PointsBand], total: u32, rated: u32) -> Option<&PointsBand> {
    bands.iter().find(|band| highest(band, rated).is_some_and(|highest| total <= highest))
}

/// The bands of a sum of points of so many rated sections, from the lowest: each level with the most points in it.
#[must_use]
pub fn points_bands(method: &Method, rated: u32) -> Vec<(&str, u32)> {
    let Method::PointsTotal { bands, .. } = method else { return Vec::new() };
    bands.iter().filter_map(|band| Some((band.level.as_str(), highest(band, rated)?))).collect()
}

/// The highest sum of points that belongs to a band, for so many rated sections.
pub(super) fn highest(band: &PointsBand, rated: u32) -> Option<u32> {
    tenths(&band.up_to).map(|cut| cut.saturating_mul(rated) / 10)
}
