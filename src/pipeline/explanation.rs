//! The sentences of `explain`: one place, so that they can be read and edited as one text.

mod caps;
mod change;
mod conditions;
mod rules;
mod words;
mod working;

use words::{counted, missing, title};

use crate::inspection::Inspection;
use crate::programme::Programme;
use crate::rate::{Applied, Outcome, Rated, Ratings};
use crate::text::one_line;

/// How a rating came about, a line a step, and what would change it.
#[must_use]
pub fn explanation(programme: &Programme, inspection: &Inspection, ratings: &Ratings, rated: &Rated) -> String {
    let mut lines = working::lines(programme, inspection, ratings, rated);
    lines.extend(caps::lines(programme, inspection, rated));
    if !rated.adjustments.is_empty() {
        lines.push(before_adjustment(programme, rated));
    }
    lines.extend(rated.adjustments.iter().map(|one| adjustment(programme, rated, one)));
    lines.push(result(programme, rated));
    match (rated.counts, rated.points) {
        (true, Some(points)) => lines.push(format!("It brings {} to the overall rating.", counted(points, "point"))),
        (false, Some(_)) if rated.section != "overall" => {
            lines.push("It does not count in the overall rating.".to_owned());
        }
        _ => {}
    }
    lines.extend(change::lines(programme, inspection, ratings, rated));
    let indented = lines.into_iter().map(|line| format!("  {line}"));
    std::iter::once(title(programme, &rated.section)).chain(indented).collect::<Vec<_>>().join("\n")
}

fn before_adjustment(programme: &Programme, rated: &Rated) -> String {
    match &rated.provisional {
        Outcome::Level(level) => {
            format!("Before adjustment the rating is {}.", programme.level_label(&rated.scale, level))
        }
        Outcome::NotRated { .. } => "Before adjustment it is not rated.".to_owned(),
        Outcome::Pending { missing: ids } => {
            format!("Before adjustment the rating is not decided yet: it waits for {}.", missing(programme, ids))
        }
    }
}

fn adjustment(programme: &Programme, rated: &Rated, one: &Applied) -> String {
    let to = programme.level_label(&rated.scale, &one.to);
    let reason = match (one.shown_reason(), &one.reason) {
        (Some(reason), _) => format!("because: {}", one_line(reason)),
        (None, Some(_)) => "for a reason that is recorded and not published".to_owned(),
        (None, None) => "and no reason is given".to_owned(),
    };
    format!("{}: moved to {to}, {reason}", &*one.label)
}

fn result(programme: &Programme, rated: &Rated) -> String {
    match &rated.outcome {
        Outcome::Level(level) => format!("So the rating is {}.", programme.level_label(&rated.scale, level)),
        Outcome::NotRated { reason: Some(reason) } => format!("It is not rated. The reason: {}", one_line(reason)),
        Outcome::NotRated { reason: None } => "So it is not rated.".to_owned(),
        Outcome::Pending { missing: ids } => {
            format!("The rating is not decided yet: it waits for {}.", missing(programme, ids))
        }
    }
}
