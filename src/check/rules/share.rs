//! Shares of cases that were typed, "11 of the 16 cases": they must be counted so.

use crate::check::figures::{FigureValue, TypedFigure};
use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::{QuestionFact, RuleContext, percent_of, typed_figures};
use crate::check::sentence::Sentence;
use crate::check::words::{stem, telling};
use crate::problem::{Contradiction, Severity};
use crate::rate::Share;

pub(super) const RULE: Rule = Rule {
    id: "share",
    what: "A share of cases typed in prose (“11 of the 16 cases”) that no key question of the section has, or that is not the percentage \
           beside it.",
    why: "The service counts its own cases and finds the one that is missing.",
    example: "Reports “12 of the 16 cases” where the key questions have 15, 13 and 11 of 16, and “14 of 47 (31%)”. Leaves alone shares of \
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
        for (index, figure) in figures.iter().enumerate() {
            let FigureValue::Share { yes, of } = figure.value else { continue };
            let found = sentence.text(&figure.words).to_owned();
            let next = figures.get(index + 1).filter(|next| is_bracketed(sentence, figure.words.end, next.words.start));
            let counted = Share::new(yes, of).map(Share::displayed);
            let what = match (next.and_then(|next| Some((next, percent_of(next.value)?))), counted) {
                (Some((next, shown)), Some(counted)) if counted != shown => {
                    let percentage = sentence.text(&next.words).to_owned();
                    Contradiction::ShareAndPercentage { found, counted, percentage }
                }
                // "from a high in 2002 of 17% of cases"
                (None, _) if is_percentage(sentence, figure.words.end) || is_year(yes) => continue,
                _ if is_score(sentence) || !is_of_cases(context, sentence, of, figure.words.end) => continue,
                _ => match unknown(context, sentence, yes, of) {
                    Some(known) => Contradiction::ShareUnknown { found, known },
                    None => continue,
                },
            };
            hits.push(context.hit(sentence, &figure.words, what));
        }
    }
    hits
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

/// Whether a percentage that stands in brackets behind a share is that share; none where it stands elsewhere.
pub(super) fn fits_share(sentence: &Sentence<'_>, percentage: &TypedFigure) -> Option<bool> {
    let before = sentence.figures.iter().rev().find(|figure| figure.words.end <= percentage.words.start)?;
    let FigureValue::Share { yes, of } = before.value else { return None };
    let bracketed = is_bracketed(sentence, before.words.end, percentage.words.start);
    let share = Share::new(yes, of).filter(|_| bracketed && sentence.is_typed(&before.words))?;
    Some(Some(share.displayed()) == percent_of(percentage.value))
}

/// Whether a figure stands in brackets behind a share: "14 of 47 (31%)", "14 of the 47 cases (31%)".
fn is_bracketed(sentence: &Sentence<'_>, after: usize, figure: usize) -> bool {
    let opened = sentence.text(&(after - 1..figure + 1)).matches('(').count() == 1;
    figure <= after + 1 && opened && sentence.text(&(figure - 1..figure + 1)).contains('(')
}

fn is_percentage(sentence: &Sentence<'_>, after: usize) -> bool {
    matches!((sentence.at(after), sentence.at(after + 1)), ("%" | "percent", _) | ("per", "cent"))
}

fn is_year(number: u32) -> bool {
    (1900..2100).contains(&number)
}

/// Whether a share is of what inspectors counted: cases by name, or as many as a key question or a sample has.
fn is_of_cases(context: &RuleContext<'_>, sentence: &Sentence<'_>, of: u32, after: usize) -> bool {
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
