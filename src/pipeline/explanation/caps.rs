//! Caps in words: what the rating would be without, which hold, and which people lifted.

use super::conditions::condition;
use super::rules::declared;
use crate::inspection::Inspection;
use crate::programme::{CapForce, Condition, Programme};
use crate::rate::{HeldCap, Rated};
use crate::text::one_line;

/// What the caps of a rating do, a line each; nothing where it has none.
pub(super) fn lines(programme: &Programme, inspection: &Inspection, rated: &Rated) -> Vec<String> {
    let caps: Vec<_> = programme.rules.caps.iter().filter(|(_, cap)| cap.of.contains(&rated.section)).collect();
    let conditions: Vec<&Condition> = caps.iter().flat_map(|(_, cap)| &cap.when).collect();
    let mut lines = declared(programme, inspection, rated, &conditions);
    for (id, cap) in caps {
        let most = programme.level_label(&rated.scale, &cap.at_most);
        match rated.caps.iter().find(|held| held.id == *id) {
            Some(held) => lines.push(held_in_words(programme, rated, held)),
            None if rated.computed.level().is_some() => {
                let when: Vec<String> = cap.when.iter().map(|one| condition(programme, one)).collect();
                let force = if cap.force == CapForce::Normally { "normally " } else { "" };
                lines.push(format!(
                    "It could {force}not be better than {most} where {}: that does not hold it down here.",
                    when.join(", and ")
                ));
            }
            None => {}
        }
    }
    if let (Some(cap), Some(level)) = (rated.cap(), rated.computed.level()) {
        lines.push(format!(
            "It would have been {}; it is capped at {}.",
            programme.level_label(&rated.scale, level),
            programme.level_label(&rated.scale, &cap.at_most)
        ));
    }
    lines
}

fn held_in_words(programme: &Programme, rated: &Rated, held: &HeldCap) -> String {
    let most = programme.level_label(&rated.scale, &held.at_most);
    let because = one_line(&held.because);
    if held.lifted {
        let reason = held
            .reason
            .as_deref()
            .map_or_else(|| "no reason is given".to_owned(), |reason| format!("because: {}", one_line(reason)));
        return format!("Normally it could not be better than {most}: {because} Inspectors lifted this cap, {reason}");
    }
    match held.force {
        CapForce::Automatic => format!("It cannot be better than {most}: {because} This cap is automatic."),
        CapForce::Normally => format!("Normally it cannot be better than {most}: {because} Nobody lifted this cap."),
    }
}
