//! From words with signs of a tool between them back to a text as it is written, in whichever version the signs are.
//!
//! What must hold: a sign is what it was in the source, wherever it stands now; one that stands for nothing that is known makes
//! its text unreadable, and never vanishes.

use std::collections::BTreeMap;

use super::element::{Element, Node};
use crate::problem::ExchangeFault;

/// What the signs of a text stand for.
#[derive(Clone, Debug, Default)]
pub(super) struct Signs {
    /// By the name of what is kept of the original.
    data: BTreeMap<String, String>,
    /// By the sign's own name: what begins it, and what ends it.
    known: BTreeMap<String, [String; 2]>,
}

impl Signs {
    /// What a unit keeps of its original (XLIFF 2).
    pub(super) fn of(unit: &Element) -> Self {
        let data = unit.all("originalData").flat_map(|all| all.all("data"));
        let data = data.filter_map(|one| Some((one.attribute("id")?.to_owned(), one.words())));
        Signs { data: data.collect(), known: BTreeMap::new() }
    }

    /// Takes in what the signs of a source say of themselves.
    pub(super) fn learn(&mut self, source: &Element) {
        for element in source.elements() {
            let id = name_of(element).unwrap_or_default().to_owned();
            let of_end = matches!(element.name.as_str(), "ec" | "ex" | "ept");
            let texts = if of_end {
                [None, self.own(element, true)]
            } else {
                [self.own(element, false), self.own_end(element)]
            };
            let known = self.known.entry(id).or_default();
            for (known, text) in known.iter_mut().zip(texts) {
                if let Some(text) = text {
                    *known = text;
                }
            }
            self.learn(element);
        }
    }

    /// The text of an element.
    pub(super) fn text(&self, element: &Element) -> Result<String, ExchangeFault> {
        let mut text = String::new();
        for node in &element.children {
            match node {
                Node::Text(words) => text.push_str(words),
                Node::Element(sign) => text.push_str(&self.sign(sign)?),
            }
        }
        Ok(text)
    }

    fn sign(&self, sign: &Element) -> Result<String, ExchangeFault> {
        match sign.name.as_str() {
            "pc" | "g" => Ok(format!("{}{}{}", self.begins(sign)?, self.text(sign)?, self.ends(sign)?)),
            "ph" | "x" | "sc" | "bx" | "bpt" | "it" => self.begins(sign),
            "ec" | "ex" | "ept" => self.ends(sign),
            "cp" => {
                let letter =
                    sign.attribute("hex").and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32);
                letter.map(String::from).ok_or_else(|| lost(sign))
            }
            "sm" | "em" => Ok(String::new()),
            // Notes of a tool on words, such as a term or a segment.
            _ => self.text(sign),
        }
    }

    fn begins(&self, sign: &Element) -> Result<String, ExchangeFault> {
        let known = || name_of(sign).and_then(|id| self.known.get(id)).map(|texts| texts[0].clone());
        let put_in = || added(sign).map(str::to_owned);
        self.own(sign, false).or_else(known).filter(|text| !text.is_empty()).or_else(put_in).ok_or_else(|| lost(sign))
    }

    fn ends(&self, sign: &Element) -> Result<String, ExchangeFault> {
        let own = match sign.name.as_str() {
            "pc" | "g" => self.own_end(sign),
            _ => self.own(sign, true),
        };
        let known = || name_of(sign).and_then(|id| self.known.get(id)).map(|texts| texts[1].clone());
        let put_in = || added(sign).map(str::to_owned);
        own.or_else(known).filter(|text| !text.is_empty()).or_else(put_in).ok_or_else(|| lost(sign))
    }

    /// What a sign says of itself: by what is kept of the original, or in its own words.
    fn own(&self, sign: &Element, is_end: bool) -> Option<String> {
        let reference = sign.attribute("dataRef").or_else(|| sign.attribute("dataRefStart").filter(|_| !is_end));
        if let Some(text) = reference.and_then(|id| self.data.get(id)) {
            return Some(text.clone());
        }
        let has_words = matches!(sign.name.as_str(), "ph" | "it" | "bpt" | "ept");
        let words = Some(sign.words()).filter(|words| has_words && !words.is_empty());
        words.or_else(|| sign.attribute("equiv-text").filter(|text| is_ours(text)).map(str::to_owned))
    }

    fn own_end(&self, sign: &Element) -> Option<String> {
        sign.attribute("dataRefEnd").and_then(|id| self.data.get(id)).cloned()
    }
}

/// Whether a text could be a code of these texts, and none of another program's.
pub(super) fn is_ours(text: &str) -> bool {
    ["{{", "*", "_", "[", "]", "\\", "<http"].iter().any(|mark| text.starts_with(mark))
}

/// By what a sign and its other end are known.
fn name_of(sign: &Element) -> Option<&str> {
    ["startRef", "rid", "id", "i", "x"].iter().find_map(|key| sign.attribute(key))
}

/// What a tool has put in itself, where it says what it is.
fn added(sign: &Element) -> Option<&'static str> {
    match sign.attribute("subType").or_else(|| sign.attribute("ctype"))? {
        "xlf:b" | "bold" | "x-bold" => Some("**"),
        "xlf:i" | "italic" | "x-italic" => Some("*"),
        "xlf:lb" | "lb" => Some("\\\n"),
        _ => None,
    }
}

fn lost(sign: &Element) -> ExchangeFault {
    ExchangeFault::SignLost { sign: name_of(sign).unwrap_or(&sign.name).to_owned() }
}
