//! A table of rules in words: what it looks at, and each rule as far as they were tried.

use super::words::{declared_question, joined, missing, short_title, title};
use crate::inspection::Inspection;
use crate::programme::{Condition, DecisionRule, Method, Programme};
use crate::rate::{ConditionAnswer, Outcome, Rated, Ratings, rules_tried};
use crate::text::one_line;

/// What the rules look at, then each rule with whether it fits.
pub(super) fn lines(
    programme: &Programme,
    inspection: &Inspection,
    ratings: &Ratings,
    rules: &[DecisionRule],
) -> Vec<String> {
    let mut lines = sections(programme, ratings, rules);
    lines.extend(declared(programme, inspection));
    let scale = overall_scale(programme);
    let tried = rules_tried(programme, inspection, ratings, rules);
    lines.extend(rules.iter().zip(tried).enumerate().map(|(index, (rule, answer))| {
        let conditions: Vec<String> = rule.when.iter().map(|one| condition(programme, one)).collect();
        let answer = match answer {
            ConditionAnswer::Yes => "it fits".to_owned(),
            ConditionAnswer::No => "it does not fit".to_owned(),
            ConditionAnswer::Unknown(ids) => format!("it waits for {}", missing(programme, &ids)),
        };
        let level = programme.level_label(scale, &rule.level);
        format!("Rule {} gives {level} where {}: {answer}.", index + 1, conditions.join(", and "))
    }));
    lines
}

/// The sections whose ratings the rules look at, in the order of the report.
fn sections(programme: &Programme, ratings: &Ratings, rules: &[DecisionRule]) -> Vec<String> {
    let looked_at = |id: &String| rules.iter().flat_map(|rule| &rule.when).any(|one| one.sections().contains(id));
    let nodes = programme.nodes().filter(|node| looked_at(&node.id));
    let rated = nodes.filter_map(|node| ratings.sections.get(&node.id));
    let line = |rated: &Rated| {
        let level = match &rated.outcome {
            Outcome::Level(level) => programme.level_label(&rated.scale, level),
            Outcome::NotRated { .. } => "not rated".to_owned(),
            Outcome::Pending { .. } => "not rated yet".to_owned(),
        };
        format!("{}: {level}", title(programme, &rated.section))
    };
    rated.map(line).collect()
}

/// What inspectors declared, with why.
fn declared(programme: &Programme, inspection: &Inspection) -> Vec<String> {
    let Some(Method::DecisionTable { declared, .. }) = overall_method(programme) else { return Vec::new() };
    let line = |id: &String, question: &String| match inspection.ratings.declared.get(id) {
        Some(declared) => {
            let answer = if declared.answer { "yes" } else { "no" };
            let reason = declared.reason.as_deref().map(|reason| format!(", because: {}", one_line(reason)));
            format!("{question} Inspectors declared: {answer}{}", reason.unwrap_or_default())
        }
        None => format!("{question} Inspectors have not declared it."),
    };
    declared.iter().map(|one| line(&one.id, &one.question)).collect()
}

fn overall_method(programme: &Programme) -> Option<&Method> {
    programme.rules.methods.get(&programme.rules.overall.as_ref()?.method)
}

fn overall_scale(programme: &Programme) -> &str {
    overall_method(programme).map(Method::scale).unwrap_or_default()
}

/// A condition as the half of a sentence that follows "where".
fn condition(programme: &Programme, condition: &Condition) -> String {
    let named = |sections: &[String]| sections.iter().map(|id| short_title(programme, id)).collect::<Vec<_>>();
    let every = |sections: &[String]| match sections {
        [_] => format!("{} is", joined(&named(sections), "and")),
        [_, _] => format!("{} are both", joined(&named(sections), "and")),
        _ => format!("{} are all", joined(&named(sections), "and")),
    };
    let one_of = |sections: &[String]| format!("{} is", joined(&named(sections), "or"));
    let level = |sections: &[String], level: &str| {
        let node = sections.first().and_then(|id| programme.node(id));
        let scale = node.and_then(|node| programme.method(node)).map(Method::scale).unwrap_or_default();
        programme.level_label(scale, level)
    };
    match condition {
        Condition::AtLeast { sections, level: cut } => {
            format!("{} at {} or better", every(sections), level(sections, cut))
        }
        Condition::AnyAtLeast { sections, level: cut } => {
            format!("{} at {} or better", one_of(sections), level(sections, cut))
        }
        Condition::AnyBelow { sections, level: cut } => format!("{} below {}", one_of(sections), level(sections, cut)),
        Condition::AllBelow { sections, level: cut } => format!("{} below {}", every(sections), level(sections, cut)),
        Condition::Exactly { sections, level: cut } => format!("{} at {}", every(sections), level(sections, cut)),
        Condition::Declared { id, is } => {
            let answer = if *is { "yes" } else { "no" };
            format!("inspectors declare {answer} to {}", declared_question(programme, id))
        }
    }
}
