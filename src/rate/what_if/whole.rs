//! What would change a rating that is made from others: a search for the cheapest set of sections that come to other levels.
//!
//! A sum of points is searched sum by sum, everything else combination by combination: of the ratings that it rests on at once,
//! or for cases of those that rest on no other. What must hold: the search is
//! exhaustive, so that what it finds is the fewest; equal ones are settled by the order of the report.

use std::collections::BTreeMap;

use super::level_choice::LevelChoice;
use super::rating_move::RatingMove;
use super::section;
use super::shift::{ByCases, SectionChange, Shift, Way};
use crate::inspection::Inspection;
use crate::programme::{LEFT_OUT, Method, Programme, WAITS};
use crate::rate::from_ratings::{made, rate_again, rests_on_all};
use crate::rate::{Figure, Outcome, Rated, Ratings, Working, points_total};

/// Combinations of ratings that are tried; each asks for a few rules.
const MOST_COMBINATIONS: usize = 100_000;

/// A rating and what it rests on.
pub(super) struct Whole<'a> {
    programme: &'a Programme,
    inspection: &'a Inspection,
    ratings: &'a Ratings,
    rated: &'a Rated,
    level: &'a str,
    /// The rated sections it rests on at once, in the order of the report.
    sections: Vec<&'a Rated>,
    /// The rated sections it rests on in the end, which rest on no other.
    leaves: Vec<&'a Rated>,
    /// The ratings in between, each after those that it rests on.
    between: Vec<&'a str>,
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
        let is_rated = |section: &&Rated| section.outcome.level().is_some();
        let direct = programme.rests_on(&rated.section);
        let all = rests_on_all(programme, &rated.section);
        let is_derived = |id: &str| programme.method_of(id).is_some_and(|(_, method)| method.is_derived());
        let capped = |id: &str| programme.rules.caps.values().any(|cap| cap.of.iter().any(|of| of == id));
        let in_order = || programme.nodes().filter_map(|node| ratings.sections.get(&node.id)).filter(is_rated);
        let sections = in_order().filter(|section| direct.contains(&section.section.as_str())).collect();
        let leaf = |section: &&Rated| all.contains(&section.section.as_str()) && !is_derived(&section.section);
        let leaves = in_order().filter(leaf).collect();
        let between = all.iter().copied().filter(|id| is_derived(id) || capped(id)).collect();
        Whole { programme, inspection, ratings, rated, level, sections, leaves, between }
    }

    /// What would move it one way.
    pub(super) fn shift(&self, side: RatingMove) -> Shift {
        if !self.has_level(side) {
            return Shift { by_cases: ByCases::NoSuchLevel, points: None, by_sections: Vec::new() };
        }
        let others: Vec<Vec<LevelChoice>> = self.sections.iter().map(|section| self.other_levels(section)).collect();
        let by_sections =
            self.cheapest(&self.sections, &others, side).map(|(found, _)| self.section_changes(&others, &found));
        Shift {
            by_cases: self.by_cases(side),
            points: self.points_to(side),
            by_sections: by_sections.unwrap_or_default(),
        }
    }

    fn by_cases(&self, side: RatingMove) -> ByCases {
        let all: Vec<Vec<LevelChoice>> = self.leaves.iter().map(|section| self.by_its_cases(section)).collect();
        let known =
            |choices: &Vec<LevelChoice>| choices.iter().filter(|one| one.not_known.is_empty()).cloned().collect();
        let sure: Vec<Vec<LevelChoice>> = all.iter().map(known).collect();
        if [&all, &sure].iter().any(|choices| self.too_many(choices)) {
            return ByCases::TooMany;
        }
        let found = self.cheapest(&self.leaves, &sure, side);
        let at_least = self.cheapest(&self.leaves, &all, side);
        // With counts that are not known, fewer cases might do.
        let fewer = match (&found, &at_least) {
            (Some((found, _)), Some((at_least, _))) => at_least.cost < found.cost,
            (None, at_least) => at_least.is_some(),
            (Some(_), None) => false,
        };
        if fewer {
            let unsure = self.leaves.iter().zip(&all).filter(|(section, choices)| {
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

    /// The cheapest set of choices of these sections that moves the rating to this side, with the level that results.
    fn cheapest(
        &self,
        sections: &[&Rated],
        choices: &[Vec<LevelChoice>],
        side: RatingMove,
    ) -> Option<(Combination, String)> {
        match &self.rated.working {
            Working::Points { total, .. } if self.is_sum() => self.cheapest_sum(*total, choices, side),
            _ if self.too_many(choices) => None,
            _ => {
                let deep = std::ptr::eq(sections, self.leaves.as_slice());
                let between = if deep { self.between.as_slice() } else { &[] };
                let ratings = self.ratings.sections.clone();
                let (picks, best) = (Vec::new(), None);
                let mut table = LevelsTable { whole: self, sections, between, choices, side, ratings, picks, best };
                table.search(0, 0);
                table.best
            }
        }
    }

    /// Whether it is a plain sum of points: of sections that rest on no other, under no cap.
    fn is_sum(&self) -> bool {
        let method = self.programme.rules.methods.get(&self.rated.method);
        let plain = method.is_some_and(|method| {
            matches!(method, Method::PointsTotal { points, .. } if points.is_empty())
                && [LEFT_OUT, WAITS].contains(&method.unrated())
        });
        let capped = self.programme.rules.caps.values().any(|cap| cap.of.contains(&self.rated.section));
        plain && !capped && self.between.iter().all(|id| *id == self.rated.section)
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
        points_total::points_band(bands, sum, rated).map(|band| band.level.as_str())
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

    /// Whether the method, or a cap, gives a level on this side at all.
    fn has_level(&self, side: RatingMove) -> bool {
        let of_caps = self.programme.rules.caps.values().filter(|cap| cap.of.contains(&self.rated.section));
        let mut caps = of_caps.map(|cap| &cap.at_most);
        let by_method = match self.programme.rules.methods.get(&self.rated.method) {
            Some(Method::PointsTotal { bands, .. }) => bands.iter().any(|band| self.is_on(side, &band.level)),
            Some(Method::DecisionTable { rules, .. }) => rules.iter().any(|rule| self.is_on(side, &rule.level)),
            Some(
                Method::PointsShare { bands, .. }
                | Method::LowestOf { bands, .. }
                | Method::ShareDoneWell { bands, .. },
            ) => bands.iter().any(|band| self.is_on(side, &band.level)),
            Some(Method::LowestOfRatings { scale, .. } | Method::Judgement { scale, .. }) => {
                self.programme.rules.scales.get(scale).into_iter().flatten().any(|level| self.is_on(side, &level.id))
            }
            None => false,
        };
        by_method || caps.any(|level| self.is_on(side, level))
    }

    fn too_many(&self, choices: &[Vec<LevelChoice>]) -> bool {
        let mut combinations = 1usize;
        for section in choices {
            combinations = combinations.saturating_mul(section.len() + 1);
        }
        !self.is_sum() && combinations > MOST_COMBINATIONS
    }
}

/// Ratings that are tried in one combination of levels after the other.
struct LevelsTable<'a> {
    whole: &'a Whole<'a>,
    sections: &'a [&'a Rated],
    /// What is rated again in each combination.
    between: &'a [&'a str],
    choices: &'a [Vec<LevelChoice>],
    side: RatingMove,
    /// The ratings, with the levels of the combination.
    ratings: BTreeMap<String, Rated>,
    picks: Vec<(usize, usize)>,
    best: Option<(Combination, String)>,
}

impl LevelsTable<'_> {
    /// Tries every level of the sections from this one on, unless what is found already is as cheap.
    fn search(&mut self, index: usize, cost: u64) {
        if self.best.as_ref().is_some_and(|(best, _)| best.cost <= cost) {
            return;
        }
        let Some(section) = self.sections.get(index) else { return self.ask(cost) };
        for (number, choice) in self.choices[index].iter().enumerate() {
            let outcome = Outcome::Level(choice.level.clone());
            self.put(&section.section, outcome.clone(), outcome);
            self.picks.push((index, number));
            self.search(index + 1, cost + choice.cases);
            self.picks.pop();
        }
        self.put(&section.section, section.computed.clone(), section.outcome.clone());
        self.search(index + 1, cost);
    }

    fn put(&mut self, section: &str, computed: Outcome, outcome: Outcome) {
        if let Some(rated) = self.ratings.get_mut(section) {
            (rated.computed, rated.outcome) = (computed, outcome);
        }
    }

    fn ask(&mut self, cost: u64) {
        let whole = self.whole;
        let file = &whole.inspection.ratings;
        rate_again(whole.programme, file, &mut self.ratings, self.between);
        let rated = self.ratings.get(&whole.rated.section).unwrap_or(whole.rated);
        let (_, outcome) = made(whole.programme, file, &self.ratings, rated);
        if let Outcome::Level(level) = outcome
            && whole.is_on(self.side, &level)
        {
            self.best = Some((Combination { cost, picks: self.picks.clone() }, level));
        }
    }
}
