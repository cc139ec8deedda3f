//! Where something can be pointed at, and the numbers printed beside it.

use serde::{Deserialize, Serialize};

/// Where something can be pointed at, and the numbers printed beside it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// Unique anchor: of every block in a draft, of numbered ones in a final.
    pub anchor: Option<String>,
    /// The number in the margin of a draft.
    pub draft_number: Option<u32>,
    /// The number that the programme prints ("1.1.", "(1)", "1"), or none.
    pub number: Option<String>,
}
