//! XML as it is written: an element a call, lines and spaces at its beginning where no words stand around it.

use quick_xml::escape::escape;

/// XML that is being written.
#[derive(Default)]
pub(super) struct XmlText {
    text: String,
    open: Vec<&'static str>,
}

/// Attributes in order.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

impl XmlText {
    /// Begun with what tells that it is XML.
    pub(super) fn new() -> Self {
        XmlText { text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".to_owned(), open: Vec::new() }
    }

    /// Begins an element on a line of its own.
    pub(super) fn open(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.line();
        self.begin(name, attributes, ">");
        self.open.push(name);
    }

    /// Ends the element that was begun last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.line();
            self.end(name);
        }
    }

    /// An element with words, on a line of its own.
    pub(super) fn words(&mut self, name: &'static str, attributes: Attributes<'_>, words: &str) {
        self.run(name, attributes, |xml| xml.text(words));
    }

    /// An element that has what is written inside, on a line of its own.
    pub(super) fn run(&mut self, name: &'static str, attributes: Attributes<'_>, inside: impl FnOnce(&mut Self)) {
        self.line();
        self.begin(name, attributes, ">");
        inside(self);
        self.end(name);
    }

    /// The beginning of an element among words.
    pub(super) fn begin(&mut self, name: &str, attributes: Attributes<'_>, end: &str) {
        self.text.push('<');
        self.text.push_str(name);
        for (key, value) in attributes {
            let value = escape(*value).replace('\n', "&#10;").replace('\t', "&#9;");
            self.text.push_str(&format!(" {key}=\"{value}\""));
        }
        self.text.push_str(end);
    }

    /// The end of an element among words.
    pub(super) fn end(&mut self, name: &str) {
        self.text.push_str(&format!("</{name}>"));
    }

    /// Words.
    pub(super) fn text(&mut self, words: &str) {
        let plain = words.chars().filter(|one| is_of_xml(*one)).collect::<String>();
        self.text.push_str(&quick_xml::escape::partial_escape(plain));
    }

    /// What was written.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text.push('\n');
        self.text
    }

    fn line(&mut self) {
        self.text.push('\n');
        self.text.push_str(&" ".repeat(self.open.len()));
    }
}

/// Whether XML can hold a character at all.
fn is_of_xml(one: char) -> bool {
    matches!(one, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}
