//! Quotations: what was said as it was said, or in translation with what was said below it.

use super::Composer;
use super::inlines::language_tag;
use super::placed::yaml;
use super::prose::Setting;
use crate::inspection::{OtherLanguage, QuotationRecord};
use crate::language::{Argument, Phrase};
use crate::programme::Node;
use crate::report::view::{Block, Original, Voice};
use crate::source::Words;

/// What one person said, as it is written.
struct Said<'a> {
    /// The keys that lead to it in the section's file.
    path: String,
    lang: Option<&'a str>,
    attribution: Option<&'a Words>,
    /// What another language prints; what was said itself, where it is not translated.
    shown: OtherLanguage,
}

impl<'a> Composer<'a> {
    /// A quotation of a section.
    pub(super) fn quotation(&mut self, node: &'a Node, index: usize, record: &'a QuotationRecord) -> Block {
        let path = format!("quotations/{index}");
        let first = Said {
            lang: record.lang.as_deref(),
            attribution: record.attribution.as_ref(),
            shown: if record.translation.is_some() { record.other_language } else { OtherLanguage::Original },
            path: path.clone(),
        };
        let others = record.more.iter().enumerate().map(|(more, voice)| Said {
            lang: voice.lang.as_deref(),
            attribution: voice.attribution.as_ref(),
            shown: if voice.translation.is_some() { voice.other_language } else { OtherLanguage::Original },
            path: format!("{path}/more/{more}"),
        });
        let voices: Vec<Voice> = std::iter::once(first).chain(others).map(|said| self.voice(node, &said)).collect();
        let blocks: Vec<Block> = voices.iter().flat_map(|voice| voice.blocks.clone()).collect();
        let label = record.label.as_ref().map(|label| self.words(label));
        Block::Quotation { mark: self.block_mark(node, &blocks), label, voices }
    }

    fn voice(&mut self, node: &'a Node, said: &Said<'_>) -> Voice {
        // Of the two, a report may show one: the other is meant for the other language.
        for key in ["text", "translation"] {
            self.inspection_scope(&node.id, &yaml(node), &format!("{}/{key}", said.path));
        }
        // What was said in the report's language stands as it was said.
        let foreign = said.lang.filter(|code| *code != self.phrases.language.code());
        let (language, blocks, original) = match (foreign, said.shown) {
            (None, _) => (None, self.said(node, said, "text"), None),
            (Some(code), OtherLanguage::Original) => (Some(language_tag(code)), self.said(node, said, "text"), None),
            (Some(_), OtherLanguage::Translation) => (None, self.said(node, said, "translation"), None),
            (Some(code), OtherLanguage::Both) => {
                let translation = self.said(node, said, "translation");
                let label = self.phrases.say_with(Phrase::SaidIn, &[("language", Argument::Text(code))]);
                let blocks = self.said(node, said, "text");
                (None, translation, Some(Box::new(Original { label, language: language_tag(code), blocks })))
            }
        };
        Voice { language, blocks, original, attribution: said.attribution.map(|words| self.words(words)) }
    }

    fn said(&mut self, node: &'a Node, said: &Said<'_>, key: &str) -> Vec<Block> {
        let scope = self.inspection_scope(&node.id, &yaml(node), &format!("{}/{key}", said.path));
        scope.map(|scope| self.blocks(&scope, &mut Setting::inside(node))).unwrap_or_default()
    }
}
