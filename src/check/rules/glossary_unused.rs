//! Abbreviations that the glossary explains and nobody uses.

use crate::check::abbreviations::{abbreviations, singular};
use crate::check::hit::Hit;
use crate::check::rule::Rule;
use crate::check::rule_context::RuleContext;
use crate::problem::{Severity, Slip};
use crate::source::Step;

pub(super) const RULE: Rule = Rule {
    id: "glossary-unused",
    what: "An abbreviation in the glossary that stands nowhere in the report.",
    why: "A glossary copied from the last report grows until nobody reads it.",
    example: "Reports “DTO” where no text, table or label has it. Leaves alone terms that are words.",
    exception: "Under “deliberate:” in inspection.yaml, give “rule: glossary-unused”, the term as “words:”, and the “reason:”. Where a programme \
                prints one glossary in all its reports, its style turns the rule off.",
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let is_used = |term: &str| {
        let has = |text: &str| abbreviations(text).into_iter().any(|range| singular(&text[range]) == singular(term));
        let in_text = context.passages().iter().any(|passage| has(&passage.text));
        let file = &context.inspection.file;
        let labels = file.samples.iter().map(|sample| &*sample.label);
        let roles = file.people.iter().flat_map(|person| {
            let names = person.names.iter().map(String::as_str);
            std::iter::once(&*person.role).chain(names).chain(person.organisation.as_deref())
        });
        let groups = context.inspection.statistics.groups.iter();
        let rows =
            groups.flat_map(|group| std::iter::once(&*group.title).chain(group.rows.iter().map(|row| &*row.label)));
        let sources = context.programme.sources.values().any(|source| has(&source.text));
        let titles = context.labels().iter().any(|label| has(label));
        in_text || sources || titles || labels.chain(roles).chain(rows).any(has)
    };
    let entries = context.inspection.glossary.iter().enumerate();
    entries
        .filter(|(_, entry)| {
            abbreviations(&entry.term).first() == Some(&(0..entry.term.len())) && !is_used(&entry.term)
        })
        .map(|(index, entry)| {
            let what = Slip::AbbreviationUnused { found: entry.term.to_string() };
            context.hit_record("glossary.yaml", &[Step::Item(index), Step::Key("term")], &entry.term, what)
        })
        .collect()
}
