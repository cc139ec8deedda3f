//! A folder whose texts are translated, a findings folder or that of a programme: its texts, its catalogue, what its translations
//! are compared by, and what its placeholders say in the Welsh draft of now.

use std::path::{Path, PathBuf};

use super::compose_folder::compose_loaded;
use super::composed::Composed;
use super::session::{Loaded, Session};
use crate::assets::Assets;
use crate::catalogue::{
    Catalogue, Memory, Merged, Term, TranslationGuard, Unit, catalogue_of, merge, placeholder_forms, terms,
    translate_inspection, translate_programme, units_of_inspection, units_of_programme, write_catalogue,
};
use crate::inspection::Inspection;
use crate::language::Language;
use crate::load::load_programme;
use crate::problem::{Checked, Problem, Severity};
use crate::programme::Programme;
use crate::report::{Report, Stage, placeholder_words};
use crate::source::{CATALOGUE, is_there};

/// A folder whose texts are translated.
pub struct TranslatedFolder {
    /// What the catalogue is called.
    pub name: String,
    /// Where it is.
    pub folder: PathBuf,
    /// Its texts.
    pub units: Vec<Unit>,
    /// What its translations are compared by.
    pub guard: TranslationGuard,
    /// Its catalogue; empty where it has none.
    pub catalogue: Catalogue,
    /// The text of its catalogue, where it has one.
    pub written: Option<String>,
    /// Whether that is the program's, as the folder of a programme has none of its own.
    pub borrowed: bool,
    /// Catalogues whose words it uses, by name.
    pub related: Vec<(String, Catalogue)>,
    /// Terms of its programme, for a findings folder.
    pub programme_terms: Vec<Term>,
    /// The programme, where it is the folder of one.
    programme: Option<Programme>,
    /// What was read, until its draft is composed of it.
    loaded: Option<Loaded>,
    /// Its Welsh draft of now, where it was composed.
    draft: Option<Composed>,
}

impl TranslatedFolder {
    /// A findings folder, without its draft.
    #[must_use]
    pub fn of_inspection(session: &Session, folder: &Path) -> Checked<Self> {
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
        let folder = TranslatedFolder {
            name: inspection.folder.clone(),
            folder: folder.to_owned(),
            units: units_of_inspection(programme, inspection),
            guard: TranslationGuard::of_inspection(programme, inspection),
            catalogue: own,
            written: inspection.sources.get(CATALOGUE).map(|source| source.text.clone()),
            borrowed: false,
            programme_terms: terms(&programme_units, &merged),
            related: vec![(programme.rules.id.clone(), of_programme)],
            programme: None,
            loaded: None,
            draft: None,
        };
        let folder = TranslatedFolder { loaded: Some(loaded), ..folder };
        Checked { value: Some(folder), problems }
    }

    /// The folder of a programme.
    #[must_use]
    pub fn of_programme(assets: &Assets, folder: &Path) -> Checked<Self> {
        let mut problems = Vec::new();
        let id = folder.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let loaded: Option<Programme> = load_programme(assets, &id).gather(&mut problems);
        let (Some(programme), true) = (loaded, problems.is_empty()) else { return Checked::failed(problems) };
        let Some(catalogue) = catalogue_of(programme.sources.get(CATALOGUE)).gather(&mut problems) else {
            return Checked::failed(problems);
        };
        let folder = TranslatedFolder {
            name: id,
            folder: folder.to_owned(),
            units: units_of_programme(&programme),
            guard: TranslationGuard::default(),
            catalogue,
            written: programme.sources.get(CATALOGUE).map(|source| source.text.clone()),
            borrowed: programme.sources.contains_key(CATALOGUE)
                && is_there(&folder.join("programme.yaml"))
                && !is_there(&folder.join(CATALOGUE)),
            related: Vec::new(),
            programme_terms: Vec::new(),
            programme: Some(programme),
            loaded: None,
            draft: None,
        };
        Checked { value: Some(folder), problems }
    }

    /// Composes the Welsh draft of now, and tells each text what its placeholders are filled with there: as they stand in the
    /// English and in the Welsh, and in every form that they may have.
    pub fn compose_draft(&mut self, session: &Session) {
        let Some(loaded) = self.loaded.take() else { return };
        let composed = compose_loaded(session, loaded, &Stage::DRAFT, Some(Language::Welsh));
        let edition = composed.editions.iter().find(|edition| edition.language == Language::Welsh);
        if let Some(basis) = edition.and_then(|edition| composed.basis(session, edition)) {
            let merged = merge(&self.units, &self.catalogue, &Memory::default());
            for message in &merged.messages {
                for index in &message.units {
                    let Some(unit) = self.units.get_mut(*index) else { continue };
                    let forms = placeholder_forms(unit, &message.entry.welsh).into_iter();
                    unit.values =
                        forms.filter_map(|one| Some((one.clone(), placeholder_words(&basis, &one)?))).collect();
                }
            }
        }
        self.draft = Some(composed);
    }

    /// What is wrong with its catalogue: it is translated for this, so only who tells it asks.
    #[must_use]
    pub fn catalogue_problems(&self) -> Vec<Problem> {
        let of_inspection = self.loaded().and_then(Loaded::both);
        match (&self.programme, of_inspection) {
            (Some(programme), _) => translate_programme(programme).problems,
            (None, Some((programme, inspection))) => translate_inspection(programme, inspection).problems,
            (None, None) => Vec::new(),
        }
    }

    fn loaded(&self) -> Option<&Loaded> {
        self.loaded.as_ref().or(self.draft.as_ref().map(|composed| &composed.loaded))
    }

    /// What it is the folder of, where that is an inspection.
    #[must_use]
    pub fn inspection(&self) -> Option<&Inspection> {
        self.loaded().and_then(|loaded| loaded.inspection.as_ref())
    }

    /// The report of its Welsh draft, where that was composed and could be.
    #[must_use]
    pub fn report(&self) -> Option<&Report> {
        let mut editions = self.draft.iter().flat_map(|composed| &composed.editions);
        editions.find(|edition| edition.language == Language::Welsh).map(|edition| &edition.report)
    }

    /// Its Welsh draft, where that was composed.
    #[must_use]
    pub fn draft(&self) -> Option<&Composed> {
        self.draft.as_ref()
    }

    /// The text of its catalogue, brought together with the English.
    #[must_use]
    pub fn catalogue_text(&self, merged: &Merged) -> String {
        let Catalogue { header, entries } = merged.catalogue();
        write_catalogue(&Catalogue { header: header.completed(&self.name), entries })
    }

    /// Terms of its programme, then its own.
    #[must_use]
    pub fn known_terms(&self, merged: &Merged) -> Vec<Term> {
        self.programme_terms.iter().cloned().chain(terms(&self.units, merged)).collect()
    }
}
