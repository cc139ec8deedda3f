//! Confirmed Welsh as a translation memory, TMX 1.4: what a translator's own program offers again.
//!
//! What must hold: only what somebody has confirmed is in it; each pair stands once; the same catalogues give the same bytes.

use std::collections::BTreeSet;

use super::coded::{Coded, coded, coded_like};
use super::xml_text::XmlText;
use super::{ENGLISH, WELSH};
use crate::catalogue::entry::{Entry, key};
use crate::text::{Code, Role};

/// Catalogues, each with its name, as a memory; and how many pairs are in it.
#[must_use]
pub fn write_memory<'a>(catalogues: impl IntoIterator<Item = (&'a str, &'a [Entry])>) -> (String, usize) {
    let mut xml = XmlText::new();
    xml.open("tmx", &[("version", "1.4")]);
    let header = [
        ("creationtool", "findings"),
        ("creationtoolversion", env!("CARGO_PKG_VERSION")),
        ("segtype", "paragraph"),
        ("o-tmf", "findings"),
        ("adminlang", ENGLISH),
        ("srclang", ENGLISH),
        ("datatype", "plaintext"),
    ];
    xml.run("header", &header, |_| {});
    xml.open("body", &[]);
    let mut seen = BTreeSet::new();
    for (name, entries) in catalogues {
        for entry in entries.iter().filter(|entry| is_confirmed(entry)) {
            if seen.insert((key(&entry.english).into_owned(), key(&entry.welsh).into_owned())) {
                pair(name, entry, &mut xml);
            }
        }
    }
    (xml.finish(), seen.len())
}

fn is_confirmed(entry: &Entry) -> bool {
    !entry.fuzzy && !entry.welsh.is_empty() && !entry.english.is_empty()
}

fn pair(name: &str, entry: &Entry, xml: &mut XmlText) {
    xml.open("tu", &[]);
    xml.words("prop", &[("type", "x-from")], name);
    if let Some(context) = &entry.context {
        xml.words("prop", &[("type", "x-context")], context);
    }
    let english = coded(&entry.english, true);
    let welsh = coded_like(&entry.welsh, true, &english);
    for (language, text) in [(ENGLISH, &english), (WELSH, &welsh)] {
        xml.open("tuv", &[("xml:lang", language)]);
        xml.run("seg", &[], |xml| text.iter().for_each(|one| piece(one, xml)));
        xml.close();
    }
    xml.close();
}

fn piece(Coded { piece, number }: &Coded, xml: &mut XmlText) {
    let number = number.to_string();
    let (element, attributes) = match piece.role {
        Role::Words => return xml.text(&piece.text),
        Role::Alone(code) => ("ph", vec![("x", number.as_str()), ("type", kind_of(code))]),
        Role::Opens(code) => ("bpt", vec![("i", number.as_str()), ("x", number.as_str()), ("type", kind_of(code))]),
        Role::Closes(_) => ("ept", vec![("i", number.as_str())]),
    };
    xml.begin(element, &attributes, ">");
    xml.text(&piece.text);
    xml.end(element);
}

fn kind_of(code: Code) -> &'static str {
    match code {
        Code::Placeholder => "placeholder",
        Code::Note => "fnote",
        Code::Break => "lb",
        Code::Address | Code::Link => "link",
        Code::Emphasis => "italic",
        Code::Strong => "bold",
        Code::Foreign => "language",
    }
}
