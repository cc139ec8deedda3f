//! Tables as they are shown.

use serde::{Deserialize, Serialize};

use super::{Inline, Mark, Words};
use crate::problem::Place;

/// A table of data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Its place and numbers.
    pub mark: Mark,
    /// Printed above the table and read as its name; or none where a heading does that.
    pub caption: Option<Vec<Inline>>,
    /// The header row.
    pub columns: Vec<Column>,
    /// Cells, as many as columns.
    pub rows: Vec<Vec<Vec<Inline>>>,
    /// Whether the first cell of each row is the row's header.
    pub row_headers: bool,
    /// Whether it is set row by row, a line for each cell behind the title of its column: as columns it would be too wide.
    pub by_row: bool,
    /// Source and remarks, printed below.
    pub notes: Vec<Vec<Inline>>,
    /// Where it is written, for what is said of it; no template sees it.
    #[serde(skip)]
    pub place: Option<Place>,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its header, never empty.
    pub title: Words,
    /// Whether its cells are numbers, set to the right in tabular figures.
    pub number: bool,
    /// How wide its widest word is at most, in thousandths of the size of its letters.
    pub widest_word: u32,
}

impl Column {
    /// A column with this header.
    #[must_use]
    pub fn new(title: impl Into<Words>, number: bool) -> Self {
        Column { title: title.into(), number, widest_word: 0 }
    }
}
