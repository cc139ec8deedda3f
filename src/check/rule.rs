//! A rule: what it looks for, why, and how an exception is made.

use std::ops::Range;
use std::sync::Arc;

use super::subject::Subject;
use crate::problem::{Place, Reported, Severity, Slip};

/// A rule of `findings check`.
#[derive(Debug)]
pub struct Rule {
    /// What it is called by in exceptions and in `--json`.
    pub id: &'static str,
    /// What it looks for, in one sentence.
    pub what: &'static str,
    /// Why that matters.
    pub why: &'static str,
    /// What it would report, and what not.
    pub example: &'static str,
    /// How to make an exception.
    pub exception: &'static str,
    /// How much it matters in a draft.
    pub draft: Severity,
    /// How much it matters in a final report.
    pub published: Severity,
    /// Finds everything that it reports.
    pub(super) find: fn(&Subject<'_>) -> Vec<Hit>,
}

/// Something that a rule reports.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    /// What is wrong.
    pub(super) what: Reported,
    /// Where.
    pub(super) place: Option<Place>,
    /// The file it stands in, by its path in the folder.
    pub(super) file: String,
    /// The words it is about, as they stand; for an exception.
    pub(super) words: String,
    /// The whole passage, for an exception that names more of it.
    pub(super) passage: Arc<str>,
    /// The bytes of the passage at which the words stand.
    pub(super) at: Range<usize>,
    /// How it is mended, where there is one right answer: all of these together.
    pub(super) fixes: Vec<Fix>,
}

impl Hit {
    /// Whether it is about a name that the inspection withholds.
    pub(super) fn must_stay_in(&self) -> bool {
        matches!(self.what, Reported::Slip(Slip::NameWithheld { .. } | Slip::NameInOutput { .. }))
    }
}

/// A mend of a file: these bytes become this text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The file, by its path in the folder.
    pub file: String,
    /// The bytes of its text.
    pub range: Range<usize>,
    /// What stands there then.
    pub instead: String,
}

/// How an exception to a rule about something written is made.
pub(super) const WRITTEN: &str = "Under “deliberate:” in the YAML file of the section (or in inspection.yaml, for any file), give \
                                  “rule:”, the “words:” as they stand, and the “reason:”.";
