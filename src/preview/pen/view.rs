//! What a text will say, shown below it while it is written: by the steps of the report, before anything is saved.
//!
//! What must hold: nothing is ever written here; what cannot be said is told with what is wrong in the text.

use std::collections::BTreeMap;

use serde::Serialize;

use super::fields::Field;
use super::posted::Posted;
use super::shape::Input;
use super::target::{Target, TargetKind};
use crate::language::Language;
use crate::preview::state::{ShownEdition, State};
use crate::problem::{Kind, Problem};
use crate::report::{Block, Inline, TextKind, text_alone};
use crate::source::{FieldStep, section_of_file};

/// What a form sends that only wants to see.
pub(super) const VIEW: &str = "view";

/// What a text says.
#[derive(Serialize)]
pub(in crate::preview) struct ShownView {
    /// What the form calls the text.
    name: String,
    blocks: Vec<Block>,
    notes: Vec<ViewNote>,
    /// What is wrong with it, each with what helps.
    problems: Vec<[String; 2]>,
}

#[derive(Serialize)]
struct ViewNote {
    number: u32,
    inlines: Vec<Inline>,
}

/// Texts that are one run of words, by the keys that they have: no list or table can stand in them.
const RUNS: [&str; 7] = ["caption", "note", "lead", "title", "finding", "sample", "label"];

/// How a value is set.
pub(super) fn text_kind(target: &Target, field: &Field) -> TextKind {
    let key = |step: Option<&FieldStep>| match step {
        Some(FieldStep::Key(key)) => RUNS.contains(&key.as_str()),
        _ => false,
    };
    match (target.kind, field.steps.as_slice()) {
        (TargetKind::Paragraph(_) | TargetKind::NewParagraph(_), _) => TextKind::Prose,
        (_, []) if key(target.path.last()) => TextKind::Run,
        (_, steps) if key(steps.last()) || is_cell(steps) => TextKind::Run,
        _ => TextKind::Blocks,
    }
}

/// Whether a value is a cell of a row.
pub(super) fn is_cell(steps: &[FieldStep]) -> bool {
    matches!(steps, [.., FieldStep::Item(_), FieldStep::Item(_)])
}

/// What a text says; none where the folder cannot be read, or there is no text.
fn view(state: &State, shown: &ShownEdition, target: &Target, field: &Field, text: &str) -> Option<ShownView> {
    if field.input != Input::Markdown || text.trim().is_empty() {
        return None;
    }
    // What is written is English, whichever report is looked at.
    let [written, _] = shown.look().bases(state.session(), Language::English)?;
    let section = section_of_file(&target.file).unwrap_or_default();
    let said = text_alone(&written, section, &target.file, text_kind(target, field), text)?;
    let problem = |problem: &Problem| [problem.headline(), problem.hint().unwrap_or_default()];
    // What is to come is shown as such.
    let wrong = said.problems.iter().filter(|problem| !matches!(problem.kind, Kind::Hole { .. }));
    let mut problems: Vec<[String; 2]> = wrong.map(problem).collect();
    problems.dedup();
    let notes = said.notes.into_iter().map(|note| ViewNote { number: note.number, inlines: note.inlines });
    Some(ShownView { name: field.name.clone(), blocks: said.blocks, notes: notes.collect(), problems })
}

/// What each text of a form says, by what the form calls it; cells only where somebody asks.
pub(super) fn views(
    state: &State,
    shown: &ShownEdition,
    target: &Target,
    fields: &[Field],
    posted: Option<&Posted>,
) -> BTreeMap<String, ShownView> {
    let viewed = fields.iter().filter(|field| posted.is_some() || !is_cell(&field.steps));
    let view = |field: &Field| {
        let posted = posted.and_then(|posted| posted.value(&field.name));
        let view = view(state, shown, target, field, posted.as_deref().unwrap_or(field.text()))?;
        Some((field.name.clone(), view))
    };
    viewed.filter_map(view).collect()
}

/// What the one text says that somebody asks for.
pub(super) fn part(
    state: &State,
    shown: &ShownEdition,
    target: &Target,
    fields: &[Field],
    posted: &Posted,
) -> Option<ShownView> {
    fields.iter().find_map(|field| view(state, shown, target, field, &posted.value(&field.name)?))
}
