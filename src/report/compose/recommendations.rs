//! Recommendations: grouped by addressee or with the body in brackets, numbered as the programme does, points nested.

use super::composer::Composer;
use super::prose::{Setting, block_text};
use crate::inspection::Recommendation;
use crate::language::list;
use crate::programme::{FullStop, GroupBy, Node, Numbering};
use crate::report::recommendation_order::{RecommendationsOf, recommendation_order};
use crate::report::values::around;
use crate::report::view::{Block, Inline, Item, Mark, RecommendationGroup};

impl<'a> Composer<'a> {
    /// The opening of the recommendations and the recommendations.
    pub(super) fn recommendations(&mut self, node: &'a Node, level: u8) -> Vec<Block> {
        let mut blocks = self.standing_text(node, level);
        let file = &self.basis.inspection.recommendations;
        let style = &self.basis.programme.rules.style.recommendations;
        let numbered = style.numbering != Numbering::None;
        let mut groups = Vec::new();
        for RecommendationsOf { addressee, recommendations } in recommendation_order(&self.basis) {
            let brackets = style.group_by == GroupBy::Brackets;
            let items: Vec<Item> = recommendations
                .into_iter()
                .map(|(index, number)| self.recommendation(node, index, number, brackets))
                .collect();
            let lead = addressee.and_then(|at| file.addressees.get(at)).map(|addressee| {
                let lead = addressee.lead.as_ref().and_then(|lead| self.inspection_scope(&node.id, lead));
                match lead {
                    Some(scope) => self.run(Some(scope)),
                    None => self.run_of_words(&addressee.name),
                }
            });
            groups.push(RecommendationGroup { lead, numbered, items });
        }
        if !groups.is_empty() {
            blocks.push(Block::Recommendations { groups });
        }
        blocks
    }

    fn recommendation(&mut self, node: &'a Node, index: usize, number: Option<u32>, brackets: bool) -> Item {
        let style = &self.basis.programme.rules.style.recommendations;
        let number = number.map(|number| style.number_format.replace("{number}", &number.to_string()));
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
        let draft_number = self.next_draft_number();
        let mark = self.mark_linked(draft_number, &node.id, &text, number);
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
        self.tie_recommendation(record, &mark, &mut blocks);
        Item { mark, blocks }
    }

    /// The bodies that should act, as a list in words.
    pub(super) fn bodies(&self, record: &Recommendation) -> Vec<Inline> {
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
