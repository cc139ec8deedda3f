//! An inspection as a row: who, when, which ratings, which figures.

use std::collections::BTreeMap;

use super::points;
use crate::language::{Alphabet, Language, Phrases};
use crate::overview::document::{CorrectedData, InspectionData, LevelGiven, PreviousGiven, ScoreGiven};
use crate::overview::known::OVERALL;
use crate::overview::one_each::Counted;
use crate::overview::published::{PublishedRating, PublishedRatings};

/// Every inspection, in the words of a language as far as they were given in it.
pub(super) fn inspections(counted: &[&Counted], phrases: &Phrases) -> Vec<InspectionData> {
    let one = |one: &&Counted| {
        let (language, ratings) = one.given.in_language(phrases.language)?;
        Some(inspection(one, ratings, language))
    };
    counted.iter().filter_map(one).collect()
}

fn inspection(one: &Counted, ratings: &PublishedRatings, language: Language) -> InspectionData {
    let overall = ratings.overall.iter().map(|rating| (OVERALL.to_owned(), level(rating)));
    let sections = ratings.sections.iter().map(|section| (section.id.clone(), level(&section.rating)));
    let figures = ratings.sections.iter().flat_map(|section| section.key_questions.iter().chain(&section.share));
    let corrections = ratings.corrections.iter().map(|correction| CorrectedData {
        version: correction.version.clone(),
        date: correction.date.to_string(),
        note: correction.note.clone(),
    });
    InspectionData {
        report_id: ratings.report_id.clone(),
        service_id: ratings.service.id.clone(),
        service: ratings.service.name.clone(),
        name_language: language.tag().to_owned(),
        area: ratings.service.area.clone(),
        country: ratings.service.country,
        year: ratings.year(),
        fieldwork_started: ratings.fieldwork_started.map(|date| date.to_string()),
        publication: ratings.publication.map(|date| date.to_string()),
        report_version: ratings.report_version.clone(),
        earlier_versions: one.earlier_versions(),
        notice: ratings.notice.clone(),
        corrections: corrections.collect(),
        ratings: overall.chain(sections).collect(),
        score: ratings
            .score
            .as_ref()
            .filter(|score| score.printed)
            .map(|score| ScoreGiven { points: score.points, out_of: score.out_of }),
        figures: figures.map(|figure| (figure.id.clone(), figure.percent)).collect::<BTreeMap<_, _>>(),
        previous: ratings.previous.as_ref().map(|previous| PreviousGiven {
            date: previous.date.to_string(),
            programme: previous.programme.clone(),
            source: "stated".to_owned(),
            comparable: previous.programme == ratings.programme.id,
            ratings: previous.ratings.clone(),
            recommendations: previous.recommendations,
        }),
        recommendations: ratings.recommendations,
        points: one.given.points.as_deref().map(points::counts),
    }
}

fn level(rating: &PublishedRating) -> LevelGiven {
    LevelGiven {
        status: rating.status.clone(),
        level: rating.level.clone(),
        moved: rating.provisional_level.as_ref().is_some_and(|before| Some(before) != rating.level.as_ref()),
        change: None,
    }
}

/// In the order of the alphabet, and of a service the latest first.
pub(super) fn sort(inspections: &mut [InspectionData], language: Language) {
    let alphabet = Alphabet::of(language);
    inspections.sort_by(|one, other| {
        let names = alphabet.compare(&one.service, &other.service).then_with(|| one.service_id.cmp(&other.service_id));
        names.then_with(|| other.year.cmp(&one.year)).then_with(|| one.report_id.cmp(&other.report_id))
    });
}
