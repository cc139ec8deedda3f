//! What is open while a document is read through: runs, links, fields, pictures.

use crate::problem::FormPart;

/// How a run of words looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RunStyle {
    pub(super) font: String,
    pub(super) hidden: bool,
    pub(super) struck: bool,
    /// Whether it is superscript or subscript.
    pub(super) script: Option<Script>,
}

impl RunStyle {
    /// One of its properties.
    pub(super) fn property(&mut self, name: &str, attributes: &[(String, String)]) {
        let value = |key: &str| attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
        let is_on = !matches!(value("val"), Some("0" | "false" | "off" | "none"));
        match name {
            "rFonts" => value("ascii").or_else(|| value("hAnsi")).unwrap_or_default().clone_into(&mut self.font),
            "vanish" | "webHidden" => self.hidden |= is_on,
            "strike" | "dstrike" => self.struck |= is_on,
            "vertAlign" => self.script = Script::of(name, value("val")),
            "position" => self.script = Script::of(name, value("val")).or(self.script),
            _ => {}
        }
    }

    /// What its style says too, where it does not say it itself.
    pub(super) fn in_style(&mut self, style: &RunStyle) {
        if self.font.is_empty() {
            self.font.clone_from(&style.font);
        }
        self.hidden |= style.hidden;
        self.struck |= style.struck;
        self.script = self.script.or(style.script);
    }
}

/// Superscript or subscript.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Superscript,
    Subscript,
}

impl Script {
    /// As a property of a run says it: by its name, or by how far above the line.
    pub(super) fn of(name: &str, value: Option<&str>) -> Option<Self> {
        let far = || value?.trim().trim_end_matches(|one: char| one.is_ascii_alphabetic()).parse::<f64>().ok();
        match (name, value) {
            ("vertAlign", Some("superscript")) => Some(Script::Superscript),
            ("vertAlign", Some("subscript")) => Some(Script::Subscript),
            ("position" | "baseline", _) => match far() {
                Some(far) if far > 0.0 => Some(Script::Superscript),
                Some(far) if far < 0.0 => Some(Script::Subscript),
                _ => None,
            },
            _ => None,
        }
    }
}

/// A link that is open.
#[derive(Clone, Debug)]
pub(super) struct WordLink {
    /// Where it leads, if that is outside of the document.
    pub(super) address: Option<String>,
    /// Where its words begin in their paragraph.
    pub(super) from: usize,
}

/// A field: something that Word works out, or fills in.
#[derive(Clone, Debug, Default)]
pub(super) struct WordField {
    pub(super) instruction: String,
    /// Where its words begin in their paragraph.
    pub(super) from: usize,
    separated: bool,
    /// Whether its box is ticked, where it has one; what somebody set comes before what it was.
    ticked: Option<bool>,
    /// What can be chosen, and the number of what was.
    choices: Vec<String>,
    chosen: Option<usize>,
}

impl WordField {
    pub(super) fn begun(from: usize) -> Self {
        WordField { from, ..WordField::default() }
    }

    pub(super) fn simple(instruction: &str, from: usize) -> Self {
        WordField { instruction: instruction.to_owned(), from, separated: true, ..WordField::default() }
    }

    pub(super) fn separate(&mut self, from: usize) {
        (self.separated, self.from) = (true, from);
    }

    /// Whether its words are counted by Word anew each time: numbers of pages, contents.
    pub(super) fn is_counted(&self) -> bool {
        const COUNTED: [&str; 6] = ["PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "PAGEREF", "TOC"];
        self.separated && COUNTED.contains(&self.word().as_str())
    }

    fn word(&self) -> String {
        self.instruction.split_whitespace().next().unwrap_or_default().to_uppercase()
    }

    /// The words of its instruction, those between quotation marks being one.
    fn words(&self) -> Vec<String> {
        let mut words = Vec::new();
        for (at, part) in self.instruction.split('"').enumerate() {
            if at % 2 == 1 {
                words.push(part.to_owned());
            } else {
                words.extend(part.split_whitespace().map(str::to_owned));
            }
        }
        words
    }

    /// The address that it leads to.
    pub(super) fn address(&self) -> Option<String> {
        let words = self.words();
        let target = words.get(1).filter(|target| self.word() == "HYPERLINK" && !target.starts_with('\\'));
        target.cloned()
    }

    /// The font and number of the sign that it shows.
    pub(super) fn symbol(&self) -> Option<(String, u32)> {
        let words = self.words();
        let number = words.get(1).filter(|_| self.word() == "SYMBOL")?;
        let number = match number.strip_prefix("0x") {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        let font = words.iter().position(|word| word == "\\f").and_then(|at| words.get(at + 1));
        Some((font.cloned().unwrap_or_default(), number))
    }

    /// Whether it shows what is in another file.
    pub(super) fn is_of_file(&self) -> bool {
        ["INCLUDEPICTURE", "INCLUDETEXT", "LINK", "EMBED", "IMPORT"].contains(&self.word().as_str())
    }

    /// A part of a form field.
    pub(super) fn form(&mut self, name: &str, value: Option<&str>) {
        let is_on = !matches!(value, Some("0" | "false" | "off"));
        match name {
            "checkBox" => self.ticked = Some(false),
            "default" if self.ticked.is_some() => self.ticked = Some(is_on),
            "checked" => self.ticked = Some(is_on),
            "listEntry" => self.choices.extend(value.map(str::to_owned)),
            "result" => self.chosen = value.and_then(|number| number.parse().ok()),
            _ => {}
        }
    }

    /// What a form field says.
    pub(super) fn said(&self) -> Option<String> {
        if let Some(ticked) = self.ticked {
            return Some(if ticked { "☒" } else { "☐" }.to_owned());
        }
        self.chosen.and_then(|chosen| self.choices.get(chosen)).cloned()
    }
}

/// A picture, or another thing that is no words.
#[derive(Clone, Debug, Default)]
pub(super) struct Object {
    what: Option<FormPart>,
    words: String,
    has_words: bool,
}

impl Object {
    /// An element of it.
    pub(super) fn holds(&mut self, name: &str, attributes: &[(String, String)]) {
        let value = |key: &str| attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
        match name {
            "txbxContent" => self.has_words = true,
            "pic" | "imagedata" | "blip" => {
                self.what.get_or_insert(FormPart::Picture);
            }
            "OLEObject" | "contentPart" | "control" => self.what = Some(FormPart::Object),
            "chart" | "relIds" => self.what = Some(FormPart::Chart),
            "textpath" => {
                self.what = Some(FormPart::Picture);
                self.add(value("string"));
            }
            "docPr" | "shape" => {
                self.add(value("descr"));
                self.add(value("title"));
                self.add(value("alt"));
            }
            _ => {}
        }
    }

    fn add(&mut self, words: Option<&str>) {
        let Some(words) = words.filter(|words| !words.trim().is_empty()) else { return };
        if !self.words.is_empty() {
            self.words.push_str("; ");
        }
        self.words.push_str(words);
    }

    /// What is told of it; a text box has words of its own.
    pub(super) fn unread_part(self) -> Option<(FormPart, String)> {
        match self.what {
            Some(what) => Some((what, self.words)),
            None if self.has_words && self.words.is_empty() => None,
            None => Some((FormPart::Drawing, self.words)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instructions_of_fields_are_read() {
        let field = |text: &str| WordField::simple(text, 0);
        assert_eq!(
            field(" HYPERLINK \"https://x.example/a b\" \\t \"_blank\"").address().as_deref(),
            Some("https://x.example/a b")
        );
        assert_eq!(field("HYPERLINK \\l \"_Toc1\"").address(), None);
        assert_eq!(field("SYMBOL 179 \\f \"Symbol\" \\s 12").symbol(), Some(("Symbol".to_owned(), 179)));
        assert!(field("PAGE  \\* MERGEFORMAT").is_counted() && !field("REF a").is_counted());
        assert!(field("INCLUDEPICTURE \"a.png\"").is_of_file());
    }
}
