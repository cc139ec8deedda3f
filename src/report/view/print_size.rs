//! The size in which a report is printed: as templates and the measures of tables know it.

use serde::{Deserialize, Serialize};

/// How large the letters of a report are on paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrintSize {
    /// 11.5 points.
    #[default]
    Usual,
    /// 18 points, for those who read no less.
    Large,
}
