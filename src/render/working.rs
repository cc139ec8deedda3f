//! What a rating rests on, as data: the same working that `findings explain` says in words.
//!
//! What must hold: percentages and points are whole numbers as they are printed, so that a reader can check every step.

use schemars::JsonSchema;
use serde::Serialize;

use crate::programme::Programme;
use crate::rate::{Contribution, Figure, Rated, RatedPart, Ratings, Share, Working, percent_band, points_bands};
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
    /// The sum of points of sections as a share of the most it could be.
    PointsShare {
        /// The sum.
        points: u32,
        /// The most it could be.
        out_of: u32,
        /// The share, as a whole percentage.
        percent: Option<u8>,
        /// The band it lies in.
        band: Option<PercentBand>,
        /// What each section that counts brings, in the order of the report.
        contributions: Vec<ContributionData>,
    },
    /// The lowest of other ratings decides.
    LowestRating {
        /// Each of them, in the order of the report.
        parts: Vec<PartData>,
    },
    /// It is carried over from an earlier inspection.
    CarriedOver {
        /// The day, month or year of that inspection in ISO 8601.
        date: String,
        /// Why it still holds, where it is said.
        reason: Option<String>,
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

/// A rating of which the lowest decides.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PartData {
    /// The section's id.
    pub section: String,
    /// Its title.
    pub title: String,
    /// Its level, or the one that it counts as; null where it is left out or not rated yet.
    pub level: Option<String>,
    /// The share by which it is rated, as a whole percentage, where it is rated by one.
    pub percent: Option<u8>,
    /// The cases, or answers, that were judged "yes" for this share, where they are counted.
    pub yes: Option<u32>,
    /// Those that were judged for it, where they are counted.
    pub of: Option<u32>,
    /// Whether it decides.
    pub decides: bool,
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
pub(super) fn working(programme: &Programme, ratings: &Ratings, rated: &Rated) -> WorkingData {
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
        Working::PointsShare { total, out_of, percent, contributions } => WorkingData::PointsShare {
            points: *total,
            out_of: *out_of,
            percent: *percent,
            band: percent.and_then(band),
            contributions: contributions.iter().map(contribution).collect(),
        },
        Working::LowestRating { parts } => {
            WorkingData::LowestRating { parts: parts.iter().map(|one| part(programme, ratings, one)).collect() }
        }
        Working::CarriedOver { date, reason } => {
            WorkingData::CarriedOver { date: date.to_string(), reason: said(reason) }
        }
        Working::Points { total, out_of, contributions } => {
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

fn contribution(one: &Contribution) -> ContributionData {
    ContributionData { section: one.section.clone(), points: one.points }
}

fn part(programme: &Programme, ratings: &Ratings, part: &RatedPart) -> PartData {
    let figure = match ratings.sections.get(&part.section).map(|rated| &rated.working) {
        Some(Working::Share { figure, .. }) => Some(*figure),
        _ => None,
    };
    let counted = match figure {
        Some(Figure::Counted(share)) => Some(share),
        _ => None,
    };
    let title = programme.node(&part.section).and_then(|node| node.title.as_deref());
    PartData {
        section: part.section.clone(),
        title: title.unwrap_or(&part.section).to_owned(),
        level: part.level.clone(),
        percent: figure.and_then(|figure| figure.displayed()),
        yes: counted.map(Share::yes),
        of: counted.map(Share::of),
        decides: part.decides,
    }
}
