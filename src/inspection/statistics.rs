//! `statistics.yaml`: every other figure that is printed or quoted, with its unit, period, source and comparators.
//!
//! Figures are kept as they were printed. What is not known says so; shares need not add to 100.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::source::{Label, Text};

/// `statistics.yaml`.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatisticsFile {
    /// Tables of statistics, in order.
    #[serde(default)]
    pub groups: Vec<StatisticsGroup>,
    /// Figures that stand in no table and are quoted in prose.
    #[serde(default)]
    pub figures: Vec<Statistic>,
    /// Notes that are never printed.
    pub private_notes: Option<String>,
}

/// A table of statistics: a row a statistic, a column the service and one each comparator.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatisticsGroup {
    /// Its id.
    pub id: String,
    /// What the table shows.
    #[schemars(extend("x-translator" = "title of a table"))]
    pub title: Label,
    /// Header of the first column.
    #[schemars(extend("x-translator" = "header of a column"))]
    pub header: Label,
    /// Header of the column of the service's own figures.
    #[schemars(extend("x-translator" = "header of a column"))]
    pub service: Label,
    /// The comparators' columns.
    #[serde(default)]
    pub comparators: Vec<Comparator>,
    /// The rows.
    pub rows: Vec<Statistic>,
    /// Where the figures come from.
    #[schemars(extend("x-translator" = "source of figures"))]
    pub source: Option<Label>,
    /// A remark.
    #[schemars(extend("x-translator" = "note to a table"))]
    pub note: Option<Text>,
}

/// A comparator.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Comparator {
    /// Its id.
    pub id: String,
    /// The header of its column, such as England and Wales.
    #[schemars(extend("x-translator" = "header of a column"))]
    pub label: Label,
}

/// A figure.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statistic {
    /// Its id, for `{{ figure(of="...") }}`.
    pub id: String,
    /// What it measures.
    #[schemars(extend("x-translator" = "label of a statistic"))]
    pub label: Label,
    /// The figure as it is printed, such as "14.4%"; absent where it is not known.
    #[schemars(extend("x-translator" = "figure"))]
    pub value: Option<Label>,
    /// Why there is no value.
    #[schemars(extend("x-translator" = "words in the place of a figure"))]
    pub unknown: Option<Label>,
    /// Its unit, in words.
    #[schemars(extend("x-translator" = "unit of a statistic"))]
    pub unit: Option<Label>,
    /// The time it is about.
    #[schemars(extend("x-translator" = "period of a statistic"))]
    pub period: Option<Label>,
    /// Where it comes from.
    #[schemars(extend("x-translator" = "source of figures"))]
    pub source: Option<Label>,
    /// Comparators' figures, by their ids.
    #[serde(default)]
    #[schemars(extend("x-translator" = "figure"))]
    pub comparators: std::collections::BTreeMap<String, Label>,
    /// Why a figure that looks wrong is printed all the same.
    pub deliberate: Option<String>,
    /// Notes that are never printed.
    pub private_notes: Option<String>,
}
