//! A findings folder as a whole.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::files::Files;
use super::known_pictures::KnownPictures;
use super::{evidence, images, ratings, references, responses, sections};
use crate::inspection::{
    GlossaryRecord, Inspection, InspectionFile, RatingsFile, RecommendationsFile, StatisticsFile, counts,
};
use crate::problem::{Checked, Kind, OutputFault, Place, Problem, suggest};
use crate::programme::{Programme, SectionKind};
use crate::source::limits::TEXT_BYTES;
use crate::source::{CATALOGUE, Shapes, Step, TERMS, decode_yaml, is_usable_name, read_below, text_of};
use crate::text::Gaps;

/// The file that makes a folder one of findings.
const INSPECTION: &str = "inspection.yaml";

/// Names by which a folder is known to be one of findings where that file is missing.
const FINDINGS: [&str; 6] =
    ["sections", "ratings.yaml", "recommendations.yaml", "statistics.yaml", "glossary.yaml", "evidence"];

/// The findings folders at a path: itself, or those in it, in order.
#[must_use]
pub fn findings_folders(path: &Path) -> Checked<Vec<PathBuf>> {
    let shown = path.display().to_string();
    if has_inspection(path) {
        return Checked::fine(vec![path.to_owned()]);
    }
    if !path.is_dir() {
        return Checked::failed(vec![Problem::error(Kind::FolderMissing { folder: shown }, None)]);
    }
    if let Some(problem) = lacks_inspection(path) {
        return Checked::failed(vec![problem]);
    }
    let below = WalkDir::new(path).min_depth(1).max_depth(1).sort_by_file_name().into_iter().flatten();
    let below: Vec<PathBuf> = below.map(walkdir::DirEntry::into_path).filter(|path| path.is_dir()).collect();
    let problems: Vec<Problem> =
        below.iter().filter(|path| !has_inspection(path)).filter_map(|path| lacks_inspection(path)).collect();
    let folders: Vec<PathBuf> = below.into_iter().filter(|path| has_inspection(path)).collect();
    if folders.is_empty() && problems.is_empty() {
        return Checked::failed(vec![Problem::error(Kind::NoInspections { folder: shown }, None)]);
    }
    Checked { value: Some(folders), problems }
}

/// Whether a folder has an inspection.yaml, whatever it is.
fn has_inspection(folder: &Path) -> bool {
    folder.join(INSPECTION).symlink_metadata().is_ok()
}

/// The problem with a folder that is one of findings but for its inspection.yaml.
fn lacks_inspection(folder: &Path) -> Option<Problem> {
    let names: Vec<String> =
        folder.read_dir().ok()?.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    let found = names.iter().find(|name| suggest(name, [INSPECTION]).is_some()).cloned();
    let is_one = found.is_some() || names.iter().any(|name| FINDINGS.contains(&name.as_str()));
    is_one.then(|| Problem::error(Kind::NoInspectionFile { found }, Place::file(&folder.display().to_string())))
}

/// The programme that a findings folder names, with the place where it does.
#[must_use]
pub fn programme_of(folder: &Path) -> Checked<(String, Place)> {
    let path = folder.join(INSPECTION);
    let shown = path.display().to_string();
    let mut problems = Vec::new();
    let read = match read_below(folder, INSPECTION, TEXT_BYTES) {
        Ok(bytes) => text_of(&shown, &bytes),
        Err(kind) => Checked::failed(vec![Problem::error(kind, Place::file(&shown))]),
    };
    let Some(text) = read.gather(&mut problems) else { return Checked::failed(problems) };
    let decoded = decode_yaml::<InspectionFile>(&mut Shapes::default(), &shown, text).gather(&mut problems);
    let value = decoded.map(|decoded| {
        let place = decoded.source.place(&[Step::Key("programme")]);
        (decoded.value.programme, place)
    });
    Checked { value, problems }
}

/// Loads a findings folder of a programme.
#[must_use]
pub fn load_inspection(programme: &Programme, folder: &Path) -> Checked<Inspection> {
    load_inspection_again(programme, folder, &KnownPictures::default())
}

/// The same, with the pictures that are known from before.
#[must_use]
pub fn load_inspection_again(programme: &Programme, folder: &Path, known: &KnownPictures) -> Checked<Inspection> {
    let mut files = Files::list(folder);
    let file = files.yaml::<InspectionFile>(INSPECTION);
    let ratings = files.yaml::<RatingsFile>("ratings.yaml").unwrap_or_default();
    let recommendations = files.yaml::<RecommendationsFile>("recommendations.yaml").unwrap_or_default();
    let statistics = files.yaml::<StatisticsFile>("statistics.yaml").unwrap_or_default();
    let glossary = files.yaml::<Vec<GlossaryRecord>>("glossary.yaml").unwrap_or_default();
    let mut mistaken = BTreeSet::new();
    let sections = sections::load_sections(programme, &mut files, &mut mistaken);
    let evidence = evidence::load_evidence(programme, &mut files);
    let images = images::load_images(&sections, &mut files, known);
    let responses = responses::load_responses(&mut files);
    files.plain(CATALOGUE);
    files.known(TERMS);
    let meant = files.report_unasked(&expected(programme));
    let sections_meant = meant.iter().filter_map(|name| name.strip_prefix("sections/")?.rsplit_once('.'));
    mistaken.extend(sections_meant.map(|(id, _)| id.to_owned()));
    let mut problems = std::mem::take(&mut files.problems);
    if files.overfull {
        return Checked::failed(problems);
    }
    // What follows from a record that could not be read would only hide what is wrong with it.
    let Some(file) = file.filter(|_| !files.lost) else { return Checked::failed(problems) };
    let name =
        folder.canonicalize().ok().and_then(|path| path.file_name().map(|name| name.to_string_lossy().into_owned()));
    if let Some(name) = name.as_ref().filter(|name| !is_usable_name(name)) {
        let fault = OutputFault::UnusableName { name: name.clone() };
        problems.push(Problem::error(Kind::Output(fault), Place::file(&folder.display().to_string())));
    }
    let mut inspection = Inspection {
        folder: name.unwrap_or_else(|| "inspection".to_owned()),
        file,
        ratings,
        recommendations,
        statistics,
        glossary,
        sections,
        counts: counts(&evidence),
        evidence,
        images,
        responses,
        mistaken,
        sources: files.sources,
        gaps: Gaps::new(),
        inputs: files.inputs,
    };
    references::check_references(programme, &inspection, &mut problems);
    let mistaken = ratings::check_ratings(programme, &inspection, &mut problems);
    inspection.mistaken.extend(mistaken);
    responses::check_responses(&inspection, &mut problems);
    Checked { value: Some(inspection), problems }
}

/// The names of files that something can be read from.
fn expected(programme: &Programme) -> Vec<String> {
    let made = |kind| matches!(kind, SectionKind::Contents | SectionKind::StandingText);
    let sections = programme.nodes().filter(|node| !made(node.kind)).map(|node| &node.id);
    let files = sections.flat_map(|id| ["yaml", "md"].map(|ending| format!("sections/{id}.{ending}")));
    let top = FINDINGS.into_iter().filter(|name| name.ends_with(".yaml")).chain([INSPECTION]);
    top.map(str::to_owned).chain(files).collect()
}
