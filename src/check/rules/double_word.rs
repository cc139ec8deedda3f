//! A word typed twice.

use crate::check::rule::{Hit, Rule, WRITTEN};
use crate::check::subject::Subject;
use crate::problem::{Severity, Slip};

pub(super) const RULE: Rule = Rule {
    id: "double-word",
    what: "The same word twice in a row.",
    why: "The eye skips it on the screen and finds it in print.",
    example: "Reports “the the board”, also across the end of a line, and a word typed before a placeholder that prints the same. Leaves \
              alone “had had”, “that that”, figures, and words parted by a comma.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

/// Words that English does set twice.
const TWICE: &[&str] = &["had", "that", "very", "so"];

fn find(subject: &Subject<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sentence in subject.prose() {
        for (index, pair) in sentence.words.windows(2).enumerate() {
            let [one, other] = pair else { continue };
            let same = one.text == other.text && one.text.chars().all(|one| one.is_alphabetic() || one == '\'');
            let between = sentence.passage.text.get(one.range.end..other.range.start).unwrap_or_default();
            let typed = sentence.is_typed(&(index..index + 1)) || sentence.is_typed(&(index + 1..index + 2));
            if same && between.trim().is_empty() && !TWICE.contains(&one.text.as_str()) && typed {
                let words = index..index + 2;
                let found = sentence.text(&words).to_owned();
                hits.push(subject.hit(&sentence, &words, Slip::DoubleWord { found }));
            }
        }
    }
    hits
}
