//! Spaces, quotation marks and dashes as a typewriter makes them.

use std::ops::Range;

use crate::check::rule::{Hit, Rule, WRITTEN};
use crate::check::subject::Subject;
use crate::problem::{Severity, Slip};
use crate::report::Passage;

pub(super) const RULE: Rule = Rule {
    id: "typing",
    what: "Straight quotation marks and apostrophes, a hyphen with spaces for a dash, two spaces, a space before a comma or stop.",
    why: "They are set as they are typed, and show that nobody looked.",
    example: "Reports “don't”, “the board - and its chair”, “staff , too”; --fix mends them. Leaves alone hyphens inside words.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

fn find(subject: &Subject<'_>) -> Vec<Hit> {
    subject.own_words().flat_map(|passage| mends(subject, passage)).collect()
}

fn mends(subject: &Subject<'_>, passage: &Passage) -> Vec<Hit> {
    let text = passage.text.as_str();
    let mut hits = Vec::new();
    let mut mend = |range: Range<usize>, instead: &str, what: Slip| {
        if passage.is_typed(&range) {
            hits.push(subject.mend(passage, &range, instead, what));
        }
    };
    for (at, _) in text.char_indices().filter(|(_, one)| matches!(one, '\'' | '"')) {
        let word = word_around(text, at);
        let own = &text[word.clone()];
        let instead = curled(own);
        // One mend a word: its first mark stands for all of them.
        if own.find(['\'', '"']) == Some(at - word.start) {
            let what = Slip::Quotes { found: own.to_owned(), instead: instead.clone() };
            mend(word, &instead, what);
        }
    }
    for (at, _) in text.match_indices(" - ") {
        let range = word_around(text, at.saturating_sub(1)).start..word_around(text, at + 3).end;
        let own = &text[range.clone()];
        let instead = own.replace(" - ", " – ");
        mend(range, &instead.clone(), Slip::Dash { found: own.to_owned(), instead });
    }
    for stop in [" ,", " .", " ;", " :", " !", " ?"] {
        for (at, _) in text.match_indices(stop).filter(|(at, _)| *at > 0 && !text[at + 2..].starts_with('.')) {
            let range = word_around(text, at - 1).start..at + stop.len();
            let own = &text[range.clone()];
            let instead = own.replace(stop, stop.trim_start());
            mend(range, &instead.clone(), Slip::Spacing { found: own.to_owned(), instead });
        }
    }
    for (at, _) in text.match_indices("  ").filter(|(at, _)| *at > 0 && !text[..*at].ends_with(' ')) {
        let end = at + text[at..].len() - text[at..].trim_start().len();
        let range = word_around(text, at - 1).start..word_around(text, end).end;
        let own = &text[range.clone()];
        let instead = own.split_whitespace().collect::<Vec<_>>().join(" ");
        mend(range, &instead.clone(), Slip::Spacing { found: own.to_owned(), instead });
    }
    hits
}

/// The word that has this byte: everything up to white space on both sides.
fn word_around(text: &str, at: usize) -> Range<usize> {
    let start =
        text.get(..at).and_then(|before| before.rfind(char::is_whitespace).map(|space| space + 1)).unwrap_or_default();
    let end = text.get(at..).and_then(|after| after.find(char::is_whitespace)).map_or(text.len(), |space| at + space);
    start..end.max(start)
}

/// A word with its straight marks curled: opening at its beginning or after a bracket, closing elsewhere.
fn curled(word: &str) -> String {
    let mut curled = String::new();
    for character in word.chars() {
        let opens = curled.is_empty() || curled.ends_with(['(', '[', '‘', '“', '—', '–']);
        curled.push(match (character, opens) {
            ('\'', true) => '‘',
            ('\'', false) => '’',
            ('"', true) => '“',
            ('"', false) => '”',
            _ => character,
        });
    }
    curled
}
