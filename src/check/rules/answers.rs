//! Recommendations and the areas for improvement they answer, where the author linked them.

use crate::check::hit::Hit;
use crate::check::rule::Rule;
use crate::check::rule_context::RuleContext;
use crate::problem::{Severity, Slip};
use crate::source::Step;

pub(super) const RULE: Rule = Rule {
    id: "answers",
    what: "A recommendation that answers no finding, or an area for improvement with an id that no recommendation answers.",
    why: "What is recommended must rest on what was found, and what was found wanting should lead somewhere.",
    example: "Reports one recommendation without “answers:” among others that have it. Leaves alone folders that link nothing, and areas \
              for improvement without an id.",
    exception: "Under “deliberate:” in inspection.yaml (or, for an area, in its section), give “rule: answers”, the id as “words:”, and the “reason:”.",
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let recommendations = &context.inspection.recommendations.recommendations;
    if recommendations.iter().all(|one| one.answers.is_empty()) {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for (index, one) in recommendations.iter().enumerate().filter(|(_, one)| one.answers.is_empty()) {
        let steps = [Step::Key("recommendations"), Step::Item(index), Step::Key("id")];
        hits.push(context.hit_record("recommendations.yaml", &steps, &one.id, Slip::RecommendationAnswersNothing));
    }
    for (section, content) in &context.inspection.sections {
        for (index, area) in content.file.areas_for_improvement.iter().enumerate() {
            let Some(id) = area.id() else { continue };
            if !recommendations.iter().any(|one| one.answers.iter().any(|answered| answered == id)) {
                let steps = [Step::Key("areas_for_improvement"), Step::Item(index), Step::Key("id")];
                let what = Slip::AreaUnanswered { id: id.to_owned() };
                hits.push(context.hit_record(&format!("sections/{section}.yaml"), &steps, id, what));
            }
        }
    }
    hits
}
