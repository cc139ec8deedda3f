//! The overall rating from ordered rules over other ratings and declared yes/no judgements.
//!
//! Source: the published rules that data/programmes/joint-2004 holds. Rules are tried in order. A rule that cannot be decided yet stops the search: what
//! it waits for is missing. Where no rule fits, the engine says so; people judge, with a reason.

use std::collections::BTreeMap;

use super::{ConditionAnswer, Outcome, Rated, Working};
use crate::inspection::RatingsFile;
use crate::programme::{Condition, DecisionRule, Programme};

/// Finds the rule that fits.
pub(super) fn rate(
    programme: &Programme,
    rules: &[DecisionRule],
    file: &RatingsFile,
    sections: &BTreeMap<String, Rated>,
) -> (Working, Outcome) {
    let tried = answers(programme, rules, file, sections);
    match (tried.last(), rules.get(tried.len().saturating_sub(1))) {
        (Some(ConditionAnswer::Yes), Some(rule)) => {
            let working = Working::Rule { number: tried.len(), because: rule.because.to_string() };
            return (working, Outcome::Level(rule.level.clone()));
        }
        (Some(ConditionAnswer::Unknown(missing)), _) => {
            return (Working::NoRule { reason: None }, Outcome::Pending { missing: missing.clone() });
        }
        _ => {}
    }
    match &file.overall {
        Some(given) => (
            Working::NoRule { reason: given.reason.as_deref().map(str::to_owned) },
            Outcome::Level(given.judgement.clone()),
        ),
        None => (Working::NoRule { reason: None }, Outcome::Pending { missing: vec!["judgement".to_owned()] }),
    }
}

/// How each rule answers, in order, as far as they are tried: to the first that fits or waits for something.
pub(super) fn answers(
    programme: &Programme,
    rules: &[DecisionRule],
    file: &RatingsFile,
    sections: &BTreeMap<String, Rated>,
) -> Vec<ConditionAnswer> {
    let table = RuleTable { programme, file, sections };
    let mut tried = Vec::new();
    for rule in rules {
        tried.push(table.holds(rule));
        if tried.last() != Some(&ConditionAnswer::No) {
            break;
        }
    }
    tried
}

struct RuleTable<'a> {
    programme: &'a Programme,
    file: &'a RatingsFile,
    sections: &'a BTreeMap<String, Rated>,
}

impl RuleTable<'_> {
    fn holds(&self, rule: &DecisionRule) -> ConditionAnswer {
        let mut missing: Vec<String> = Vec::new();
        for condition in &rule.when {
            match self.condition(condition) {
                ConditionAnswer::Yes => {}
                ConditionAnswer::No => return ConditionAnswer::No,
                // Two conditions may look at one section.
                ConditionAnswer::Unknown(more) => {
                    let others: Vec<String> = more.into_iter().filter(|one| !missing.contains(one)).collect();
                    missing.extend(others);
                }
            }
        }
        if missing.is_empty() { ConditionAnswer::Yes } else { ConditionAnswer::Unknown(missing) }
    }

    fn condition(&self, condition: &Condition) -> ConditionAnswer {
        match condition {
            Condition::Declared { id, is } => match self.file.declared.get(id) {
                Some(declared) if declared.answer == *is => ConditionAnswer::Yes,
                Some(_) => ConditionAnswer::No,
                None => ConditionAnswer::Unknown(vec![id.clone()]),
            },
            Condition::AtLeast { sections, level } => self.all(sections, |rank, cut| rank <= cut, level),
            Condition::AllBelow { sections, level } => self.all(sections, |rank, cut| rank > cut, level),
            Condition::Exactly { sections, level } => self.all(sections, |rank, cut| rank == cut, level),
            Condition::AnyAtLeast { sections, level } => self.any(sections, |rank, cut| rank <= cut, level),
            Condition::AnyBelow { sections, level } => self.any(sections, |rank, cut| rank > cut, level),
        }
    }

    fn all(&self, sections: &[String], test: fn(usize, usize) -> bool, level: &str) -> ConditionAnswer {
        let (held, missing) = self.test(sections, test, level);
        if held.contains(&false) {
            ConditionAnswer::No
        } else if missing.is_empty() {
            ConditionAnswer::Yes
        } else {
            ConditionAnswer::Unknown(missing)
        }
    }

    fn any(&self, sections: &[String], test: fn(usize, usize) -> bool, level: &str) -> ConditionAnswer {
        let (held, missing) = self.test(sections, test, level);
        if held.contains(&true) {
            ConditionAnswer::Yes
        } else if missing.is_empty() {
            ConditionAnswer::No
        } else {
            ConditionAnswer::Unknown(missing)
        }
    }

    /// What holds of each rated section, and the sections that are not rated.
    fn test(&self, sections: &[String], test: fn(usize, usize) -> bool, level: &str) -> (Vec<bool>, Vec<String>) {
        let mut held = Vec::new();
        let mut missing = Vec::new();
        for id in sections {
            let ranks = self.sections.get(id).and_then(|rated| {
                let found = rated.outcome.level()?;
                Some((self.programme.rank(&rated.scale, found)?, self.programme.rank(&rated.scale, level)?))
            });
            match ranks {
                Some((rank, cut)) => held.push(test(rank, cut)),
                None => missing.push(id.clone()),
            }
        }
        (held, missing)
    }
}
