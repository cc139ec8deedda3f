//! The forms in which a placeholder can stand: what its arguments `form`, `with`, `mutation` and `gender` may say.
//!
//! What must hold: what fills placeholders knows these and no others, so that a translator's file can be read by them.

use super::counted::{Mutation, NumberGender};
use super::small_word::SmallWord;

/// What an argument of a placeholder may say; nothing where it is no matter of form.
#[must_use]
pub fn placeholder_choices(name: &str, argument: &str) -> Vec<&'static str> {
    match (name, argument) {
        ("percent", "form") => vec!["sign"],
        ("count", "form") => vec!["words", "ordinal"],
        ("counted", "form") => vec!["words", "figures"],
        ("count" | "counted", "mutation") => Mutation::KEYS.map(|(key, _)| key).to_vec(),
        ("count", "gender") => NumberGender::ALL.map(NumberGender::key).to_vec(),
        ("service", "form") => vec!["name", "short", "called", "area"],
        ("service", "with") => SmallWord::ALL.map(SmallWord::key).to_vec(),
        ("date", "form") => vec!["year", "month", "day"],
        ("date", "with") => vec![SmallWord::In.key()],
        _ => Vec::new(),
    }
}
