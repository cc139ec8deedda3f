//! Abbreviations that the glossary explains and nobody uses.

use std::collections::BTreeSet;

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
    let is_abbreviation = |term: &str| abbreviations(term).first() == Some(&(0..term.len()));
    let entries = context.inspection.glossary.iter().enumerate().filter(|(_, entry)| is_abbreviation(&entry.term));
    let entries: Vec<_> = entries.collect();
    if entries.is_empty() {
        return Vec::new();
    }
    let used = used(context);
    let unused = entries.into_iter().filter(|(_, entry)| !used.contains(singular(&entry.term)));
    unused
        .map(|(index, entry)| {
            let what = Slip::AbbreviationUnused { found: entry.term.to_string() };
            context.hit_record("glossary.yaml", &[Step::Item(index), Step::Key("term")], &entry.term, what)
        })
        .collect()
}

/// Every abbreviation that the report uses.
fn used<'a>(context: &RuleContext<'a>) -> BTreeSet<&'a str> {
    let (file, statistics) = (&context.inspection.file, &context.inspection.statistics);
    let labels = file.samples.iter().map(|sample| &*sample.label);
    let roles = file.people.iter().flat_map(|person| {
        let names = person.names.iter().map(String::as_str);
        std::iter::once(&*person.role).chain(names).chain(person.organisation.as_deref())
    });
    let rows = statistics
        .groups
        .iter()
        .flat_map(|group| std::iter::once(&*group.title).chain(group.rows.iter().map(|row| &*row.label)));
    let sources = context.programme.sources.values().map(|source| source.text.as_str());
    let titles = context.labels().into_iter().map(|label| &**label);
    let texts = labels.chain(roles).chain(rows).chain(sources).chain(titles);
    let of_texts = texts.flat_map(|text| abbreviations(text).into_iter().map(|range| singular(&text[range])));
    let of_passages = context
        .passages()
        .iter()
        .flat_map(|passage| context.abbreviations(passage).iter().map(|range| singular(&passage.text[range.clone()])));
    of_texts.chain(of_passages).collect()
}
