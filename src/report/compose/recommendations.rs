//! Recommendations: grouped by addressee or with the body in brackets, numbered as the programme does, points nested.

use super::composer::Composer;
use super::prose::{Setting, block_text};
use crate::inspection::Recommendation;
use crate::language::list;
use crate::programme::{FullStop, GroupBy, Node, Numbering};
use crate::report::values::around;
use crate::report::view::{Block, Inline, Item, Mark, RecommendationGroup};

impl<'a> Composer<'a> {
    /// The opening of the recommendations and the recommendations.
    pub(super) fn recommendations(&mut self, node: &'a Node, level: u8) -> Vec<Block> {
        let mut blocks = self.standing_text(node, level);
        let file = &self.basis.inspection.recommendations;
        let style = &self.basis.programme.rules.style.recommendations;
        let numbered = style.numbering != Numbering::None;
        let mut count = 0;
        let mut groups = Vec::new();
        match style.group_by {
            GroupBy::Brackets => {
                let items =
                    (0..file.recommendations.len()).map(|index| self.recommendation(node, index, &mut count, true));
                groups.push(RecommendationGroup { lead: None, numbered, items: items.collect() });
            }
            GroupBy::Addressee => {
                for addressee in &file.addressees {
                    if style.numbering == Numbering::Restart {
                        count = 0;
                    }
                    let items: Vec<Item> = file
                        .recommendations
                        .iter()
                        .enumerate()
                        .filter(|(_, recommendation)| recommendation.to.first() == Some(&addressee.id))
                        .map(|(index, _)| self.recommendation(node, index, &mut count, false))
                        .collect();
                    if items.is_empty() {
                        continue;
                    }
                    let lead = addressee.lead.as_ref().and_then(|lead| self.inspection_scope(&node.id, lead));
                    let lead = match lead {
                        Some(scope) => self.run(Some(scope)),
                        None => self.run_of_words(&addressee.name),
                    };
                    groups.push(RecommendationGroup { lead: Some(lead), numbered, items });
                }
            }
        }
        groups.retain(|group| !group.items.is_empty());
        if !groups.is_empty() {
            blocks.push(Block::Recommendations { groups });
        }
        blocks
    }

    fn recommendation(&mut self, node: &'a Node, index: usize, count: &mut u32, brackets: bool) -> Item {
        *count += 1;
        let style = &self.basis.programme.rules.style.recommendations;
        let number =
            (style.numbering != Numbering::None).then(|| style.number_format.replace("{number}", &count.to_string()));
        let record = &self.basis.inspection.recommendations.recommendations[index];
        let scope = self.inspection_scope(&node.id, &record.text);
        let mut blocks = scope.map(|scope| self.blocks(&scope, &mut Setting::inside(node))).unwrap_or_default();
        let text: String = blocks.iter().map(block_text).collect();
        if brackets && let Some(Block::Paragraph { inlines, .. }) = blocks.last_mut() {
            let is_last = index + 1 == self.basis.inspection.recommendations.recommendations.len();
            let stop = style.full_stop == FullStop::Each || style.full_stop == FullStop::Last && is_last;
            if style.full_stop != FullStop::None
                && let Some(Inline::Text { text }) = inlines.last_mut()
                && text.ends_with('.')
            {
                text.pop();
            }
            inlines.push(Inline::Text { text: " (".to_owned() });
            inlines.push(Inline::Emphasis { inlines: self.bodies(record) });
            inlines.push(Inline::Text { text: if stop { ").".to_owned() } else { ")".to_owned() } });
        }
        let mark = self.mark(&node.id, &text, number);
        let points: Vec<Item> = record
            .points
            .iter()
            .map(|point| {
                let scope = self.inspection_scope(&node.id, point);
                let blocks = scope.map(|scope| self.blocks(&scope, &mut Setting::inside(node))).unwrap_or_default();
                Item { mark: Mark::default(), blocks }
            })
            .collect();
        if !points.is_empty() {
            blocks.push(Block::List { ordered: false, start: 1, items: points });
        }
        Item { mark, blocks }
    }

    /// The bodies that should act, as a list in words.
    fn bodies(&self, record: &Recommendation) -> Vec<Inline> {
        let addressees = &self.basis.inspection.recommendations.addressees;
        let names: Vec<Vec<Inline>> = record
            .to
            .iter()
            .filter_map(|id| addressees.iter().find(|addressee| addressee.id == *id))
            .map(|addressee| self.run_of_words(&addressee.name))
            .collect();
        around(&names, |names| list(self.basis.phrases.language, names))
    }
}
