//! Rating: from figures, judgements and rules to ratings with their working. Pure, exact, total.
//!
//! Numbers are whole or fractions, never floats, because the result is official. What must hold: a rating carries
//! everything it was made from; what cannot be decided is [`Outcome::Pending`], never a guess; "not rated" is never 0.
#![deny(clippy::float_arithmetic)]

mod adjust;
mod bands;
mod condition_answer;
mod decision_table;
mod figure;
mod lowest_of;
mod outcome;
mod points_total;
mod ratings;
mod what_if;

use std::collections::BTreeMap;

pub use bands::percent_band;
pub use condition_answer::ConditionAnswer;
pub use figure::{Figure, Share};
pub use outcome::{Applied, Contribution, Outcome, QuestionFigure, Rated, Working};
pub use points_total::points_bands;
pub use ratings::Ratings;
pub use what_if::{ByCases, CaseChange, DeclaredChange, SectionChange, Shift, Way, WhatIf, declared_changes, what_if};

use crate::inspection::{Inspection, RatingInput};
use crate::problem::{Kind, Problem};
use crate::programme::{DecisionRule, Method, Node, Programme};
use crate::source::Step;
use crate::text::one_line;

/// How each rule of a decision table answers, in order, to the first that fits or waits for something.
#[must_use]
pub fn rules_tried(
    programme: &Programme,
    inspection: &Inspection,
    ratings: &Ratings,
    rules: &[DecisionRule],
) -> Vec<ConditionAnswer> {
    decision_table::answers(programme, rules, &inspection.ratings, &ratings.sections)
}

/// Rates every section that the programme rates, then the whole.
#[must_use]
pub fn rate(programme: &Programme, inspection: &Inspection) -> Ratings {
    let mut problems = Vec::new();
    let mut sections = BTreeMap::new();
    for node in programme.nodes() {
        if let (Some(rating), Some(method)) = (&node.rating, programme.method(node)) {
            let rated = rate_section(programme, inspection, node, (&rating.method, method), &mut problems);
            sections.insert(node.id.clone(), rated);
        }
    }
    let overall = programme.rules.overall.as_ref().and_then(|overall| {
        let method = programme.rules.methods.get(&overall.method)?;
        Some(rate_whole(programme, inspection, (&overall.method, method), &sections, &mut problems))
    });
    Ratings { sections, overall, problems }
}

fn rate_section(
    programme: &Programme,
    inspection: &Inspection,
    node: &Node,
    (name, method): (&str, &Method),
    problems: &mut Vec<Problem>,
) -> Rated {
    let nothing = RatingInput::default();
    let input = inspection.ratings.sections.get(&node.id).unwrap_or(&nothing);
    let unrated = inspection.ratings.not_rated.as_ref().map(|reason| &reason.written);
    let (working, provisional) = if let Some(reason) = unrated {
        let questions = lowest_of::known_questions(node, input, &inspection.counts);
        (Working::Stated { questions, reason: None }, Outcome::NotRated { reason: Some(one_line(reason)) })
    } else if let Some(reason) = &input.not_rated {
        (Working::Judged { reason: None }, Outcome::NotRated { reason: Some(reason.to_string()) })
    } else {
        match method {
            Method::Judgement { .. } => judged(input),
            Method::LowestOf { bands, .. } => lowest_of::rate(node, input, &inspection.counts, bands),
            Method::ShareDoneWell { bands, .. } => lowest_of::rate_share(node, input, &inspection.counts, bands),
            // Only the whole is rated from other ratings.
            Method::PointsTotal { .. } | Method::DecisionTable { .. } => judged(input),
        }
    };
    warn_of_rounding(programme, inspection, &node.id, method, &working, problems);
    let counts = node.rating.as_ref().is_some_and(|rating| rating.counts);
    let start = adjust::Start { section: node.id.clone(), method: name.to_owned(), working, provisional, counts };
    adjust::adjusted(programme, inspection, method, start, problems)
}

fn rate_whole(
    programme: &Programme,
    inspection: &Inspection,
    (name, method): (&str, &Method),
    sections: &BTreeMap<String, Rated>,
    problems: &mut Vec<Problem>,
) -> Rated {
    let given = inspection.ratings.overall.as_ref();
    let unrated = inspection.ratings.not_rated.as_ref().map(|reason| one_line(&reason.written));
    let (working, provisional) = match method {
        _ if unrated.is_some() => (Working::Judged { reason: None }, Outcome::NotRated { reason: unrated }),
        Method::PointsTotal { bands, scale } => points_total::rate(programme, scale, bands, sections),
        Method::DecisionTable { rules, .. } => {
            let (working, outcome) = decision_table::rate(programme, rules, &inspection.ratings, sections);
            if let (Outcome::Level(level), Some(given), Working::Rule { .. }) = (&outcome, given, &working)
                && *level != given.judgement
            {
                let place = inspection.place("ratings.yaml", &[Step::KeyItself("overall")]);
                problems.push(Problem::error(Kind::OverallGiven, place));
            }
            // Where something is missing, a rule may yet fit.
            if matches!(&outcome, Outcome::Pending { missing } if missing == &["judgement"]) {
                let known =
                    programme.rules.scales.get(method.scale()).into_iter().flatten().map(|level| level.id.clone());
                let place = inspection.place("ratings.yaml", &[]);
                problems.push(Problem::warning(Kind::NoRuleFits { known: known.collect() }, place));
            }
            (working, outcome)
        }
        _ => match given {
            Some(given) => (
                Working::Judged { reason: given.reason.as_deref().map(str::to_owned) },
                Outcome::Level(given.judgement.clone()),
            ),
            None => (Working::Judged { reason: None }, Outcome::Pending { missing: vec!["judgement".to_owned()] }),
        },
    };
    let start =
        adjust::Start { section: "overall".to_owned(), method: name.to_owned(), working, provisional, counts: false };
    adjust::adjusted(programme, inspection, method, start, problems)
}

fn judged(input: &RatingInput) -> (Working, Outcome) {
    let outcome = match &input.judgement {
        Some(level) => Outcome::Level(level.clone()),
        None => Outcome::Pending { missing: vec!["judgement".to_owned()] },
    };
    (Working::Judged { reason: input.reason.as_deref().map(str::to_owned) }, outcome)
}

/// The displayed figure decides; where the exact one lies in another band, people are told.
fn warn_of_rounding(
    programme: &Programme,
    inspection: &Inspection,
    section: &str,
    method: &Method,
    working: &Working,
    problems: &mut Vec<Problem>,
) {
    let (Method::LowestOf { bands, scale } | Method::ShareDoneWell { bands, scale }) = method else { return };
    let label = |id: &str| programme.level_label(scale, id);
    for (question, figure) in working.deciding() {
        let Figure::Counted(share) = figure else { continue };
        let (shown, exact) = (bands::band_of(bands, share.displayed()), bands::band_of_exact(bands, *share));
        if shown.map(|band| &band.level) != exact.map(|band| &band.level) {
            let kind = Kind::RawInOtherBand {
                section: question.to_owned(),
                raw: share.to_string(),
                shown: share.displayed(),
                band: shown.map(|band| label(&band.level)).unwrap_or_default(),
                raw_band: exact.map(|band| label(&band.level)).unwrap_or_default(),
            };
            let place = inspection.place("ratings.yaml", &[Step::Key("sections"), Step::KeyItself(section)]);
            problems.push(Problem::warning(kind, place));
        }
    }
}
