//! `findings programmes ID --against FILE`: old ratings under these rules, and which inspections would have come out differently.

use std::path::Path;

use serde_json::{Value, json};

use super::messages::{self, counted};
use super::status::Status;
use super::terminal::{Terminal, show, show_json};
use crate::inspection::RatingVector;
use crate::load::load_vectors;
use crate::programme::{Method, OVERALL, Programme};
use crate::rate::{Contribution, Outcome, Rated, Working, points_bands, rate_vector};

/// How an old inspection comes out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Comparison {
    AsPublished,
    Otherwise,
    /// The table does not say what was published.
    NotCompared,
    Undecided,
}

/// Reads the table, rates each row, and tells what differs.
pub(super) fn show_against(programme: &Programme, file: &Path, as_json: bool, terminal: Terminal) -> Status {
    let mut problems = Vec::new();
    let vectors = load_vectors(programme, file).gather(&mut problems).unwrap_or_default();
    terminal.problems(&problems);
    if !problems.is_empty() {
        terminal.fail(&messages::failed("the table has problems"));
        return Status::Wrong;
    }
    let rated: Vec<(&RatingVector, Option<Rated>)> =
        vectors.iter().map(|vector| (vector, rate_vector(programme, vector).overall)).collect();
    if as_json {
        return show_json(&Value::Array(
            rated.iter().map(|(vector, overall)| row_as_json(programme, vector, overall.as_ref())).collect(),
        ));
    }
    if programme.rules.overall.is_none() {
        return show(&format!("{} has no overall rating: there is nothing to compare.", programme.rules.id));
    }
    let results: Vec<Comparison> = rated.iter().map(|(vector, overall)| result(vector, overall.as_ref())).collect();
    let number = |wanted| results.iter().filter(|result| **result == wanted).count();
    let mut lines = vec![format!(
        "{} under {}: {} as published, {} otherwise, {} undecided.",
        counted(rated.len(), "inspection"),
        programme.rules.id,
        number(Comparison::AsPublished),
        number(Comparison::Otherwise),
        number(Comparison::Undecided),
    )];
    for ((vector, overall), result) in rated.iter().zip(&results) {
        let (Some(overall), false) = (overall, *result == Comparison::AsPublished) else { continue };
        let label = |level: &str| programme.level_label(&overall.scale, level);
        let published = vector.published.as_deref().map(|level| format!("published {}, ", label(level)));
        let here = match &overall.outcome {
            Outcome::Level(level) => format!("{} by these rules", label(level)),
            Outcome::NotRated { .. } => "not rated by these rules".to_owned(),
            Outcome::Pending { .. } => "not decided by these rules".to_owned(),
        };
        lines.push(format!("{}: {}{here}. {}", vector.name, published.unwrap_or_default(), why(programme, overall)));
    }
    show(&lines.join("\n"))
}

fn result(vector: &RatingVector, overall: Option<&Rated>) -> Comparison {
    match (overall.and_then(|rated| rated.outcome.level()), vector.published.as_deref()) {
        (None, _) => Comparison::Undecided,
        (Some(_), None) => Comparison::NotCompared,
        (Some(level), Some(published)) if level == published => Comparison::AsPublished,
        _ => Comparison::Otherwise,
    }
}

/// Why it comes out as it does, in a sentence or two.
fn why(programme: &Programme, rated: &Rated) -> String {
    if let Outcome::Pending { missing } = &rated.outcome {
        return match missing.as_slice() {
            [only] if only == "judgement" => "No rule fits.".to_owned(),
            more => format!("It waits for {}.", more.join(", ")),
        };
    }
    let made = match &rated.working {
        Working::Points { total, out_of, contributions } => {
            format!("{total} of {out_of} points. {}", bands(programme, rated, contributions))
        }
        Working::PointsShare { total, out_of, percent, .. } => {
            format!("{total} of {out_of} points, {}%.", percent.unwrap_or_default())
        }
        Working::LowestRating { parts } => {
            let who: Vec<&str> = parts.iter().filter(|part| part.decides).map(|part| part.section.as_str()).collect();
            format!("The lowest is {}.", who.join(" and "))
        }
        Working::Rule { number, because } => format!("Rule {number}: {because}"),
        _ => String::new(),
    };
    let level = rated.computed.level().unwrap_or_default();
    let cap = rated.cap().map(|cap| {
        let label = |level: &str| programme.level_label(&rated.scale, level);
        format!("Would have been {}; capped at {}: {}", label(level), label(&cap.at_most), cap.because)
    });
    [made, cap.unwrap_or_default()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Where the cuts lie for so many rated sections.
fn bands(programme: &Programme, rated: &Rated, contributions: &[Contribution]) -> String {
    let own = programme.method_of(OVERALL).map(|(_, method)| method);
    let method = match own {
        Some(Method::Judgement { beside: Some(other), .. }) => programme.rules.methods.get(other),
        other => other,
    };
    let Some(method) = method else { return String::new() };
    let many = u32::try_from(contributions.len()).unwrap_or(u32::MAX);
    let up_to = |(level, most): (&str, u32)| format!("up to {most} {}", programme.level_label(&rated.scale, level));
    format!("{}.", capital(&points_bands(method, many).into_iter().map(up_to).collect::<Vec<_>>().join(", ")))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn row_as_json(programme: &Programme, vector: &RatingVector, overall: Option<&Rated>) -> Value {
    let result = match result(vector, overall) {
        Comparison::AsPublished => "as_published",
        Comparison::Otherwise => "otherwise",
        Comparison::NotCompared => "not_compared",
        Comparison::Undecided => "undecided",
    };
    json!({
        "inspection": vector.name,
        "published": vector.published,
        "level": overall.and_then(|rated| rated.outcome.level()),
        "result": result,
        "why": overall.map(|rated| why(programme, rated)),
    })
}
