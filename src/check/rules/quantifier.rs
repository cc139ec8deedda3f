//! Words for shares beside a figure: "most (69 per cent)" must fit the ranges of the house style.

use crate::check::figures::TypedFigure;
use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::{RuleContext, percent_of};
use crate::check::sentence::Sentence;
use crate::check::words::words;
use crate::problem::{Contradiction, Severity};
use crate::programme::Quantifier;
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    id: "quantifier",
    what: "A word for a share (“almost all”, “most”, “a minority”) beside a figure that it does not fit.",
    why: "The words have fixed ranges in the house style, so that they mean the same in every report.",
    example: "Reports “almost all cases (69 per cent)”. Leaves alone words without a figure beside them, “the 10 per cent most \
              deprived”, and programmes whose style gives no ranges.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

/// So many words may stand between the word and its figure.
const NEAR: usize = 9;

/// Words between the two that begin something else.
const BREAKS: &[&str] = &["but", "while", "whereas", "although", "though", "however", "than"];

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let style = &context.programme.rules.style.quantifiers;
    let forms = forms(style);
    let mut hits = Vec::new();
    for sentence in context.prose() {
        if sentence.figures.is_empty() {
            continue;
        }
        for (quantifier, at) in quantifiers(sentence, &forms) {
            let Some((figure, percent)) = beside(sentence, &at, &sentence.figures) else { continue };
            if (quantifier.from..=quantifier.to).contains(&percent) || !sentence.is_typed(&at) {
                continue;
            }
            let fits = style.iter().find(|one| (one.from..=one.to).contains(&percent));
            let what = Contradiction::QuantifierDoesNotFit {
                found: sentence.text(&at).to_owned(),
                figure: sentence.text(&figure.words).to_owned(),
                from: quantifier.from,
                to: quantifier.to,
                fits: fits.and_then(|one| one.words.first()).cloned(),
            };
            hits.push(context.hit(sentence, &at, what));
        }
    }
    hits
}

/// Every word for a share, as the words that it is.
pub(super) fn forms(style: &[Quantifier]) -> Vec<(&Quantifier, Vec<String>)> {
    let split = |text: &String| words(text, 0..text.len()).into_iter().map(|word| word.text).collect();
    style.iter().flat_map(|quantifier| quantifier.words.iter().map(move |text| (quantifier, split(text)))).collect()
}

/// Every word for a share in a sentence; the longest where one is part of another.
fn quantifiers<'a>(
    sentence: &Sentence<'_>,
    forms: &[(&'a Quantifier, Vec<String>)],
) -> Vec<(&'a Quantifier, Range<usize>)> {
    let mut found = Vec::new();
    let mut index = 0;
    while index < sentence.words.len() {
        let here = forms
            .iter()
            .filter(|(_, wanted)| sentence.starts_with(index, wanted))
            .map(|(quantifier, wanted)| (*quantifier, index..index + wanted.len()));
        match here.max_by_key(|(_, range)| range.len()) {
            // "at most", "the most", "half a year" are no shares.
            Some((quantifier, range))
                if !matches!(sentence.at(index.wrapping_sub(1)), "at" | "the" | "and" | "in-all") =>
            {
                index = range.end;
                found.push((quantifier, range));
            }
            _ => index += 1,
        }
    }
    found
}

/// The figure beside a word for a share: after it with nothing of another kind between, or just before it.
pub(super) fn beside<'a>(
    sentence: &Sentence<'_>,
    at: &Range<usize>,
    figures: &'a [TypedFigure],
) -> Option<(&'a TypedFigure, u8)> {
    let after = figures.iter().find(|figure| figure.words.start >= at.end);
    let before = figures.iter().rev().find(|figure| figure.words.end <= at.start);
    let clear = |range: Range<usize>| {
        range.len() <= NEAR
            && !range.clone().any(|index| BREAKS.contains(&sentence.at(index)))
            && !splits(sentence, &range)
    };
    let after = after.filter(|figure| clear(at.end..figure.words.start));
    // "69 per cent (most)", not "the 10 per cent most deprived".
    let before = before.filter(|figure| figure.words.end == at.start && !sentence.is_beside(at.start));
    let figure = after.or(before)?;
    Some((figure, percent_of(figure.value)?))
}

/// Whether a semicolon, or a comma with "and", parts the two.
fn splits(sentence: &Sentence<'_>, range: &Range<usize>) -> bool {
    let text = sentence.text(range);
    text.contains(';') || text.contains(':') || text.contains(", and ") || text.contains(", in ")
}
