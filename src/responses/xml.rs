//! A reader for the XML inside a Word document: start, end and text, one after the other.
//!
//! It knows no document types and so no entities but XML's own five: nothing in a document can make it grow, or name
//! another file. What must hold: it goes through the text once and never back.

use super::clean::excerpt;

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// The start of an element: its name without prefix, and its attributes likewise.
    Start { name: String, attributes: Vec<(String, String)>, empty: bool },
    /// The end of one.
    End { name: String },
    /// Words.
    Text(String),
}

/// What is wrong with the document.
pub(super) type Fault = String;

/// Goes through a document.
pub(super) struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Reader { rest: text.strip_prefix('\u{feff}').unwrap_or(text) }
    }

    fn cut(&mut self, end: &str, what: &str) -> Result<&'a str, Fault> {
        let (before, after) = self.rest.split_once(end).ok_or_else(|| format!("{what} does not end"))?;
        self.rest = after;
        Ok(before)
    }

    fn event(&mut self) -> Result<Option<Event>, Fault> {
        loop {
            if self.rest.is_empty() {
                return Ok(None);
            }
            let Some(tag) = self.rest.strip_prefix('<') else {
                let end = self.rest.find('<').unwrap_or(self.rest.len());
                let (text, rest) = self.rest.split_at(end);
                self.rest = rest;
                return Ok(Some(Event::Text(decode(text)?)));
            };
            self.rest = tag;
            if let Some(data) = tag.strip_prefix("![CDATA[") {
                self.rest = data;
                return Ok(Some(Event::Text(self.cut("]]>", "a text")?.to_owned())));
            }
            if let Some(comment) = tag.strip_prefix("!--") {
                self.rest = comment;
                self.cut("-->", "a comment")?;
            } else if tag.starts_with('?') {
                self.cut("?>", "an instruction")?;
            } else if tag.starts_with('!') {
                return Err("it declares a document type, which no form has".to_owned());
            } else {
                return self.tag().map(Some);
            }
        }
    }

    fn tag(&mut self) -> Result<Event, Fault> {
        let end = tag_end(self.rest).ok_or_else(|| "an element does not end".to_owned())?;
        let (tag, rest) = (&self.rest[..end], &self.rest[end + 1..]);
        self.rest = rest;
        if let Some(name) = tag.strip_prefix('/') {
            return Ok(Event::End { name: local(name.trim()) });
        }
        let (tag, empty) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, mut rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        let mut attributes = Vec::new();
        loop {
            rest = rest.trim_start();
            let Some((key, after)) = rest.split_once('=') else { break };
            let after = after.trim_start();
            let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''));
            let quote = quote.ok_or_else(|| format!("an attribute without quotation marks: {}", excerpt(key)))?;
            let (value, next) = after[1..].split_once(quote).ok_or_else(|| "an attribute does not end".to_owned())?;
            attributes.push((local(key.trim()), decode(value)?));
            rest = next;
        }
        Ok(Event::Start { name: local(name), attributes, empty })
    }
}

impl Iterator for Reader<'_> {
    type Item = Result<Event, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        let event = self.event().transpose();
        if matches!(event, Some(Err(_))) {
            self.rest = "";
        }
        event
    }
}

/// Where a tag ends: at the first “>” that stands in no quotation marks.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    text.char_indices().find_map(|(index, character)| match (quote, character) {
        (None, '>') => Some(index),
        (None, '"' | '\'') => {
            quote = Some(character);
            None
        }
        (Some(open), _) if open == character => {
            quote = None;
            None
        }
        _ => None,
    })
}

/// A name without its prefix: which prefix a program chooses says nothing.
fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or(name).to_owned()
}

/// Text with its references to characters replaced.
fn decode(text: &str) -> Result<String, Fault> {
    let mut parts = text.split('&');
    let mut decoded = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(';').ok_or_else(|| format!("a bare “&”: {}", excerpt(part)))?;
        let number = name
            .strip_prefix("#x")
            .map(|digits| u32::from_str_radix(digits, 16))
            .or_else(|| name.strip_prefix('#').map(str::parse));
        let character = match (name, number) {
            ("amp", _) => '&',
            ("lt", _) => '<',
            ("gt", _) => '>',
            ("quot", _) => '"',
            ("apos", _) => '\'',
            (_, Some(Ok(code))) => char::from_u32(code).unwrap_or('\u{fffd}'),
            _ => return Err(format!("an unknown name: “&{};”", excerpt(name))),
        };
        decoded.push(character);
        decoded.push_str(rest);
    }
    Ok(decoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_elements_and_words() {
        let text = "<?xml version=\"1.0\"?><!-- c --><w:p w:a='x &amp; y>'><w:t>1 &lt; 2&#x41;</w:t><w:br/></w:p>";
        let events: Vec<Event> = Reader::new(text).collect::<Result<_, _>>().expect("sound");
        let start = |name: &str, attributes: Vec<(String, String)>, empty| Event::Start {
            name: name.to_owned(),
            attributes,
            empty,
        };
        let expected = vec![
            start("p", vec![("a".to_owned(), "x & y>".to_owned())], false),
            start("t", Vec::new(), false),
            Event::Text("1 < 2A".to_owned()),
            Event::End { name: "t".to_owned() },
            start("br", Vec::new(), true),
            Event::End { name: "p".to_owned() },
        ];
        assert_eq!(events, expected);
    }

    #[test]
    fn refuses_what_could_grow_or_lead_elsewhere() {
        for text in
            ["<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "<a>&b;</a>", "<a", "<a b=c>", "<a b=\"c>", "<!-- x", "<a>&"]
        {
            assert!(Reader::new(text).any(|event| event.is_err()), "{text}");
        }
    }
}
