//! The number of recommendations that was typed: it must be how many there are.

use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::problem::{Contradiction, Severity};

pub(super) const RULE: Rule = Rule {
    id: "recommendation-count",
    what: "A number of recommendations typed in prose that is not how many there are.",
    why: "One is added or dropped late, and the sentence that announces them stays.",
    example: "Reports “we make six recommendations” where there are five. Leaves alone those of an earlier inspection (“the three \
              recommendations of our previous report”).",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let file = &context.inspection.recommendations;
    let to = |id: &str| file.recommendations.iter().filter(|one| one.to.iter().any(|to| to == id)).count();
    let mut allowed: Vec<usize> = file.addressees.iter().map(|addressee| to(&addressee.id)).collect();
    allowed.push(file.recommendations.len());
    super::finding_count::counted(context, &["recommendation", "recommendations"], &|_| allowed.clone())
        .into_iter()
        .map(|(sentence, words)| {
            let found = sentence.text(&words).to_owned();
            let what = Contradiction::RecommendationsDiffer { found, count: file.recommendations.len() };
            context.hit(sentence, &words, what)
        })
        .collect()
}
