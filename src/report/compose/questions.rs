//! The words of key questions, for data that stands beside the report: as the report prints them, in its language.

use std::collections::BTreeMap;

use super::{Composer, Stage, plain_text};
use crate::report::Basis;

/// What every key question of a programme asks, by its id, placeholders filled.
#[must_use]
pub fn questions(basis: &Basis<'_>) -> BTreeMap<String, String> {
    let mut composer = Composer::new(&Basis { stage: &Stage::DRAFT, ..*basis });
    let programme = basis.programme;
    let mut asked = BTreeMap::new();
    for node in programme.nodes() {
        for question in &node.key_questions {
            let scope = composer.programme_scope(&node.id, &question.question);
            asked.insert(question.id.clone(), plain_text(&composer.run(scope)));
        }
    }
    asked
}
