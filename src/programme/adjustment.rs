//! Adjustments: how far people may move a computed rating, when, and how severe a move beyond that is.
//!
//! Every adjustment needs a reason whatever the programme says. What must hold: methods exist; `at_most` is at least 1.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::problem::MoveCondition;
use crate::source::Label;

/// A kind of adjustment: a ratings panel, a moderation, a limiting factor.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Adjustment {
    /// What it is called.
    #[schemars(extend("x-translator" = "kind of adjustment", "x-term" = true))]
    pub label: Label,
    /// The methods whose ratings it may move.
    pub methods: Vec<String>,
    /// Which way it may move them.
    pub direction: Direction,
    /// By how many levels at most.
    pub at_most: u8,
    /// When it may: one of these is enough. None listed means always.
    #[serde(default)]
    pub triggers: Vec<Trigger>,
    /// Whether readers are told the reason of a move, in the report and in its data; that a rating was moved is always told.
    #[serde(default)]
    pub reason_shown: bool,
    /// What a move outside direction, distance or triggers is.
    pub outside: OutsideTriggers,
}

/// Which way a rating may be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Up or down.
    Either,
    /// To a better level only.
    Up,
    /// To a worse level only.
    Down,
}

/// When an adjustment may be made.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Trigger {
    /// The displayed figure that decides lies within so many points of the band it is moved to.
    NearBoundary {
        /// Percentage points.
        points: u8,
    },
    /// One case judged differently would place the figure in the other band.
    OneCase,
    /// The figure that decides rests on so few cases or fewer.
    SmallSample {
        /// Cases.
        cases: u32,
    },
}

impl Trigger {
    /// The same as problems say it.
    #[must_use]
    pub fn condition(&self) -> MoveCondition {
        match *self {
            Trigger::NearBoundary { points } => MoveCondition::NearBoundary { points },
            Trigger::OneCase => MoveCondition::OneCase,
            Trigger::SmallSample { cases } => MoveCondition::SmallSample { cases },
        }
    }
}

/// How severe a move outside the triggers is, where it has its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OutsideTriggers {
    /// Told, and built.
    Warning,
    /// Refused.
    Error,
}
