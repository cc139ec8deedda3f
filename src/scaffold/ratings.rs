//! `ratings.yaml` of a new folder: every rated section with what it asks, how it is rated, and a hole.

use super::remarks::{asks, comment, heading, quoted, words};
use crate::programme::{Method, Programme};
use crate::text::one_line;

/// The file.
pub(super) fn ratings(programme: &Programme) -> String {
    let mut text = comment(
        "",
        "What is known of each rated section. {} says that nothing is known yet: put what is known in its place.",
    );
    text.push_str("\nsections:\n");
    let mut any = false;
    for node in programme.nodes() {
        let (Some(rating), Some(method)) = (&node.rating, programme.method(node)) else { continue };
        any = true;
        text.push_str(&comment("  ", &heading(node)));
        text.push_str(&comment("  ", &asks(programme, node)));
        text.push_str(&comment("  ", &how(programme, method)));
        if rating.may_be_unrated {
            text.push_str(&comment("  ", "Or, where it is not rated: { not_rated: Why. }."));
        }
        if rating.may_be_carried_over {
            let carried = "Or, where an earlier rating still holds: { carried_over: { level: RATING, date: 2024-05, reason: Why. } }.";
            text.push_str(&comment("  ", carried));
        }
        for question in programme.declared_questions().filter(|question| question.sections.contains(&node.id)) {
            let answer = format!("{{ declared: {{ {}: {{ answer: true, reason: Why. }} }} }}", question.id);
            text.push_str(&comment(
                "  ",
                &format!("{} Add what inspectors declare: {answer}.", one_line(&question.question)),
            ));
        }
        match method {
            Method::LowestOf { .. } => {
                text.push_str(&format!("  {}:\n    key_questions:\n", quoted(&node.id)));
                for question in &node.key_questions {
                    let asked = programme.prose(&question.question);
                    text.push_str(&comment("      ", &asked.map(|prose| words(&prose.blocks)).unwrap_or_default()));
                    text.push_str(&format!("      {}: {{}}\n", quoted(&question.id)));
                }
            }
            Method::ShareDoneWell { .. } => text.push_str(&format!("  {}:\n    share: {{}}\n", quoted(&node.id))),
            _ => text.push_str(&format!("  {}: {{}}\n", quoted(&node.id))),
        }
        text.push('\n');
    }
    if !any {
        text = text.replace("\nsections:\n", "\nsections: {}\n\n");
    }
    text.push_str(&overall(programme));
    if !programme.rules.adjustments.is_empty() {
        let kinds: Vec<String> =
            programme.rules.adjustments.iter().map(|(id, rule)| format!("{id} ({})", rule.label)).collect();
        text.push_str(&comment(
            "",
            &format!("A computed rating that people have moved. The kinds are {}.", kinds.join(", ")),
        ));
        text.push_str("# adjustments:\n#   - { section: \"ID\", kind: KIND, to: RATING, reason: Why. }\n");
    }
    text
}

/// What is given for a section that is rated by this method.
fn how(programme: &Programme, method: &Method) -> String {
    let levels = levels(programme, method);
    match method {
        Method::Judgement { reason_required: true, .. } => {
            format!("Inspectors judge it: {{ judgement: RATING, reason: Why. }}, with {levels}.")
        }
        Method::Judgement { .. } => format!("Inspectors judge it: {{ judgement: RATING }}, with {levels}."),
        Method::LowestOf { .. } => "The lowest of its key questions decides. For each: { yes: 15, of: 16 }, the cases judged yes, of \
                                    the relevant ones; { of: 0 } where none was relevant. Where evidence/*.csv has the cases, they are \
                                    counted."
            .to_owned(),
        Method::ShareDoneWell { .. } => {
            "The share of work done well enough decides: { yes: 120, of: 160 }, or { percent: 75 }.".to_owned()
        }
        Method::PointsTotal { .. }
        | Method::PointsShare { .. }
        | Method::LowestOfRatings { .. }
        | Method::DecisionTable { .. } => "The ratings of others decide.".to_owned(),
    }
}

/// What inspectors say of the whole.
fn overall(programme: &Programme) -> String {
    let rules = &programme.rules;
    let Some(method) = rules.overall.as_ref().and_then(|overall| rules.methods.get(&overall.method)) else {
        return String::new();
    };
    let judged = "# overall: { judgement: RATING, reason: Why. }\n".to_owned();
    let declared = declared(programme);
    match method {
        Method::Judgement { .. } => {
            let text = format!("Inspectors judge the whole, with {}.", levels(programme, method));
            format!("{declared}{}{judged}\n", comment("", &text))
        }
        Method::DecisionTable { .. } => {
            let fits = format!("Where no rule fits, inspectors judge the whole, with {}.", levels(programme, method));
            format!("{declared}{}{judged}\n", comment("", &fits))
        }
        _ => format!("{declared}{}\n", comment("", "The rating of the whole is computed from these.")),
    }
}

/// What inspectors declare of the whole.
fn declared(programme: &Programme) -> String {
    let asked: Vec<_> = programme.declared_questions().filter(|question| question.sections.is_empty()).collect();
    if asked.is_empty() {
        return String::new();
    }
    let mut text = comment("", "What inspectors declare; the rules for the whole ask for it.");
    text.push_str("# declared:\n");
    for question in asked {
        text.push_str(&comment("", &format!("  {}", one_line(&question.question))));
        text.push_str(&format!("#   {}: {{ answer: true, reason: Why. }}\n", question.id));
    }
    text.push('\n');
    text
}

/// The ids of the levels of a method, the best first.
fn levels(programme: &Programme, method: &Method) -> String {
    let levels = programme.rules.scales.get(method.scale()).map(Vec::as_slice).unwrap_or_default();
    levels.iter().map(|level| level.id.clone()).collect::<Vec<_>>().join(", ")
}
