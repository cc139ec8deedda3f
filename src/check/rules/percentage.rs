//! Percentages that were typed: they must be known, in the section they stand in.

use super::share::fits_share;
use crate::check::english::DENIES;
use crate::check::figures::FigureValue;
use crate::check::hit::Hit;
use crate::check::numbers::Number;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::{QuestionFact, RuleContext, typed_figures};
use crate::check::sentence::Sentence;
use crate::check::words::{EMPTY, Word, stem, words};
use crate::problem::{Contradiction, Severity};

pub(super) const RULE: Rule = Rule {
    id: "percentage",
    what: "A percentage typed in prose that no figure of the section, of statistics.yaml or of a table has.",
    why: "Readers compare the text with the table; a figure that changed in one of them only discredits both.",
    example: "Reports “71 per cent” in a section whose key questions have 94, 81 and 69 per cent. Leaves alone what a \
              placeholder filled in, the rest of a share where the sentence denies (“31 per cent did not”), and, in a section without \
              figures of its own, the percentage of a share that stands before it (“19 of 50 (38 per cent)”).",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sentence in context.prose() {
        for figure in typed_figures(sentence) {
            let FigureValue::Percent(number) = figure.value else { continue };
            match fits_share(sentence, figure) {
                // The share is told.
                Some(false) => continue,
                // Where the section has figures of its own, one that is worked out rightly can still be none of them.
                Some(true) if context.own_questions(sentence.passage).is_empty() => continue,
                _ => {}
            }
            if let Some(what) = wrong(context, sentence, number, sentence.text(&figure.words)) {
                hits.push(context.hit(sentence, &figure.words, what));
            }
        }
    }
    hits
}

fn wrong(context: &RuleContext<'_>, sentence: &Sentence<'_>, number: Number, found: &str) -> Option<Contradiction> {
    let own = context.own_questions(sentence.passage);
    let all: Vec<&QuestionFact> = context.all_questions().iter().collect();
    let pool = if own.is_empty() { &all } else { &own };
    let is = |fact: &&&QuestionFact| Number::whole(u32::from(fact.shown)) == number;
    let found = found.to_owned();
    if pool.iter().any(|fact| is(&fact)) {
        let meant = meant(context, sentence, &own).filter(|fact| !is(&fact))?;
        return Some(Contradiction::PercentageOfAnother { found, question: meant.id.clone(), shown: meant.shown });
    }
    if context.is_entered(number, sentence) {
        return None;
    }
    let rest = |fact: &&&QuestionFact| Number::whole(100 - u32::from(fact.shown)) == number;
    if sentence.has(DENIES) && pool.iter().any(|fact| rest(&fact)) {
        return None;
    }
    let known = shown(pool);
    match all.iter().find(is) {
        Some(elsewhere) => Some(Contradiction::PercentageElsewhere { found, question: elsewhere.id.clone(), known }),
        None => Some(Contradiction::PercentageUnknown { found, known }),
    }
}

/// The one key question that a sentence speaks of, told by words that only this question of its section has.
fn meant<'a>(context: &RuleContext<'_>, sentence: &Sentence<'_>, own: &[&'a QuestionFact]) -> Option<&'a QuestionFact> {
    let section = &own.first()?.section;
    if own.iter().any(|fact| fact.section != *section) || typed_figures(sentence).len() > 1 {
        return None;
    }
    let questions = &context.programme.node(section)?.key_questions;
    let spoken: Vec<String> = sentence.words.iter().map(|word| stem(&word.text)).collect();
    let mut speaks = questions.iter().filter(|question| {
        let others: Vec<String> = questions
            .iter()
            .filter(|other| other.id != question.id)
            .flat_map(|other| all_telling(&other.question.written))
            .collect();
        let mut own = all_telling(&question.question.written);
        own.retain(|word| !others.contains(word));
        own.sort_unstable();
        own.dedup();
        // Where a question has many words of its own, one of them says little.
        let said = own.iter().filter(|word| spoken.contains(word)).count();
        said > 0 && said * 2 >= own.len()
    });
    let question = speaks.next()?;
    if speaks.next().is_some() { None } else { own.iter().find(|fact| fact.id == question.id).copied() }
}

/// The stems of the words of a question that can tell it from others.
fn all_telling(question: &str) -> Vec<String> {
    let telling = |word: &&Word| word.text.len() > 3 && !EMPTY.contains(&word.text.as_str());
    words(question, 0..question.len()).iter().filter(telling).map(|word| stem(&word.text)).collect()
}

fn shown(facts: &[&QuestionFact]) -> Vec<u8> {
    let mut shown: Vec<u8> = facts.iter().map(|fact| fact.shown).collect();
    shown.sort_unstable();
    shown.dedup();
    shown
}
