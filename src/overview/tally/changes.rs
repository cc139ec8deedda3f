//! What has changed since each service's last inspection.
//!
//! What must hold: ratings of different programmes are never compared; what a later report says of the last inspection and what
//! that inspection's own report says are the same, or it is told.

use std::collections::BTreeMap;

use crate::overview::document::{ChangeCount, ChangeTally, InspectionData, PreviousGiven};
use crate::overview::known::KnownProgramme;
use crate::overview::one_each::Counted;
use crate::problem::{Kind, OverviewFault, Problem, Severity};
use crate::source::{Date, name_key};

/// Gives every inspection the one before it, where that is known, and says what is better, the same or worse.
pub(super) fn compare(
    counted: &[&Counted],
    programme: &KnownProgramme,
    inspections: &mut [InspectionData],
    problems: &mut Vec<Problem>,
) {
    let before: Vec<Option<usize>> = (0..inspections.len()).map(|at| before(inspections, at)).collect();
    for (at, before) in before.into_iter().enumerate() {
        if let Some(earlier) = before {
            let given = of_inspection(&inspections[earlier], counted);
            match &inspections[at].previous {
                None => inspections[at].previous = Some(given),
                Some(stated) if is_of(stated, &inspections[earlier]) => {
                    problems.extend(differences(stated, &given, counted.get(at).copied()));
                }
                Some(_) => {}
            }
        }
        let Some(previous) = inspections[at].previous.clone().filter(|previous| previous.comparable) else { continue };
        for (rated, rating) in &mut inspections[at].ratings {
            let rank = |level: Option<&String>| level.and_then(|level| programme.rank(rated, level));
            let (old, new) = (rank(previous.ratings.get(rated)), rank(rating.level.as_ref()));
            rating.change = old.zip(new).map(|(old, new)| word(old, new).to_owned());
        }
    }
}

fn word(old: usize, new: usize) -> &'static str {
    match new.cmp(&old) {
        std::cmp::Ordering::Less => "better",
        std::cmp::Ordering::Equal => "same",
        std::cmp::Ordering::Greater => "worse",
    }
}

fn begun(one: &InspectionData) -> Option<Date> {
    one.fieldwork_started.as_deref().or(one.publication.as_deref()).and_then(Date::parse)
}

/// The inspection of the same service that came last before this one, among those here.
fn before(inspections: &[InspectionData], at: usize) -> Option<usize> {
    let own = &inspections[at];
    let service = name_key(&own.service_id);
    let earlier = inspections.iter().enumerate().filter(|(_, other)| {
        name_key(&other.service_id) == service && other.year.zip(own.year).is_some_and(|(other, own)| other < own)
    });
    earlier.max_by_key(|(_, other)| begun(other)).map(|(index, _)| index)
}

/// What an earlier inspection says of itself.
fn of_inspection(earlier: &InspectionData, counted: &[&Counted]) -> PreviousGiven {
    let of = |one: &&&Counted| one.given.any().is_some_and(|one| one.report_id == earlier.report_id);
    let programme = counted.iter().find(of).and_then(|one| one.given.any()).map(|one| one.programme.id.clone());
    let date = earlier.fieldwork_started.as_ref().or(earlier.publication.as_ref()).cloned().unwrap_or_default();
    let levels = earlier.ratings.iter().filter_map(|(rated, rating)| Some((rated.clone(), rating.level.clone()?)));
    PreviousGiven {
        date,
        programme: programme.unwrap_or_default(),
        source: "inspection".to_owned(),
        comparable: true,
        ratings: levels.collect::<BTreeMap<_, _>>(),
        recommendations: None,
    }
}

/// Whether what is stated is of that inspection: the year is that of its fieldwork or of its report.
fn is_of(stated: &PreviousGiven, earlier: &InspectionData) -> bool {
    let year = |date: &str| Date::parse(date).map(|date| date.year);
    let own = year(&stated.date);
    let theirs = [&earlier.fieldwork_started, &earlier.publication];
    stated.comparable && own.is_some() && theirs.into_iter().flatten().any(|date| year(date) == own)
}

fn differences(stated: &PreviousGiven, found: &PreviousGiven, of: Option<&Counted>) -> Vec<Problem> {
    let place = of.map(|one| one.given.place.clone());
    let differ = stated.ratings.iter().filter_map(|(rated, said)| {
        let found = found.ratings.get(rated).filter(|found| *found != said)?;
        let (section, said, found) = (rated.clone(), said.clone(), found.clone());
        let kind = Kind::Overview(OverviewFault::PreviousDiffers { section, said, found });
        Some(Problem { severity: Severity::Warning, ..Problem::error(kind, place.clone()) })
    });
    differ.collect()
}

/// Counts what has changed.
pub(super) fn tally(programme: &KnownProgramme, inspections: &[InspectionData]) -> ChangeTally {
    let mut tally = ChangeTally::default();
    for one in inspections {
        match &one.previous {
            None => tally.not_known += 1,
            Some(previous) if previous.comparable => tally.comparable += 1,
            Some(_) => tally.other_programme += 1,
        }
    }
    if tally.comparable == 0 {
        return tally;
    }
    let comparable = || inspections.iter().filter(|one| one.previous.as_ref().is_some_and(|one| one.comparable));
    let counts = programme.rated().into_iter().map(|(rated, _)| {
        let mut count = ChangeCount { rated: rated.to_owned(), better: 0, same: 0, worse: 0, not_known: 0 };
        for one in comparable() {
            match one.ratings.get(rated).and_then(|rating| rating.change.as_deref()) {
                Some("better") => count.better += 1,
                Some("same") => count.same += 1,
                Some("worse") => count.worse += 1,
                _ => count.not_known += 1,
            }
        }
        count
    });
    tally.rated = counts.collect();
    tally
}
