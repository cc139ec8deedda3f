//! Figures of `statistics.yaml` that nothing quotes: they are in no report, and so in none of its data.

use crate::check::hit::Hit;
use crate::check::rule::Rule;
use crate::check::rule_context::RuleContext;
use crate::problem::{Severity, Slip};
use crate::report::quoted_figures;
use crate::source::Step;

pub(super) const RULE: Rule = Rule {
    id: "figure-unused",
    what: "A figure under “figures:” in statistics.yaml that no text quotes and no chart draws.",
    why: "It looks as if it were published, and is not: it stands neither in the report nor in the data beside it.",
    example: "Reports the figure “first-time-entrants” where no {{ figure(of=\"first-time-entrants\") }} stands in a text. Leaves \
              alone figures of tables, which are printed.",
    exception: "Under “deliberate:” in inspection.yaml, give “rule: figure-unused”, the figure's id as “words:”, and the “reason:”.",
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let quoted = quoted_figures(context.programme, context.inspection);
    let figures = context.inspection.statistics.figures.iter().enumerate();
    figures
        .filter(|(_, figure)| !quoted.iter().any(|(id, _)| *id == figure.id))
        .map(|(index, figure)| {
            let what = Slip::FigureUnused { found: figure.id.clone() };
            let steps = [Step::Key("figures"), Step::Item(index), Step::Key("id")];
            context.hit_record("statistics.yaml", &steps, &figure.id, what)
        })
        .collect()
}
