//! Local facts: what an inspection fills into a standing text of its programme.
//!
//! What must hold: every fact that a text asks for is listed, and every one that is listed is asked for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::source::Label;

/// A fact of the place or the inspection that standing texts have room for.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LocalFact {
    /// What texts call it by: `{{ local(id="...") }}`.
    pub id: String,
    /// What it is, in the words of those who give it, such as "how many cases were read".
    #[schemars(extend("x-translator" = "what inspectors are asked to give"))]
    pub what: Label,
    /// Whether an inspection may leave it out: then the paragraph that holds nothing else goes with it.
    #[serde(default)]
    pub optional: bool,
}
