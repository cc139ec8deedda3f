//! Percentages that were typed: they must be known, in the section they stand in.

use super::share::{self, is_of_cases};
use crate::check::english::DENIES;
use crate::check::figures::FigureValue;
use crate::check::hit::Hit;
use crate::check::meant::meant;
use crate::check::numbers::Number;
use crate::check::own_share::own_share;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::{QuestionFact, RuleContext, typed_figures};
use crate::check::sentence::Sentence;
use crate::problem::{Contradiction, Severity};

pub(super) const RULE: Rule = Rule {
    id: "percentage",
    what: "A percentage typed in prose that no figure of the section, of statistics.yaml or of a table has.",
    why: "Readers compare the text with the table; a figure that changed in one of them only discredits both.",
    example: "Reports “71 per cent” in a section whose key questions have 94, 81 and 69 per cent. Leaves alone what a \
              placeholder filled in, the rest of a share where the sentence denies (“31 per cent did not”), and the percentage of a share \
              that stands beside it and is not of cases (“19 of 50 homes (38 per cent)”, “Of 17 staff, 14 (82 per cent)”).",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sentence in context.prose() {
        let figures = typed_figures(sentence);
        for figure in &figures {
            let FigureValue::Percent(number) = figure.value else { continue };
            if let Some(own) = own_share(sentence, figure) {
                // The share is told where it is another. One that is worked out rightly is known; but of cases, where the section
                // has figures of its own, it can still be none of them.
                let counted = !context.own_questions(sentence.passage).is_empty();
                if !own.is(number) || !counted || !is_of_cases(context, sentence, own.of, own.words.end) {
                    continue;
                }
                // One slip is told once.
                if own.is_one_of(&figures)
                    && share::wrong(context, sentence, (own.yes, own.of), String::new()).is_some()
                {
                    continue;
                }
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

fn shown(facts: &[&QuestionFact]) -> Vec<u8> {
    let mut shown: Vec<u8> = facts.iter().map(|fact| fact.shown).collect();
    shown.sort_unstable();
    shown.dedup();
    shown
}
