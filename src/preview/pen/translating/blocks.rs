//! A text with its placeholders as blocks, each with what it says in the Welsh draft of now.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalogue::{PlaceholderForm, Unit, forms_of, with_form};
use crate::text::{Code, Role, pieces};

/// A piece of a text.
#[derive(Serialize)]
pub(super) struct ShownPiece {
    text: String,
    /// Whether it stands in the place of a placeholder.
    block: bool,
}

/// A placeholder of a text.
#[derive(Serialize)]
pub(super) struct ShownPlaceholder {
    /// As the English has it.
    written: String,
    /// What it says in the Welsh draft of now.
    now: Option<String>,
    forms: Vec<ShownForms>,
}

/// An argument that may be chosen.
#[derive(Serialize)]
struct ShownForms {
    key: &'static str,
    /// What the form calls it.
    name: String,
    choices: Vec<ShownForm>,
}

#[derive(Serialize)]
struct ShownForm {
    value: &'static str,
    /// What the placeholder says so.
    now: Option<String>,
    chosen: bool,
}

/// The pieces of a text.
pub(super) fn blocks(text: &str, unit: &Unit) -> Vec<ShownPiece> {
    if unit.skeleton.is_none() {
        return vec![ShownPiece { text: text.to_owned(), block: false }];
    }
    let mut shown: Vec<ShownPiece> = Vec::new();
    for piece in pieces(text) {
        let block = piece.role == Role::Alone(Code::Placeholder);
        let text = if block { said(&piece.text, &unit.values).unwrap_or(piece.text) } else { piece.text };
        match shown.last_mut().filter(|last| !block && !last.block) {
            Some(last) => last.text.push_str(&text),
            None => shown.push(ShownPiece { text, block }),
        }
    }
    shown
}

fn said(written: &str, values: &BTreeMap<String, String>) -> Option<String> {
    values.get(written).cloned()
}

/// What the form calls the choice of an argument.
pub(super) fn form_name(index: usize, key: &str) -> String {
    format!("form.{index}.{key}")
}

/// The placeholders of a unit.
pub(super) fn placeholders(unit: &Unit) -> Vec<ShownPlaceholder> {
    let shown = unit.placeholders().into_iter().enumerate().map(|(index, written)| {
        let forms = forms_of(&written).into_iter().map(|form| shown_form(index, &written, &form, unit));
        ShownPlaceholder { now: said(&written, &unit.values), forms: forms.collect(), written }
    });
    shown.collect()
}

fn shown_form(index: usize, written: &str, form: &PlaceholderForm, unit: &Unit) -> ShownForms {
    let choice = |value: &'static str| ShownForm {
        value,
        now: said(&with_form(written, form.key, value), &unit.values),
        chosen: form.chosen.as_deref().unwrap_or_default() == value,
    };
    let choices = std::iter::once("").chain(form.choices.iter().copied()).map(choice).collect();
    ShownForms { key: form.key, name: form_name(index, form.key), choices }
}

/// A placeholder of a unit with the arguments that a form chose.
pub(super) fn chosen(unit: &Unit, index: usize, choice: impl Fn(&str) -> String) -> Option<String> {
    let written = unit.placeholders().into_iter().nth(index)?;
    let forms = forms_of(&written);
    let with = |written: String, form: &PlaceholderForm| {
        let value = choice(&form_name(index, form.key));
        let is_known = value.is_empty() || form.choices.contains(&value.as_str());
        if is_known { with_form(&written, form.key, &value) } else { written }
    };
    Some(forms.iter().fold(written, with))
}
