//! Old ratings under the rules of a programme: what the whole would have come to.
//!
//! What must hold: ratings are taken as they were given and only what is made from others is made anew; what the table has
//! no column for is not known, so that what rests on it is not decided.

use std::collections::BTreeMap;

use super::from_ratings::from_ratings;
use super::ground::Ground;
use super::{Outcome, Rated, Ratings, Working, caps};
use crate::inspection::RatingVector;
use crate::programme::{Method, OVERALL, Programme};

/// Rates an old inspection by what its sections were rated.
#[must_use]
pub fn rate_vector(programme: &Programme, vector: &RatingVector) -> Ratings {
    let mut sections: BTreeMap<String, Rated> = BTreeMap::new();
    for node in programme.rating_order() {
        let rated = rated(programme, vector, &sections, &node.id);
        sections.extend(rated.map(|rated| (node.id.clone(), rated)));
    }
    let overall = rated(programme, vector, &sections, OVERALL);
    Ratings { sections, overall, problems: Vec::new() }
}

fn rated(programme: &Programme, vector: &RatingVector, sections: &BTreeMap<String, Rated>, id: &str) -> Option<Rated> {
    let (_, method) = programme.method_of(id)?;
    // What is judged is told by another method, where the programme has one beside it.
    let beside = match method {
        Method::Judgement { beside: Some(other), .. } if id == OVERALL => programme.rules.methods.get(other),
        _ => None,
    };
    let ground = Ground { programme, file: &vector.given, sections, id };
    let (working, computed) = from_ratings(&ground, beside.unwrap_or(method)).unwrap_or_else(|| {
        let given = if id == OVERALL { Some(&vector.published) } else { vector.levels.get(id) };
        let outcome = match given {
            Some(Some(level)) => Outcome::Level(level.clone()),
            Some(None) if id != OVERALL => Outcome::NotRated { reason: None },
            _ => Outcome::Pending { missing: vec!["judgement".to_owned()] },
        };
        (Working::Judged { reason: None }, outcome)
    });
    let (held, outcome) = caps::hold(&ground, method.scale(), &computed);
    let mut rated = bare(programme, id);
    rated.working = working;
    rated.computed = computed;
    rated.caps = held;
    rated.provisional = outcome.clone();
    rated.outcome = outcome;
    Some(rated)
}

/// A rating of which nothing is known yet but how it is made.
pub(super) fn bare(programme: &Programme, id: &str) -> Rated {
    let (method, scale) = match programme.method_of(id) {
        Some((name, method)) => (name.to_owned(), method.scale().to_owned()),
        None => (String::new(), String::new()),
    };
    let nothing = Outcome::NotRated { reason: None };
    Rated {
        section: id.to_owned(),
        method,
        scale,
        working: Working::Judged { reason: None },
        computed: nothing.clone(),
        caps: Vec::new(),
        provisional: nothing.clone(),
        adjustments: Vec::new(),
        outcome: nothing,
        points: None,
        counts: false,
        published: true,
        beside: None,
    }
}
