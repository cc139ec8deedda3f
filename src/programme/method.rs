//! The closed vocabulary of rating methods: how a rating comes from figures, judgements or other ratings.
//!
//! What must hold: bands begin at the highest and the last one begins at 0 (or ends at the most points a standard can
//! have); levels exist in the method's scale. Sources: what the inspectorates
//! published of each way of inspecting, as data/programmes tells it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Condition, Level};
use crate::source::Label;

/// How a rating is made.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "method", rename_all = "snake_case", deny_unknown_fields)]
pub enum Method {
    /// Inspectors judge; the folder holds the level.
    Judgement {
        /// The scale.
        scale: String,
        /// Whether the judgement must come with its reason.
        #[serde(default)]
        reason_required: bool,
        /// The name of a method whose result is told beside the judgement, in its working alone: it decides nothing.
        beside: Option<String>,
    },
    /// The lowest displayed percentage of the section's key questions, placed in a band.
    LowestOf {
        /// The scale.
        scale: String,
        /// Highest first.
        bands: Vec<Band>,
    },
    /// The share of all scoring answers that were done well enough, placed in a band.
    ShareDoneWell {
        /// The scale.
        scale: String,
        /// Highest first.
        bands: Vec<Band>,
    },
    /// The points of the sections that count, summed and placed in a band that scales with the number of rated ones.
    PointsTotal {
        /// The scale.
        scale: String,
        /// Lowest first.
        bands: Vec<PointsBand>,
        /// The sections whose points are summed; those below the one that is rated, or for the whole those that count, where none
        /// is named.
        #[serde(default)]
        sections: Vec<String>,
        /// The points of levels, where the scale gives them none, or others here.
        #[serde(default)]
        points: BTreeMap<String, u32>,
        /// What a section that is not rated, or does not apply, counts as: `left_out` where nothing is said, `waits`, or a level.
        unrated: Option<String>,
    },
    /// The points of sections as a share of the most that they could be, a displayed whole percentage placed in a band.
    PointsShare {
        /// The scale.
        scale: String,
        /// Highest first.
        bands: Vec<Band>,
        /// The sections whose points are summed; those below the one that is rated, or for the whole those that count, where none
        /// is named.
        #[serde(default)]
        sections: Vec<String>,
        /// The points of levels, where the scale gives them none, or others here.
        #[serde(default)]
        points: BTreeMap<String, u32>,
        /// What a section that is not rated, or does not apply, counts as: `left_out` where nothing is said, `waits`, or a level.
        unrated: Option<String>,
    },
    /// The lowest of other ratings, judged or computed, on one scale.
    LowestOfRatings {
        /// The scale, which is that of the sections too.
        scale: String,
        /// The sections; those below the one that is rated where none is named.
        #[serde(default)]
        sections: Vec<String>,
        /// What a section that is not rated, or does not apply, counts as: `left_out` where nothing is said, `waits`, or a level.
        unrated: Option<String>,
    },
    /// Ordered rules over ratings and declared yes/no judgements.
    DecisionTable {
        /// The scale.
        scale: String,
        /// The yes/no judgements that inspectors declare with a reason.
        #[serde(default)]
        declared: Vec<DeclaredQuestion>,
        /// Tried in order; the first whose conditions all hold decides.
        rules: Vec<DecisionRule>,
        /// What a section that is not rated, or does not apply, counts as: `waits` where nothing is said (the rule waits for it),
        /// `left_out`, or a level.
        unrated: Option<String>,
        /// Whether some rule must fit whatever the ratings: a gap is then a mistake in the table.
        #[serde(default)]
        complete: bool,
        /// Whether no two rules of different levels may fit the same ratings: an overlap is then a mistake in the table.
        #[serde(default)]
        exclusive: bool,
    },
}

/// `unrated`: the rule waits for the section.
pub const WAITS: &str = "waits";
/// `unrated`: the section takes no part.
pub const LEFT_OUT: &str = "left_out";

/// A band of displayed percentages.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The lowest displayed whole percentage that belongs to it.
    pub from: u8,
    /// The level it gives.
    pub level: String,
}

/// A band of a total of points.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PointsBand {
    /// The highest average of points a rated section that belongs to it, a decimal such as "1.5": a total of points
    /// belongs here where it is at most this many times the number of rated sections.
    pub up_to: String,
    /// The level it gives.
    pub level: String,
}

/// A judgement by yes or no that rules ask for.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeclaredQuestion {
    /// Its id in findings folders.
    pub id: String,
    /// What is asked.
    pub question: String,
    /// The sections of each of which it is asked; of the whole where none is named.
    #[serde(default)]
    pub sections: Vec<String>,
}

/// A rule of a decision table.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionRule {
    /// The level it gives.
    pub level: String,
    /// Why, in a sentence for the reader of the working.
    #[schemars(extend("x-translator" = "reason of a rating"))]
    pub because: Label,
    /// All of these must hold.
    pub when: Vec<Condition>,
}

impl Method {
    /// The name of the scale on which the method rates.
    #[must_use]
    pub fn scale(&self) -> &str {
        match self {
            Method::Judgement { scale, .. }
            | Method::LowestOf { scale, .. }
            | Method::ShareDoneWell { scale, .. }
            | Method::PointsTotal { scale, .. }
            | Method::PointsShare { scale, .. }
            | Method::LowestOfRatings { scale, .. }
            | Method::DecisionTable { scale, .. } => scale,
        }
    }

    /// Whether it rates from other ratings.
    #[must_use]
    pub fn is_derived(&self) -> bool {
        matches!(
            self,
            Method::PointsTotal { .. }
                | Method::PointsShare { .. }
                | Method::LowestOfRatings { .. }
                | Method::DecisionTable { .. }
        )
    }

    /// What a level counts in a sum of points: as the method says, or else its scale.
    #[must_use]
    pub fn points_of(&self, level: &Level) -> Option<u32> {
        let own = match self {
            Method::PointsTotal { points, .. } | Method::PointsShare { points, .. } => points.get(&level.id).copied(),
            _ => None,
        };
        own.or(level.points)
    }

    /// What a section that is not rated counts as: `waits`, `left_out`, or a level.
    #[must_use]
    pub fn unrated(&self) -> &str {
        match self {
            Method::PointsTotal { unrated, .. }
            | Method::PointsShare { unrated, .. }
            | Method::LowestOfRatings { unrated, .. } => unrated.as_deref().unwrap_or(LEFT_OUT),
            Method::DecisionTable { unrated, .. } => unrated.as_deref().unwrap_or(WAITS),
            _ => WAITS,
        }
    }
}

/// A decimal with at most one digit after the point, in tenths: "2.5" is 25. `None` where it is anything else.
#[must_use]
pub fn tenths(text: &str) -> Option<u32> {
    let (whole, tenth) = text.split_once('.').unwrap_or((text, "0"));
    if tenth.len() != 1 {
        return None;
    }
    whole.parse::<u32>().ok()?.checked_mul(10)?.checked_add(tenth.parse().ok()?)
}
