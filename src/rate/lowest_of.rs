//! The lowest key question decides; or the share of all scoring answers does.
//!
//! Source: the published rules that data/programmes/youth-2018, youth-2021 and fji-2012 hold. Denominators differ between the key
//! questions of a section, because only relevant cases count; a question without relevant cases takes no part.

use super::bands::band_of;
use super::{Figure, Outcome, QuestionFigure, Share, Working};
use std::collections::BTreeMap;

use crate::inspection::{Counts, RatingInput};
use crate::programme::{Band, Node};

/// Rates a section by its lowest displayed figure. Several questions with that figure all decide.
pub(super) fn rate(
    node: &Node,
    input: &RatingInput,
    counts: &BTreeMap<String, Counts>,
    bands: &[Band],
) -> (Working, Outcome) {
    let mut questions = read_questions(node, input, counts);
    if let Some(stated) = stated(&questions, input) {
        return stated;
    }
    let missing = missing(&questions);
    let Some(lowest) = questions.iter().filter_map(|question| question.figure.displayed()).min() else {
        let outcome =
            if missing.is_empty() { Outcome::NotRated { reason: None } } else { Outcome::Pending { missing } };
        return (Working::Stated { questions, reason: None }, outcome);
    };
    if !missing.is_empty() {
        return (Working::Stated { questions, reason: None }, Outcome::Pending { missing });
    }
    for question in &mut questions {
        question.decides = question.figure.displayed() == Some(lowest);
    }
    let outcome = level_of(bands, lowest);
    (Working::Lowest { questions, lowest }, outcome)
}

/// Rates a section by its share of work done well enough: from all answers to its questions, where there is evidence.
pub(super) fn rate_share(
    node: &Node,
    input: &RatingInput,
    counts: &BTreeMap<String, Counts>,
    bands: &[Band],
) -> (Working, Outcome) {
    let counted: Vec<&Counts> = node.key_questions.iter().filter_map(|question| counts.get(&question.id)).collect();
    let figure = if counted.is_empty() {
        Figure::read(input.share.as_ref())
    } else {
        let (yes, of) = counted.iter().fold((0, 0), |(yes, of), count| (yes + count.yes, of + count.of));
        Share::new(yes, of).map_or(Figure::NoCases, Figure::Counted)
    };
    let outcome = match (figure.displayed(), &figure, &input.judgement) {
        (Some(displayed), ..) => level_of(bands, displayed),
        (None, Figure::Unpublished, Some(level)) => Outcome::Level(level.clone()),
        (None, Figure::NoCases, _) => Outcome::NotRated { reason: None },
        _ => Outcome::Pending { missing: vec!["share".to_owned()] },
    };
    let questions = known_questions(node, input, counts);
    (Working::Share { figure, questions }, outcome)
}

/// The key questions that have a figure, or words for one, where nothing is rated by them.
pub(super) fn known_questions(
    node: &Node,
    input: &RatingInput,
    counts: &BTreeMap<String, Counts>,
) -> Vec<QuestionFigure> {
    let questions = read_questions(node, input, counts);
    questions.into_iter().filter(|question| question.figure != Figure::Missing).collect()
}

fn read_questions(node: &Node, input: &RatingInput, counts: &BTreeMap<String, Counts>) -> Vec<QuestionFigure> {
    let figure = |id: &String| match counts.get(id) {
        Some(counts) => Share::new(counts.yes, counts.of).map_or(Figure::NoCases, Figure::Counted),
        None => Figure::read(input.key_questions.get(id)),
    };
    node.key_questions
        .iter()
        .map(|question| QuestionFigure { id: question.id.clone(), figure: figure(&question.id), decides: false })
        .collect()
}

/// The published rating, where figures that it rests on were not published: nothing is computed from the others.
fn stated(questions: &[QuestionFigure], input: &RatingInput) -> Option<(Working, Outcome)> {
    if questions.iter().all(|question| question.figure != Figure::Unpublished) {
        return None;
    }
    let outcome = match &input.judgement {
        Some(level) => Outcome::Level(level.clone()),
        None => Outcome::Pending { missing: vec!["judgement".to_owned()] },
    };
    Some((
        Working::Stated { questions: questions.to_vec(), reason: input.reason.as_deref().map(str::to_owned) },
        outcome,
    ))
}

fn missing(questions: &[QuestionFigure]) -> Vec<String> {
    questions.iter().filter(|question| question.figure == Figure::Missing).map(|question| question.id.clone()).collect()
}

fn level_of(bands: &[Band], displayed: u8) -> Outcome {
    match band_of(bands, displayed) {
        Some(band) => Outcome::Level(band.level.clone()),
        None => Outcome::Pending { missing: vec!["judgement".to_owned()] },
    }
}
