//! Which languages of a report are wanted, as an argument says it.

use super::messages;
use crate::language::Language;

/// Which languages are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LanguageChoice {
    /// Every one that the inspection names.
    All,
    /// This one.
    One(Language),
}

impl LanguageChoice {
    /// The one language that was chosen.
    pub(super) fn one(self) -> Option<Language> {
        match self {
            LanguageChoice::All => None,
            LanguageChoice::One(language) => Some(language),
        }
    }

    /// What the argument says.
    pub(super) fn code(self) -> &'static str {
        self.one().map_or(ALL, Language::code)
    }
}

/// What is said for all of them.
const ALL: &str = "all";

/// Reads the argument.
pub(super) fn wanted_languages(text: &str) -> Result<LanguageChoice, String> {
    if text == ALL {
        return Ok(LanguageChoice::All);
    }
    Language::from_code(text)
        .map(LanguageChoice::One)
        .ok_or_else(|| messages::no_language(&Language::ALL.map(Language::code)))
}
