//! What `findings translate` works on: a findings folder, or the folder of a programme.

use std::path::{Path, PathBuf};

use crate::assets::Assets;
use crate::catalogue::{
    Catalogue, Memory, Term, TranslationGuard, Unit, catalogue_of, merge, terms, translate_inspection,
    translate_programme, units_of_inspection, units_of_programme,
};
use crate::inspection::Inspection;
use crate::language::Language;
use crate::load::{findings_folders, load_programme, programme_ids};
use crate::pipeline::{Session, compose_only};
use crate::problem::{Checked, Problem, Severity};
use crate::programme::Programme;
use crate::report::{Stage, placeholder_words};
use crate::source::{CATALOGUE, is_there};

/// A folder whose texts are translated.
pub(super) struct TranslatedFolder {
    /// What the catalogue is called.
    pub(super) name: String,
    /// Where it is.
    pub(super) folder: PathBuf,
    /// What it is the folder of, where that is an inspection.
    pub(super) inspection: Option<Inspection>,
    /// Its texts.
    pub(super) units: Vec<Unit>,
    /// What its translations are compared by.
    pub(super) guard: TranslationGuard,
    /// Its catalogue; empty where it has none.
    pub(super) catalogue: Catalogue,
    /// The text of its catalogue, where it has one.
    pub(super) written: Option<String>,
    /// Whether that is the program's, as the folder of a programme has none of its own.
    pub(super) borrowed: bool,
    /// What is wrong with its catalogue.
    pub(super) problems: Vec<Problem>,
    /// Catalogues whose words it uses, by name.
    pub(super) related: Vec<(String, Catalogue)>,
    /// Terms of its programme, for a findings folder.
    pub(super) programme_terms: Vec<Term>,
}

/// The folders at a path: itself, or those in it.
pub(super) fn translated_folders(session: &Session, path: &Path) -> Checked<Vec<TranslatedFolder>> {
    let mut problems = Vec::new();
    let mut found = Vec::new();
    let programmes = programme_folders(session, path);
    if programmes.is_empty() {
        for folder in findings_folders(path).gather(&mut problems).unwrap_or_default() {
            found.extend(inspection(session, &folder).gather(&mut problems));
        }
    }
    for (assets, folder) in programmes {
        found.extend(programme(&assets, &folder).gather(&mut problems));
    }
    Checked { value: Some(found), problems }
}

/// The catalogue of every programme that the program has.
pub(super) fn programme_catalogues(session: &Session) -> Checked<Vec<(String, Catalogue)>> {
    let mut problems = Vec::new();
    let mut found = Vec::new();
    for id in programme_ids(&session.programmes) {
        let Some(programme) = load_programme(&session.programmes, &id).gather(&mut problems) else { continue };
        let own = catalogue_of(programme.sources.get(CATALOGUE)).gather(&mut problems).unwrap_or_default();
        let merged = merge(&units_of_programme(&programme), &own, &Memory::default());
        found.push((id, merged.catalogue()));
    }
    Checked { value: Some(found), problems }
}

/// Folders of programmes at a path: one by its files, by the name of a programme that the program has, or those in it.
fn programme_folders(session: &Session, path: &Path) -> Vec<(Assets, PathBuf)> {
    let has = |folder: &Path, file: &str| is_there(&folder.join(file));
    if has(path, "inspection.yaml") {
        return Vec::new();
    }
    let id = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let own = |folder: &Path| (Assets::programmes(folder.parent().map(Path::to_owned)), folder.to_owned());
    if has(path, "programme.yaml") {
        return vec![own(path)];
    }
    let mut below: Vec<PathBuf> =
        std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    below.retain(|folder| has(folder, "programme.yaml"));
    below.sort();
    if below.is_empty() && id.is_some_and(|id| programme_ids(&session.programmes).contains(&id)) {
        return vec![(session.programmes.clone(), path.to_owned())];
    }
    below.iter().map(|folder| own(folder)).collect()
}

fn inspection(session: &Session, folder: &Path) -> Checked<TranslatedFolder> {
    let mut loaded = session.load(folder);
    let mut problems = std::mem::take(&mut loaded.problems);
    let sound = problems.iter().all(|problem| problem.severity < Severity::Error);
    let (Some((programme, inspection)), true) = (loaded.both(), sound) else { return Checked::failed(problems) };
    let Some(own) = catalogue_of(inspection.sources.get(CATALOGUE)).gather(&mut problems) else {
        return Checked::failed(problems);
    };
    let of_programme = catalogue_of(programme.sources.get(CATALOGUE)).value.unwrap_or_default();
    let programme_units = units_of_programme(programme);
    let merged = merge(&programme_units, &of_programme, &Memory::default());
    let mut folder = TranslatedFolder {
        inspection: None,
        name: inspection.folder.clone(),
        folder: folder.to_owned(),
        units: units_of_inspection(programme, inspection),
        guard: TranslationGuard::of_inspection(programme, inspection),
        catalogue: own,
        written: inspection.sources.get(CATALOGUE).map(|source| source.text.clone()),
        borrowed: false,
        problems: translate_inspection(programme, inspection).problems,
        programme_terms: terms(&programme_units, &merged),
        related: vec![(programme.rules.id.clone(), of_programme)],
    };
    give_values(session, &mut folder);
    folder.inspection = loaded.inspection;
    Checked { value: Some(folder), problems }
}

/// Tells each text what its placeholders are filled with in the Welsh draft of now.
fn give_values(session: &Session, folder: &mut TranslatedFolder) {
    if !folder.units.iter().any(|unit| unit.english.contains("{{")) {
        return;
    }
    let composed = compose_only(session, &folder.folder, &Stage::DRAFT, Some(Language::Welsh));
    let edition = composed.editions.iter().find(|edition| edition.language == Language::Welsh);
    let Some(basis) = edition.and_then(|edition| composed.basis(session, edition)) else { return };
    for unit in &mut folder.units {
        let known = unit.placeholders().into_iter();
        unit.values = known.filter_map(|one| Some((one.clone(), placeholder_words(&basis, &one)?))).collect();
    }
}

fn programme(assets: &Assets, folder: &Path) -> Checked<TranslatedFolder> {
    let mut problems = Vec::new();
    let id = folder.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let loaded: Option<Programme> = load_programme(assets, &id).gather(&mut problems);
    let (Some(programme), true) = (loaded, problems.is_empty()) else { return Checked::failed(problems) };
    let Some(catalogue) = catalogue_of(programme.sources.get(CATALOGUE)).gather(&mut problems) else {
        return Checked::failed(problems);
    };
    let folder = TranslatedFolder {
        inspection: None,
        name: id,
        folder: folder.to_owned(),
        units: units_of_programme(&programme),
        guard: TranslationGuard::default(),
        catalogue,
        written: programme.sources.get(CATALOGUE).map(|source| source.text.clone()),
        borrowed: programme.sources.contains_key(CATALOGUE)
            && is_there(&folder.join("programme.yaml"))
            && !is_there(&folder.join(CATALOGUE)),
        problems: translate_programme(&programme).problems,
        related: Vec::new(),
        programme_terms: Vec::new(),
    };
    Checked { value: Some(folder), problems }
}
