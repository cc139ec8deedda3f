//! Variants: the types of inspection of one programme, such as a whole service or a part of its work.
//!
//! What must hold: what a variant leaves out, names or replaces is in the programme.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Overall, PartSpec};
use crate::source::{Label, Text};

/// A type of inspection.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// What it is called.
    #[schemars(extend("x-translator" = "name of a type of inspection", "x-term" = true))]
    pub title: Label,
    /// The line above the name on the cover, where it is its own.
    #[schemars(extend("x-translator" = "line above the name on the cover", "x-term" = true))]
    pub kicker: Option<Label>,
    /// A line below the name on the cover, where it is its own.
    #[schemars(extend("x-translator" = "line below the name on the cover"))]
    pub subtitle: Option<Label>,
    /// One sentence that describes a report, where it is its own.
    #[schemars(extend("x-translator" = "description of the report for search engines"))]
    pub description: Option<Text>,
    /// The sections that it lacks, with those below them.
    #[serde(default)]
    pub without: Vec<String>,
    /// Texts of its own, each with the name of the one whose place it takes.
    #[serde(default)]
    pub texts: BTreeMap<String, String>,
    /// Parts of its own, each with the name of those whose place they take.
    #[serde(default)]
    pub parts: BTreeMap<String, Vec<PartSpec>>,
    /// The overall rating, where it comes about in its own way.
    pub overall: Option<Overall>,
}
