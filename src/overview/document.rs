//! The shape of `overview.json`, published as `data/schemas/overview.schema.json`: stable field names, and null for what is not
//! known, never 0.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::inspection::{Country, EarlierRecommendations};
use crate::programme::{Shape, Tone};

/// The version of the format that this program writes.
pub(super) const FORMAT_VERSION: u32 = 1;

/// The whole document.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
#[schemars(
    title = "Overview of inspections",
    description = "What final reports of inspections of youth justice services say together. Programmes stand beside each other and are never added."
)]
pub struct OverviewDocument {
    /// Version of this format. It changes where a field changes its meaning or goes; fields may be added without.
    #[schemars(extend("const" = FORMAT_VERSION))]
    pub format_version: u32,
    /// BCP 47 tag of the language of names, titles and labels. Field names, ids and statuses are the same in every language.
    pub language: String,
    /// SHA-256 of everything that it was made from, in hexadecimal: the same as in the manifest.
    pub input_digest: String,
    /// How many inspections it is of.
    pub inspections: usize,
    /// What each programme's inspections say; programmes are not added together.
    pub programmes: Vec<ProgrammeOverview>,
}

/// The inspections of a programme.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ProgrammeOverview {
    /// The programme's id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its scales, by name: levels from the best.
    pub scales: BTreeMap<String, Vec<LevelData>>,
    /// What is rated: `overall` first, where the programme has one, then its rated sections in the order of a report.
    pub rated: Vec<RatedData>,
    /// One an inspection, in the order of the services' names and the years.
    pub inspections: Vec<InspectionData>,
    /// How many inspections have which rating.
    pub distribution: Vec<Distribution>,
    /// The same, year by year.
    pub by_year: Vec<Distribution>,
    /// Scores as far as reports print them, one entry for each total that there could be.
    pub scores: Vec<ScoreTally>,
    /// Key questions and shares of work done well enough, the strongest first.
    pub key_questions: Vec<QuestionTally>,
    /// What has changed since the services' last inspections by the same programme.
    pub changes: ChangeTally,
    /// Recommendations.
    pub recommendations: RecommendationTally,
    /// Points of services on drafts.
    pub points: PointTally,
}

/// A level of a scale.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct LevelData {
    /// Its id.
    pub id: String,
    /// The word that is printed.
    pub label: String,
    /// The colour that it has in reports.
    pub tone: Tone,
    /// The shape that it has in reports.
    pub shape: Shape,
    /// Its stars of how many, where the programme awards them.
    pub stars: Option<[u8; 2]>,
}

/// Something that is rated.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RatedData {
    /// Its id in the programme; `overall` is the whole.
    pub id: String,
    /// The number that is printed before its title.
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// The title of the section that it is part of, where it is part of one.
    pub part_of: Option<String>,
    /// The name of its scale.
    pub scale: String,
}

/// An inspection.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct InspectionData {
    /// Id of the report.
    pub report_id: String,
    /// The service's id.
    pub service_id: String,
    /// The service's name.
    pub service: String,
    /// BCP 47 tag of the language of the name.
    pub name_language: String,
    /// The area it serves.
    pub area: String,
    /// The country it is in.
    #[schemars(extend("enum" = ["england", "wales"]))]
    pub country: Country,
    /// The year of its fieldwork, or where that is not known of its publication.
    pub year: Option<u16>,
    /// First day, week, month or year of fieldwork in ISO 8601.
    pub fieldwork_started: Option<String>,
    /// Day, month or year of publication in ISO 8601.
    pub publication: Option<String>,
    /// The version of the report that counts.
    pub report_version: String,
    /// Earlier versions that were given too, and do not count.
    pub earlier_versions: Vec<String>,
    /// The notice that the report carries on every copy, if it has one.
    pub notice: Option<String>,
    /// What was corrected, in the order it was.
    pub corrections: Vec<CorrectedData>,
    /// Its ratings, by what is rated; what is not here is not known.
    pub ratings: BTreeMap<String, LevelGiven>,
    /// Its score, where the report prints it.
    pub score: Option<ScoreGiven>,
    /// Figures of key questions and shares as whole percentages, by id; null where there is none.
    pub figures: BTreeMap<String, Option<u8>>,
    /// The service's last inspection, as far as it is known.
    pub previous: Option<PreviousGiven>,
    /// How many recommendations the report makes; null where that is not known.
    pub recommendations: Option<u32>,
    /// How many points the service made on drafts, and how many were accepted; null where that is not known.
    pub points: Option<PointCounts>,
}

/// A correction.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CorrectedData {
    /// The version that it made.
    pub version: String,
    /// When it was published.
    pub date: String,
    /// What was wrong, and what stands there now.
    pub note: String,
}

/// A rating.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct LevelGiven {
    /// `rated`, `not_rated` or `pending`.
    #[schemars(extend("enum" = ["rated", "not_rated", "pending"]))]
    pub status: String,
    /// The level's id, where it is rated.
    pub level: Option<String>,
    /// Whether people moved it.
    pub moved: bool,
    /// What it is against the last inspection; null where there is nothing to compare it with.
    #[schemars(extend("enum" = ["better", "same", "worse", null]))]
    pub change: Option<String>,
}

/// A score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ScoreGiven {
    /// The sum.
    pub points: u32,
    /// The most it could be.
    pub out_of: u32,
}

/// A service's last inspection.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PreviousGiven {
    /// Its day, month or year.
    pub date: String,
    /// The programme it followed.
    pub programme: String,
    /// `stated` by the later report, or `inspection` where that earlier inspection is among those here.
    #[schemars(extend("enum" = ["stated", "inspection"]))]
    pub source: String,
    /// Whether it followed the same programme: only then are ratings compared.
    pub comparable: bool,
    /// The levels that were given, by what was rated.
    pub ratings: BTreeMap<String, String>,
    /// How many of its recommendations were acted on.
    pub recommendations: Option<EarlierRecommendations>,
}

/// How many inspections have which rating.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Distribution {
    /// What is rated.
    pub rated: String,
    /// The year, where it is of one; null is a year that is not known.
    pub year: Option<u16>,
    /// How many, level by level from the best.
    pub levels: Vec<LevelCount>,
    /// How many were not rated.
    pub not_rated: u32,
    /// Of how many it is not known.
    pub not_known: u32,
}

/// How many have a level.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct LevelCount {
    /// The level's id.
    pub level: String,
    /// How many inspections.
    pub inspections: u32,
}

/// Scores out of one total.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ScoreTally {
    /// The most they could be.
    pub out_of: u32,
    /// How many inspections.
    pub inspections: u32,
    /// The lowest.
    pub lowest: u32,
    /// The one in the middle, or halfway between the two in the middle.
    pub median: f64,
    /// The highest.
    pub highest: u32,
}

/// A key question over all inspections.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct QuestionTally {
    /// Its id; that of its section where the section is rated by a share of work done well enough.
    pub id: String,
    /// The section it belongs to.
    pub section: String,
    /// What is asked.
    pub question: String,
    /// BCP 47 tag of the language of the question.
    pub language: String,
    /// How many inspections have a figure.
    pub inspections: u32,
    /// How many have none, or one that was not published.
    pub without: u32,
    /// The lowest percentage.
    pub lowest: u8,
    /// The percentage in the middle, or halfway between the two in the middle.
    pub median: f64,
    /// The highest percentage.
    pub highest: u8,
}

/// What has changed since the services' last inspections.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ChangeTally {
    /// How many inspections have one before them by the same programme.
    pub comparable: u32,
    /// How many have one before them by another programme: nothing is compared.
    pub other_programme: u32,
    /// Of how many no inspection before is known.
    pub not_known: u32,
    /// Better, the same, worse, by what is rated.
    pub rated: Vec<ChangeCount>,
}

/// How a rating has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ChangeCount {
    /// What is rated.
    pub rated: String,
    /// How many are better.
    pub better: u32,
    /// How many are the same.
    pub same: u32,
    /// How many are worse.
    pub worse: u32,
    /// How many of the comparable inspections have no rating of it both times.
    pub not_known: u32,
}

/// Recommendations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RecommendationTally {
    /// How many are made, in the inspections whose number is known.
    pub made: u32,
    /// In how many inspections that is known.
    pub known: u32,
    /// In how many it is not.
    pub not_known: u32,
    /// In how many inspections their themes and addressees are known.
    pub listed: u32,
    /// Of the listed, by theme, the most frequent first. One may have several.
    pub by_theme: Vec<NamedCount>,
    /// How many of the listed have no theme.
    pub without_theme: u32,
    /// Of the listed, by who should act, the most frequent first. One may be for several.
    pub by_addressee: Vec<NamedCount>,
    /// By theme and who should act.
    pub by_theme_and_addressee: Vec<PairCount>,
    /// In how many inspections it is known what became of earlier recommendations.
    pub earlier_known: u32,
    /// What became of them there; null where it is known nowhere.
    pub earlier: Option<EarlierRecommendations>,
}

/// How many recommendations have a name in common.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct NamedCount {
    /// The name.
    pub name: String,
    /// BCP 47 tag of its language.
    pub language: String,
    /// How many recommendations.
    pub recommendations: u32,
    /// In how many inspections.
    pub inspections: u32,
}

/// How many recommendations on a theme are for somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PairCount {
    /// The theme.
    pub theme: String,
    /// Who should act.
    pub addressee: String,
    /// How many recommendations.
    pub recommendations: u32,
}

/// Points of services on drafts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PointTally {
    /// Of how many inspections it is known what the service said.
    pub known: u32,
    /// Of how many it is not.
    pub not_known: u32,
    /// All points where it is known.
    pub all: PointCounts,
    /// The same by kind; a point whose kind is not said has the kind null.
    pub by_kind: Vec<KindCounts>,
}

/// How many points were made, and what was decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PointCounts {
    /// How many.
    pub points: u32,
    /// How many were accepted.
    pub accepted: u32,
    /// How many were accepted in part.
    pub partly_accepted: u32,
    /// How many were rejected.
    pub rejected: u32,
    /// How many wait for a decision.
    pub open: u32,
}

/// Points of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct KindCounts {
    /// The id of the kind.
    pub kind: Option<String>,
    /// What it is called.
    pub label: String,
    /// How many.
    pub counts: PointCounts,
}
