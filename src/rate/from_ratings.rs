//! The methods that rate from other ratings, and a rating made again after those below it have changed.

use std::collections::BTreeMap;

use super::ground::Ground;
use super::{Outcome, Rated, Working, caps, decision_table, lowest_rating, points_total};
use crate::inspection::RatingsFile;
use crate::programme::{Method, OVERALL, Programme};

/// Rates from other ratings; `None` where the method does not.
pub(super) fn from_ratings<'a>(ground: &Ground<'a>, method: &'a Method) -> Option<(Working, Outcome)> {
    match method {
        Method::PointsTotal { bands, .. } => Some(points_total::rate(ground, method, bands)),
        Method::PointsShare { bands, .. } => Some(points_total::rate_share(ground, method, bands)),
        Method::LowestOfRatings { .. } => Some(lowest_rating::rate(ground, method)),
        Method::DecisionTable { rules, .. } => Some(decision_table::rate(ground, rules, method.unrated())),
        Method::Judgement { .. } | Method::LowestOf { .. } | Method::ShareDoneWell { .. } => None,
    }
}

/// Makes these ratings again, in their order, from what stands in `sections`. What people moved, carried over or left unrated
/// stays as it is; so does what inspectors judge where no rule fits.
pub(super) fn rate_again(
    programme: &Programme,
    file: &RatingsFile,
    sections: &mut BTreeMap<String, Rated>,
    ids: &[&str],
) {
    for id in ids {
        let Some(rated) = sections.get(*id) else { continue };
        let fixed = matches!(rated.working, Working::CarriedOver { .. })
            || matches!(rated.computed, Outcome::NotRated { reason: Some(_) });
        if fixed || !rated.adjustments.is_empty() {
            continue;
        }
        let (computed, outcome) = made(programme, file, sections, rated);
        if let Some(rated) = sections.get_mut(*id) {
            (rated.computed, rated.outcome) = (computed, outcome);
        }
    }
}

/// What a rating would be on these sections, before and under its caps.
pub(super) fn made(
    programme: &Programme,
    file: &RatingsFile,
    sections: &BTreeMap<String, Rated>,
    rated: &Rated,
) -> (Outcome, Outcome) {
    let ground = Ground { programme, file, sections, id: &rated.section };
    let method = programme.rules.methods.get(&rated.method);
    let computed = match method.and_then(|method| from_ratings(&ground, method)) {
        // Nobody can say what inspectors would judge.
        Some((Working::NoRule { .. }, Outcome::Level(_))) => Outcome::Pending { missing: vec!["judgement".to_owned()] },
        Some((_, outcome)) => outcome,
        None => rated.computed.clone(),
    };
    let (_, outcome) = caps::hold(&ground, &rated.scale, &computed);
    (computed, outcome)
}

/// Every section that a rating rests on, by way of others too, each after those that it rests on.
pub(super) fn rests_on_all<'p>(programme: &'p Programme, id: &str) -> Vec<&'p str> {
    let mut reached: Vec<&str> = Vec::new();
    let mut next = programme.rests_on(id);
    while let Some(section) = next.pop() {
        if !reached.contains(&section) {
            reached.push(section);
            next.extend(programme.rests_on(section));
        }
    }
    let order = programme.rating_order().into_iter().map(|node| node.id.as_str());
    order.filter(|section| reached.contains(section) || (*section == id && id != OVERALL)).collect()
}
