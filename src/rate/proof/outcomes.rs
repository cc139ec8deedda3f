//! What comes of each vector, by the code that rates inspections, and what all of it says of the rules.

use std::collections::{BTreeMap, BTreeSet};

use super::vectors::{Ground, Vector};
use super::{Fall, Found, Overlap, Proof};
use crate::inspection::{Declared, RatingsFile};
use crate::programme::{DecisionRule, Method};
use crate::rate::conditions::all_hold;
use crate::rate::from_ratings::from_ratings;
use crate::rate::ground::Ground as Rules;
use crate::rate::vector::bare;
use crate::rate::{ConditionAnswer, Outcome, Rated, caps};

/// What has come of the vectors so far.
pub(super) struct Outcomes<'a> {
    ground: &'a Ground<'a>,
    rules: &'a [DecisionRule],
    sections: BTreeMap<String, Rated>,
    file: RatingsFile,
    /// The rank of each outcome, by the vector.
    ranks: BTreeMap<(Vec<usize>, Vec<bool>), usize>,
    gaps: Option<Found>,
    overlaps: BTreeMap<(usize, usize), Found>,
    decided: BTreeSet<usize>,
}

impl<'a> Outcomes<'a> {
    pub(super) fn new(ground: &'a Ground<'a>, method: &'a Method) -> Self {
        let rules = match method {
            Method::DecisionTable { rules, .. } => rules.as_slice(),
            _ => &[],
        };
        let named = ground.slots.iter().filter_map(|slot| slot.section.as_deref());
        let sections = named.map(|section| (section.to_owned(), bare(ground.programme, section))).collect();
        Outcomes {
            ground,
            rules,
            sections,
            file: RatingsFile::default(),
            ranks: BTreeMap::new(),
            gaps: None,
            overlaps: BTreeMap::new(),
            decided: BTreeSet::new(),
        }
    }

    /// Rates a vector, which stands for so many.
    pub(super) fn add(&mut self, vector: &Vector, alike: u128) {
        self.put(vector);
        let ground = self.ground;
        let rules = Rules { programme: ground.programme, file: &self.file, sections: &self.sections, id: ground.id };
        let unrated = ground.method.unrated();
        let fit: Vec<usize> = (0..self.rules.len())
            .filter(|index| all_hold(&rules, &self.rules[*index].when, unrated) == ConditionAnswer::Yes)
            .collect();
        let computed = match from_ratings(&rules, ground.method) {
            Some((_, outcome)) => outcome,
            None => self.itself(vector),
        };
        let (_, outcome) = caps::hold(&rules, ground.method.scale(), &computed);
        self.note_rules(vector, alike, &fit, &computed);
        match &outcome {
            Outcome::Pending { .. } => note(&mut self.gaps, ground, vector, alike),
            Outcome::Level(level) => {
                if let Some(rank) = ground.programme.rank(ground.method.scale(), level) {
                    self.ranks.insert((vector.values.clone(), vector.answers.clone()), rank);
                }
            }
            Outcome::NotRated { .. } => {}
        }
    }

    fn note_rules(&mut self, vector: &Vector, alike: u128, fit: &[usize], computed: &Outcome) {
        let [first, others @ ..] = fit else { return };
        if computed.level().is_some() {
            self.decided.insert(*first);
        }
        for other in others.iter().filter(|other| self.rules[**other].level != self.rules[*first].level) {
            let known = self.overlaps.get_mut(&(*first, *other));
            match known {
                Some(found) => found.vectors = found.vectors.saturating_add(alike),
                None => {
                    let found = Found { vectors: alike, example: self.ground.example(vector) };
                    self.overlaps.insert((*first, *other), found);
                }
            }
        }
    }

    fn put(&mut self, vector: &Vector) {
        for (slot, value) in self.ground.slots.iter().zip(&vector.values) {
            let rated = slot.section.as_ref().and_then(|section| self.sections.get_mut(section));
            if let (Some(rated), Some(value)) = (rated, slot.values.get(*value)) {
                rated.outcome = value.clone().map_or(Outcome::NotRated { reason: None }, Outcome::Level);
            }
        }
        for ((id, of), answer) in self.ground.asked.iter().zip(&vector.answers) {
            let declared = match of {
                None => &mut self.file.declared,
                Some(section) => &mut self.file.sections.entry(section.clone()).or_default().declared,
            };
            declared.insert(id.clone(), Declared { answer: *answer, reason: None });
        }
    }

    /// What the method of the rating itself gives, where it is not made from others.
    fn itself(&self, vector: &Vector) -> Outcome {
        let slots = self.ground.slots.iter().zip(&vector.values).find(|(slot, _)| slot.section.is_none());
        let level = slots.and_then(|(slot, value)| slot.values.get(*value).cloned().flatten());
        level.map_or(Outcome::NotRated { reason: None }, Outcome::Level)
    }

    /// Puts what was found into the proof.
    pub(super) fn tell(self, proof: &mut Proof) {
        let programme = self.ground.programme;
        let levels = programme.rules.scales.get(&proof.scale).map(Vec::as_slice).unwrap_or_default();
        let reached: BTreeSet<usize> = self.ranks.values().copied().collect();
        let never = levels.iter().enumerate().filter(|(rank, _)| !reached.contains(rank));
        proof.never_reached = never.map(|(_, level)| level.id.clone()).collect();
        proof.never_decide =
            (0..self.rules.len()).filter(|index| !self.decided.contains(index)).map(|index| index + 1).collect();
        proof.falls = self.falls(proof);
        proof.gaps = self.gaps;
        let overlap = |((first, second), found)| Overlap { first: first + 1, second: second + 1, found };
        proof.overlaps = self.overlaps.into_iter().map(overlap).collect();
    }

    /// The first part whose raise by one level lowers the rating.
    fn falls(&self, proof: &Proof) -> Option<Fall> {
        let ground = self.ground;
        let levels = ground.programme.rules.scales.get(&proof.scale)?;
        self.ranks.iter().find_map(|((values, answers), rank)| {
            (0..values.len()).find_map(|at| {
                let slot = &ground.slots[at];
                // From a level to the next better one; to come to be rated is no raise.
                slot.values[values[at]].as_ref()?;
                let better = values[at].checked_sub(1)?;
                let mut raised = values.clone();
                raised[at] = better;
                let after = self.ranks.get(&(ground.in_order(&raised, proof.way), answers.clone()))?;
                (after > rank).then(|| Fall {
                    example: ground.example(&Vector { values: values.clone(), answers: answers.clone() }),
                    raised: slot.section.clone().unwrap_or_else(|| ground.id.to_owned()),
                    to: slot.values[better].clone().unwrap_or_default(),
                    before: levels[*rank].id.clone(),
                    after: levels[*after].id.clone(),
                })
            })
        })
    }
}

fn note(found: &mut Option<Found>, ground: &Ground<'_>, vector: &Vector, alike: u128) {
    match found {
        Some(found) => found.vectors = found.vectors.saturating_add(alike),
        None => *found = Some(Found { vectors: alike, example: ground.example(vector) }),
    }
}
