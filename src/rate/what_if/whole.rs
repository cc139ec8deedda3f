//! What would change the overall rating: a search for the cheapest set of sections that come to other levels.
//!
//! A sum of points is searched sum by sum, a table of rules combination by combination. What must hold: the search is
//! exhaustive, so that what it finds is the fewest; equal ones are settled by the order of the report.

use std::collections::BTreeMap;

use super::level_choice::LevelChoice;
use super::rating_move::RatingMove;
use super::section;
use super::shift::{ByCases, SectionChange, Shift, Way};
use crate::inspection::Inspection;
use crate::programme::{Method, Programme};
use crate::rate::{Figure, Outcome, Rated, Ratings, Working, decision_table, points_total};

/// Combinations of ratings that a table of rules is asked about; each asks for a few rules to be tried.
const MOST_COMBINATIONS: usize = 100_000;

/// The overall rating and what it rests on.
pub(super) struct Whole<'a> {
    programme: &'a Programme,
    inspection: &'a Inspection,
    ratings: &'a Ratings,
    rated: &'a Rated,
    level: &'a str,
    /// The sections it rests on, in the order of the report.
    sections: Vec<&'a Rated>,
}

/// Sections that come to other levels, and what that costs in all. In order: the cheaper, then the one whose sections
/// come first.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Combination {
    cost: u64,
    /// Section and choice, by their indices.
    picks: Vec<(usize, usize)>,
}

impl<'a> Whole<'a> {
    pub(super) fn new(
        programme: &'a Programme,
        inspection: &'a Inspection,
        ratings: &'a Ratings,
        rated: &'a Rated,
        level: &'a str,
    ) -> Self {
        let method = programme.rules.methods.get(&rated.method);
        let rests_on = |section: &Rated| match (method, &rated.working) {
            (Some(Method::DecisionTable { rules, .. }), _) => rules
                .iter()
                .flat_map(|rule| &rule.when)
                .any(|condition| condition.sections().contains(&section.section)),
            (_, Working::Points { contributions, .. }) => {
                contributions.iter().any(|contribution| contribution.section == section.section)
            }
            _ => false,
        };
        let in_order = programme.nodes().filter_map(|node| ratings.sections.get(&node.id));
        let sections = in_order.filter(|section| rests_on(section)).collect();
        Whole { programme, inspection, ratings, rated, level, sections }
    }

    /// What would move it one way.
    pub(super) fn shift(&self, side: RatingMove) -> Shift {
        if !self.has_level(side) {
            return Shift { by_cases: ByCases::NoSuchLevel, points: None, by_sections: Vec::new() };
        }
        let others: Vec<Vec<LevelChoice>> = self.sections.iter().map(|section| self.other_levels(section)).collect();
        let by_sections = self.cheapest(&others, side).map(|(found, _)| self.section_changes(&others, &found));
        Shift {
            by_cases: self.by_cases(side),
            points: self.points_to(side),
            by_sections: by_sections.unwrap_or_default(),
        }
    }

    fn by_cases(&self, side: RatingMove) -> ByCases {
        let all: Vec<Vec<LevelChoice>> = self.sections.iter().map(|section| self.by_its_cases(section)).collect();
        let known =
            |choices: &Vec<LevelChoice>| choices.iter().filter(|one| one.not_known.is_empty()).cloned().collect();
        let sure: Vec<Vec<LevelChoice>> = all.iter().map(known).collect();
        if [&all, &sure].iter().any(|choices| self.too_many(choices)) {
            return ByCases::TooMany;
        }
        let found = self.cheapest(&sure, side);
        let at_least = self.cheapest(&all, side);
        // With counts that are not known, fewer cases might do.
        let fewer = match (&found, &at_least) {
            (Some((found, _)), Some((at_least, _))) => at_least.cost < found.cost,
            (None, at_least) => at_least.is_some(),
            (Some(_), None) => false,
        };
        if fewer {
            let unsure = self.sections.iter().zip(&all).filter(|(section, choices)| {
                choices.iter().any(|choice| !choice.not_known.is_empty() && self.may_help(section, choice, side))
            });
            return ByCases::NotKnown { of: unsure.map(|(section, _)| section.section.clone()).collect() };
        }
        match found {
            Some((found, level)) => {
                let picked = found.picks.iter().filter_map(|(section, choice)| sure[*section][*choice].ways.first());
                let way = Way { level, changes: picked.flatten().cloned().collect() };
                ByCases::Fewest { cases: found.cost, ways: vec![way] }
            }
            None => ByCases::OutOfReach,
        }
    }

    /// Where cases could bring a section. Nowhere, if people judged it or have moved it.
    fn by_its_cases(&self, section: &Rated) -> Vec<LevelChoice> {
        if !section.adjustments.is_empty() {
            return Vec::new();
        }
        match &section.working {
            Working::Lowest { .. } | Working::Share { figure: Figure::Counted(_) | Figure::Stated(_), .. } => {
                section::choices(self.programme, section)
            }
            Working::Stated { .. } | Working::Share { figure: Figure::Unpublished, .. } => {
                let mut choices = self.other_levels(section);
                choices.iter_mut().for_each(|choice| choice.not_known.push(section.section.clone()));
                choices
            }
            _ => Vec::new(),
        }
    }

    /// Whether a section's other level can move the whole this way: in a sum of points it must bring more, or fewer.
    fn may_help(&self, section: &Rated, choice: &LevelChoice, side: RatingMove) -> bool {
        let points = self.programme.level(&section.scale, &choice.level).and_then(|level| level.points);
        match (&self.rated.working, side) {
            (Working::Points { .. }, RatingMove::Up) => points > section.points,
            (Working::Points { .. }, RatingMove::Down) => points < section.points,
            _ => true,
        }
    }

    /// Every other level of a section's scale, at the cost of one section.
    fn other_levels(&self, section: &Rated) -> Vec<LevelChoice> {
        let scale = self.programme.rules.scales.get(&section.scale).into_iter().flatten();
        let others = scale.filter(|level| section.outcome.level().is_some_and(|own| own != level.id));
        others
            .map(|level| LevelChoice { level: level.id.clone(), cases: 1, ways: Vec::new(), not_known: Vec::new() })
            .collect()
    }

    fn section_changes(&self, choices: &[Vec<LevelChoice>], found: &Combination) -> Vec<SectionChange> {
        let picks = found.picks.iter().map(|(section, choice)| SectionChange {
            section: self.sections[*section].section.clone(),
            from: self.sections[*section].outcome.level().unwrap_or_default().to_owned(),
            to: choices[*section][*choice].level.clone(),
        });
        picks.collect()
    }

    /// The cheapest set of choices that moves the rating to this side, with the level that results.
    fn cheapest(&self, choices: &[Vec<LevelChoice>], side: RatingMove) -> Option<(Combination, String)> {
        match &self.rated.working {
            Working::Points { total, .. } => self.cheapest_sum(*total, choices, side),
            _ if self.too_many(choices) => None,
            _ => {
                let mut table = LevelsTable {
                    whole: self,
                    choices,
                    side,
                    sections: self.ratings.sections.clone(),
                    picks: Vec::new(),
                    best: None,
                };
                table.search(0, 0);
                table.best
            }
        }
    }

    /// Sum by sum: the cheapest way to each sum of points that can be reached. Of equal ones the nearest sum is taken.
    fn cheapest_sum(
        &self,
        total: u32,
        choices: &[Vec<LevelChoice>],
        side: RatingMove,
    ) -> Option<(Combination, String)> {
        let mut sums: BTreeMap<u32, Combination> = BTreeMap::from([(0, Combination::default())]);
        for (index, section) in self.sections.iter().enumerate() {
            let mut next: BTreeMap<u32, Combination> = BTreeMap::new();
            for (sum, found) in &sums {
                let stays = section.points.map(|points| (points, found.clone()));
                let moves = choices[index].iter().enumerate().filter_map(|(number, choice)| {
                    let points = self.programme.level(&section.scale, &choice.level)?.points?;
                    let mut picks = found.picks.clone();
                    picks.push((index, number));
                    Some((points, Combination { cost: found.cost + choice.cases, picks }))
                });
                for (points, found) in stays.into_iter().chain(moves) {
                    let sum = sum.saturating_add(points);
                    if next.get(&sum).is_none_or(|known| found < *known) {
                        next.insert(sum, found);
                    }
                }
            }
            sums = next;
        }
        let there = sums.into_iter().filter_map(|(sum, found)| {
            let level = self.level_of(sum)?;
            self.is_on(side, level).then_some(((found.cost, sum.abs_diff(total)), found, level.to_owned()))
        });
        there.min_by_key(|(order, ..)| *order).map(|(_, found, level)| (found, level))
    }

    /// The level of a sum of points, with as many rated sections as there are.
    fn level_of(&self, sum: u32) -> Option<&str> {
        let Some(Method::PointsTotal { bands, .. }) = self.programme.rules.methods.get(&self.rated.method) else {
            return None;
        };
        let rated = u32::try_from(self.sections.len()).unwrap_or(u32::MAX);
        points_total::band_of(bands, sum, rated).map(|band| band.level.as_str())
    }

    /// By how many points a sum would have to differ at least.
    fn points_to(&self, side: RatingMove) -> Option<u32> {
        let (Working::Points { total, out_of, .. }, Some(Method::PointsTotal { bands, .. })) =
            (&self.rated.working, self.programme.rules.methods.get(&self.rated.method))
        else {
            return None;
        };
        let rated = u32::try_from(self.sections.len()).unwrap_or(u32::MAX);
        // The highest sum of each band, and the lowest of the one above it.
        let cuts = bands.iter().filter_map(|band| points_total::highest(band, rated));
        let edges = cuts.flat_map(|cut| [cut, cut.saturating_add(1)]).filter(|sum| sum <= out_of);
        let there = edges.filter(|sum| self.level_of(*sum).is_some_and(|level| self.is_on(side, level)));
        there.map(|sum| sum.abs_diff(*total)).min()
    }

    fn is_on(&self, side: RatingMove, level: &str) -> bool {
        side.holds(self.programme, &self.rated.scale, level, self.level)
    }

    /// Whether the method gives a level on this side at all.
    fn has_level(&self, side: RatingMove) -> bool {
        match self.programme.rules.methods.get(&self.rated.method) {
            Some(Method::PointsTotal { bands, .. }) => bands.iter().any(|band| self.is_on(side, &band.level)),
            Some(Method::DecisionTable { rules, .. }) => rules.iter().any(|rule| self.is_on(side, &rule.level)),
            _ => false,
        }
    }

    fn too_many(&self, choices: &[Vec<LevelChoice>]) -> bool {
        let mut combinations = 1usize;
        for section in choices {
            combinations = combinations.saturating_mul(section.len() + 1);
        }
        matches!(self.rated.working, Working::Rule { .. }) && combinations > MOST_COMBINATIONS
    }
}

/// A table of rules that is asked about one combination of levels after the other.
struct LevelsTable<'a> {
    whole: &'a Whole<'a>,
    choices: &'a [Vec<LevelChoice>],
    side: RatingMove,
    /// The ratings, with the levels of the combination.
    sections: BTreeMap<String, Rated>,
    picks: Vec<(usize, usize)>,
    best: Option<(Combination, String)>,
}

impl LevelsTable<'_> {
    /// Tries every level of the sections from this one on, unless what is found already is as cheap.
    fn search(&mut self, index: usize, cost: u64) {
        if self.best.as_ref().is_some_and(|(best, _)| best.cost <= cost) {
            return;
        }
        let Some(section) = self.whole.sections.get(index) else { return self.ask(cost) };
        for (number, choice) in self.choices[index].iter().enumerate() {
            self.put(&section.section, Outcome::Level(choice.level.clone()));
            self.picks.push((index, number));
            self.search(index + 1, cost + choice.cases);
            self.picks.pop();
        }
        self.put(&section.section, section.outcome.clone());
        self.search(index + 1, cost);
    }

    fn put(&mut self, section: &str, outcome: Outcome) {
        if let Some(rated) = self.sections.get_mut(section) {
            rated.outcome = outcome;
        }
    }

    fn ask(&mut self, cost: u64) {
        let whole = self.whole;
        let Some(Method::DecisionTable { rules, .. }) = whole.programme.rules.methods.get(&whole.rated.method) else {
            return;
        };
        let answer = decision_table::rate(whole.programme, rules, &whole.inspection.ratings, &self.sections);
        if let (Working::Rule { .. }, Outcome::Level(level)) = answer
            && whole.is_on(self.side, &level)
        {
            self.best = Some((Combination { cost, picks: self.picks.clone() }, level));
        }
    }
}
