//! A report in one language, with the programme, the inspection and the ratings that it and its data are made from.

use std::sync::OnceLock;

use super::edition_data::EditionData;
use super::session::{Session, SharedProgramme};
use crate::catalogue::translate_inspection;
use crate::inspection::Inspection;
use crate::language::Language;
use crate::problem::{Checked, Problem};
use crate::programme::Programme;
use crate::rate::{Ratings, rate};
use crate::report::{Basis, Earlier, Report, check_characters, compose, fit_tables};

/// A report in one language.
pub struct Edition {
    /// Its language.
    pub language: Language,
    /// The report.
    pub report: Report,
    /// What it is made from, where that is not what was written.
    translation: Option<Translation>,
    earlier: Option<Earlier>,
    /// Its data, made when somebody first asks.
    data: OnceLock<EditionData>,
}

struct Translation {
    programme: SharedProgramme,
    inspection: Inspection,
    ratings: Ratings,
}

impl Edition {
    /// What it is composed from: what was written, or its translation.
    pub(super) fn basis<'a>(&'a self, session: &'a Session, written: Basis<'a>) -> Basis<'a> {
        let written = Basis { earlier: self.earlier.as_ref(), ..written };
        basis(session, self.translation.as_ref(), self.language, written)
    }

    /// Its data; `basis` is what it is composed from.
    pub(super) fn data(&self, basis: &Basis<'_>) -> &EditionData {
        self.data.get_or_init(|| EditionData::new(basis, &self.report))
    }
}

fn basis<'a>(
    session: &'a Session,
    translation: Option<&'a Translation>,
    language: Language,
    written: Basis<'a>,
) -> Basis<'a> {
    let translated = translation.and_then(|one| Some((one.programme.0.as_ref()?, &one.inspection, &one.ratings)));
    let (programme, inspection, ratings) =
        translated.unwrap_or((written.programme, written.inspection, written.ratings));
    Basis {
        programme,
        inspection,
        ratings,
        phrases: session.phrases(language),
        stage: written.stage,
        earlier: written.earlier,
    }
}

/// Composes the report in a language.
pub(super) fn compose_edition(session: &Session, written: &Basis<'_>, language: Language) -> Checked<Edition> {
    let mut problems = Vec::new();
    let translation = match language {
        Language::English => None,
        Language::Welsh => match translate(session, written.programme, written.inspection).gather(&mut problems) {
            Some(translation) => Some(translation),
            None => return Checked::failed(problems),
        },
    };
    let earlier = session.earlier(written.programme, written.inspection, language);
    let written = Basis { earlier: earlier.as_ref(), ..*written };
    let basis = basis(session, translation.as_ref(), language, written);
    let report = compose(&basis).gather(&mut problems);
    let report = report.map(|mut report| {
        problems.extend(fit_tables(&mut report, &session.glyphs));
        report
    });
    if let Some(report) = &report {
        problems.extend(check_characters(report, basis.programme, basis.inspection, &session.glyphs));
    }
    let edition = |report| Edition { language, report, translation, earlier, data: OnceLock::new() };
    Checked { value: report.map(edition), problems }
}

/// Programme, inspection and ratings in Welsh. The figures are the same; reasons, and words that go with them, are Welsh.
fn translate(session: &Session, programme: &Programme, inspection: &Inspection) -> Checked<Translation> {
    let in_welsh = session.in_welsh(programme, inspection.file.begun());
    let mut problems = in_welsh.1.clone();
    let inspection = translate_inspection(programme, inspection).gather(&mut problems);
    let value = in_welsh.0.as_ref().zip(inspection).map(|(programme, inspection)| {
        let ratings = rate(programme, &inspection);
        Translation { programme: SharedProgramme::clone(&in_welsh), inspection, ratings }
    });
    Checked { value, problems }
}

/// Whether a problem is told already: what is wrong in every language is told once.
pub(super) fn is_told(problem: &Problem, told: &[Problem]) -> bool {
    let same_kind = |other: &Problem| std::mem::discriminant(&other.kind) == std::mem::discriminant(&problem.kind);
    let same_place = |other: &Problem| problem.place.is_some() && other.place == problem.place;
    told.iter().any(|other| other == problem || (same_place(other) && same_kind(other)))
}
