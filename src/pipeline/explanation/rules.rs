//! A table of rules in words: what it looks at, and each rule as far as they were tried.

use super::conditions::condition;
use super::words::{joined, missing, title};
use crate::inspection::Inspection;
use crate::programme::{Condition, DecisionRule, DeclaredQuestion, LEFT_OUT, Method, Programme, WAITS};
use crate::rate::{ConditionAnswer, Outcome, Rated, Ratings, rules_tried};
use crate::text::one_line;

/// What the rules look at, then each rule with whether it fits.
pub(super) fn lines(
    programme: &Programme,
    inspection: &Inspection,
    ratings: &Ratings,
    (rated, method): (&Rated, &Method),
) -> Vec<String> {
    let Method::DecisionTable { rules, .. } = method else { return Vec::new() };
    let mut lines = sections(programme, ratings, rules);
    lines.extend(unrated(programme, method, rated));
    let conditions: Vec<&Condition> = rules.iter().flat_map(|rule| &rule.when).collect();
    lines.extend(declared(programme, inspection, rated, &conditions));
    let tried = rules_tried(programme, inspection, ratings, rated);
    lines.extend(rules.iter().zip(tried).enumerate().map(|(index, (rule, answer))| {
        let conditions: Vec<String> = rule.when.iter().map(|one| condition(programme, one)).collect();
        let answer = match answer {
            ConditionAnswer::Yes => "it fits".to_owned(),
            ConditionAnswer::No => "it does not fit".to_owned(),
            ConditionAnswer::Unknown(ids) => format!("it waits for {}", missing(programme, &ids)),
        };
        let level = programme.level_label(method.scale(), &rule.level);
        format!("Rule {} gives {level} where {}: {answer}.", index + 1, joined_conditions(&conditions))
    }));
    lines
}

fn joined_conditions(conditions: &[String]) -> String {
    if conditions.is_empty() { "nothing before it fits".to_owned() } else { conditions.join(", and ") }
}

/// The sections whose ratings the rules look at, in the order of the report.
fn sections(programme: &Programme, ratings: &Ratings, rules: &[DecisionRule]) -> Vec<String> {
    let looked_at = |id: &String| rules.iter().flat_map(|rule| &rule.when).any(|one| one.sections().contains(id));
    let nodes = programme.nodes().filter(|node| looked_at(&node.id));
    let rated = nodes.filter_map(|node| ratings.sections.get(&node.id));
    rated.map(|rated| format!("{}: {}", title(programme, &rated.section), level_or_none(programme, rated))).collect()
}

/// The level of a rating, or that there is none.
pub(super) fn level_or_none(programme: &Programme, rated: &Rated) -> String {
    match &rated.outcome {
        Outcome::Level(level) => programme.level_label(&rated.scale, level),
        Outcome::NotRated { .. } => "not rated".to_owned(),
        Outcome::Pending { .. } => "not rated yet".to_owned(),
    }
}

/// What a section that is not rated counts as, where the rule says more than that it waits.
fn unrated(programme: &Programme, method: &Method, rated: &Rated) -> Option<String> {
    match method.unrated() {
        WAITS => None,
        LEFT_OUT => Some("A section that is not rated, or does not apply, is left out.".to_owned()),
        level => {
            let sections = programme.sections_of(&rated.section, method);
            let scale = sections.first().and_then(|id| programme.method_of(id)).map(|(_, method)| method.scale());
            let label = programme.level_label(scale.unwrap_or_default(), level);
            Some(format!("A section that is not rated, or does not apply, counts as {label}."))
        }
    }
}

/// What inspectors declared of what these conditions ask, with why.
pub(super) fn declared(
    programme: &Programme,
    inspection: &Inspection,
    rated: &Rated,
    conditions: &[&Condition],
) -> Vec<String> {
    let asked = |question: &&DeclaredQuestion| {
        conditions.iter().any(|one| matches!(one, Condition::Declared { id, .. } if *id == question.id))
    };
    let answer = |declared: Option<&crate::inspection::Declared>| match declared {
        Some(declared) => {
            let answer = if declared.answer { "yes" } else { "no" };
            let reason = declared.reason.as_deref().map(|reason| format!(", because: {}", one_line(reason)));
            format!("Inspectors declared: {answer}{}", reason.unwrap_or_default())
        }
        None => "Inspectors have not declared it.".to_owned(),
    };
    let mut lines = Vec::new();
    for question in programme.declared_questions().filter(asked) {
        let words = one_line(&question.question);
        if question.sections.is_empty() {
            lines.push(format!("{words} {}", answer(inspection.ratings.declared.get(&question.id))));
        }
        // Of the section that is rated, where it is one of those; else of all of them.
        let of_itself = question.sections.contains(&rated.section);
        let is_asked = |id: &&String| programme.node(id).is_some() && (!of_itself || **id == rated.section);
        for section in question.sections.iter().filter(is_asked) {
            let input = inspection.ratings.sections.get(section);
            let declared = input.and_then(|input| input.declared.get(&question.id));
            lines.push(format!("{}: {words} {}", title(programme, section), answer(declared)));
        }
    }
    lines
}

/// The sections that a rating by its lowest, or by points, was made from, with what one that is not rated counts as.
pub(super) fn parts_of(programme: &Programme, ratings: &Ratings, rated: &Rated, method: &Method) -> Vec<String> {
    let ids = programme.sections_of(&rated.section, method);
    let not_rated = ids.iter().filter_map(|id| ratings.sections.get(*id));
    let mut lines: Vec<String> = not_rated
        .filter(|part| matches!(part.outcome, Outcome::NotRated { .. }))
        .map(|part| format!("{}: not rated", title(programme, &part.section)))
        .collect();
    if !lines.is_empty() {
        lines.extend(unrated(programme, method, rated));
    }
    lines
}

/// "one", "one and other": the sections of a list.
pub(super) fn named(programme: &Programme, ids: &[&str]) -> String {
    joined(&ids.iter().map(|id| title(programme, id)).collect::<Vec<_>>(), "and")
}
