//! An inspection as it was given: where it came from and what it says, in each language that there is.

use std::collections::BTreeMap;

use super::published::PublishedRatings;
use crate::language::Language;
use crate::problem::Place;

/// A report of an inspection in one version, as one source has it.
#[derive(Clone, Debug)]
pub struct Given {
    /// Where it is, as problems call it.
    pub place: Place,
    /// What was given.
    pub source: Source,
    /// Its ratings, in a language or both.
    pub ratings: BTreeMap<Language, PublishedRatings>,
    /// SHA-256 of what was read, by its name.
    pub hashes: BTreeMap<String, String>,
    /// What the service said of drafts, where that is known.
    pub points: Option<Vec<GivenPoint>>,
}

/// What was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A folder of findings.
    Findings,
    /// What a build wrote, in this folder with its other versions.
    Output {
        /// The folder around it.
        around: String,
    },
    /// A ratings.json by itself.
    File,
}

/// A point of a service on a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenPoint {
    /// The id of its kind, where it has one.
    pub kind: Option<String>,
    /// What was decided: `accepted`, `partly_accepted`, `rejected` or `open`.
    pub decision: String,
}

impl Given {
    /// What it says in a language, or in another where it is not there; with the language that it is in.
    #[must_use]
    pub fn in_language(&self, wanted: Language) -> Option<(Language, &PublishedRatings)> {
        let own = self.ratings.get_key_value(&wanted).or_else(|| self.ratings.first_key_value());
        own.map(|(language, ratings)| (*language, ratings))
    }

    /// What it says, in English where that is there.
    #[must_use]
    pub fn any(&self) -> Option<&PublishedRatings> {
        self.ratings.values().next()
    }
}
