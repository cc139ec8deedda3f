//! What placeholders stand for: figures, ratings, counts, names and dates from the data, in house style and in the
//! language of the report.
//!
//! What must hold: a value is worked out from the [`Basis`] alone, so that the report, the checks and the data say the same.

mod dates;
mod house_style;
mod local_facts;
mod names;
mod numbers;

mod value;
mod words;

use crate::inspection::Statistic;
use crate::language::{Argument, Phrase};
use crate::rate::{Outcome, Working};
use crate::text::Placeholder;

use super::basis::Basis;
use dates::fill_date;
pub(super) use dates::{day, say_date};
use house_style::in_house_style;
use local_facts::fill_local;
pub(super) use local_facts::is_left_out;
pub(super) use names::{cover_name, inspected, missing_name, named};
use names::{fill_by_gender, fill_service};
pub(super) use numbers::{figure_of, percent, withheld};
use numbers::{fill_count, fill_counted, fill_percent};
pub(super) use value::Value;
pub(super) use words::{around, gap_of, plain, say_around, say_stars, untranslated, without_soft_hyphens, words};

/// What stands for words that are not known yet: no rule knows it.
const HOLE: &str = "…";

/// What a placeholder stands for, in words; a sign for them where it is not known or wrong.
pub(super) fn spoken(basis: &Basis<'_>, placeholder: &Placeholder) -> String {
    match value(basis, placeholder) {
        Value::Text(text) => text,
        Value::Words(words) => words.to_string(),
        // Something stands there, and rules about spaces and stops must see it.
        Value::Hole(_) | Value::Undated { .. } | Value::Missing { .. } | Value::Unknown { .. } => HOLE.to_owned(),
    }
}

/// What a placeholder stands for, whose name and arguments are known to be right.
pub(super) fn value(basis: &Basis<'_>, placeholder: &Placeholder) -> Value {
    let argument = |key: &str| placeholder.arguments.get(key).map(String::as_str).unwrap_or_default();
    match placeholder.name.as_str() {
        "percent" => fill_percent(basis, argument("of"), argument("form")),
        "count" => fill_count(basis, argument("of"), argument("form"), argument("mutation"), argument("gender")),
        "rating" => fill_rating(basis, argument("of")),
        "level" => fill_level(basis, argument("scale"), argument("id")),
        "score" => fill_score(basis),
        "counted" => fill_counted(basis, argument("noun"), argument("of"), (argument("form"), argument("mutation"))),
        "figure" => fill_figure(basis, argument("of"), argument("comparator"), placeholder.alone),
        "service" => fill_service(basis, argument("form"), argument("with")),
        "by_gender" => fill_by_gender(basis, argument("masculine"), argument("feminine")),
        "local" => fill_local(basis, argument("id")),
        "publisher" => Value::Words(basis.programme.rules.report.publisher.clone()),
        "date" => fill_date(basis, argument("of"), argument("form"), argument("with")),
        _ => Value::Hole(argument("note").to_owned()),
    }
}

fn fill_rating(basis: &Basis<'_>, of: &str) -> Value {
    let Some(rated) = basis.ratings.of(of) else {
        let known = basis.ratings.sections.keys().cloned().chain(["overall".to_owned()]).collect();
        return Value::Unknown { found: of.to_owned(), known };
    };
    match &rated.outcome {
        Outcome::Level(level) => match basis.programme.level(&rated.scale, level) {
            Some(level) => Value::Words(level.in_sentence.clone().unwrap_or_else(|| level.label.clone())),
            None => Value::Text(level.clone()),
        },
        Outcome::NotRated { .. } => Value::Text(basis.phrases.say(Phrase::NotRated)),
        Outcome::Pending { .. } => Value::Hole(rated_title(basis, of)),
    }
}

/// The word for a level, as it was at the time of the inspection.
fn fill_level(basis: &Basis<'_>, scale: &str, id: &str) -> Value {
    let scales = &basis.programme.rules.scales;
    let Some(levels) = scales.get(scale) else {
        return Value::Unknown { found: scale.to_owned(), known: scales.keys().cloned().collect() };
    };
    match levels.iter().find(|level| level.id == id) {
        Some(level) => Value::Words(level.label.clone()),
        None => {
            let known = levels.iter().map(|level| level.id.clone()).collect();
            Value::Unknown { found: id.to_owned(), known }
        }
    }
}

/// What a rated section is called, or the whole.
fn rated_title(basis: &Basis<'_>, id: &str) -> String {
    let title =
        basis.programme.node(id).map(|node| node.title.as_ref().map_or_else(|| id.to_owned(), ToString::to_string));
    title.unwrap_or_else(|| basis.phrases.say(Phrase::OverallRating))
}

fn fill_score(basis: &Basis<'_>) -> Value {
    score(basis).map_or_else(|| Value::Hole(basis.phrases.say(Phrase::Score)), Value::Text)
}

/// The score as it is printed: points, a slash, the most points there could be.
pub(super) fn score(basis: &Basis<'_>) -> Option<String> {
    let rated = basis.ratings.overall.as_ref()?;
    match (&rated.working, &rated.outcome) {
        (Working::Points { total, out_of, .. }, Outcome::Level(_)) => Some(format!("{total}/{out_of}")),
        _ => None,
    }
}

/// A figure of `statistics.yaml`, in a table or by itself.
pub(super) fn statistic_of<'a>(basis: &Basis<'a>, id: &str) -> Option<&'a Statistic> {
    statistics_all(basis).find(|statistic| statistic.id == id)
}

fn statistics_all<'a>(basis: &Basis<'a>) -> impl Iterator<Item = &'a Statistic> + use<'a> {
    let file = &basis.inspection.statistics;
    file.groups.iter().flat_map(|group| &group.rows).chain(&file.figures)
}

/// A typed figure: in a sentence in house style, alone in a cell as it was typed, as tables of statistics have it.
fn fill_figure(basis: &Basis<'_>, of: &str, comparator: &str, alone: bool) -> Value {
    let Some(statistic) = statistic_of(basis, of) else {
        let known = statistics_all(basis).map(|statistic| statistic.id.clone()).collect();
        return Value::Unknown { found: of.to_owned(), known };
    };
    let value = if comparator.is_empty() {
        statistic.value.as_ref()
    } else {
        match statistic.comparators.get(comparator) {
            Some(value) => Some(value),
            None => {
                let known = statistic.comparators.keys().cloned().collect();
                return Value::Unknown { found: comparator.to_owned(), known };
            }
        }
    };
    match value {
        Some(value) => {
            let style = |value: &str| in_house_style(basis, value, statistic.unit.as_deref());
            let shown = if alone { value.to_string() } else { style(value) };
            // What is not translated is marked as it was written.
            if shown == **value || value.lack().is_some() { Value::Words(value.clone()) } else { Value::Text(shown) }
        }
        None => match &statistic.unknown {
            Some(unknown) => Value::Words(unknown.clone()),
            None => Value::Text(basis.phrases.say(Phrase::NotKnown)),
        },
    }
}

/// The words for something that is still to come.
pub(super) fn hole_text(basis: &Basis<'_>, note: &str) -> String {
    basis.phrases.say_with(Phrase::Hole, &[("note", Argument::Text(note))])
}
