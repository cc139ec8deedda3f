//! How many sections have a rating, where that was typed: "three standards were rated Good" must be so.

use std::ops::Range;

use super::rating_word::{is_marked, terms, titled};
use crate::check::english::{NOT_SO, RATES};
use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Sentence;
use crate::check::words::stem;
use crate::problem::{Contradiction, Severity};
use crate::rate::Rated;

pub(super) const RULE: Rule = Rule {
    id: "rating-count",
    what: "A number of standards typed in prose (“three standards were rated Good”, “all four standards”) that is not how many there are.",
    why: "One rating moves, and two sentences that count them become wrong.",
    example: "Reports “all five of its standards were rated Outstanding” of a domain of four. Leaves alone numbers of anything that the \
              programme does not rate.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let terms = terms(context);
    let rated = context.programme.nodes().filter(|node| node.rating.as_ref().is_some_and(|rating| rating.published));
    let nouns: Vec<String> = rated.filter_map(|node| node.level.as_deref()).map(stem).collect();
    let mut hits = Vec::new();
    for sentence in context.prose().filter(|sentence| !sentence.has(NOT_SO)) {
        for (count, words) in counts(sentence, &nouns) {
            let named = rating_of(sentence, &words, &terms);
            let of_all = sentence.at(words.start) == "all" || sentence.at(words.start.wrapping_sub(1)) == "all";
            let clause = sentence.beginning(named.as_ref().map_or(words.end, |(_, at)| *at));
            let (scopes, certain) = scopes(context, &clause);
            // A sentence that names no rating may count other things, unless it says whose standards all of these are.
            if named.is_none() && !(of_all && certain) {
                continue;
            }
            let level = named.map(|(label, _)| label);
            let counted: Vec<Counted> =
                scopes.iter().map(|scope| Counted::of(context, scope, level.as_deref())).collect();
            let fits = |one: &Counted| one.right == count && (!of_all || one.right == one.all);
            if let Some(first) = counted.first()
                && !counted.iter().any(fits)
            {
                let found = sentence.text(&words).to_owned();
                let what = Contradiction::RatingsCounted { found, level, count: first.right, of: first.all };
                hits.push(context.hit(sentence, &words, what));
            }
        }
    }
    hits
}

/// The rating that a sentence says of what it counts, and where: "good in three standards", else the first after the number.
fn rating_of(
    sentence: &Sentence<'_>,
    count: &Range<usize>,
    terms: &[(String, Vec<String>)],
) -> Option<(String, usize)> {
    let at = |index: usize| {
        let (label, form) = terms.iter().find(|(_, form)| sentence.starts_with(index, form))?;
        Some((label.clone(), index, index + form.len()))
    };
    let before = (0..count.start).rev().find_map(at).filter(|(_, index, end)| {
        let between = *end..count.start;
        let leads = between.clone().all(|word| LEADING.contains(&sentence.at(word)));
        leads && !between.is_empty() && (sentence.has(RATES) || is_marked(sentence, &(*index..*end)))
    });
    let after = || (count.end..sentence.words.len()).find_map(at);
    before.map(|(label, _, _)| (label, count.end)).or_else(|| after().map(|(label, index, _)| (label, index)))
}

/// Words that lead from a rating to what it is said of.
const LEADING: &[&str] = &["in", "for", "on", "across", "each", "of", "all", "the", "its", "at", "least"];

/// How many sections of some have a rating.
struct Counted {
    right: usize,
    all: usize,
}

impl Counted {
    fn of(context: &RuleContext<'_>, scope: &[&Rated], level: Option<&str>) -> Self {
        let labels: Vec<String> = scope.iter().filter_map(|rated| context.label(rated)).collect();
        let right = labels.iter().filter(|label| level.is_none_or(|level| *label == level)).count();
        Counted { right, all: labels.len() }
    }
}

/// Every typed number of standards (or whatever the programme calls them), with its words.
fn counts(sentence: &Sentence<'_>, nouns: &[String]) -> Vec<(usize, Range<usize>)> {
    let mut found = Vec::new();
    for index in 0..sentence.words.len() {
        let Some((number, used)) = sentence.number_at(index) else { continue };
        let after = index + used;
        let Some(noun) = (after..after + 4).find(|at| nouns.contains(&stem(sentence.at(*at)))) else { continue };
        let between = (after..noun)
            .all(|at| matches!(sentence.at(at), "of" | "its" | "the" | "these" | "our" | "rated" | "their" | "those"));
        let partly = sentence.at(after) == "of" && sentence.number_at(after + 2).is_some();
        if let Some(count) = number.as_whole().and_then(|count| usize::try_from(count).ok())
            && between
            && !partly
            && sentence.is_typed(&(index..after))
        {
            found.push((count, index..noun + 1));
        }
    }
    found
}

/// The ratings that a sentence can be counting, and whether it says which: those of sections named by title; else those of
/// its own section, of any section that holds rated ones, or all.
fn scopes<'a>(context: &RuleContext<'a>, clause: &Sentence<'_>) -> (Vec<Vec<&'a Rated>>, bool) {
    let named = titled(context, clause);
    if !named.is_empty() {
        return (vec![named], true);
    }
    let own = context.section(clause.passage).map(|node| context.rated_in(node)).unwrap_or_default();
    if own.len() > 1 {
        return (vec![own], true);
    }
    let all = context.ratings.sections.values().filter(|rated| rated.published).collect();
    let groups = context.programme.nodes().map(|node| context.rated_in(node)).filter(|rated| rated.len() > 1);
    (std::iter::once(all).chain(groups).collect(), false)
}
