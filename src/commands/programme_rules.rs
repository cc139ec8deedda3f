//! The rules of a programme as `findings programmes ID` prints them: what rates, what may be moved, what a folder may hold.

use crate::programme::{
    Adjustment, Band, Cap, CapForce, Condition, DecisionRule, DeclaredQuestion, Direction, LEFT_OUT, Method,
    OutsideTriggers, PercentStyle, PointsBand, Programme, Standing, WAITS,
};

/// Every rule, a line each, in parts with a heading.
pub(super) fn rules_in_words(programme: &Programme) -> Vec<String> {
    let rules = &programme.rules;
    let mut lines = Vec::new();
    let variants = rules.variants.iter().map(|(id, variant)| {
        let lacks = if variant.without.is_empty() {
            String::new()
        } else {
            format!(", without {}", variant.without.join(", "))
        };
        format!("{id}  {}{lacks}", variant.title)
    });
    part(&mut lines, "Types of inspection", variants.collect());
    for (name, levels) in &rules.scales {
        let rows = levels.iter().map(|level| {
            let points = level.points.map_or_else(String::new, |points| format!(", {}", counted(points, "point")));
            format!("{}  {}{points}", level.id, level.label)
        });
        part(&mut lines, &format!("Scale {name}, the best level first"), rows.collect());
    }
    for (name, method) in &rules.methods {
        part(&mut lines, &format!("Method {name}: {}", method_in_words(method)), steps(method));
    }
    if let Some(overall) = &rules.overall {
        part(&mut lines, "Overall rating", vec![format!("by the method {}", overall.method)]);
    }
    part(&mut lines, "Judgements that inspectors declare", rules.declared.iter().map(declared_in_words).collect());
    for (id, cap) in &rules.caps {
        part(&mut lines, &format!("Cap {id}"), cap_in_words(cap));
    }
    for (kind, adjustment) in &rules.adjustments {
        part(&mut lines, &format!("Adjustment {kind}: {}", adjustment.label), adjustment_in_words(adjustment));
    }
    let facts = rules.local_facts.iter().map(|fact| {
        let may = if fact.optional { " (may be left out)" } else { "" };
        format!("{}  {}{may}", fact.id, fact.what)
    });
    part(&mut lines, "Local facts that its texts ask for", facts.collect());
    let boxes = rules.boxes.iter().map(|one| format!("{}  {}", one.kind, one.label));
    part(&mut lines, "Kinds of boxes", boxes.collect());
    part(&mut lines, "Columns of evidence", columns(programme));
    part(&mut lines, "Who signs a report off", rules.sign_off.clone());
    part(&mut lines, "House style", style(programme));
    lines
}

fn part(lines: &mut Vec<String>, heading: &str, rows: Vec<String>) {
    if !rows.is_empty() {
        lines.push(String::new());
        lines.push(heading.to_owned());
        lines.extend(rows.into_iter().map(|row| format!("  {row}")));
    }
}

fn method_in_words(method: &Method) -> String {
    match method {
        Method::Judgement { reason_required: true, .. } => "inspectors judge, with a reason".to_owned(),
        Method::Judgement { .. } => "inspectors judge".to_owned(),
        Method::LowestOf { .. } => "the lowest figure of the key questions decides".to_owned(),
        Method::ShareDoneWell { .. } => "the share of answers done well enough decides".to_owned(),
        Method::PointsTotal { .. } => "the points of the sections that count are added up".to_owned(),
        Method::PointsShare { .. } => {
            "the points of sections are added up, as a share of the most that there could be".to_owned()
        }
        Method::LowestOfRatings { .. } => "the lowest of other ratings decides".to_owned(),
        Method::DecisionTable { .. } => "the first rule that fits decides".to_owned(),
    }
}

/// The bands or rules of a method.
fn steps(method: &Method) -> Vec<String> {
    match method {
        Method::Judgement { scale, beside, .. } => {
            let other = beside.iter().map(|other| format!("told beside it, and deciding nothing: {other}"));
            std::iter::once(format!("a level of the scale {scale}")).chain(other).collect()
        }
        Method::LowestOf { bands, .. } | Method::ShareDoneWell { bands, .. } => bands_in_words(bands),
        Method::PointsShare { bands, sections, .. } => of_sections(sections, method, bands_in_words(bands)),
        Method::PointsTotal { bands, sections, unrated, .. } => {
            let rows = bands.iter().map(points_in_words).collect();
            if sections.is_empty() && unrated.is_none() { rows } else { of_sections(sections, method, rows) }
        }
        Method::LowestOfRatings { sections, .. } => of_sections(sections, method, Vec::new()),
        Method::DecisionTable { declared, rules, .. } => {
            let asked = declared.iter().map(declared_in_words);
            let unrated = unrated_in_words(method);
            asked.chain(rules.iter().map(rule_in_words)).chain(unrated).collect()
        }
    }
}

/// The sections that a method names, and what one that is not rated counts as.
fn of_sections(sections: &[String], method: &Method, rows: Vec<String>) -> Vec<String> {
    let named = if sections.is_empty() { "the sections below".to_owned() } else { sections.join(", ") };
    std::iter::once(format!("of {named}")).chain(rows).chain(unrated_in_words(method)).collect()
}

fn unrated_in_words(method: &Method) -> Option<String> {
    match method.unrated() {
        WAITS => None,
        LEFT_OUT => Some("a section that is not rated is left out".to_owned()),
        level => Some(format!("a section that is not rated counts as {level}")),
    }
}

fn declared_in_words(question: &DeclaredQuestion) -> String {
    let of =
        if question.sections.is_empty() { String::new() } else { format!(", of {}", question.sections.join(", ")) };
    format!("declared {}{of}: {}", question.id, question.question)
}

fn cap_in_words(cap: &Cap) -> Vec<String> {
    let conditions: Vec<String> = cap.when.iter().map(condition_in_words).collect();
    let force = match cap.force {
        CapForce::Automatic => "automatic: nobody may lift it",
        CapForce::Normally => "normally: inspectors may lift it, with a reason",
    };
    vec![
        format!("{} not better than {} where {}", cap.of.join(", "), cap.at_most, conditions.join(", and ")),
        force.to_owned(),
        format!("because: {}", cap.because),
    ]
}

/// Bands as a reader checks them: 80 to 100%, 65 to 79%.
fn bands_in_words(bands: &[Band]) -> Vec<String> {
    let tops = std::iter::once(100).chain(bands.iter().map(|band| band.from.saturating_sub(1)));
    bands.iter().zip(tops).map(|(band, top)| format!("{} to {top}%: {}", band.from, band.level)).collect()
}

fn points_in_words(band: &PointsBand) -> String {
    format!("up to {} points a rated section: {}", band.up_to, band.level)
}

fn rule_in_words(rule: &DecisionRule) -> String {
    let conditions: Vec<String> = rule.when.iter().map(condition_in_words).collect();
    format!("{}: {} ({})", rule.level, conditions.join(", and "), rule.because)
}

fn condition_in_words(condition: &Condition) -> String {
    let of = |sections: &[String]| sections.join(", ");
    match condition {
        Condition::AtLeast { sections, level } => format!("all of {} at {level} or better", of(sections)),
        Condition::AnyAtLeast { sections, level } => format!("one of {} at {level} or better", of(sections)),
        Condition::AnyBelow { sections, level } => format!("one of {} below {level}", of(sections)),
        Condition::AllBelow { sections, level } => format!("all of {} below {level}", of(sections)),
        Condition::Exactly { sections, level } => format!("all of {} at {level}", of(sections)),
        Condition::NumberOf { sections, at_least, at_most, are, level } => {
            let number = match (at_least, at_most) {
                (Some(least), Some(most)) => format!("{least} to {most}"),
                (Some(least), None) => format!("at least {least}"),
                (None, Some(most)) => format!("at most {most}"),
                (None, None) => "any number".to_owned(),
            };
            let standing = match are {
                Standing::AtOrAbove => format!("at {level} or better"),
                Standing::Below => format!("below {level}"),
                Standing::Exactly => format!("at {level}"),
            };
            format!("{number} of {} {standing}", of(sections))
        }
        Condition::Declared { id, is, sections, at_least } => {
            let of = match (sections.is_empty(), at_least) {
                (true, _) => String::new(),
                (false, least) => format!(" of at least {} of {}", least.unwrap_or(1), of(sections)),
            };
            format!("{id} declared {}{of}", if *is { "true" } else { "false" })
        }
    }
}

fn adjustment_in_words(adjustment: &Adjustment) -> Vec<String> {
    let way = match adjustment.direction {
        Direction::Either => "up or down",
        Direction::Up => "up",
        Direction::Down => "down",
    };
    let by = counted(u32::from(adjustment.at_most), "level");
    let mut rows = vec![format!("moves ratings by {} {way}, by {by} at most", adjustment.methods.join(", "))];
    if adjustment.triggers.is_empty() {
        rows.push("at any time".to_owned());
    }
    rows.extend(adjustment.triggers.iter().map(|trigger| format!("where {}", trigger.condition())));
    rows.push(match adjustment.outside {
        OutsideTriggers::Warning => "a move beyond this is a warning".to_owned(),
        OutsideTriggers::Error => "a move beyond this is an error".to_owned(),
    });
    rows.push(if adjustment.reason_shown {
        "readers are told the reason".to_owned()
    } else {
        "the reason is recorded and not published".to_owned()
    });
    rows
}

fn columns(programme: &Programme) -> Vec<String> {
    let of_section = programme.nodes().filter(|node| !node.key_questions.is_empty());
    let questions = of_section.map(|node| {
        let ids: Vec<&str> = node.key_questions.iter().map(|question| question.id.as_str()).collect();
        ids.join(", ")
    });
    let samples = programme.rules.sample_columns.iter().map(|column| format!("{}  {}", column.id, column.label));
    let all: Vec<String> = questions.chain(samples).collect();
    if all.is_empty() { all } else { std::iter::once("case".to_owned()).chain(all).collect() }
}

fn style(programme: &Programme) -> Vec<String> {
    let style = &programme.rules.style;
    let percent = match style.percent {
        PercentStyle::Words => "per cent in prose",
        PercentStyle::Sign => "% in prose",
    };
    let mut rows = vec![percent.to_owned()];
    rows.extend(style.recommendations_at_most.map(|most| format!("{most} recommendations at most")));
    rows.extend(style.sentence_words_at_most.map(|most| format!("{most} words a sentence at most")));
    rows.extend(style.small_number_threshold.map(|least| format!("counts of children below {least} are withheld")));
    let words = style.quantifiers.iter();
    rows.extend(words.map(|one| format!("{}: {} to {}%", one.words.join(", "), one.from, one.to)));
    rows
}

fn counted(count: u32, noun: &str) -> String {
    super::messages::counted(usize::try_from(count).unwrap_or(usize::MAX), noun)
}
