//! Shares of cases that were typed, "11 of the 16 cases": they must be counted so.

use std::ops::Range;

use crate::check::figures::FigureValue;
use crate::check::hit::Hit;
use crate::check::meant::meant;
use crate::check::own_share::own_share;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::{QuestionFact, RuleContext, typed_figures};
use crate::check::sentence::Sentence;
use crate::check::words::{stem, telling};
use crate::problem::{Contradiction, Severity};
use crate::rate::Share;

pub(super) const RULE: Rule = Rule {
    id: "share",
    what: "A share of cases typed in prose (“11 of the 16 cases”) that no key question of the section has, or that is not the percentage \
           beside it.",
    why: "The service counts its own cases and finds the one that is missing.",
    example: "Reports “12 of the 16 cases” where the key questions have 15, 13 and 11 of 16, “14 of 47 (31%)” and “Of 20 staff, 11 (65 per \
              cent)”. Leaves alone shares of \
              something that inspectors did not count, such as “two of the three teams”, and of a part of the cases, such as “two of \
              the five relevant cases”.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sentence in context.prose() {
        let figures = typed_figures(sentence);
        // Arithmetic first: a share that is not the percentage beside it is told as that.
        let mut told: Vec<Range<usize>> = Vec::new();
        for figure in &figures {
            let FigureValue::Percent(number) = figure.value else { continue };
            let Some(own) = own_share(sentence, figure).filter(|own| !own.is(number)) else { continue };
            let Some(counted) = Share::new(own.yes, own.of).map(Share::displayed) else { continue };
            let (found, percentage) = (sentence.text(&own.words).to_owned(), sentence.text(&figure.words).to_owned());
            hits.push(context.hit(
                sentence,
                &own.words,
                Contradiction::ShareAndPercentage { found, counted, percentage },
            ));
            told.push(own.words);
        }
        for figure in figures.iter().filter(|figure| !told.contains(&figure.words)) {
            let FigureValue::Share { yes, of } = figure.value else { continue };
            let end = figure.words.end;
            if is_year(yes) || is_score(sentence) {
                continue;
            }
            let found = sentence.text(&figure.words).to_owned();
            let what = if is_of_cases(context, sentence, of, end) {
                wrong(context, sentence, (yes, of), found)
            } else {
                beyond(context, sentence, (yes, of), end, found)
            };
            hits.extend(what.map(|what| context.hit(sentence, &figure.words, what)));
        }
    }
    hits
}

/// What is wrong with a share of cases: it is another key question's than the one that the sentence speaks of, or none's.
pub(super) fn wrong(
    context: &RuleContext<'_>,
    sentence: &Sentence<'_>,
    share: (u32, u32),
    found: String,
) -> Option<Contradiction> {
    let own = context.own_questions(sentence.passage);
    let is = |counted: (u32, u32)| counted == share || counted.1 == share.1 && counted.1 - counted.0 == share.0;
    let meant = meant(context, sentence, &own).and_then(|fact| Some((fact, fact.counted?)));
    // A part of the cases can be fewer, and not more.
    if let Some((fact, (yes, of))) = meant.filter(|(_, counted)| counted.1 <= share.1 && !is(*counted)) {
        return Some(Contradiction::ShareOfAnother { found, question: fact.id.clone(), yes, of });
    }
    unknown(context, sentence, share.0, share.1).map(|known| Contradiction::ShareUnknown { found, known })
}

/// Words behind "14 of the 20" that begin what is said of them: nothing else is named that was counted.
const UNNAMED: &[&str] =
    &["had", "have", "has", "were", "was", "are", "did", "received", "showed", "met", "it", "this", "there", ""];

/// A share of more than the cases of the key question that the sentence speaks of, where it names nothing else.
fn beyond(
    context: &RuleContext<'_>,
    sentence: &Sentence<'_>,
    share: (u32, u32),
    end: usize,
    found: String,
) -> Option<Contradiction> {
    let named = !UNNAMED.contains(&sentence.at(end)) && sentence.is_beside(end);
    let sample = context.inspection.file.samples.iter().any(|sample| sample.count == share.1);
    if named || sample {
        return None;
    }
    let fact = meant(context, sentence, &context.own_questions(sentence.passage))?;
    let (yes, of) = fact.counted.filter(|(_, of)| *of < share.1)?;
    Some(Contradiction::ShareOfAnother { found, question: fact.id.clone(), yes, of })
}

/// What was counted, where a share is none of it: of as many cases, or of hardly more or fewer with as many among them.
/// Other numbers of cases are a part of the sample that nobody entered.
fn unknown(context: &RuleContext<'_>, sentence: &Sentence<'_>, yes: u32, of: u32) -> Option<Vec<(u32, u32)>> {
    let own = context.own_questions(sentence.passage);
    let all: Vec<&QuestionFact> = context.all_questions().iter().collect();
    let pool = if own.is_empty() { all } else { own };
    let counted: Vec<(u32, u32)> = pool.iter().filter_map(|fact| fact.counted).collect();
    let is = |(y, o): &(u32, u32)| *o == of && (*y == yes || o - y == yes);
    let is_near = |(y, o): &(u32, u32)| *o == of || *y == yes && o.abs_diff(of) <= SLIP;
    let wrong = !counted.iter().any(is) && counted.iter().any(is_near) && !is_sample(context, sentence, yes, of);
    wrong.then_some(counted)
}

/// So many cases more or fewer are a slip of the pen.
const SLIP: u32 = 2;

fn is_year(number: u32) -> bool {
    (1900..2100).contains(&number)
}

/// Whether a share is of what inspectors counted: cases by name, or as many as a key question or a sample has.
pub(super) fn is_of_cases(context: &RuleContext<'_>, sentence: &Sentence<'_>, of: u32, after: usize) -> bool {
    let cases = (after..after + 3).any(|index| stem(sentence.at(index)) == stem("cases"));
    let counted = context.all_questions().iter().any(|fact| fact.counted.is_some_and(|(_, o)| o == of));
    cases || counted && of > 4
}

/// Whether both numbers are samples, and the sentence speaks of the first: so many of these cases had an interview.
fn is_sample(context: &RuleContext<'_>, sentence: &Sentence<'_>, yes: u32, of: u32) -> bool {
    let samples = &context.inspection.file.samples;
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
