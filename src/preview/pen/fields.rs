//! The values of a target, one input each: those that are there, and those that its schema lets be there.
//!
//! What must hold: what a form calls a value is only compared with what is called so here.

use super::shape::{Input, Shape};
use super::target::{Schemas, Target, TargetKind, is_text_item};
use crate::editing::paragraphs;
use crate::source::{FieldStep, Node, SourceFile, Value};

/// A value of a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// What the form calls it.
    pub(super) name: String,
    /// The keys and indices that lead to it from the target.
    pub(super) steps: Vec<FieldStep>,
    /// What it says, without the end of its last line; none where it is not there.
    pub(super) value: Option<String>,
    /// Whether it ends with the end of its line.
    pub(super) ended: bool,
    /// How it is put in.
    pub(super) input: Input,
    /// What is said of it.
    pub(super) hint: Option<String>,
    /// What becomes of it where it is left empty.
    pub(super) empty: Empty,
}

/// What becomes of a value that is left empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Empty {
    /// It must be there.
    Refused,
    /// Its key goes.
    KeyGoes,
    /// Its item goes.
    ItemGoes,
    /// It is an empty text, as a cell may be.
    Stays,
}

impl Field {
    fn new(steps: Vec<FieldStep>, node: Option<&Node>, shape: Shape<'_>, input: Input, empty: Empty) -> Self {
        let text = node.and_then(Node::text);
        let name = steps.iter().map(step_word).collect::<Vec<_>>().join("/");
        Field {
            name: if name.is_empty() { "text".to_owned() } else { name },
            steps,
            value: text.map(|text| text.trim_end_matches('\n').to_owned()),
            ended: text.map_or(input == Input::Markdown, |text| text.ends_with('\n')),
            input,
            hint: shape.hint().map(str::to_owned),
            empty,
        }
    }

    /// What it says, or nothing.
    pub(super) fn text(&self) -> &str {
        self.value.as_deref().unwrap_or_default()
    }
}

fn step_word(step: &FieldStep) -> String {
    match step {
        FieldStep::Key(key) => key.clone(),
        FieldStep::Item(index) => index.to_string(),
    }
}

/// The values of a target in its file.
pub(super) fn fields(schemas: &Schemas, target: &Target, source: &SourceFile) -> Vec<Field> {
    let whole = match target.kind {
        TargetKind::Paragraph(index) => {
            let text = paragraphs(&source.text).get(index).and_then(|range| source.text.get(range.clone()));
            text.map(|text| (text, Input::Markdown))
        }
        TargetKind::NewParagraph(_) => Some(("", Input::Markdown)),
        TargetKind::File => Some((source.text.as_str(), Input::Lines)),
        TargetKind::Record | TargetKind::Text => None,
        TargetKind::NewItem | TargetKind::ItemAt(_) | TargetKind::NewRecord => None,
    };
    if let Some((text, input)) = whole {
        return vec![Field {
            name: "text".to_owned(),
            steps: Vec::new(),
            value: Some(text.trim_end_matches('\n').to_owned()),
            ended: text.ends_with('\n'),
            input,
            hint: None,
            empty: if target.is_new() { Empty::Refused } else { Empty::ItemGoes },
        }];
    }
    let Some(shape) = target.shape(schemas, source) else { return Vec::new() };
    let node = target.node(source).filter(|_| !target.is_new());
    if let Some(input) = shape.input(node) {
        let empty = if target.is_new() { Empty::Refused } else { Empty::ItemGoes };
        return vec![Field::new(Vec::new(), node, shape, input, empty)];
    }
    let entries: &[(Node, Node)] = match node.map(|node| &node.value) {
        Some(Value::Mapping(entries)) => entries,
        _ => &[],
    };
    let mut keys: Vec<&str> = entries.iter().filter_map(|(key, _)| key.text()).collect();
    let others = shape.keys(node).into_iter().filter(|key| !keys.contains(key)).collect::<Vec<_>>();
    keys.extend(others);
    let is_rows = |key: &str| shape.key(node, key).and_then(|own| own.item(None)?.item(None)).is_some();
    let has_rows = target.is_new() && keys.iter().any(|key| is_rows(key));
    let mut found = Vec::new();
    for key in keys {
        // A new table says its columns and rows at once.
        let whole = match key {
            COLUMNS if has_rows => Some(Input::List),
            key if has_rows && is_rows(key) => Some(Input::Rows),
            _ => None,
        };
        if let (Some(input), Some(own)) = (whole, shape.key(node, key)) {
            found.push(Field::new(vec![FieldStep::Key(key.to_owned())], None, own, input, Empty::Refused));
            continue;
        }
        let value = entries.iter().find(|(own, _)| own.text() == Some(key)).map(|(_, value)| value);
        let Some(below) = shape.key(node, key) else { continue };
        let empty = if shape.requires(node, key) { Empty::Refused } else { Empty::KeyGoes };
        below_key(&mut found, vec![FieldStep::Key(key.to_owned())], value, below, empty);
    }
    found
}

/// What heads the rows of a table.
pub(super) const COLUMNS: &str = "columns";

/// The values behind a key: one, or those of a list of words, or of rows.
fn below_key(found: &mut Vec<Field>, steps: Vec<FieldStep>, node: Option<&Node>, shape: Shape<'_>, empty: Empty) {
    let nothing = |node: &&Node| node.text().is_some_and(str::is_empty);
    if let Some(input) = shape.input(node) {
        found.push(Field::new(steps, node, shape, input, empty));
        return;
    }
    let Some(item) = shape.item(node) else { return };
    let items: &[Node] = match node.map(|node| &node.value) {
        Some(Value::Sequence(items)) => items,
        None => &[],
        Some(_) if node.as_ref().is_some_and(nothing) => return,
        Some(_) => return,
    };
    let at = |index: usize| {
        let mut steps = steps.clone();
        steps.push(FieldStep::Item(index));
        steps
    };
    for (index, one) in items.iter().enumerate() {
        match &one.value {
            Value::Scalar(_) if !is_text_item(item, one) => {
                let Some(input) = item.input(Some(one)) else { continue };
                found.push(Field::new(at(index), Some(one), shape, input, Empty::ItemGoes));
            }
            Value::Sequence(cells) => {
                let Some(cell) = item.item(Some(one)) else { continue };
                for (column, one) in cells.iter().enumerate() {
                    let mut steps = at(index);
                    steps.push(FieldStep::Item(column));
                    let Some(input) = cell.input(Some(one)) else { continue };
                    found.push(Field::new(steps, Some(one), shape, input, Empty::Stays));
                }
            }
            _ => {}
        }
    }
    // One more at the end of a list of words.
    if let Some(input) = item.input(None).filter(|input| *input != Input::Markdown) {
        found.push(Field::new(at(items.len()), None, shape, input, Empty::KeyGoes));
    }
}
