//! What other answers to declared judgements would make of a rating.
//!
//! What must hold: for each other result, one of the smallest sets of answers that give it; judgements that inspectors have
//! not declared stay so, as nobody can say what they would answer.

use crate::inspection::{Inspection, RatingsFile};
use crate::programme::{Condition, Method, Programme};
use crate::rate::from_ratings::{made, rate_again, rests_on_all};
use crate::rate::{Outcome, Rated, Ratings};

/// Sets of answers that are looked at: 12 judgements, each of two answers.
const MOST_JUDGEMENTS: usize = 12;

/// Answers to declared judgements that would give another rating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclaredChange {
    /// The judgements that would be answered otherwise, in the order of the programme.
    pub answers: Vec<DeclaredAnswer>,
    /// The level that results; `None` where no rule would fit.
    pub level: Option<String>,
}

/// A judgement that would be answered otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclaredAnswer {
    /// Its id.
    pub id: String,
    /// The section of which it is declared; `None` for the whole.
    pub section: Option<String>,
    /// Its other answer.
    pub answer: bool,
}

/// What other answers would make of the rating; empty where it rests on no declared judgement.
#[must_use]
pub fn declared_changes(
    programme: &Programme,
    inspection: &Inspection,
    ratings: &Ratings,
    rated: &Rated,
) -> Vec<DeclaredChange> {
    let answered = answered(programme, &inspection.ratings, rated);
    if answered.is_empty() {
        return Vec::new();
    }
    let between = rests_on_all(programme, &rated.section);
    let result = |file: &RatingsFile| {
        let mut sections = ratings.sections.clone();
        rate_again(programme, file, &mut sections, &between);
        made(programme, file, &sections, sections.get(&rated.section).unwrap_or(rated)).1
    };
    let now = result(&inspection.ratings);
    let mut sets: Vec<u32> = (1..1u32 << answered.len()).collect();
    sets.sort_by_key(|set| set.count_ones());
    let mut changes: Vec<DeclaredChange> = Vec::new();
    for set in sets {
        let others = answered.iter().enumerate().filter(|(index, _)| set >> index & 1 == 1);
        let answers: Vec<DeclaredAnswer> = others.map(|(_, answer)| answer.clone()).collect();
        let mut file = inspection.ratings.clone();
        answers.iter().for_each(|answer| put(&mut file, answer));
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

/// The judgements that are declared and that the rating, or one it rests on, asks for: each with its other answer.
fn answered(programme: &Programme, file: &RatingsFile, rated: &Rated) -> Vec<DeclaredAnswer> {
    let mut asked: Vec<&str> = rests_on_all(programme, &rated.section);
    asked.push(&rated.section);
    let ids = asked_for(programme, &asked);
    let mut found = Vec::new();
    for question in programme.declared_questions().filter(|question| ids.contains(&question.id.as_str())) {
        let mut add = |section: Option<&String>, answer: bool| {
            found.push(DeclaredAnswer { id: question.id.clone(), section: section.cloned(), answer: !answer });
        };
        if question.sections.is_empty() {
            file.declared.get(&question.id).into_iter().for_each(|declared| add(None, declared.answer));
        }
        for section in &question.sections {
            let declared = file.sections.get(section).and_then(|input| input.declared.get(&question.id));
            declared.into_iter().for_each(|declared| add(Some(section), declared.answer));
        }
    }
    found.truncate(MOST_JUDGEMENTS);
    found
}

/// The judgements that these ratings ask for, by their rules and caps.
fn asked_for<'a>(programme: &'a Programme, rated: &[&str]) -> Vec<&'a str> {
    let tables = rated.iter().filter_map(|id| match programme.method_of(id)?.1 {
        Method::DecisionTable { rules, .. } => Some(rules.iter().flat_map(|rule| &rule.when)),
        _ => None,
    });
    let caps = programme.rules.caps.values().filter(|cap| cap.of.iter().any(|of| rated.contains(&of.as_str())));
    let conditions = tables.flatten().chain(caps.flat_map(|cap| &cap.when));
    let declared = conditions.filter_map(|condition| match condition {
        Condition::Declared { id, .. } => Some(id.as_str()),
        _ => None,
    });
    declared.collect()
}

fn put(file: &mut RatingsFile, answer: &DeclaredAnswer) {
    let declared = match &answer.section {
        None => &mut file.declared,
        Some(section) => &mut file.sections.entry(section.clone()).or_default().declared,
    };
    declared.entry(answer.id.clone()).and_modify(|declared| declared.answer = answer.answer);
}
