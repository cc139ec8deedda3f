//! `findings preview`: the report in a browser on this machine while it is being written.

use std::path::PathBuf;
use std::sync::Arc;

use super::args::{Everywhere, Preview, Wanted};
use super::build_one::{Composed, check_written, compose_only};
use super::edition::{Edition as Written, Sources};
use super::subject::catalogue_of;
use super::workshop::Workshop;
use super::{Status, Voice, explanations, messages};
use crate::catalogue::{self, Memory, merge, units_of_inspection};
use crate::inspection::Inspection;
use crate::language::{Language, Phrases};
use crate::load::findings_folders;
use crate::preview::{Composition, Edition, Explained, Look, Opening, Press, Print, Raised, serve};
use crate::programme::Programme;
use crate::rate::{Rated, what_if};
#[cfg(feature = "pdf")]
use crate::render::{Layout, PageDrawing};
use crate::report::{Report, passages};
use crate::responses::{locate, log_rows};
use crate::source::CATALOGUE;

/// The port that is tried first, so that a page that was left open finds the preview again.
const PORT: u16 = 7420;

/// Runs the verb.
pub(super) fn run(preview: &Preview, everywhere: &Everywhere, voice: Voice) -> Status {
    let mut problems = Vec::new();
    let folders = findings_folders(&preview.folder).gather(&mut problems).unwrap_or_default();
    voice.problems(&problems);
    let [folder] = folders.as_slice() else {
        if !folders.is_empty() {
            voice.fail(&messages::not_one(&preview.folder));
        }
        return Status::Wrong;
    };
    let shown = Workshop::open(everywhere).and_then(|workshop| {
        let templates = workshop.templates.clone();
        let own = [PORT, 0];
        let ports = preview.port.as_ref().map_or(own.as_slice(), std::slice::from_ref);
        let opening = Opening { folder, templates: &templates, ports };
        let press = FolderPress { workshop: Arc::new(workshop), folder: folder.clone() };
        serve(&opening, Box::new(press), |address| voice.say(&messages::previewing(folder, address)))
    });
    match shown {
        Ok(()) => Status::Fine,
        Err(cause) => {
            voice.fail(&messages::failed(&cause));
            Status::Failed
        }
    }
}

/// Makes editions of a folder with the functions of `build`.
struct FolderPress {
    workshop: Arc<Workshop>,
    folder: PathBuf,
}

impl Press for FolderPress {
    fn compose(&self, edition: &Edition) -> Composition {
        let wanted = Wanted::One(edition.language);
        let mut composed = compose_only(&self.workshop, &self.folder, &edition.stage, wanted);
        let report = composed.editions.first().map(|written| written.report.clone()).filter(|_| composed.is_sound());
        let inspection = composed.loaded.inspection.as_ref();
        let languages = inspection.map(|inspection| inspection.file.languages()).unwrap_or_default();
        let problems = std::mem::take(&mut composed.problems);
        let (workshop, edition) = (Arc::clone(&self.workshop), edition.clone());
        Composition { report, problems, languages, look: Box::new(move || look(&workshop, &edition, composed)) }
    }

    fn html(&self, report: &Report) -> Result<Vec<u8>, String> {
        self.workshop.html()?.render(report)
    }

    #[cfg(feature = "pdf")]
    fn print(&self, report: &Report) -> Result<Option<Box<dyn Print>>, String> {
        Ok(Some(Box::new(self.workshop.pdf()?.lay_out(report)?)))
    }

    #[cfg(not(feature = "pdf"))]
    fn print(&self, _: &Report) -> Result<Option<Box<dyn Print>>, String> {
        Ok(None)
    }

    fn folder_name(&self) -> String {
        let whole = self.folder.canonicalize().unwrap_or_else(|_| self.folder.clone());
        whole.file_name().unwrap_or(whole.as_os_str()).to_string_lossy().into_owned()
    }

    fn phrases(&self, language: Language) -> &Phrases {
        self.workshop.phrases(language)
    }
}

#[cfg(feature = "pdf")]
impl Print for Layout {
    fn pages(&self) -> Vec<PageDrawing> {
        self.pages()
    }

    fn pdf(&self) -> Result<Vec<u8>, String> {
        self.pdf()
    }
}

/// What the page tells beside the report: what is wrong, what the service said, how ratings came about, how
/// far the translation has got.
fn look(workshop: &Workshop, edition: &Edition, composed: Composed) -> Look {
    let mut look = Look { problems: check_written(workshop, &composed, &edition.stage), ..Look::default() };
    if let (Some((programme, inspection)), Some(ratings)) = (composed.loaded.both(), &composed.ratings) {
        let written = (programme, inspection, ratings);
        let (programme, inspection, ratings) =
            composed.editions.first().map_or(written, |shown: &Written| shown.sources(written));
        look.passages = passages(programme, inspection, ratings, workshop.phrases(edition.language));
        look.ratings = explained(written);
        look.points = raised(workshop, edition, &composed);
        look.translation = translation(written.0, written.1);
    }
    look.inspection = composed.loaded.inspection;
    look
}

/// The points of the service; none where there is no draft to find them in.
fn raised(workshop: &Workshop, edition: &Edition, composed: &Composed) -> Vec<Raised> {
    let Some(inspection) = composed.loaded.inspection.as_ref() else { return Vec::new() };
    if !inspection.file.languages().iter().all(|language| composed.drafts.contains_key(language)) {
        return Vec::new();
    }
    let located = locate(inspection, &composed.drafts);
    let rows = log_rows(&located, workshop.phrases(edition.language));
    let raised = located.iter().zip(rows).map(|(one, row)| Raised {
        row,
        standing: one.standing,
        anchor: one.whereabouts.spot().map(|spot| spot.anchor.clone()),
    });
    raised.collect()
}

/// The ratings with their working: the overall one first, then the sections in the order of the report.
fn explained((programme, inspection, ratings): Sources<'_>) -> Vec<Explained> {
    let sections = programme.nodes().filter_map(|node| ratings.sections.get(&node.id));
    let explain = |rated: &Rated| {
        let text = explanations::rating(programme, ratings, rated, &what_if(programme, inspection, ratings, rated));
        let mut lines = text.lines().map(|line| line.trim().to_owned());
        let title = lines.next().unwrap_or_default();
        let label = rated.outcome.level().and_then(|level| programme.level(&rated.scale, level));
        Explained {
            section: rated.section.clone(),
            title,
            label: label.map(|level| level.label.to_string()),
            lines: lines.collect(),
        }
    };
    ratings.overall.iter().chain(sections).map(explain).collect()
}

/// How far the translation of an inspection has got; none where it is published in one language, or the catalogue cannot
/// be read.
fn translation(programme: &Programme, inspection: &Inspection) -> Option<catalogue::Status> {
    if !inspection.file.languages().contains(&Language::Welsh) {
        return None;
    }
    let catalogue = catalogue_of(inspection.sources.get(CATALOGUE)).value?;
    let units = units_of_inspection(programme, inspection);
    Some(catalogue::status(&units, &merge(&units, &catalogue, &Memory::default())))
}
