//! What has been made of each edition, and up to which reading of the folder.
//!
//! What must hold: an edition is made once a reading, by whoever asks first; a reading that cannot be built leaves the
//! last report that could be; the PDF never keeps the web page waiting.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;
use tokio::sync::watch;

use super::{Composition, Edition, Explained, Press};
use crate::inspection::Inspection;
use crate::language::{Language, Phrases};
use crate::problem::{Problem, Severity};
use crate::report::{Passage, Report};

/// Everything that the preview shares.
pub(super) struct State {
    press: Box<dyn Press>,
    reading: watch::Sender<u64>,
    editions: Mutex<Vec<(Edition, Arc<Shown>)>>,
    printed: Mutex<Vec<(Edition, Printed)>>,
}

/// What is shown of an edition.
#[derive(Default)]
pub(super) struct Shown {
    /// Up to which reading this is.
    pub(super) reading: u64,
    /// The last version that could be built.
    pub(super) version: Option<Arc<Version>>,
    /// Whether that is what a build makes now.
    pub(super) is_fresh: bool,
    /// Problems of the folder as it is now, errors first.
    pub(super) problems: Vec<Problem>,
    /// What is wrong with a template.
    pub(super) failure: Option<String>,
    /// The languages of the report.
    pub(super) languages: Vec<Language>,
    /// The ratings with their working.
    pub(super) ratings: Vec<Explained>,
}

/// A version that could be built.
pub(super) struct Version {
    pub(super) report: Report,
    pub(super) html: Bytes,
    pub(super) inspection: Option<Inspection>,
    pub(super) passages: Vec<Passage>,
}

/// The PDF of a version.
struct Printed {
    of: Arc<Version>,
    pdf: Option<Bytes>,
}

impl State {
    pub(super) fn new(press: Box<dyn Press>) -> Self {
        State { press, reading: watch::Sender::new(1), editions: Mutex::default(), printed: Mutex::default() }
    }

    /// Says that the folder has changed.
    pub(super) fn changed(&self) {
        self.reading.send_modify(|reading| *reading += 1);
    }

    /// The number of the reading, to wait for the next one.
    pub(super) fn readings(&self) -> watch::Receiver<u64> {
        self.reading.subscribe()
    }

    pub(super) fn phrases(&self, language: Language) -> Option<&Phrases> {
        self.press.phrases(language)
    }

    /// An edition as of now. Who comes while it is being made waits, and finds it made.
    pub(super) fn shown(&self, edition: &Edition) -> Arc<Shown> {
        let mut editions = locked(&self.editions);
        let reading = *self.reading.borrow();
        let at = editions.iter().position(|(known, _)| known == edition);
        let before = at.map(|at| Arc::clone(&editions[at].1)).unwrap_or_default();
        if before.reading == reading {
            return before;
        }
        let shown = Arc::new(Shown { reading, ..self.made(edition, &before) });
        match at {
            Some(at) => editions[at].1 = Arc::clone(&shown),
            None => editions.push((edition.clone(), Arc::clone(&shown))),
        }
        shown
    }

    /// What is shown after a reading, where this was shown before it.
    fn made(&self, edition: &Edition, before: &Shown) -> Shown {
        let Composition { report, mut problems, languages, inspection, passages, ratings } =
            self.press.compose(edition);
        problems.sort_by(|one, other| other.severity.cmp(&one.severity).then(one.place.cmp(&other.place)));
        problems.dedup();
        let page = report.map(|report| match &before.version {
            // The same report is the same page: it is not made again.
            Some(version) if version.report == report => Ok((report, version.html.clone())),
            _ => self.press.html(&report).map(|html| (report, Bytes::from(html))),
        });
        let (made, failure) = match page {
            Some(Ok((report, html))) => (Some(Arc::new(Version { report, html, inspection, passages })), None),
            Some(Err(failure)) => (None, Some(failure)),
            None => (None, None),
        };
        let or_before =
            |languages: Vec<Language>| if languages.is_empty() { before.languages.clone() } else { languages };
        Shown {
            reading: 0,
            is_fresh: made.is_some(),
            version: made.or_else(|| before.version.clone()),
            problems,
            failure,
            languages: or_before(languages),
            ratings: if ratings.is_empty() { before.ratings.clone() } else { ratings },
        }
    }

    /// The PDF of an edition as of now; none where there is no version, or the program has no PDF.
    pub(super) fn pdf(&self, edition: &Edition) -> Result<Option<Bytes>, String> {
        let mut printed = locked(&self.printed);
        let Some(version) = self.shown(edition).version.clone() else { return Ok(None) };
        let at = printed.iter().position(|(known, _)| known == edition);
        if let Some(at) = at
            && printed[at].1.of.report == version.report
        {
            return Ok(printed[at].1.pdf.clone());
        }
        let pdf = self.press.pdf(&version.report)?.map(Bytes::from);
        let made = Printed { of: version, pdf: pdf.clone() };
        match at {
            Some(at) => printed[at].1 = made,
            None => printed.push((edition.clone(), made)),
        }
        Ok(pdf)
    }
}

impl Shown {
    /// How many problems there are of a severity.
    pub(super) fn count(&self, severity: Severity) -> u32 {
        let count = self.problems.iter().filter(|problem| problem.severity == severity).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }
}

/// Nothing that is kept here is half made when somebody panics.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
