//! Ranges of dates in prose that run backwards, and days that no month has.

use crate::check::dates::dates;
use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::problem::{Contradiction, Severity};

pub(super) const RULE: Rule = Rule {
    id: "date-range",
    what: "A range of dates in prose that ends before it begins, or a day that the month does not have.",
    why: "It is a slip of the pen that nobody can read past once it is printed.",
    example: "Reports “from 22 November 2021 to 16 September 2021” and “31 November 2022”. Leaves alone “in May 2022 and in March 2021”.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sentence in context.prose() {
        let dates = dates(sentence);
        for date in dates.iter().filter(|date| !date.exists() && sentence.is_typed(&date.words)) {
            let found = sentence.text(&date.words).to_owned();
            hits.push(context.hit(sentence, &date.words, Contradiction::NoSuchDay { found }));
        }
        for pair in dates.windows(2) {
            let [first, second] = pair else { continue };
            let joint = sentence.at(first.words.end);
            let opened = sentence.at(first.words.start.wrapping_sub(1));
            let range = first.words.end + 1 == second.words.start
                && (matches!(joint, "to" | "until") || joint == "and" && opened == "between");
            let words = first.words.start..second.words.end;
            let known = usize::from(first.day.is_some() && second.day.is_some());
            if range && first.parts(1)[..2 + known] > second.parts(1)[..2 + known] && sentence.is_typed(&words) {
                let found = sentence.text(&words).to_owned();
                hits.push(context.hit(sentence, &words, Contradiction::RangeBackwards { found }));
            }
        }
    }
    hits
}
