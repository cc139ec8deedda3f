//! What can be changed in a folder: each record, each text of a list, each paragraph of prose; one form for each.
//!
//! What must hold: a target is found by what an address calls it only among those that were found in the folder here, so
//! that no path ever comes from an address.

use std::collections::HashMap;
use std::sync::Mutex;

use serde_json::Value as Json;

use super::shape::{Input, Shape};
use crate::editing::{is_silent, paragraphs};
use crate::inspection::{FILE_KINDS, FileKind};
use crate::preview::id::id;
use crate::preview::locked::locked;
use crate::source::{FieldStep, Node, SourceFile, Value};

/// Something that can be changed with one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Target {
    /// What addresses call it.
    pub(super) id: String,
    /// Its file, by its path in the folder.
    pub(super) file: String,
    /// The keys and indices that lead to it there.
    pub(super) path: Vec<FieldStep>,
    /// What it is there.
    pub(super) kind: TargetKind,
}

/// What a target is in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TargetKind {
    /// A record with its values.
    Record,
    /// A text in a list.
    Text,
    /// The paragraph with this index of a file of prose.
    Paragraph(usize),
    /// One more paragraph of prose, before the one with this index.
    NewParagraph(usize),
    /// One more of the list at its path.
    NewItem,
    /// One more of the list at its path, before the one with this index.
    ItemAt(usize),
    /// The record at its path, which is not there yet.
    NewRecord,
    /// A whole file, which cannot be read as it is.
    File,
}

/// The schemas of all files, worked out once, and what was found by them last.
pub(super) struct Schemas {
    all: Vec<(&'static str, Json)>,
    /// For each file its text and everything in it that can be changed: most files are as they were when one is saved.
    found: Mutex<HashMap<String, (String, Vec<Target>)>>,
}

impl Schemas {
    pub(super) fn new() -> Self {
        let all = FILE_KINDS.iter().map(|kind| (kind.name, (kind.schema)().to_value())).collect();
        Schemas { all, found: Mutex::default() }
    }

    /// What a file of the folder is described as.
    pub(super) fn of(&self, file: &str) -> Option<Shape<'_>> {
        let kind = FileKind::of(file)?;
        let (_, schema) = self.all.iter().find(|(name, _)| *name == kind.name)?;
        Shape::of(schema)
    }
}

impl Target {
    pub(super) fn new(file: &str, path: Vec<FieldStep>, kind: TargetKind) -> Self {
        let id = id(&format!("{file}\0{path:?}\0{kind:?}"));
        Target { id, file: file.to_owned(), path, kind }
    }

    /// What stands there, in a file with a tree.
    pub(super) fn node<'a>(&self, source: &'a SourceFile) -> Option<&'a Node> {
        self.path.iter().try_fold(source.tree.as_ref()?, below)
    }

    /// What it is described as.
    pub(super) fn shape<'a>(&self, schemas: &'a Schemas, source: &SourceFile) -> Option<Shape<'a>> {
        let mut shape = schemas.of(&self.file)?;
        let mut node = source.tree.as_ref();
        for step in &self.path {
            shape = match step {
                FieldStep::Key(key) => shape.key(node, key)?,
                FieldStep::Item(_) => shape.item(node)?,
            };
            node = node.and_then(|node| below(node, step));
        }
        // One more of a list is described as its items are.
        if matches!(self.kind, TargetKind::NewItem | TargetKind::ItemAt(_)) { shape.item(node) } else { Some(shape) }
    }

    /// Its place in the list that it is in.
    pub(super) fn index(&self) -> Option<usize> {
        match self.path.last() {
            Some(FieldStep::Item(index)) => Some(*index),
            _ => None,
        }
    }

    /// The list or record that it is in.
    pub(super) fn above<'a>(&self, source: &'a SourceFile) -> Option<&'a Node> {
        let (_, steps) = self.path.split_last()?;
        steps.iter().try_fold(source.tree.as_ref()?, below)
    }

    /// Whether it is not there yet.
    pub(super) fn is_new(&self) -> bool {
        matches!(self.kind, TargetKind::NewItem | TargetKind::NewRecord) || self.is_between()
    }

    /// Whether it is not there yet and comes between others.
    pub(super) fn is_between(&self) -> bool {
        matches!(self.kind, TargetKind::NewParagraph(_) | TargetKind::ItemAt(_))
    }

    /// One more of the same kind, behind it; none where it is not in a list of things with forms of their own.
    pub(super) fn one_behind(&self, schemas: &Schemas, source: &SourceFile) -> Option<Target> {
        if let TargetKind::Paragraph(index) = self.kind {
            return Some(Target::new(&self.file, Vec::new(), TargetKind::NewParagraph(index + 1)));
        }
        let (FieldStep::Item(index), list) = self.path.split_last()? else { return None };
        let new = Target::new(&self.file, list.to_vec(), TargetKind::ItemAt(index + 1));
        let has_form = !self.is_new() && new.shape(schemas, source).is_some_and(has_forms);
        has_form.then_some(new)
    }
}

/// The value that a step leads to.
fn below<'a>(node: &'a Node, step: &FieldStep) -> Option<&'a Node> {
    match (&node.value, step) {
        (Value::Mapping(entries), FieldStep::Key(name)) => {
            entries.iter().find(|(key, _)| key.text() == Some(name)).map(|(_, value)| value)
        }
        (Value::Sequence(items), FieldStep::Item(index)) => items.get(*index),
        _ => None,
    }
}

/// Everything in these files that can be changed.
pub(super) fn targets<'a>(
    schemas: &Schemas,
    files: impl IntoIterator<Item = (&'a String, &'a SourceFile)>,
) -> Vec<Target> {
    files.into_iter().flat_map(|(file, source)| targets_of(schemas, file, source)).collect()
}

/// Everything in a file that can be changed.
pub(super) fn targets_of(schemas: &Schemas, file: &str, source: &SourceFile) -> Vec<Target> {
    let mut known = locked(&schemas.found);
    if let Some((_, targets)) = known.get(file).filter(|(text, _)| *text == source.text) {
        return targets.clone();
    }
    let targets = found_in(schemas, file, source);
    known.insert(file.to_owned(), (source.text.clone(), targets.clone()));
    targets
}

/// What [`targets_of`] a file finds.
fn found_in(schemas: &Schemas, file: &str, source: &SourceFile) -> Vec<Target> {
    if source.tree.is_none() && is_prose(file) {
        let all = 0..paragraphs(&source.text).len();
        let count = all.end;
        let own = all.map(|index| Target::new(file, Vec::new(), TargetKind::Paragraph(index)));
        let new = (0..=count).map(|index| Target::new(file, Vec::new(), TargetKind::NewParagraph(index)));
        return own.chain(new).collect();
    }
    let Some(shape) = schemas.of(file) else { return Vec::new() };
    let Some(tree) = &source.tree else {
        if !is_silent(&source.text) {
            return vec![Target::new(file, Vec::new(), TargetKind::File)];
        }
        let is_list = shape.keys(None).is_empty();
        let kind = if is_list { TargetKind::NewItem } else { TargetKind::Record };
        let mut found = Finder { file, found: vec![Target::new(file, Vec::new(), kind)] };
        found.more(shape, None, &mut Vec::new());
        return found.found;
    };
    let mut found = Finder { file, found: Vec::new() };
    found.walk(shape, tree, &mut Vec::new());
    found.found
}

/// Whether a file is prose of a section.
pub(super) fn is_prose(file: &str) -> bool {
    file.strip_prefix("sections/").and_then(|name| name.strip_suffix(".md")).is_some()
}

struct Finder<'a> {
    file: &'a str,
    found: Vec<Target>,
}

impl Finder<'_> {
    fn walk(&mut self, shape: Shape<'_>, node: &Node, path: &mut Vec<FieldStep>) {
        match &node.value {
            Value::Mapping(entries) => {
                let known = shape.keys(Some(node));
                let is_record = !known.is_empty() || entries.iter().any(|(_, value)| value.text().is_some());
                if is_record {
                    self.found.push(Target::new(self.file, path.clone(), TargetKind::Record));
                }
                for (key, value) in entries {
                    let Some(name) = key.text() else { continue };
                    let Some(below) = shape.key(Some(node), name) else { continue };
                    path.push(FieldStep::Key(name.to_owned()));
                    self.walk(below, value, path);
                    path.pop();
                }
                self.more(shape, Some(node), path);
            }
            Value::Sequence(items) => {
                let Some(below) = shape.item(Some(node)) else { return };
                for (index, item) in items.iter().enumerate() {
                    if has_forms(below) {
                        self.found.push(Target::new(self.file, path.clone(), TargetKind::ItemAt(index + 1)));
                    }
                    path.push(FieldStep::Item(index));
                    if is_text_item(below, item) {
                        self.found.push(Target::new(self.file, path.clone(), TargetKind::Text));
                    } else if matches!(item.value, Value::Mapping(_)) {
                        self.walk(below, item, path);
                    }
                    path.pop();
                }
                if path.is_empty() {
                    self.found.push(Target::new(self.file, Vec::new(), TargetKind::NewItem));
                }
            }
            Value::Scalar(_) => {}
        }
    }

    /// What a record can have more: another item of a list of records or texts, a record that it has not.
    fn more(&mut self, shape: Shape<'_>, node: Option<&Node>, path: &mut Vec<FieldStep>) {
        for key in shape.keys(node) {
            let value = node.and_then(|node| below(node, &FieldStep::Key(key.to_owned())));
            let Some(own) = shape.key(node, key) else { continue };
            let is_nothing = value.is_none_or(|value| value.text() == Some(""));
            let is_list_of_more = own.item(None).is_some_and(has_forms);
            let is_record = is_nothing && own.item(None).is_none() && !own.keys(None).is_empty();
            if is_record && has_records_alone(own) {
                path.push(FieldStep::Key(key.to_owned()));
                self.more(own, None, path);
                path.pop();
            } else if is_list_of_more || is_record {
                let kind = if is_record { TargetKind::NewRecord } else { TargetKind::NewItem };
                path.push(FieldStep::Key(key.to_owned()));
                self.found.push(Target::new(self.file, path.clone(), kind));
                path.pop();
            }
        }
    }
}

/// Whether each item of a list has a form of its own.
fn has_forms(item: Shape<'_>) -> bool {
    match item.input(None) {
        Some(input) => input == Input::Markdown,
        None => !item.keys(None).is_empty(),
    }
}

/// Whether a record has nothing to fill in but further records, as the forms of a name after small words have: each of these is
/// begun by itself.
fn has_records_alone(shape: Shape<'_>) -> bool {
    let is_record = |key: &str| {
        shape.key(None, key).is_some_and(|below| {
            below.input(None).is_none() && below.item(None).is_none() && !below.keys(None).is_empty()
        })
    };
    shape.keys(None).into_iter().all(is_record)
}

/// Whether an item is a text with a form of its own: Markdown, such as a finding; words such as names stand in the form of the
/// record that they belong to.
pub(super) fn is_text_item(shape: Shape<'_>, item: &Node) -> bool {
    item.text().is_some() && shape.input(Some(item)) == Some(Input::Markdown)
}
