//! Ratings as they are shown: the mark of one, the key questions of a section, the ratings page.

use serde::{Deserialize, Serialize};

use super::{Inline, Mark, Words};
use crate::programme::{Shape, Tone};

/// A rating as it is shown: never by colour alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatingMark {
    /// The level's id in the programme's scale, `not-rated` or `pending`.
    pub level: String,
    /// The word.
    pub label: Words,
    /// The name of the colour in the template's ramp.
    pub tone: Tone,
    /// The shape beside the word.
    pub shape: Shape,
    /// Stars out of stars, for the programmes that have them.
    pub stars: Option<[u8; 2]>,
    /// "Provisional rating", in a draft.
    pub provisional: Option<String>,
}

/// The key questions of a standard.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyQuestions {
    /// Its place and numbers.
    pub mark: Mark,
    /// Read as the table's name, and printed above it.
    pub caption: Vec<Inline>,
    /// Header of the question column.
    pub question_header: String,
    /// Header of the figure column.
    pub figure_header: String,
    /// One a key question.
    pub rows: Vec<KeyQuestionRow>,
}

/// A key question with its figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyQuestionRow {
    /// The key question's number, where the programme prints it.
    pub number: Option<String>,
    /// The question.
    pub question: Vec<Inline>,
    /// "69%", or the words for a figure that is not there.
    pub figure: String,
    /// The word that marks the row that decides the rating, on that row or rows only.
    pub decides: Option<String>,
}

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
    /// "Standard" and "Rating": the headers of the table.
    pub headers: [Words; 2],
    /// Read as the table's name.
    pub caption: String,
    /// Rows under a common heading; the heading is empty where there is one group only.
    pub groups: Vec<RatingsGroup>,
    /// The levels of the scale with their descriptors, where the programme prints them.
    pub key: Option<RatingsKey>,
    /// Notes below the table.
    pub notes: Vec<Vec<Inline>>,
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
    /// Where the section is.
    pub anchor: String,
    /// Its rating.
    pub mark: RatingMark,
    /// Where people moved it, the reference to the note that says how; empty elsewhere.
    pub adjusted: Vec<Inline>,
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
