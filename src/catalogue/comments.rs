//! What the program tells a translator about a text: where it stands, what it is, what must stay in it.

use std::collections::BTreeSet;

use super::placeholder_forms::forms_of;
use super::unit::Unit;

/// So many places are named; of more there is the number.
const PLACES: usize = 4;

/// What is told of an address.
const SAME_PAGE: &str = "Only where there is a Welsh page: its address. Empty, links lead to the same page.";

/// Begins what is told of a placeholder.
pub const FILLED_IN: &str = "Filled in from the data, to be kept: ";

/// The comments of the units that say the same.
pub(super) fn comments(units: &[&Unit], has_context: bool) -> Vec<String> {
    let mut comments: Vec<String> = Vec::new();
    if units.iter().any(|unit| unit.is_address) {
        comments.push(SAME_PAGE.to_owned());
    }
    for unit in units {
        let line = format!("{}: {}", unit.section, unit.kind);
        if !comments.contains(&line) {
            comments.push(line);
        }
    }
    if comments.len() > PLACES {
        let more = comments.len() - PLACES + 1;
        comments.truncate(PLACES - 1);
        comments.push(format!("and {more} more"));
    }
    let mut stands_at: Vec<&str> = Vec::new();
    for place in units.iter().flat_map(|unit| &unit.stands_at) {
        if !stands_at.contains(&place.as_str()) {
            stands_at.push(place);
        }
    }
    if !stands_at.is_empty() && stands_at.len() <= PLACES {
        comments.push(format!("In the PDF of the Welsh draft: {}.", stands_at.join(", ")));
    }
    // What is printed for one of the units is printed.
    if let Some(goes_to) = units.iter().map(|unit| unit.goes_to.as_ref()).collect::<Option<Vec<_>>>() {
        comments.extend(goes_to.first().map(|first| (*first).clone()));
    }
    let kinds: BTreeSet<&str> = units.iter().map(|unit| unit.kind.as_str()).collect();
    if kinds.len() > 1 && !has_context {
        let kinds: Vec<String> = kinds.into_iter().map(|kind| format!("\"{kind}\"")).collect();
        comments
            .push(format!("For one of these alone, add a message with this text and msgctxt {}.", kinds.join(" or ")));
    }
    if let Some(most) = units.iter().filter_map(|unit| room(unit)).min() {
        comments.push(format!("Space is short here: about {most} letters at most."));
    }
    if let Some(unit) = units.iter().find(|unit| unit.skeleton.is_some()) {
        comments.extend(unit.placeholders().iter().map(|written| kept(written, unit.values.get(written))));
    }
    comments
}

/// Kinds of text that stand in a line, a column or a mark of their own.
const SHORT: [&str; 7] = [
    "header of a column",
    "label of a bar",
    "label of a box",
    "label of a statistic",
    "rating",
    "title of a section",
    "unit of a statistic",
];

/// How many letters the Welsh of a text may well have, where space is short: Welsh is somewhat longer than English.
fn room(unit: &Unit) -> Option<usize> {
    let length = unit.english.chars().count();
    SHORT.contains(&unit.kind.as_str()).then_some((length * 4 / 3).max(length + 6))
}

/// What is told of a placeholder: what it is now, and how else it may be asked for.
fn kept(written: &str, value: Option<&String>) -> String {
    let choices = forms_of(written).into_iter().map(|form| {
        let choices: Vec<String> = form.choices.into_iter().map(|one| format!("\"{one}\"")).collect();
        format!("{}={}", form.key, choices.join(" or "))
    });
    let choices: Vec<String> = choices.collect();
    let now = value.map(|value| format!("; now “{value}”")).unwrap_or_default();
    let may = if choices.is_empty() { String::new() } else { format!("; may have {}", choices.join(", ")) };
    format!("{FILLED_IN}{written}{now}{may}")
}
