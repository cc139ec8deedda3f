//! Capitals for emphasis.

use super::abbreviation::understood;
use crate::check::abbreviations::loud;
use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Own;
use crate::problem::{Severity, Slip};

pub(super) const RULE: Rule = Rule {
    id: "capitals",
    what: "Words in capitals that are no abbreviations: two or more in a row, one of seven letters or more, or “NOT”, “MUST” and their like.",
    why: "Capitals shout, are slow to read, and some screen readers spell them.",
    example: "Reports “must NEVER happen” and “IMPORTANT”. Leaves alone abbreviations that are explained or that the house style \
              knows, and what somebody said.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let understood = understood(context);
    let mut hits = Vec::new();
    for passage in context.own_words() {
        let own = Own::of(passage);
        for range in loud(&passage.text, &understood).into_iter().filter(|range| own.has(range)) {
            let found = passage.text[range.clone()].to_owned();
            hits.push(context.hit_at(passage, &range, Slip::Capitals { found }));
        }
    }
    hits
}
