//! What opens a part of the report that is made of rated sections: each with its rating and, where their key questions share
//! themes, the figure of each theme.

use serde::{Deserialize, Serialize};

use super::{RatingMark, Words};

/// The rated sections below a heading: sections down, themes across.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DomainTable {
    /// Read as the table's name.
    pub caption: String,
    /// Headers of the sections and of their ratings.
    pub headers: [Words; 2],
    /// A column a theme; none where the key questions share no themes.
    pub themes: Vec<Words>,
    /// One a rated section.
    pub rows: Vec<DomainRow>,
}

/// A rated section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DomainRow {
    /// The printed number, or none.
    pub number: Option<String>,
    /// The section's title.
    pub title: Words,
    /// Where the section is; none where the report only rates it.
    pub anchor: Option<String>,
    /// A cell a theme: the figures of its key questions, none where it asks nothing of it.
    pub cells: Vec<Vec<DomainFigure>>,
    /// Its rating.
    pub mark: RatingMark,
}

/// The figure of a key question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DomainFigure {
    /// "69%", or the words for a figure that is not there.
    pub figure: String,
    /// The word that marks the figure that decides the rating.
    pub decides: Option<String>,
}
