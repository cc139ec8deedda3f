//! What has begun in a text and not ended, and text that may still go on.

use std::ops::Range;

use super::super::prose::{Block, Cell, Inline};
use super::super::written::RunSource;
use super::numbers::Numbers;

/// Something that has begun and not ended.
pub(super) struct OpenElement {
    pub(super) opened: Opened,
    pub(super) range: Range<usize>,
    /// Where the last thing in it ended.
    pub(super) reached: usize,
    /// Whether something in it was told: then it is not told as well that it is empty.
    pub(super) told: bool,
    pub(super) inlines: Vec<Inline>,
    pub(super) blocks: Vec<Block>,
    pub(super) items: Vec<Vec<Block>>,
    pub(super) cells: Vec<Cell>,
    pub(super) rows: Vec<Vec<Cell>>,
    pub(super) written: RunSource,
}

pub(super) enum Opened {
    Body,
    Paragraph,
    Heading(u8),
    List(Numbers),
    Item,
    Quote,
    Table(Vec<bool>),
    Row,
    Cell,
    Note(String),
    Emphasis,
    Strong,
    Link { to: String },
    Refused,
}

impl OpenElement {
    pub(super) fn new(opened: Opened, range: Range<usize>) -> Self {
        OpenElement {
            opened,
            reached: range.start,
            range,
            told: false,
            inlines: Vec::new(),
            blocks: Vec::new(),
            items: Vec::new(),
            cells: Vec::new(),
            rows: Vec::new(),
            written: RunSource::default(),
        }
    }

    /// Whether it holds a run of text itself, and is not a part of one.
    pub(super) fn is_run(&self) -> bool {
        matches!(self.opened, Opened::Paragraph | Opened::Heading(_) | Opened::Item | Opened::Cell)
    }

    /// Whether it can stand in itself, so that its depth has a limit.
    pub(super) fn nests(&self) -> bool {
        matches!(
            self.opened,
            Opened::List(_) | Opened::Quote | Opened::Note(_) | Opened::Emphasis | Opened::Strong | Opened::Link { .. }
        )
    }
}

/// Text that may go on: events split it at characters that could have been markup.
#[derive(Default)]
pub(super) struct Pending {
    pub(super) text: String,
    /// Where each piece begins: in this text, and in the one that is parsed.
    pieces: Vec<(usize, usize)>,
}

impl Pending {
    pub(super) fn push(&mut self, text: &str, written: usize) {
        self.pieces.push((self.text.len(), written));
        // A tab has no width of its own in print.
        self.text.extend(text.chars().map(|character| if character == '\t' { ' ' } else { character }));
    }

    /// Where a stretch of this text was written. Between its ends may stand what is not in this text: markup, the beginnings
    /// of lines.
    pub(super) fn written_range(&self, range: &Range<usize>, parsed: &str) -> Range<usize> {
        // A character that stands there by its name is longer or shorter here.
        let start = parsed.floor_char_boundary(self.written_at(range.start));
        let end = parsed.ceil_char_boundary(self.written_at(range.end).min(parsed.len()));
        start..end.max(start)
    }

    /// The byte of the parsed text at which a byte of this one was written.
    pub(super) fn written_at(&self, at: usize) -> usize {
        let behind = self.pieces.partition_point(|(start, _)| *start <= at);
        let piece = behind.checked_sub(1).and_then(|index| self.pieces.get(index));
        piece.map_or(at, |(start, written)| written + (at - start))
    }
}
