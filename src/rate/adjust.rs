//! Moves of computed ratings by people: applied with their reason, and told where they go beyond the programme's rules.
//!
//! Source: the adjustments of each programme in data/programmes, as the inspectorate published them. A trigger without a decision is silent.

use super::bands::range_of;
use super::{Applied, Beside, Figure, HeldCap, Outcome, Rated, Share, Working};
use crate::inspection::Inspection;
use crate::problem::{Beyond, Kind, Problem, RuleFault, Severity};
use crate::programme::{Adjustment, Band, Direction, Method, OutsideTriggers, Programme, Trigger};
use crate::source::Step;

/// A rating before people move it.
pub(super) struct Start {
    pub(super) section: String,
    pub(super) method: String,
    pub(super) working: Working,
    pub(super) computed: Outcome,
    pub(super) caps: Vec<HeldCap>,
    pub(super) provisional: Outcome,
    pub(super) beside: Option<Beside>,
    pub(super) published: bool,
    pub(super) counts: bool,
}

/// Applies the adjustments that are recorded for a rating, in order.
pub(super) fn adjusted(
    programme: &Programme,
    inspection: &Inspection,
    method: &Method,
    start: Start,
    problems: &mut Vec<Problem>,
) -> Rated {
    let mut outcome = start.provisional.clone();
    let mut applied: Vec<Applied> = Vec::new();
    for (index, record) in inspection.ratings.adjustments.iter().enumerate() {
        let Some(rule) = programme.rules.adjustments.get(&record.kind) else { continue };
        if record.section != start.section {
            continue;
        }
        let label = rule.label.to_string();
        let from = outcome.level().map(str::to_owned);
        let move_ = Move { programme, method, working: &start.working, rule, from: from.as_deref(), to: &record.to };
        let concern = if !rule.methods.contains(&start.method) {
            Some((Kind::AdjustmentNotForMethod { label: label.clone() }, Severity::Error))
        } else if applied.iter().any(|earlier| earlier.kind == record.kind) {
            Some((Kind::AdjustmentTwice { section: record.section.clone() }, Severity::Error))
        } else if from.as_deref() == Some(record.to.as_str()) {
            let level = programme.level_label(method.scale(), &record.to);
            Some((Kind::AdjustmentWithoutEffect { level }, Severity::Warning))
        } else if let Some(level) = over_cap(programme, method, &start, &record.to) {
            Some((Kind::Rule(RuleFault::OverCap { label: label.clone(), level }), Severity::Error))
        } else {
            move_.beyond().map(|beyond| (Kind::AdjustmentOutside { label: label.clone(), beyond }, severity(rule)))
        };
        // Where the rating or the level cannot be, that is told.
        let told =
            inspection.faulty_sections.contains(&start.section) || programme.rank(method.scale(), &record.to).is_none();
        if let Some((kind, severity)) = concern.filter(|_| !told) {
            let place = inspection.place("ratings.yaml", &[Step::Key("adjustments"), Step::Item(index)]);
            problems.push(Problem { severity, ..Problem::error(kind, place) });
        }
        outcome = Outcome::Level(record.to.clone());
        applied.push(Applied {
            kind: record.kind.clone(),
            label: rule.label.clone(),
            from,
            to: record.to.clone(),
            reason: record.reason.clone(),
            reason_shown: rule.reason_shown,
        });
    }
    let level = outcome.level().and_then(|level| programme.level(method.scale(), level));
    Rated {
        section: start.section,
        method: start.method,
        scale: method.scale().to_owned(),
        working: start.working,
        computed: start.computed,
        caps: start.caps,
        provisional: start.provisional,
        adjustments: applied,
        points: level.and_then(|level| level.points),
        outcome,
        counts: start.counts,
        published: start.published,
        beside: start.beside,
    }
}

/// The level of a cap that nobody lifted and that a move would go over.
fn over_cap(programme: &Programme, method: &Method, start: &Start, to: &str) -> Option<String> {
    let rank = |level: &str| programme.rank(method.scale(), level);
    let caps = start.caps.iter().filter(|cap| !cap.lifted);
    let over = caps.filter(|cap| rank(&cap.at_most).zip(rank(to)).is_some_and(|(most, to)| to < most));
    let lowest = over.max_by_key(|cap| rank(&cap.at_most))?;
    Some(programme.level_label(method.scale(), &lowest.at_most))
}

fn severity(rule: &Adjustment) -> Severity {
    match rule.outside {
        OutsideTriggers::Warning => Severity::Warning,
        OutsideTriggers::Error => Severity::Error,
    }
}

/// A move that is looked at.
struct Move<'a> {
    programme: &'a Programme,
    method: &'a Method,
    working: &'a Working,
    rule: &'a Adjustment,
    from: Option<&'a str>,
    to: &'a str,
}

impl Move<'_> {
    /// Why the move is outside the programme's rules; `None` where it is inside.
    fn beyond(&self) -> Option<Beyond> {
        let rank = |level| self.programme.rank(self.method.scale(), level);
        let Some((from, to)) = self.from.and_then(|from| Some((rank(from)?, rank(self.to)?))) else {
            return Some(Beyond::NothingToMove);
        };
        let up = to < from;
        if (up && self.rule.direction == Direction::Down) || (!up && self.rule.direction == Direction::Up) {
            return Some(Beyond::WrongWay);
        }
        let distance = from.abs_diff(to);
        if distance > usize::from(self.rule.at_most) {
            return Some(Beyond::TooFar { at_most: self.rule.at_most, distance });
        }
        let held =
            self.rule.triggers.is_empty() || self.rule.triggers.iter().any(|trigger| self.triggered(trigger, up));
        let conditions = || self.rule.triggers.iter().map(Trigger::condition).collect();
        (!held).then(|| Beyond::NoTrigger { conditions: conditions() })
    }

    fn triggered(&self, trigger: &Trigger, up: bool) -> bool {
        let (Method::LowestOf { bands, .. } | Method::ShareDoneWell { bands, .. }) = self.method else { return false };
        match trigger {
            Trigger::NearBoundary { points } => self.near(bands, *points, up),
            Trigger::OneCase => self.one_case(bands, up),
            Trigger::SmallSample { cases } => self.working.deciding().iter().any(|(_, figure)| match figure {
                Figure::Counted(share) => share.of() <= *cases,
                _ => false,
            }),
        }
    }

    /// Whether the deciding figure lies within so many points of the band it is moved to.
    fn near(&self, bands: &[Band], points: u8, up: bool) -> bool {
        let Some((lowest, highest)) = range_of(bands, self.to) else { return false };
        self.working.deciding().iter().filter_map(|(_, figure)| figure.displayed()).any(|shown| {
            let gap = if up { lowest.saturating_sub(shown) } else { shown.saturating_sub(highest) };
            gap <= points
        })
    }

    /// Whether one case judged differently would give the level: up, every figure that stands in the way must be one
    /// case short; down, one of the figures must be one case above.
    fn one_case(&self, bands: &[Band], up: bool) -> bool {
        let Some((lowest, highest)) = range_of(bands, self.to) else { return false };
        let figures: Vec<Figure> = match self.working {
            Working::Share { figure, .. } => vec![*figure],
            other => other.questions().iter().map(|question| question.figure).collect(),
        };
        let moved = |figure: &Figure, by| match figure {
            Figure::Counted(share) => share.moved(by).map(Share::displayed),
            _ => None,
        };
        if up {
            let short: Vec<&Figure> =
                figures.iter().filter(|figure| figure.displayed().is_some_and(|shown| shown < lowest)).collect();
            !short.is_empty() && short.iter().all(|figure| moved(figure, 1).is_some_and(|shown| shown >= lowest))
        } else {
            figures.iter().any(|figure| moved(figure, -1).is_some_and(|shown| (lowest..=highest).contains(&shown)))
        }
    }
}
