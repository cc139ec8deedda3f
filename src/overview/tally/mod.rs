//! From inspections to an overview: everything counted, programme by programme.
//!
//! What must hold: whole numbers are counted and never estimated; what is not known is counted as not known; nothing of one
//! programme is added to another.

mod changes;
mod distribution;
mod figures;
mod inspections;
mod points;
mod recommendations;
mod words;

use std::collections::BTreeMap;

use super::document::{FORMAT_VERSION, OverviewDocument, ProgrammeOverview};
use super::known::KnownProgramme;
use super::one_each::Counted;
use crate::language::Phrases;
use crate::problem::Problem;

/// Counts everything, in the words of a language.
#[must_use]
pub fn tally(
    counted: &[Counted],
    known: &BTreeMap<String, KnownProgramme>,
    phrases: &Phrases,
    input_digest: &str,
    problems: &mut Vec<Problem>,
) -> OverviewDocument {
    let programmes: Vec<ProgrammeOverview> = known
        .iter()
        .map(|(id, programme)| {
            let own: Vec<&Counted> =
                counted.iter().filter(|one| one.given.any().is_some_and(|one| one.programme.id == *id)).collect();
            programme_overview(&own, id, programme, phrases, problems)
        })
        .collect();
    OverviewDocument {
        format_version: FORMAT_VERSION,
        language: phrases.language.tag().to_owned(),
        input_digest: input_digest.to_owned(),
        inspections: programmes.iter().map(|programme| programme.inspections.len()).sum(),
        programmes,
    }
}

fn programme_overview(
    counted: &[&Counted],
    id: &str,
    programme: &KnownProgramme,
    phrases: &Phrases,
    problems: &mut Vec<Problem>,
) -> ProgrammeOverview {
    let mut inspections = inspections::inspections(counted, phrases);
    changes::compare(counted, programme, &mut inspections, problems);
    inspections::sort(&mut inspections, phrases.language);
    ProgrammeOverview {
        id: id.to_owned(),
        title: programme.words.rules.title.to_string(),
        scales: words::scales(programme),
        rated: words::rated(programme, phrases),
        distribution: distribution::all(programme, &inspections),
        by_year: distribution::by_year(programme, &inspections),
        scores: figures::scores(&inspections),
        key_questions: figures::key_questions(counted, programme, phrases.language),
        changes: changes::tally(programme, &inspections),
        recommendations: recommendations::tally(counted, phrases),
        points: points::tally(counted, phrases),
        inspections,
    }
}
