//! Conditions of rules and caps in words, each the half of a sentence that follows "where".

use super::words::{declared_question, joined, short_title};
use crate::programme::{Condition, Method, Programme, Standing};

/// A condition as the half of a sentence that follows "where".
pub(super) fn condition(programme: &Programme, condition: &Condition) -> String {
    let named = |sections: &[String]| sections.iter().map(|id| short_title(programme, id)).collect::<Vec<_>>();
    let every = |sections: &[String]| match sections {
        [_] => format!("{} is", joined(&named(sections), "and")),
        [_, _] => format!("{} are both", joined(&named(sections), "and")),
        _ => format!("{} are all", joined(&named(sections), "and")),
    };
    let one_of = |sections: &[String]| format!("{} is", joined(&named(sections), "or"));
    let level = |sections: &[String], level: &str| level_of(programme, sections, level);
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
        Condition::NumberOf { sections, at_least, at_most, are, level: cut } => {
            let cut = level(sections, cut);
            let standing = match are {
                Standing::AtOrAbove => format!("at {cut} or better"),
                Standing::Below => format!("below {cut}"),
                Standing::Exactly => format!("at {cut}"),
            };
            let names = joined(&named(sections), "and");
            let (number, verb) = number(*at_least, *at_most);
            format!("{number} of {names} {verb} {standing}")
        }
        Condition::Declared { id, is, sections, at_least } => {
            let answer = if *is { "yes" } else { "no" };
            let of = match (sections.as_slice(), at_least) {
                ([], None | Some(1)) => String::new(),
                ([], Some(least)) => format!(" of at least {least} sections"),
                (sections, least) => {
                    let least = least.unwrap_or(1);
                    format!(" of at least {least} of {}", joined(&named(sections), "and"))
                }
            };
            format!("inspectors declare {answer} to {}{of}", declared_question(programme, id))
        }
    }
}

/// "at least 2", "at most 1", "none", "2 to 3", each with its verb.
fn number(at_least: Option<u32>, at_most: Option<u32>) -> (String, &'static str) {
    match (at_least.filter(|least| *least > 0), at_most) {
        (None, Some(0)) => ("none".to_owned(), "is"),
        (None, Some(1)) => ("at most 1".to_owned(), "is"),
        (None, Some(most)) => (format!("at most {most}"), "are"),
        (Some(1), None) => ("at least 1".to_owned(), "is"),
        (Some(least), None) => (format!("at least {least}"), "are"),
        (Some(1), Some(1)) => ("exactly 1".to_owned(), "is"),
        (Some(least), Some(most)) if least == most => (format!("exactly {least}"), "are"),
        (Some(least), Some(most)) => (format!("{least} to {most}"), "are"),
        (None, None) => ("any number".to_owned(), "are"),
    }
}

fn level_of(programme: &Programme, sections: &[String], level: &str) -> String {
    let node = sections.first().and_then(|id| programme.node(id));
    let scale = node.and_then(|node| programme.method(node)).map(Method::scale).unwrap_or_default();
    programme.level_label(scale, level)
}
