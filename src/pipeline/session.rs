//! Everything that is read once a run: templates, phrases, fonts, programmes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};

use super::format::Format;
use crate::assets::Assets;
use crate::catalogue::translate_programme;
use crate::glyphs::Glyphs;
use crate::inspection::Inspection;
use crate::language::{Language, Phrases};
use crate::load::{
    KnownPictures, LostFiles, check_previous, check_previous_programme, load_opened, load_programme, open_folder,
    programme_ids, rest_not_read,
};
use crate::problem::{Checked, Kind, Place, Problem, TranslationFault, suggest};
use crate::programme::Programme;
use crate::rate::unsound_rules;
use crate::render::HtmlEngine;
#[cfg(feature = "pdf")]
use crate::render::PdfEngine;
use crate::report::Earlier;
use crate::source::{CATALOGUE, Date, digest};

/// A programme, if it could be read, and every problem met on the way: read once, used by every report.
pub(super) type SharedProgramme = Arc<(Option<Programme>, Vec<Problem>)>;

/// What a run works with.
pub struct Session {
    /// The templates, phrases and fonts.
    pub templates: Assets,
    /// The programmes.
    pub programmes: Assets,
    english: Phrases,
    welsh: Phrases,
    /// The characters that the fonts have.
    pub glyphs: Glyphs,
    known: Mutex<BTreeMap<String, SharedProgramme>>,
    in_welsh: Mutex<BTreeMap<String, SharedProgramme>>,
    pictures: KnownPictures,
    digest: OnceLock<String>,
    html: OnceLock<Result<HtmlEngine, String>>,
    #[cfg(feature = "pdf")]
    pdf: OnceLock<Result<PdfEngine, String>>,
}

/// A findings folder with its programme, or the problems that keep it from being one.
pub struct Loaded {
    /// The programme, with the words of the time of the inspection.
    pub programme: Option<Programme>,
    /// What was written.
    pub inspection: Option<Inspection>,
    /// What was written but for the files that are lost, where some are: it is only looked through.
    pub(super) part: Option<(Programme, Inspection, LostFiles)>,
    /// Every problem that was met.
    pub problems: Vec<Problem>,
}

impl Loaded {
    /// Nothing that can be looked through.
    fn nothing(problems: Vec<Problem>) -> Self {
        Loaded { programme: None, inspection: None, part: None, problems }
    }

    /// The programme and the inspection, where both could be read.
    #[must_use]
    pub fn both(&self) -> Option<(&Programme, &Inspection)> {
        Some((self.programme.as_ref()?, self.inspection.as_ref()?))
    }
}

impl Session {
    /// Reads the phrases of every language, and which characters the fonts have. Folders of templates and of programmes come
    /// before those of the program.
    ///
    /// # Errors
    ///
    /// What is wrong with which file of the templates.
    pub fn open(templates: Option<PathBuf>, programmes: Option<PathBuf>) -> Result<Self, String> {
        let templates = Assets::templates(templates);
        Ok(Session {
            english: Phrases::load(Language::English, &templates)?,
            welsh: Phrases::load(Language::Welsh, &templates)?,
            glyphs: Glyphs::load(&templates)?,
            templates,
            programmes: Assets::programmes(programmes),
            known: Mutex::new(BTreeMap::new()),
            in_welsh: Mutex::new(BTreeMap::new()),
            pictures: KnownPictures::default(),
            digest: OnceLock::new(),
            html: OnceLock::new(),
            #[cfg(feature = "pdf")]
            pdf: OnceLock::new(),
        })
    }

    /// The words of a language.
    #[must_use]
    pub fn phrases(&self, language: Language) -> &Phrases {
        match language {
            Language::English => &self.english,
            Language::Welsh => &self.welsh,
        }
    }

    /// The HTML templates.
    ///
    /// # Errors
    ///
    /// What is wrong with which template.
    pub fn html(&self) -> Result<&HtmlEngine, String> {
        self.html.get_or_init(|| HtmlEngine::load(&self.templates)).as_ref().map_err(Clone::clone)
    }

    /// The PDF templates and fonts.
    ///
    /// # Errors
    ///
    /// What is wrong with which template.
    #[cfg(feature = "pdf")]
    pub fn pdf(&self) -> Result<&PdfEngine, String> {
        self.pdf.get_or_init(|| PdfEngine::load(&self.templates)).as_ref().map_err(Clone::clone)
    }

    /// Reads what the wanted formats need; what is wrong with it is told by whoever uses it.
    pub fn warm(&self, wanted: &[Format]) {
        #[cfg(feature = "pdf")]
        if wanted
            .iter()
            .any(|format| matches!(format, Format::Pdf | Format::LargePrint | Format::Summary | Format::ForChildren))
        {
            let _ = self.pdf();
        }
        if wanted.iter().any(|format| matches!(format, Format::Html | Format::Summary | Format::ForChildren)) {
            let _ = self.html();
        }
    }

    /// Digest of the program's source and of every template, phrase and font; made once a run.
    #[must_use]
    pub fn digest(&self) -> &str {
        self.digest.get_or_init(|| {
            let mut lines = String::new();
            for path in self.templates.list("").unwrap_or_default() {
                let bytes = self.templates.read(&path).map(|bytes| digest(&bytes)).unwrap_or_default();
                lines += &format!("{path} {bytes}\n");
            }
            format!("{}-{}", env!("FINDINGS_SOURCE_DIGEST"), digest(lines.as_bytes()))
        })
    }

    /// Reads a findings folder and the programme it names.
    #[must_use]
    pub fn load(&self, folder: &Path) -> Loaded {
        let mut problems = Vec::new();
        let Some(opened) = open_folder(folder).gather(&mut problems) else {
            return Loaded::nothing(problems);
        };
        let (id, place) = opened.programme();
        let (id, ids) = (id.to_owned(), programme_ids(&self.programmes));
        if !ids.contains(&id) {
            let suggestion = suggest(&id, ids.iter().map(String::as_str));
            problems.push(Problem::error(Kind::UnknownProgramme { found: id, suggestion, known: ids }, place.clone()));
            problems.push(rest_not_read(place));
            return Loaded::nothing(problems);
        }
        let shared = self.programme(&id);
        problems.extend(shared.1.iter().cloned());
        let Some(value) = &shared.0 else {
            return Loaded::nothing(problems);
        };
        let value = value.of_variant(opened.variant());
        let loaded = load_opened(&value, opened, &self.pictures);
        problems.extend(loaded.problems);
        let Some(inspection) = loaded.inspection else { return Loaded::nothing(problems) };
        self.check_previous(&inspection, &ids, &mut problems);
        let programme = value.as_of(inspection.file.begun());
        if loaded.lost.is_empty() {
            return Loaded { programme: Some(programme), inspection: Some(inspection), part: None, problems };
        }
        Loaded { part: Some((programme, inspection, loaded.lost)), ..Loaded::nothing(problems) }
    }

    /// A programme in the words of a language and of a time.
    ///
    /// # Errors
    ///
    /// The ids of the programmes that there are, where this is none of them or cannot be read.
    pub fn programme_in(&self, id: &str, language: Language, time: Option<Date>) -> Result<Programme, Vec<String>> {
        let ids = programme_ids(&self.programmes);
        let shared = if ids.iter().any(|known| known == id) { Some(self.programme(id)) } else { None };
        let written = shared.as_ref().and_then(|shared| shared.0.as_ref());
        let own = written.map(|written| match language {
            Language::English => written.as_of(time),
            Language::Welsh => self.in_welsh(written, time).0.as_ref().unwrap_or(written).clone(),
        });
        own.ok_or(ids)
    }

    /// What tells a programme from others and from itself before it was changed; none where it is not here.
    #[must_use]
    pub fn programme_identity(&self, id: &str) -> Option<[String; 3]> {
        let is_known = programme_ids(&self.programmes).iter().any(|known| known == id);
        is_known.then(|| self.programme(id).0.as_ref().map(Programme::identity)).flatten()
    }

    /// The same of the programme by which the last inspection was rated, where the inspection names one.
    #[must_use]
    pub fn previous_identity(&self, inspection: &Inspection) -> Option<[String; 3]> {
        self.programme_identity(&inspection.file.previous.as_ref()?.programme)
    }

    /// Adds a problem for everything in the last inspection that its own programme, where we have it, does not.
    fn check_previous(&self, inspection: &Inspection, known: &[String], problems: &mut Vec<Problem>) {
        let Some(previous) = &inspection.file.previous else { return };
        check_previous_programme(inspection, known, problems);
        if known.contains(&previous.programme)
            && let Some(programme) = &self.programme(&previous.programme).0
        {
            check_previous(programme, inspection, problems);
        }
    }

    /// The ratings of the last inspection that can be compared, in the words of a language; none where its programme is not here.
    pub(super) fn earlier(&self, written: &Programme, inspection: &Inspection, language: Language) -> Option<Earlier> {
        let previous = inspection.file.previous.as_ref()?;
        let time = Some(previous.date);
        let then = self.programme_in(&previous.programme, Language::English, time).ok()?;
        let shown = match language {
            Language::English => None,
            Language::Welsh => self.programme_in(&previous.programme, language, time).ok(),
        };
        Some(Earlier::new(previous, written, &then, shown.as_ref().unwrap_or(&then)))
    }

    fn programme(&self, id: &str) -> SharedProgramme {
        once(&self.known, id, || {
            let mut checked = load_programme(&self.programmes, id);
            checked.problems.extend(checked.value.iter().flat_map(unsound_rules));
            checked
        })
    }

    /// A programme in Welsh, with the words of the time at which an inspection began.
    pub(super) fn in_welsh(&self, programme: &Programme, begun: Option<Date>) -> SharedProgramme {
        // A programme that has the words of a time cannot be translated: its files have those of every time.
        let written = self.programme(&programme.rules.id);
        let written = written.0.as_ref().unwrap_or(programme);
        let welsh = once(&self.in_welsh, &programme.rules.id, || {
            let mut translated = translate_programme(written);
            translated.problems.extend(borrowed_welsh(written));
            translated
        });
        let own = |welsh: &Programme| welsh.of_variant(programme.variant.as_deref()).as_of(begun);
        Arc::new((welsh.0.as_ref().map(own), welsh.1.clone()))
    }
}

/// That the Welsh of a user's programme is the program's, which nobody has confirmed for it.
fn borrowed_welsh(programme: &Programme) -> Option<Problem> {
    let id = &programme.rules.id;
    let is_ours = |file: &str, path: &str| path == format!("{id}/{file}");
    let rules = programme.sources.get("programme.yaml").filter(|rules| !is_ours("programme.yaml", &rules.path))?;
    programme.sources.get(CATALOGUE).filter(|catalogue| is_ours(CATALOGUE, &catalogue.path))?;
    let fault = TranslationFault::BorrowedWelsh { programme: id.clone() };
    Some(Problem::warning(Kind::Translation(fault), Place::file(&rules.path)))
}

/// What was made for this id already; or what is made now.
fn once(
    made: &Mutex<BTreeMap<String, SharedProgramme>>,
    id: &str,
    make: impl FnOnce() -> Checked<Programme>,
) -> SharedProgramme {
    let mut made = made.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let entry = made.entry(id.to_owned()).or_insert_with(|| {
        let checked = make();
        Arc::new((checked.value, checked.problems))
    });
    Arc::clone(entry)
}
