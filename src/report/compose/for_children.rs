//! The report for children: the sentences that inspectors wrote for them, with their pictures, under their headings.
//!
//! What must hold: nothing is in it that was not written for it; what is wanting in it is wanting as in the report; its notes are
//! its own.

use super::composer::Composer;
use crate::inspection::{ChildrenPart, ChildrenSentence};
use crate::report::basis::Basis;
use crate::report::view::{Block, ForChildren, Heading, HeadingRank, Mark, ParagraphRole, Section};

/// What its anchors begin with.
const SECTION: &str = "children";

impl<'a> Composer<'a> {
    /// The report for children; nothing where nobody wrote one.
    pub(super) fn for_children(&mut self) -> Option<ForChildren> {
        let Basis { inspection, .. } = self.basis;
        let file = &inspection.for_children;
        if file.parts.is_empty() {
            return None;
        }
        let known = std::mem::take(&mut self.notes.by_key);
        let sections = file.parts.iter().enumerate().map(|(at, part)| self.children_part(at + 1, part)).collect();
        self.notes.by_key = known;
        let notes = self.notes.take_list();
        let pictures = file.pictures().map(|(_, _, name)| name.to_owned()).collect::<Vec<_>>();
        let images = self.image_files(|name| pictures.iter().any(|picture| picture == name));
        Some(ForChildren { sections, notes, images })
    }

    fn children_part(&mut self, number: usize, part: &'a ChildrenPart) -> Section {
        let id = format!("{SECTION}-{number}");
        let mut blocks = vec![Block::Heading(Heading {
            rank: HeadingRank::Section,
            ..Heading::part(1, self.anchors.take(&id), self.run_of_words(&part.heading))
        })];
        for sentence in &part.sentences {
            blocks.extend(self.sentence(sentence));
        }
        Section { id, new_page: false, one_page: false, wide: false, blocks }
    }

    /// A picture and the sentence that it goes with: who hears them hears the picture first.
    fn sentence(&mut self, sentence: &'a ChildrenSentence) -> Vec<Block> {
        let picture = sentence.pictured().map(|record| Block::Image {
            mark: Mark::default(),
            name: self.basis.inspection.image_name(&record.picture),
            alt: self.words(&record.alt),
            caption: None,
        });
        let scope = self.inspection_scope(SECTION, sentence.text());
        let inlines = self.run(scope);
        let said = Block::Paragraph { mark: Mark::default(), inlines, role: ParagraphRole::Body };
        picture.into_iter().chain([said]).collect()
    }
}
