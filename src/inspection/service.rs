//! `inspection.yaml`: who was inspected, when, and how the report of it is published.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Correction, Deliberate, IsbnRecord, LocalFactRecord, PersonRecord, Previous, Published, SampleRecord, ServiceName,
    SignOff, WelshService, working_day_after,
};
use crate::language::Language;
use crate::limits::LABEL_LENGTH;
use crate::source::{Date, Label};

/// `inspection.yaml`.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InspectionFile {
    /// The programme's id, such as `youth-2021`.
    pub programme: String,
    /// The type of inspection, where the programme has more than one.
    pub variant: Option<String>,
    /// The service that was inspected.
    pub service: Service,
    /// When inspectors were there, period by period.
    #[serde(default)]
    pub fieldwork: Vec<Fieldwork>,
    /// When the report is published; a draft may be made before that is known.
    pub publication: Option<Date>,
    /// Whether this version of the report is out, or since when: then it is not replaced any more.
    pub published: Option<Published>,
    /// The version of the report's text, such as "1.0".
    #[serde(default = "first_version")]
    pub version: String,
    /// Languages it is published in; English where nothing is said.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Who led it, took part, or is thanked, by role.
    #[serde(default)]
    pub people: Vec<PersonRecord>,
    /// Inspectorates that inspected jointly, in the order they are printed.
    #[serde(default)]
    #[schemars(extend("x-translator" = "body", "x-term" = true))]
    pub inspectorates: Vec<Label>,
    /// Cases, interviews, meetings, survey replies, with their counts.
    #[serde(default)]
    pub samples: Vec<SampleRecord>,
    /// Facts of this place or this inspection that standing texts of the programme have room for.
    #[serde(default)]
    pub local_facts: Vec<LocalFactRecord>,
    /// ISBN by format and language.
    #[serde(default)]
    pub isbn: Vec<IsbnRecord>,
    /// Addresses of the published report by format and language, such as `html-en`.
    #[serde(default)]
    pub urls: BTreeMap<String, String>,
    /// A sentence printed on the cover, at the foot of every page and in the file's metadata, in drafts and finals.
    #[schemars(extend("x-translator" = "notice on the cover and at the foot of every page"))]
    pub notice: Option<Label>,
    /// What a draft says of itself.
    pub draft: Option<DraftDetails>,
    /// Who signed the report off.
    #[serde(default)]
    pub sign_off: Vec<SignOff>,
    /// What was corrected after publication, in the order it was.
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// The service's last inspection before this one.
    pub previous: Option<Previous>,
    /// Names of people that must stand nowhere in the report; never printed.
    #[serde(default)]
    pub names_withheld: Vec<String>,
    /// Columns of evidence that are for nobody outside, by their names in the head: they are not read.
    #[serde(default)]
    pub private_columns: Vec<String>,
    /// What a check would report anywhere in the folder and is meant.
    #[serde(default)]
    pub deliberate: Vec<Deliberate>,
    /// Notes that are never printed.
    pub private_notes: Option<String>,
}

impl InspectionFile {
    /// When the inspection began: its first fieldwork, or where that is not known its publication.
    #[must_use]
    pub fn begun(&self) -> Option<Date> {
        self.fieldwork.iter().map(|period| period.from).min().or(self.publication)
    }

    /// The languages the report is published in, in their order; English where nothing is said.
    #[must_use]
    pub fn languages(&self) -> Vec<Language> {
        let is_named = |language: &Language| self.languages.iter().any(|code| code == language.code());
        let named: Vec<Language> = Language::ALL.into_iter().filter(is_named).collect();
        if named.is_empty() { vec![Language::English] } else { named }
    }

    /// Whether this version of the report is out. A date before that of its correction is of an earlier version.
    #[must_use]
    pub fn is_out(&self) -> bool {
        match self.published {
            None => false,
            Some(Published::IsOut(is_out)) => is_out,
            Some(Published::Since(date)) => self.corrections.last().is_none_or(|correction| correction.date <= date),
        }
    }

    /// The version of the draft; "1" where nothing is said.
    #[must_use]
    pub fn draft_version(&self) -> &str {
        self.draft.as_ref().map_or("1", |draft| draft.version.as_str())
    }
}

/// The version of a report that has not been corrected.
pub(crate) const FIRST_VERSION: &str = "1.0";

fn first_version() -> String {
    FIRST_VERSION.to_owned()
}

/// The service that was inspected.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// An id that is the same from one inspection to the next, for those who use the data; made from the name where
    /// nothing is said.
    pub id: Option<String>,
    /// Its full name.
    #[schemars(length(max = LABEL_LENGTH.most))]
    pub name: String,
    /// A shorter name for running heads and tables.
    #[schemars(length(max = LABEL_LENGTH.most))]
    pub short_name: Option<String>,
    /// The word it uses for itself, such as YOT, YOS or YJS.
    #[schemars(length(max = LABEL_LENGTH.most))]
    pub called: String,
    /// The area it serves.
    #[schemars(length(max = LABEL_LENGTH.most))]
    pub area: String,
    /// England or Wales.
    pub country: Country,
    /// The same in Welsh, for a Welsh report.
    pub welsh: Option<WelshService>,
}

impl Service {
    /// Its id: as given, or the letters and digits of its English name in lower case, with hyphens between words.
    #[must_use]
    pub fn id(&self) -> String {
        let from_name = || {
            let words = self.name.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty());
            words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
        };
        self.id.clone().unwrap_or_else(from_name)
    }

    /// One of its names in a language; the English one where the inspection gives no other.
    #[must_use]
    pub fn named(&self, name: ServiceName, language: Language) -> &str {
        let welsh = self.welsh.as_ref().filter(|_| language == Language::Welsh);
        match (name, welsh) {
            (ServiceName::Name, Some(welsh)) => &welsh.name,
            (ServiceName::Name, None) => &self.name,
            (ServiceName::Short, Some(welsh)) => welsh.short_name.as_ref().unwrap_or(&welsh.name),
            (ServiceName::Short, None) => self.short_name.as_ref().unwrap_or(&self.name),
            (ServiceName::Called, Some(welsh)) => welsh.called.as_ref().unwrap_or(&self.called),
            (ServiceName::Called, None) => &self.called,
            (ServiceName::Area, Some(welsh)) => &welsh.area,
            (ServiceName::Area, None) => &self.area,
        }
    }
}

/// Where the service is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Country {
    /// England.
    England,
    /// Wales: the report is published in Welsh and English.
    Wales,
}

/// A period of fieldwork.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fieldwork {
    /// Its first day, or the month or week it was in.
    pub from: Date,
    /// Its last day, where known.
    pub to: Option<Date>,
    /// Whether `from` is the first day of a week that is known no better: "week commencing".
    #[serde(default)]
    pub week_commencing: bool,
    /// What was done in it, in a few words.
    #[schemars(extend("x-translator" = "what fieldwork was for"))]
    pub purpose: Option<Label>,
}

/// What a draft says of itself.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DraftDetails {
    /// The draft's version, such as "2".
    pub version: String,
    /// Its date.
    pub date: Option<Date>,
    /// When it was sent to the service: then its words are not changed any more.
    pub sent: Option<Date>,
    /// To whom it was sent, by role.
    #[serde(default)]
    pub sent_to: Vec<String>,
    /// Who said that they had it, and when.
    #[serde(default)]
    pub receipts: Vec<Receipt>,
    /// How many working days the service has for its comments, after the day on which the draft was sent.
    #[schemars(range(min = 1, max = 250))]
    pub working_days: Option<u16>,
    /// Until when the service may comment.
    pub deadline: Option<Date>,
    /// Until when it is under embargo.
    pub embargo: Option<Date>,
    /// Who may see it and what they may do with it.
    #[schemars(extend("x-translator" = "handling of the draft"))]
    pub handling: Option<Label>,
}

/// That somebody had a draft.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// Who, by role.
    pub from: String,
    /// When.
    pub date: Date,
}

impl DraftDetails {
    /// When it was sent, or where that is not known its date.
    #[must_use]
    pub fn sent_or_dated(&self) -> Option<Date> {
        self.sent.or(self.date)
    }

    /// Until when the service may comment: as it was entered, or counted in working days.
    #[must_use]
    pub fn last_day(&self) -> Option<Date> {
        self.deadline.or_else(|| working_day_after(self.sent_or_dated()?, self.working_days?))
    }
}
