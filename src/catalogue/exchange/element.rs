//! Parts of an XML file as trees, one text after the other, so that a file of any length takes little memory.
//!
//! What must hold: every element knows its line; a file that ends before its elements do is told, not read in part.

use crate::problem::ExchangeFault;
use crate::source::{XmlEvent, XmlReader};

/// Elements in each other inside one text.
const DEPTH: usize = 32;

/// An element with what is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Element {
    /// Its name without prefix.
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    /// What is in it, in order.
    pub(super) children: Vec<Node>,
    /// Where it begins.
    pub(super) line: usize,
}

/// Something in an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    /// Words.
    Text(String),
    /// Another element.
    Element(Element),
}

/// What is found in a file.
pub(super) enum Found {
    /// An element begins that is read on.
    Begins(Element),
    /// An element that was asked for, as a whole.
    Whole(Element),
}

/// What is wrong with a file, and on which line.
pub(super) type FaultAt = (usize, ExchangeFault);

impl Element {
    /// What an attribute says.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The elements in it.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The elements of a name in it.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &Element> {
        self.elements().filter(move |element| element.name == name)
    }

    /// The first element of a name in it.
    pub(super) fn first(&self, name: &str) -> Option<&Element> {
        self.elements().find(|element| element.name == name)
    }

    /// Every word in it.
    pub(super) fn words(&self) -> String {
        let words = self.children.iter().map(|node| match node {
            Node::Text(text) => text.clone(),
            Node::Element(element) => element.words(),
        });
        words.collect()
    }
}

/// Goes through a file; elements of this name are given as a whole. `typed`: whether it may name its type.
pub(super) fn each_element(
    text: &str,
    typed: bool,
    whole: &str,
    take: &mut dyn FnMut(Found) -> Result<(), FaultAt>,
) -> Result<(), FaultAt> {
    let mut reader = if typed { XmlReader::typed(text) } else { XmlReader::new(text) };
    let mut lines = LineCount { text, at: 0, line: 1 };
    // What is open around the element that was asked for, and what is open inside it.
    let mut outside = 0_usize;
    let mut inside: Vec<Element> = Vec::new();
    while let Some(event) = reader.next() {
        let line = lines.at(reader.start());
        match event.map_err(|cause| (line, ExchangeFault::Xml { cause }))? {
            XmlEvent::Start { name, attributes, empty } => {
                let element = Element { name, attributes, children: Vec::new(), line };
                if inside.is_empty() && element.name != whole {
                    outside += usize::from(!empty);
                    take(Found::Begins(element))?;
                } else if inside.len() == DEPTH {
                    return Err((line, ExchangeFault::TooDeep { most: DEPTH }));
                } else if empty {
                    add(element, &mut inside, take)?;
                } else {
                    inside.push(element);
                }
            }
            XmlEvent::End { .. } => match inside.pop() {
                Some(element) => add(element, &mut inside, take)?,
                None => outside = outside.saturating_sub(1),
            },
            XmlEvent::Text(words) => {
                if let Some(parent) = inside.last_mut() {
                    parent.children.push(Node::Text(words));
                }
            }
        }
    }
    if outside > 0 || !inside.is_empty() {
        return Err((text.lines().count().max(1), ExchangeFault::EndsEarly));
    }
    Ok(())
}

fn add(
    element: Element,
    inside: &mut [Element],
    take: &mut dyn FnMut(Found) -> Result<(), FaultAt>,
) -> Result<(), FaultAt> {
    match inside.last_mut() {
        Some(parent) => parent.children.push(Node::Element(element)),
        None => take(Found::Whole(element))?,
    }
    Ok(())
}

/// Counts lines, going forward only.
struct LineCount<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl LineCount<'_> {
    fn at(&mut self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        if byte > self.at {
            let passed = &self.text.as_bytes()[self.at..byte];
            self.line += passed.iter().filter(|one| **one == b'\n').count();
            self.at = byte;
        }
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_with_their_lines_and_what_is_not_whole_is_told() {
        let text = "<a>\n<b x='1'>\n<t>one <i>two</i></t>\n<t/></b></a>";
        let mut found = Vec::new();
        let done = each_element(text, false, "t", &mut |one| {
            found.push(match one {
                Found::Begins(element) => format!("{} {:?}", element.name, element.attribute("x")),
                Found::Whole(element) => format!("{}:{} {:?}", element.name, element.line, element.words()),
            });
            Ok(())
        });
        assert_eq!(done, Ok(()));
        assert_eq!(found, ["a None", "b Some(\"1\")", "t:3 \"one two\"", "t:4 \"\""]);
        let deep = format!("<t>{}{}</t>", "<i>".repeat(40), "</i>".repeat(40));
        for (text, line) in [("<a>\n<t>", 2), ("<a>\n<t></a>", 2), ("<a>\n&b;</a>", 2), (deep.as_str(), 1)] {
            assert_eq!(
                each_element(text, false, "t", &mut |_| Ok(())).err().map(|(line, _)| line),
                Some(line),
                "{text}"
            );
        }
    }
}
