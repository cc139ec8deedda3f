//! Caps on a rating: those that hold and bite, and what becomes of it.
//!
//! What must hold: a cap that cannot be decided yet and could bite leaves the rating undecided; one that the rating is
//! below in any case says nothing; only one that holds "normally" can be lifted.

use super::conditions::all_hold;
use super::ground::Ground;
use super::{ConditionAnswer, HeldCap, Outcome};
use crate::inspection::LiftedCap;
use crate::programme::{CapForce, WAITS};

/// The caps that hold a computed rating down, in the order of their ids, and the rating under them.
pub(super) fn hold(ground: &Ground<'_>, scale: &str, computed: &Outcome) -> (Vec<HeldCap>, Outcome) {
    let programme = ground.programme;
    let (Some(from), Outcome::Level(level)) =
        (computed.level().and_then(|level| programme.rank(scale, level)), computed)
    else {
        return (Vec::new(), computed.clone());
    };
    let mut held = Vec::new();
    let mut lowest = from;
    let mut waits: Vec<(usize, Vec<String>)> = Vec::new();
    for (id, cap) in &programme.rules.caps {
        let bites = programme.rank(scale, &cap.at_most).filter(|most| *most > from);
        let (Some(most), true) = (bites, cap.of.iter().any(|of| of == ground.id)) else { continue };
        let lifted = lifted(ground, id).filter(|_| cap.force == CapForce::Normally);
        match all_hold(ground, &cap.when, cap.unrated.as_deref().unwrap_or(WAITS)) {
            ConditionAnswer::No => {}
            ConditionAnswer::Unknown(missing) if lifted.is_none() => waits.push((most, missing)),
            ConditionAnswer::Unknown(_) => {}
            ConditionAnswer::Yes => {
                if lifted.is_none() {
                    lowest = lowest.max(most);
                }
                held.push(HeldCap {
                    id: id.clone(),
                    from: level.clone(),
                    at_most: cap.at_most.clone(),
                    because: cap.because.clone(),
                    force: cap.force,
                    lifted: lifted.is_some(),
                    reason: lifted.and_then(|lifted| lifted.reason.clone()),
                });
            }
        }
    }
    let mut missing: Vec<String> = Vec::new();
    for name in waits.into_iter().filter(|(most, _)| *most > lowest).flat_map(|(_, names)| names) {
        if !missing.contains(&name) {
            missing.push(name);
        }
    }
    if !missing.is_empty() {
        return (held, Outcome::Pending { missing });
    }
    let levels = programme.rules.scales.get(scale).map(Vec::as_slice).unwrap_or_default();
    let level = levels.get(lowest).map_or_else(|| level.clone(), |level| level.id.clone());
    (held, Outcome::Level(level))
}

/// The record by which people lifted a cap of what is rated here.
fn lifted<'a>(ground: &Ground<'a>, cap: &str) -> Option<&'a LiftedCap> {
    ground.file.lifted_caps.iter().find(|lifted| lifted.cap == cap && lifted.section == ground.id)
}
