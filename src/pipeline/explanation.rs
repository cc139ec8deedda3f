//! The sentences of `explain`: one place, so that they can be read and edited as one text.

mod change;
mod words;

use words::{counted, title};

use crate::programme::{Method, Programme};
use crate::rate::{Figure, Outcome, QuestionFigure, Rated, Ratings, WhatIf, Working, percent_band, points_bands};
use crate::text::one_line;

/// How a rating came about, a line a step, and what would change it.
#[must_use]
pub fn explanation(programme: &Programme, ratings: &Ratings, rated: &Rated, what_if: &WhatIf) -> String {
    let mut lines = vec![title(programme, &rated.section)];
    lines.extend(working(programme, rated).into_iter().map(|line| format!("  {line}")));
    if !rated.adjustments.is_empty() {
        lines.push(format!("  Before adjustment the rating is {}.", outcome(programme, rated, &rated.provisional)));
    }
    for one in &rated.adjustments {
        let to = programme.level_label(&rated.scale, &one.to);
        let reason = match (one.shown_reason(), &one.reason) {
            (Some(reason), _) => format!("because: {}", one_line(reason)),
            (None, Some(_)) => "for a reason that is recorded and not published".to_owned(),
            (None, None) => "and no reason is given".to_owned(),
        };
        lines.push(format!("  {}: moved to {to}, {reason}", &*one.label));
    }
    lines.push(format!("  So the rating is {}.", outcome(programme, rated, &rated.outcome)));
    match (rated.counts, rated.points) {
        (true, Some(points)) => lines.push(format!("  It brings {} to the overall rating.", counted(points, "point"))),
        (false, Some(_)) if rated.section != "overall" => {
            lines.push("  It does not count in the overall rating.".to_owned());
        }
        _ => {}
    }
    let change = change::lines(programme, ratings, rated, what_if);
    lines.extend(change.into_iter().map(|line| format!("  {line}")));
    lines.join("\n")
}

fn working(programme: &Programme, rated: &Rated) -> Vec<String> {
    let method = programme.rules.methods.get(&rated.method);
    match &rated.working {
        Working::Judged { reason } => vec![with_reason("Inspectors judged it", reason.as_deref())],
        Working::Stated { questions, reason } => {
            let mut lines: Vec<String> = questions.iter().map(question).collect();
            lines.push(with_reason(
                "Not all figures it rests on are known, so the rating is taken as stated",
                reason.as_deref(),
            ));
            lines
        }
        Working::Lowest { questions, lowest } => {
            let mut lines: Vec<String> = questions.iter().map(question).collect();
            let deciding: Vec<&str> =
                questions.iter().filter(|question| question.decides).map(|question| question.id.as_str()).collect();
            let who = deciding.join(" and ");
            lines.push(format!("The lowest figure decides: {lowest}%, of {who}. {}", band(programme, method, *lowest)));
            lines
        }
        Working::Share { figure, questions } => {
            let mut lines: Vec<String> = questions.iter().map(question).collect();
            lines.push(format!(
                "Of all work that was judged, this much was done well enough: {}.",
                figure_words(figure)
            ));
            lines.extend(figure.displayed().map(|shown| band(programme, method, shown)));
            lines
        }
        Working::Points { total, out_of, contributions } => {
            let mut lines: Vec<String> = contributions
                .iter()
                .map(|one| format!("{}: {}", title(programme, &one.section), counted(one.points, "point")))
                .collect();
            lines.push(format!(
                "Together that is {total} of {out_of} points. {}",
                cuts(programme, method, contributions.len())
            ));
            lines
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

fn question(question: &QuestionFigure) -> String {
    format!("{}: {}", question.id, figure_words(&question.figure))
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

fn outcome(programme: &Programme, rated: &Rated, outcome: &Outcome) -> String {
    match outcome {
        Outcome::Level(level) => programme.level_label(&rated.scale, level),
        Outcome::NotRated { reason } => with_reason("not given", reason.as_deref()).trim_end_matches('.').to_owned(),
        Outcome::Pending { missing } => format!("not decided yet; missing: {}", missing.join(", ")),
    }
}

fn with_reason(text: &str, reason: Option<&str>) -> String {
    match reason {
        Some(reason) => format!("{text}. Their reason: {}", one_line(reason)),
        None => format!("{text}."),
    }
}
