//! Ratings and figures before and after, in the words of the report.

use super::change::Pair;
use super::compared_text::title;
use super::named::{NamedValue, differing};
use crate::inspection::Statistic;
use crate::language::{Argument, Phrase};
use crate::rate::{Figure, Outcome, Rated, Working};
use crate::report::Basis;
use crate::text::one_line;

/// Ratings that differ, the overall one first.
pub(super) fn ratings(old: &Basis<'_>, new: &Basis<'_>) -> Vec<Pair> {
    differing(named_ratings(old), &named_ratings(new))
}

/// Figures that differ.
pub(super) fn figures(old: &Basis<'_>, new: &Basis<'_>) -> Vec<Pair> {
    differing(named_figures(old), &named_figures(new))
}

fn named_ratings(version: &Basis<'_>) -> Vec<NamedValue> {
    let overall = version.ratings.overall.iter().flat_map(|rated| {
        let about = version.phrases.say(Phrase::OverallRating);
        let rating = NamedValue { key: rated.section.clone(), about, value: outcome(version, rated) };
        std::iter::once(rating).chain(score(version, rated))
    });
    let sections = version.programme.nodes().filter_map(|node| {
        let rated = version.ratings.sections.get(&node.id).filter(|rated| rated.published)?;
        Some(NamedValue { key: node.id.clone(), about: title(node), value: outcome(version, rated) })
    });
    overall.chain(sections).collect()
}

fn outcome(version: &Basis<'_>, rated: &Rated) -> String {
    match &rated.outcome {
        Outcome::Level(level) => version.programme.level_label(&rated.scale, level),
        Outcome::NotRated { .. } => version.phrases.say(Phrase::NotRated),
        Outcome::Pending { .. } => version.phrases.say(Phrase::NotJudgedYet),
    }
}

fn score(version: &Basis<'_>, rated: &Rated) -> Option<NamedValue> {
    let Working::Points { total, out_of, .. } = &rated.working else { return None };
    let about = version.phrases.say(Phrase::Score);
    Some(NamedValue { key: "score".to_owned(), about, value: format!("{total}/{out_of}") })
}

fn named_figures(version: &Basis<'_>) -> Vec<NamedValue> {
    let mut named = Vec::new();
    for node in version.programme.nodes() {
        let Some(rated) = version.ratings.sections.get(&node.id) else { continue };
        if let Working::Share { figure: share, .. } = &rated.working {
            named.push(NamedValue { key: node.id.clone(), about: title(node), value: figure(version, share) });
        }
        for question in rated.working.questions() {
            let asked = node.key_questions.iter().find(|asked| asked.id == question.id);
            let words = asked.map(|asked| one_line(&asked.question.written)).unwrap_or_default();
            let about = format!("{} {words}", question.id).trim_end().to_owned();
            let key = format!("question {}", question.id);
            named.push(NamedValue { key, about, value: figure(version, &question.figure) });
        }
    }
    for sample in &version.inspection.file.samples {
        let key = format!("sample {}", sample.id);
        named.push(NamedValue { key, about: sample.label.to_string(), value: sample.count.to_string() });
    }
    let statistics = &version.inspection.statistics;
    for group in &statistics.groups {
        let label = |id: &str| group.comparators.iter().find(|one| one.id == id).map_or("", |one| &*one.label);
        for row in &group.rows {
            named.extend(statistic(version, &group.id, row, &label));
        }
    }
    named.extend(statistics.figures.iter().flat_map(|row| statistic(version, "", row, &|_| "")));
    named
}

/// A statistic with its comparators.
fn statistic<'a>(
    version: &Basis<'_>,
    group: &str,
    row: &Statistic,
    column: &dyn Fn(&str) -> &'a str,
) -> Vec<NamedValue> {
    let unknown = || row.unknown.as_ref().map_or_else(|| version.phrases.say(Phrase::NotKnown), ToString::to_string);
    let value = row.value.as_ref().map_or_else(unknown, ToString::to_string);
    let own = NamedValue { key: format!("{group} {}", row.id), about: row.label.to_string(), value };
    let compared = row.comparators.iter().map(|(id, value)| {
        let about = format!("{}, {}", row.label, column(id));
        NamedValue { key: format!("{group} {} {id}", row.id), about, value: value.to_string() }
    });
    std::iter::once(own).chain(compared).collect()
}

/// A figure as a reader checks it: counts with their percentage, or why there is none.
fn figure(version: &Basis<'_>, figure: &Figure) -> String {
    let phrases = version.phrases;
    let percent = |shown: u8| phrases.say_with(Phrase::PercentSign, &[("figure", Argument::Number(u32::from(shown)))]);
    match figure {
        Figure::Counted(share) => {
            let percent = percent(share.displayed());
            let values = [
                ("yes", Argument::Number(share.yes())),
                ("of", Argument::Number(share.of())),
                ("percent", Argument::Text(&percent)),
            ];
            phrases.say_with(Phrase::CompareCounted, &values)
        }
        Figure::Stated(shown) => percent(*shown),
        Figure::NoCases => phrases.say(Phrase::NoRelevantCases),
        Figure::Unpublished => phrases.say(Phrase::NotPublished),
        Figure::Missing => phrases.say(Phrase::NotKnown),
    }
}
