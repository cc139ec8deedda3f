//! The programmes that the inspections followed, each with the words of the latest of them; and what an inspection says that
//! its programme does not have.
//!
//! What must hold: behind this every section and level that an inspection names is one of its programme.

use std::collections::BTreeMap;

use super::one_each::Counted;
use super::published::{PublishedRating, PublishedRatings};
use crate::language::Language;
use crate::pipeline::Session;
use crate::problem::{Kind, OverviewFault, Place, Problem, suggest};
use crate::programme::{Method, Programme};

/// What an overall rating is called where ratings stand by section.
pub(super) const OVERALL: &str = "overall";

/// A programme: with the ids that data use, and in the words of a language.
pub struct KnownProgramme {
    /// Its rules and its outline in the words of a language.
    pub words: Programme,
}

/// The programmes of these inspections by their ids, in a language; a problem for every one that is not known.
#[must_use]
pub fn known_programmes(
    session: &Session,
    counted: &[Counted],
    language: Language,
    problems: &mut Vec<Problem>,
) -> BTreeMap<String, KnownProgramme> {
    let mut known = BTreeMap::new();
    let latest = |id: &str| {
        let own = counted.iter().filter_map(|one| one.given.any()).filter(|one| one.programme.id == id);
        own.filter_map(PublishedRatings::begun).max()
    };
    for one in counted {
        let Some(ratings) = one.given.any() else { continue };
        let id = &ratings.programme.id;
        if known.contains_key(id) {
            continue;
        }
        match session.programme_in(id, language, latest(id)) {
            Ok(words) => {
                known.insert(id.clone(), KnownProgramme { words });
            }
            Err(ids) => {
                let suggestion = suggest(id, ids.iter().map(String::as_str));
                let kind = Kind::UnknownProgramme { found: id.clone(), suggestion, known: ids };
                problems.push(Problem::error(kind, one.given.place.clone()));
            }
        }
    }
    known
}

impl KnownProgramme {
    /// What is rated: the whole, where the programme rates it, and its rated sections in order, each with its scale.
    #[must_use]
    pub fn rated(&self) -> Vec<(&str, &str)> {
        let programme = &self.words;
        let overall = programme.rules.overall.as_ref().and_then(|overall| programme.rules.methods.get(&overall.method));
        let overall = overall.map(|method| (OVERALL, method.scale()));
        let sections = programme.nodes().filter_map(|node| Some((node.id.as_str(), programme.method(node)?.scale())));
        overall.into_iter().chain(sections).collect()
    }

    /// The scale of something that is rated.
    #[must_use]
    pub fn scale(&self, rated: &str) -> Option<&str> {
        self.rated().into_iter().find(|(id, _)| *id == rated).map(|(_, scale)| scale)
    }

    /// The rank of a level of something that is rated; 0 is the best.
    #[must_use]
    pub fn rank(&self, rated: &str, level: &str) -> Option<usize> {
        self.words.rank(self.scale(rated)?, level)
    }

    /// Adds a problem for every section and level that the programme does not have.
    pub fn check(&self, ratings: &PublishedRatings, place: &Place, problems: &mut Vec<Problem>) {
        let programme = ratings.programme.id.clone();
        let overall = ratings.overall.iter().map(|rating| (OVERALL, rating));
        let sections = ratings.sections.iter().map(|section| (section.id.as_str(), &section.rating));
        let mut report = |what| problems.push(Problem::error(Kind::Overview(what), place.clone()));
        for (rated, PublishedRating { level, .. }) in overall.chain(sections) {
            if self.scale(rated).is_none() {
                report(OverviewFault::UnknownSection { section: rated.to_owned(), programme: programme.clone() });
            } else if let Some(level) = level.as_ref().filter(|level| self.rank(rated, level).is_none()) {
                let (section, level) = (rated.to_owned(), level.clone());
                report(OverviewFault::UnknownLevel { section, level, programme: programme.clone() });
            }
        }
    }

    /// Whether a section is rated by a share of work done well enough, which is then its one figure.
    #[must_use]
    pub fn is_share(&self, section: &str) -> bool {
        let node = self.words.node(section);
        node.and_then(|node| self.words.method(node))
            .is_some_and(|method| matches!(method, Method::ShareDoneWell { .. }))
    }
}
