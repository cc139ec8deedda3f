//! Percentages in prose in the form of the house style.

use crate::check::figures::Value;
use crate::check::rule::{Hit, Rule, WRITTEN};
use crate::check::subject::Subject;
use crate::problem::{Severity, Slip};
use crate::programme::PercentStyle;

pub(super) const RULE: Rule = Rule {
    id: "percent-style",
    what: "A percentage in prose with the sign where the house style has the words, or the reverse.",
    why: "Both forms side by side look careless.",
    example: "Reports “69%” in a programme that writes “69 per cent”; --fix mends it. Leaves alone tables, quotations, and what \
              placeholders filled in.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

fn find(subject: &Subject<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sentence in subject.prose() {
        for figure in &sentence.figures {
            let found = sentence.text(&figure.words);
            let number = found.split(['%', ' ']).next().unwrap_or_default();
            let digits = number.starts_with(|one: char| one.is_ascii_digit());
            let unit = found.get(number.len()..).unwrap_or_default();
            let (right, instead) = match subject.programme.rules.style.percent {
                PercentStyle::Words => (unit == " per cent", format!("{number} per cent")),
                PercentStyle::Sign => (unit == "%", format!("{number}%")),
            };
            // A line may break between the two words; the first number of a range has no unit.
            let right =
                right || unit.is_empty() || unit.split_whitespace().eq(["per", "cent"]) && instead.ends_with("cent");
            if matches!(figure.value, Value::Percent(_)) && digits && !right && sentence.is_typed(&figure.words) {
                let what = Slip::PercentStyle { found: found.to_owned(), instead: instead.clone() };
                hits.push(subject.mend(sentence.passage, &sentence.range(&figure.words), &instead, what));
            }
        }
    }
    hits
}
