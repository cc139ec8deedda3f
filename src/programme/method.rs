//! The closed vocabulary of rating methods: how a rating comes from figures, judgements or other ratings.
//!
//! What must hold: bands begin at the highest and the last one begins at 0 (or ends at the most points a standard can
//! have); levels exist in the method's scale. Sources: what the inspectorates
//! published of each way of inspecting, as data/programmes tells it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
    },
}

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

/// A judgement by yes or no that a decision table asks for.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeclaredQuestion {
    /// Its id in findings folders.
    pub id: String,
    /// What is asked.
    pub question: String,
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

/// A condition of a decision rule.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Condition {
    /// Every one of the sections is rated at this level or a better one.
    AtLeast {
        /// Sections.
        sections: Vec<String>,
        /// A level of their scale.
        level: String,
    },
    /// At least one of the sections is rated at this level or a better one.
    AnyAtLeast {
        /// Sections.
        sections: Vec<String>,
        /// A level of their scale.
        level: String,
    },
    /// At least one of the sections is rated below this level.
    AnyBelow {
        /// Sections.
        sections: Vec<String>,
        /// A level of their scale.
        level: String,
    },
    /// Every one of the sections is rated below this level.
    AllBelow {
        /// Sections.
        sections: Vec<String>,
        /// A level of their scale.
        level: String,
    },
    /// Every one of the sections is rated at exactly this level.
    Exactly {
        /// Sections.
        sections: Vec<String>,
        /// A level of their scale.
        level: String,
    },
    /// The inspectors declared this judgement with yes or no.
    Declared {
        /// The judgement's id.
        id: String,
        /// The answer that is asked for.
        is: bool,
    },
}

impl Condition {
    /// The sections whose ratings it looks at.
    #[must_use]
    pub fn sections(&self) -> &[String] {
        match self {
            Condition::AtLeast { sections, .. }
            | Condition::AnyAtLeast { sections, .. }
            | Condition::AnyBelow { sections, .. }
            | Condition::AllBelow { sections, .. }
            | Condition::Exactly { sections, .. } => sections,
            Condition::Declared { .. } => &[],
        }
    }
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
            | Method::DecisionTable { scale, .. } => scale,
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
