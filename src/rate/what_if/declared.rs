//! What other answers to declared judgements would make of the overall rating.
//!
//! What must hold: for each other result, one of the smallest sets of answers that give it; judgements that inspectors have
//! not declared stay so, as nobody can say what they would answer.

use crate::inspection::{Inspection, RatingsFile};
use crate::programme::{Method, Programme};
use crate::rate::{Outcome, Rated, Ratings, decision_table};

/// Sets of answers that are looked at: 12 judgements, each of two answers.
const MOST_JUDGEMENTS: usize = 12;

/// Answers to declared judgements that would give another overall rating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclaredChange {
    /// The judgements that would be answered otherwise, in the order of the programme, each with its other answer.
    pub answers: Vec<(String, bool)>,
    /// The level that results; `None` where no rule would fit.
    pub level: Option<String>,
}

/// What other answers would make of the rating; empty where it rests on no table of rules.
#[must_use]
pub fn declared_changes(
    programme: &Programme,
    inspection: &Inspection,
    ratings: &Ratings,
    rated: &Rated,
) -> Vec<DeclaredChange> {
    let Some(Method::DecisionTable { declared, rules, .. }) = programme.rules.methods.get(&rated.method) else {
        return Vec::new();
    };
    let given = &inspection.ratings.declared;
    let answered: Vec<(&str, bool)> = declared
        .iter()
        .filter_map(|question| Some((question.id.as_str(), given.get(&question.id)?.answer)))
        .take(MOST_JUDGEMENTS)
        .collect();
    let result = |file: &RatingsFile| decision_table::rate(programme, rules, file, &ratings.sections).1;
    // What people judge where no rule fits is left out: then the table waits for a judgement.
    let mut file = RatingsFile { overall: None, ..inspection.ratings.clone() };
    let now = result(&file);
    let mut sets: Vec<u32> = (1..1u32 << answered.len()).collect();
    sets.sort_by_key(|set| set.count_ones());
    let mut changes: Vec<DeclaredChange> = Vec::new();
    for set in sets {
        let others = answered.iter().enumerate().filter(|(index, _)| set >> index & 1 == 1);
        let answers: Vec<(String, bool)> = others.map(|(_, (id, answer))| ((*id).to_owned(), !answer)).collect();
        file.declared.clone_from(given);
        for (id, answer) in &answers {
            file.declared.entry(id.clone()).and_modify(|declared| declared.answer = *answer);
        }
        let outcome = result(&file);
        let decided = match &outcome {
            Outcome::Pending { missing } => missing == &["judgement"],
            _ => true,
        };
        let level = outcome.level().map(str::to_owned);
        if decided && outcome != now && changes.iter().all(|change| change.level != level) {
            changes.push(DeclaredChange { answers, level });
        }
    }
    changes
}
