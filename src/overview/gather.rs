//! What is at the paths that were given: folders of findings, outputs of builds, files `ratings.json`.
//!
//! What must hold: whatever the way, an inspection comes in as its published `ratings.json` says it, so that nothing is let
//! out that a report would not print. What does not count is told.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::given::{Given, GivenPoint, Source};
use super::published::{PublishedRatings, read_published};
use crate::inspection::Inspection;
use crate::language::Language;
use crate::limits::TEXT_BYTES;
use crate::load::findings_folders;
use crate::pipeline::{Composed, Session, compose_folder};
use crate::problem::{Checked, Kind, OverviewFault, Place, Problem, Severity, how_many};
use crate::publish::{NotWritten, outputs_at, standing_file, standing_manifest};
use crate::render::{MANIFEST, Manifest, ratings_document, render_ratings_json};
use crate::report::Stage;
use crate::responses::{LocatedPoint, PointStatus, locate};
use crate::source::{digest, read_below, read_file};

/// What was found, and what is wrong with the rest.
#[derive(Debug, Default)]
pub struct Gathered {
    /// What counts, in the order in which it was given.
    pub given: Vec<Given>,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

/// One thing to read.
enum Found {
    Findings(PathBuf),
    Output(PathBuf),
    File(PathBuf),
}

/// Reads what is at these paths.
#[must_use]
pub fn gather(session: &Session, paths: &[PathBuf]) -> Gathered {
    let mut problems = Vec::new();
    let found: Vec<Found> = paths.iter().flat_map(|path| look(path, &mut problems)).collect();
    // Behind `dyn`, that what is read may be shared is proved once.
    let read: &(dyn Fn(&Found) -> Gathered + Sync) = &|found| match found {
        Found::Findings(folder) => read_findings(session, folder),
        Found::Output(folder) => read_output(folder),
        Found::File(file) => read_ratings(file),
    };
    let all: Vec<Gathered> = found.par_iter().map(read).collect();
    let mut gathered = Gathered { given: Vec::new(), problems };
    for one in all {
        gathered.given.extend(one.given);
        gathered.problems.extend(one.problems);
    }
    gathered
}

/// What is at a path.
fn look(path: &Path, problems: &mut Vec<Problem>) -> Vec<Found> {
    if path.is_file() {
        return vec![Found::File(path.to_owned())];
    }
    let Checked { value: folders, problems: told } = findings_folders(path);
    if let Some(folders) = folders {
        problems.extend(told);
        return folders.into_iter().map(Found::Findings).collect();
    }
    let is_none = told.iter().all(|problem| matches!(problem.kind, Kind::NoInspections { .. }));
    let outputs = if is_none { outputs_at(path) } else { Vec::new() };
    if !outputs.is_empty() {
        return final_outputs(outputs, problems).into_iter().map(Found::Output).collect();
    }
    let mut files: Vec<PathBuf> = path.read_dir().into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "json") && file.is_file());
    files.sort();
    if !is_none {
        problems.extend(told);
    } else if files.is_empty() {
        problems.push(fault(path, OverviewFault::NothingHere));
    }
    files.into_iter().map(Found::File).collect()
}

/// The outputs that are final reports; a draft that has no final report beside it is told.
fn final_outputs(outputs: Vec<PathBuf>, problems: &mut Vec<Problem>) -> Vec<PathBuf> {
    let status = |output: &PathBuf| {
        let manifest = standing_manifest(output).ok().flatten();
        manifest.map_or_else(|| "final".to_owned(), |manifest| manifest.status)
    };
    let (finals, others): (Vec<PathBuf>, Vec<PathBuf>) = outputs.into_iter().partition(|one| status(one) == "final");
    let has_final = |draft: &PathBuf| finals.iter().any(|one| one.parent() == draft.parent());
    let drafts = others.iter().filter(|other| status(other) == "draft" && !has_final(other));
    problems
        .extend(drafts.map(|draft| Problem { severity: Severity::Warning, ..fault(draft, OverviewFault::IsDraft) }));
    finals
}

fn read_findings(session: &Session, folder: &Path) -> Gathered {
    let composed = compose_folder(session, folder, &Stage::Final, None);
    let (true, Some(written)) = (composed.is_sound(), composed.written(session)) else {
        let errors = how_many(composed.problems.iter().filter(|one| one.severity == Severity::Error));
        let severity = Severity::Warning;
        let problem = Problem { severity, ..fault(folder, OverviewFault::NoFinal { errors }) };
        return Gathered { given: Vec::new(), problems: vec![problem] };
    };
    let mut ratings = BTreeMap::new();
    let mut hashes = BTreeMap::new();
    for edition in &composed.editions {
        let Some(basis) = composed.basis(session, edition) else { continue };
        // As a build would write it: a folder and its report give the same overview.
        let bytes = render_ratings_json(&ratings_document(&basis)).unwrap_or_default();
        match read_published(&bytes) {
            Ok(one) => {
                hashes.insert(name(&one), digest(&bytes));
                ratings.insert(edition.language, one);
            }
            Err(fault) => return failed(folder, fault),
        }
    }
    let points = points(&composed, written.inspection);
    if let Some(points) = &points {
        hashes.insert(format!("{} points", written.inspection.folder), digest(format!("{points:?}").as_bytes()));
    }
    let place = Place::file(&folder.display().to_string());
    Gathered { given: vec![Given { place, source: Source::Findings, ratings, hashes, points }], problems: Vec::new() }
}

/// What the service said of drafts; none where no reply is in the folder.
fn points(composed: &Composed, inspection: &Inspection) -> Option<Vec<GivenPoint>> {
    if inspection.responses.values().all(Vec::is_empty) {
        return None;
    }
    let standing = locate(inspection, &composed.drafts).into_iter().filter(|one| one.status != PointStatus::Replaced);
    let point = |one: LocatedPoint<'_>| GivenPoint {
        kind: one.point.kind.map(|kind| kind.id().to_owned()),
        decision: one.status.id().to_owned(),
    };
    Some(standing.map(point).collect())
}

fn read_output(folder: &Path) -> Gathered {
    let manifest = match standing_manifest(folder) {
        Ok(Some(manifest)) => manifest,
        Ok(None) => return failed(folder, OverviewFault::NothingHere),
        Err(NotWritten::Refused(problems)) => return Gathered { given: Vec::new(), problems },
        Err(NotWritten::Failed(path, error)) => {
            let kind = Kind::FileUnreadable { cause: error.to_string() };
            let problem = Problem::error(kind, Place::file(&path.display().to_string()));
            return Gathered { given: Vec::new(), problems: vec![problem] };
        }
    };
    let paths = Language::ALL.map(|language| format!("{}/ratings.json", language.code()));
    let listed: Vec<&String> = paths.iter().filter(|path| manifest.outputs.contains_key(*path)).collect();
    if listed.is_empty() {
        return failed(folder, OverviewFault::NoData);
    }
    read_listed(folder, &manifest, &listed)
}

fn read_listed(folder: &Path, manifest: &Manifest, listed: &[&String]) -> Gathered {
    let mut ratings = BTreeMap::new();
    let mut hashes = BTreeMap::new();
    let mut changed = Vec::new();
    for path in listed {
        let Some(bytes) = standing_file(folder, manifest, path) else {
            changed.push((*path).clone());
            continue;
        };
        match read_published(&bytes) {
            Ok(one) => {
                hashes.insert(name(&one), digest(&bytes));
                ratings.extend(language(&one).map(|language| (language, one)));
            }
            Err(fault) => return failed(&folder.join(path), fault),
        }
    }
    let own = read_below(folder, MANIFEST, TEXT_BYTES);
    if !own.is_ok_and(|bytes| manifest.is_as_written(&bytes)) {
        changed.push(MANIFEST.to_owned());
    }
    if !changed.is_empty() {
        return failed(folder, OverviewFault::ChangedSince { files: changed });
    }
    let around = folder.parent().map(|parent| parent.display().to_string()).unwrap_or_default();
    let place = Place::file(&folder.display().to_string());
    let given = Given { place, source: Source::Output { around }, ratings, hashes, points: None };
    Gathered { given: vec![given], problems: Vec::new() }
}

fn read_ratings(file: &Path) -> Gathered {
    let bytes = match read_file(file, TEXT_BYTES) {
        Ok(bytes) => bytes,
        Err(kind) => {
            let problem = Problem::error(kind, Place::file(&file.display().to_string()));
            return Gathered { given: Vec::new(), problems: vec![problem] };
        }
    };
    let one = match read_published(&bytes) {
        Ok(one) => one,
        Err(fault) => return failed(file, fault),
    };
    if one.status != "final" {
        let problem = Problem { severity: Severity::Warning, ..fault(file, OverviewFault::IsDraft) };
        return Gathered { given: Vec::new(), problems: vec![problem] };
    }
    let place = Place::file(&file.display().to_string());
    let hashes = BTreeMap::from([(name(&one), digest(&bytes))]);
    let Some(language) = language(&one) else {
        let why = Some(format!("its language is “{}”", one.language));
        return failed(file, OverviewFault::NoRatings { why });
    };
    let ratings = BTreeMap::from([(language, one)]);
    Gathered { given: vec![Given { place, source: Source::File, ratings, hashes, points: None }], problems: Vec::new() }
}

/// What it is called among the inputs: no path of this machine.
fn name(one: &PublishedRatings) -> String {
    format!("{} {} {}", one.report_id, one.report_version, one.language)
}

fn language(one: &PublishedRatings) -> Option<Language> {
    Language::ALL.into_iter().find(|language| language.tag() == one.language || language.code() == one.language)
}

fn fault(path: &Path, fault: OverviewFault) -> Problem {
    Problem::error(Kind::Overview(fault), Place::file(&path.display().to_string()))
}

fn failed(path: &Path, what: OverviewFault) -> Gathered {
    Gathered { given: Vec::new(), problems: vec![fault(path, what)] }
}
