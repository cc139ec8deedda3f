//! The overall rating from a sum of points.
//!
//! Source: the published rules that data/programmes/youth-2018 and youth-2021 hold. No averaging, no cap by the worst section; a section
//! that is not rated takes its share of the most points with it, and one that does not count is left out altogether.

use std::collections::BTreeMap;

use super::{Contribution, Outcome, Rated, Working};
use crate::programme::{Method, PointsBand, Programme, tenths};

/// Sums the points of the sections that count and places the sum in its band.
pub(super) fn rate(
    programme: &Programme,
    scale: &str,
    bands: &[PointsBand],
    sections: &BTreeMap<String, Rated>,
) -> (Working, Outcome) {
    let counted: Vec<&Rated> =
        programme.nodes().filter_map(|node| sections.get(&node.id)).filter(|rated| rated.counts).collect();
    let missing: Vec<String> = counted
        .iter()
        .filter(|rated| matches!(rated.outcome, Outcome::Pending { .. }))
        .map(|rated| rated.section.clone())
        .collect();
    let contributions: Vec<Contribution> = counted
        .iter()
        .filter_map(|rated| rated.points.map(|points| Contribution { section: rated.section.clone(), points }))
        .collect();
    let total = contributions.iter().map(|one| one.points).sum();
    let best =
        programme.rules.scales.get(scale).into_iter().flatten().filter_map(|level| level.points).max().unwrap_or(0);
    let rated = u32::try_from(contributions.len()).unwrap_or(u32::MAX);
    let working = Working::Points { total, out_of: best.saturating_mul(rated), contributions };
    let outcome = if !missing.is_empty() {
        Outcome::Pending { missing }
    } else if rated == 0 {
        Outcome::NotRated { reason: None }
    } else {
        band_of(bands, total, rated).map_or_else(
            || Outcome::Pending { missing: vec!["judgement".to_owned()] },
            |band| Outcome::Level(band.level.clone()),
        )
    };
    (working, outcome)
}

/// The band of a sum of points of so many rated sections.
pub(super) fn band_of(bands: &[PointsBand], total: u32, rated: u32) -> Option<&PointsBand> {
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
