//! Which key question a sentence speaks of, told by its words: a figure passes by these, not by standing anywhere.

use super::figures::FigureValue;
use super::own_share::own_share;
use super::rule_context::{QuestionFact, RuleContext, typed_figures};
use super::sentence::Sentence;
use super::words::{EMPTY, Word, stem, words};

/// The one key question that a sentence speaks of, told by words that only this question of its section has.
pub(super) fn meant<'a>(
    context: &RuleContext<'_>,
    sentence: &Sentence<'_>,
    own: &[&'a QuestionFact],
) -> Option<&'a QuestionFact> {
    let section = &own.first()?.section;
    if own.iter().any(|fact| fact.section != *section) || figures_of_one(sentence) > 1 {
        return None;
    }
    let questions = &context.programme.node(section)?.key_questions;
    let spoken: Vec<String> = sentence.words.iter().map(|word| stem(&word.text)).collect();
    let mut speaks = questions.iter().filter(|question| {
        let others: Vec<String> = questions
            .iter()
            .filter(|other| other.id != question.id)
            .flat_map(|other| all_telling(&other.question.written))
            .collect();
        let mut own = all_telling(&question.question.written);
        own.retain(|word| !others.contains(word));
        own.sort_unstable();
        own.dedup();
        // Where a question has many words of its own, one of them says little.
        let said = own.iter().filter(|word| spoken.contains(word)).count();
        said > 0 && said * 2 >= own.len()
    });
    let question = speaks.next()?;
    if speaks.next().is_some() { None } else { own.iter().find(|fact| fact.id == question.id).copied() }
}

/// How many figures a sentence has, a share with its own percentage counted once.
fn figures_of_one(sentence: &Sentence<'_>) -> usize {
    let figures = typed_figures(sentence);
    let paired = figures.iter().filter(|figure| {
        let share = matches!(figure.value, FigureValue::Percent(_)).then(|| own_share(sentence, figure)).flatten();
        share.is_some_and(|share| share.is_one_of(&figures))
    });
    figures.len() - paired.count()
}

/// The stems of the words of a question that can tell it from others.
fn all_telling(question: &str) -> Vec<String> {
    let telling = |word: &&Word| word.text.len() > 3 && !EMPTY.contains(&word.text.as_str());
    words(question, 0..question.len()).iter().filter(telling).map(|word| stem(&word.text)).collect()
}
