//! Abbreviations: explained where they first stand, and once.

use std::collections::{BTreeMap, BTreeSet};

use super::{service_word, typed_hole};
use crate::check::abbreviations::{abbreviations, explains, initials, is_made_of, is_person, loud, singular};
use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Own;
use crate::problem::{Severity, Slip};
use crate::programme::RuleWeight;
use crate::report::Passage;
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    id: "abbreviation",
    what: "An abbreviation that is not explained where it first stands, or is explained twice.",
    why: "Parents and councillors read these reports; to them most abbreviations are new.",
    example: "Reports “CSE” where it was never written out. Leaves alone “child sexual exploitation (CSE)”, what the glossary or the \
              programme’s own texts explain, the name of the service and of the publisher, what the house style knows (“NHS”), and \
              initials of somebody whose age is given (“AB was 15 years old”).",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

/// Where an abbreviation stands.
struct Use<'a> {
    passage: &'a Passage,
    range: Range<usize>,
    explains: bool,
}

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let known = known(context);
    let understood = understood(context);
    // Words that shout are told by another rule.
    let mut loud_in: BTreeMap<usize, Vec<Range<usize>>> = BTreeMap::new();
    let mut is_loud = |one: &Use<'_>| {
        let runs = loud_in.entry(std::ptr::from_ref(one.passage).addr());
        let runs = runs.or_insert_with(|| loud(&one.passage.text, &understood));
        let next = runs.partition_point(|run| run.end < one.range.end);
        runs.get(next).is_some_and(|run| run.start <= one.range.start)
    };
    // And so is another word for the service.
    let weighed = context.programme.rules.style.rules.get(service_word::RULE.id);
    let others = if weighed == Some(&RuleWeight::Off) { Vec::new() } else { service_word::others(context) };
    let is_other = |one: &&Use<'_>| {
        others.iter().any(|(sentence, words)| {
            let told = sentence.range(words);
            std::ptr::eq(sentence.passage, one.passage) && told.start <= one.range.start && one.range.start < told.end
        })
    };
    // "TBC" is no abbreviation that somebody should explain.
    let is_hole = |one: &Use<'_>| {
        let holes = typed_hole::in_passage(one.passage);
        holes.iter().any(|hole| hole.start <= one.range.start && one.range.end <= hole.end)
    };
    let mut hits = Vec::new();
    for (word, uses) in &uses(context) {
        let first = uses.iter().find(|one| !is_other(one)).into_iter();
        let first = first.filter(|one| !is_person(&one.passage.text, &one.range) && !is_made_of(word, &known));
        for one in first.filter(|one| !one.explains && !known.contains(word) && !is_loud(one) && !is_hole(one)) {
            hits.push(context.hit_at(one.passage, &one.range, Slip::AbbreviationUnexplained { found: word.clone() }));
        }
        let mut explained = uses.iter().filter(|one| one.explains);
        if let (Some(first), Some(second)) = (explained.next(), explained.next()) {
            let (first_line, first_file) = (first.passage.place.line, first.passage.file.clone());
            let what = Slip::AbbreviationTwice { found: word.clone(), first_line, first_file };
            hits.push(context.hit_at(second.passage, &second.range, what));
        }
    }
    hits
}

/// Every abbreviation of the prose, in the order in which a reader meets them.
fn uses<'a>(context: &RuleContext<'a>) -> BTreeMap<String, Vec<Use<'a>>> {
    let mut passages: Vec<&Passage> = context.own_words().collect();
    passages.sort_by_cached_key(|passage| context.reading_position(passage));
    let mut uses: BTreeMap<String, Vec<Use<'_>>> = BTreeMap::new();
    for passage in passages {
        let own = Own::of(passage);
        for range in context.abbreviations(passage).iter().filter(|range| own.has(range)).cloned() {
            let word = singular(&passage.text[range.clone()]).to_owned();
            let explains = explains(&passage.text, &range);
            uses.entry(word).or_default().push(Use { passage, range, explains });
        }
    }
    uses
}

/// Every abbreviation that needs no explanation in the prose.
fn known(context: &RuleContext<'_>) -> BTreeSet<String> {
    let service = &context.inspection.file.service;
    let names = [Some(service.name.as_str()), service.short_name.as_deref(), Some(&service.called)];
    let publisher = std::iter::once(&*context.programme.rules.report.publisher);
    let glossary = context.inspection.glossary.iter().map(|entry| &*entry.term);
    let mut known: BTreeSet<String> = context.programme.rules.style.known_abbreviations.iter().cloned().collect();
    known.extend(initials(&context.programme.rules.report.publisher));
    for text in names.into_iter().flatten().chain(publisher).chain(glossary) {
        known.extend(abbreviations(text).into_iter().map(|range| singular(&text[range]).to_owned()));
    }
    for source in context.programme.sources.values() {
        let explained = abbreviations(&source.text).into_iter().filter(|range| explains(&source.text, range));
        known.extend(explained.map(|range| singular(&source.text[range]).to_owned()));
    }
    known
}

/// Every abbreviation that is known, or explained somewhere in the prose.
pub(super) fn understood(context: &RuleContext<'_>) -> BTreeSet<String> {
    let explained = uses(context).into_iter().filter(|(_, uses)| uses.iter().any(|one| one.explains));
    known(context).into_iter().chain(explained.map(|(word, _)| word)).collect()
}
