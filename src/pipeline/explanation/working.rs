//! What a rating rests on, in words: figures with their key questions, bands, points, rules.

use super::rules;
use super::words::{counted, key_question, missing, title};
use crate::inspection::Inspection;
use crate::language::{DateForm, Language, date as date_in_words};
use crate::programme::{Method, Programme};
use crate::rate::{
    Beside, Figure, Outcome, QuestionFigure, Rated, RatedPart, Ratings, Working, percent_band, points_bands,
};
use crate::text::one_line;

/// What the rating rests on, a line a step.
pub(super) fn lines(programme: &Programme, inspection: &Inspection, ratings: &Ratings, rated: &Rated) -> Vec<String> {
    let method = programme.rules.methods.get(&rated.method);
    let mut lines = match method {
        Some(method @ Method::DecisionTable { .. }) => rules::lines(programme, inspection, ratings, (rated, method)),
        Some(method) if method.is_derived() => rules::parts_of(programme, ratings, rated, method),
        _ => Vec::new(),
    };
    lines.extend(rated.working.questions().iter().flat_map(|question| key_figure(programme, question)));
    if let Outcome::Level(_) = &rated.computed {
        lines.extend(decided(programme, method, &rated.working));
    }
    lines.extend(rated.beside.as_ref().map(|beside| beside_it(programme, beside)));
    lines
}

/// What another method would give, which decides nothing.
fn beside_it(programme: &Programme, beside: &Beside) -> String {
    let method = programme.rules.methods.get(&beside.method);
    let scale = method.map(Method::scale).unwrap_or_default();
    let result = match &beside.outcome {
        Outcome::Level(level) => programme.level_label(scale, level),
        Outcome::NotRated { .. } => "no rating".to_owned(),
        Outcome::Pending { missing: ids } => {
            return format!("What {} would give waits for {}.", beside.method, missing(programme, ids));
        }
    };
    let steps = decided(programme, method, &beside.working);
    format!("Beside it, and deciding nothing: {} would give {result}. {}", beside.method, steps.join("; "))
}

/// A key question with its words, and below it its figure.
fn key_figure(programme: &Programme, question: &QuestionFigure) -> [String; 2] {
    [key_question(programme, &question.id), format!("  {}", figure_words(&question.figure))]
}

/// How a rating that is decided was decided.
fn decided(programme: &Programme, method: Option<&Method>, working: &Working) -> Vec<String> {
    match working {
        Working::Judged { reason } => vec![with_reason("Inspectors judged it", reason.as_deref())],
        Working::Stated { reason, .. } => vec![with_reason(
            "Not all figures it rests on are known, so the rating is taken as stated",
            reason.as_deref(),
        )],
        Working::Lowest { questions, lowest } => {
            let deciding = questions.iter().filter(|question| question.decides);
            let who: Vec<&str> = deciding.map(|question| question.id.as_str()).collect();
            vec![format!(
                "The lowest figure decides: {lowest}%, of {}. {}",
                who.join(" and "),
                band(programme, method, *lowest)
            )]
        }
        Working::Share { figure, .. } => {
            let share =
                format!("Of all work that was judged, this much was done well enough: {}.", figure_words(figure));
            std::iter::once(share).chain(figure.displayed().map(|shown| band(programme, method, shown))).collect()
        }
        Working::Points { total, out_of, contributions } => {
            let each = contributions
                .iter()
                .map(|one| format!("{}: {}", title(programme, &one.section), counted(one.points, "point")));
            let sum = format!(
                "Together that is {total} of {out_of} points. {}",
                cuts(programme, method, contributions.len())
            );
            each.chain([sum]).collect()
        }
        Working::PointsShare { total, out_of, percent, contributions } => {
            let each = contributions
                .iter()
                .map(|one| format!("{}: {}", title(programme, &one.section), counted(one.points, "point")));
            let shown = percent.unwrap_or_default();
            let sum =
                format!("Together that is {total} of {out_of} points, {shown}%. {}", band(programme, method, shown));
            each.chain([sum]).collect()
        }
        Working::LowestRating { parts } => {
            let scale = method.map(Method::scale).unwrap_or_default();
            let level = |part: &RatedPart| programme.level_label(scale, part.level.as_deref().unwrap_or_default());
            let known = parts.iter().filter(|part| part.level.is_some());
            let each = known.map(|part| format!("{}: {}", title(programme, &part.section), level(part)));
            let who: Vec<&str> = parts.iter().filter(|part| part.decides).map(|part| part.section.as_str()).collect();
            each.chain([format!("The lowest of these decides: {}.", rules::named(programme, &who))]).collect()
        }
        Working::CarriedOver { date, reason } => {
            let date = date_in_words(Language::English, *date, DateForm::Day);
            vec![with_reason(&format!("It is carried over from the inspection of {date}"), reason.as_deref())]
        }
        Working::Rule { number, because } => vec![format!("Rule {number} of the programme fits: {because}")],
        Working::NoRule { reason } => {
            vec![with_reason(
                "No rule of the programme fits these ratings; inspectors judge the whole",
                reason.as_deref(),
            )]
        }
    }
}

fn figure_words(figure: &Figure) -> String {
    match figure {
        Figure::Counted(share) => format!("{} of {} relevant cases, {}%", share.yes(), share.of(), share.displayed()),
        Figure::Stated(percent) => format!("{percent}%, as published"),
        Figure::NoCases => "no relevant cases".to_owned(),
        Figure::Unpublished => "not published".to_owned(),
        Figure::Missing => "not known yet".to_owned(),
    }
}

/// In which band a displayed percentage lies.
fn band(programme: &Programme, method: Option<&Method>, shown: u8) -> String {
    let Some((method, (level, from, to))) = method.and_then(|method| Some((method, percent_band(method, shown)?)))
    else {
        return String::new();
    };
    let name = programme.level_label(method.scale(), level);
    match to {
        100 => format!("From {from}% is {name}."),
        to => format!("From {from}% to {to}% is {name}."),
    }
}

/// Where the cuts lie for so many rated sections.
fn cuts(programme: &Programme, method: Option<&Method>, rated: usize) -> String {
    let Some(method) = method else { return String::new() };
    let rated = u32::try_from(rated).unwrap_or(u32::MAX);
    let up_to = |(level, most): (&str, u32)| format!("up to {most} {}", programme.level_label(method.scale(), level));
    let parts: Vec<String> = points_bands(method, rated).into_iter().map(up_to).collect();
    format!("For {}: {}.", counted(rated, "rated section"), parts.join(", "))
}

fn with_reason(text: &str, reason: Option<&str>) -> String {
    match reason {
        Some(reason) => format!("{text}. Their reason: {}", one_line(reason)),
        None => format!("{text}."),
    }
}
