//! What the elements of a run say: letters, signs, fields, links, formulas, notes.

use super::super::marks::Script;
use super::super::script::{ScriptText, script_text};
use super::{Attributes, PartReader, WordField, value};
use crate::characters::is_private;
use crate::problem::FormPart;
use crate::text::{is_of_signs, sign};

impl PartReader<'_> {
    /// Words of a run, its private characters as those that readers see.
    pub(super) fn words(&mut self, text: &str) {
        let run = self.runs.last().cloned().unwrap_or_default();
        let of_signs = is_of_signs(&run.font);
        let mut seen = String::with_capacity(text.len());
        for character in text.chars() {
            let number = u32::from(character);
            if is_private(character) || (of_signs && number < 0x100 && !character.is_whitespace()) {
                seen.push(self.sign(&run.font, number));
            } else {
                seen.push(character);
            }
        }
        match run.script.and_then(|script| self.script_text(&seen, script)) {
            Some(script_text) => self.push_text(&script_text),
            None => self.push_text(&seen),
        }
        for (is_so, what) in [(run.hidden, FormPart::Hidden), (run.struck, FormPart::Struck)] {
            if is_so && !seen.trim().is_empty() {
                self.note_unread(what, &seen);
            }
        }
    }

    /// Letters and digits that stand higher or lower than the line, so that they do not run into those before them; none where
    /// they may. Where Unicode has no such letters, how they are written is told.
    fn script_text(&mut self, text: &str, script: Script) -> Option<String> {
        let before = self.paragraphs.last().and_then(|one| one.text.chars().next_back());
        match script_text(text, script, before) {
            ScriptText::AsItIs => None,
            ScriptText::Signs(signs) => Some(signs),
            ScriptText::Marked(words) => {
                self.note_unread(FormPart::Raised, text.trim());
                Some(words)
            }
        }
    }

    pub(super) fn symbol(&mut self, attributes: &Attributes) {
        let font = value(attributes, "font").unwrap_or_default().to_owned();
        let number = value(attributes, "char").and_then(|code| u32::from_str_radix(code, 16).ok()).unwrap_or(0);
        let seen = match char::from_u32(number).filter(|one| !is_private(*one) && !is_of_signs(&font) && number >= 0x20)
        {
            Some(plain) => plain,
            None => self.sign(&font, number),
        };
        self.push_text(seen.encode_utf8(&mut [0; 4]));
    }

    /// The character for a sign; one that stands for what was lost, where it is not known, and that is told.
    pub(super) fn sign(&mut self, font: &str, number: u32) -> char {
        sign(font, number).unwrap_or_else(|| {
            self.note_unread(FormPart::Symbol, &format!("{font} U+{number:04X}"));
            '\u{fffd}'
        })
    }

    pub(super) fn refer(&mut self, what: &'static str, attributes: &Attributes) {
        let Some(id) = value(attributes, "id").map(str::to_owned) else { return };
        let chain = self.chain();
        let note = format!("{what} {id}");
        // A note belongs to the words; a comment is about them, and is told.
        if what != "comments"
            && !chain.is_empty()
            && let Some((_, text)) = self.notes.iter().find(|(known, _)| *known == note)
        {
            let text = format!(" [{}]", text.trim());
            self.push_text(&text);
        }
        self.found.references.push((what, id, chain));
    }

    pub(super) fn field(&mut self, step: &str) {
        match step {
            "begin" => self.fields.push(WordField::begun(self.length())),
            "separate" => {
                let length = self.length();
                self.fields.last_mut().into_iter().for_each(|field| field.separate(length));
            }
            _ => self.end_field(),
        }
    }

    pub(super) fn end_field(&mut self) {
        let Some(field) = self.fields.pop() else { return };
        if let Some(said) = field.said() {
            self.push_text(&said);
        }
        if let Some((font, number)) = field.symbol().filter(|_| self.length() == field.from) {
            let sign = self.sign(&font, number);
            self.push_text(sign.encode_utf8(&mut [0; 4]));
        }
        if field.is_of_file() {
            self.note_unread(FormPart::Object, field.instruction.trim());
        }
        self.link(field.address(), field.from);
    }

    /// An address, behind the words that lead to it, unless they say it.
    pub(super) fn link(&mut self, address: Option<String>, from: usize) {
        let Some(address) = address.filter(|address| !address.is_empty()) else { return };
        let bare = |text: &str| {
            let text = text.to_lowercase();
            let text = ["mailto:", "https://", "http://"].iter().fold(text, |text, start| text.replace(start, ""));
            text.trim_end_matches('/').to_owned()
        };
        let words = self.paragraphs.last().and_then(|one| one.text.get(from..)).unwrap_or_default();
        if bare(words).contains(&bare(&address)) {
            return;
        }
        if self.chain().is_empty() {
            self.note_unread(FormPart::Link, &address);
        } else {
            self.push_text(&format!(" ({address})"));
        }
    }

    /// What stands between the parts of a formula, so that a half is no 12.
    pub(super) fn formula(&mut self, name: &str, attributes: &Attributes, starts: bool) {
        let sign = match (name, starts) {
            ("num", true) | ("d", true) => "(",
            ("den", true) => "/(",
            ("sup", true) => "^(",
            ("sub", true) => "_(",
            ("rad", true) => "√(",
            ("num" | "d" | "den" | "sup" | "sub" | "rad", false) => ")",
            ("chr", true) => value(attributes, "val").unwrap_or_default(),
            _ => return,
        };
        let sign = sign.to_owned();
        self.push_text(&sign);
    }

    pub(super) fn end_formula(&mut self) {
        let Some(from) = self.formulas.pop() else { return };
        let words = self.paragraphs.last().and_then(|one| one.text.get(from..)).unwrap_or_default().to_owned();
        self.note_unread(FormPart::Formula, &words);
    }
}
