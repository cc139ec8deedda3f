//! The service in Welsh: its names, the gender of its name, and what names turn into after small words.
//!
//! In Welsh a small word changes how the name after it begins: Caerdydd, yng Nghaerdydd, i Gaerdydd, a Chaerdydd. Which way
//! is for people to say, so that the inspection gives both as they are printed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::language::SmallWord;
use crate::limits::LABEL_LENGTH;

/// The service in Welsh.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WelshService {
    /// Its full name.
    #[schemars(length(max = LABEL_LENGTH.most))]
    pub name: String,
    /// The gender of that name, for texts that refer to the service again: "ei fwrdd", "ei bwrdd".
    pub gender: Option<Gender>,
    /// A shorter name; the full name where there is none.
    #[schemars(length(max = LABEL_LENGTH.most))]
    pub short_name: Option<String>,
    /// The word it uses for itself; as in English where there is none.
    #[schemars(length(max = LABEL_LENGTH.most))]
    pub called: Option<String>,
    /// The area it serves.
    #[schemars(length(max = LABEL_LENGTH.most))]
    pub area: String,
    /// Its names after small words.
    #[serde(default)]
    pub forms: ServiceForms,
}

/// The gender of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    /// As "gwasanaeth" and "tîm" are.
    Masculine,
    /// As "uned" is.
    Feminine,
}

/// The names of the service after small words; each with the word.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ServiceForms {
    /// Its full name.
    #[serde(default)]
    pub name: NameForms,
    /// Its shorter name.
    #[serde(default)]
    pub short_name: NameForms,
    /// The word it uses for itself.
    #[serde(default)]
    pub called: NameForms,
    /// The area it serves.
    #[serde(default)]
    pub area: NameForms,
}

/// A name after small words, each with the word; only those that are needed.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NameForms {
    /// With yn, yng or ym: "yng Nghaerdydd".
    #[serde(rename = "in")]
    pub within: Option<String>,
    /// With i: "i Gaerdydd".
    pub to: Option<String>,
    /// With o: "o Gaerdydd".
    pub from: Option<String>,
    /// With gan: "gan Gaerdydd".
    pub by: Option<String>,
    /// With a or ac: "a Chaerdydd".
    pub and: Option<String>,
}

/// One of the names of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServiceName {
    /// Its full name.
    Name,
    /// Its shorter name.
    Short,
    /// The word it uses for itself.
    Called,
    /// The area it serves.
    Area,
}

impl ServiceName {
    /// Its key in `inspection.yaml`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            ServiceName::Name => "name",
            ServiceName::Short => "short_name",
            ServiceName::Called => "called",
            ServiceName::Area => "area",
        }
    }
}

impl NameForms {
    /// The name after this word, with the word.
    #[must_use]
    pub fn with(&self, word: SmallWord) -> Option<&str> {
        match word {
            SmallWord::In => &self.within,
            SmallWord::To => &self.to,
            SmallWord::From => &self.from,
            SmallWord::By => &self.by,
            SmallWord::And => &self.and,
        }
        .as_deref()
    }
}

impl ServiceForms {
    /// The forms of one of the names.
    #[must_use]
    pub fn of(&self, name: ServiceName) -> &NameForms {
        match name {
            ServiceName::Name => &self.name,
            ServiceName::Short => &self.short_name,
            ServiceName::Called => &self.called,
            ServiceName::Area => &self.area,
        }
    }
}
