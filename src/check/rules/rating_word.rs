//! Rating words that were typed: a section, or the service, must not be called what it is not rated.

use std::ops::Range;

use crate::check::english::{NOT_SO, RATES};
use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Sentence;
use crate::check::words::{stem, words};
use crate::problem::{Contradiction, Severity};
use crate::rate::Rated;

pub(super) const RULE: Rule = Rule {
    id: "rating-word",
    what: "A rating typed in prose (“rated Good”, “‘Outstanding’”) that is not the rating of what the sentence speaks of.",
    why: "A rating moves with one case or one decision of the panel; the sentence that was typed before does not.",
    example: "Reports “planning was rated Good” where it is Requires improvement, and a foreword that names another overall rating. Leaves \
              alone the word in its everyday sense (“good relationships”), and what is denied, compared or past.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

/// Words at the beginning of a sentence that speak of what the sentence before it named.
const POINTS_BACK: &[&str] = &["this", "these", "it", "its", "they", "their", "both", "all"];

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let terms = terms(context);
    let mut hits = Vec::new();
    for sentence in context.prose() {
        if sentence.has(NOT_SO) {
            continue;
        }
        for (label, at) in named(sentence, &terms) {
            if !sentence.is_typed(&at) {
                continue;
            }
            let about = about(context, sentence);
            let known: Vec<String> = about.iter().filter_map(|rated| context.label(rated)).collect();
            if !known.is_empty() && !known.contains(&label) {
                let of = about.iter().map(|rated| rated.section.clone()).collect();
                let what = Contradiction::RatingDiffers { found: sentence.text(&at).to_owned(), of, known };
                hits.push(context.hit(sentence, &at, what));
            }
        }
    }
    hits
}

/// Every form of every level's word, with its label; the longest first.
pub(super) fn terms(context: &RuleContext<'_>) -> Vec<(String, Vec<String>)> {
    let levels = context.programme.rules.scales.values().flatten();
    let mut terms: Vec<(String, Vec<String>)> = levels
        .flat_map(|level| {
            let forms = std::iter::once(&level.label).chain(&level.in_sentence);
            forms.map(|form| {
                (level.label.to_string(), words(form, 0..form.len()).into_iter().map(|word| word.text).collect())
            })
        })
        .collect();
    terms.sort_by_key(|(_, words): &(String, Vec<String>)| std::cmp::Reverse(words.len()));
    terms
}

/// Every rating that a sentence names as one: by a word of rating before it, or by the capital of its label.
fn named(sentence: &Sentence<'_>, terms: &[(String, Vec<String>)]) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    let mut index = 0;
    while index < sentence.words.len() {
        let here = terms.iter().find(|(_, words)| sentence.starts_with(index, words));
        let Some((label, words)) = here else {
            index += 1;
            continue;
        };
        let at = index..index + words.len();
        if is_said_to_be_rated(sentence, index) || is_marked(sentence, &at) {
            found.push((label.clone(), at.clone()));
        }
        index = at.end;
    }
    found
}

/// Whether a word of rating stands shortly before.
pub(super) fn is_said_to_be_rated(sentence: &Sentence<'_>, index: usize) -> bool {
    (index.saturating_sub(5)..index).any(|before| RATES.contains(&sentence.at(before)))
}

/// Whether the words have a capital that no beginning of a sentence gives, or stand in quotation marks.
pub(super) fn is_marked(sentence: &Sentence<'_>, at: &Range<usize>) -> bool {
    let text = sentence.text(at);
    let before = sentence.passage.text.get(..sentence.range(at).start).unwrap_or_default();
    let quoted = before.ends_with(['‘', '“', '\'', '"']);
    let capital = text.starts_with(char::is_uppercase);
    capital && (quoted || at.start > 0)
}

/// The ratings that a sentence speaks of: of sections that it names by number, of the whole, of its own section, of
/// sections that it names by title; otherwise of any.
fn about<'a>(context: &RuleContext<'a>, sentence: &Sentence<'_>) -> Vec<&'a Rated> {
    let numbered = context.programme.nodes().filter(|node| {
        node.number
            .as_deref()
            .is_some_and(|number| number.contains('.') && sentence.words.iter().any(|word| word.text == number))
    });
    let numbered: Vec<&Rated> = numbered.flat_map(|node| context.rated_in(node)).collect();
    if !numbered.is_empty() {
        return numbered;
    }
    let own = context.section(sentence.passage);
    let own_ratings = own.map(|node| context.rated_in(node)).unwrap_or_default();
    let whole = context.overall().filter(|_| sentence.has(&["overall"]));
    // "Overall, planning was rated Good" speaks of the section, "the overall rating" of the whole.
    let names_whole = (1..sentence.words.len()).any(|index| {
        sentence.at(index - 1) == "overall" && (RATES.contains(&sentence.at(index)) || sentence.at(index) == "score")
    });
    match whole {
        Some(overall) if names_whole || own_ratings.is_empty() => return vec![overall],
        _ if !own_ratings.is_empty() => return own_ratings.into_iter().chain(whole).collect(),
        _ => {}
    }
    let mut titled = titled(context, sentence);
    if titled.is_empty() && POINTS_BACK.contains(&sentence.at(0)) {
        titled = context.before(sentence).map(|before| self::titled(context, before)).unwrap_or_default();
    }
    if !titled.is_empty() {
        return titled;
    }
    let signed = own.is_some_and(|node| {
        context.inspection.sections.get(&node.id).is_some_and(|content| content.file.signature.is_some())
    });
    match context.overall() {
        Some(overall) if signed || names_service(context, sentence) => vec![overall],
        overall => context.ratings.sections.values().filter(|rated| rated.published).chain(overall).collect(),
    }
}

/// The ratings of the sections that a sentence names best: by a long word of their title, and by the most of its words.
pub(super) fn titled<'a>(context: &RuleContext<'a>, sentence: &Sentence<'_>) -> Vec<&'a Rated> {
    let spoken: Vec<String> = sentence.words.iter().map(|word| stem(&word.text)).collect();
    let mut named = Vec::new();
    for node in context.programme.nodes() {
        let title = node.title.as_deref().unwrap_or_default();
        let title: Vec<String> = words(title, 0..title.len()).into_iter().map(|word| word.text).collect();
        let content: Vec<&String> = title.iter().filter(|word| word.len() > 3 && *word != "services").collect();
        let said = content.iter().filter(|word| spoken.contains(&stem(word)));
        if said.clone().any(|word| word.len() >= 8) {
            named.push((said.count() * 100 / content.len(), node));
        }
    }
    let best = named.iter().map(|(share, _)| *share).max();
    let mut rated: Vec<&Rated> = named
        .into_iter()
        .filter(|(share, _)| Some(*share) == best)
        .flat_map(|(_, node)| context.rated_in(node))
        .collect();
    rated.sort_by_key(|rated| &rated.section);
    rated.dedup_by_key(|rated| &rated.section);
    rated
}

fn names_service(context: &RuleContext<'_>, sentence: &Sentence<'_>) -> bool {
    let service = &context.inspection.file.service;
    let called = service.called.to_lowercase();
    sentence.has(&[called.as_str(), "service"])
}
