//! The shape of `ratings.json`, published as `data/schemas/ratings.schema.json`: stable field names, and null with a status for
//! a figure that is not known, never 0.

use schemars::JsonSchema;
use serde::Serialize;

use std::collections::BTreeMap;

use super::working::WorkingData;
use crate::inspection::{Country, EarlierRecommendations};

/// The version of the format that this program writes.
pub(super) const FORMAT_VERSION: u32 = 2;

/// The whole document.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
#[schemars(
    title = "Ratings of an inspection",
    description = "The ratings of an inspection of a youth justice service, with the figures they were made from."
)]
pub struct RatingsDocument {
    /// Version of this format. It changes where a field changes its meaning or goes; fields may be added without.
    #[schemars(extend("const" = FORMAT_VERSION))]
    pub format_version: u32,
    /// Id of the report: the name of its findings folder, the same in every language and version.
    pub report_id: String,
    /// BCP 47 tag of the language of its names, titles and labels. Field names, ids and statuses are the same in every language.
    pub language: String,
    /// The languages that the report is published in, each with where and under which number.
    pub languages: Vec<EditionData>,
    /// Whether it is a draft or the report.
    #[schemars(extend("enum" = ["draft", "final"]))]
    pub status: String,
    /// SHA-256 of every input, in hexadecimal: the same as in the report and the manifest.
    pub input_digest: String,
    /// A notice on this copy, if it has one.
    pub notice: Option<String>,
    /// The programme.
    pub programme: ProgrammeData,
    /// The service.
    pub service: ServiceData,
    /// First day, week, month or year of fieldwork in ISO 8601, as precise as it is known.
    pub fieldwork_started: Option<String>,
    /// Day, month or year of publication in ISO 8601; null in a draft that does not know it yet.
    pub publication: Option<String>,
    /// Version of the report's text.
    pub report_version: String,
    /// What was corrected since the report was first published, in the order it was.
    pub corrections: Vec<CorrectionData>,
    /// For whom this copy of a draft was made, where it was made for somebody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copy_for: Option<String>,
    /// What a draft says of itself; a final report has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draft: Option<DraftData>,
    /// The overall rating, where the programme has one.
    pub overall: Option<RatingData>,
    /// The sum of points, where the programme has one; computed also where it is not printed.
    pub score: Option<ScoreData>,
    /// Rated sections, in the order of the report.
    pub sections: Vec<SectionData>,
    /// How many recommendations the report makes.
    pub recommendations: usize,
    /// Its recommendations, in the order of the report.
    pub recommendation_list: Vec<RecommendationData>,
    /// The service's last inspection before this one, where the inspection says anything of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<PreviousData>,
}

/// A recommendation.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RecommendationData {
    /// Its id in the inspection.
    pub id: String,
    /// The number that the report prints before it, where one is.
    pub number: Option<u32>,
    /// Who should act.
    pub to: Vec<AddresseeData>,
    /// What should be done.
    pub text: String,
    /// What it is about, as the inspection names it; empty where it does not.
    pub themes: Vec<String>,
    /// The findings that it answers, as far as the inspection says so.
    pub answers: Vec<AnswerData>,
}

/// A finding that a recommendation answers.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct AnswerData {
    /// The finding's id in the inspection.
    pub finding: String,
    /// The id of the section that it stands in.
    pub section: String,
}

/// Somebody who should act.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct AddresseeData {
    /// Their id in the inspection.
    pub id: String,
    /// Their name.
    pub name: String,
}

/// The service's last inspection.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PreviousData {
    /// Its day, month or year in ISO 8601.
    pub date: String,
    /// The id of the programme that it followed.
    pub programme: String,
    /// The ids of the levels that were given, by section; `overall` is the overall rating. What is not here is not known.
    pub ratings: BTreeMap<String, String>,
    /// How many of its recommendations were acted on; null where that is not known.
    pub recommendations: Option<EarlierRecommendations>,
}

/// What a draft says of itself.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DraftData {
    /// That it is one, whose copy it is, and until when it is under embargo, in the words of the language.
    pub statement: String,
    /// Version of the draft.
    pub version: String,
    /// Until when it is under embargo, in ISO 8601, as far as that is known.
    pub embargo: Option<String>,
    /// Who may see it and what they may do with it.
    pub handling: Option<String>,
}

/// The programme.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ProgrammeData {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Version of its rules.
    pub version: String,
    /// The id of the type of inspection, where the programme has more than one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variant: Option<String>,
    /// What this type is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variant_title: Option<String>,
}

/// An edition of the report: one language.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct EditionData {
    /// BCP 47 tag of the language.
    pub language: String,
    /// Where it is published, by format (`html`, `pdf`), as far as that is known.
    pub urls: BTreeMap<String, String>,
    /// Its ISBN by format (`html`, `pdf`, `print`), as far as it has one.
    pub isbn: BTreeMap<String, String>,
}

/// The service.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ServiceData {
    /// Its id, the same in every language and from one inspection to the next.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it calls itself, such as YJS.
    pub called: String,
    /// The area it serves.
    pub area: String,
    /// The country it is in.
    #[schemars(extend("enum" = ["england", "wales"]))]
    pub country: Country,
}

/// A correction of the published report.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CorrectionData {
    /// The version that it made.
    pub version: String,
    /// When it was published, in ISO 8601.
    pub date: String,
    /// What was wrong, and what stands there now.
    pub note: String,
}

/// A sum of points.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ScoreData {
    /// The sum.
    pub points: u32,
    /// The most it could be.
    pub out_of: u32,
    /// Whether the report prints it.
    pub printed: bool,
}

/// A rated section.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SectionData {
    /// Its id in the programme.
    pub id: String,
    /// The number that is printed before its title, where one is.
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// Whether its points count in the overall rating.
    pub counts: bool,
    /// Its rating.
    pub rating: RatingData,
    /// The share of work done well enough, where the section is rated by it.
    pub share: Option<QuestionData>,
    /// Its key questions.
    pub key_questions: Vec<QuestionData>,
}

/// A rating.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RatingData {
    /// `rated`, `not_rated` or `pending`.
    #[schemars(extend("enum" = ["rated", "not_rated", "pending"]))]
    pub status: String,
    /// The level's id, where it is rated.
    pub level: Option<String>,
    /// The word that is printed, where it is rated.
    pub label: Option<String>,
    /// The figure that the level is printed with, where levels have figures.
    pub figure: Option<String>,
    /// The points of the level, where levels have points.
    pub points: Option<u32>,
    /// The rating before people moved it, where they did.
    pub provisional_level: Option<String>,
    /// What it rests on, before people moved it.
    pub working: WorkingData,
    /// The caps that hold and are below what the method gives; those that people lifted too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caps: Vec<CapData>,
    /// Moves by people.
    pub adjustments: Vec<AdjustmentData>,
    /// The name of the scale in the programme.
    pub scale: String,
    /// The name of the method in the programme.
    pub method: String,
    /// Why it is not rated.
    pub not_rated_reason: Option<String>,
}

/// What keeps a rating from being better than a level.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CapData {
    /// Its id in the programme.
    pub id: String,
    /// The level without it.
    pub from: String,
    /// The word for that level.
    pub from_label: String,
    /// The best level that it leaves.
    pub at_most: String,
    /// The word for that level.
    pub at_most_label: String,
    /// Why it holds.
    pub because: String,
    /// `automatic`, or `normally` where people may lift it.
    #[schemars(extend("enum" = ["automatic", "normally"]))]
    pub force: String,
    /// Whether people lifted it: then it holds nothing down.
    pub lifted: bool,
    /// Why they did.
    pub lifted_reason: Option<String>,
}

/// A move by people.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct AdjustmentData {
    /// Its kind in the programme.
    pub kind: String,
    /// The level it was moved from.
    pub from: Option<String>,
    /// The level it was moved to.
    pub to: String,
    /// What the kind is called in print.
    pub label: String,
    /// The word for the level it was moved from.
    pub from_label: Option<String>,
    /// The word for the level it was moved to.
    pub to_label: String,
    /// Why, where the programme lets readers see it.
    pub reason: Option<String>,
}

/// A key question.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct QuestionData {
    /// Its id in the programme.
    pub id: String,
    /// What is asked; for a share, what the section is about.
    pub question: String,
    /// `counted`, `stated`, `no_relevant_cases`, `unpublished` or `missing`.
    #[schemars(extend("enum" = ["counted", "stated", "no_relevant_cases", "unpublished", "missing"]))]
    pub status: String,
    /// The whole percentage that is displayed, where there is one.
    pub percent: Option<u8>,
    /// Cases judged "yes", where they are counted.
    pub yes: Option<u32>,
    /// Relevant cases, where they are counted.
    pub of: Option<u32>,
    /// Whether it decides the section's rating.
    pub decides: bool,
}
