//! What would change a rating: the fewest cases judged otherwise that would move it up, or down.
//!
//! Exact definitions, for a service that asks:
//!
//! - **A case judged otherwise** is one answer about one case on one key question that is no instead of yes, or yes
//!   instead of no. Which cases are relevant to a question stays the same, so denominators do. Two answers about the
//!   same case are two.
//! - **The rating** that is moved is the computed one, by the programme's bands on displayed whole percentages, its
//!   points or its rules. An adjustment is a decision about one computed rating: it is not foreseen for another one.
//!   In the overall rating, a section that people have moved therefore stays at the level they gave it.
//! - **Up** is to any better level of the scale, **down** to any worse one. The level that results is told with each way.
//! - **The fewest** is exact or not given: where it may depend on counts that are not known (a percentage as published,
//!   or none at all), the answer is [`ByCases::NotKnown`].
//! - **A section rated otherwise** counts once, to whatever level of its scale.
//!
//! It reads what rating has computed and changes nothing of it.

mod section;
mod whole;

use crate::inspection::{Answer, Inspection};
use crate::programme::Programme;

use super::{Figure, Outcome, Rated, Ratings, Working};

/// What would change a rating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhatIf {
    /// Inspectors judged it: nothing that cases can change.
    Judged,
    /// It is taken as stated, because figures it rests on were not published.
    Stated,
    /// It is not decided yet, or not rated.
    NotRated,
    /// It is computed.
    Computed {
        /// What would raise it.
        up: Shift,
        /// What would lower it.
        down: Shift,
    },
}

/// What would move a computed rating one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The fewest cases judged otherwise.
    pub by_cases: ByCases,
    /// For a sum of points: by how many it would have to differ at least.
    pub points: Option<u32>,
    /// For the overall rating: one of the smallest sets of sections that would have to be rated otherwise; empty where
    /// there is none.
    pub by_sections: Vec<SectionChange>,
}

/// The fewest cases judged otherwise that would move a rating one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ByCases {
    /// The method gives no level on this side.
    NoSuchLevel,
    /// So many, and no fewer.
    Fewest {
        /// How many.
        cases: u64,
        /// For a section every way to do it with so many, of the key questions whose counts are known; for the overall
        /// rating one of them.
        ways: Vec<Way>,
    },
    /// No cases judged otherwise would do it.
    OutOfReach,
    /// It depends on counts that are not known.
    NotKnown {
        /// Of these key questions, or of the share where a section's id stands; for the overall rating of these sections.
        of: Vec<String>,
    },
    /// More combinations of ratings than are looked at.
    TooMany,
}

/// A way to another level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The level that results.
    pub level: String,
    /// What would have to be judged otherwise, in the order of the report.
    pub changes: Vec<CaseChange>,
}

/// Cases judged otherwise on one key question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseChange {
    /// The section.
    pub section: String,
    /// The key question; `None` for the share by which a section is rated, where it may be any of its questions.
    pub question: Option<String>,
    /// How many cases.
    pub cases: u32,
    /// What they would be judged instead: yes or no.
    pub to: Answer,
}

/// A section that is rated otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionChange {
    /// The section.
    pub section: String,
    /// Its level.
    pub from: String,
    /// The other one.
    pub to: String,
}

/// Which way a rating moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Up,
    Down,
}

/// A level to which a section could come, with the fewest cases judged otherwise that bring it there.
#[derive(Clone, Debug)]
struct Choice {
    level: String,
    /// Where it is not known: at least so many.
    cases: u64,
    /// Every way to do it with so many cases.
    ways: Vec<Vec<CaseChange>>,
    /// The figures whose counts would have to be known; empty where `cases` is exact.
    not_known: Vec<String>,
}

/// What would change a rating of these ratings: of a section, or of the whole for `overall`.
#[must_use]
pub fn what_if(programme: &Programme, inspection: &Inspection, ratings: &Ratings, rated: &Rated) -> WhatIf {
    let Outcome::Level(level) = &rated.provisional else { return WhatIf::NotRated };
    match &rated.working {
        Working::Judged { .. } | Working::NoRule { .. } => WhatIf::Judged,
        Working::Stated { .. } | Working::Share { figure: Figure::Unpublished, .. } => WhatIf::Stated,
        Working::Lowest { .. } | Working::Share { .. } => WhatIf::Computed {
            up: section::shift(programme, rated, level, Side::Up),
            down: section::shift(programme, rated, level, Side::Down),
        },
        Working::Points { .. } | Working::Rule { .. } => {
            let whole = whole::Whole::new(programme, inspection, ratings, rated, level);
            WhatIf::Computed { up: whole.shift(Side::Up), down: whole.shift(Side::Down) }
        }
    }
}

impl Side {
    /// Whether a level lies on this side of another one.
    fn holds(self, programme: &Programme, scale: &str, level: &str, from: &str) -> bool {
        match (programme.rank(scale, level), programme.rank(scale, from)) {
            (Some(level), Some(from)) if self == Side::Up => level < from,
            (Some(level), Some(from)) => level > from,
            _ => false,
        }
    }
}
