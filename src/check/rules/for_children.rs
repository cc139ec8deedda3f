//! What is read of the report for children before all: is it easy to read, is every figure bound, does it still say what it rests on.

use crate::check::hit::Hit;
use crate::check::rule::Rule;
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Sentence;
use crate::check::syllables::syllables;
use crate::inspection::{FOR_CHILDREN, Finding, SectionFile};
use crate::problem::{Severity, Slip};
use crate::rate::{Outcome, Rated};
use crate::source::{FieldStep, Step, digest};

use super::rating_word;

/// How an exception is made here.
const EXCEPTION: &str = "Under “deliberate:” in for-children.yaml (or in inspection.yaml), give “rule:”, the “words:” as they stand, and the \
                         “reason:”.";

pub(super) const READING_AGE: Rule = Rule {
    id: "reading-age",
    what: "In for-children.yaml, a sentence of more than 15 words, or a word of four syllables or more.",
    why: "Children who are ten, and the many who find reading hard, lose it there.",
    example: "Reports “organisation” and “accommodation”, and a sentence of 18 words. Leaves alone what a placeholder fills in, such as the \
              name of the service, and everything outside that file.",
    exception: EXCEPTION,
    draft: Severity::Warning,
    published: Severity::Warning,
    find: hard_to_read,
};

pub(super) const FIGURE: Rule = Rule {
    id: "children-figure",
    what: "In for-children.yaml, a figure or a rating that is typed.",
    why: "A figure or rating that is corrected later would stay wrong there, where nobody looks for it.",
    example: "Reports “12 children” and “rated Good” where no placeholder stands. Leaves alone “one” and “two”, and what a placeholder fills in.",
    exception: EXCEPTION,
    draft: Severity::Warning,
    published: Severity::Error,
    find: typed,
};

pub(super) const CONFIRMED: Rule = Rule {
    id: "children-confirmed",
    what: "In for-children.yaml, a part of which nobody has confirmed that it says what it rests on, or has not since that changed.",
    why: "The sentences are somebody’s own: no program can tell whether they still say what the findings say.",
    example: "Reports a part that rests on a finding whose words, figures or rating were changed after “confirmed:” was written. Leaves \
              alone a part that rests on nothing.",
    exception: EXCEPTION,
    draft: Severity::Warning,
    published: Severity::Error,
    find: not_confirmed,
};

/// The most words of a sentence.
const WORDS: usize = 15;

/// The most syllables of a word.
const SYLLABLES: usize = 3;

/// So many words of a sentence are marked.
const SHOWN: usize = 6;

fn sentences<'a, 'b>(context: &'b RuleContext<'a>) -> impl Iterator<Item = &'b Sentence<'a>> {
    context.sentences().iter().filter(|sentence| sentence.passage.file == FOR_CHILDREN)
}

fn hard_to_read(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sentence in sentences(context) {
        let count = sentence.words.len();
        if count > WORDS {
            let what = Slip::ChildrenSentence { words: count, at_most: WORDS };
            hits.push(context.hit(sentence, &(0..SHOWN), what));
        }
        for (at, word) in sentence.words.iter().enumerate() {
            let at = at..at + 1;
            let syllables = syllables(&word.text);
            if syllables > SYLLABLES && sentence.is_typed(&at) {
                hits.push(context.hit(
                    sentence,
                    &at,
                    Slip::ChildrenWord { found: sentence.text(&at).to_owned(), syllables },
                ));
            }
        }
    }
    hits
}

fn typed(context: &RuleContext<'_>) -> Vec<Hit> {
    let terms = rating_word::terms(context);
    let mut hits = Vec::new();
    for sentence in sentences(context) {
        for (at, word) in sentence.words.iter().enumerate() {
            let is_figure = word.text.starts_with(|first: char| first.is_ascii_digit());
            let of_rating = terms.iter().find(|(_, term)| {
                let said = sentence.words.get(at..at + term.len()).unwrap_or_default();
                !term.is_empty() && said.iter().map(|word| &word.text).eq(term)
            });
            let length = if is_figure { 1 } else { of_rating.map_or(0, |(_, term)| term.len()) };
            let words = at..at + length;
            let found = sentence.text(&words);
            // The everyday word is no rating: a rating has a capital, and begins no sentence.
            let is_rating = at > 0 && found.starts_with(char::is_uppercase);
            if length > 0 && sentence.is_typed(&words) && (is_figure || is_rating) {
                hits.push(context.hit(sentence, &words, Slip::ChildrenTyped { found: found.to_owned() }));
            }
        }
    }
    hits
}

fn not_confirmed(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (index, part) in context.inspection.for_children.parts.iter().enumerate() {
        if part.rests_on.is_empty() {
            continue;
        }
        let mark = mark(context, &part.rests_on);
        let (key, what) = match part.confirmed.as_deref() {
            Some(confirmed) if confirmed == mark => continue,
            Some(_) => ("confirmed", Slip::ChildrenNotConfirmed { mark, was: true }),
            None => ("rests_on", Slip::ChildrenNotConfirmed { mark, was: false }),
        };
        let steps = [Step::Key("parts"), Step::Item(index), Step::Key(key)];
        hits.push(context.hit_record(FOR_CHILDREN, &steps, &part.heading, what));
    }
    hits
}

/// The mark of what a part rests on: another one with every word, figure and rating of it.
fn mark(context: &RuleContext<'_>, rests_on: &[String]) -> String {
    let said: String = rests_on.iter().map(|id| format!("{id}\n{}\n", said_of(context, id))).collect();
    digest(said.as_bytes()).chars().take(8).collect()
}

/// What is said under an id, as the report says it.
fn said_of(context: &RuleContext<'_>, id: &str) -> String {
    let mut said = Vec::new();
    let rated = if id == "overall" { context.ratings.overall.as_ref() } else { context.ratings.sections.get(id) };
    said.extend(rated.map(level));
    let recommendations = &context.inspection.recommendations.recommendations;
    if let Some(at) = recommendations.iter().position(|one| one.id == id) {
        said.extend(below(context, "recommendations.yaml", "recommendations", Some(at)));
    }
    for (section, content) in &context.inspection.sections {
        let file = format!("sections/{section}.yaml");
        for (key, list) in lists(&content.file) {
            let whole = (section == id).then(|| below(context, &file, key, None));
            said.extend(whole.into_iter().flatten());
            let one = list.iter().position(|finding| finding.id() == Some(id));
            said.extend(one.map(|at| below(context, &file, key, Some(at))).into_iter().flatten());
        }
    }
    said.join("\n")
}

fn level(rated: &Rated) -> String {
    match &rated.outcome {
        Outcome::Level(level) => level.clone(),
        Outcome::NotRated { .. } => "not rated".to_owned(),
        Outcome::Pending { .. } => "pending".to_owned(),
    }
}

fn lists(file: &SectionFile) -> [(&'static str, &[Finding]); 3] {
    [
        ("strengths", &file.strengths),
        ("areas_for_improvement", &file.areas_for_improvement),
        ("key_findings", &file.key_findings),
    ]
}

/// What stands below a key of a file, or below one item of it.
fn below(context: &RuleContext<'_>, file: &str, key: &str, item: Option<usize>) -> Vec<String> {
    let is_there = |steps: &[FieldStep]| match steps {
        [FieldStep::Key(first), rest @ ..] if first == key => {
            item.is_none_or(|item| rest.first() == Some(&FieldStep::Item(item)))
        }
        _ => false,
    };
    let passages = context.passages().iter().filter(|passage| passage.file == file && is_there(passage.path.steps()));
    passages.map(|passage| passage.text.clone()).collect()
}
