//! A report in one language, with the programme, the inspection and the ratings that it and its data are made from.

use super::workshop::{Shared, Workshop};
use crate::catalogue::translate_inspection;
use crate::inspection::Inspection;
use crate::language::Language;
use crate::problem::{Checked, Problem};
use crate::programme::Programme;
use crate::rate::{Ratings, rate};
use crate::report::{Report, Stage, check_characters, compose};

/// A report in one language.
pub(super) struct Edition {
    pub(super) language: Language,
    pub(super) report: Report,
    /// What it is made from, where that is not what was written.
    translation: Option<Translation>,
}

struct Translation {
    programme: Shared,
    inspection: Inspection,
    ratings: Ratings,
}

/// What a report is made from: the programme, the inspection and the ratings, with the words of a language.
pub(super) type Sources<'a> = (&'a Programme, &'a Inspection, &'a Ratings);

impl Edition {
    /// What it is made from: what was written, or its translation.
    pub(super) fn sources<'a>(&'a self, written: Sources<'a>) -> Sources<'a> {
        chosen(self.translation.as_ref(), written)
    }
}

fn chosen<'a>(translation: Option<&'a Translation>, written: Sources<'a>) -> Sources<'a> {
    let translated = translation.and_then(|one| Some((one.programme.0.as_ref()?, &one.inspection, &one.ratings)));
    translated.unwrap_or(written)
}

/// Composes the report in a language.
pub(super) fn compose_edition(
    workshop: &Workshop,
    written: Sources<'_>,
    language: Language,
    stage: &Stage,
) -> Checked<Edition> {
    let mut problems = Vec::new();
    let translation = match language {
        Language::English => None,
        Language::Welsh => match translate(workshop, written).gather(&mut problems) {
            Some(translation) => Some(translation),
            None => return Checked::failed(problems),
        },
    };
    let (programme, inspection, ratings) = chosen(translation.as_ref(), written);
    let report = compose(programme, inspection, ratings, workshop.phrases(language), stage).gather(&mut problems);
    if let Some(report) = &report {
        problems.extend(check_characters(report, programme, inspection, &workshop.glyphs));
    }
    Checked { value: report.map(|report| Edition { language, report, translation }), problems }
}

/// Programme, inspection and ratings in Welsh. The figures are the same; reasons, and words that go with them, are Welsh.
fn translate(workshop: &Workshop, (programme, inspection, _): Sources<'_>) -> Checked<Translation> {
    let in_welsh = workshop.in_welsh(programme);
    let mut problems = in_welsh.1.clone();
    let inspection = translate_inspection(programme, inspection).gather(&mut problems);
    let value = in_welsh.0.as_ref().zip(inspection).map(|(programme, inspection)| {
        let ratings = rate(programme, &inspection);
        Translation { programme: Shared::clone(&in_welsh), inspection, ratings }
    });
    Checked { value, problems }
}

/// Whether a problem is told already: what is wrong in every language is told once.
pub(super) fn is_told(problem: &Problem, told: &[Problem]) -> bool {
    let same_kind = |other: &Problem| std::mem::discriminant(&other.kind) == std::mem::discriminant(&problem.kind);
    let same_place = |other: &Problem| problem.place.is_some() && other.place == problem.place;
    told.iter().any(|other| other == problem || (same_place(other) && same_kind(other)))
}
