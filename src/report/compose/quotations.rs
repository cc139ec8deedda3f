//! Quotations: what was said as it was said, or in translation with what was said below it.

use super::composer::Composer;
use super::inlines::language_tag;
use super::prose::Setting;
use crate::inspection::{OtherLanguage, QuotationRecord};
use crate::language::{Argument, Phrase};
use crate::programme::Node;
use crate::report::view::{Block, Original, Voice};
use crate::source::{Label, Text};

/// What one person said, as it is written.
struct Said<'a> {
    text: &'a Text,
    translation: Option<&'a Text>,
    lang: Option<&'a str>,
    attribution: Option<&'a Label>,
    /// What another language prints; what was said itself, where it is not translated.
    shown: OtherLanguage,
}

impl<'a> Composer<'a> {
    /// A quotation of a section.
    pub(super) fn quotation(&mut self, node: &'a Node, record: &'a QuotationRecord) -> Block {
        let first = Said {
            lang: record.lang.as_deref(),
            attribution: record.attribution.as_ref(),
            shown: if record.translation.is_some() { record.other_language } else { OtherLanguage::Original },
            text: &record.text,
            translation: record.translation.as_ref(),
        };
        let others = record.more.iter().map(|voice| Said {
            lang: voice.lang.as_deref(),
            attribution: voice.attribution.as_ref(),
            shown: if voice.translation.is_some() { voice.other_language } else { OtherLanguage::Original },
            text: &voice.text,
            translation: voice.translation.as_ref(),
        });
        let voices: Vec<Voice> = std::iter::once(first).chain(others).map(|said| self.voice(node, &said)).collect();
        let blocks: Vec<Block> = voices.iter().flat_map(|voice| voice.blocks.clone()).collect();
        let label = record.label.as_ref().map(|label| self.words(label));
        Block::Quotation { mark: self.block_mark(node, &blocks), label, voices }
    }

    fn voice(&mut self, node: &'a Node, said: &Said<'_>) -> Voice {
        // Of the two, a report may show one: the other is meant for the other language.
        for text in [Some(said.text), said.translation].into_iter().flatten() {
            self.inspection_scope(&node.id, text);
        }
        // What was said in the report's language stands as it was said.
        let foreign = said.lang.filter(|code| *code != self.basis.phrases.language.code());
        let (language, blocks, original) = match (foreign, said.shown) {
            (None, _) => (None, self.said(node, Some(said.text)), None),
            (Some(code), OtherLanguage::Original) => (Some(language_tag(code)), self.said(node, Some(said.text)), None),
            (Some(_), OtherLanguage::Translation) => (None, self.said(node, said.translation), None),
            (Some(code), OtherLanguage::Both) => {
                let translation = self.said(node, said.translation);
                let label = self.basis.phrases.say_with(Phrase::SaidIn, &[("language", Argument::Text(code))]);
                let blocks = self.said(node, Some(said.text));
                (None, translation, Some(Box::new(Original { label, language: language_tag(code), blocks })))
            }
        };
        Voice { language, blocks, original, attribution: said.attribution.map(|words| self.words(words)) }
    }

    fn said(&mut self, node: &'a Node, text: Option<&Text>) -> Vec<Block> {
        let scope = text.and_then(|text| self.inspection_scope(&node.id, text));
        scope.map(|scope| self.blocks(&scope, &mut Setting::inside(node))).unwrap_or_default()
    }
}
