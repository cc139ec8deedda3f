//! What a check would report and somebody means: the exception with its reason.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Something that looks wrong and is meant.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Deliberate {
    /// The rule that would report it, such as `percentage`; `findings check --rules` lists them.
    pub rule: String,
    /// The words it would report, as they stand.
    pub words: String,
    /// Why they are meant; never printed.
    pub reason: String,
}
