//! Boxes and summaries that are written in their sections and shown together in another.

use super::composer::Composer;
use crate::language::{Argument, Phrase};
use crate::programme::{Node, Shown};
use crate::report::view::{Block, Heading, Words};
use crate::source::Label;

impl<'a> Composer<'a> {
    /// Boxes from the whole report, each with the section it is about.
    pub(super) fn gathered_boxes(&mut self, node: &'a Node) -> Vec<Block> {
        let programme = self.basis.programme;
        let inspection = self.basis.inspection;
        let mut blocks = Vec::new();
        for top in &programme.outline {
            for from in top.subtree() {
                let Some(content) = inspection.sections.get(&from.id) else { continue };
                for record in &content.file.boxes {
                    let wanted = node.box_kinds.is_empty() || node.box_kinds.contains(&record.kind);
                    let gathered = self.box_kind(record).is_some_and(|kind| kind.shown != Shown::Here);
                    if wanted && gathered {
                        let lines = self.origin_lines(top, from);
                        blocks.push(self.box_block(from, record, lines));
                    }
                }
            }
        }
        blocks
    }

    /// Where a box comes from: the rated section, then its own one where that is another.
    fn origin_lines(&self, top: &Node, from: &Node) -> Vec<Words> {
        let above = top
            .subtree()
            .filter(|node| node.rating.is_some() && node.subtree().any(|below| below.id == from.id))
            .last();
        let unit = above.unwrap_or(top);
        let mut lines: Vec<Words> = unit.title.iter().map(|title| self.words(title)).collect();
        if unit.id != from.id {
            let mut title = from.title.as_ref().map(|title| self.words(title)).unwrap_or_default();
            if let Some(number) = &from.number {
                title.text = format!("{}: {number}", title.text);
            }
            lines.push(title);
        }
        lines
    }

    /// Summaries of other sections, each with its rating.
    pub(super) fn gathered_summaries(&mut self, node: &'a Node, level: u8) -> Vec<Block> {
        let programme = self.basis.programme;
        let mut blocks = Vec::new();
        for id in &node.of {
            let Some(from) = programme.node(id) else { continue };
            let title = from.title.clone().unwrap_or_else(|| Label::from(id.as_str()));
            let summary = self.summary(from, &node.id);
            if summary.is_empty() {
                let place = self.basis.inspection.place(&super::section_file::yaml(from), &[]);
                let note = self.basis.phrases.say_with(Phrase::SummaryOf, &[("title", Argument::Text(&title))]);
                blocks.push(self.hole(&note, place));
            }
            let wanted = format!("{}-{}", self.section_names.anchor(id), self.section_names.word("summary"));
            blocks.push(Block::Heading(Heading::part(
                level + 1,
                self.anchors.take(&wanted),
                self.run_of_words(&title),
            )));
            blocks.extend(self.rating_block(from));
            blocks.extend(summary);
        }
        blocks
    }
}
