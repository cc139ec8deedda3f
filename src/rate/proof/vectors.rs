//! The vectors of a rating: what each section and each declared judgement can be, and how all of it is gone through.
//!
//! What must hold: sections are alike only where no condition, cap or method can tell them apart; then a vector stands for
//! as many as there are ways to deal its levels out.

use std::collections::BTreeMap;

use super::{Example, ProofWay};
use crate::programme::{Condition, Method, Programme};

/// Vectors of which every one is tried.
const EVERY: u128 = 20_000;
/// Vectors that are tried where each stands for all that are alike.
const MOST: u128 = 200_000;

/// What a rating rests on.
pub(super) struct Ground<'a> {
    pub(super) programme: &'a Programme,
    pub(super) id: &'a str,
    pub(super) method: &'a Method,
    /// The sections, alike ones together; in the last place the rating itself, where only caps are proved.
    pub(super) slots: Vec<Slot>,
    /// The declared judgements, each with the section that it is about.
    pub(super) asked: Vec<(String, Option<String>)>,
    /// How many slots in a row are alike.
    classes: Vec<usize>,
}

/// A section, and what it can be: its levels, the best first, then `None` where it may go unrated.
pub(super) struct Slot {
    pub(super) section: Option<String>,
    pub(super) values: Vec<Option<String>>,
}

/// A vector: for each slot the index of its value, for each judgement the answer.
pub(super) struct Vector {
    pub(super) values: Vec<usize>,
    pub(super) answers: Vec<bool>,
}

impl<'a> Ground<'a> {
    pub(super) fn new(
        programme: &'a Programme,
        id: &'a str,
        method: &'a Method,
        reached: &BTreeMap<&str, Vec<String>>,
    ) -> Self {
        let conditions = conditions(programme, id, method);
        let mut kinds: Vec<(Vec<bool>, Vec<Slot>)> = Vec::new();
        for section in programme.rests_on(id) {
            let slot = slot(programme, section, reached);
            // In which conditions it stands, whether the method rates from it, and what is declared of it.
            let of_method = programme.sections_of(id, method).contains(&section);
            let mut kind: Vec<bool> =
                conditions.iter().map(|one| one.sections().iter().any(|other| other == section)).collect();
            kind.push(of_method);
            let same = |slots: &[Slot]| slots.first().is_some_and(|first| first.values == slot.values);
            match kinds.iter_mut().find(|(other, slots)| *other == kind && same(slots)) {
                Some((_, slots)) => slots.push(slot),
                None => kinds.push((kind, vec![slot])),
            }
        }
        if !method.is_derived() {
            let levels = programme.rules.scales.get(method.scale()).into_iter().flatten();
            let values = levels.map(|level| Some(level.id.clone())).collect();
            kinds.push((Vec::new(), vec![Slot { section: None, values }]));
        }
        let classes = kinds.iter().map(|(_, slots)| slots.len()).collect();
        let slots = kinds.into_iter().flat_map(|(_, slots)| slots).collect();
        Ground { programme, id, method, slots, asked: asked(programme, id, &conditions), classes }
    }

    pub(super) fn sections(&self) -> usize {
        self.slots.iter().filter(|slot| slot.section.is_some()).count()
    }

    pub(super) fn declared(&self) -> usize {
        self.asked.len()
    }

    fn answers(&self) -> u128 {
        1u128.checked_shl(u32::try_from(self.asked.len()).unwrap_or(u32::MAX)).unwrap_or(u128::MAX)
    }

    /// How many vectors there are.
    pub(super) fn vectors(&self) -> u128 {
        let of = |slot: &Slot| slot.values.len() as u128;
        self.slots.iter().map(of).fold(self.answers(), u128::saturating_mul)
    }

    /// How they are gone through, and how many are tried; `None` where they are too many.
    pub(super) fn way(&self) -> Option<(ProofWay, u64)> {
        let every = self.vectors();
        if every <= EVERY {
            return Some((ProofWay::Every, u64::try_from(every).unwrap_or(u64::MAX)));
        }
        let mut tried = self.answers();
        let mut start = 0;
        for size in &self.classes {
            let values = self.slots.get(start).map_or(0, |slot| slot.values.len());
            tried = tried.saturating_mul(multisets(*size, values));
            start += size;
        }
        (tried <= MOST).then(|| (ProofWay::Alike, u64::try_from(tried).unwrap_or(u64::MAX)))
    }

    /// Goes through the vectors, each with how many it stands for.
    pub(super) fn each(&self, way: ProofWay, visit: &mut dyn FnMut(&Vector, u128)) {
        let mut vector = Vector { values: vec![0; self.slots.len()], answers: vec![false; self.asked.len()] };
        let ones = vec![1; self.slots.len()];
        let classes = if way == ProofWay::Every { &ones } else { &self.classes };
        self.fill(classes, &mut vector, 0, &mut |vector| {
            let alike = if way == ProofWay::Every { 1 } else { self.alike(vector) };
            visit(vector, alike);
        });
    }

    fn fill(&self, classes: &[usize], vector: &mut Vector, at: usize, visit: &mut dyn FnMut(&Vector)) {
        let Some(slot) = self.slots.get(at) else { return self.answer(vector, 0, visit) };
        // Within a class levels come in order.
        let mut starts = 0;
        let begins = classes.iter().any(|size| {
            let is_start = starts == at;
            starts += size;
            is_start
        });
        let least = if begins { 0 } else { vector.values[at - 1] };
        for value in least..slot.values.len() {
            vector.values[at] = value;
            self.fill(classes, vector, at + 1, visit);
        }
    }

    fn answer(&self, vector: &mut Vector, at: usize, visit: &mut dyn FnMut(&Vector)) {
        if at == vector.answers.len() {
            return visit(vector);
        }
        for answer in [false, true] {
            vector.answers[at] = answer;
            self.answer(vector, at + 1, visit);
        }
    }

    /// In how many ways the levels of a vector can be dealt out among alike sections.
    fn alike(&self, vector: &Vector) -> u128 {
        let mut ways: u128 = 1;
        let mut start = 0;
        for size in &self.classes {
            let mut left = *size;
            let values = &vector.values[start..start + size];
            let mut from = 0;
            while from < values.len() {
                let same = values[from..].iter().take_while(|value| **value == values[from]).count();
                ways = ways.saturating_mul(choose(left, same));
                left -= same;
                from += same;
            }
            start += size;
        }
        ways
    }

    /// The vector in the order in which alike ones are kept.
    pub(super) fn in_order(&self, values: &[usize], way: ProofWay) -> Vec<usize> {
        let mut values = values.to_vec();
        if way == ProofWay::Alike {
            let mut start = 0;
            for size in &self.classes {
                values[start..start + size].sort_unstable();
                start += size;
            }
        }
        values
    }

    /// The vector with its names.
    pub(super) fn example(&self, vector: &Vector) -> Example {
        let mut example = Example { itself: None, sections: Vec::new(), declared: Vec::new() };
        for (slot, value) in self.slots.iter().zip(&vector.values) {
            let level = slot.values.get(*value).cloned().flatten();
            match &slot.section {
                Some(section) => example.sections.push((section.clone(), level)),
                None => example.itself = level,
            }
        }
        let position = |id: &str| self.programme.nodes().position(|node| node.id == id);
        example.sections.sort_by_key(|(id, _)| position(id));
        let asked = self.asked.iter().zip(&vector.answers);
        example.declared = asked.map(|((id, of), answer)| (id.clone(), of.clone(), *answer)).collect();
        example
    }
}

/// The conditions that a rating asks, of its rules and of its caps.
fn conditions<'a>(programme: &'a Programme, id: &str, method: &'a Method) -> Vec<&'a Condition> {
    let rules = match method {
        Method::DecisionTable { rules, .. } => rules.as_slice(),
        _ => &[],
    };
    let caps = programme.rules.caps.values().filter(|cap| cap.of.iter().any(|of| of == id));
    rules.iter().flat_map(|rule| &rule.when).chain(caps.flat_map(|cap| &cap.when)).collect()
}

/// The judgements that these conditions ask for, each with the sections that it may be about here.
fn asked(programme: &Programme, id: &str, conditions: &[&Condition]) -> Vec<(String, Option<String>)> {
    let mut asked: Vec<(String, Option<String>)> = Vec::new();
    for condition in conditions {
        let Condition::Declared { id: judgement, sections, .. } = condition else { continue };
        let Some(question) = programme.declared_questions().find(|one| one.id == *judgement) else { continue };
        let of_itself = sections.is_empty() && question.sections.iter().any(|section| section == id);
        let named = if sections.is_empty() { &question.sections } else { sections };
        let about: Vec<Option<String>> = match (question.sections.is_empty(), of_itself) {
            (true, _) => vec![None],
            (false, true) => vec![Some(id.to_owned())],
            (false, false) => named.iter().filter(|id| programme.node(id).is_some()).cloned().map(Some).collect(),
        };
        for of in about {
            let one = (judgement.clone(), of);
            if !asked.contains(&one) {
                asked.push(one);
            }
        }
    }
    asked
}

/// What a section can be: the levels that its method gives, and nothing where it may go unrated.
fn slot(programme: &Programme, section: &str, reached: &BTreeMap<&str, Vec<String>>) -> Slot {
    let levels = reached.get(section).cloned().unwrap_or_default();
    let may_be_unrated = may_be_unrated(programme, section, &mut Vec::new());
    let values = levels.into_iter().map(Some).chain(may_be_unrated.then_some(None)).collect();
    Slot { section: Some(section.to_owned()), values }
}

/// Whether a section may go unrated: by itself, or because everything that it is made from may.
fn may_be_unrated<'p>(programme: &'p Programme, section: &'p str, seen: &mut Vec<&'p str>) -> bool {
    let Some(node) = programme.node(section) else { return false };
    if node.rating.as_ref().is_some_and(|rating| rating.may_be_unrated) {
        return true;
    }
    let Some(method) = programme.method(node).filter(|method| method.is_derived()) else { return false };
    if seen.contains(&section) || matches!(method, Method::DecisionTable { .. }) {
        return false;
    }
    seen.push(section);
    let parts = programme.sections_of(section, method);
    parts.into_iter().all(|part| may_be_unrated(programme, part, seen))
}

/// In how many ways so many sections can have so many values, whichever has which.
fn multisets(sections: usize, values: usize) -> u128 {
    if values == 0 { u128::from(sections == 0) } else { choose(sections + values - 1, sections) }
}

fn choose(of: usize, picked: usize) -> u128 {
    let picked = picked.min(of - picked.min(of));
    let mut ways: u128 = 1;
    for step in 0..picked {
        ways = ways.saturating_mul((of - step) as u128) / (step as u128 + 1);
    }
    ways
}
