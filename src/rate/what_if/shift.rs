//! What would move a rating, as it is told.

use crate::inspection::Answer;

/// What would change a rating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhatIf {
    /// Inspectors judged it: nothing that cases can change.
    Judged,
    /// It is taken as stated, because figures it rests on were not published.
    Stated,
    /// It is carried over from an earlier inspection.
    CarriedOver,
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
