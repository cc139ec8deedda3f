//! What the program tells a translator about a text: where it stands, what it is, what must stay in it.

use std::collections::BTreeSet;

use super::unit::Unit;

/// So many places are named; of more there is the number.
const PLACES: usize = 4;

/// What is told of an address.
const SAME_PAGE: &str = "Only where there is a Welsh page: its address. Empty, links lead to the same page.";

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
    let kinds: BTreeSet<&str> = units.iter().map(|unit| unit.kind.as_str()).collect();
    if kinds.len() > 1 && !has_context {
        let kinds: Vec<String> = kinds.into_iter().map(|kind| format!("\"{kind}\"")).collect();
        comments
            .push(format!("For one of these alone, add a message with this text and msgctxt {}.", kinds.join(" or ")));
    }
    let kept = units.iter().find_map(|unit| unit.skeleton.as_ref()).map(|skeleton| &skeleton.placeholders);
    if let Some(kept) = kept.filter(|kept| !kept.is_empty()) {
        let kept: Vec<&str> = kept.iter().map(String::as_str).collect();
        comments.push(format!("Filled in from the data, to be kept: {}", kept.join(" ")));
    }
    comments
}
