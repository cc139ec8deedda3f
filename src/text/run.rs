//! Runs of text: what is translated as one, found in prose, and read again from its own Markdown.

use std::ops::Range;

use super::parse::{Origin, parse_prose};
use super::prose::{Block, Inline, Prose};
use crate::problem::{Place, Problem};

/// Stands before a run that is read by itself, so that nothing at its beginning makes it a list, a heading or a table. It
/// is white space to the rules of emphasis, as the beginning of a line is, and to nothing else.
pub(super) const GUARD: char = '\u{205f}';

/// What a run is in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// A paragraph.
    Paragraph,
    /// A heading.
    Heading,
    /// A paragraph of a list's item.
    Item,
    /// A paragraph of a quotation.
    Quote,
    /// The header of a column.
    Header,
    /// A cell.
    Cell,
    /// A footnote.
    Note,
}

/// A run of text in prose.
#[derive(Debug)]
pub struct Run<'a> {
    /// What it is.
    pub position: Position,
    /// The Markdown it was written in, on one line.
    pub source: &'a str,
    /// Where it stands.
    pub place: &'a Place,
    /// What it says.
    pub inlines: &'a mut Vec<Inline>,
}

impl Prose {
    /// Shows every run to a visitor, which may change what it says: in order, footnotes last.
    pub fn each_run(&mut self, visit: &mut dyn FnMut(Run<'_>)) {
        each_of_blocks(&mut self.blocks, Position::Paragraph, visit);
        for note in self.notes.values_mut() {
            let (source, place) = (note.source.as_str(), &note.place);
            visit(Run { position: Position::Note, source, place, inlines: &mut note.inlines });
        }
    }
}

fn each_of_blocks(blocks: &mut [Block], inside: Position, visit: &mut dyn FnMut(Run<'_>)) {
    for block in blocks {
        match block {
            Block::Paragraph { inlines, source, place } => visit(Run { position: inside, source, place, inlines }),
            Block::Heading { inlines, source, place, .. } => {
                visit(Run { position: Position::Heading, source, place, inlines });
            }
            Block::List { items, .. } => {
                for item in items {
                    each_of_blocks(item, Position::Item, visit);
                }
            }
            Block::Quote { blocks } => each_of_blocks(blocks, Position::Quote, visit),
            Block::Table { head, rows, .. } => {
                let head = head.iter_mut().map(|cell| (Position::Header, cell));
                for (position, cell) in head.chain(rows.iter_mut().flatten().map(|cell| (Position::Cell, cell))) {
                    let (source, place) = (cell.source.as_str(), &cell.place);
                    visit(Run { position, source, place, inlines: &mut cell.inlines });
                }
            }
            Block::Placed { .. } | Block::Hole { .. } => {}
        }
    }
}

/// Reads a run by itself. `None` where it is more than one run.
pub fn parse_run(source: &str, origin: Origin<'_>, problems: &mut Vec<Problem>) -> Option<Vec<Inline>> {
    let guarded = format!("{GUARD}{source}");
    let before = GUARD.len_utf8();
    let origin = |range: Range<usize>| origin(range.start.saturating_sub(before)..range.end.saturating_sub(before));
    let mut blocks = parse_prose(&guarded, &origin, problems).blocks.into_iter();
    let (Some(Block::Paragraph { mut inlines, .. }), None) = (blocks.next(), blocks.next()) else { return None };
    if let Some(Inline::Text(first)) = inlines.first_mut() {
        *first = first.trim_start_matches(GUARD).to_owned();
        if first.is_empty() {
            inlines.remove(0);
        }
    }
    Some(inlines)
}
