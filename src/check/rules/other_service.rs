//! The name of another service: what a text copied from its report brings with it.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Sentence;
use crate::check::words::words;
use crate::problem::{Severity, Slip};

pub(super) const RULE: Rule = Rule {
    id: "other-service",
    what: "The name of another youth justice service of England or Wales than the inspected one.",
    why: "A report is written over the last one, and the name that is left says that another service was found wanting.",
    example: "Reports “Solihull YJS”, “Leeds Youth Offending Team’s” and “youth justice services in Leeds” in the report of another area. \
              Leaves alone several of them, sentences that name the inspected service as well, and neighbours: “with Solihull YJS”, “shared \
              with”, “than Leeds YOT”.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

/// The areas of youth justice services, of today and of late; a line each. Public fact.
const AREAS: &str = include_str!("../../../data/areas.txt");

/// Each area by its words, the longest first.
static BY_WORDS: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let mut areas: Vec<Vec<String>> = AREAS.lines().filter(|line| !line.trim().is_empty()).map(folded).collect();
    areas.sort_by_key(|words| std::cmp::Reverse(words.len()));
    areas
});

/// What such a service is called.
const CALLED: &[&[&str]] = &[
    &["yjs"],
    &["yot"],
    &["yos"],
    &["yjt"],
    &["youth", "justice", "service"],
    &["youth", "justice", "services"],
    &["youth", "justice", "team"],
    &["youth", "justice", "partnership"],
    &["youth", "justice", "management", "board"],
    &["youth", "offending", "team"],
    &["youth", "offending", "service"],
    &["youth", "offending", "services"],
    &["youth", "offending", "partnership"],
    &["youth", "offending", "and", "prevention", "service"],
    &["youth", "support", "service"],
    &["youth", "inclusion", "and", "support", "service"],
];

/// Words before the name that set it beside the inspected service.
const BESIDE: &[&str] =
    &["with", "than", "like", "unlike", "neighbouring", "nearby", "adjoining", "between", "from", "and", "or"];

/// Words that speak of two services.
const JOINT: &[&str] = &[
    "neighbouring",
    "joint",
    "jointly",
    "merged",
    "merger",
    "shared",
    "share",
    "shares",
    "compared",
    "transferred",
    "consortium",
    "regional",
];

/// Words that can begin a sentence or a title before a name.
const OPENING: &[&str] = &[
    "the", "in", "at", "for", "by", "of", "to", "when", "while", "since", "as", "all", "our", "this", "staff",
    "children", "overall", "how",
];

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let service = &context.inspection.file.service;
    let names = [Some(&service.name), Some(&service.area), service.short_name.as_ref()];
    let own: Vec<Vec<String>> = names.into_iter().flatten().map(|name| folded(name)).collect();
    let mut hits = Vec::new();
    for sentence in context.prose() {
        let of_own = own.iter().any(|name| (0..sentence.words.len()).any(|at| sentence.starts_with(at, name)));
        if of_own || sentence.has(JOINT) {
            continue;
        }
        for words in others(sentence, &own).into_iter().filter(|words| sentence.is_own(words)) {
            let found = sentence.text(&words).to_owned();
            hits.push(context.hit(sentence, &words, Slip::OtherService { found, own: service.name.clone() }));
        }
    }
    hits
}

/// Where a sentence names the service of another area.
fn others(sentence: &Sentence<'_>, own: &[Vec<String>]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for index in 0..sentence.words.len() {
        let Some(called) = CALLED.iter().rev().find(|called| is_called(sentence, index, called)) else { continue };
        let end = index + called.len();
        let after = matches!(sentence.at(end), "in" | "of" | "for").then(|| end + 1);
        let before = area_before(sentence, index).map(|start| (start, start..index, start..end));
        let after = after.and_then(|start| {
            let area = BY_WORDS.iter().find(|area| is_area(sentence, start, area))?;
            Some((index, start..start + area.len(), index..start + area.len()))
        });
        let Some((start, area, whole)) = before.or(after) else { continue };
        let name: Vec<String> = area.map(|at| sentence.at(at).trim_end_matches("'s").to_owned()).collect();
        let is_own = own.iter().any(|own| contains(own, &name));
        let previous = start.checked_sub(1).map_or("", |before| sentence.at(before));
        if !is_own && !BESIDE.contains(&previous) {
            found.push(whole);
        }
    }
    found
}

/// Whether these words begin what a service is called.
fn is_called(sentence: &Sentence<'_>, index: usize, called: &[&str]) -> bool {
    called.iter().enumerate().all(|(offset, part)| {
        let word = sentence.at(index + offset);
        word == *part || word.strip_suffix("'s") == Some(part)
    })
}

/// Where the area begins that ends before this word; none where a longer name goes on before it ("South Gloucestershire").
fn area_before(sentence: &Sentence<'_>, index: usize) -> Option<usize> {
    let start = |area: &&Vec<String>| {
        let start = index.checked_sub(area.len())?;
        is_area(sentence, start, area).then_some(start)
    };
    let start = BY_WORDS.iter().find_map(|area| start(&area))?;
    let before = start.checked_sub(1).filter(|_| sentence.is_beside(start));
    let goes_on = before.is_some_and(|before| {
        let capital = sentence.text(&(before..start)).starts_with(char::is_uppercase);
        capital && !OPENING.contains(&sentence.at(before))
    });
    (!goes_on).then_some(start)
}

/// Whether an area stands here, with the capital that makes a name of it.
fn is_area(sentence: &Sentence<'_>, start: usize, area: &[String]) -> bool {
    let words = |at: usize| sentence.at(start + at).trim_end_matches("'s");
    sentence.text(&(start..start + 1)).starts_with(char::is_uppercase)
        && area.iter().enumerate().all(|(at, word)| words(at) == word)
}

/// Whether a name has another inside.
fn contains(own: &[String], name: &[String]) -> bool {
    own.windows(name.len().max(1)).any(|part| part == name)
}

fn folded(name: &str) -> Vec<String> {
    words(name, 0..name.len()).into_iter().map(|word| word.text).collect()
}
