//! Shares of cases that were typed, "11 of the 16 cases": they must be counted so.

use crate::check::figures::Value;
use crate::check::rule::{Hit, Rule, WRITTEN};
use crate::check::subject::{QuestionFact, Subject, typed_figures};
use crate::check::words::{Sentence, stem, telling};
use crate::problem::{Contradiction, Severity};

pub(super) const RULE: Rule = Rule {
    id: "share",
    what: "A share of cases typed in prose (“11 of the 16 cases”) that no key question of the section has.",
    why: "The service counts its own cases and finds the one that is missing.",
    example: "Reports “12 of the 16 cases” where the key questions have 15, 13 and 11 of 16. Leaves alone shares of something \
              that inspectors did not count, such as “two of the three teams”.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

fn find(subject: &Subject<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sentence in subject.prose() {
        for figure in typed_figures(sentence) {
            let Value::Share { yes, of } = figure.value else { continue };
            if is_score(sentence) || !is_of_cases(subject, sentence, of, figure.words.end) {
                continue;
            }
            let own = subject.own_questions(sentence.passage);
            let all: Vec<&QuestionFact> = subject.all_questions().iter().collect();
            let pool = if own.is_empty() { all } else { own };
            let is = |fact: &&QuestionFact| fact.counted.is_some_and(|(y, o)| o == of && (y == yes || o - y == yes));
            if !pool.iter().any(is) && !is_sample(subject, sentence, yes, of) {
                let known = pool.iter().filter_map(|fact| fact.counted).collect();
                let found = sentence.text(&figure.words).to_owned();
                hits.push(subject.hit(sentence, &figure.words, Contradiction::ShareUnknown { found, known }));
            }
        }
    }
    hits
}

/// Whether a share is of what inspectors counted: cases by name, or as many as a key question or a sample has.
fn is_of_cases(subject: &Subject<'_>, sentence: &Sentence<'_>, of: u32, after: usize) -> bool {
    let cases = (after..after + 3).any(|index| stem(sentence.at(index)) == stem("cases"));
    let counted = subject.all_questions().iter().any(|fact| fact.counted.is_some_and(|(_, o)| o == of));
    cases || counted && of > 4
}

/// Whether both numbers are samples, and the sentence speaks of the first: so many of these cases had an interview.
fn is_sample(subject: &Subject<'_>, sentence: &Sentence<'_>, yes: u32, of: u32) -> bool {
    let samples = &subject.inspection.file.samples;
    let spoken: Vec<String> = sentence.words.iter().map(|word| stem(&word.text)).collect();
    let named = samples
        .iter()
        .any(|sample| sample.count == yes && telling(&sample.label).iter().any(|word| spoken.contains(word)));
    named && samples.iter().any(|sample| sample.count == of)
}

/// Whether a sentence speaks of the score: another rule reads that.
pub(super) fn is_score(sentence: &Sentence<'_>) -> bool {
    sentence.has(&["score", "scored", "scores", "points", "marks"])
}
