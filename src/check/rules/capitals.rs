//! Capitals for emphasis.

use crate::check::rule::{Hit, Rule, WRITTEN};
use crate::check::subject::Subject;
use crate::problem::{Severity, Slip};

pub(super) const RULE: Rule = Rule {
    id: "capitals",
    what: "Two or more words in a row in capitals, or one of seven letters or more.",
    why: "Capitals shout, are slow to read, and some screen readers spell them.",
    example: "Reports “must NEVER EVER happen” and “IMPORTANT”. Leaves alone abbreviations and initials.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

fn find(subject: &Subject<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sentence in subject.prose() {
        let loud = |index: usize| {
            let text = sentence.text(&(index..index + 1));
            let letters = text.chars().filter(|one| one.is_alphabetic()).count();
            let capitals = text.chars().filter(|one| one.is_uppercase()).count();
            letters > 2 && capitals == letters && text.chars().all(char::is_alphabetic)
        };
        let mut index = 0;
        while index < sentence.words.len() {
            let next = |at: usize| loud(at) && (at == index || !sentence.text(&(at - 1..at + 1)).contains(','));
            let end = (index..sentence.words.len()).find(|at| !next(*at)).unwrap_or(sentence.words.len());
            let words = index..end;
            let long = !words.is_empty() && sentence.text(&words).len() >= 7;
            if long && sentence.is_typed(&words) {
                let found = sentence.text(&words).to_owned();
                hits.push(subject.hit(sentence, &words, Slip::Capitals { found }));
            }
            index = end.max(index + 1);
        }
    }
    hits
}
