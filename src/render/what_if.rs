//! What `explain --json` prints: the ratings document, and what would change each rating, in stable field names.
//!
//! What must hold: a number that is not known is null with a status, never 0.

use serde::Serialize;

use super::RatingsDocument;
use crate::inspection::Answer;
use crate::rate::{
    Beside, ByCases, CaseChange, DeclaredAnswer, DeclaredChange, Rated, SectionChange, Shift, Way, WhatIf,
};

/// The ratings with what would change them.
#[derive(Debug, Serialize)]
pub struct ExplainDocument {
    /// The same as `ratings.json`.
    #[serde(flatten)]
    pub ratings: RatingsDocument,
    /// Every rated section in the order of the report, and the whole as `overall`.
    pub what_would_change: Vec<WhatIfData>,
}

/// What would change a rating.
#[derive(Debug, Serialize)]
pub struct WhatIfData {
    /// The section's id, or `overall`.
    pub id: String,
    /// `computed`, `judged`, `stated`, `carried_over` or `not_rated`.
    pub status: String,
    /// The computed level, before adjustments; null where nothing is computed.
    pub level: Option<String>,
    /// What would raise it.
    pub up: Option<ShiftData>,
    /// What would lower it.
    pub down: Option<ShiftData>,
    /// What other answers to declared judgements would make of it: for each other result the fewest.
    pub declared: Vec<DeclaredChangeData>,
    /// What another method would give, where the programme tells it beside a judgement; it decides nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beside: Option<BesideData>,
}

/// What another method would give.
#[derive(Debug, Serialize)]
pub struct BesideData {
    /// The name of the method in the programme.
    pub method: String,
    /// The level that it would give; null where it gives none, or not yet.
    pub level: Option<String>,
}

/// Answers to declared judgements that would give another rating.
#[derive(Debug, Serialize)]
pub struct DeclaredChangeData {
    /// The level that results; null where no rule would fit, and inspectors would judge the whole.
    pub level: Option<String>,
    /// The judgements that would be declared otherwise.
    pub answers: Vec<DeclaredAnswerData>,
}

/// A judgement that would be declared otherwise.
#[derive(Debug, Serialize)]
pub struct DeclaredAnswerData {
    /// Its id.
    pub id: String,
    /// The section of which it is declared, where it is of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The other answer.
    pub answer: bool,
}

/// What would move a rating one way.
#[derive(Debug, Serialize)]
pub struct ShiftData {
    /// `possible`, `no_such_level`, `out_of_reach`, `not_known` or `too_many`.
    pub status: String,
    /// The fewest cases judged otherwise: answers of one case on one key question.
    pub fewest_cases: Option<u64>,
    /// Ways to do it with so many: for a section all, for the whole one.
    pub ways: Vec<WayData>,
    /// Key questions or sections whose counts would have to be known.
    pub not_known: Vec<String>,
    /// By how many points a sum would have to differ at least.
    pub points: Option<u32>,
    /// How many ratings that the whole rests on would have to differ at least.
    pub fewest_sections: Option<usize>,
    /// One way to do it with so many.
    pub sections: Vec<SectionChangeData>,
}

/// A way to another level.
#[derive(Debug, Serialize)]
pub struct WayData {
    /// The level that results.
    pub level: String,
    /// What would have to be judged otherwise.
    pub changes: Vec<CaseChangeData>,
}

/// Cases judged otherwise on one key question.
#[derive(Debug, Serialize)]
pub struct CaseChangeData {
    /// The section.
    pub section: String,
    /// The key question; null for the share by which the section is rated.
    pub key_question: Option<String>,
    /// How many cases.
    pub cases: u32,
    /// What they are judged: `yes` or `no`.
    pub from: &'static str,
    /// What they would be judged instead.
    pub to: &'static str,
}

/// A section rated otherwise.
#[derive(Debug, Serialize)]
pub struct SectionChangeData {
    /// The section.
    pub section: String,
    /// Its level.
    pub from: String,
    /// The other one.
    pub to: String,
}

/// What would change a rating, as data.
#[must_use]
pub fn what_if_data(rated: &Rated, what_if: &WhatIf, declared: &[DeclaredChange]) -> WhatIfData {
    let (status, shifts) = match what_if {
        WhatIf::Judged => ("judged", None),
        WhatIf::Stated => ("stated", None),
        WhatIf::CarriedOver => ("carried_over", None),
        WhatIf::NotRated => ("not_rated", None),
        WhatIf::Computed { up, down } => ("computed", Some((shift(up), shift(down)))),
    };
    let level = rated.provisional.level().filter(|_| shifts.is_some()).map(str::to_owned);
    let (up, down) = shifts.unzip();
    let declared = declared.iter().map(declared_change).collect();
    let told = |beside: &Beside| BesideData {
        method: beside.method.clone(),
        level: beside.outcome.level().map(str::to_owned),
    };
    let beside = rated.beside.as_ref().map(told);
    WhatIfData { id: rated.section.clone(), status: status.to_owned(), level, up, down, declared, beside }
}

fn declared_change(change: &DeclaredChange) -> DeclaredChangeData {
    let answer = |one: &DeclaredAnswer| DeclaredAnswerData {
        id: one.id.clone(),
        section: one.section.clone(),
        answer: one.answer,
    };
    DeclaredChangeData { level: change.level.clone(), answers: change.answers.iter().map(answer).collect() }
}

fn shift(shift: &Shift) -> ShiftData {
    let (status, fewest_cases, ways, not_known) = match &shift.by_cases {
        ByCases::NoSuchLevel => ("no_such_level", None, &[][..], &[][..]),
        ByCases::Fewest { cases, ways } => ("possible", Some(*cases), ways.as_slice(), &[][..]),
        ByCases::OutOfReach => ("out_of_reach", None, &[][..], &[][..]),
        ByCases::NotKnown { of } => ("not_known", None, &[][..], of.as_slice()),
        ByCases::TooMany => ("too_many", None, &[][..], &[][..]),
    };
    ShiftData {
        status: status.to_owned(),
        fewest_cases,
        ways: ways.iter().map(way).collect(),
        not_known: not_known.to_vec(),
        points: shift.points,
        fewest_sections: (!shift.by_sections.is_empty()).then_some(shift.by_sections.len()),
        sections: shift.by_sections.iter().map(section).collect(),
    }
}

fn way(way: &Way) -> WayData {
    WayData { level: way.level.clone(), changes: way.changes.iter().map(change).collect() }
}

fn change(change: &CaseChange) -> CaseChangeData {
    let (from, to) = if change.to == Answer::Yes { ("no", "yes") } else { ("yes", "no") };
    CaseChangeData {
        section: change.section.clone(),
        key_question: change.question.clone(),
        cases: change.cases,
        from,
        to,
    }
}

fn section(change: &SectionChange) -> SectionChangeData {
    SectionChangeData { section: change.section.clone(), from: change.from.clone(), to: change.to.clone() }
}
