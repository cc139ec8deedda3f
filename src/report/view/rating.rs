//! Ratings as they are shown: the mark of one, the key questions of a section.

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
    /// "3 of 4 stars", for those who cannot see them.
    pub stars_said: Option<String>,
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
    /// Where one rating ends and the next begins on the bars, in per cent; empty where nothing is drawn, or no rating hangs on it.
    pub ticks: Vec<u8>,
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
    /// How long its bar is, in per cent; none where there is no figure.
    pub bar: Option<u8>,
    /// "11 of 16", where the cases are counted.
    pub counts: Option<String>,
    /// The word that marks the row that decides the rating, on that row or rows only.
    pub decides: Option<String>,
}
