//! A findings folder as a whole.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::files::Files;
use super::{evidence, images, ratings, references, responses, sections};
use crate::inspection::{
    GlossaryRecord, Inspection, InspectionFile, RatingsFile, RecommendationsFile, StatisticsFile, counts,
};
use crate::problem::{Checked, Kind, Place, Problem};
use crate::programme::Programme;
use crate::source::{Step, decode_yaml, read_text};

/// The findings folders at a path: itself, or those in it, in order.
#[must_use]
pub fn findings_folders(path: &Path) -> Checked<Vec<PathBuf>> {
    let shown = path.display().to_string();
    if path.join("inspection.yaml").is_file() {
        return Checked::fine(vec![path.to_owned()]);
    }
    if !path.is_dir() {
        return Checked::failed(vec![Problem::error(Kind::FolderMissing { folder: shown }, None)]);
    }
    let folders: Vec<PathBuf> = WalkDir::new(path)
        .min_depth(1)
        .max_depth(1)
        .sort_by_file_name()
        .into_iter()
        .flatten()
        .filter(|entry| entry.path().join("inspection.yaml").is_file())
        .map(walkdir::DirEntry::into_path)
        .collect();
    if folders.is_empty() {
        let looks_like_one = ["sections", "ratings.yaml"].iter().any(|name| path.join(name).exists());
        let problem = if looks_like_one {
            Problem::error(Kind::FileMissing { file: "inspection.yaml".to_owned() }, Place::file(&shown))
        } else {
            Problem::error(Kind::NoInspections { folder: shown }, None)
        };
        return Checked::failed(vec![problem]);
    }
    Checked::fine(folders)
}

/// The programme that a findings folder names, with the place where it does.
#[must_use]
pub fn programme_of(folder: &Path) -> Checked<(String, Place)> {
    let path = folder.join("inspection.yaml");
    let shown = path.display().to_string();
    let mut problems = Vec::new();
    let Some((text, _)) = read_text(&path, &shown).gather(&mut problems) else {
        return Checked::failed(problems);
    };
    let decoded = decode_yaml::<InspectionFile>(&shown, text).gather(&mut problems);
    let value = decoded.map(|decoded| {
        let place = decoded.source.place(&[Step::Key("programme")]);
        (decoded.value.programme, place)
    });
    Checked { value, problems }
}

/// Loads a findings folder of a programme.
#[must_use]
pub fn load_inspection(programme: &Programme, folder: &Path) -> Checked<Inspection> {
    let mut files = Files::list(folder);
    let file = files.yaml::<InspectionFile>("inspection.yaml");
    let ratings = files.yaml::<RatingsFile>("ratings.yaml").unwrap_or_default();
    let recommendations = files.yaml::<RecommendationsFile>("recommendations.yaml").unwrap_or_default();
    let statistics = files.yaml::<StatisticsFile>("statistics.yaml").unwrap_or_default();
    let glossary = files.yaml::<Vec<GlossaryRecord>>("glossary.yaml").unwrap_or_default();
    let sections = sections::load_sections(programme, &mut files);
    let evidence = evidence::load_evidence(programme, &mut files);
    let images = images::load_images(&sections, &mut files);
    let responses = responses::load_responses(&mut files);
    files.report_unasked();
    let mut problems = std::mem::take(&mut files.problems);
    // What follows from a record that could not be read would only hide what is wrong with it.
    let Some(file) = file.filter(|_| !files.lost) else { return Checked::failed(problems) };
    let name =
        folder.canonicalize().ok().and_then(|path| path.file_name().map(|name| name.to_string_lossy().into_owned()));
    let inspection = Inspection {
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
        sources: files.sources,
        inputs: files.inputs,
    };
    references::check_references(programme, &inspection, &mut problems);
    ratings::check_ratings(programme, &inspection, &mut problems);
    responses::check_responses(&inspection, &mut problems);
    Checked { value: Some(inspection), problems }
}
