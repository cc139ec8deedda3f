//! The sheet of ratings: one row a rating, the overall one first, with its working.

use super::{Cell, Sheet, Shorthand};
use crate::language::{Argument, DateForm, Phrase, date, precision};
use crate::rate::{Outcome, Rated, Working};
use crate::report::Basis;

/// The ratings of an inspection.
pub(super) fn sheet(basis: &Basis<'_>) -> Sheet {
    let phrases = basis.phrases;
    let headers = [
        Phrase::BookSectionId,
        Phrase::BookSection,
        Phrase::Rating,
        Phrase::BookProvisionalRating,
        Phrase::BookPoints,
        Phrase::BookMostPoints,
        Phrase::BookLowest,
        Phrase::BookAdjustment,
        Phrase::BookReason,
    ];
    let overall = basis.ratings.overall.iter().map(|rated| row(basis, &phrases.say(Phrase::OverallRating), rated));
    let sections = basis.programme.nodes().filter_map(|node| {
        let rated = basis.ratings.sections.get(&node.id).filter(|rated| rated.published)?;
        Some(row(basis, node.title.as_deref().unwrap_or(&node.id), rated))
    });
    Sheet::new(
        phrases,
        "ratings",
        [Phrase::BookRatings, Phrase::BookRatingsAbout],
        &headers,
        overall.chain(sections).collect(),
    )
}

fn row(basis: &Basis<'_>, title: &str, rated: &Rated) -> Vec<Cell> {
    let none = Cell::Short(Shorthand::NotApplicable);
    let (points, most) = match &rated.working {
        Working::Points { total, out_of, .. } | Working::PointsShare { total, out_of, .. } => {
            (Cell::Number(*total), Cell::Number(*out_of))
        }
        _ if rated.counts => {
            let levels = basis.programme.rules.scales.get(&rated.scale);
            let most = levels.and_then(|levels| levels.iter().filter_map(|level| level.points).max());
            (rated.points.map_or(none.clone(), Cell::Number), most.map_or(none.clone(), Cell::Number))
        }
        _ => (none.clone(), none.clone()),
    };
    let lowest = match &rated.working {
        Working::Lowest { lowest, .. } => Cell::Number(u32::from(*lowest)),
        Working::Share { figure, .. } => {
            figure.displayed().map_or(Cell::Short(Shorthand::Unavailable), |shown| Cell::Number(u32::from(shown)))
        }
        Working::PointsShare { percent: Some(percent), .. } => Cell::Number(u32::from(*percent)),
        _ => none.clone(),
    };
    let adjustment = rated.adjustments.last();
    let reason = match (&rated.working, &rated.outcome, adjustment) {
        (_, _, Some(applied)) => applied.shown_reason().map(|reason| &**reason),
        (_, Outcome::NotRated { reason }, _) => reason.as_deref(),
        _ if rated.cap().is_some() => rated.cap().map(|cap| &*cap.because),
        (
            Working::Judged { reason }
            | Working::Stated { reason, .. }
            | Working::NoRule { reason }
            | Working::CarriedOver { reason, .. },
            ..,
        ) => reason.as_deref(),
        (Working::Rule { because, .. }, ..) => Some(because.as_str()),
        _ => None,
    };
    vec![
        Cell::Text(rated.section.clone()),
        Cell::Text(title.to_owned()),
        word(basis, rated, &rated.outcome),
        word(basis, rated, if rated.cap().is_some() { &rated.computed } else { &rated.provisional }),
        points,
        most,
        lowest,
        Cell::known(changed(basis, rated).as_deref()),
        Cell::known(reason),
    ]
}

/// What made a rating another one than its method gives: the inspection that it is carried over from, a cap, a move by people.
fn changed(basis: &Basis<'_>, rated: &Rated) -> Option<String> {
    let mut said: Vec<String> = Vec::new();
    if let Working::CarriedOver { date: of, .. } = &rated.working {
        let text = date(basis.phrases.language, *of, DateForm::Day);
        let key = precision(*of, DateForm::Day).key();
        let arguments = [("date", Argument::Text(&text)), ("precision", Argument::Text(key))];
        said.push(basis.phrases.say_with(Phrase::RatingCarriedOver, &arguments));
    }
    said.extend(rated.cap().map(|cap| {
        let most = basis.programme.level_label(&rated.scale, &cap.at_most);
        basis.phrases.say_with(Phrase::BookCapped, &[("rating", Argument::Text(&most))])
    }));
    said.extend(rated.adjustments.last().map(|applied| applied.label.to_string()));
    (!said.is_empty()).then(|| said.join("; "))
}

/// The word of a rating as it is printed.
fn word(basis: &Basis<'_>, rated: &Rated, outcome: &Outcome) -> Cell {
    Cell::Text(match outcome {
        Outcome::Level(id) => {
            let level = basis.programme.level(&rated.scale, id);
            match level {
                // As the ratings page prints it: the figure of the level before its word.
                Some(level) => {
                    level.figure.iter().chain([&level.label]).map(|word| &**word).collect::<Vec<_>>().join(" ")
                }
                None => id.clone(),
            }
        }
        Outcome::NotRated { .. } => basis.phrases.say(Phrase::NotRated),
        Outcome::Pending { .. } => basis.phrases.say(Phrase::NotJudgedYet),
    })
}
