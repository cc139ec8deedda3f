//! The deadline of a draft in working days: as many as were promised, and a working day itself.

use crate::check::hit::Hit;
use crate::check::rule::Rule;
use crate::check::rule_context::RuleContext;
use crate::inspection::{is_working_day, known_years, working_days_between};
use crate::problem::{Contradiction, Severity};
use crate::source::Step;

pub(super) const RULE: Rule = Rule {
    id: "working-days",
    what: "A deadline for comments that is no working day, or not as many working days after the draft was sent as “working_days:” says.",
    why: "A deadline that was counted over a bank holiday takes a day from the service, and the inspectorate’s word with it.",
    example: "Reports a deadline on Easter Monday, and one nine working days after the draft where ten are promised. Counts with the bank \
              holidays of England and Wales; a date beyond those that are known is reported too. Leaves alone months and years.",
    exception: "Under “deliberate:” in inspection.yaml, give “rule: working-days”, the deadline as the “words:”, and the “reason:”.",
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let Some(draft) = &context.inspection.file.draft else { return Vec::new() };
    let (first, last) = known_years();
    let unknown = |found: String| Contradiction::HolidaysUnknown { found, first, last };
    let at = |key| [Step::Key("draft"), Step::Key(key)];
    let hit = |key, words: &str, what| vec![context.hit_record("inspection.yaml", &at(key), words, what)];
    let from = draft.sent_or_dated().filter(|date| date.day.is_some());
    let Some(deadline) = draft.deadline.filter(|date| date.day.is_some()) else {
        // Where it is to be counted and cannot be.
        let lacking = draft.deadline.is_none() && draft.last_day().is_none();
        return match draft.working_days.zip(from).filter(|_| lacking) {
            Some((days, from)) => hit("working_days", &days.to_string(), unknown(from.to_string())),
            None => Vec::new(),
        };
    };
    let found = deadline.to_string();
    match is_working_day(deadline) {
        Some(false) => return hit("deadline", &found, Contradiction::NoWorkingDay { found: found.clone() }),
        None if deadline.year > last => return hit("deadline", &found, unknown(found.clone())),
        _ => {}
    }
    let Some((promised, from)) = draft.working_days.zip(from).filter(|(_, from)| *from <= deadline) else {
        return Vec::new();
    };
    let counted = working_days_between(from, deadline);
    match counted {
        Some(counted) if counted == promised => Vec::new(),
        Some(counted) => {
            let from = from.to_string();
            hit("deadline", &found, Contradiction::DaysCounted { found: found.clone(), from, counted, promised })
        }
        None => hit("deadline", &found, unknown(from.to_string())),
    }
}
