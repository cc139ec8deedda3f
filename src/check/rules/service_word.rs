//! The word for the service: what it calls itself, everywhere the same.

use std::ops::Range;

use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Sentence;
use crate::check::words::words;
use crate::problem::{Severity, Slip};

pub(super) const RULE: Rule = Rule {
    id: "service-word",
    what: "Another word for the inspected service than the one it calls itself: YOT, YOS, YJS, short or in full.",
    why: "The name differs from place to place and from year to year; a text copied from another report carries the wrong one.",
    example: "Reports “the YOT”, “YOT staff” and “the youth offending team” where the service is a YJS. Leaves alone several of them \
              (“YOTs”), any of them (“a youth offending team”), all of them (“national guidance on YOT work”), and those of another place \
              (“Barset YOT”).",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

/// What youth justice services are called, and in full.
const WORDS: [(&str, &[&str]); 3] = [
    ("YOT", &["youth", "offending", "team"]),
    ("YOS", &["youth", "offending", "service"]),
    ("YJS", &["youth", "justice", "service"]),
];

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let called = &context.inspection.file.service.called;
    let hit = |(sentence, words): (&Sentence<'_>, Range<usize>)| {
        let found = sentence.text(&words).to_owned();
        context.hit(sentence, &words, Slip::OtherWordForService { found, called: called.clone() })
    };
    others(context).into_iter().map(hit).collect()
}

/// Where the prose names the inspected service by another word.
pub(super) fn others<'s, 'a>(context: &'s RuleContext<'a>) -> Vec<(&'s Sentence<'a>, Range<usize>)> {
    let service = &context.inspection.file.service;
    if !WORDS.iter().any(|(word, _)| *word == service.called) {
        return Vec::new();
    }
    let own: Vec<String> = [Some(&service.name), Some(&service.area), service.short_name.as_ref()]
        .into_iter()
        .flatten()
        .flat_map(|name| words(name, 0..name.len()))
        .map(|word| word.text)
        .collect();
    let mut found = Vec::new();
    for sentence in context.prose() {
        for (word, full) in WORDS.iter().filter(|(word, _)| *word != service.called) {
            let named = named(sentence, word, full, &own);
            found.extend(named.into_iter().filter(|words| sentence.is_own(words)).map(|words| (sentence, words)));
        }
    }
    found
}

/// Words before the word for a service that speak of others, or of any.
const ANY: &[&str] = &["a", "an", "another", "any", "each", "every", "other", "no", "one", "per", "your"];

/// What all such services have and do: without "the" before the word, "YOT performance" can be that of any.
const COMMON: &[&str] = &[
    "work",
    "performance",
    "inspection",
    "inspections",
    "practice",
    "services",
    "partnerships",
    "provision",
    "guidance",
];

/// Words that speak of the whole country, or of the law.
const NATIONAL: &[&str] = &[
    "yjb",
    "national",
    "nationally",
    "england",
    "wales",
    "legislation",
    "statutory",
    "act",
    "government",
    "inspectorate",
];

/// Words that can begin a sentence, so that their capital makes no name.
const OPENING: &[&str] = &[
    "the", "this", "that", "our", "its", "their", "these", "all", "some", "most", "in", "for", "when", "as", "if",
    "and",
];

/// Where a sentence names its own service by this word, short or in full.
fn named(sentence: &Sentence<'_>, word: &str, full: &[&str], own: &[String]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for index in 0..sentence.words.len() {
        let before = index.checked_sub(1).map_or("", |before| sentence.at(before));
        let of_own = own.iter().any(|name| name == before);
        let short = sentence.text(&(index..index + 1)).trim_end_matches("’s").trim_end_matches("'s") == word;
        let in_full = full.iter().enumerate().all(|(offset, part)| sentence.at(index + offset) == *part);
        if short && speaks_of_all(sentence, index, before) && !of_own {
            continue;
        }
        if short && !ANY.contains(&before) && (of_own || !is_name(sentence, index)) {
            found.push(index..index + 1);
        } else if in_full && (of_own || matches!(before, "the" | "this" | "our")) {
            found.push(index..index + full.len());
        }
    }
    found
}

/// Whether the word before this one is a name: of another place, as "Barset YOT".
fn is_name(sentence: &Sentence<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    let capital = sentence.text(&(before..index)).starts_with(char::is_uppercase);
    capital && !(before == 0 && OPENING.contains(&sentence.at(before)))
}

/// Whether the word speaks of all such services: "YOT performance" in a sentence about the whole country.
fn speaks_of_all(sentence: &Sentence<'_>, index: usize, before: &str) -> bool {
    let of_one = matches!(before, "the" | "this" | "our" | "its" | "that" | "local");
    !of_one && COMMON.contains(&sentence.at(index + 1)) && sentence.has(NATIONAL)
}
