//! Each inspection once: in its newest version, whatever was given of it, in every language in which it was given.
//!
//! What must hold: no inspection counts twice; which of two versions is the newer is known from their corrections and never
//! guessed; what does not agree is told.

use std::collections::BTreeMap;

use super::given::{Given, Source};
use super::published::{PublishedCorrection, PublishedRatings};
use crate::problem::{Kind, OverviewFault, Problem, Severity};
use crate::source::name_key;

/// An inspection that counts.
#[derive(Clone, Debug)]
pub struct Counted {
    /// What was given of its newest version.
    pub given: Given,
    /// What was given of earlier versions, the earliest first.
    pub earlier: Vec<Given>,
}

impl Counted {
    /// Earlier versions that were given too.
    #[must_use]
    pub fn earlier_versions(&self) -> Vec<String> {
        self.earlier.iter().map(|one| version(one).to_owned()).collect()
    }
}

/// What tells an inspection from others: its programme, its service, its year.
type Key = (String, String, Option<u16>);

/// Brings together what was given of one inspection, in the order in which each was first given.
#[must_use]
pub fn one_each(all: Vec<Given>, problems: &mut Vec<Problem>) -> Vec<Counted> {
    let mut order: Vec<Key> = Vec::new();
    let mut by_key: BTreeMap<Key, Vec<Given>> = BTreeMap::new();
    for given in all {
        let Some(ratings) = given.any() else { continue };
        let key = (ratings.programme.id.clone(), name_key(&ratings.service.id), ratings.year());
        let known = by_key.entry(key.clone()).or_default();
        if known.is_empty() {
            order.push(key);
        }
        known.push(given);
    }
    order.into_iter().filter_map(|key| newest(by_key.remove(&key)?, problems)).collect()
}

/// The newest version of one inspection.
fn newest(all: Vec<Given>, problems: &mut Vec<Problem>) -> Option<Counted> {
    let mut versions: Vec<Given> = Vec::new();
    for given in all {
        match versions.iter_mut().find(|known| is_same_version(known, &given)) {
            Some(known) => join(known, given, problems),
            None => versions.push(given),
        }
    }
    versions.sort_by_key(|one| corrections(one).len());
    let newest = versions.pop()?;
    let known: Vec<&str> = corrections(&newest).iter().map(|correction| correction.version.as_str()).collect();
    for other in &versions {
        // A version that the corrections of the newest do not lead away from is another report under the same name.
        if corrections(other).len() == corrections(&newest).len() && !known.contains(&version(other)) {
            let versions = [version(&newest), version(other)].map(str::to_owned);
            let what = OverviewFault::NewerUnknown { versions, other: other.place.file.clone() };
            problems.push(Problem::error(Kind::Overview(what), newest.place.clone()));
        }
    }
    Some(Counted { given: newest, earlier: versions })
}

fn corrections(given: &Given) -> &[PublishedCorrection] {
    given.any().map_or(&[], |ratings| ratings.corrections.as_slice())
}

fn version(given: &Given) -> &str {
    given.any().map_or("", |ratings| ratings.report_version.as_str())
}

fn is_same_version(one: &Given, other: &Given) -> bool {
    version(one) == version(other)
}

/// Adds what another source says of the same version: a language, or what the service said.
fn join(known: &mut Given, given: Given, problems: &mut Vec<Problem>) {
    let other = known.place.file.clone();
    let mut is_new = false;
    let mut differs = false;
    for (language, ratings) in &given.ratings {
        match known.ratings.get(language) {
            Some(own) => differs |= !own.says_the_same(ratings),
            None => {
                is_new = true;
                differs |= known.any().is_some_and(|own| !has_same_figures(own, ratings));
            }
        }
    }
    if differs {
        let what = OverviewFault::Differs { version: version(known).to_owned(), other };
        problems.push(Problem::error(Kind::Overview(what), given.place));
        return;
    }
    // What a build keeps of a version beside its report, and a folder with the report that was made of it, are no mistake.
    let both = (&known.source, &given.source);
    let is_expected = matches!(both, (Source::Output { around: one }, Source::Output { around: other }) if one == other)
        || matches!(both, (Source::Findings, Source::Output { .. }) | (Source::Output { .. }, Source::Findings));
    if !is_new && !is_expected {
        let what = Kind::Overview(OverviewFault::GivenTwice { other });
        problems.push(Problem { severity: Severity::Warning, ..Problem::error(what, given.place.clone()) });
    }
    known.points = known.points.take().or(given.points);
    for (language, ratings) in given.ratings {
        known.ratings.entry(language).or_insert(ratings);
    }
    for (name, hash) in given.hashes {
        known.hashes.entry(name).or_insert(hash);
    }
}

/// Whether two in different languages have the same ratings.
fn has_same_figures(one: &PublishedRatings, other: &PublishedRatings) -> bool {
    let levels = |ratings: &PublishedRatings| {
        let overall = ratings.overall.iter().map(|rating| ("overall".to_owned(), rating.level.clone(), Vec::new()));
        let sections = ratings.sections.iter().map(|section| {
            let figures = section.key_questions.iter().chain(&section.share).map(|one| one.percent).collect();
            (section.id.clone(), section.rating.level.clone(), figures)
        });
        overall.chain(sections).collect::<Vec<_>>()
    };
    levels(one) == levels(other) && one.score == other.score && one.recommendations == other.recommendations
}
