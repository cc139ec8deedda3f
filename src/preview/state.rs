//! What has been made of each edition, and up to which reading of the folder.
//!
//! What must hold: an edition is made once a reading, by whoever asks first; a reading that cannot be made into a report
//! leaves the last one that could; neither the printed pages nor a closer look at the folder keeps the web page waiting.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::body::Bytes;
use tokio::sync::watch;

use super::EditionKey;
use super::details::{Details, ExplainedRating, LoggedPoint, LoggedRemark};
use super::folder_reading::FolderReading;
use super::locked::locked;
use super::printed::PrintedPages;
use super::purpose::Purpose;
use super::version::Version;
use crate::catalogue::TranslationStatus;
use crate::language::{Language, Phrases};
use crate::load::folder_digests;
use crate::pipeline::{Session, compose_only};
use crate::problem::{Problem, Severity};
use crate::render::Layout;
use crate::report::Report;

/// Everything that the preview shares.
pub(super) struct State {
    session: Arc<Session>,
    folder: PathBuf,
    purpose: Purpose,
    count: watch::Sender<u64>,
    /// What the folder was like when something was written into it here.
    written: Mutex<Option<BTreeMap<String, String>>>,
    editions: Mutex<Vec<(EditionKey, Arc<ShownEdition>)>>,
    printed: Mutex<Vec<(EditionKey, Arc<PrintedPages>)>>,
}

/// What is shown of an edition.
#[derive(Clone)]
pub(super) struct ShownEdition {
    /// How often the folder has changed so far.
    pub(super) count: u64,
    /// The folder as it is now.
    pub(super) reading: Arc<FolderReading>,
    /// The last version that could be made.
    pub(super) version: Option<Arc<Version>>,
    /// What is wrong with a template.
    pub(super) failure: Option<String>,
    /// The languages of the report.
    pub(super) languages: Vec<Language>,
}

impl State {
    pub(super) fn new(session: Arc<Session>, folder: &Path, purpose: Purpose) -> Self {
        let folder = folder.to_owned();
        let count = watch::Sender::new(1);
        let (written, editions, printed) = (Mutex::default(), Mutex::default(), Mutex::default());
        State { session, folder, purpose, count, written, editions, printed }
    }

    /// What the run works with.
    pub(super) fn session(&self) -> &Session {
        &self.session
    }

    /// Says that something was written into the folder here.
    pub(super) fn written(&self) {
        let mut written = locked(&self.written);
        *written = folder_digests(&self.folder);
        self.count.send_modify(|count| *count += 1);
    }

    /// Says that the folder has changed, but where it is as it was written here: that was said already.
    pub(super) fn changed(&self) {
        let mut written = locked(&self.written);
        if written.is_some() {
            let now = folder_digests(&self.folder);
            if *written == now {
                return;
            }
            *written = now;
        }
        self.count.send_modify(|count| *count += 1);
    }

    /// How often the folder has changed, to wait for the next time.
    pub(super) fn changes(&self) -> watch::Receiver<u64> {
        self.count.subscribe()
    }

    pub(super) fn phrases(&self, language: Language) -> &Phrases {
        self.session.phrases(language)
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn folder_name(&self) -> String {
        let whole = self.folder.canonicalize().unwrap_or_else(|_| self.folder.clone());
        whole.file_name().unwrap_or(whole.as_os_str()).to_string_lossy().into_owned()
    }

    /// An edition as of now. Who comes while it is being made waits, and finds it made.
    pub(super) fn shown(&self, edition: &EditionKey) -> Arc<ShownEdition> {
        let mut editions = locked(&self.editions);
        let count = *self.count.borrow();
        let before = kept(&editions, edition);
        if let Some(before) = before.as_ref().filter(|before| before.count == count) {
            return Arc::clone(before);
        }
        let shown = Arc::new(self.make_shown(edition, count, before.as_deref()));
        keep(&mut editions, edition, &shown);
        shown
    }

    /// What is shown at this count, where that was shown before.
    fn make_shown(&self, edition: &EditionKey, count: u64, before: Option<&ShownEdition>) -> ShownEdition {
        let composed = compose_only(&self.session, &self.folder, &edition.stage, Some(edition.language));
        let report = composed.editions.first().map(|made| made.report.clone()).filter(|_| composed.is_sound());
        let inspection = composed.loaded.inspection.as_ref();
        let languages = inspection.map(|inspection| inspection.file.languages()).unwrap_or_default();
        let reading = Arc::new(FolderReading::new(&self.session, edition, composed));
        if self.purpose == Purpose::Write {
            reading.look_ahead();
        }
        let kept = before.and_then(|before| before.version.clone());
        let page = report.map(|report| match &kept {
            // The same report is the same page: it is not made again.
            Some(version) if version.report == report => Ok((report, version.html.clone())),
            _ => self.html(&report).map(|html| (report, html)),
        });
        let (made, failure) = match page {
            Some(Ok((report, html))) => (Some(Version::new(report, html, Arc::clone(&reading))), None),
            Some(Err(failure)) => (None, Some(failure)),
            None => (None, None),
        };
        let languages = match before {
            Some(before) if languages.is_empty() => before.languages.clone(),
            _ => languages,
        };
        ShownEdition { count, reading, version: made.map(Arc::new).or(kept), failure, languages }
    }

    /// The printed pages of an edition as of now; the last ones that could be made where a template fails, with what is
    /// wrong with it. None where there is no version, or the program has no PDF.
    pub(super) fn printed(&self, edition: &EditionKey) -> (Option<Arc<PrintedPages>>, Option<String>) {
        let mut printed = locked(&self.printed);
        let before = kept(&printed, edition);
        let Some(version) = self.shown(edition).version.clone() else { return (before, None) };
        if before.as_ref().is_some_and(|before| before.of.report == version.report) {
            return (before, None);
        }
        let made = match self.lay_out(&version.report) {
            Ok(Some(layout)) => Arc::new(PrintedPages::new(version, layout)),
            Ok(None) => return (None, None),
            Err(failure) => return (before, Some(failure)),
        };
        keep(&mut printed, edition, &made);
        (Some(made), None)
    }

    /// A report as the bytes of its web page, or what is wrong with which template.
    fn html(&self, report: &Report) -> Result<Bytes, String> {
        self.session.html()?.render(report).map(Bytes::from)
    }

    /// A report as it prints; none where the program was built without the PDF.
    #[cfg(feature = "pdf")]
    fn lay_out(&self, report: &Report) -> Result<Option<Layout>, String> {
        self.session.pdf()?.lay_out(report).map(Some)
    }

    /// None: the program was built without the PDF.
    #[cfg(not(feature = "pdf"))]
    fn lay_out(&self, _: &Report) -> Result<Option<Layout>, String> {
        Ok(None)
    }
}

impl ShownEdition {
    /// Whether the version is made from the folder as it is now.
    pub(super) fn is_fresh(&self) -> bool {
        self.version.as_ref().is_some_and(|version| Arc::ptr_eq(&version.reading, &self.reading))
    }

    /// Every problem of the folder as it is now, errors first.
    pub(super) fn problems(&self) -> Vec<&Problem> {
        let mut problems: Vec<&Problem> = self.reading.problems.iter().chain(&self.reading.checked.problems).collect();
        problems.sort_by(|one, other| other.severity.cmp(&one.severity).then(one.place.cmp(&other.place)));
        problems.dedup();
        problems
    }

    /// A closer look at the folder as it is now; while it cannot be read, at what the version was made from.
    pub(super) fn look(&self) -> &Details {
        match &self.version {
            Some(version) if self.reading.details.inspection().is_none() => version.details(),
            _ => &self.reading.details,
        }
    }

    /// The ratings with their working; while the folder cannot be read, those of the version.
    pub(super) fn ratings(&self) -> &[ExplainedRating] {
        let own = &self.reading.details.ratings;
        match &self.version {
            Some(version) if own.is_empty() => &version.details().ratings,
            _ => own,
        }
    }

    /// The points of the service; while no draft can be made to find them in, as they were in the version.
    pub(super) fn points(&self) -> &[LoggedPoint] {
        let own = &self.reading.details.points;
        match &self.version {
            Some(version) if own.is_empty() => &version.details().points,
            _ => own,
        }
    }

    /// What colleagues say; while no draft can be made to find it in, as it was in the version.
    pub(super) fn remarks(&self) -> &[LoggedRemark] {
        let own = &self.reading.details.remarks;
        match &self.version {
            Some(version) if own.is_empty() && !self.is_fresh() => &version.details().remarks,
            _ => own,
        }
    }

    /// How far the translation has got.
    pub(super) fn translation(&self) -> Option<&TranslationStatus> {
        self.reading.details.translation.as_ref()
    }
}

/// How many of these problems keep a build from being made.
pub(super) fn errors(problems: &[&Problem]) -> u32 {
    let count = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// What is kept of an edition.
fn kept<T>(all: &[(EditionKey, Arc<T>)], edition: &EditionKey) -> Option<Arc<T>> {
    all.iter().find(|(known, _)| known == edition).map(|(_, one)| Arc::clone(one))
}

/// Keeps something of an edition in place of what was kept of it.
fn keep<T>(all: &mut Vec<(EditionKey, Arc<T>)>, edition: &EditionKey, one: &Arc<T>) {
    all.retain(|(known, _)| known != edition);
    all.push((edition.clone(), Arc::clone(one)));
}
