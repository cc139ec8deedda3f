//! `findings check --rules`: what each rule looks for, why, an example, and how to make an exception.

use serde_json::{Value, json};

use super::messages;
use super::severity_word::severity_word;
use super::status::Status;
use super::terminal::{show, show_json};
use crate::check::{RULES, Rule};

/// Lists the rules.
pub(super) fn run(as_json: bool) -> Status {
    if as_json {
        return show_json(&Value::Array(RULES.iter().map(rule_json).collect()));
    }
    show(&RULES.iter().map(messages::rule).collect::<Vec<_>>().join("\n"))
}

fn rule_json(rule: &Rule) -> Value {
    json!({
        "rule": rule.id,
        "what": rule.what,
        "why": rule.why,
        "example": rule.example,
        "exception": rule.exception,
        "draft": severity_word(rule.draft),
        "final": severity_word(rule.published),
    })
}
