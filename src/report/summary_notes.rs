//! The notes of a part of a report that stands by itself: they are numbered anew, and each is there whose number is.

use std::collections::BTreeMap;

use super::view::{Block, Inline, Note};

/// Numbers the notes of blocks anew, in the order in which they are referred to, and gives them.
pub(super) fn with_own_notes(blocks: &mut [Block]) -> Vec<Note> {
    let mut notes = OwnNotes::default();
    notes.blocks(blocks);
    notes.found
}

#[derive(Default)]
struct OwnNotes {
    /// The new number of each.
    numbers: BTreeMap<u32, u32>,
    found: Vec<Note>,
}

impl OwnNotes {
    fn blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph { inlines, .. } => self.run(inlines),
                Block::Ratings(ratings) => {
                    if let Some(overall) = &mut ratings.overall {
                        self.run(&mut overall.adjusted);
                    }
                    for group in &mut ratings.groups {
                        group.heading.iter_mut().for_each(|heading| self.run(heading));
                        group.rows.iter_mut().for_each(|row| self.run(&mut row.adjusted));
                    }
                    ratings.strip_note.iter_mut().for_each(|note| self.run(note));
                }
                Block::Table(table) => {
                    table.rows.iter_mut().flatten().for_each(|cell| self.run(cell));
                    table.notes.iter_mut().for_each(|note| self.run(note));
                }
                Block::Recommendations { groups } => {
                    for group in groups.iter_mut() {
                        group.lead.iter_mut().for_each(|lead| self.run(lead));
                        group.items.iter_mut().for_each(|item| self.blocks(&mut item.blocks));
                    }
                }
                other => other.inside_mut().into_iter().for_each(|inside| self.blocks(inside)),
            }
        }
    }

    fn run(&mut self, inlines: &mut [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Note { number, anchor, first, inlines } => {
                    let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX).saturating_add(1);
                    *first = !self.numbers.contains_key(number);
                    *number = *self.numbers.entry(*number).or_insert(next);
                    if *first {
                        self.found.push(Note {
                            number: *number,
                            anchor: format!("note-{number}"),
                            references: Vec::new(),
                            inlines: inlines.clone(),
                        });
                    }
                    if let Some(note) = self.found.iter_mut().find(|note| note.number == *number) {
                        note.references.push(anchor.clone());
                    }
                }
                Inline::Emphasis { inlines }
                | Inline::Strong { inlines }
                | Inline::Link { inlines, .. }
                | Inline::Foreign { inlines, .. }
                | Inline::Untranslated { inlines, .. } => self.run(inlines),
                _ => {}
            }
        }
    }
}
