//! Points of services on drafts: how many, of which kind, and what was decided.

use std::collections::BTreeMap;

use super::figures::counted;
use crate::language::{Argument, Phrase, Phrases};
use crate::overview::document::{KindCounts, PointCounts, PointTally};
use crate::overview::given::GivenPoint;
use crate::overview::one_each::Counted;

/// The points of one inspection.
pub(super) fn counts(points: &[GivenPoint]) -> PointCounts {
    let mut counts = PointCounts::default();
    points.iter().for_each(|point| add(&mut counts, point));
    counts
}

fn add(counts: &mut PointCounts, point: &GivenPoint) {
    counts.points += 1;
    match point.decision.as_str() {
        "accepted" => counts.accepted += 1,
        "partly_accepted" => counts.partly_accepted += 1,
        "rejected" => counts.rejected += 1,
        _ => counts.open += 1,
    }
}

/// All points, and those of each kind.
pub(super) fn tally(all: &[&Counted], phrases: &Phrases) -> PointTally {
    let known: Vec<&Vec<GivenPoint>> = all.iter().filter_map(|one| one.given.points.as_ref()).collect();
    let mut tally = PointTally {
        known: counted(known.len()),
        not_known: counted(all.len() - known.len()),
        ..PointTally::default()
    };
    let mut by_kind: BTreeMap<Option<&str>, PointCounts> = BTreeMap::new();
    for point in known.into_iter().flatten() {
        add(&mut tally.all, point);
        add(by_kind.entry(point.kind.as_deref()).or_default(), point);
    }
    let kinds = by_kind.into_iter().map(|(kind, counts)| KindCounts {
        kind: kind.map(str::to_owned),
        label: match kind {
            Some(kind) => phrases.say_with(Phrase::PointKind, &[("kind", Argument::Text(kind))]),
            None => phrases.say(Phrase::LogNotSaid),
        },
        counts,
    });
    tally.by_kind = kinds.collect();
    tally.by_kind.sort_by_key(|one| std::cmp::Reverse(one.counts.points));
    tally
}
