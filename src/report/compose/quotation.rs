//! Quotations: in the words in which something was said, and in translation where it was said in another language.
//!
//! What must hold: what was said in the report's language is printed as it was said; a translation of what was said in
//! another says that it is one.

use super::Composer;
use super::placed::yaml;
use super::prose::Setting;
use crate::inspection::{QuotationRecord, ShownInTranslation};
use crate::language::{Argument, Language, Phrase};
use crate::problem::Kind;
use crate::programme::Node;
use crate::report::view::{Block, Original};

impl<'a> Composer<'a> {
    /// A quotation.
    pub(super) fn quotation(&mut self, node: &'a Node, index: usize, record: &'a QuotationRecord) -> Block {
        let text = format!("quotations/{index}/text");
        let label = record.label.as_ref().map(|label| self.words(label));
        let attribution = record.attribution.as_ref().map(|attribution| self.words(attribution));
        let own = self.phrases.language.code();
        // What was said in English is translated with the rest of the report.
        let said_in = record.lang.as_deref().filter(|lang| *lang != own && *lang != Language::English.code());
        let untold = said_in.is_some() && record.show != ShownInTranslation::Original && record.translation.is_none();
        if untold {
            let place = self.inspection.sources.get(&yaml(node)).map(|source| source.place_at(&text));
            self.incomplete(Kind::TranslationMissing, place);
        }
        let translated = said_in.filter(|_| record.translation.is_some() && record.show != ShownInTranslation::Original);
        let shown = if translated.is_some() { format!("quotations/{index}/translation") } else { text.clone() };
        let blocks = self.quoted(node, &shown);
        let mark = self.block_mark(node, &blocks);
        let original = translated.map(|language| {
            let (phrase, blocks) = match record.show {
                ShownInTranslation::Translation => (Phrase::QuotationTranslated, Vec::new()),
                _ => (Phrase::QuotationOriginal, self.quoted(node, &text)),
            };
            let label = self.phrases.say_with(phrase, &[("language", Argument::Text(language))]);
            Original { label, language: language.to_owned(), blocks }
        });
        let language = said_in.filter(|_| translated.is_none()).map(str::to_owned);
        Block::Quotation { mark, label, language, blocks, original, attribution }
    }

    fn quoted(&mut self, node: &'a Node, path: &str) -> Vec<Block> {
        let scope = self.inspection_scope(&node.id, &yaml(node), path);
        scope.map(|scope| self.blocks(&scope, &mut Setting::inside(node))).unwrap_or_default()
    }
}
