//! What must hold of local facts in a programme: texts ask for those that it lists, and for each of them; one that may be left out
//! stands where a whole paragraph goes with it.

use std::collections::BTreeSet;

use crate::problem::{Kind, Named, Problem, RuleFault, suggest};
use crate::programme::Programme;
use crate::source::Step;
use crate::text::{Inline, Placeholder, Prose};

/// Adds a problem for every local fact that is asked for and not listed, or the other way round.
pub(super) fn check_local_facts(programme: &Programme, problems: &mut Vec<Problem>) {
    let listed = &programme.rules.local_facts;
    let known: Vec<&str> = listed.iter().map(|fact| fact.id.as_str()).collect();
    let mut asked = BTreeSet::new();
    for prose in programme.sources.values().flat_map(|source| source.texts.values()) {
        for (placeholder, is_alone) in facts_of(prose) {
            let Some(id) = placeholder.arguments.get("id") else { continue };
            match listed.iter().find(|fact| fact.id == *id) {
                None => {
                    let suggestion = suggest(id, known.iter().copied());
                    let kind = Kind::ProgrammeReference { what: Named::LocalFact, found: id.clone(), suggestion };
                    problems.push(Problem::error(kind, placeholder.place.clone()));
                }
                Some(fact) if fact.optional && !is_alone => {
                    let fault = RuleFault::FactInSentence { id: id.clone() };
                    problems.push(Problem::error(Kind::Rule(fault), placeholder.place.clone()));
                }
                Some(_) => {}
            }
            asked.insert(id.clone());
        }
    }
    let source = programme.sources.get("programme.yaml");
    let mut seen = BTreeSet::new();
    for (index, fact) in listed.iter().enumerate() {
        let place = source.map(|source| source.place(&[Step::Key("local_facts"), Step::Item(index), Step::Key("id")]));
        if !seen.insert(&fact.id) {
            problems.push(Problem::error(Kind::Rule(RuleFault::FactTwice { id: fact.id.clone() }), place));
        } else if !asked.contains(&fact.id) {
            let fault = RuleFault::FactNotAsked { id: fact.id.clone() };
            problems.push(Problem::error(Kind::Rule(fault), place));
        }
    }
}

/// Every place for a local fact in a text, and whether it is all that its paragraph says.
fn facts_of(prose: &Prose) -> Vec<(Placeholder, bool)> {
    let mut found = Vec::new();
    prose.clone().each_run(&mut |run| {
        let is_alone = run.inlines.len() == 1;
        gather(run.inlines, is_alone, &mut found);
    });
    found
}

fn gather(inlines: &[Inline], is_alone: bool, found: &mut Vec<(Placeholder, bool)>) {
    for inline in inlines {
        match inline {
            Inline::Placeholder(one) if one.name == "local" => found.push((one.clone(), is_alone)),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Link { inlines: inner, .. }
            | Inline::Untranslated { inlines: inner, .. } => gather(inner, false, found),
            _ => {}
        }
    }
}
