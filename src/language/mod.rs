//! Languages: the product's own words as Fluent messages; dates, lists, ordinals and the order of the alphabet by ICU4X.
//!
//! What must hold: no word that a reader sees stands in the code or in a template; a message that is missing is an error
//! when work starts, never text in a report.

mod alphabet;
mod before_number;
mod counted;
mod dates;
mod list;
mod nouns;
mod ordinal;
mod phrase;
mod phrase_file;
mod phrase_macro;
mod phrases;
mod placeholder_choices;
mod small_word;

use icu::locale::{Locale, locale};
use unic_langid::{LanguageIdentifier, langid};

pub use alphabet::{Alphabet, without_joiners};
pub use before_number::agree_with_number;
pub use counted::{Mutation, NumberGender, NumberStyle, grouped};
pub use dates::{DateForm, date, precision};
pub use list::list;
pub use ordinal::ordinal_category;
pub use phrase::Phrase;
pub use phrases::{Argument, Phrases};
pub use placeholder_choices::placeholder_choices;
pub use small_word::SmallWord;

/// A language of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English as written in Great Britain.
    English,
    /// Welsh.
    Welsh,
}

impl Language {
    /// Every language a report can be made in, in the order they are listed and made.
    pub const ALL: [Language; 2] = [Language::English, Language::Welsh];

    /// The two letters of folders, files and options.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Welsh => "cy",
        }
    }

    /// The BCP 47 tag, the same in HTML, PDF and metadata. Welsh has no region: it is written in one way.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en-GB",
            Language::Welsh => "cy",
        }
    }

    /// The language with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Language::ALL.into_iter().find(|language| language.code() == code)
    }

    /// What it is called in its own words.
    #[must_use]
    pub fn name(self) -> Phrase {
        match self {
            Language::English => Phrase::PreviewEnglish,
            Language::Welsh => Phrase::PreviewWelsh,
        }
    }

    /// Whether a small word changes the name after it, so that names must be given with it.
    #[must_use]
    pub fn changes_names(self) -> bool {
        match self {
            Language::English => false,
            Language::Welsh => true,
        }
    }

    /// What Fluent names it by.
    fn identifier(self) -> LanguageIdentifier {
        match self {
            Language::English => langid!("en-GB"),
            Language::Welsh => langid!("cy"),
        }
    }

    /// What ICU4X names it by.
    fn locale(self) -> Locale {
        match self {
            Language::English => locale!("en-GB"),
            Language::Welsh => locale!("cy"),
        }
    }
}
