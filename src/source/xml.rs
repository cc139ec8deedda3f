//! XML that comes from others, such as a Word document or a file of translations: start, end and text, one after the other.
//!
//! What must hold: a document that declares names of its own is refused, so that it has none but XML's own five, and nothing
//! in it can grow or lead to another file.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event as Raw};

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum XmlEvent {
    /// The start of an element.
    Start {
        /// Its name without prefix.
        name: String,
        /// Its attributes, by their names without prefix.
        attributes: Vec<(String, String)>,
        /// Whether it ends where it starts.
        empty: bool,
    },
    /// The end of one.
    End {
        /// Its name without prefix.
        name: String,
    },
    /// Words.
    Text(String),
}

/// What is wrong with the document.
pub type XmlFault = String;

/// Goes through a document.
pub struct XmlReader<'a> {
    inner: quick_xml::Reader<&'a [u8]>,
    ended: bool,
    /// Whether a document may name a type that is described elsewhere: it is never looked for.
    typed: bool,
    start: usize,
}

impl<'a> XmlReader<'a> {
    /// For a document that has no type.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        XmlReader { inner: quick_xml::Reader::from_str(text), ended: false, typed: false, start: 0 }
    }

    /// For one that may name its type, as translation memories do.
    #[must_use]
    pub fn typed(text: &'a str) -> Self {
        XmlReader { typed: true, ..XmlReader::new(text) }
    }

    /// Where the last piece begins, in bytes.
    #[must_use]
    pub fn start(&self) -> usize {
        self.start
    }

    /// The next piece that says something.
    fn event(&mut self) -> Result<Option<XmlEvent>, XmlFault> {
        loop {
            self.start = usize::try_from(self.inner.buffer_position()).unwrap_or(usize::MAX);
            let event = match self.inner.read_event().map_err(|error| error.to_string())? {
                Raw::Start(tag) => started(&tag, false)?,
                Raw::Empty(tag) => started(&tag, true)?,
                Raw::End(tag) => XmlEvent::End { name: tag.local_name().as_ref().to_owned() },
                Raw::Text(text) => XmlEvent::Text(text.xml10_content().into_owned()),
                Raw::CData(text) => XmlEvent::Text(text.xml10_content().into_owned()),
                Raw::GeneralRef(reference) => XmlEvent::Text(referred(&reference)?),
                Raw::DocType(kind) if self.typed && !kind.contains('[') => continue,
                Raw::DocType(_) => return Err("it declares a document type, which has no place here".to_owned()),
                Raw::Comment(_) | Raw::Decl(_) | Raw::PI(_) => continue,
                Raw::Eof => return Ok(None),
            };
            return Ok(Some(event));
        }
    }
}

impl Iterator for XmlReader<'_> {
    type Item = Result<XmlEvent, XmlFault>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let event = self.event().transpose();
        self.ended = !matches!(event, Some(Ok(_)));
        event
    }
}

fn started(tag: &BytesStart<'_>, empty: bool) -> Result<XmlEvent, XmlFault> {
    let mut attributes = Vec::new();
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let value = attribute.normalized_value(XmlVersion::Explicit1_0).map_err(|error| error.to_string())?;
        attributes.push((attribute.key.local_name().as_ref().to_owned(), Cow::into_owned(value)));
    }
    Ok(XmlEvent::Start { name: tag.local_name().as_ref().to_owned(), attributes, empty })
}

/// The character that a reference stands for: by its number, or by one of XML's own names.
fn referred(reference: &BytesRef<'_>) -> Result<String, XmlFault> {
    if reference.is_char_ref() {
        let character = reference.resolve_char_ref().map_err(|error| error.to_string())?;
        return Ok(character.unwrap_or('\u{fffd}').to_string());
    }
    let name = reference.xml10_content();
    let known = quick_xml::escape::resolve_predefined_entity(&name);
    known.map(str::to_owned).ok_or_else(|| format!("an unknown name: “&{name};”"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_elements_and_words() {
        let text = "<?xml version=\"1.0\"?><!-- c --><w:p w:a='x &amp; y>'><w:t>1 &lt; 2&#x41;</w:t><w:br/></w:p>";
        let events: Vec<XmlEvent> = XmlReader::new(text).collect::<Result<_, _>>().expect("sound");
        let start = |name: &str, attributes: Vec<(String, String)>, empty| XmlEvent::Start {
            name: name.to_owned(),
            attributes,
            empty,
        };
        let text = |text: &str| XmlEvent::Text(text.to_owned());
        let end = |name: &str| XmlEvent::End { name: name.to_owned() };
        let expected = vec![
            start("p", vec![("a".to_owned(), "x & y>".to_owned())], false),
            start("t", Vec::new(), false),
            text("1 "),
            text("<"),
            text(" 2"),
            text("A"),
            end("t"),
            start("br", Vec::new(), true),
            end("p"),
        ];
        assert_eq!(events, expected);
    }

    #[test]
    fn refuses_what_could_grow_or_lead_elsewhere() {
        for text in [
            "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
            "<a>&b;</a>",
            "<a",
            "<a b=c>",
            "<a b=\"c>",
            "<!-- x",
            "<a></b>",
        ] {
            assert!(XmlReader::new(text).any(|event| event.is_err()), "{text}");
            assert!(XmlReader::typed(text).any(|event| event.is_err()), "{text}");
        }
        let named = "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx/>";
        assert!(XmlReader::new(named).any(|event| event.is_err()));
        assert!(XmlReader::typed(named).all(|event| event.is_ok()));
    }
}
