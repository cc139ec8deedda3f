//! A catalogue as XLIFF 1.2, for tools that read no other: texts, notes and states as in XLIFF 2.1, the signs in the way of 1.2.
//!
//! What must hold: what `xliff_old` reads of it is the catalogue again.

use super::coded::{Coded, coded, coded_like};
use super::xliff::{COMMENT, PLACE, PREVIOUS, REMARK, unit_id};
use super::xml_text::XmlText;
use super::{ENGLISH, WELSH};
use crate::catalogue::entry::Entry;
use crate::catalogue::merge::{Merged, Message};
use crate::catalogue::unit::Unit;
use crate::text::{Code, Role};

/// The names of XLIFF 1.2.
const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:1.2";

/// The texts of a folder, named so, as XLIFF 1.2.
#[must_use]
pub fn write_xliff_old(name: &str, units: &[Unit], merged: &Merged) -> String {
    let mut xml = XmlText::new();
    xml.open("xliff", &[("xmlns", NAMESPACE), ("version", "1.2")]);
    let file =
        [("original", name), ("source-language", ENGLISH), ("target-language", WELSH), ("datatype", "plaintext")];
    xml.open("file", &file);
    xml.open("body", &[]);
    for message in &merged.messages {
        unit(message, units, &mut xml);
    }
    xml.finish()
}

fn unit(message: &Message, units: &[Unit], xml: &mut XmlText) {
    let entry = &message.entry;
    let own: Vec<&Unit> = message.units.iter().filter_map(|index| units.get(*index)).collect();
    let is_markdown = own.iter().any(|unit| unit.skeleton.is_some());
    let source = coded(&entry.english, is_markdown);
    let id = unit_id(&entry.english, entry.context.as_deref());
    // An address may be left open; a text that is not there is not approved.
    let is_done = message.lack.is_none() && !entry.welsh.is_empty();
    let mut attributes = vec![("id", id.as_str())];
    attributes.extend(entry.context.as_deref().map(|context| ("resname", context)));
    attributes.extend([("approved", if is_done { "yes" } else { "no" }), ("xml:space", "preserve")]);
    xml.open("trans-unit", &attributes);
    let value = |text: &str| own.iter().find_map(|unit| unit.values.get(text)).cloned();
    xml.run("source", &[], |xml| run(&source, &value, xml));
    if !entry.welsh.is_empty() {
        let target = coded_like(&entry.welsh, is_markdown, &source);
        let state = if is_done { "final" } else { "needs-review-translation" };
        xml.run("target", &[("state", state)], |xml| run(&target, &value, xml));
    }
    notes(entry, xml);
    xml.close();
}

fn notes(entry: &Entry, xml: &mut XmlText) {
    let comments = entry.comments.iter().map(|comment| (COMMENT, comment.clone()));
    let places = entry.references.iter().map(|(file, line)| (PLACE, format!("{file}:{line}")));
    let previous = entry.previous.clone().filter(|_| entry.fuzzy).map(|previous| (PREVIOUS, previous));
    let remarks = entry.remarks.iter().map(|remark| (REMARK, remark.clone()));
    for (from, words) in comments.chain(places).chain(previous).chain(remarks) {
        xml.words("note", &[("from", from)], &words);
    }
}

/// A text with its codes: each has what it stands for inside it, and its value now beside it, for tools that show that.
fn run(coded: &[Coded], value: &dyn Fn(&str) -> Option<String>, xml: &mut XmlText) {
    for Coded { piece, number } in coded {
        let id = number.to_string();
        let (name, code) = match piece.role {
            Role::Words => {
                xml.text(&piece.text);
                continue;
            }
            Role::Alone(code) => ("ph", Some(code)),
            Role::Opens(code) => ("bpt", Some(code)),
            Role::Closes(_) => ("ept", None),
        };
        let value = value(&piece.text);
        let mut attributes = vec![("id", id.as_str())];
        attributes.extend(code.map(|code| ("ctype", kind_of(code))));
        attributes.extend(value.as_deref().map(|value| ("equiv-text", value)));
        xml.begin(name, &attributes, ">");
        xml.text(&piece.text);
        xml.end(name);
    }
}

/// What XLIFF 1.2 calls a code.
fn kind_of(code: Code) -> &'static str {
    match code {
        Code::Placeholder => "x-findings-value",
        Code::Break => "lb",
        Code::Emphasis => "italic",
        Code::Strong => "bold",
        Code::Link | Code::Address => "link",
        Code::Note => "x-findings-note",
        Code::Foreign => "x-findings-language",
    }
}
