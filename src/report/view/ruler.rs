//! A score on its scale: a line as long as the most there could be, cut where one rating ends and the next begins.

use serde::{Deserialize, Serialize};

use super::Words;
use crate::programme::Tone;

/// A score on its scale. Places are thousandths of the ruler's length. What is drawn of it says nothing that the score and the
/// words of its bands do not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreRuler {
    /// The score alone, such as "32": drawn at its mark.
    pub figure: String,
    /// Where its mark stands.
    pub at: u16,
    /// The ratings that a score can give, from the lowest; together they are as long as the ruler.
    pub bands: Vec<RulerBand>,
}

/// A rating on the ruler.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulerBand {
    /// The rating.
    pub label: Words,
    /// The scores that give it: "31–36".
    pub range: String,
    /// Where it begins.
    pub start: u16,
    /// How long it is.
    pub length: u16,
    /// The name of its colour.
    pub tone: Tone,
    /// Whether the score lies in it.
    pub reached: bool,
}
