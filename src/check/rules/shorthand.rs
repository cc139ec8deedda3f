//! Shorthand that a report writes out: "&", "e.g.", "i.e.", "etc".

use crate::check::rule::{Hit, Rule, WRITTEN};
use crate::check::subject::Subject;
use crate::problem::{Severity, Slip};

pub(super) const RULE: Rule = Rule {
    id: "shorthand",
    what: "“&”, “e.g.”, “i.e.”, “etc.”, “w/c”, “approx.” in prose.",
    why: "Screen readers stumble over them, and readers whose first language is another do too.",
    example: "Reports “e.g. mentoring”. Leaves alone “&” in a name (“Learning & Skills Council”).",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

/// What is written short, and how it is written out.
const SHORT: &[(&str, &str)] = &[
    ("&", "and"),
    ("e.g.", "for example"),
    ("e.g", "for example"),
    ("eg", "for example"),
    ("i.e.", "that is"),
    ("i.e", "that is"),
    ("ie", "that is"),
    ("etc.", "and so on"),
    ("etc", "and so on"),
    ("w/c", "week commencing"),
    ("approx.", "about"),
];

/// Whether capitals stand on both sides of an "&": then it is part of a name.
fn is_in_name(text: &str, at: usize) -> bool {
    let before = text[..at].split_whitespace().next_back();
    let after = text[at + 1..].split_whitespace().next();
    let capital = |word: Option<&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
    capital(before) && capital(after)
}

fn find(subject: &Subject<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for passage in subject.own_words() {
        let mut at = 0;
        for piece in passage.text.split_inclusive(char::is_whitespace) {
            let word =
                piece.trim_matches(|one: char| one.is_whitespace() || matches!(one, '(' | ')' | ',' | ';' | ':'));
            let start = at + piece.find(word).unwrap_or_default();
            at += piece.len();
            // The stop of a sentence is not part of the word, except of those that end with one.
            let short = SHORT.iter().find(|(short, _)| *short == word || word.strip_suffix('.') == Some(short));
            if let Some((short, instead)) = short {
                let range = start..start + short.len();
                if passage.is_typed(&range) && !(*short == "&" && is_in_name(&passage.text, start)) {
                    let what = Slip::Shorthand { found: (*short).to_owned(), instead: (*instead).to_owned() };
                    hits.push(subject.hit_at(passage, &range, what));
                }
            }
        }
    }
    hits
}
