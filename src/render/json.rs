//! `ratings.json`: the ratings with what they were made from, in stable field names, for those who would else scrape a PDF.
//!
//! Its shape is published as `data/schemas/ratings.schema.json`. What must hold: the same numbers as the report; a figure
//! that is not known is null with a status, never 0.

use serde::Serialize;

use std::collections::BTreeMap;

use super::ratings_document::{
    AddresseeData, AdjustmentData, AnswerData, CapData, CorrectionData, DraftData, EditionData, FORMAT_VERSION,
    PreviousData, ProgrammeData, QuestionData, RatingData, RatingsDocument, RecommendationData, ScoreData, SectionData,
    ServiceData,
};
use super::working::working;
use crate::inspection::{Correction, InspectionFile, Previous, ServiceName};
use crate::language::Language;
use crate::programme::{CapForce, Node, Programme};
use crate::rate::{Figure, HeldCap, Outcome, QuestionFigure, Rated, Ratings, Share, Working};
use crate::report::{Basis, Stage, draft_statement, plain_words, questions, recommendation_order};
use crate::text::one_line;

/// The ratings of an inspection as data, with the words of a language.
#[must_use]
pub fn ratings_document(basis: &Basis<'_>) -> RatingsDocument {
    let Basis { programme, inspection, ratings, phrases, stage, .. } = *basis;
    let language = phrases.language;
    let asked = questions(basis);
    let file = &inspection.file;
    let sections = programme.nodes().filter_map(|node| {
        // What is a step to another rating stands in the working of that.
        let rated = ratings.sections.get(&node.id).filter(|rated| rated.published)?;
        Some(SectionData {
            id: node.id.clone(),
            number: node.number.clone(),
            title: node.title.as_deref().unwrap_or_default().to_owned(),
            counts: rated.counts,
            rating: rating(programme, ratings, rated),
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
            variant: programme.variant.clone(),
            variant_title: variant_title(programme),
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
        overall: ratings.overall.as_ref().map(|rated| rating(programme, ratings, rated)),
        score,
        sections: sections.collect(),
        recommendations: inspection.recommendations.recommendations.len(),
        recommendation_list: recommendations(basis),
        previous: file.previous.as_ref().map(previous),
    }
}

/// What the type of inspection is called, where the programme has more than one.
fn variant_title(programme: &Programme) -> Option<String> {
    let variant = programme.rules.variants.get(programme.variant.as_ref()?)?;
    Some(variant.title.to_string())
}

fn previous(record: &Previous) -> PreviousData {
    PreviousData {
        date: record.date.to_string(),
        programme: record.programme.clone(),
        ratings: record.ratings.clone(),
        recommendations: record.recommendations,
    }
}

fn recommendations(basis: &Basis<'_>) -> Vec<RecommendationData> {
    let file = &basis.inspection.recommendations;
    let addressee = |id: &String| {
        let known = file.addressees.iter().find(|addressee| addressee.id == *id)?;
        Some(AddresseeData { id: id.clone(), name: known.name.to_string() })
    };
    let order = recommendation_order(basis).into_iter().flat_map(|group| group.recommendations);
    let list = order.filter_map(|(index, number)| {
        let one = file.recommendations.get(index)?;
        Some(RecommendationData {
            id: one.id.clone(),
            number,
            to: one.to.iter().filter_map(addressee).collect(),
            text: plain_words(basis, &one.text),
            themes: one.themes.iter().map(ToString::to_string).collect(),
            answers: one.answers.iter().filter_map(|id| answer(basis, id)).collect(),
        })
    });
    list.collect()
}

fn answer(basis: &Basis<'_>, id: &str) -> Option<AnswerData> {
    let section = basis.inspection.section_of_finding(id)?.to_owned();
    Some(AnswerData { finding: id.to_owned(), section })
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

fn rating(programme: &Programme, ratings: &Ratings, rated: &Rated) -> RatingData {
    let level = rated.outcome.level();
    let word = |id: &str| programme.level_label(&rated.scale, id);
    let shown = level.and_then(|level| programme.level(&rated.scale, level));
    let (status, not_rated_reason) = match &rated.outcome {
        Outcome::Level(_) => ("rated", None),
        Outcome::NotRated { reason } => ("not_rated", reason.clone()),
        Outcome::Pending { .. } => ("pending", None),
    };
    RatingData {
        status: status.to_owned(),
        level: level.map(str::to_owned),
        label: level.map(word),
        figure: shown.and_then(|level| level.figure.as_deref()).map(str::to_owned),
        points: rated.points,
        provisional_level: rated.provisional.level().filter(|_| !rated.adjustments.is_empty()).map(str::to_owned),
        working: working(programme, ratings, rated),
        caps: rated.caps.iter().map(|cap| held(rated, programme, cap)).collect(),
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

fn held(rated: &Rated, programme: &Programme, cap: &HeldCap) -> CapData {
    let word = |id: &str| programme.level_label(&rated.scale, id);
    CapData {
        id: cap.id.clone(),
        from: cap.from.clone(),
        from_label: word(&cap.from),
        at_most: cap.at_most.clone(),
        at_most_label: word(&cap.at_most),
        because: one_line(&cap.because),
        force: match cap.force {
            CapForce::Automatic => "automatic".to_owned(),
            CapForce::Normally => "normally".to_owned(),
        },
        lifted: cap.lifted,
        lifted_reason: cap.reason.as_deref().map(one_line),
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
