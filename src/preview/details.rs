//! What the page tells beside the report, but for what is wrong: what the service said, how ratings came about, how far the
//! translation has got. It is worked out once the report is made: the reader of the report does not wait for it.

use std::sync::Arc;

use super::EditionKey;
use crate::catalogue::{self, Memory, catalogue_of, merge, units_of_inspection};
use crate::check::reading_load;
use crate::inspection::Inspection;
use crate::language::Language;
use crate::pipeline::{Composed, Session, explanation};
use crate::programme::Programme;
use crate::rate::Rated;
use crate::report::{Basis, Passage, passages};
use crate::responses::{LogRow, PointStatus, Whereabouts, locate, locate_remarks, log_rows};
use crate::source::{CATALOGUE, Date};

/// What is told of the folder at one time.
#[derive(Default)]
pub(super) struct Details {
    /// What was read, with what was made of it.
    composed: Option<Arc<Composed>>,
    /// Its texts with their places.
    pub(super) passages: Vec<Passage>,
    /// Its ratings with their working, the overall one first, then in the order of the report.
    pub(super) ratings: Vec<ExplainedRating>,
    /// What the service said of the draft, in the order of the draft.
    pub(super) points: Vec<LoggedPoint>,
    /// What colleagues say about the draft, in its order.
    pub(super) remarks: Vec<LoggedRemark>,
    /// How many words each section has, as `findings check --reading` counts them.
    pub(super) words: Vec<(String, usize)>,
    /// How far its translation has got, where it is published in Welsh too.
    pub(super) translation: Option<catalogue::TranslationStatus>,
}

/// A colleague's remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LoggedRemark {
    /// The file that it stands in, by its path in the folder.
    pub(super) file: String,
    /// Which remark of the file it is.
    pub(super) index: usize,
    pub(super) who: String,
    pub(super) date: Option<Date>,
    pub(super) text: String,
    pub(super) done: bool,
    /// The words of its paragraph when it was written.
    pub(super) paragraph: Option<String>,
    /// The anchor of its paragraph, where that is still there.
    pub(super) anchor: Option<String>,
    /// Whether it was on a paragraph that is not there any more.
    pub(super) lost: bool,
}

/// A point that the service made, in the words of the edition's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LoggedPoint {
    /// The file that it stands in, by its path in the folder.
    pub(super) file: String,
    /// Which reply of the file and which of its points it is.
    pub(super) at: [usize; 2],
    /// What is said of it.
    pub(super) row: LogRow,
    /// How it stands.
    pub(super) status: PointStatus,
    /// The anchor of its paragraph, where that is still there.
    pub(super) anchor: Option<String>,
}

/// A rating with its working in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ExplainedRating {
    /// The section's id, or `overall`.
    pub(super) section: String,
    /// The section's number and title.
    pub(super) title: String,
    /// The word of its level, where it has one.
    pub(super) label: Option<String>,
    /// How its rating came about, a step each.
    pub(super) lines: Vec<String>,
}

impl Details {
    /// The inspection, where it could be read.
    pub(super) fn inspection(&self) -> Option<&Inspection> {
        self.composed.as_ref()?.loaded.inspection.as_ref()
    }

    /// What was written, and what is shown in the language of the edition; none where the inspection could not be read.
    pub(super) fn bases<'a>(&'a self, session: &'a Session, language: Language) -> Option<[Basis<'a>; 2]> {
        let composed = self.composed.as_ref()?;
        let written = composed.written(session)?;
        let shown = composed.editions.first().and_then(|edition| composed.basis(session, edition));
        Some([written, shown.unwrap_or(Basis { phrases: session.phrases(language), ..written })])
    }
}

/// Looks closer at a folder that was composed.
pub(super) fn details(session: &Session, key: &EditionKey, composed: Arc<Composed>) -> Details {
    let mut details = Details::default();
    if let Some(written) = composed.written(session) {
        let shown = composed.editions.first().and_then(|edition| composed.basis(session, edition));
        let phrases = session.phrases(key.language);
        let shown = shown.unwrap_or(Basis { phrases, ..written });
        details.passages = passages(&shown);
        details.words = reading_load(&shown).into_iter().map(|load| (load.section, load.words)).collect();
        details.ratings = explained(&written);
        details.points = logged(session, key, &composed);
        details.remarks = remarks(&composed);
        details.translation = translation(written.programme, written.inspection);
    }
    details.composed = Some(composed);
    details
}

/// The points of the service; none where there is no draft to find them in.
fn logged(session: &Session, key: &EditionKey, composed: &Composed) -> Vec<LoggedPoint> {
    let inspection = composed.loaded.inspection.as_ref().filter(|_| composed.has_every_draft());
    let Some(inspection) = inspection else { return Vec::new() };
    let located = locate(inspection, &composed.drafts);
    let rows = log_rows(&located, session.phrases(key.language));
    let logged = located.iter().zip(rows).map(|(one, row)| LoggedPoint {
        file: one.file.to_owned(),
        at: one.at,
        row,
        status: one.status,
        anchor: one.whereabouts.spot().map(|spot| spot.anchor.clone()),
    });
    logged.collect()
}

/// What colleagues say about the draft.
fn remarks(composed: &Composed) -> Vec<LoggedRemark> {
    let Some(inspection) = composed.loaded.inspection.as_ref() else { return Vec::new() };
    let located = locate_remarks(inspection, &composed.drafts);
    let logged = located.iter().map(|one| LoggedRemark {
        file: one.file.to_owned(),
        index: one.index,
        who: one.remark.who.clone(),
        date: one.remark.date,
        text: one.remark.text.trim().to_owned(),
        done: one.remark.done,
        paragraph: one.remark.paragraph.clone(),
        anchor: one.whereabouts.spot().map(|spot| spot.anchor.clone()),
        lost: one.whereabouts == Whereabouts::Lost,
    });
    logged.collect()
}

/// The ratings with their working: the overall one first, then the sections in the order of the report.
fn explained(written: &Basis<'_>) -> Vec<ExplainedRating> {
    let Basis { programme, inspection, ratings, .. } = *written;
    let sections = programme.nodes().filter_map(|node| ratings.sections.get(&node.id));
    let explain = |rated: &Rated| {
        let text = explanation(programme, inspection, ratings, rated);
        let mut lines = text.lines().map(|line| line.trim().to_owned());
        let title = lines.next().unwrap_or_default();
        let label = rated.outcome.level().and_then(|level| programme.level(&rated.scale, level));
        ExplainedRating {
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
fn translation(programme: &Programme, inspection: &Inspection) -> Option<catalogue::TranslationStatus> {
    if !inspection.file.languages().contains(&Language::Welsh) {
        return None;
    }
    let catalogue = catalogue_of(inspection.sources.get(CATALOGUE)).value?;
    let units = units_of_inspection(programme, inspection);
    Some(catalogue::status(&units, &merge(&units, &catalogue, &Memory::default())))
}
