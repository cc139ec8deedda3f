//! Quotations: what was said as it was said, or in translation with what was said below it.

use super::composer::Composer;
use super::inlines::language_tag;
use super::prose::Setting;
use crate::inspection::{OtherLanguage, QuotationRecord, WrittenVoice};
use crate::language::{Argument, Language, Phrase};
use crate::programme::Node;
use crate::report::view::{Block, Continued, Inline, Original, Voice, Words};
use crate::source::Text;

impl<'a> Composer<'a> {
    /// A quotation of a section.
    pub(super) fn quotation(&mut self, node: &'a Node, record: &'a QuotationRecord) -> Block {
        let voices: Vec<Voice> = record.voices().map(|said| self.voice(node, &said)).collect();
        let blocks: Vec<Block> = voices.iter().flat_map(Voice::parts).flat_map(|(_, said, _)| said.to_vec()).collect();
        let label = record.label.as_ref().map(|label| self.words(label));
        // Points are found again by what was said, whatever the marks around it.
        let mark = self.block_mark(node, &blocks);
        let voices = voices.into_iter().map(|voice| self.in_marks(voice)).collect();
        Block::Quotation { mark, label, voices }
    }

    /// What was said between quotation marks, so that they are heard and copied: they are the report's, as folders are written
    /// without.
    fn in_marks(&self, mut voice: Voice) -> Voice {
        let (opens, closes) = (self.basis.phrases.say(Phrase::QuoteOpens), self.basis.phrases.say(Phrase::QuoteCloses));
        for blocks in voice.said_mut() {
            let ends = matches!(blocks.first(), Some(Block::Paragraph { .. }))
                && matches!(blocks.last(), Some(Block::Paragraph { .. }));
            if let Some(Block::Paragraph { inlines, .. }) = blocks.first_mut().filter(|_| ends) {
                inlines.insert(0, Inline::Text { text: opens.clone() });
            }
            if let Some(Block::Paragraph { inlines, .. }) = blocks.last_mut().filter(|_| ends) {
                inlines.push(Inline::Text { text: closes.clone() });
            }
        }
        voice
    }

    fn voice(&mut self, node: &'a Node, said: &WrittenVoice<'_>) -> Voice {
        // What another language prints; what was said itself, where it is not translated.
        let shown = if said.translation.is_some() { said.other_language } else { OtherLanguage::Original };
        // What was said in the report's language stands as it was said.
        let foreign = said.lang.filter(|code| *code != self.basis.phrases.language.code());
        let (blocks, original) = self.said_part(node, (said.text, said.translation), foreign, shown);
        let continued: Vec<Continued> = said
            .continued
            .iter()
            .map(|one| {
                let words = self.words(&one.words);
                let (blocks, original) = self.said_part(node, (&one.text, one.translation.as_ref()), foreign, shown);
                Continued { words, blocks, original }
            })
            .collect();
        let language = foreign.filter(|_| shown == OtherLanguage::Original).map(language_tag);
        let attribution = said.attribution.map(|words| self.words(words));
        let own = self.basis.phrases.language;
        let from = match (foreign, shown) {
            (Some(code), OtherLanguage::Translation) => Some(code),
            // What was said in English is translated with the report.
            (None, _) if said.lang.is_none() && own == Language::Welsh && !blocks.iter().any(is_untranslated) => {
                Some(Language::English.code())
            }
            _ => None,
        };
        let attribution = match from {
            Some(code) => Some(self.translated_from(code, attribution)),
            None => attribution,
        };
        Voice { language, blocks, original, continued, attribution }
    }

    /// A part of what was said as it is shown, and below its translation as it was said.
    fn said_part(
        &mut self,
        node: &'a Node,
        (text, translation): (&Text, Option<&Text>),
        foreign: Option<&str>,
        shown: OtherLanguage,
    ) -> (Vec<Block>, Option<Box<Original>>) {
        // Of the two, a report may show one: the other is meant for the other language.
        for text in [Some(text), translation].into_iter().flatten() {
            self.inspection_scope(&node.id, text);
        }
        match (foreign, shown) {
            (None, _) | (Some(_), OtherLanguage::Original) => (self.said(node, Some(text)), None),
            (Some(_), OtherLanguage::Translation) => (self.said(node, translation), None),
            (Some(code), OtherLanguage::Both) => {
                let translated = self.said(node, translation);
                let label = self.basis.phrases.say_with(Phrase::SaidIn, &[("language", Argument::Text(code))]);
                let blocks = self.said(node, Some(text));
                (translated, Some(Box::new(Original { label, language: language_tag(code), blocks })))
            }
        }
    }

    /// Who said it, with the language that it was translated from.
    fn translated_from(&self, code: &str, attribution: Option<Words>) -> Words {
        let said = |form, name| {
            let values =
                [("form", Argument::Text(form)), ("name", Argument::Text(name)), ("language", Argument::Text(code))];
            self.basis.phrases.say_with(Phrase::QuotationTranslated, &values)
        };
        match attribution {
            Some(words) => Words { text: said("named", &words.text), ..words },
            None => Words::from(said("alone", "")),
        }
    }

    fn said(&mut self, node: &'a Node, text: Option<&Text>) -> Vec<Block> {
        let scope = text.and_then(|text| self.inspection_scope(&node.id, text));
        scope.map(|scope| self.blocks(&scope, &mut Setting::inside(node))).unwrap_or_default()
    }
}

/// Whether any of a block still stands in the language that it was written in.
fn is_untranslated(block: &Block) -> bool {
    let own = match block {
        Block::Paragraph { inlines, .. } => inlines.iter().any(|inline| matches!(inline, Inline::Untranslated { .. })),
        _ => false,
    };
    own || block.inside().into_iter().flatten().any(is_untranslated)
}
