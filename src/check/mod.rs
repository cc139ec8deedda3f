//! Checks of what was written against what is known: figures, rating words, counts and dates typed by hand.
//!
//! A rule is a file in `rules/`. It reads passages, never a rendered report, so that every problem has its place. What
//! must hold: what placeholders filled in is never reported; quotations and tables are left alone; a report that
//! contradicts its own data is refused at final, unless somebody said why it is meant.

mod dates;
mod english;
mod exceptions;
mod figures;
mod locate;
mod numbers;
mod rule;
mod rules;
mod subject;
mod words;

pub use rule::Rule;
pub use rules::RULES;

use crate::inspection::Inspection;
use crate::language::Phrases;
use crate::problem::{Kind, Problem};
use crate::programme::Programme;
use crate::rate::Ratings;
use crate::report::{Stage, passages};
use exceptions::Exceptions;
use subject::Subject;

/// Runs every rule over an inspection. `phrases` are those of the language that it is written in.
#[must_use]
pub fn check(
    programme: &Programme,
    inspection: &Inspection,
    ratings: &Ratings,
    phrases: &Phrases,
    stage: &Stage,
) -> Vec<Problem> {
    let passages = passages(programme, inspection, ratings, phrases);
    let subject = Subject::new(programme, inspection, ratings, &passages);
    let mut exceptions = Exceptions::read(inspection);
    let mut problems = Vec::new();
    for rule in RULES {
        let severity = match stage {
            Stage::Draft { .. } => rule.draft,
            Stage::Final => rule.published,
        };
        for hit in (rule.find)(&subject).into_iter().filter(|hit| !exceptions.excuse(rule.id, hit)) {
            let kind = Kind::Contradicts { rule: rule.id, what: hit.what };
            problems.push(Problem { kind, place: hit.place, severity });
        }
    }
    problems.sort_by(|one, other| one.place.cmp(&other.place));
    problems.extend(exceptions.problems());
    problems
}
