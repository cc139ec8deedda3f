//! Rows of cells in a form: a group each, its cells called by the columns, with buttons that move it, take it away, or add one.

use serde::Serialize;

use super::fields::{COLUMNS, Field};
use super::target::Target;
use crate::source::{FieldStep, Node, SourceFile, Value};

/// The row that a cell is in.
#[derive(Serialize)]
pub(super) struct ShownRow {
    /// Its number, from 1.
    number: usize,
    /// What leads to it from the target.
    steps: String,
    /// Whether the cell is its first one, and its last one.
    begins: bool,
    ends: bool,
    /// Whether a row is before and after it.
    up: bool,
    down: bool,
}

fn row_of(field: &Field) -> Option<(&[FieldStep], usize)> {
    match field.steps.split_last()? {
        (FieldStep::Item(_), row) => match row.split_last()? {
            (FieldStep::Item(index), list) => Some((list, *index)),
            _ => None,
        },
        _ => None,
    }
}

/// The row of a cell.
pub(super) fn row(fields: &[Field], field: &Field) -> Option<ShownRow> {
    let (list, index) = row_of(field)?;
    let of_list = || fields.iter().filter_map(row_of).filter(|(other, _)| *other == list);
    let last = of_list().map(|(_, index)| index).max()?;
    let own: Vec<&Field> = fields.iter().filter(|one| row_of(one) == Some((list, index))).collect();
    Some(ShownRow {
        number: index + 1,
        steps: format!("{}/{index}", joined(list)),
        begins: own.first().is_some_and(|first| first.name == field.name),
        ends: own.last().is_some_and(|last| last.name == field.name),
        up: index > 0,
        down: index < last,
    })
}

/// For each list of rows what a form sends to have one more: its steps, and how many cells that has.
pub(super) fn more_rows(fields: &[Field]) -> Vec<String> {
    let mut found: Vec<(String, usize)> = Vec::new();
    for (list, index) in fields.iter().filter_map(row_of).filter(|(_, index)| *index == 0) {
        let steps = joined(list);
        match found.iter_mut().find(|(known, _)| *known == steps) {
            Some((_, cells)) => *cells += 1,
            None => found.push((steps, 1 + index)),
        }
    }
    found.into_iter().map(|(steps, cells)| format!("row {steps} {cells}")).collect()
}

fn joined(steps: &[FieldStep]) -> String {
    let word = |step: &FieldStep| match step {
        FieldStep::Key(key) => key.clone(),
        FieldStep::Item(index) => index.to_string(),
    };
    steps.iter().map(word).collect::<Vec<_>>().join("/")
}

/// What the column of a cell is called in its table.
pub(super) fn title(target: &Target, source: &SourceFile, field: &Field) -> Option<String> {
    row_of(field)?;
    let Some(FieldStep::Item(column)) = field.steps.last() else { return None };
    heads(target, source).into_iter().nth(*column).filter(|title| !title.is_empty())
}

/// What the columns of a table are called.
pub(super) fn heads(target: &Target, source: &SourceFile) -> Vec<String> {
    let columns = target.node(source).and_then(|node| value(node, COLUMNS));
    let Some(Value::Sequence(columns)) = columns.map(|columns| &columns.value) else { return Vec::new() };
    let title = |column: &Node| {
        let title = column.text().or_else(|| value(column, "title").and_then(Node::text));
        title.unwrap_or_default().to_owned()
    };
    columns.iter().map(title).collect()
}

fn value<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    let Value::Mapping(entries) = &node.value else { return None };
    entries.iter().find(|(own, _)| own.text() == Some(key)).map(|(_, value)| value)
}
