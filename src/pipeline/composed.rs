//! A findings folder that was read, rated and composed in every language that is wanted.

use std::collections::BTreeMap;

use super::edition::Edition;
use super::session::{Loaded, Session};
use crate::inspection::Inspection;
use crate::language::Language;
use crate::problem::{Problem, Severity};
use crate::rate::Ratings;
use crate::report::{Basis, Spot, Stage};

/// What came of a folder.
pub struct Composed {
    /// What was read.
    pub loaded: Loaded,
    /// Its ratings, where it could be read.
    pub ratings: Option<Ratings>,
    /// As what it was composed.
    pub stage: Stage,
    /// Its reports, in the order of the languages.
    pub editions: Vec<Edition>,
    /// What points of the service are looked for in, where there are any.
    pub drafts: BTreeMap<Language, Vec<Spot>>,
    /// Every problem that was met.
    pub problems: Vec<Problem>,
}

impl Composed {
    /// Whether a report can be made: nothing that was found is an error.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.problems.iter().all(|problem| problem.severity < Severity::Error)
    }

    /// Whether points of the service can be looked for: there is a draft in every language of the report.
    #[must_use]
    pub fn has_every_draft(&self) -> bool {
        let languages = self.loaded.inspection.as_ref().map(|inspection| inspection.file.languages());
        languages.is_some_and(|all| all.iter().all(|language| self.drafts.contains_key(language)))
    }

    /// Whether it is a draft that the service was sent.
    #[must_use]
    pub fn is_sent_draft(&self) -> bool {
        let sent = |inspection: &Inspection| inspection.file.draft.as_ref().is_some_and(|draft| draft.sent.is_some());
        self.stage.is_draft() && self.loaded.inspection.as_ref().is_some_and(sent)
    }

    /// What was written, in the language of those who wrote it; none where it could not be read.
    #[must_use]
    pub fn written<'a>(&'a self, session: &'a Session) -> Option<Basis<'a>> {
        let (programme, inspection) = self.loaded.both()?;
        let phrases = session.phrases(Language::English);
        Some(Basis {
            programme,
            inspection,
            ratings: self.ratings.as_ref()?,
            phrases,
            stage: &self.stage,
            earlier: None,
        })
    }

    /// What an edition is composed from: what was written, or its translation.
    #[must_use]
    pub fn basis<'a>(&'a self, session: &'a Session, edition: &'a Edition) -> Option<Basis<'a>> {
        Some(edition.basis(session, self.written(session)?))
    }
}
