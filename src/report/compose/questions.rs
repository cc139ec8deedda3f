//! The words of key questions, for data that stands beside the report: as the report prints them, in its language.

use std::collections::BTreeMap;

use super::{Composer, Stage, plain_text};
use crate::inspection::Inspection;
use crate::language::Phrases;
use crate::programme::Programme;
use crate::rate::Ratings;

/// What every key question of a programme asks, by its id, placeholders filled.
#[must_use]
pub fn questions(
    programme: &Programme,
    inspection: &Inspection,
    ratings: &Ratings,
    phrases: &Phrases,
) -> BTreeMap<String, String> {
    let mut composer = Composer::new(programme, inspection, ratings, phrases, &Stage::DRAFT);
    let mut asked = BTreeMap::new();
    for node in programme.nodes() {
        for question in &node.key_questions {
            let scope = composer.programme_scope(&node.id, &question.question);
            asked.insert(question.id.clone(), plain_text(&composer.run(scope)));
        }
    }
    asked
}
