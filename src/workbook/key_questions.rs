//! The sheet of key questions: one row each, with numerator, denominator and the percentage that is displayed.

use super::{Cell, Sheet, Shorthand, Source};
use crate::language::Phrase;
use crate::programme::Node;
use crate::rate::{Figure, QuestionFigure};

/// The key questions of an inspection; none where its programme has none.
pub(super) fn sheet(source: &Source<'_>) -> Option<Sheet> {
    let phrases = source.phrases;
    let headers = [
        Phrase::DataSectionId,
        Phrase::DataSection,
        Phrase::DataQuestionId,
        Phrase::KeyQuestion,
        Phrase::DataYes,
        Phrase::DataOf,
        Phrase::KeyQuestionFigure,
        Phrase::DataDecides,
    ];
    let mut rows = Vec::new();
    for node in source.programme.nodes() {
        let Some(rated) = source.ratings.sections.get(&node.id) else { continue };
        rows.extend(rated.working.questions().iter().map(|question| row(source, node, question)));
    }
    (!rows.is_empty()).then(|| Sheet {
        id: "key_questions".to_owned(),
        name: phrases.say(Phrase::DataKeyQuestions),
        about: phrases.say(Phrase::DataKeyQuestionsAbout),
        headers: headers.map(|phrase| phrases.say(phrase)).to_vec(),
        rows,
    })
}

fn row(source: &Source<'_>, node: &Node, question: &QuestionFigure) -> Vec<Cell> {
    let asked = node.key_questions.iter().find(|one| one.id == question.id);
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
    let phrase = if question.decides { Phrase::DataYesWord } else { Phrase::DataNoWord };
    vec![
        Cell::Text(node.id.clone()),
        Cell::Text(node.title.clone().unwrap_or_else(|| node.id.clone())),
        Cell::Text(question.id.clone()),
        Cell::known(asked.map(|asked| asked.question.0.as_str())),
        yes,
        of,
        percent,
        Cell::Text(source.phrases.say(phrase)),
    ]
}
