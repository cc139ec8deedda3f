//! A chart as it is shown: bars with their labels and figures, and the same as a table.

use serde::{Deserialize, Serialize};

use super::{Inline, Mark, Table, Words};

/// A chart of bars from zero, one below the other.
///
/// Its drawing is made of `bars` alone, once for every format. Everything in it stands in `table` as well, as real text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chart {
    /// Its place and numbers.
    pub mark: Mark,
    /// Unique in the report: Typst finds its drawing as `/charts/<name>.svg`.
    pub name: String,
    /// What it says, printed above it.
    pub title: Vec<Inline>,
    /// What its bars measure, or none.
    pub measure: Option<Words>,
    /// Its finding, for those who cannot see it.
    pub alt: String,
    /// Whether a bar is a share of a whole: then each stands on a track as long as the whole.
    pub of_a_whole: bool,
    /// One a figure, in order.
    pub bars: Vec<Bar>,
    /// The bars as a table: label and figure, and the cases where they are known.
    pub table: Table,
    /// Sample, remarks and source, printed below.
    pub notes: Vec<Vec<Inline>>,
}

/// A bar. Its row of the table says the same; here labels stand side by side, as withheld names are looked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bar {
    /// What it is.
    pub label: String,
    /// Its figure, or the words for one that is not there.
    pub figure: String,
    /// How long it is, in thousandths of the longest that there could be; none where there is no figure.
    pub length: Option<u16>,
    /// How long the bar is that it is drawn inside, where it is a part of what that one shows.
    pub within: Option<u16>,
}
