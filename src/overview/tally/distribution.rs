//! How many inspections have which rating, over all years and year by year.
//!
//! What must hold: in every row the counts add up to the inspections that it is of.

use std::collections::BTreeSet;

use crate::overview::document::{Distribution, InspectionData, LevelCount};
use crate::overview::known::KnownProgramme;

/// By what is rated.
pub(super) fn all(programme: &KnownProgramme, inspections: &[InspectionData]) -> Vec<Distribution> {
    let of = inspections.iter().collect::<Vec<_>>();
    programme.rated().into_iter().map(|(rated, scale)| distribution(programme, (rated, scale), None, &of)).collect()
}

/// By what is rated and by year, the earliest first; inspections whose year is not known last.
pub(super) fn by_year(programme: &KnownProgramme, inspections: &[InspectionData]) -> Vec<Distribution> {
    let years: BTreeSet<(bool, Option<u16>)> = inspections.iter().map(|one| (one.year.is_none(), one.year)).collect();
    let mut all = Vec::new();
    for rated in programme.rated() {
        for (_, year) in &years {
            let of: Vec<&InspectionData> = inspections.iter().filter(|one| one.year == *year).collect();
            all.push(distribution(programme, rated, *year, &of));
        }
    }
    all
}

fn distribution(
    programme: &KnownProgramme,
    (rated, scale): (&str, &str),
    year: Option<u16>,
    of: &[&InspectionData],
) -> Distribution {
    let count = |is: &dyn Fn(&InspectionData) -> bool| {
        u32::try_from(of.iter().filter(|one| is(one)).count()).unwrap_or(u32::MAX)
    };
    let has = |one: &InspectionData, level: &str| {
        one.ratings.get(rated).is_some_and(|rating| rating.level.as_deref() == Some(level))
    };
    let levels = programme.words.rules.scales.get(scale).into_iter().flatten();
    let levels =
        levels.map(|level| LevelCount { level: level.id.clone(), inspections: count(&|one| has(one, &level.id)) });
    let status = |one: &InspectionData, status: &str| one.ratings.get(rated).is_some_and(|one| one.status == status);
    Distribution {
        rated: rated.to_owned(),
        year,
        levels: levels.collect(),
        not_rated: count(&|one| status(one, "not_rated")),
        not_known: count(&|one| !status(one, "rated") && !status(one, "not_rated")),
    }
}
