//! What `findings translate` works on: a findings folder, or the folder of a programme.

use std::path::{Path, PathBuf};

use crate::assets::Assets;
use crate::catalogue::{Catalogue, Memory, catalogue_of, merge, units_of_programme};
use crate::load::{findings_folders, load_programme, programme_ids};
use crate::pipeline::{Session, TranslatedFolder};
use crate::problem::Checked;
use crate::source::{CATALOGUE, is_there};

/// The folders at a path: itself, or those in it.
pub(super) fn translated_folders(session: &Session, path: &Path) -> Checked<Vec<TranslatedFolder>> {
    let mut problems = Vec::new();
    let mut found = Vec::new();
    let programmes = programme_folders(session, path);
    if programmes.is_empty() {
        for folder in findings_folders(path).gather(&mut problems).unwrap_or_default() {
            let folder = TranslatedFolder::of_inspection(session, &folder).gather(&mut problems);
            found.extend(folder.map(|mut folder| {
                folder.compose_draft(session);
                folder
            }));
        }
    }
    for (assets, folder) in programmes {
        found.extend(TranslatedFolder::of_programme(&assets, &folder).gather(&mut problems));
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
