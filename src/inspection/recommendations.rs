//! `recommendations.yaml`: what should be done, by whom, and which findings it answers.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::source::{Label, Text};

/// `recommendations.yaml`.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecommendationsFile {
    /// Who should act, in the order they are printed.
    #[serde(default)]
    pub addressees: Vec<Addressee>,
    /// The recommendations, in order.
    #[serde(default)]
    pub recommendations: Vec<Recommendation>,
    /// Notes that are never printed.
    pub private_notes: Option<String>,
}

/// Somebody who should act.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Addressee {
    /// What recommendations call them by.
    pub id: String,
    /// Their name as it stands in brackets.
    #[schemars(extend("x-translator" = "body", "x-term" = true))]
    pub name: Label,
    /// The words before their recommendations: "The Coventry Youth Justice Service should:".
    #[schemars(extend("x-translator" = "words before the recommendations to somebody"))]
    pub lead: Option<Text>,
}

/// A recommendation.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recommendation {
    /// Its id.
    pub id: String,
    /// Who should act: one or more addressees.
    pub to: Vec<String>,
    /// What should be done.
    #[schemars(extend("x-translator" = "recommendation"))]
    pub text: Text,
    /// The same in a few words, for the page that shows everything at a glance; without it the text stands there too.
    #[schemars(extend("x-translator" = "recommendation in brief"))]
    pub brief: Option<Label>,
    /// Points below it.
    #[serde(default)]
    #[schemars(extend("x-translator" = "point of a recommendation"))]
    pub points: Vec<Text>,
    /// The findings it answers, by their ids.
    #[serde(default)]
    pub answers: Vec<String>,
    /// What it is about.
    #[serde(default)]
    #[schemars(extend("x-translator" = "theme"))]
    pub themes: Vec<Label>,
    /// Notes that are never printed.
    pub private_notes: Option<String>,
}
