//! Quotations: what was said as it was said, or in translation with what was said below it.

use super::Composer;
use super::inlines::language_tag;
use super::placed::yaml;
use super::prose::Setting;
use crate::inspection::{OtherLanguage, QuotationRecord};
use crate::language::{Argument, Phrase};
use crate::programme::Node;
use crate::report::view::{Block, Original};

impl<'a> Composer<'a> {
    /// A quotation of a section.
    pub(super) fn quotation(&mut self, node: &'a Node, index: usize, record: &'a QuotationRecord) -> Block {
        // What was said in the report's language stands as it was said.
        let foreign = record.lang.as_deref().filter(|code| *code != self.phrases.language.code());
        let shown = if record.translation.is_some() { record.other_language } else { OtherLanguage::Original };
        let (language, blocks, original) = match (foreign, shown) {
            (None, _) => (None, self.said(node, index, "text"), None),
            (Some(code), OtherLanguage::Original) => (Some(language_tag(code)), self.said(node, index, "text"), None),
            (Some(_), OtherLanguage::Translation) => (None, self.said(node, index, "translation"), None),
            (Some(code), OtherLanguage::Both) => {
                let translation = self.said(node, index, "translation");
                let label = self.phrases.say_with(Phrase::SaidIn, &[("language", Argument::Text(code))]);
                let blocks = self.said(node, index, "text");
                (None, translation, Some(Box::new(Original { label, language: language_tag(code), blocks })))
            }
        };
        Block::Quotation {
            mark: self.block_mark(node, &blocks),
            label: record.label.as_ref().map(|label| self.words(label)),
            language,
            blocks,
            original,
            attribution: record.attribution.as_ref().map(|attribution| self.words(attribution)),
        }
    }

    fn said(&mut self, node: &'a Node, index: usize, key: &str) -> Vec<Block> {
        let scope = self.inspection_scope(&node.id, &yaml(node), &format!("quotations/{index}/{key}"));
        scope.map(|scope| self.blocks(&scope, &mut Setting::inside(node))).unwrap_or_default()
    }
}
