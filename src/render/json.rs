//! `ratings.json`: the ratings with what they were made from, in stable field names, for those who would else scrape a PDF.
//!
//! Its shape is published as `data/schemas/ratings.schema.json`. What must hold: the same numbers as the report; a figure
//! that is not known is null with a status, never 0.

use schemars::JsonSchema;
use serde::Serialize;

use crate::inspection::{Correction, Inspection, ServiceName};
use crate::language::Language;
use crate::programme::Programme;
use crate::rate::{Figure, Outcome, QuestionFigure, Rated, Ratings, Working};
use crate::report::Stage;
use crate::text::one_line;

/// The whole document.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
#[schemars(
    title = "Ratings of an inspection",
    description = "The ratings of an inspection of a youth justice service, with the figures they were made from."
)]
pub struct RatingsDocument {
    /// Version of this format.
    pub format_version: u32,
    /// BCP 47 tag of the language of its names, titles and labels. Field names, ids and statuses are the same in every language.
    pub language: String,
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
    /// The overall rating, where the programme has one.
    pub overall: Option<RatingData>,
    /// The sum of points, where the programme has one; computed also where it is not printed.
    pub score: Option<ScoreData>,
    /// Rated sections, in the order of the report.
    pub sections: Vec<SectionData>,
    /// How many recommendations the report makes.
    pub recommendations: usize,
}

/// The programme.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ProgrammeData {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Version of its rules.
    pub version: String,
}

/// The service.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ServiceData {
    /// Its name.
    pub name: String,
    /// The area it serves.
    pub area: String,
}

/// A correction of the published report.
#[derive(Debug, Serialize, JsonSchema)]
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
#[derive(Debug, Serialize, JsonSchema)]
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
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SectionData {
    /// Its id in the programme.
    pub id: String,
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
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RatingData {
    /// `rated`, `not_rated` or `pending`.
    #[schemars(extend("enum" = ["rated", "not_rated", "pending"]))]
    pub status: String,
    /// The level's id, where it is rated.
    pub level: Option<String>,
    /// The word that is printed, where it is rated.
    pub label: Option<String>,
    /// The points of the level, where levels have points.
    pub points: Option<u32>,
    /// The rating before people moved it, where they did.
    pub provisional_level: Option<String>,
    /// Moves by people.
    pub adjustments: Vec<AdjustmentData>,
    /// The name of the method in the programme.
    pub method: String,
    /// Why it is not rated.
    pub not_rated_reason: Option<String>,
}

/// A move by people.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct AdjustmentData {
    /// Its kind in the programme.
    pub kind: String,
    /// The level it was moved from.
    pub from: Option<String>,
    /// The level it was moved to.
    pub to: String,
    /// Why.
    pub reason: Option<String>,
}

/// A key question.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct QuestionData {
    /// Its id in the programme.
    pub id: String,
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

/// The version of the format that this program writes.
const FORMAT_VERSION: u32 = 1;

/// The ratings of an inspection as data, with the words of a language.
#[must_use]
pub fn ratings_document(
    programme: &Programme,
    inspection: &Inspection,
    ratings: &Ratings,
    stage: &Stage,
    language: Language,
) -> RatingsDocument {
    let file = &inspection.file;
    let sections = programme.nodes().filter_map(|node| {
        let rated = ratings.sections.get(&node.id)?;
        Some(SectionData {
            id: node.id.clone(),
            title: node.title.clone().unwrap_or_default().0,
            counts: rated.counts,
            rating: rating(programme, rated),
            share: share(rated),
            key_questions: rated.working.questions().iter().map(question).collect(),
        })
    });
    let score = ratings.overall.as_ref().and_then(|rated| match &rated.working {
        Working::Points { total, out_of, .. } => {
            Some(ScoreData { points: *total, out_of: *out_of, printed: programme.rules.report.show_score })
        }
        _ => None,
    });
    RatingsDocument {
        format_version: FORMAT_VERSION,
        language: language.tag().to_owned(),
        status: match stage {
            Stage::Draft { .. } => "draft".to_owned(),
            Stage::Final => "final".to_owned(),
        },
        input_digest: inspection.digest(&programme.digest),
        notice: file.notice.as_deref().map(one_line),
        programme: ProgrammeData {
            id: programme.rules.id.clone(),
            title: programme.rules.title.to_string(),
            version: programme.rules.version.clone(),
        },
        service: ServiceData {
            name: file.service.named(ServiceName::Name, language).to_owned(),
            area: file.service.named(ServiceName::Area, language).to_owned(),
        },
        fieldwork_started: file.fieldwork.first().map(|period| period.from.to_string()),
        publication: file.publication.map(|date| date.to_string()),
        report_version: file.version.clone(),
        corrections: file.corrections.iter().map(correction).collect(),
        copy_for: stage.copy().map(str::to_owned),
        overall: ratings.overall.as_ref().map(|rated| rating(programme, rated)),
        score,
        sections: sections.collect(),
        recommendations: inspection.recommendations.recommendations.len(),
    }
}

fn correction(record: &Correction) -> CorrectionData {
    CorrectionData { version: record.version.clone(), date: record.date.to_string(), note: one_line(&record.note) }
}

/// The document as JSON text: the ratings, or the ratings with what would change them.
///
/// # Errors
///
/// What the serialiser says; it does not fail for these records.
pub fn render_ratings_json(document: &impl Serialize) -> Result<Vec<u8>, String> {
    let mut text = serde_json::to_string_pretty(document).map_err(|error| error.to_string())?;
    text.push('\n');
    Ok(text.into_bytes())
}

fn rating(programme: &Programme, rated: &Rated) -> RatingData {
    let level = rated.outcome.level();
    let (status, not_rated_reason) = match &rated.outcome {
        Outcome::Level(_) => ("rated", None),
        Outcome::NotRated { reason } => ("not_rated", reason.clone()),
        Outcome::Pending { .. } => ("pending", None),
    };
    RatingData {
        status: status.to_owned(),
        level: level.map(str::to_owned),
        label: level.and_then(|level| programme.level(&rated.scale, level)).map(|level| level.label.to_string()),
        points: rated.points,
        provisional_level: rated.provisional.level().filter(|_| !rated.adjustments.is_empty()).map(str::to_owned),
        adjustments: rated
            .adjustments
            .iter()
            .map(|one| AdjustmentData {
                kind: one.kind.clone(),
                from: one.from.clone(),
                to: one.to.clone(),
                reason: one.reason.clone(),
            })
            .collect(),
        method: rated.method.clone(),
        not_rated_reason,
    }
}

/// The share by which a section is rated, as a key question of its own: its id is the section's.
fn share(rated: &Rated) -> Option<QuestionData> {
    let Working::Share { figure, .. } = &rated.working else { return None };
    Some(question(&QuestionFigure { id: rated.section.clone(), figure: *figure, decides: true }))
}

fn question(question: &QuestionFigure) -> QuestionData {
    let (status, share) = match question.figure {
        Figure::Counted(share) => ("counted", Some(share)),
        Figure::Stated(_) => ("stated", None),
        Figure::NoCases => ("no_relevant_cases", None),
        Figure::Unpublished => ("unpublished", None),
        Figure::Missing => ("missing", None),
    };
    QuestionData {
        id: question.id.clone(),
        status: status.to_owned(),
        percent: question.figure.displayed(),
        yes: share.map(crate::rate::Share::yes),
        of: share.map(crate::rate::Share::of),
        decides: question.decides,
    }
}
