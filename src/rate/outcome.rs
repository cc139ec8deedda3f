//! A rating with everything it was made from.

use super::Figure;
use crate::programme::CapForce;
use crate::source::{Date, Label};

/// A rating with its working.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rated {
    /// The section's id, or `overall`.
    pub section: String,
    /// The name of the method in the programme.
    pub method: String,
    /// The name of the scale.
    pub scale: String,
    /// The figures and rules it rests on.
    pub working: Working,
    /// What the method gives.
    pub computed: Outcome,
    /// The caps that hold and are below that, in the order of their ids; lifted ones too.
    pub caps: Vec<HeldCap>,
    /// What the rules give: what the method does, under the caps.
    pub provisional: Outcome,
    /// Moves by people, in order.
    pub adjustments: Vec<Applied>,
    /// What counts.
    pub outcome: Outcome,
    /// The points of its level.
    pub points: Option<u32>,
    /// Whether these points count in the overall rating.
    pub counts: bool,
    /// Whether the report gives it as a rating of its own; else it is a step to one that is made from it.
    pub published: bool,
    /// What another method would give, where the programme tells it beside a judgement; it decides nothing.
    pub beside: Option<Beside>,
}

/// What another method would give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// The name of the method in the programme.
    pub method: String,
    /// What it rests on.
    pub working: Working,
    /// What it gives.
    pub outcome: Outcome,
}

/// A cap that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldCap {
    /// Its id in the programme.
    pub id: String,
    /// The level without it.
    pub from: String,
    /// The best level that it leaves.
    pub at_most: String,
    /// Why it holds.
    pub because: Label,
    /// Whether people may lift it.
    pub force: CapForce,
    /// Whether people did.
    pub lifted: bool,
    /// Why they did.
    pub reason: Option<Label>,
}

/// How a rating came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// At this level.
    Level(String),
    /// Not rated, and why.
    NotRated {
        /// Why; absent where no section below was rated.
        reason: Option<String>,
    },
    /// Not decided yet, and what is missing.
    Pending {
        /// Ids of key questions, sections or declared judgements, or `judgement`, `share`.
        missing: Vec<String>,
    },
}

/// The figures and rules a rating rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Working {
    /// Judged by people.
    Judged {
        /// Why.
        reason: Option<String>,
    },
    /// The lowest displayed figure of the key questions.
    Lowest {
        /// Every key question, in order.
        questions: Vec<QuestionFigure>,
        /// The figure that decides.
        lowest: u8,
    },
    /// The share of work done well enough.
    Share {
        /// It.
        figure: Figure,
        /// The figures of key questions, which do not decide.
        questions: Vec<QuestionFigure>,
    },
    /// Stated as published, because figures it rests on were not.
    Stated {
        /// Every key question, in order.
        questions: Vec<QuestionFigure>,
        /// Why.
        reason: Option<String>,
    },
    /// The sum of points.
    Points {
        /// The sum.
        total: u32,
        /// The most it could be.
        out_of: u32,
        /// What each rated section that counts brings.
        contributions: Vec<Contribution>,
    },
    /// The share that the sum of points is of the most it could be.
    PointsShare {
        /// The sum.
        total: u32,
        /// The most it could be.
        out_of: u32,
        /// The share as it is displayed; absent where nothing is rated.
        percent: Option<u8>,
        /// What each rated section that counts brings.
        contributions: Vec<Contribution>,
    },
    /// The lowest of other ratings.
    LowestRating {
        /// Them, in the order of the report.
        parts: Vec<RatedPart>,
    },
    /// Carried over from an earlier inspection.
    CarriedOver {
        /// When that was.
        date: Date,
        /// Why it still holds.
        reason: Option<String>,
    },
    /// A rule of the decision table.
    Rule {
        /// Which one, from 1.
        number: usize,
        /// Why it gives what it gives.
        because: String,
    },
    /// No rule fits; people judged, or must.
    NoRule {
        /// Why they judged as they did.
        reason: Option<String>,
    },
}

/// A key question with its figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionFigure {
    /// The key question's id.
    pub id: String,
    /// Its figure.
    pub figure: Figure,
    /// Whether it decides the rating.
    pub decides: bool,
}

/// A rating of which the lowest decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatedPart {
    /// The section.
    pub section: String,
    /// Its level, or the one that it counts as; absent where it is left out, or waited for.
    pub level: Option<String>,
    /// Whether it decides.
    pub decides: bool,
}

/// What a section brings to a sum of points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// The section.
    pub section: String,
    /// Its points.
    pub points: u32,
}

/// A move by people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// Its kind in the programme.
    pub kind: String,
    /// What the programme calls it.
    pub label: Label,
    /// From this level.
    pub from: Option<String>,
    /// To this one.
    pub to: String,
    /// Why.
    pub reason: Option<Label>,
    /// Whether readers are told why.
    pub reason_shown: bool,
}

impl Rated {
    /// The moves by people that changed the level, in order.
    pub fn moves(&self) -> impl Iterator<Item = &Applied> {
        self.adjustments.iter().filter(|one| one.from.as_deref() != Some(one.to.as_str()))
    }
}

impl Rated {
    /// The cap that holds the rating down: the lowest of those that nobody lifted.
    #[must_use]
    pub fn cap(&self) -> Option<&HeldCap> {
        let level = self.provisional.level()?;
        self.caps.iter().find(|cap| !cap.lifted && cap.at_most == level)
    }
}

impl Applied {
    /// Why, where readers are told.
    #[must_use]
    pub fn shown_reason(&self) -> Option<&Label> {
        self.reason.as_ref().filter(|_| self.reason_shown)
    }
}

impl Working {
    /// The key questions with their figures, where the rating has any.
    #[must_use]
    pub fn questions(&self) -> &[QuestionFigure] {
        match self {
            Working::Lowest { questions, .. }
            | Working::Share { questions, .. }
            | Working::Stated { questions, .. } => questions,
            _ => &[],
        }
    }

    /// The displayed figure that decides, where one does.
    #[must_use]
    pub fn deciding_figure(&self) -> Option<u8> {
        match self {
            Working::Lowest { lowest, .. } => Some(*lowest),
            Working::Share { figure, .. } => figure.displayed(),
            _ => None,
        }
    }

    /// The figures that decide, each with the id of its key question (`share` for a share).
    pub fn deciding(&self) -> Vec<(&str, &Figure)> {
        match self {
            Working::Lowest { questions, .. } => questions
                .iter()
                .filter(|question| question.decides)
                .map(|question| (question.id.as_str(), &question.figure))
                .collect(),
            Working::Share { figure, .. } => vec![("share", figure)],
            _ => Vec::new(),
        }
    }
}

impl Outcome {
    /// The level, where it is rated.
    #[must_use]
    pub fn level(&self) -> Option<&str> {
        match self {
            Outcome::Level(level) => Some(level),
            _ => None,
        }
    }
}
