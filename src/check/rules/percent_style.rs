//! Percentages in prose in the form of the house style.

use std::ops::Range;

use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Sentence;
use crate::problem::{Severity, Slip};
use crate::programme::PercentStyle;

pub(super) const RULE: Rule = Rule {
    id: "percent-style",
    what: "A percentage in prose with the sign where the house style has the words, or the reverse.",
    why: "Both forms side by side look careless.",
    example: "Reports “69%” and “69 percent” in a programme that writes “69 per cent”; --fix mends them. Leaves alone tables, quotations, \
              “sixty per cent”, “percentage points”, and what placeholders filled in.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let style = context.programme.rules.style.percent;
    let mut hits = Vec::new();
    for sentence in context.prose() {
        for index in 1..sentence.words.len() {
            let Some(words) = percentage(sentence, index).filter(|words| sentence.is_own(words)) else { continue };
            let found = sentence.text(&words);
            let number = sentence.text(&(index - 1..index));
            let unit = found.get(number.len()..).unwrap_or_default();
            // A line may break between the two words.
            let (right, instead) = match style {
                PercentStyle::Words => (unit.split_whitespace().eq(["per", "cent"]), format!("{number} per cent")),
                PercentStyle::Sign => (unit == "%", format!("{number}%")),
            };
            if !right {
                let what = Slip::PercentStyle { found: found.to_owned(), instead: instead.clone() };
                hits.push(context.hit_with_fix(sentence.passage, &sentence.range(&words), &instead, what));
            }
        }
    }
    hits
}

/// The words of a percentage in figures whose unit begins at this word; percentage points are another thing.
fn percentage(sentence: &Sentence<'_>, index: usize) -> Option<Range<usize>> {
    let used = match (sentence.at(index), sentence.at(index + 1)) {
        ("%" | "percent", _) => 1,
        ("per", "cent") => 2,
        _ => return None,
    };
    let figures = sentence.at(index - 1).ends_with(|one: char| one.is_ascii_digit());
    let points = sentence.at(index + used).starts_with("point");
    (figures && sentence.is_beside(index) && !points).then_some(index - 1..index + used)
}
