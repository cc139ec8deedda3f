//! The service's last inspection before this one: what it was rated then, and what became of what was recommended.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::source::Date;

/// The service's last inspection before this one.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Previous {
    /// When it took place, or its report was published, as precise as it is known.
    pub date: Date,
    /// The programme that it followed, by its id; one that this program does not have may be named too.
    pub programme: String,
    /// The levels that were given, by the ids of that programme: `overall`, and its rated sections.
    #[serde(default)]
    pub ratings: BTreeMap<String, String>,
    /// How many of its recommendations were acted on, as far as inspectors found out.
    pub recommendations: Option<EarlierRecommendations>,
}

/// How many recommendations of an earlier inspection were acted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EarlierRecommendations {
    /// How many are done.
    pub done: u32,
    /// How many are done in part.
    #[serde(default)]
    pub partly_done: u32,
    /// How many are not done.
    #[serde(default)]
    pub not_done: u32,
}
