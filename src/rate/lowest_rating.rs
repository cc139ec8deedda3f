//! A rating that is the lowest of other ratings, judged and computed ones together.
//!
//! What must hold: a part at the worst level of the scale decides alone, whatever the others are; a part that is not rated
//! counts as the rule says.

use super::ground::{Ground, Stand};
use super::{Outcome, RatedPart, Working};
use crate::programme::Method;

/// Finds the lowest of the ratings that a method names.
pub(super) fn rate(ground: &Ground<'_>, method: &Method) -> (Working, Outcome) {
    let scale = method.scale();
    let mut parts: Vec<RatedPart> = Vec::new();
    let mut missing = Vec::new();
    for section in ground.sections_of(method) {
        let level = match ground.stand(section, method.unrated()) {
            Stand::At(_, level) => Some(level.to_owned()),
            Stand::LeftOut => None,
            Stand::Missing => {
                missing.push(section.to_owned());
                None
            }
        };
        parts.push(RatedPart { section: section.to_owned(), level, decides: false });
    }
    let rank = |level: &str| ground.programme.rank(scale, level);
    let lowest = parts.iter().filter_map(|part| rank(part.level.as_deref()?)).max();
    let worst = ground.programme.rules.scales.get(scale).and_then(|levels| levels.len().checked_sub(1));
    if !missing.is_empty() && lowest != worst {
        return (Working::LowestRating { parts }, Outcome::Pending { missing });
    }
    let Some(lowest) = lowest else {
        return (Working::LowestRating { parts }, Outcome::NotRated { reason: None });
    };
    let mut outcome = Outcome::NotRated { reason: None };
    for part in &mut parts {
        if let Some(level) = part.level.as_deref().filter(|level| rank(level) == Some(lowest)) {
            outcome = Outcome::Level(level.to_owned());
            part.decides = true;
        }
    }
    (Working::LowestRating { parts }, outcome)
}
