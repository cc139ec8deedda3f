//! The numbers of strengths, areas for improvement and key findings that were typed: they must be how many there are.

use std::ops::Range;

use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Sentence;
use crate::inspection::SectionFile;
use crate::problem::{Contradiction, Severity};
use crate::report::Passage;

pub(super) const RULE: Rule = Rule {
    id: "finding-count",
    what: "A number of strengths, areas for improvement or key findings typed in prose that is not how many there are.",
    why: "Findings come and go until the last day; the sentence that counts them does not follow.",
    example: "Reports “we found four strengths” where the section and the report have other numbers. Leaves alone “one of its strengths”.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

/// How many findings of a kind a section's file has.
type Length = fn(&SectionFile) -> usize;

const KINDS: [(&[&str], Length); 3] = [
    (&["strength", "strengths"], |file| file.strengths.len()),
    (&["area for improvement", "areas for improvement"], |file| file.areas_for_improvement.len()),
    (&["key finding", "key findings"], |file| file.key_findings.len()),
];

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (names, length) in KINDS {
        let allowed = |passage: &Passage| allowed(context, passage, length);
        for (sentence, words) in counted(context, names, &allowed) {
            let found = sentence.text(&words).to_owned();
            let known = allowed(sentence.passage);
            hits.push(context.hit(sentence, &words, Contradiction::FindingsDiffer { found, known }));
        }
    }
    hits
}

/// How many there are: in the section and those below it, one by one and together; elsewhere in the whole report.
fn allowed(context: &RuleContext<'_>, passage: &Passage, length: Length) -> Vec<usize> {
    let sections = &context.inspection.sections;
    let of = |id: &str| sections.get(id).map_or(0, |content| length(&content.file));
    let all = sections.values().map(|content| length(&content.file)).sum();
    let below: Vec<usize> =
        context.section(passage).map(|node| node.subtree().map(|node| of(&node.id)).collect()).unwrap_or_default();
    let sum: usize = below.iter().sum();
    if sum == 0 {
        return vec![all];
    }
    let mut allowed: Vec<usize> = below.into_iter().filter(|count| *count > 0).collect();
    allowed.push(sum);
    allowed.sort_unstable();
    allowed.dedup();
    allowed
}

/// Every typed number before one of these names that is none of the allowed ones, with the words from number to name.
pub(super) fn counted<'s, 'a>(
    context: &'s RuleContext<'a>,
    names: &[&str],
    allowed: &dyn Fn(&Passage) -> Vec<usize>,
) -> Vec<(&'s Sentence<'a>, Range<usize>)> {
    let mut found = Vec::new();
    for sentence in context.prose() {
        if sentence.has(&["previous", "last", "earlier", "other"]) {
            continue;
        }
        for index in 0..sentence.words.len() {
            let Some((number, used)) = sentence.number_at(index) else { continue };
            let Some(end) = name_after(sentence, index + used, names) else { continue };
            let words = index..end;
            let count = number.as_whole().and_then(|count| usize::try_from(count).ok());
            let right = count.is_some_and(|count| allowed(sentence.passage).contains(&count));
            if !right && sentence.is_typed(&(index..index + used)) {
                found.push((sentence, words));
            }
        }
    }
    found
}

/// Where a name ends that begins here, or after one or two words that describe it ("five further recommendations").
fn name_after(sentence: &Sentence<'_>, from: usize, names: &[&str]) -> Option<usize> {
    let parts = |name: &str| -> Vec<String> { name.split(' ').map(str::to_owned).collect() };
    (from..from + 3).find_map(|index| {
        let described =
            !(from..index).any(|before| matches!(sentence.at(before), "of" | "and" | "to" | "in" | "for" | "the"));
        let name = names.iter().map(|name| parts(name)).find(|name| sentence.starts_with(index, name))?;
        described.then_some(index + name.len())
    })
}
