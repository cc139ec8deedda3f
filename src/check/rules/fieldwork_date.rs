//! Dates of fieldwork in prose: they must be those of inspection.yaml.

use crate::check::dates::{DateMention, dates};
use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Sentence;
use crate::inspection::Fieldwork;
use crate::problem::{Contradiction, Severity};

pub(super) const RULE: Rule = Rule {
    id: "fieldwork-date",
    what: "A date of fieldwork typed in prose that is outside every period of fieldwork in inspection.yaml.",
    why: "The dates stand on the ratings page, in the background and in the data; they must be the same.",
    example: "Reports “our fieldwork started on 28 November 2022” where it was the week of 21 November. Leaves alone other dates, such as \
              when the cases that were inspected began.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let periods = &context.inspection.file.fieldwork;
    let mut hits = Vec::new();
    if periods.is_empty() {
        return hits;
    }
    for sentence in context.prose().filter(|sentence| is_about_fieldwork(sentence)) {
        for date in dates(sentence).iter().filter(|date| sentence.is_typed(&date.words)) {
            if !periods.iter().any(|period| is_within(date, period)) {
                let known = periods.iter().map(|period| period.from.to_string()).collect();
                let what = Contradiction::FieldworkDate { found: sentence.text(&date.words).to_owned(), known };
                hits.push(context.hit(sentence, &date.words, what));
            }
        }
    }
    hits
}

fn is_about_fieldwork(sentence: &Sentence<'_>) -> bool {
    let visited = sentence.has(&["we", "inspectors"]) && sentence.has(&["visited"]);
    let took_place = sentence.has(&["inspection"]) && sentence.has(&["took"]) && sentence.has(&["place"]);
    sentence.has(&["fieldwork"]) || visited || took_place
}

/// Whether a date can be a day of a period, as far as both are known. A week has seven days.
fn is_within(date: &DateMention, period: &Fieldwork) -> bool {
    let known = match (period.from.month, period.from.day.and(date.day)) {
        (None, _) => 1,
        (_, None) => 2,
        _ => 3,
    };
    let from = period.from.parts();
    let parts = date.parts(1);
    if let Some(to) = period.to {
        let known = if to.month.is_none() {
            1
        } else if to.day.is_none() || date.day.is_none() {
            2
        } else {
            known
        };
        return from[..known] <= parts[..known] && parts[..known] <= to.parts()[..known];
    }
    let days = if period.week_commencing { 6 } else { 0 };
    if known == 3 {
        let [year, month, day] = from;
        return parts[..2] == [year, month] && (day..=day + days).contains(&parts[2]);
    }
    from[..known] == parts[..known]
}
