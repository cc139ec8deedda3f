//! A `ratings.json` as it was published, read back: what an overview is made from, whoever made the file.
//!
//! What must hold: a file may come from anybody and from an earlier version of this program. Fields that are not known are
//! passed over; a field that is not there is not known, and never 0; no text in it is anything but a line of plain text.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use crate::inspection::{Country, EarlierRecommendations};
use crate::problem::OverviewFault;
use crate::responses::printable;
use crate::source::Date;
use crate::text::one_line;

/// The versions of the format that are read.
const VERSIONS: [u32; 1] = [2];

/// The ratings of an inspection, as far as an overview wants them.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of ratings.json, and its schema says what they are")]
pub struct PublishedRatings {
    pub report_id: String,
    pub language: String,
    #[serde(default)]
    pub languages: Vec<PublishedEdition>,
    pub status: String,
    #[serde(default)]
    pub input_digest: String,
    pub programme: PublishedProgramme,
    pub service: PublishedService,
    pub fieldwork_started: Option<Date>,
    pub publication: Option<Date>,
    pub report_version: String,
    pub notice: Option<String>,
    #[serde(default)]
    pub corrections: Vec<PublishedCorrection>,
    pub overall: Option<PublishedRating>,
    pub score: Option<PublishedScore>,
    pub sections: Vec<PublishedSection>,
    pub recommendations: Option<u32>,
    pub recommendation_list: Option<Vec<PublishedRecommendation>>,
    pub previous: Option<PublishedPrevious>,
}

/// An edition: where it is published.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct PublishedEdition {
    pub language: String,
    #[serde(default)]
    pub urls: BTreeMap<String, String>,
}

/// The programme.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct PublishedProgramme {
    pub id: String,
    pub title: String,
}

/// The service.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct PublishedService {
    pub id: String,
    pub name: String,
    pub called: String,
    pub area: String,
    pub country: Country,
}

/// A correction.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct PublishedCorrection {
    pub version: String,
    pub date: Date,
    pub note: String,
}

/// A rating.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct PublishedRating {
    pub status: String,
    pub level: Option<String>,
    pub provisional_level: Option<String>,
}

/// A score.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct PublishedScore {
    pub points: u32,
    pub out_of: u32,
    pub printed: bool,
}

/// A rated section.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct PublishedSection {
    pub id: String,
    pub rating: PublishedRating,
    pub share: Option<PublishedQuestion>,
    #[serde(default)]
    pub key_questions: Vec<PublishedQuestion>,
}

/// A key question.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct PublishedQuestion {
    pub id: String,
    pub question: String,
    pub percent: Option<u8>,
}

/// A recommendation.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct PublishedRecommendation {
    pub id: String,
    #[serde(default)]
    pub to: Vec<PublishedAddressee>,
    pub text: String,
    #[serde(default)]
    pub themes: Vec<String>,
}

/// Somebody who should act.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct PublishedAddressee {
    pub id: String,
    pub name: String,
}

/// The service's last inspection.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct PublishedPrevious {
    pub date: Date,
    pub programme: String,
    #[serde(default)]
    pub ratings: BTreeMap<String, String>,
    pub recommendations: Option<EarlierRecommendations>,
}

impl PublishedRatings {
    /// The inspection's year: that of its fieldwork, or where that is not known of its publication.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        self.begun().map(|date| date.year)
    }

    /// When the inspection began, or where that is not known when its report was published.
    #[must_use]
    pub fn begun(&self) -> Option<Date> {
        self.fieldwork_started.or(self.publication)
    }

    /// Whether two say the same: what they were made from, and where they are published, may differ.
    #[must_use]
    pub fn says_the_same(&self, other: &PublishedRatings) -> bool {
        let bare = |one: &PublishedRatings| PublishedRatings {
            input_digest: String::new(),
            report_id: String::new(),
            languages: Vec::new(),
            ..one.clone()
        };
        bare(self) == bare(other)
    }
}

/// Reads a `ratings.json`.
///
/// # Errors
///
/// That it is none, or of a version of the format that is not known here.
pub fn read_published(bytes: &[u8]) -> Result<PublishedRatings, OverviewFault> {
    // An editor may have put a mark before it.
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut value: Value = serde_json::from_slice(bytes).map_err(|error| not_read(&error))?;
    let version = value.get("format_version").and_then(Value::as_u64);
    let Some(version) = version else { return Err(OverviewFault::NoRatings { why: None }) };
    if !VERSIONS.iter().any(|known| u64::from(*known) == version) {
        return Err(OverviewFault::FormatVersion { found: version, known: VERSIONS.to_vec() });
    }
    make_plain(&mut value);
    serde_json::from_value(value).map_err(|error| not_read(&error))
}

fn not_read(error: &serde_json::Error) -> OverviewFault {
    OverviewFault::NoRatings { why: Some(error.to_string()) }
}

/// Every text as one line of what can be seen.
fn make_plain(value: &mut Value) {
    match value {
        Value::String(text) => *text = printable(&one_line(text)),
        Value::Array(items) => items.iter_mut().for_each(make_plain),
        Value::Object(fields) => fields.values_mut().for_each(make_plain),
        _ => {}
    }
}
