//! Abbreviations: explained where they first stand, and once.

use std::collections::BTreeMap;

use crate::check::rule::{Hit, Rule, WRITTEN};
use crate::check::subject::Subject;
use crate::problem::{Severity, Slip};
use crate::report::Passage;
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    id: "abbreviation",
    what: "An abbreviation that is explained nowhere before, or explained twice.",
    why: "Parents and councillors read these reports; to them most abbreviations are new.",
    example: "Reports “CSE” where it was never written out. Leaves alone what the glossary or the programme’s own texts explain, the name of \
              the service, and what the house style knows (“NHS”).",
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

fn find(subject: &Subject<'_>) -> Vec<Hit> {
    let known = known(subject);
    let mut passages: Vec<&Passage> = subject.own_words().collect();
    passages.sort_by_cached_key(|passage| subject.reading_position(passage));
    let mut uses: BTreeMap<String, Vec<Use<'_>>> = BTreeMap::new();
    for passage in passages {
        for range in abbreviations(&passage.text).into_iter().filter(|range| passage.is_typed(range)) {
            let word = singular(&passage.text[range.clone()]).to_owned();
            let explains = explains(&passage.text, &range);
            uses.entry(word).or_default().push(Use { passage, range, explains });
        }
    }
    let mut hits = Vec::new();
    for (word, uses) in &uses {
        let first = uses.first().into_iter();
        for one in first.filter(|one| !one.explains && !known.contains(word)) {
            hits.push(subject.hit_at(one.passage, &one.range, Slip::AbbreviationUnexplained { found: word.clone() }));
        }
        let mut explained = uses.iter().filter(|one| one.explains);
        if let (Some(first), Some(second)) = (explained.next(), explained.next()) {
            let (first_line, first_file) = (first.passage.place.line, first.passage.file.clone());
            let what = Slip::AbbreviationTwice { found: word.clone(), first_line, first_file };
            hits.push(subject.hit_at(second.passage, &second.range, what));
        }
    }
    hits
}

/// Every abbreviation that needs no explanation in the prose.
fn known(subject: &Subject<'_>) -> Vec<String> {
    let service = &subject.inspection.file.service;
    let names = [Some(service.name.as_str()), service.short_name.as_deref(), Some(&service.called)];
    let glossary = subject.inspection.glossary.iter().map(|entry| &*entry.term);
    let mut known: Vec<String> = subject.programme.rules.style.known_abbreviations.clone();
    for text in names.into_iter().flatten().chain(glossary) {
        known.extend(abbreviations(text).into_iter().map(|range| singular(&text[range]).to_owned()));
    }
    for source in subject.programme.sources.values() {
        let explained = abbreviations(&source.text).into_iter().filter(|range| explains(&source.text, range));
        known.extend(explained.map(|range| singular(&source.text[range]).to_owned()));
    }
    known
}

/// The bytes of every abbreviation: two to six capitals, digits allowed after the first, an "s" of the plural with it.
pub(super) fn abbreviations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    let ends: Vec<(usize, char)> = text.char_indices().chain([(text.len(), ' ')]).collect();
    for (at, character) in ends {
        if character.is_alphanumeric() || matches!(character, '-' | '&' | '/') {
            start.get_or_insert(at);
        } else if let Some(start) = start.take() {
            let word = singular(&text[start..at]);
            let capitals = word.chars().filter(char::is_ascii_uppercase).count();
            let only = word.chars().all(|one| one.is_ascii_uppercase() || one.is_ascii_digit());
            if only
                && (2..=6).contains(&capitals)
                && word.starts_with(|one: char| one.is_ascii_uppercase())
                && !is_roman(word)
            {
                found.push(start..at);
            }
        }
    }
    found
}

fn is_roman(word: &str) -> bool {
    word.chars().all(|one| matches!(one, 'I' | 'V' | 'X'))
}

/// An abbreviation without the "s" of its plural.
fn singular(word: &str) -> &str {
    let one = word.strip_suffix('s').unwrap_or(word);
    if one.chars().all(|one| one.is_ascii_uppercase() || one.is_ascii_digit()) { one } else { word }
}

/// Whether it is explained where it stands: in brackets after words, or before words in brackets.
fn explains(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let bracketed = before.ends_with('(') && after.starts_with([')', ',', ';']);
    let opens =
        after.strip_prefix(" (").is_some_and(|words| words.starts_with(char::is_alphabetic) && words.contains(' '));
    bracketed || opens
}
