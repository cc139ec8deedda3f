//! Dates in prose that the publication makes impossible.

use crate::check::dates::dates;
use crate::check::english::AHEAD;
use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::problem::{Contradiction, Severity};

pub(super) const RULE: Rule = Rule {
    id: "publication-date",
    what: "A date in prose after the report’s own publication, of something that is told as past; or another date of publication.",
    why: "Nothing that a report tells can have happened after it; most often a year is wrong.",
    example: "Reports “in April 2024 the service compared its data” in a report of February 2023. Leaves alone sentences that look ahead \
              (“will”, “by”, “planned”).",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let Some(publication) = context.inspection.file.publication else { return hits };
    for sentence in context.prose() {
        let of_report = sentence.has(&["this"]) && sentence.has(&["report"]) && sentence.has(&["published", "publish"]);
        for date in dates(sentence).iter().filter(|date| sentence.is_typed(&date.words)) {
            let known = match (publication.month, publication.day.and(date.day)) {
                (None, _) => 1,
                (_, None) => 2,
                _ => 3,
            };
            let (said, published) = (&date.parts(1)[..known], &publication.parts()[..known]);
            let later = said > published && !sentence.has(AHEAD);
            if later || of_report && said != published {
                let found = sentence.text(&date.words).to_owned();
                let what = Contradiction::AfterPublication { found, published: publication.to_string() };
                hits.push(context.hit(sentence, &date.words, what));
            }
        }
    }
    hits
}
