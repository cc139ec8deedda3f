//! Tables as they are shown.

use serde::{Deserialize, Serialize};

use super::{Inline, Mark, Words};

/// A table of data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
    /// Source and remarks, printed below.
    pub notes: Vec<Vec<Inline>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its header, never empty.
    pub title: Words,
    /// Whether its cells are numbers, set to the right in tabular figures.
    pub number: bool,
}
