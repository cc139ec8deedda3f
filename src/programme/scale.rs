//! A rating scale: its levels from best to worst, and how each is told without colour.
//!
//! Labels are data because they changed within one programme (fji-2012 in 2014). What must hold: ids unique in a scale,
//! shapes different from level to level, so that black and white print tells them apart.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::source::{Date, Label};

/// A level of a rating scale.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Its id in findings folders, such as `requires-improvement`.
    pub id: String,
    /// The word that is printed.
    #[schemars(extend("x-translator" = "rating", "x-term" = true))]
    pub label: Label,
    /// What it counts in a total of points.
    pub points: Option<u32>,
    /// What it means, where the programme prints that.
    #[schemars(extend("x-translator" = "what a rating means"))]
    pub descriptor: Option<Label>,
    /// What is printed in summary tables instead of the word, such as "4".
    #[schemars(extend("x-translator" = "figure of a rating"))]
    pub figure: Option<Label>,
    /// The word inside a closing sentence, where it differs from the label.
    #[schemars(extend("x-translator" = "rating inside a sentence", "x-term" = true))]
    pub in_sentence: Option<Label>,
    /// Other words for it in later inspections, the earliest first.
    #[serde(default)]
    pub later_labels: Vec<LaterLabel>,
    /// Stars, where the programme awards them.
    pub stars: Option<u8>,
    /// The colour, by name.
    pub tone: Tone,
    /// The shape beside the word.
    pub shape: Shape,
}

/// The words for a level from a date on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LaterLabel {
    /// For inspections that began then or later.
    pub from: Date,
    /// The word that is printed.
    #[schemars(extend("x-translator" = "rating", "x-term" = true))]
    pub label: Label,
    /// The word inside a closing sentence, where it differs.
    #[schemars(extend("x-translator" = "rating inside a sentence", "x-term" = true))]
    pub in_sentence: Option<Label>,
    /// What it means, where the programme prints that.
    #[schemars(extend("x-translator" = "what a rating means"))]
    pub descriptor: Option<Label>,
}

impl Level {
    /// The level with the words of its time.
    pub(super) fn settle(&mut self, begun: Date) {
        let of_its_time = self.later_labels.iter().filter(|later| later.from.parts() <= begun.parts());
        if let Some(later) = of_its_time.max_by_key(|later| later.from.parts()).cloned() {
            self.label = later.label;
            self.in_sentence = later.in_sentence;
            self.descriptor = later.descriptor.or(self.descriptor.take());
        }
    }
}

/// A step of the ramp of rating colours (report-templates/README.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// The best level.
    Blue,
    /// The next one.
    Green,
    /// The middle of a five-level scale.
    Teal,
    /// Below what is asked.
    Amber,
    /// The worst level.
    Red,
    /// Not rated, or not yet.
    Grey,
}

/// A shape that tells a level without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// The best level.
    Star,
    /// A full disc.
    Disc,
    /// Three quarters of a disc.
    ThreeQuarters,
    /// Half a disc.
    Half,
    /// An empty ring.
    Ring,
    /// A dash: not rated, or not yet.
    Dash,
}
