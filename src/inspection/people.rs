//! People by role, samples, local facts, ISBN, sign-off and corrections: the small records of `inspection.yaml`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::source::{Date, Label};

/// Somebody who took part, by role.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonRecord {
    /// Their role, such as Lead inspector.
    #[schemars(extend("x-translator" = "role of a person"))]
    pub role: Label,
    /// Their names, each with their organisation in brackets if that is wanted; may be left out.
    #[serde(default)]
    pub names: Vec<String>,
    /// The organisation they came from.
    #[schemars(extend("x-translator" = "body", "x-term" = true))]
    pub organisation: Option<Label>,
    /// How many people had the role, where they are not named.
    pub number: Option<u32>,
    /// The organisations they came from, where there are several.
    #[serde(default)]
    pub organisations: Vec<OrganisationRecord>,
}

/// An organisation, and how many people came from it.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OrganisationRecord {
    /// Its name.
    #[schemars(extend("x-translator" = "body", "x-term" = true))]
    pub name: Label,
    /// How many people came from it.
    pub number: Option<u32>,
}

/// A count of what the inspection rests on.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SampleRecord {
    /// Its id, for figures in prose.
    pub id: String,
    /// What is counted, in the plural: "community sentences".
    #[schemars(extend("x-translator" = "what was counted"))]
    pub label: Label,
    /// How many.
    pub count: u32,
    /// The file of `evidence/` that has a row for each of them, such as "court.csv".
    pub evidence: Option<String>,
}

/// What the programme's standing texts have room for: a fact of this place or this inspection.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LocalFactRecord {
    /// Its id in the programme.
    pub id: String,
    /// What stands in its place, in a few words or a sentence.
    #[schemars(extend("x-translator" = "fact in a standing text of the programme"))]
    pub text: Label,
}

/// An ISBN.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IsbnRecord {
    /// `pdf`, `html`, `print` or `large-print`.
    pub format: String,
    /// `en` or `cy`.
    pub language: String,
    /// The number with its hyphens.
    pub isbn: String,
}

/// A sign-off.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignOff {
    /// The role that signs.
    pub role: String,
    /// Who signed.
    pub name: Option<String>,
    /// When.
    pub date: Date,
    /// What was signed: a digest of the words of the report, which `findings sign` writes.
    pub digest: Option<String>,
}

/// Where in the folder the words are that have a digest.
#[must_use]
pub fn signed_file(digest: &str) -> String {
    format!("signed/{}.json", digest.get(..16).unwrap_or(digest))
}

/// A correction of the published report.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The version of the report that it made.
    pub version: String,
    /// When it was published.
    pub date: Date,
    /// What was wrong, and what stands there now.
    #[schemars(extend("x-translator" = "what was corrected after publication"))]
    pub note: Label,
}
