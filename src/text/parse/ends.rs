//! What becomes of each thing in a text when it ends.

use std::collections::btree_map::Entry;
use std::ops::Range;

use super::super::blank::{is_blank, is_wordless};
use super::super::prose::{Block, Cell, Inline, NoteText};
use super::super::written::HARD_BREAK;
use super::ProseParser;
use super::figure_follows;
use super::frame::{OpenElement, Opened};
use crate::limits;
use crate::problem::PlacedKind;
use crate::problem::{Construct, Kind, Makes, Place, Problem, Wordless};

impl ProseParser<'_> {
    pub(super) fn end(&mut self) {
        let Some(mut frame) = self.frames.pop() else { return };
        if let Some(around) = self.frames.last_mut() {
            around.reached = frame.range.end;
            around.told |= frame.told;
        }
        self.close_run(&mut frame);
        let place = (self.origin)(frame.range.clone());
        match std::mem::replace(&mut frame.opened, Opened::Refused) {
            Opened::Body | Opened::Refused => {}
            Opened::Paragraph => {
                self.heading_without_space(&frame.range);
                let source = frame.written.take(self.text);
                let block = paragraph(frame.inlines, source, place);
                self.push_block(block);
            }
            Opened::Heading(level) => self.heading(level, frame, place),
            Opened::List(numbers) => {
                let start = numbers.start;
                if let Some((typed, printed, at)) = numbers.first_wrong() {
                    self.report(Kind::ListNumber { typed, printed }, at);
                }
                self.lone_item(&frame);
                self.push_block(Block::List { start, items: frame.items });
            }
            Opened::Item => {
                self.item_without_words(&frame);
                if let Some(list) = self.frames.last_mut() {
                    list.items.push(frame.blocks);
                }
            }
            Opened::Quote => self.push_block(Block::Quote { blocks: frame.blocks }),
            Opened::Table(numbers) => self.table(numbers, frame, place),
            Opened::Row => self.row(frame),
            Opened::Cell => {
                let source = frame.written.take(self.text);
                if let Some(row) = self.frames.last_mut() {
                    row.cells.push(Cell { inlines: frame.inlines, source, place });
                }
            }
            Opened::Note(name) => self.note(name, frame.blocks, place),
            Opened::Emphasis => {
                self.emphasis(&frame, 1);
                self.push(Inline::Emphasis(frame.inlines));
            }
            Opened::Strong => {
                self.emphasis(&frame, 2);
                self.push(Inline::Strong(frame.inlines));
            }
            Opened::Link { to } => {
                self.account.take(&(frame.range.start..frame.range.start + 1));
                self.account.take(&(frame.reached..frame.range.end));
                if is_wordless(&frame.inlines) && !frame.told {
                    self.report(Kind::Wordless { what: Wordless::Link }, frame.range);
                }
                self.push(Inline::Link { to, inlines: frame.inlines, place });
            }
        }
    }

    /// An item of which there is only the mark, or nothing that is seen; what Markdown took for something else is told as that.
    fn item_without_words(&mut self, frame: &OpenElement) {
        let own = self.text.get(frame.range.clone()).unwrap_or_default();
        let is_mark = own.trim().chars().all(|one| one.is_ascii_digit() || "-+*.)".contains(one));
        let is_blank = if frame.blocks.is_empty() { is_mark } else { frame.blocks.iter().all(is_blank) };
        if is_blank && !frame.told {
            self.report(Kind::Wordless { what: Wordless::Item }, frame.range.clone());
        }
    }

    /// Text of an item that stands without a paragraph of its own becomes one, where it stands.
    fn close_run(&mut self, frame: &mut OpenElement) {
        if !matches!(frame.opened, Opened::Item | Opened::Quote | Opened::Note(_)) || frame.inlines.is_empty() {
            return;
        }
        let source = frame.written.take(self.text);
        let place = (self.origin)(frame.range.clone());
        frame.blocks.push(paragraph(std::mem::take(&mut frame.inlines), source, place));
    }

    /// A list of one item may be none: a star before a note on figures, a minus before a figure.
    fn lone_item(&mut self, frame: &OpenElement) {
        let own = self.text[frame.range.clone()].trim_start();
        let mark = match own.chars().next() {
            Some('*') => "*",
            Some('-') if figure_follows(&own[1..]) => "-",
            _ => return,
        };
        if frame.items.len() == 1 {
            let start = frame.range.end - own.len();
            self.warn(Kind::MarkNotPrinted { mark: mark.to_owned(), makes: Makes::List }, start..start + 1);
        }
    }

    /// A paragraph that begins like a heading, but for its space: “#Vision”. Behind one sign a number may follow: “#1”.
    fn heading_without_space(&mut self, range: &Range<usize>) {
        let own = self.text.get(range.clone()).unwrap_or_default();
        let signs = own.len() - own.trim_start_matches('#').len();
        let follows = own[signs..].chars().next();
        // “#iwill” is a word; “##iwill” is none.
        let begins = follows.is_some_and(|one| one.is_uppercase() || (signs > 1 && one.is_alphanumeric()));
        if (1..=6).contains(&signs) && begins {
            let first = own.find('\n').unwrap_or(own.len());
            self.report(Kind::HeadingNoSpace, range.start..range.start + first);
            self.last_heading = u8::try_from(signs).unwrap_or(1);
        }
    }

    fn heading(&mut self, level: u8, mut frame: OpenElement, place: Place) {
        let source = frame.written.take(self.text);
        let is_underlined = !self.text[frame.range.clone()].trim_start().starts_with('#');
        if is_underlined {
            self.account.take_all(&(frame.reached..frame.range.end), b"=-");
            self.report(Kind::MarkdownConstruct { what: Construct::Underline }, frame.range.clone());
        } else {
            self.account.take_marks(frame.range.clone(), &['#', ' ', '\t']);
            self.account.take_all(&(frame.reached..frame.range.end), b"#");
            if level > self.last_heading + 1 {
                self.report(Kind::HeadingSkips, frame.range.clone());
            }
        }
        if let Some(kind) = limits::LABEL_LENGTH.passed_by(self.text[frame.range.clone()].chars().count()) {
            self.report(kind, frame.range.clone());
        }
        if is_wordless(&frame.inlines) {
            // A link without words in it is a part of this.
            self.problems.pop_if(|last| matches!(last.kind, Kind::Wordless { what: Wordless::Link }));
            self.report(Kind::Wordless { what: Wordless::Heading }, frame.range);
        }
        self.last_heading = level;
        self.push_block(Block::Heading { level, inlines: frame.inlines, source, place });
    }

    fn table(&mut self, numbers: Vec<bool>, frame: OpenElement, place: Place) {
        self.account.take_all(&frame.range, b"|");
        let cells = numbers.len().saturating_mul(frame.rows.len());
        let beyond = limits::TABLE_ROWS.passed_by(frame.rows.len().saturating_sub(1));
        if let Some(kind) = beyond.or_else(|| limits::TABLE_CELLS.passed_by(cells)) {
            self.report(kind, frame.range);
            return;
        }
        let mut rows = frame.rows.into_iter();
        let head = rows.next().unwrap_or_default();
        self.push_block(Block::Table { head, numbers, rows: rows.collect(), place });
    }

    /// The marks of emphasis, so many on each side.
    fn emphasis(&mut self, frame: &OpenElement, marks: usize) {
        let (start, end) = (frame.range.start, frame.range.end);
        self.account.take(&(start..start + marks));
        self.account.take(&(end.saturating_sub(marks)..end));
        let before = self.text[..start].trim_end_matches(['*', '_']).chars().next_back();
        if before.is_some_and(char::is_alphanumeric) {
            let mark = self.text[start..start + marks].to_owned();
            self.warn(Kind::MarkNotPrinted { mark, makes: Makes::Emphasis }, start..end);
        }
    }

    fn note(&mut self, name: String, blocks: Vec<Block>, place: Place) {
        let mut inlines = Vec::new();
        let mut sources = Vec::new();
        if blocks.iter().all(is_blank) {
            self.problems.push(Problem::error(Kind::Wordless { what: Wordless::Note }, place.clone()));
        }
        for block in blocks {
            match block {
                Block::Paragraph { inlines: more, source, .. } => {
                    if !inlines.is_empty() {
                        inlines.push(Inline::Break);
                    }
                    inlines.extend(more);
                    sources.push(source);
                }
                _ => {
                    let kind = Kind::MarkdownConstruct { what: Construct::InNote };
                    self.problems.push(Problem::error(kind, place.clone()));
                }
            }
        }
        if self.notes.len() == limits::FOOTNOTES.most {
            if !std::mem::replace(&mut self.told_notes, true) {
                self.problems.push(Problem::error(limits::FOOTNOTES.passed(), place));
            }
            return;
        }
        match self.notes.entry(name) {
            Entry::Occupied(entry) => {
                self.problems.push(Problem::error(Kind::NoteTwice { name: entry.key().clone() }, place));
            }
            Entry::Vacant(entry) => {
                entry.insert(NoteText { inlines, source: sources.join(HARD_BREAK), place });
            }
        }
    }

    /// Adds a block to what is open, behind the text that stands before it.
    fn push_block(&mut self, block: Block) {
        if let Some(mut frame) = self.frames.pop() {
            self.close_run(&mut frame);
            frame.blocks.push(block);
            self.frames.push(frame);
        }
    }
}

/// A paragraph; or, where it holds only a placeholder that places or waits for something, that thing. With an argument too
/// many it stays a placeholder, and is told when it is filled.
fn paragraph(inlines: Vec<Inline>, source: String, place: Place) -> Block {
    if let [Inline::Placeholder(only)] = inlines.as_slice()
        && only.arguments.len() == 1
    {
        if let (Some(what), Some(id)) = (PlacedKind::named(&only.name), only.arguments.get("id")) {
            return Block::Placed { what, id: id.clone(), place: only.place.clone() };
        }
        if let ("to_come", Some(note)) = (only.name.as_str(), only.arguments.get("note")) {
            return Block::Hole { note: note.clone(), place: only.place.clone() };
        }
    }
    Block::Paragraph { inlines, source, place }
}
