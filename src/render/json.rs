//! `ratings.json`: the ratings with what they were made from, in stable field names, for those who would else scrape a PDF.
//!
//! Its shape is published as `data/schemas/ratings.schema.json`. What must hold: the same numbers as the report; a figure
//! that is not known is null with a status, never 0.

use schemars::JsonSchema;
use serde::Serialize;

use std::collections::BTreeMap;

use super::working::{WorkingData, working};
use crate::inspection::{Correction, Country, InspectionFile, ServiceName};
use crate::language::Language;
use crate::programme::{Node, Programme};
use crate::rate::{Figure, Outcome, QuestionFigure, Rated, Share, Working};
use crate::report::{Basis, Stage, draft_statement, questions};
use crate::text::one_line;

/// The whole document.
#[derive(Debug, Serialize, JsonSchema)]
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
}

/// What a draft says of itself.
#[derive(Debug, Serialize, JsonSchema)]
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

/// An edition of the report: one language.
#[derive(Debug, Serialize, JsonSchema)]
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
#[derive(Debug, Serialize, JsonSchema)]
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
    /// What it rests on, before people moved it.
    pub working: WorkingData,
    /// Moves by people.
    pub adjustments: Vec<AdjustmentData>,
    /// The name of the scale in the programme.
    pub scale: String,
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
#[derive(Debug, Serialize, JsonSchema)]
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

/// The version of the format that this program writes.
const FORMAT_VERSION: u32 = 2;

/// The ratings of an inspection as data, with the words of a language.
#[must_use]
pub fn ratings_document(basis: &Basis<'_>) -> RatingsDocument {
    let Basis { programme, inspection, ratings, phrases, stage } = *basis;
    let language = phrases.language;
    let asked = questions(basis);
    let file = &inspection.file;
    let sections = programme.nodes().filter_map(|node| {
        let rated = ratings.sections.get(&node.id)?;
        Some(SectionData {
            id: node.id.clone(),
            number: node.number.clone(),
            title: node.title.as_deref().unwrap_or_default().to_owned(),
            counts: rated.counts,
            rating: rating(programme, rated),
            share: share(node, rated),
            key_questions: rated.working.questions().iter().map(|one| question(node, one, &asked)).collect(),
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
        report_id: inspection.folder.clone(),
        language: language.tag().to_owned(),
        languages: file.languages().into_iter().map(|language| edition(file, language)).collect(),
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
            id: file.service.id(),
            name: file.service.named(ServiceName::Name, language).to_owned(),
            called: file.service.named(ServiceName::Called, language).to_owned(),
            area: file.service.named(ServiceName::Area, language).to_owned(),
            country: file.service.country,
        },
        fieldwork_started: file.fieldwork.first().map(|period| period.from.to_string()),
        publication: file.publication.map(|date| date.to_string()),
        report_version: file.version.clone(),
        corrections: file.corrections.iter().map(correction).collect(),
        copy_for: stage.copy().map(str::to_owned),
        draft: draft_statement(basis).map(|statement| draft(file, statement)),
        overall: ratings.overall.as_ref().map(|rated| rating(programme, rated)),
        score,
        sections: sections.collect(),
        recommendations: inspection.recommendations.recommendations.len(),
    }
}

fn draft(file: &InspectionFile, statement: String) -> DraftData {
    let details = file.draft.as_ref();
    DraftData {
        statement,
        version: file.draft_version().to_owned(),
        embargo: details.and_then(|details| details.embargo).map(|date| date.to_string()),
        handling: details.and_then(|details| details.handling.as_deref()).map(one_line),
    }
}

/// Addresses are kept by format and language: `html-en`.
fn edition(file: &InspectionFile, language: Language) -> EditionData {
    let urls = file.urls.iter().filter_map(|(key, url)| {
        let (format, code) = key.rsplit_once('-')?;
        (code == language.code()).then(|| (format.to_owned(), url.clone()))
    });
    let numbers = file.isbn.iter().filter(|record| record.language == language.code());
    EditionData {
        language: language.tag().to_owned(),
        urls: urls.collect(),
        isbn: numbers.map(|record| (record.format.clone(), record.isbn.clone())).collect(),
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
    let word =
        |id: &str| programme.level(&rated.scale, id).map_or_else(|| id.to_owned(), |level| level.label.to_string());
    let (status, not_rated_reason) = match &rated.outcome {
        Outcome::Level(_) => ("rated", None),
        Outcome::NotRated { reason } => ("not_rated", reason.clone()),
        Outcome::Pending { .. } => ("pending", None),
    };
    RatingData {
        status: status.to_owned(),
        level: level.map(str::to_owned),
        label: level.map(word),
        points: rated.points,
        provisional_level: rated.provisional.level().filter(|_| !rated.adjustments.is_empty()).map(str::to_owned),
        working: working(programme, rated),
        adjustments: rated
            .adjustments
            .iter()
            .map(|one| AdjustmentData {
                kind: one.kind.clone(),
                from: one.from.clone(),
                to: one.to.clone(),
                label: one.label.to_string(),
                from_label: one.from.as_deref().map(word),
                to_label: word(&one.to),
                reason: one.shown_reason().map(|reason| one_line(reason)),
            })
            .collect(),
        scale: rated.scale.clone(),
        method: rated.method.clone(),
        not_rated_reason,
    }
}

/// The share by which a section is rated, as a key question of its own: its id is the section's.
fn share(node: &Node, rated: &Rated) -> Option<QuestionData> {
    let Working::Share { figure, .. } = &rated.working else { return None };
    let figure = QuestionFigure { id: rated.section.clone(), figure: *figure, decides: true };
    Some(question(node, &figure, &BTreeMap::new()))
}

fn question(node: &Node, question: &QuestionFigure, asked: &BTreeMap<String, String>) -> QuestionData {
    let (status, share) = match question.figure {
        Figure::Counted(share) => ("counted", Some(share)),
        Figure::Stated(_) => ("stated", None),
        Figure::NoCases => ("no_relevant_cases", None),
        Figure::Unpublished => ("unpublished", None),
        Figure::Missing => ("missing", None),
    };
    QuestionData {
        id: question.id.clone(),
        question: asked
            .get(&question.id)
            .cloned()
            .or_else(|| node.title.as_ref().map(ToString::to_string))
            .unwrap_or_default(),
        status: status.to_owned(),
        percent: question.figure.displayed(),
        yes: share.map(Share::yes),
        of: share.map(Share::of),
        decides: question.decides,
    }
}
