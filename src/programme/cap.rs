//! Caps: what keeps a rating from being better than a level, whatever its method gives.
//!
//! What must hold: the ratings that it holds down have the level in their scale. Several caps may hold: the lowest one shows.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Condition;
use crate::source::Label;

/// A rating is not better than a level where something holds.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cap {
    /// The ratings that it holds down: ids of sections, or `overall`.
    pub of: Vec<String>,
    /// The best level that they can have.
    pub at_most: String,
    /// Why, in a sentence for the reader of the rating.
    #[schemars(extend("x-translator" = "reason of a rating"))]
    pub because: Label,
    /// All of these must hold.
    pub when: Vec<Condition>,
    /// Whether people may lift it.
    #[serde(default)]
    pub force: CapForce,
    /// What a section that is not rated, or does not apply, counts as: `waits` where nothing is said, `left_out`, or a level.
    pub unrated: Option<String>,
}

/// Whether people may lift a cap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CapForce {
    /// Nobody may.
    #[default]
    Automatic,
    /// It holds normally: inspectors may lift it, with a reason.
    Normally,
}
