//! A word typed twice.

use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Sentence;
use crate::problem::{Severity, Slip};

pub(super) const RULE: Rule = Rule {
    id: "double-word",
    what: "The same word, or the same two words, twice in a row.",
    why: "The eye skips it on the screen and finds it in print.",
    example: "Reports “the the board” and “put in place in place”, also across the end of a line, and a word typed before a placeholder \
              that prints the same. Leaves alone “had had”, “that that”, “day by day by day”, figures, and words parted by a comma.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

/// Words that English does set twice.
const TWICE: &[&str] = &["had", "that", "very", "so"];

/// Words that can join a word to itself again and again: "more and more and more", "what is here is here".
const JOINING: &[&str] = &["and", "or", "by", "to", "for", "after", "upon", "is", "are", "was", "were"];

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sentence in context.prose() {
        let mut index = 0;
        while index < sentence.words.len() {
            let Some(length) = [1, 2].into_iter().find(|length| is_twice(sentence, index, *length)) else {
                index += 1;
                continue;
            };
            let words = index..index + 2 * length;
            let found = sentence.text(&words).to_owned();
            // However often it stands there, it is told once.
            let more = (words.end..).step_by(length).take_while(|at| is_same(sentence, at - length, length)).count();
            hits.push(context.hit(sentence, &words, Slip::DoubleWord { found, times: 2 + more }));
            index = words.end + more * length - 1;
        }
    }
    hits
}

/// Whether so many words from here stand there again at once, with nothing but spaces between them.
fn is_same(sentence: &Sentence<'_>, index: usize, length: usize) -> bool {
    let end = index + 2 * length;
    end <= sentence.words.len()
        && (index..index + length).all(|at| sentence.at(at) == sentence.at(at + length))
        && (index + 1..end).all(|at| sentence.is_beside(at))
}

/// Whether so many words from here are said again at once, and one of the two was typed.
fn is_twice(sentence: &Sentence<'_>, index: usize, length: usize) -> bool {
    let end = index + 2 * length;
    let (once, again) = (index..index + length, index + length..end);
    let same = is_same(sentence, index, length)
        && once.clone().all(|at| sentence.at(at).chars().all(|one| one.is_alphabetic() || one == '\''));
    let meant = match length {
        1 => TWICE.contains(&sentence.at(index)),
        // "had had had had": the same word, which is told as one.
        _ => sentence.at(index) == sentence.at(index + 1) || once.clone().any(|at| JOINING.contains(&sentence.at(at))),
    };
    same && !meant && (sentence.is_typed(&once) || sentence.is_typed(&again))
}
