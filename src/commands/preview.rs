//! `findings preview`: the report in a browser on this machine while it is being written.

use std::path::PathBuf;

use super::args::{Everywhere, Preview, Wanted};
use super::build_one::compose_folder;
use super::workshop::Workshop;
use super::{Status, Voice, explanations, messages};
use crate::inspection::Inspection;
use crate::language::{Language, Phrases};
use crate::load::findings_folders;
use crate::preview::{Composition, Edition, Explained, Opening, Press, serve};
use crate::programme::Programme;
use crate::rate::{Rated, Ratings, what_if};
use crate::report::{Report, passages};

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
        let press = FolderPress { workshop, folder: folder.clone() };
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
    workshop: Workshop,
    folder: PathBuf,
}

impl Press for FolderPress {
    fn compose(&self, edition: &Edition) -> Composition {
        let composed = compose_folder(&self.workshop, &self.folder, &edition.stage, Wanted::One(edition.language));
        let is_sound = composed.is_sound();
        let mut made = Composition { problems: composed.problems, ..Composition::default() };
        if let (Some((programme, inspection)), Some(ratings)) = (composed.loaded.both(), &composed.ratings) {
            made.languages = inspection.file.languages();
            made.ratings = explained(programme, inspection, ratings);
            if let Some(phrases) = self.workshop.phrases(Language::English) {
                made.passages = passages(programme, inspection, ratings, phrases);
            }
        }
        made.report = composed.reports.into_iter().map(|(_, report)| report).next().filter(|_| is_sound);
        made.inspection = composed.loaded.inspection;
        made
    }

    fn html(&self, report: &Report) -> Result<Vec<u8>, String> {
        self.workshop.html()?.render(report)
    }

    #[cfg(feature = "pdf")]
    fn pdf(&self, report: &Report) -> Result<Option<Vec<u8>>, String> {
        self.workshop.pdf()?.render(report).map(Some)
    }

    #[cfg(not(feature = "pdf"))]
    fn pdf(&self, _: &Report) -> Result<Option<Vec<u8>>, String> {
        Ok(None)
    }

    fn phrases(&self, language: Language) -> Option<&Phrases> {
        self.workshop.phrases(language)
    }
}

/// The ratings with their working: the overall one first, then the sections in the order of the report.
fn explained(programme: &Programme, inspection: &Inspection, ratings: &Ratings) -> Vec<Explained> {
    let sections = programme.nodes().filter_map(|node| ratings.sections.get(&node.id));
    let explain = |rated: &Rated| {
        let text = explanations::rating(programme, ratings, rated, &what_if(programme, inspection, ratings, rated));
        let mut lines = text.lines().map(|line| line.trim().to_owned());
        let title = lines.next().unwrap_or_default();
        let label = rated.outcome.level().and_then(|level| programme.level(&rated.scale, level));
        Explained {
            section: rated.section.clone(),
            title,
            label: label.map(|level| level.label.clone()),
            lines: lines.collect(),
        }
    };
    ratings.overall.iter().chain(sections).map(explain).collect()
}
