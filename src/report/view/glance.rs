//! The ratings page: the overall rating with its score, a row a rated section with a column a level, what the levels mean.

use serde::{Deserialize, Serialize};

use super::{Inline, RatingMark, ScoreRuler, Words};

/// The ratings page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatingsSummary {
    /// The service's name, as the first line.
    pub service: String,
    /// "Fieldwork started November 2022", or none.
    pub fieldwork: Option<String>,
    /// The overall rating, or none where the programme has none.
    pub overall: Option<OverallRating>,
    /// In a draft, that all ratings are provisional.
    pub provisional: Option<String>,
    /// "Standard" and "Rating": the headers of the sections, and of their ratings where levels have no columns.
    pub headers: [Words; 2],
    /// The header of the levels of the last inspection, where a level can be compared.
    pub previous_header: Option<String>,
    /// The header of the figures, where a section is rated by them.
    pub figure_header: Option<String>,
    /// A column a level, the lowest first; none where the sections are rated on several scales, or on one of too many levels.
    pub levels: Vec<Words>,
    /// How many columns the table has.
    pub columns: u8,
    /// Read as the table's name.
    pub caption: String,
    /// Rows under a common heading; the heading is empty where there is one group only.
    pub groups: Vec<RatingsGroup>,
    /// The levels of the scale with their descriptors, where the programme prints them.
    pub key: Option<RatingsKey>,
    /// How the strips are read; none where no row has one. Only where they are drawn.
    pub strip_note: Option<Vec<Inline>>,
}

/// The overall rating with its score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverallRating {
    /// "Overall rating".
    pub label: String,
    /// The rating.
    pub mark: RatingMark,
    /// Where people moved it, the reference to the note that says how; empty elsewhere.
    pub adjusted: Vec<Inline>,
    /// "Score", where it is printed.
    pub score_label: Option<String>,
    /// "32/36", where it is printed.
    pub score: Option<String>,
    /// The score on its scale, where it is printed.
    pub ruler: Option<ScoreRuler>,
    /// What it was in the last inspection, where that can be compared.
    pub previous: Option<PreviousMark>,
}

/// Rated sections under one heading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatingsGroup {
    /// "1. Organisational delivery", or none.
    pub heading: Option<Vec<Inline>>,
    /// One a rated section.
    pub rows: Vec<RatingsRow>,
}

/// A rated section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatingsRow {
    /// The printed number, or none.
    pub number: Option<String>,
    /// The section's title.
    pub title: Words,
    /// Where the section is; none where the report only rates it.
    pub anchor: Option<String>,
    /// Its level in the last inspection, where that can be compared.
    pub previous: Option<PreviousMark>,
    /// The figures it is rated by, drawn on a line from 0 to 100 per cent.
    pub strip: Option<FigureStrip>,
    /// The figure that decides, or how the section is rated else; none where it is not rated.
    pub figure: Option<String>,
    /// Its rating.
    pub mark: RatingMark,
    /// How many columns of levels stand before its own.
    pub before: u8,
    /// How many columns the rating takes: one, or all of them where it is no level.
    pub span: u8,
    /// How many stand behind.
    pub after: u8,
    /// Where people moved it, the reference to the note that says how; empty elsewhere.
    pub adjusted: Vec<Inline>,
}

/// The figures of a section on a line from 0 to 100 per cent. What is drawn says nothing that the figure beside it and the table
/// of key questions do not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureStrip {
    /// Where one rating ends and the next begins, in per cent.
    pub ticks: Vec<u8>,
    /// A dot a figure, those that decide last.
    pub dots: Vec<StripDot>,
}

/// A figure on the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StripDot {
    /// Whether it decides the rating: then it is filled.
    pub decides: bool,
    /// Where it stands, in per cent.
    pub at: u8,
}

/// A rating of the last inspection beside that of this one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreviousMark {
    /// "Last inspection, November 2019", where no header says it.
    pub name: Option<String>,
    /// The rating.
    pub mark: RatingMark,
    /// "up", "same" or "down": how the rating now stands to it; none where there is no rating yet.
    pub change: Option<String>,
}

/// The levels of a scale explained.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatingsKey {
    /// Read as the table's name.
    pub caption: String,
    /// "Judgement" and "Descriptor".
    pub headers: [String; 2],
    /// Number or word, then the descriptor.
    pub rows: Vec<[Words; 2]>,
}
