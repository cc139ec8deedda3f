//! What a form of the page for translating has that is not saved, and why.

use super::super::posted::Posted;
use super::save::Refused;
use crate::language::Phrase;
use crate::problem::Problem;

/// What a form has that is not saved.
pub(super) struct Unsaved {
    pub(super) text: String,
    pub(super) notes: String,
    /// The digest of what its form was made of.
    pub(super) was: String,
    /// Why it was refused, where it was.
    pub(super) why: Option<Refused>,
}

impl Unsaved {
    pub(super) fn of(posted: &Posted, why: Option<Refused>) -> Self {
        let value = |name: &str| posted.value(name).unwrap_or_default();
        Unsaved { text: value("text"), notes: value("notes"), was: posted.get("was").to_owned(), why }
    }
}

impl Unsaved {
    /// What the form is made of when it is shown again: what it was made of before, until somebody has seen what is there now.
    pub(super) fn made_of(&self, now: String) -> String {
        if matches!(self.why, Some(Refused::Stale | Refused::Gone)) { now } else { self.was.clone() }
    }
}

/// What is said of why a translation was not saved.
pub(super) fn phrase(why: &Refused) -> Phrase {
    match why {
        Refused::Stale => Phrase::TranslateStale,
        Refused::Empty => Phrase::EditRequired,
        Refused::Wrong(_) => Phrase::TranslateWrong,
        Refused::NotWritable => Phrase::EditNotThere,
        Refused::Unreadable(_) => Phrase::TranslateUnread,
        Refused::System(_) => Phrase::EditFailed,
        Refused::Gone => Phrase::TranslateGone,
    }
}

/// A problem in the words of a check.
pub(super) fn in_words(problem: &Problem) -> [String; 2] {
    [problem.headline(), problem.hint().unwrap_or_default()]
}

/// What is wrong, in the words of a check.
pub(super) fn problems_of(why: &Refused) -> Vec<[String; 2]> {
    match why {
        Refused::Wrong(problems) | Refused::Unreadable(problems) => problems.iter().map(in_words).collect(),
        Refused::System(words) => vec![[words.clone(), String::new()]],
        Refused::Stale | Refused::Empty | Refused::NotWritable | Refused::Gone => Vec::new(),
    }
}
