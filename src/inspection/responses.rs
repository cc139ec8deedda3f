//! `responses/*.yaml`: what the service said of a draft, and what was decided.
//!
//! What must hold: what a person outside the inspectorate wrote stands here as plain text and is never anything else; a
//! point keeps the words of its paragraph, so that it is found again when these have moved or changed.

use schemars::JsonSchema;
use serde::Deserialize;

/// A reply that was received: one file of one reader.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// The version of the draft that it answers.
    pub draft: String,
    /// The language of the draft that it answers: `en` or `cy`.
    pub language: String,
    /// The name of the file that it came in.
    pub file: String,
    /// Who answered, with their role.
    pub from: Option<String>,
    /// Whether they had no points to make.
    #[serde(default)]
    pub no_points: bool,
    /// What they said.
    #[serde(default)]
    pub points: Vec<Point>,
}

/// A point on a fact.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Its id, made from what it says.
    pub id: String,
    /// The id that it had in the file it came in.
    pub given_id: Option<String>,
    /// The id of an earlier point of the same reader that it takes the place of.
    pub replaces: Option<String>,
    /// The number in the margin of the draft that it answers.
    pub paragraph: Option<u32>,
    /// What stood in the form in place of that number, where it was none.
    pub paragraph_as_written: Option<String>,
    /// The anchor of that paragraph.
    pub anchor: Option<String>,
    /// The words of that paragraph in that draft.
    pub text: Option<String>,
    /// The words that were quoted, where they are not the whole paragraph.
    pub quoted: Option<String>,
    /// What kind of point it is.
    pub kind: Option<PointKind>,
    /// What stood in the form in place of the kind, where it was none of them.
    pub kind_as_written: Option<String>,
    /// What the draft should say.
    pub correction: Option<String>,
    /// How that can be checked.
    pub evidence: Option<String>,
    /// Who made it, where the file names several.
    pub who: Option<String>,
    /// What the inspectorate decided.
    pub decision: Option<Decision>,
    /// Why; needed where a point is not accepted as it is.
    pub reason: Option<String>,
    /// What was done, where the paragraph's own words do not show it.
    pub acted_on: Option<String>,
    /// Notes that are never printed.
    pub private_notes: Option<String>,
}

/// What kind of point it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PointKind {
    /// A fact is wrong.
    WrongFact,
    /// A fact is missing.
    MissingFact,
    /// A figure is wrong.
    WrongFigure,
    /// A name is wrong.
    WrongName,
    /// It is unclear.
    Unclear,
    /// A child could be identified.
    ChildIdentifiable,
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// The draft is changed as was said.
    Accepted,
    /// The draft is changed in part or in other words.
    PartlyAccepted,
    /// The draft stays as it is.
    Rejected,
}

impl PointKind {
    /// Every kind, in the order they are offered.
    pub const ALL: [PointKind; 6] = [
        PointKind::WrongFact,
        PointKind::MissingFact,
        PointKind::WrongFigure,
        PointKind::WrongName,
        PointKind::Unclear,
        PointKind::ChildIdentifiable,
    ];

    /// Its id in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            PointKind::WrongFact => "wrong_fact",
            PointKind::MissingFact => "missing_fact",
            PointKind::WrongFigure => "wrong_figure",
            PointKind::WrongName => "wrong_name",
            PointKind::Unclear => "unclear",
            PointKind::ChildIdentifiable => "child_identifiable",
        }
    }

    /// The kind with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        PointKind::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

impl Decision {
    /// Its id in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Decision::Accepted => "accepted",
            Decision::PartlyAccepted => "partly_accepted",
            Decision::Rejected => "rejected",
        }
    }
}
