//! Exceptions: what a rule would report and somebody means, with the reason.
//!
//! What must hold: an exception covers only the words it names, where they stand together; one that covers nothing is told,
//! so that none outlives what it was made for.

use std::ops::Range;

use super::RULES;
use super::hit::Hit;
use crate::inspection::{Deliberate, FOR_CHILDREN, Inspection};
use crate::problem::{Kind, Place, Problem, suggest};
use crate::source::Step;
use crate::text::visible;

/// Every exception of an inspection.
pub(super) struct Exceptions<'a> {
    all: Vec<Exception<'a>>,
}

struct Exception<'a> {
    record: &'a Deliberate,
    /// The section whose files it covers, or the report for children; none for the whole folder.
    section: Option<&'a str>,
    place: Option<Place>,
    used: bool,
}

impl<'a> Exceptions<'a> {
    pub(super) fn read(inspection: &'a Inspection) -> Self {
        let mut all = Vec::new();
        let mut add = |records: &'a [Deliberate], section: Option<&'a str>, file: &str| {
            for (index, record) in records.iter().enumerate() {
                let place = inspection.place(file, &[Step::Key("deliberate"), Step::Item(index)]);
                all.push(Exception { record, section, place, used: false });
            }
        };
        add(&inspection.file.deliberate, None, "inspection.yaml");
        for (id, content) in &inspection.sections {
            add(&content.file.deliberate, Some(id), &format!("sections/{id}.yaml"));
        }
        add(&inspection.for_children.deliberate, FOR_CHILDREN.strip_suffix(".yaml"), FOR_CHILDREN);
        Exceptions { all }
    }

    /// Whether an exception covers this.
    pub(super) fn excuse(&mut self, rule: &str, hit: &Hit) -> bool {
        let mut excused = false;
        for exception in &mut self.all {
            if exception.record.rule == rule && exception.is_about(hit) {
                exception.used = true;
                excused = true;
            }
        }
        excused
    }

    /// What is wrong with the exceptions themselves.
    pub(super) fn problems(self) -> Vec<Problem> {
        let unused = self.all.into_iter().filter(|exception| !exception.used);
        unused
            .map(|exception| {
                let rule = exception.record.rule.clone();
                if RULES.iter().any(|known| known.id == rule) {
                    return Problem::warning(Kind::ExceptionUnused { rule }, exception.place);
                }
                let suggestion = suggest(&rule, RULES.iter().map(|known| known.id));
                Problem::error(Kind::ExceptionOfNoRule { rule, suggestion }, exception.place)
            })
            .collect()
    }
}

impl Exception<'_> {
    fn is_about(&self, hit: &Hit) -> bool {
        let in_section = self.section.is_none_or(|id| {
            let name = hit.file.strip_prefix("sections/").or((hit.file == FOR_CHILDREN).then_some(FOR_CHILDREN));
            name.and_then(|name| name.rsplit_once('.')).is_some_and(|(name, _)| name == id)
        });
        // The word “will” excuses no Will.
        let folded = if hit.must_stay_in() { crate::text::one_line } else { folded };
        let words = folded(&self.record.words);
        if !in_section || words.is_empty() {
            return false;
        }
        let passage = folded(&hit.passage);
        let before = |end: usize| hit.passage.get(..end).map(|text| folded(text).len());
        let (Some(start), Some(end)) = (before(hit.at.start), before(hit.at.end)) else { return false };
        // A space before the words is theirs no more than the one behind.
        let start = start + passage.get(start..).map_or(0, |rest| rest.len() - rest.trim_start().len());
        // “82%” is enough for “82% of cases”; of a name that must stay in, all of it is needed.
        occurrences(&passage, &words).any(|found| {
            let covers = found.start <= start && end <= found.end;
            covers || (!hit.must_stay_in() && start <= found.start && found.end <= end)
        })
    }
}

/// Where these words stand in a text, not as a part of longer ones.
fn occurrences(text: &str, words: &str) -> impl Iterator<Item = Range<usize>> {
    let goes_on = |one: Option<char>, own: Option<char>| {
        one.is_some_and(char::is_alphanumeric) && own.is_some_and(char::is_alphanumeric)
    };
    let found = text.match_indices(words).map(|(at, words)| at..at + words.len());
    found.filter(move |range| {
        !goes_on(text[..range.start].chars().next_back(), words.chars().next())
            && !goes_on(text[range.end..].chars().next(), words.chars().next_back())
    })
}

/// A text in which only words matter: as a reader sees them, in lower case, with single spaces.
fn folded(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
