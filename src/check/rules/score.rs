//! The score that was typed: it must be the computed one.

use crate::check::figures::FigureValue;
use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Sentence;
use crate::problem::{Contradiction, Severity};
use crate::rate::Working;
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    id: "score",
    what: "A score typed in prose (“32/36”, “32 points”) that is not the computed one.",
    why: "The score decides the overall rating, and it is the first thing a journalist quotes.",
    example: "Reports “31/36” where the standards add up to 32. Leaves alone years such as “2021/2022”.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let Some(Working::Points { total, out_of, .. }) = context.overall().map(|rated| &rated.working) else {
        return Vec::new();
    };
    let mut hits = Vec::new();
    for sentence in context.prose() {
        for words in wrong(sentence, *total, *out_of) {
            let found = sentence.text(&words).to_owned();
            let what = Contradiction::ScoreDiffers { found, total: *total, out_of: *out_of };
            hits.push(context.hit(sentence, &words, what));
        }
    }
    hits
}

/// The words of every score in a sentence that is not this one.
fn wrong(sentence: &Sentence<'_>, total: u32, out_of: u32) -> Vec<Range<usize>> {
    let speaks = super::share::is_score(sentence);
    let mut found = Vec::new();
    for figure in &sentence.figures {
        let differs = match figure.value {
            FigureValue::Slash { one, other } => (speaks || other == out_of) && (one, other) != (total, out_of),
            FigureValue::Share { yes, of } => (speaks || of == out_of) && (yes, of) != (total, out_of),
            FigureValue::Percent(_) => false,
        };
        if differs && sentence.is_typed(&figure.words) {
            found.push(figure.words.clone());
        }
    }
    let overall = sentence.has(&["overall", "total", "score"]);
    for index in 0..sentence.words.len() {
        let Some((number, used)) = sentence.number_at(index) else { continue };
        let words = index..index + used;
        let unit = sentence.at(words.end);
        let is_score = overall && (unit == "points" || is_score_of(sentence, index) && unit != "out");
        let told = found.iter().any(|other| other.contains(&index));
        if is_score && !told && number.as_whole() != Some(total) && sentence.is_typed(&words) {
            found.push(words);
        }
    }
    found
}

/// "A score of 32".
fn is_score_of(sentence: &Sentence<'_>, index: usize) -> bool {
    index >= 2 && sentence.at(index - 1) == "of" && sentence.at(index - 2) == "score"
}
