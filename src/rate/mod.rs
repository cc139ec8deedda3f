//! Rating: from figures, judgements and rules to ratings with their working. Pure, exact, total.
//!
//! Numbers are whole or fractions, never floats, because the result is official. What must hold: a rating carries
//! everything it was made from; what cannot be decided is [`Outcome::Pending`], never a guess; "not rated" is never 0.
#![deny(clippy::float_arithmetic)]

mod adjust;
mod bands;
mod caps;
mod condition_answer;
mod conditions;
mod decision_table;
mod figure;
mod from_ratings;
mod ground;
mod lowest_of;
mod lowest_rating;
mod outcome;
mod points_total;
mod proof;
mod ratings;
mod vector;
mod what_if;

use std::collections::BTreeMap;

pub use bands::percent_band;
pub use condition_answer::ConditionAnswer;
pub use figure::{Figure, Share};
pub use outcome::{Applied, Beside, Contribution, HeldCap, Outcome, QuestionFigure, Rated, RatedPart, Working};
pub use points_total::points_bands;
pub use proof::{Example, Fall, Found, Overlap, Proof, ProofWay, example_in_words, prove, unsound_rules};
pub use ratings::Ratings;
pub use vector::rate_vector;
pub use what_if::{
    ByCases, CaseChange, DeclaredAnswer, DeclaredChange, SectionChange, Shift, Way, WhatIf, declared_changes, what_if,
};

use crate::inspection::{Inspection, RatingInput};
use crate::problem::{Kind, Problem, RuleFault};
use crate::programme::{Method, Node, OVERALL, Programme};
use crate::source::Step;
use crate::text::one_line;
use from_ratings::from_ratings;
use ground::Ground;

/// How each rule of the decision table by which something is rated answers, in order, to the first that fits or waits for
/// something; none where it is rated in another way.
#[must_use]
pub fn rules_tried(
    programme: &Programme,
    inspection: &Inspection,
    ratings: &Ratings,
    rated: &Rated,
) -> Vec<ConditionAnswer> {
    let Some(method @ Method::DecisionTable { rules, .. }) = programme.rules.methods.get(&rated.method) else {
        return Vec::new();
    };
    let ground = Ground { programme, file: &inspection.ratings, sections: &ratings.sections, id: &rated.section };
    decision_table::answers(&ground, rules, method.unrated())
}

/// Rates every section that the programme rates, each after those that it rests on, then the whole.
#[must_use]
pub fn rate(programme: &Programme, inspection: &Inspection) -> Ratings {
    let mut rating = Rating { programme, inspection, sections: BTreeMap::new(), problems: Vec::new() };
    for node in programme.rating_order() {
        if let (Some(by), Some(method)) = (&node.rating, programme.method(node)) {
            let rated = rating.section(node, &by.method, method);
            rating.sections.insert(node.id.clone(), rated);
        }
    }
    let overall = programme.method_of(OVERALL).map(|(name, method)| rating.whole(name, method));
    Ratings { sections: rating.sections, overall, problems: rating.problems }
}

/// A rating under way.
struct Rating<'a> {
    programme: &'a Programme,
    inspection: &'a Inspection,
    sections: BTreeMap<String, Rated>,
    problems: Vec<Problem>,
}

impl Rating<'_> {
    fn section(&mut self, node: &Node, name: &str, method: &Method) -> Rated {
        let nothing = RatingInput::default();
        let ratings = &self.inspection.ratings;
        let input = ratings.sections.get(&node.id).unwrap_or(&nothing);
        let counts = &self.inspection.counts;
        let (working, computed) = if let Some(reason) = &ratings.not_rated {
            let questions = lowest_of::known_questions(node, input, counts);
            (Working::Stated { questions, reason: None }, Outcome::NotRated { reason: Some(one_line(&reason.written)) })
        } else if let Some(reason) = &input.not_rated {
            (Working::Judged { reason: None }, Outcome::NotRated { reason: Some(reason.to_string()) })
        } else if let Some(carried) = &input.carried_over {
            let reason = carried.reason.as_deref().map(str::to_owned);
            (Working::CarriedOver { date: carried.date, reason }, Outcome::Level(carried.level.clone()))
        } else {
            match method {
                Method::LowestOf { bands, .. } => lowest_of::rate(node, input, counts, bands),
                Method::ShareDoneWell { bands, .. } => lowest_of::rate_share(node, input, counts, bands),
                method => self.derived(&node.id, method).unwrap_or_else(|| judged(input)),
            }
        };
        warn_of_rounding(self.programme, self.inspection, &node.id, method, &working, &mut self.problems);
        let flags = node.rating.as_ref().map_or((false, true), |rating| (rating.counts, rating.published));
        self.finished(method, (&node.id, name), (working, computed), flags)
    }

    fn whole(&mut self, name: &str, method: &Method) -> Rated {
        let ratings = &self.inspection.ratings;
        let given = ratings.overall.as_ref();
        let unrated = ratings.not_rated.as_ref().map(|reason| one_line(&reason.written));
        let made = if unrated.is_some() {
            (Working::Judged { reason: None }, Outcome::NotRated { reason: unrated })
        } else {
            self.derived(OVERALL, method).unwrap_or_else(|| {
                let reason = given.and_then(|given| given.reason.as_deref()).map(str::to_owned);
                let missing = || Outcome::Pending { missing: vec!["judgement".to_owned()] };
                let outcome = given.map_or_else(missing, |given| Outcome::Level(given.judgement.clone()));
                (Working::Judged { reason }, outcome)
            })
        };
        self.finished(method, (OVERALL, name), made, (false, true))
    }

    /// A rating from other ratings; `None` where the method makes none.
    fn derived(&mut self, id: &str, method: &Method) -> Option<(Working, Outcome)> {
        let ground = Ground { programme: self.programme, file: &self.inspection.ratings, sections: &self.sections, id };
        let (working, outcome) = from_ratings(&ground, method)?;
        let Method::DecisionTable { .. } = method else { return Some((working, outcome)) };
        let of_whole = [Step::KeyItself(OVERALL)];
        let of_section = [Step::Key("sections"), Step::KeyItself(id)];
        let steps = if id == OVERALL { of_whole.as_slice() } else { of_section.as_slice() };
        if let (Outcome::Level(level), Some((given, _)), Working::Rule { .. }) = (&outcome, ground.given(), &working)
            && *level != given
        {
            self.problems.push(Problem::error(Kind::OverallGiven, self.inspection.place("ratings.yaml", steps)));
        }
        // Where something is missing, a rule may yet fit.
        if matches!(&outcome, Outcome::Pending { missing } if missing == &["judgement"]) {
            let levels = self.programme.rules.scales.get(method.scale()).into_iter().flatten();
            let kind = Kind::NoRuleFits { known: levels.map(|level| level.id.clone()).collect() };
            let steps = if id == OVERALL { &[][..] } else { steps };
            self.problems.push(Problem::warning(kind, self.inspection.place("ratings.yaml", steps)));
        }
        Some((working, outcome))
    }

    /// A rating under its caps, then as people moved it.
    fn finished(
        &mut self,
        method: &Method,
        (id, name): (&str, &str),
        (working, computed): (Working, Outcome),
        (counts, published): (bool, bool),
    ) -> Rated {
        let programme = self.programme;
        let ground = Ground { programme, file: &self.inspection.ratings, sections: &self.sections, id };
        let (caps, provisional) = caps::hold(&ground, method.scale(), &computed);
        let beside = match method {
            Method::Judgement { beside: Some(other), .. } => programme.rules.methods.get_key_value(other),
            _ => None,
        };
        let beside = beside.and_then(|(name, other)| {
            let (working, outcome) = from_ratings(&ground, other)?;
            Some(Beside { method: name.clone(), working, outcome })
        });
        self.tell_lifted(id, &caps, &computed);
        let (section, method_name) = (id.to_owned(), name.to_owned());
        let start = adjust::Start {
            section,
            method: method_name,
            working,
            computed,
            caps,
            provisional,
            beside,
            published,
            counts,
        };
        adjust::adjusted(programme, self.inspection, method, start, &mut self.problems)
    }

    /// A cap that was lifted and does not hold is told.
    fn tell_lifted(&mut self, id: &str, caps: &[HeldCap], computed: &Outcome) {
        for (index, lifted) in self.inspection.ratings.lifted_caps.iter().enumerate() {
            let known = self.programme.rules.caps.get(&lifted.cap).is_some_and(|cap| cap.of.contains(&lifted.section));
            let holds = caps.iter().any(|cap| cap.id == lifted.cap);
            if lifted.section == id && known && !holds && computed.level().is_some() {
                let place = self.inspection.place("ratings.yaml", &[Step::Key("lifted_caps"), Step::Item(index)]);
                let kind = Kind::Rule(RuleFault::CapNotHolding { cap: lifted.cap.clone() });
                self.problems.push(Problem::warning(kind, place));
            }
        }
    }
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
