//! How a programme rates the whole.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The overall rating.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Overall {
    /// The name of its method.
    pub method: String,
}
