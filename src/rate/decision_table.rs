//! A rating from ordered rules over other ratings and declared yes/no judgements.
//!
//! Source: the published rules that data/programmes/joint-2004 holds. Rules are tried in order. A rule that cannot be decided yet stops the search: what
//! it waits for is missing. Where no rule fits, the engine says so; people judge, with a reason.

use super::conditions::all_hold;
use super::ground::Ground;
use super::{ConditionAnswer, Outcome, Working};
use crate::programme::DecisionRule;

/// Finds the rule that fits.
pub(super) fn rate<'a>(ground: &Ground<'a>, rules: &'a [DecisionRule], unrated: &'a str) -> (Working, Outcome) {
    let tried = answers(ground, rules, unrated);
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
    match ground.given() {
        Some((level, reason)) => {
            (Working::NoRule { reason: reason.map(str::to_owned) }, Outcome::Level(level.to_owned()))
        }
        None => (Working::NoRule { reason: None }, Outcome::Pending { missing: vec!["judgement".to_owned()] }),
    }
}

/// How each rule answers, in order, as far as they are tried: to the first that fits or waits for something.
pub(super) fn answers<'a>(ground: &Ground<'a>, rules: &'a [DecisionRule], unrated: &'a str) -> Vec<ConditionAnswer> {
    let mut tried = Vec::new();
    for rule in rules {
        tried.push(all_hold(ground, &rule.when, unrated));
        if tried.last() != Some(&ConditionAnswer::No) {
            break;
        }
    }
    tried
}
