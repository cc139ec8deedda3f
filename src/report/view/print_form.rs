//! The form in which a report is printed: as templates and the measures of tables know it.

use serde::{Deserialize, Serialize};

/// How a report is set on paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrintForm {
    /// In letters of 11.5 points.
    #[default]
    Usual,
    /// In letters of 18 points, for those who read no less.
    Large,
    /// On one page, in short.
    OnePage,
    /// For children: in larger letters, with pictures beside the sentences.
    ForChildren,
}
