//! Too many recommendations.

use crate::check::hit::Hit;
use crate::check::rule::Rule;
use crate::check::rule_context::RuleContext;
use crate::problem::{Severity, Slip};
use crate::source::Step;

pub(super) const RULE: Rule = Rule {
    id: "recommendations-at-most",
    what: "More recommendations than the house style allows.",
    why: "A service acts on a few; a long list hides which matter.",
    example: "Reports twelve where ten are allowed. Leaves alone programmes whose style gives no number.",
    exception: "Under “deliberate:” in inspection.yaml, give “rule: recommendations-at-most”, “words: recommendations”, and the “reason:”.",
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let count = context.inspection.recommendations.recommendations.len();
    let at_most = context.programme.rules.style.recommendations_at_most;
    let too_many = at_most.filter(|at_most| usize::try_from(*at_most).is_ok_and(|at_most| count > at_most));
    let what = |at_most| Slip::TooManyRecommendations { count, at_most };
    let steps = [Step::KeyItself("recommendations")];
    too_many
        .map(|at_most| context.hit_record("recommendations.yaml", &steps, "recommendations", what(at_most)))
        .into_iter()
        .collect()
}
