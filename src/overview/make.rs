//! An overview from what was given: read, each inspection once, counted in every language that is wanted.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::document::OverviewDocument;
use super::gather::gather;
use super::known::known_programmes;
use super::one_each::{Counted, one_each};
use super::tally::tally;
use crate::language::Language;
use crate::pipeline::Session;
use crate::problem::{Kind, OverviewFault, Problem, Severity};
use crate::render::Manifest;

/// An overview, with what it was made from.
pub struct Overview {
    /// What it counts, in the words of each language.
    pub documents: BTreeMap<Language, OverviewDocument>,
    /// Who publishes the reports, in the words of each language.
    pub publishers: BTreeMap<Language, String>,
    /// The inspections that count.
    pub counted: Vec<Counted>,
    /// The manifest of what is to be written.
    pub manifest: Manifest,
}

/// Makes an overview of what is at these paths; nothing where something is wrong with it.
#[must_use]
pub fn make_overview(
    session: &Session,
    paths: &[PathBuf],
    languages: &[Language],
    kind: &str,
    problems: &mut Vec<Problem>,
) -> Option<Overview> {
    let gathered = gather(session, paths);
    problems.extend(gathered.problems);
    let counted = one_each(gathered.given, problems);
    let written = known_programmes(session, &counted, Language::English, problems);
    for one in &counted {
        for ratings in one.given.ratings.values() {
            if let Some(programme) = written.get(&ratings.programme.id) {
                programme.check(ratings, &one.given.place, problems);
            }
        }
    }
    if counted.is_empty() && !is_wrong(problems) {
        problems.push(Problem::error(Kind::Overview(OverviewFault::NothingCounts), None));
    }
    if is_wrong(problems) {
        return None;
    }
    let inputs = counted.iter().flat_map(|one| one.given.hashes.clone()).collect();
    let digests = written.iter().map(|(id, programme)| (id.clone(), programme.words.digest.clone())).collect();
    let manifest = Manifest::of_many(kind, inputs, &digests, session.digest());
    let mut documents = BTreeMap::new();
    let mut publishers = BTreeMap::new();
    for (at, language) in languages.iter().enumerate() {
        let mut told = Vec::new();
        let known = known_programmes(session, &counted, *language, &mut told);
        let document = tally(&counted, &known, session.phrases(*language), &manifest.input_digest, &mut told);
        // What does not agree does not in every language.
        problems.extend(told.into_iter().filter(|_| at == 0));
        documents.insert(*language, document);
        // That of the newest programme, where they differ.
        let publisher = known.values().next_back().map(|programme| programme.words.rules.report.publisher.to_string());
        publishers.insert(*language, publisher.unwrap_or_default());
    }
    Some(Overview { documents, publishers, counted, manifest })
}

fn is_wrong(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Error)
}
