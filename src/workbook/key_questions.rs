//! The sheet of key questions: one row each, with numerator, denominator and the percentage that is displayed.

use super::{Cell, Sheet, Shorthand};
use crate::language::Phrase;
use crate::programme::Node;
use crate::rate::{Figure, QuestionFigure, Working};
use crate::report::{Basis, questions};

/// The key questions of an inspection; none where its programme has none.
pub(super) fn sheet(basis: &Basis<'_>) -> Option<Sheet> {
    let phrases = basis.phrases;
    let headers = [
        Phrase::BookSectionId,
        Phrase::BookSection,
        Phrase::BookQuestionId,
        Phrase::KeyQuestion,
        Phrase::BookYes,
        Phrase::BookOf,
        Phrase::KeyQuestionFigure,
        Phrase::BookDecides,
    ];
    let asked = questions(basis);
    let mut rows = Vec::new();
    for node in basis.programme.nodes() {
        let Some(rated) = basis.ratings.sections.get(&node.id) else { continue };
        rows.extend(rated.working.questions().iter().map(|question| {
            let asked = asked.get(&question.id).map(String::as_str);
            row(basis, node, question, asked)
        }));
        // A share that is a step to another rating has no place among ratings.
        if let (Working::Share { figure, .. }, false) = (&rated.working, rated.published) {
            let share = QuestionFigure { id: node.id.clone(), figure: *figure, decides: false };
            rows.push(row(basis, node, &share, node.title.as_deref()));
        }
    }
    (!rows.is_empty()).then(|| {
        Sheet::new(phrases, "key_questions", [Phrase::BookKeyQuestions, Phrase::BookKeyQuestionsAbout], &headers, rows)
    })
}

fn row(basis: &Basis<'_>, node: &Node, question: &QuestionFigure, asked: Option<&str>) -> Vec<Cell> {
    let (yes, of) = match question.figure {
        Figure::Counted(share) => (Cell::Number(share.yes()), Cell::Number(share.of())),
        Figure::NoCases => (Cell::Short(Shorthand::NotApplicable), Cell::Number(0)),
        Figure::Stated(_) | Figure::Unpublished | Figure::Missing => {
            (Cell::Short(Shorthand::Unavailable), Cell::Short(Shorthand::Unavailable))
        }
    };
    let percent = match question.figure.displayed() {
        Some(shown) => Cell::Number(u32::from(shown)),
        None if question.figure == Figure::NoCases => Cell::Short(Shorthand::NotApplicable),
        None => Cell::Short(Shorthand::Unavailable),
    };
    let phrase = if question.decides { Phrase::BookYesWord } else { Phrase::BookNoWord };
    vec![
        Cell::Text(node.id.clone()),
        Cell::Text(node.title.as_deref().unwrap_or(&node.id).to_owned()),
        Cell::Text(question.id.clone()),
        Cell::known(asked),
        yes,
        of,
        percent,
        Cell::Text(basis.phrases.say(phrase)),
    ]
}
