//! Shorthand that a report writes out: "&", "e.g.", "i.e.", "etc".

use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Own;
use crate::problem::{Severity, Slip};

pub(super) const RULE: Rule = Rule {
    id: "shorthand",
    what: "“&”, “e.g.”, “i.e.”, “etc.”, “w/c”, “approx.”, “vs”, “hrs” in prose.",
    why: "Screen readers stumble over them, and readers whose first language is another do too.",
    example: "Reports “e.g. mentoring” and “drug & alcohol work”. Leaves alone “&” in a name (“Learning & Skills Council”, “A&E”).",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

/// What is written short, without the stop at its end, and how it is written out.
const SHORT: &[(&str, &str)] = &[
    ("&", "and"),
    ("e.g", "for example"),
    ("eg", "for example"),
    ("i.e", "that is"),
    ("ie", "that is"),
    ("etc", "and so on"),
    ("w/c", "week commencing"),
    ("w/e", "week ending"),
    ("approx", "about"),
    ("vs", "against"),
    ("incl", "including"),
    ("n.b", "note that"),
    ("hrs", "hours"),
    ("yrs", "years"),
    ("mins", "minutes"),
];

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for passage in context.own_words() {
        let own = Own::of(passage);
        let mut at = 0;
        for piece in passage.text.split_inclusive(char::is_whitespace) {
            let around = |one: char| !one.is_alphanumeric() && one != '&';
            let word = piece.trim_matches(around);
            let start = at + piece.find(word).unwrap_or_default();
            at += piece.len();
            let short = SHORT.iter().find(|(short, _)| is_same(word, short));
            if let Some((short, instead)) = short {
                // Its own stop goes with it; that of a sentence is the same one.
                let stop = usize::from(*short != "&" && passage.text[start + word.len()..].starts_with('.'));
                let range = start..start + word.len() + stop;
                if own.has(&range) && !(*short == "&" && is_in_name(&passage.text, start)) {
                    let found = passage.text[range.clone()].to_owned();
                    let what = Slip::Shorthand { found, instead: (*instead).to_owned() };
                    hits.push(context.hit_at(passage, &range, what));
                }
            }
        }
    }
    hits
}

/// Whether a word is this one, perhaps with the capital of a sentence; in capitals it is an abbreviation.
fn is_same(word: &str, short: &str) -> bool {
    let mut letters = word.chars();
    let lower = letters.next().map(|first| first.to_lowercase().chain(letters).collect::<String>());
    lower.as_deref() == Some(short)
}

/// Whether capitals stand on both sides of an "&": then it is part of a name.
fn is_in_name(text: &str, at: usize) -> bool {
    let before = text[..at].split_whitespace().next_back();
    let after = text[at + 1..].split_whitespace().next();
    let capital = |word: Option<&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
    capital(before) && capital(after)
}
