//! `ratings.yaml`: counts, percentages or judgements by section, declared judgements, adjustments.
//!
//! What must hold: the tool computes from these and never the other way round.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::source::{Date, Label, Text};

/// `ratings.yaml`.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RatingsFile {
    /// What is known of each rated section, by its id.
    #[serde(default)]
    pub sections: BTreeMap<String, RatingInput>,
    /// The overall rating, where the programme takes it as a judgement or no rule fits.
    pub overall: Option<OverallInput>,
    /// Yes/no judgements that a decision table asks for, by id.
    #[serde(default)]
    pub declared: BTreeMap<String, Declared>,
    /// Caps that people lifted, with their reasons, where the programme lets them.
    #[serde(default)]
    pub lifted_caps: Vec<LiftedCap>,
    /// Why the inspection gives no ratings at all: printed where the ratings would stand.
    #[schemars(extend("x-translator" = "why a section, or the whole, is not rated"))]
    pub not_rated: Option<Text>,
    /// Moves of computed ratings, with their reasons.
    #[serde(default)]
    pub adjustments: Vec<AdjustmentRecord>,
    /// Notes that are never printed.
    pub private_notes: Option<String>,
}

/// What is known of a rated section: a judgement, key questions, or a share.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RatingInput {
    /// The level that inspectors judged.
    pub judgement: Option<String>,
    /// Why, for judgements that need it.
    #[schemars(extend("x-translator" = "reason of a rating"))]
    pub reason: Option<Label>,
    /// Figures of its key questions, by their ids.
    #[serde(default)]
    pub key_questions: BTreeMap<String, KeyQuestionInput>,
    /// The share of scoring answers done well enough, for the method `share_done_well`.
    pub share: Option<KeyQuestionInput>,
    /// Yes/no judgements about this section, by id.
    #[serde(default)]
    pub declared: BTreeMap<String, Declared>,
    /// The rating of an earlier inspection that still holds, for a section that may carry it over.
    pub carried_over: Option<CarriedOver>,
    /// Why the section is not rated, for one that may be left unrated.
    #[schemars(extend("x-translator" = "why a section, or the whole, is not rated"))]
    pub not_rated: Option<Label>,
    /// Notes that are never printed.
    pub private_notes: Option<String>,
}

/// A figure as it is known: counted, stated as a percentage, or not published.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeyQuestionInput {
    /// Cases judged "yes".
    pub yes: Option<u32>,
    /// Relevant cases; 0 where there were none.
    pub of: Option<u32>,
    /// The published whole percentage, where counts are not known.
    #[schemars(range(max = 100))]
    pub percent: Option<u8>,
    /// Whether the figure was never published, or was lost: nothing is computed from it.
    #[serde(default)]
    pub unpublished: bool,
    /// The words that stand in its place, where it is not shown for another reason: nothing is computed from it.
    #[schemars(extend("x-translator" = "words in the place of a figure"))]
    pub unknown: Option<Label>,
    /// Notes that are never printed.
    pub private_notes: Option<String>,
}

impl KeyQuestionInput {
    /// Whether there is a figure that is not given: nothing is computed from it.
    #[must_use]
    pub fn is_withheld(&self) -> bool {
        self.unpublished || self.unknown.is_some()
    }
}

/// The overall rating as a judgement.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OverallInput {
    /// The level that inspectors judged.
    pub judgement: String,
    /// Why, in a sentence or two: the service will ask.
    #[schemars(extend("x-translator" = "reason of a rating"))]
    pub reason: Option<Label>,
}

/// A declared yes/no judgement.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Declared {
    /// Yes or no: `true` or `false`.
    pub answer: bool,
    /// Why, in a sentence or two: the service will ask.
    #[schemars(extend("x-translator" = "reason of a rating"))]
    pub reason: Option<Label>,
}

/// A rating that is carried over from an earlier inspection.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CarriedOver {
    /// The level that it was rated at.
    pub level: String,
    /// When: the day, month or year of that inspection.
    pub date: Date,
    /// Why it still holds.
    #[schemars(extend("x-translator" = "reason of a rating"))]
    pub reason: Option<Label>,
}

/// A cap that people lifted.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LiftedCap {
    /// The cap's id in the programme.
    pub cap: String,
    /// The section whose rating it would hold down, or `overall`; `overall` where nothing is said.
    #[serde(default = "whole")]
    pub section: String,
    /// Why, in a sentence or two: the service will ask.
    #[schemars(extend("x-translator" = "reason of a rating"))]
    pub reason: Option<Label>,
}

fn whole() -> String {
    crate::programme::OVERALL.to_owned()
}

/// A move of a computed rating.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdjustmentRecord {
    /// The section whose rating is moved, or `overall`.
    pub section: String,
    /// The kind of adjustment in the programme, such as `panel`.
    pub kind: String,
    /// The level it is moved to.
    pub to: String,
    /// Why, in a sentence or two: the service will ask.
    #[schemars(extend("x-translator" = "reason of a rating"))]
    pub reason: Option<Label>,
}
