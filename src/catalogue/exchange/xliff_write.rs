//! A catalogue as XLIFF 2.1: a unit a text, in its order, with what is told to the translator as notes.
//!
//! What must hold: the same catalogue gives the same bytes; what is not confirmed is in the state “initial”, which tools show as
//! work; what no text uses any more is not sent.

use std::collections::BTreeMap;

use super::coded::{Coded, coded, coded_like};
use super::xliff::{COMMENT, PLACE, PREVIOUS, REMARK, STATE_CHANGED, STATE_UNCONFIRMED, unit_id};
use super::xml_text::XmlText;
use super::{ENGLISH, WELSH};
use crate::catalogue::entry::Entry;
use crate::catalogue::merge::{Merged, Message};
use crate::catalogue::unit::Unit;
use crate::problem::GapReason;
use crate::text::{Code, Role};

/// The names of XLIFF 2.0 and 2.1.
const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";

/// The texts of a folder, named so, as XLIFF.
#[must_use]
pub fn write_xliff(name: &str, units: &[Unit], merged: &Merged) -> String {
    let mut xml = XmlText::new();
    let language = [("xmlns", NAMESPACE), ("version", "2.1"), ("srcLang", ENGLISH), ("trgLang", WELSH)];
    xml.open("xliff", &language);
    xml.open("file", &[("id", "texts"), ("original", name)]);
    for message in &merged.messages {
        unit(message, units, &mut xml);
    }
    xml.finish()
}

fn unit(message: &Message, units: &[Unit], xml: &mut XmlText) {
    let entry = &message.entry;
    let is_markdown = message.units.iter().filter_map(|index| units.get(*index)).any(|unit| unit.skeleton.is_some());
    let source = coded(&entry.english, is_markdown);
    let target = (!entry.welsh.is_empty()).then(|| coded_like(&entry.welsh, is_markdown, &source));
    let id = unit_id(&entry.english, entry.context.as_deref());
    let mut attributes = vec![("id", id.as_str())];
    attributes.extend(entry.context.as_deref().map(|context| ("name", context)));
    attributes.push(("canResegment", "no"));
    xml.open("unit", &attributes);
    notes(entry, xml);
    let values = message.units.iter().filter_map(|index| units.get(*index)).find(|unit| !unit.values.is_empty());
    let values = values.map(|unit| &unit.values);
    let data = OriginalData::of(source.iter().chain(target.iter().flatten()), values);
    if !data.by_text.is_empty() {
        xml.open("originalData", &[]);
        for (text, id) in &data.in_order() {
            xml.words("data", &[("id", id.as_str())], text);
        }
        xml.close();
    }
    let mut state = match message.lack {
        None => vec![("state", "final")],
        Some(_) => vec![("state", "initial")],
    };
    state.extend(match message.lack {
        Some(GapReason::Stale) => Some(("subState", STATE_CHANGED)),
        Some(GapReason::Unreviewed) => Some(("subState", STATE_UNCONFIRMED)),
        Some(GapReason::Missing) | None => None,
    });
    xml.open("segment", &state);
    xml.run("source", &[], |xml| run(&source, &data, xml));
    if let Some(target) = &target {
        xml.run("target", &[], |xml| run(target, &data, xml));
    }
    xml.close();
    xml.close();
}

fn notes(entry: &Entry, xml: &mut XmlText) {
    let places: Vec<String> = entry.references.iter().map(|(file, line)| format!("{file}:{line}")).collect();
    let comments = entry.comments.iter().map(|comment| (COMMENT, comment.as_str()));
    let places = places.iter().map(|place| (PLACE, place.as_str()));
    let previous = entry.previous.as_deref().filter(|_| entry.fuzzy).map(|previous| (PREVIOUS, previous));
    let remarks = entry.remarks.iter().map(|remark| (REMARK, remark.as_str()));
    let all: Vec<(&str, &str)> = comments.chain(places).chain(previous).chain(remarks).collect();
    if all.is_empty() {
        return;
    }
    xml.open("notes", &[]);
    for (category, words) in all {
        xml.words("note", &[("category", category)], words);
    }
    xml.close();
}

/// What codes stand for, each once, by its text.
struct OriginalData<'a> {
    by_text: BTreeMap<&'a str, usize>,
    /// What placeholders are now.
    values: Option<&'a BTreeMap<String, String>>,
}

impl<'a> OriginalData<'a> {
    fn of(coded: impl Iterator<Item = &'a Coded>, values: Option<&'a BTreeMap<String, String>>) -> Self {
        let mut by_text = BTreeMap::new();
        for one in coded.filter(|one| one.piece.role != Role::Words) {
            let next = by_text.len() + 1;
            by_text.entry(one.piece.text.as_str()).or_insert(next);
        }
        OriginalData { by_text, values }
    }

    fn in_order(&self) -> Vec<(&'a str, String)> {
        let mut all: Vec<(&str, usize)> = self.by_text.iter().map(|(text, number)| (*text, *number)).collect();
        all.sort_by_key(|(_, number)| *number);
        all.into_iter().map(|(text, number)| (text, format!("d{number}"))).collect()
    }

    /// What a tool shows of a code.
    fn shown(&self, text: &'a str) -> &'a str {
        self.values.and_then(|values| values.get(text)).map_or(text, String::as_str)
    }

    fn id(&self, text: &str) -> String {
        format!("d{}", self.by_text.get(text).copied().unwrap_or_default())
    }
}

/// A text with its codes.
fn run<'a>(coded: &'a [Coded], data: &OriginalData<'a>, xml: &mut XmlText) {
    for (at, Coded { piece, number }) in coded.iter().enumerate() {
        let id = number.to_string();
        match piece.role {
            Role::Words => xml.text(&piece.text),
            Role::Alone(code) => {
                let mut attributes = vec![("id", id.as_str())];
                let reference = data.id(&piece.text);
                attributes.extend(LOCKED);
                attributes.extend([("dataRef", reference.as_str()), ("disp", data.shown(&piece.text))]);
                attributes.extend(kind_of(code));
                xml.begin("ph", &attributes, "/>");
            }
            Role::Opens(code) => {
                let end = coded[at..].iter().find(|one| one.number == *number && is_end(one.piece.role));
                let (begins, ends) = (data.id(&piece.text), data.id(end.map_or("", |one| &one.piece.text)));
                let mut attributes = vec![("id", id.as_str())];
                attributes.extend(LOCKED.into_iter().filter(|_| code != Code::Foreign));
                attributes.extend([("dataRefStart", begins.as_str()), ("dataRefEnd", ends.as_str())]);
                attributes.extend(kind_of(code));
                xml.begin("pc", &attributes, ">");
            }
            Role::Closes(_) => xml.end("pc"),
        }
    }
}

fn is_end(role: Role) -> bool {
    matches!(role, Role::Closes(_))
}

/// A translation has each code once; it may stand anywhere. Only that words are Welsh need not be said of Welsh words.
const LOCKED: [(&str, &str); 2] = [("canCopy", "no"), ("canDelete", "no")];

/// What XLIFF calls a code.
fn kind_of(code: Code) -> Vec<(&'static str, &'static str)> {
    match code {
        Code::Placeholder => vec![("type", "ui"), ("subType", "xlf:var")],
        Code::Break => vec![("type", "fmt"), ("subType", "xlf:lb")],
        Code::Emphasis => vec![("type", "fmt"), ("subType", "xlf:i")],
        Code::Strong => vec![("type", "fmt"), ("subType", "xlf:b")],
        Code::Link | Code::Address => vec![("type", "link")],
        Code::Note | Code::Foreign => vec![("type", "other")],
    }
}
