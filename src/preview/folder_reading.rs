//! The folder at one time: what keeps a report from being made, and, each worked out by whoever asks first, what the rules report
//! and what else is told of it.
//!
//! What must hold: the report waits for neither where it shows nothing of them, and for one alone where it shows that.

use std::sync::{Arc, LazyLock};

use super::EditionKey;
use super::details::{Details, details};
use crate::check::Mend;
use crate::pipeline::{Composed, Session, check_and_mend_composed};
use crate::problem::Problem;

/// Something that is worked out once it is asked for.
type Later<T> = LazyLock<T, Box<dyn FnOnce() -> T + Send>>;

/// The folder at one time.
pub(super) struct FolderReading {
    /// What was met while it was read and composed.
    pub(super) problems: Vec<Problem>,
    /// What the rules report.
    pub(super) checked: Later<Checked>,
    /// A closer look.
    pub(super) details: Later<Details>,
}

/// What the rules of `findings check` report.
pub(super) struct Checked {
    pub(super) problems: Vec<Problem>,
    /// What corrects those that have one right answer.
    pub(super) mends: Vec<Mend>,
}

impl FolderReading {
    /// A folder that was composed.
    pub(super) fn new(session: &Arc<Session>, key: &EditionKey, mut composed: Composed) -> Self {
        let problems = std::mem::take(&mut composed.problems);
        let composed = Arc::new(composed);
        let (own_session, own) = (Arc::clone(session), Arc::clone(&composed));
        let checked = move || {
            let (problems, mends) = check_and_mend_composed(&own_session, &own);
            Checked { problems, mends }
        };
        let (session, key) = (Arc::clone(session), key.clone());
        let closer = move || details(&session, &key, composed);
        FolderReading { problems, checked: LazyLock::new(Box::new(checked)), details: LazyLock::new(Box::new(closer)) }
    }

    /// Looks closer while the report is made: where the folder is written in, the report needs that too.
    pub(super) fn look_ahead(self: &Arc<Self>) {
        let own = Arc::clone(self);
        std::thread::spawn(move || _ = LazyLock::force(&own.details));
    }
}
