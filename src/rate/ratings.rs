//! Every rating of an inspection.

use std::collections::BTreeMap;

use super::outcome::{Outcome, Rated, Working};
use crate::problem::Problem;

/// Every rating of an inspection.
#[derive(Clone, Debug)]
pub struct Ratings {
    /// Rated sections by id.
    pub sections: BTreeMap<String, Rated>,
    /// The overall rating, where the programme has one.
    pub overall: Option<Rated>,
    /// What people should look at: adjustments outside their triggers, figures that round into another band.
    pub problems: Vec<Problem>,
}

impl Ratings {
    /// The rating of a section, or of the whole for `overall`.
    #[must_use]
    pub fn of(&self, id: &str) -> Option<&Rated> {
        if id == "overall" { self.overall.as_ref() } else { self.sections.get(id) }
    }

    /// What decides a rating: itself, or of others whose lowest it is one that decides. A figure among them tells more than that
    /// people judged; of several figures the lowest does.
    #[must_use]
    pub fn decider<'r>(&'r self, rated: &'r Rated) -> &'r Rated {
        let Working::LowestRating { parts } = &rated.working else { return rated };
        let deciding = parts.iter().filter(|part| part.decides).filter_map(|part| self.sections.get(&part.section));
        let deciding: Vec<&Rated> = deciding.map(|part| self.decider(part)).collect();
        let figured = deciding.iter().filter(|one| one.working.deciding_figure().is_some());
        figured.min_by_key(|one| one.working.deciding_figure()).or(deciding.first()).copied().unwrap_or(rated)
    }

    /// Every rating that is not decided, with what is missing for it.
    pub fn pending(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.sections.values().chain(&self.overall).filter_map(|rated| match &rated.outcome {
            Outcome::Pending { missing } => Some((rated.section.as_str(), missing.as_slice())),
            _ => None,
        })
    }
}
