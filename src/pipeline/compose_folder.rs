//! From a findings folder to its reports: read, rated, composed in every language that is wanted, checked.

use std::collections::BTreeMap;
use std::path::Path;

use super::composed::Composed;
use super::edition::{Edition, compose_edition, is_told};
use super::part::{told_of_part, words_of_part};
use super::printed::printed_by_build;
use super::session::{Loaded, Session};
use super::signed::check_signed;
use crate::check::{Mend, check_and_mend};
use crate::inspection::Inspection;
use crate::language::Language;
use crate::problem::{Checked, Kind, Problem, gathered};
use crate::rate::rate;
use crate::report::{Basis, Spot, Stage, spots};
use crate::responses::{check_decisions, check_remarks, languages_of_remarks, locate, locate_remarks};
use crate::source::Step;

/// Reads, rates, composes and checks a folder, in the language that is wanted or in every one that the inspection names.
#[must_use]
pub fn compose_folder(session: &Session, folder: &Path, stage: &Stage, wanted: Option<Language>) -> Composed {
    let mut composed = compose_only(session, folder, stage, wanted);
    let checked = check_composed(session, &composed);
    composed.problems.extend(checked);
    composed.problems = gathered(composed.problems);
    composed
}

/// Reads, rates and composes a folder; what was written is not checked against what is known.
#[must_use]
pub fn compose_only(session: &Session, folder: &Path, stage: &Stage, wanted: Option<Language>) -> Composed {
    compose_loaded(session, session.load(folder), stage, wanted)
}

/// The same of a folder that was read.
pub(super) fn compose_loaded(
    session: &Session,
    mut loaded: Loaded,
    stage: &Stage,
    wanted: Option<Language>,
) -> Composed {
    let problems = gathered(std::mem::take(&mut loaded.problems));
    let ratings = loaded.both().map(|(programme, inspection)| rate(programme, inspection));
    let (editions, drafts) = (Vec::new(), BTreeMap::new());
    let mut composed = Composed { loaded, ratings, stage: stage.clone(), editions, drafts, problems };
    let Some(written) = composed.written(session) else {
        composed.problems.extend(told_of_part(session, &composed));
        return composed;
    };
    let mut problems = written.ratings.problems.clone();
    let mut editions = Vec::new();
    for language in languages(written.inspection, wanted).gather(&mut problems).unwrap_or_default() {
        let mut fresh = Vec::new();
        editions.extend(compose_edition(session, &written, language).gather(&mut fresh));
        fresh.retain(|problem| !is_told(problem, &composed.problems) && !is_told(problem, &problems));
        problems.extend(fresh);
    }
    let mut drafts = BTreeMap::new();
    let wanted = languages_of_drafts(written.inspection);
    if !wanted.is_empty() {
        drafts = spots_of_drafts(session, &written, &editions, &wanted);
        problems.extend(check_decisions(&locate(written.inspection, &drafts), stage));
    }
    if !written.inspection.remarks.is_empty() {
        problems.extend(check_remarks(&locate_remarks(written.inspection, &drafts), stage));
    }
    composed.problems.extend(problems);
    (composed.editions, composed.drafts) = (editions, drafts);
    composed
}

/// What the rules of `check` report of a folder that was composed.
#[must_use]
pub fn check_composed(session: &Session, composed: &Composed) -> Vec<Problem> {
    check_and_mend_composed(session, composed).0
}

/// The same, and what corrects each of the problems that have one right answer.
#[must_use]
pub fn check_and_mend_composed(session: &Session, composed: &Composed) -> (Vec<Problem>, Vec<Mend>) {
    let Some(written) = composed.written(session) else { return (words_of_part(session, composed), Vec::new()) };
    let mut problems = check_signed(session, composed);
    let (found, mends) = check_and_mend(&written, &printed_by_build(session, composed));
    problems.extend(found);
    (problems, mends)
}

/// What points of the service are looked for in: the drafts of this folder, whose words are those of the report.
fn spots_of_drafts(
    session: &Session,
    written: &Basis<'_>,
    editions: &[Edition],
    wanted: &[Language],
) -> BTreeMap<Language, Vec<Spot>> {
    let draft = |language| {
        // What was composed as a draft is not composed again.
        let made = editions.iter().find(|edition| edition.language == language && *written.stage == Stage::DRAFT);
        let found = match made {
            Some(edition) => spots(&edition.report),
            None => {
                let written = Basis { stage: &Stage::DRAFT, ..*written };
                spots(&compose_edition(session, &written, language).value?.report)
            }
        };
        Some((language, found))
    };
    wanted.iter().copied().filter_map(draft).collect()
}

/// The languages of the drafts that points and remarks are looked for in.
fn languages_of_drafts(inspection: &Inspection) -> Vec<Language> {
    let remarked: Vec<Language> = languages_of_remarks(inspection).collect();
    let has_points = !inspection.responses.is_empty();
    let own = inspection.file.languages().into_iter();
    own.filter(|language| has_points || remarked.contains(language)).collect()
}

/// The wanted languages, in their order; one that the inspection does not name is a problem.
fn languages(inspection: &Inspection, wanted: Option<Language>) -> Checked<Vec<Language>> {
    let named = inspection.file.languages();
    match wanted {
        None => Checked::fine(named),
        Some(language) if named.contains(&language) => Checked::fine(vec![language]),
        Some(language) => {
            let place = inspection.place("inspection.yaml", &[Step::Key("languages")]);
            let kind = Kind::LanguageNotNamed { code: language.code().to_owned() };
            Checked::failed(vec![Problem::error(kind, place)])
        }
    }
}
