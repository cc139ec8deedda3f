//! A findings folder as a whole.

use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::copies::is_of_the_system;
use super::files::Files;
use super::known_pictures::KnownPictures;
use super::partly::{LostFiles, StandIn, stand_in};
use super::{evidence, images, ratings, references, remarks, responses, sections, sign_off};
use crate::inspection::{
    FOR_CHILDREN, ForChildrenFile, GlossaryRecord, Inspection, InspectionFile, RatingsFile, RecommendationsFile,
    StatisticsFile, counts,
};
use crate::limits::TEXT_BYTES;
use crate::problem::{Checked, Kind, OutputFault, Place, Problem, RuleFault, suggest};
use crate::programme::{Programme, SectionKind};
use crate::source::{CATALOGUE, Step, TERMS, is_in_cloud, is_usable_name, read_below, unreadable};

/// The file that makes a folder one of findings.
const INSPECTION: &str = "inspection.yaml";

/// Names by which a folder is known to be one of findings where that file is missing.
const FINDINGS: [&str; 7] =
    ["sections", "ratings.yaml", "recommendations.yaml", "statistics.yaml", "glossary.yaml", "evidence", FOR_CHILDREN];

/// The findings folders at a path: itself, or those in it, in order.
#[must_use]
pub fn findings_folders(path: &Path) -> Checked<Vec<PathBuf>> {
    let shown = path.display().to_string();
    match looked_at(path) {
        Ok(Looked::Findings) => return Checked::fine(vec![path.to_owned()]),
        Ok(Looked::Nothing) => {
            return Checked::failed(vec![Problem::error(Kind::FolderMissing { folder: shown }, None)]);
        }
        Ok(Looked::Other) => {}
        Err(problem) => return Checked::failed(vec![*problem]),
    }
    let mut folders = Vec::new();
    let mut problems = Vec::new();
    for entry in WalkDir::new(path).min_depth(1).max_depth(1).sort_by_file_name() {
        match entry.map_err(|error| error.into_io_error().unwrap_or_else(|| ErrorKind::Other.into())) {
            Ok(entry) => match looked_at(entry.path()) {
                Ok(Looked::Findings) => folders.push(entry.into_path()),
                // What is hidden, and what systems keep for themselves, is no folder of findings.
                Err(problem) if !is_nobodys(&entry.file_name().to_string_lossy()) => problems.push(*problem),
                _ => {}
            },
            Err(error) => problems.push(forbidden(path, &error)),
        }
    }
    if folders.is_empty() && problems.is_empty() {
        return Checked::failed(vec![Problem::error(Kind::NoInspections { folder: shown }, None)]);
    }
    Checked { value: Some(folders), problems }
}

/// What stands at a path.
enum Looked {
    /// A folder of findings.
    Findings,
    /// Another folder, which may hold some.
    Other,
    /// No folder.
    Nothing,
}

/// What stands at a path; or the problem with a folder that may be one of findings and cannot be read as one.
fn looked_at(path: &Path) -> Result<Looked, Box<Problem>> {
    match path.metadata() {
        Ok(found) if found.is_dir() => {}
        Err(error) if error.kind() == ErrorKind::PermissionDenied => return Err(Box::new(forbidden(path, &error))),
        Ok(_) | Err(_) => return Ok(Looked::Nothing),
    }
    match path.join(INSPECTION).symlink_metadata() {
        Err(_) if is_in_cloud(&path.join(INSPECTION)) => return Ok(Looked::Findings),
        Ok(_) => return Ok(Looked::Findings),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(Box::new(forbidden(path, &error))),
    }
    lacks_inspection(path).map_or(Ok(Looked::Other), |problem| Err(Box::new(problem)))
}

/// The problem with a folder that the system does not give.
fn forbidden(folder: &Path, error: &std::io::Error) -> Problem {
    let kind = match error.kind() {
        ErrorKind::PermissionDenied => Kind::FolderForbidden,
        _ => unreadable(error),
    };
    Problem::error(kind, Place::file(&folder.display().to_string()))
}

fn is_nobodys(name: &str) -> bool {
    name.starts_with('.') || is_of_the_system(name)
}

/// The problem with a folder that is one of findings but for its inspection.yaml.
fn lacks_inspection(folder: &Path) -> Option<Problem> {
    let entries = match folder.read_dir() {
        Ok(entries) => entries,
        Err(error) => return Some(forbidden(folder, &error)),
    };
    let names: Vec<String> = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    let found = names.iter().find(|name| suggest(name, [INSPECTION]).is_some()).cloned();
    let is_one = found.is_some() || names.iter().any(|name| FINDINGS.contains(&name.as_str()));
    is_one.then(|| Problem::error(Kind::NoInspectionFile { found }, Place::file(&folder.display().to_string())))
}

/// A findings folder of which so much was read that it says what it is one of.
pub struct OpenedFolder {
    folder: PathBuf,
    files: Files,
    file: InspectionFile,
    exceptions_known: bool,
}

/// What came of a folder that was read.
pub struct LoadedFolder {
    /// What was written; without the records that are lost, and then fit for nothing but to be looked through. None where there
    /// is more than can be read.
    pub inspection: Option<Inspection>,
    /// The files whose records could not be read.
    pub lost: LostFiles,
    /// Every problem that was met.
    pub problems: Vec<Problem>,
}

impl OpenedFolder {
    /// The type of inspection that it names.
    #[must_use]
    pub fn variant(&self) -> Option<&str> {
        self.file.variant.as_deref()
    }

    /// The programme that it names, with the place where it does.
    #[must_use]
    pub fn programme(&self) -> (&str, Option<Place>) {
        let source = self.files.sources.get(INSPECTION);
        (&self.file.programme, source.map(|source| source.place(&[Step::Key("programme")])))
    }
}

/// Opens a findings folder: lists it, and reads its `inspection.yaml`. Where that cannot be read, the other files are all the
/// same if it says at least which programme they follow.
#[must_use]
pub fn open_folder(folder: &Path) -> Checked<OpenedFolder> {
    let mut files = Files::list(folder);
    let file = files.yaml::<InspectionFile>(INSPECTION);
    let mut problems = std::mem::take(&mut files.problems);
    let text =
        || read_below(folder, INSPECTION, TEXT_BYTES).ok().map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let Some(file) = file else {
        if let Some(StandIn { file, exceptions_known }) = text().and_then(|text| stand_in(&text)) {
            let opened = OpenedFolder { folder: folder.to_owned(), files, file, exceptions_known };
            return Checked { value: Some(opened), problems };
        }
        let shown = folder.join(INSPECTION).display().to_string();
        let is_of_it = |problem: &Problem| problem.place.as_ref().is_some_and(|place| place.file == shown);
        if problems.iter().any(is_of_it) {
            problems.retain(is_of_it);
            problems.push(rest_not_read(Place::file(&shown)));
        } else if problems.is_empty() {
            let gone = || Kind::FileMissing { file: INSPECTION.to_owned() };
            let kind = read_below(folder, INSPECTION, TEXT_BYTES).err().unwrap_or_else(gone);
            problems.push(Problem::error(kind, Place::file(&shown)));
        }
        return Checked::failed(problems);
    };
    Checked { value: Some(OpenedFolder { folder: folder.to_owned(), files, file, exceptions_known: true }), problems }
}

/// SHA-256 of every file of a findings folder that anything is read from, in hexadecimal; none where there is anything in it that
/// a report could not be made with.
#[must_use]
pub fn folder_digests(folder: &Path) -> Option<BTreeMap<String, String>> {
    Files::list(folder).digests(TERMS)
}

/// That the other files of a folder wait for its `inspection.yaml`.
#[must_use]
pub fn rest_not_read(place: impl Into<Option<Place>>) -> Problem {
    Problem::warning(Kind::RestNotRead, place.into().map(|place| Place::file(&place.file)))
}

/// Loads a findings folder of a programme.
#[must_use]
pub fn load_inspection(programme: &Programme, folder: &Path) -> Checked<Inspection> {
    let mut problems = Vec::new();
    let opened = open_folder(folder).gather(&mut problems);
    let value = opened.and_then(|opened| {
        let loaded = load_opened(programme, opened, &KnownPictures::default());
        problems.extend(loaded.problems);
        loaded.inspection.filter(|_| loaded.lost.is_empty())
    });
    Checked { value, problems }
}

/// Loads a folder that was opened, with the pictures that are known from before.
#[must_use]
pub fn load_opened(programme: &Programme, opened: OpenedFolder, known: &KnownPictures) -> LoadedFolder {
    let OpenedFolder { folder, mut files, file, exceptions_known } = opened;
    let variant = file.variant.clone();
    let programme = programme.of_variant(variant.as_deref());
    let programme = programme.as_ref();
    let ratings = files.yaml::<RatingsFile>("ratings.yaml").unwrap_or_default();
    let recommendations = files.yaml::<RecommendationsFile>("recommendations.yaml").unwrap_or_default();
    let statistics = files.yaml::<StatisticsFile>("statistics.yaml").unwrap_or_default();
    let glossary = files.yaml::<Vec<GlossaryRecord>>("glossary.yaml").unwrap_or_default();
    let for_children = files.yaml::<ForChildrenFile>(FOR_CHILDREN).unwrap_or_default();
    let mut faulty_sections = BTreeSet::new();
    let sections = sections::load_sections(programme, &mut files, &mut faulty_sections);
    let evidence = evidence::load_evidence(programme, &file, &mut files);
    let images = images::load_images(&sections, &for_children, &mut files, known);
    let responses = responses::load_responses(&mut files);
    let remarks = remarks::load_remarks(&mut files);
    let signed = sign_off::load_signed(&file, &mut files);
    files.plain(CATALOGUE);
    files.known(TERMS);
    let meant = files.report_unasked(&expected(programme));
    let sections_meant = meant.iter().filter_map(|name| name.strip_prefix("sections/")?.rsplit_once('.'));
    faulty_sections.extend(sections_meant.map(|(id, _)| id.to_owned()));
    let mut problems = std::mem::take(&mut files.problems);
    let lost = LostFiles::new(std::mem::take(&mut files.lost), exceptions_known);
    if files.overfull {
        return LoadedFolder { inspection: None, lost, problems };
    }
    let name = name_of(&folder, &mut problems);
    let mut inspection = Inspection {
        folder: name.unwrap_or_else(|| "inspection".to_owned()),
        file,
        ratings,
        recommendations,
        statistics,
        glossary,
        for_children,
        sections,
        counts: counts(&evidence),
        evidence,
        images,
        responses,
        remarks,
        signed,
        faulty_sections,
        sources: files.sources,
        gaps: Vec::new(),
        inputs: files.inputs,
    };
    let mut found = Vec::new();
    references::check_references(programme, &inspection, &mut found);
    check_variant(programme, &inspection, &mut found);
    // What follows from a record that could not be read would only hide what is wrong with it.
    found.retain(|problem| lost.is_empty() || lost.leave(problem));
    problems.extend(found);
    // Levels, reasons and figures are judged by the programme alone.
    let faulty_sections = ratings::check_ratings(programme, &inspection, &mut problems);
    inspection.faulty_sections.extend(faulty_sections);
    if lost.is_empty() {
        responses::check_responses(&inspection, &mut problems);
        remarks::check_remarks(&inspection, &mut problems);
    }
    LoadedFolder { inspection: Some(inspection), lost, problems }
}

/// The name of a folder, which is that of its output.
fn name_of(folder: &Path, problems: &mut Vec<Problem>) -> Option<String> {
    let name =
        folder.canonicalize().ok().and_then(|path| path.file_name().map(|name| name.to_string_lossy().into_owned()));
    if let Some(name) = name.as_ref().filter(|name| !is_usable_name(name)) {
        let fault = OutputFault::UnusableName { name: name.clone() };
        problems.push(Problem::error(Kind::Output(fault), Place::file(&folder.display().to_string())));
    }
    name
}

/// Adds a problem where it is not known which of a programme's types of inspection this was.
fn check_variant(programme: &Programme, inspection: &Inspection, problems: &mut Vec<Problem>) {
    let known: Vec<String> = programme.rules.variants.keys().cloned().collect();
    let fault = match &inspection.file.variant {
        None if known.is_empty() => return,
        None => RuleFault::VariantMissing { known },
        Some(found) if known.contains(found) => return,
        Some(found) => {
            let suggestion = suggest(found, known.iter().map(String::as_str));
            RuleFault::VariantUnknown { found: found.clone(), suggestion, known }
        }
    };
    let key = if inspection.file.variant.is_some() { "variant" } else { "programme" };
    problems.push(Problem::error(Kind::Rule(fault), inspection.place(INSPECTION, &[Step::Key(key)])));
}

/// The names of files that something can be read from.
fn expected(programme: &Programme) -> Vec<String> {
    let made = |kind| matches!(kind, SectionKind::Contents | SectionKind::StandingText);
    let sections = programme.nodes().filter(|node| !made(node.kind)).map(|node| &node.id);
    let files = sections.flat_map(|id| ["yaml", "md"].map(|ending| format!("sections/{id}.{ending}")));
    let top = FINDINGS.into_iter().filter(|name| name.ends_with(".yaml")).chain([INSPECTION]);
    top.map(str::to_owned).chain(files).collect()
}
