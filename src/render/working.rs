//! What a rating rests on, as data: the same working that `findings explain` says in words.
//!
//! What must hold: percentages and points are whole numbers as they are printed, so that a reader can check every step.

use schemars::JsonSchema;
use serde::Serialize;

use crate::programme::Programme;
use crate::rate::{Contribution, Rated, Working, percent_band, points_bands};
use crate::text::one_line;

/// What a rating rests on, by the kind of rule.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(tag = "rule", rename_all = "snake_case")]
#[schemars(deny_unknown_fields)]
pub enum WorkingData {
    /// Inspectors judged.
    Judgement {
        /// Why, where they say.
        reason: Option<String>,
    },
    /// The lowest key question decides.
    LowestKeyQuestion {
        /// The figure that decides, as a whole percentage.
        percent: u8,
        /// The ids of the key questions that have it.
        key_questions: Vec<String>,
        /// The band it lies in.
        band: Option<PercentBand>,
    },
    /// The share of work that was done well enough decides.
    ShareDoneWell {
        /// The figure that decides, as a whole percentage.
        percent: Option<u8>,
        /// The band it lies in.
        band: Option<PercentBand>,
    },
    /// The rating is as published, because figures that it rests on were not.
    AsPublished {
        /// Why, where it is said.
        reason: Option<String>,
    },
    /// The points of sections are summed.
    PointsTotal {
        /// The sum.
        points: u32,
        /// The most it could be.
        out_of: u32,
        /// What each section that counts brings, in the order of the report.
        contributions: Vec<ContributionData>,
        /// Every band, from the lowest.
        bands: Vec<PointsBandData>,
    },
    /// A rule of the programme fits the ratings below.
    DecisionRule {
        /// Which one, from 1.
        number: usize,
        /// Why it gives what it gives.
        because: String,
    },
    /// No rule of the programme fits, and inspectors judged or must judge.
    NoRuleFits {
        /// Why they judged as they did.
        reason: Option<String>,
    },
}

/// A band of whole percentages.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PercentBand {
    /// The level that it gives.
    pub level: String,
    /// The lowest percentage in it.
    pub from: u8,
    /// The highest percentage in it.
    pub to: u8,
}

/// A band of points, for as many sections as are rated.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PointsBandData {
    /// The level that it gives.
    pub level: String,
    /// The most points in it.
    pub up_to: u32,
}

/// What a section brings to a sum of points.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ContributionData {
    /// The section's id.
    pub section: String,
    /// Its points.
    pub points: u32,
}

/// The working of a rating.
pub(super) fn working(programme: &Programme, rated: &Rated) -> WorkingData {
    let method = programme.rules.methods.get(&rated.method);
    let said = |reason: &Option<String>| reason.as_deref().map(one_line);
    let band = |shown| {
        let (level, from, to) = percent_band(method?, shown)?;
        Some(PercentBand { level: level.to_owned(), from, to })
    };
    match &rated.working {
        Working::Judged { reason } => WorkingData::Judgement { reason: said(reason) },
        Working::Lowest { lowest, .. } => WorkingData::LowestKeyQuestion {
            percent: *lowest,
            key_questions: rated.working.deciding().into_iter().map(|(id, _)| id.to_owned()).collect(),
            band: band(*lowest),
        },
        Working::Share { figure, .. } => {
            let percent = figure.displayed();
            WorkingData::ShareDoneWell { percent, band: percent.and_then(band) }
        }
        Working::Stated { reason, .. } => WorkingData::AsPublished { reason: said(reason) },
        Working::Points { total, out_of, contributions } => {
            let contribution =
                |one: &Contribution| ContributionData { section: one.section.clone(), points: one.points };
            let rated = u32::try_from(contributions.len()).unwrap_or(u32::MAX);
            let bands = method.map(|method| points_bands(method, rated)).unwrap_or_default();
            WorkingData::PointsTotal {
                points: *total,
                out_of: *out_of,
                contributions: contributions.iter().map(contribution).collect(),
                bands: bands
                    .into_iter()
                    .map(|(level, up_to)| PointsBandData { level: level.to_owned(), up_to })
                    .collect(),
            }
        }
        Working::Rule { number, because } => WorkingData::DecisionRule { number: *number, because: one_line(because) },
        Working::NoRule { reason } => WorkingData::NoRuleFits { reason: said(reason) },
    }
}
