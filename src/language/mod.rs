//! Languages: the product's own words as Fluent messages, dates and numbers by ICU4X.
//!
//! What must hold: no word that a reader sees stands in the code or in a template; a message that is missing is an error
//! when work starts, never text in a report.

mod dates;
mod phrases;

use unic_langid::{LanguageIdentifier, langid};

pub use dates::{DateForm, date};
pub use phrases::{Argument, Phrase, Phrases};

/// A language of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English as written in Great Britain.
    English,
}

impl Language {
    /// Every language a report can be made in.
    pub const ALL: [Language; 1] = [Language::English];

    /// The two letters of folders, files and options.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Language::English => "en",
        }
    }

    /// The BCP 47 tag, the same in HTML, PDF and metadata.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en-GB",
        }
    }

    /// The language with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Language::ALL.into_iter().find(|language| language.code() == code)
    }

    fn identifier(self) -> LanguageIdentifier {
        match self {
            Language::English => langid!("en-GB"),
        }
    }
}
