//! Charts of `sections/<id>.yaml`: bars that are drawn from figures of the folder, or from figures that are given with them.
//!
//! A chart draws one thing: key questions, a table of statistics, samples, or rows of its own. What must hold: whoever does
//! not see it is told its finding, and every bar stands in a table with its figure.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::limits::LABEL_LENGTH;
use crate::source::{Label, Text};

/// A chart.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChartRecord {
    /// What a paragraph places it by.
    pub id: String,
    /// What it says, printed above it.
    #[schemars(extend("x-translator" = "title of a chart"))]
    pub title: Text,
    /// What its bars measure, in a few words below the title.
    #[schemars(extend("x-translator" = "what a chart measures"))]
    pub measure: Option<Label>,
    /// What it shows, in one or two sentences, for those who cannot see it.
    #[schemars(length(max = LABEL_LENGTH.most))]
    #[schemars(extend("x-translator" = "what a chart shows, for those who cannot see it"))]
    pub finding: Text,
    /// The section whose key questions are drawn.
    pub key_questions: Option<String>,
    /// The table of `statistics.yaml` whose own figures are drawn.
    pub statistics: Option<String>,
    /// The samples of `inspection.yaml` that are drawn, by their ids.
    #[serde(default)]
    pub samples: Vec<String>,
    /// Bars one by one.
    #[serde(default)]
    pub rows: Vec<ChartRow>,
    /// What figures without a percent sign are; they are counts where nothing is said.
    pub unit: Option<ChartUnit>,
    /// How many cases or people the figures rest on.
    #[schemars(extend("x-translator" = "sample of a chart"))]
    pub sample: Option<Text>,
    /// Where the figures come from.
    #[schemars(extend("x-translator" = "source of figures"))]
    pub source: Option<Label>,
    /// A caution or a remark below it.
    #[schemars(extend("x-translator" = "note to a chart"))]
    pub note: Option<Text>,
    /// Notes that are never printed.
    pub private_notes: Option<String>,
}

/// A bar, by one of `of`, `figure` and `value`.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChartRow {
    /// What the bar is; needed beside `value`.
    #[schemars(extend("x-translator" = "label of a bar"))]
    pub label: Option<Text>,
    /// A key question, or a section that is rated by its share.
    pub of: Option<String>,
    /// A figure of `statistics.yaml`.
    pub figure: Option<String>,
    /// The figure as it is printed, such as 63%.
    #[schemars(extend("x-translator" = "figure"))]
    pub value: Option<Label>,
    /// Whether what it counts is among what the bar above counts: it is drawn inside it, and its label begins with “Of these”.
    #[serde(default)]
    pub of_these: bool,
}

/// What figures are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChartUnit {
    /// Shares of a hundred.
    Percent,
    /// Cases, people or things.
    Count,
}
