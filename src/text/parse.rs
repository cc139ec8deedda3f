//! The one place that decides the Markdown dialect: CommonMark with tables and footnotes, smart punctuation off.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;

use pulldown_cmark::{Alignment, Event, Options, Parser, Tag, TagEnd};

use super::inline::text_inlines;
use super::written::{HARD_BREAK, Written};
use super::{Block, Cell, Inline, NoteText, PlacedKind, Prose};
use crate::problem::{Construct, Kind, Place, Problem};

/// Tells where a stretch of a text, given in bytes, was written.
pub type Origin<'a> = &'a dyn Fn(Range<usize>) -> Place;

/// Stands for an escaped brace until placeholders have been found: a noncharacter, so that no text can hold it.
const ESCAPED_BRACE: char = '\u{fdd0}';

/// Parses Markdown. What has no place in a report is a problem; the rest is kept.
pub fn parse_prose(text: &str, origin: Origin<'_>, problems: &mut Vec<Problem>) -> Prose {
    let options = Options::ENABLE_TABLES | Options::ENABLE_OLD_FOOTNOTES;
    let mut reader = Reader {
        text,
        origin,
        problems,
        frames: vec![Frame::new(Opened::Body, 0..0)],
        pending: Pending::default(),
        notes: BTreeMap::new(),
        unusual: Vec::new(),
        last_heading: 0,
        open_html: Vec::new(),
        in_told_html: false,
    };
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        reader.take(event, range);
    }
    reader.flush();
    let blocks = reader.frames.pop().map(|frame| frame.blocks).unwrap_or_default();
    Prose { blocks, notes: reader.notes, unusual: reader.unusual }
}

/// Text that may go on: events split it at characters that could have been markup.
#[derive(Default)]
struct Pending {
    text: String,
    /// Where each piece begins: in this text, and in the one that is parsed.
    pieces: Vec<(usize, usize)>,
}

impl Pending {
    fn push(&mut self, text: &str, written: usize) {
        self.pieces.push((self.text.len(), written));
        // A tab has no width of its own in print.
        self.text.extend(text.chars().map(|character| if character == '\t' { ' ' } else { character }));
    }

    /// The byte of the parsed text at which a byte of this one was written.
    fn written_at(&self, at: usize) -> usize {
        let piece = self.pieces.iter().rev().find(|(start, _)| *start <= at);
        piece.map_or(at, |(start, written)| written + (at - start))
    }
}

/// Something that has begun and not ended.
struct Frame {
    opened: Opened,
    range: Range<usize>,
    inlines: Vec<Inline>,
    blocks: Vec<Block>,
    items: Vec<Vec<Block>>,
    cells: Vec<Cell>,
    rows: Vec<Vec<Cell>>,
    written: Written,
}

enum Opened {
    Body,
    Paragraph,
    Heading(u8),
    List(Option<u64>),
    Item,
    Quote,
    Table(Vec<bool>),
    Row,
    Cell,
    Note(String),
    Emphasis,
    Strong,
    Link(String),
    Refused,
}

impl Frame {
    fn new(opened: Opened, range: Range<usize>) -> Self {
        Frame {
            opened,
            range,
            inlines: Vec::new(),
            blocks: Vec::new(),
            items: Vec::new(),
            cells: Vec::new(),
            rows: Vec::new(),
            written: Written::default(),
        }
    }

    /// Whether it holds a run of text itself, and is not a part of one.
    fn is_run(&self) -> bool {
        matches!(self.opened, Opened::Paragraph | Opened::Heading(_) | Opened::Item | Opened::Cell)
    }
}

struct Reader<'a> {
    text: &'a str,
    origin: Origin<'a>,
    problems: &'a mut Vec<Problem>,
    frames: Vec<Frame>,
    pending: Pending,
    notes: BTreeMap<String, NoteText>,
    unusual: Vec<(char, usize)>,
    last_heading: u8,
    /// HTML elements that were told and not closed yet: their ends are not told as well.
    open_html: Vec<String>,
    /// Whether a block of HTML is being read whose first line was told.
    in_told_html: bool,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        self.follow(&event, &range);
        match event {
            Event::Text(text) => return self.text(&text, range),
            Event::SoftBreak => return self.text(" ", range),
            _ => self.flush(),
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(end) => self.end(end),
            Event::HardBreak => self.push(Inline::Break),
            Event::FootnoteReference(name) => {
                let place = (self.origin)(range);
                self.push(Inline::Note { name: name.to_string(), place });
            }
            // What follows on the lines of a block belongs to its first element.
            Event::Html(_) if self.in_told_html => {}
            Event::Html(html) => {
                self.in_told_html = true;
                self.html(&html, range);
            }
            Event::InlineHtml(html) => self.html(&html, range),
            Event::Code(_) => {
                self.refuse(Construct::Code, range);
            }
            Event::Rule => {
                self.refuse(Construct::Rule, range);
            }
            _ => self.refuse(Construct::Other, range),
        }
    }

    /// Keeps what was written of the run that is open.
    fn follow(&mut self, event: &Event<'_>, range: &Range<usize>) {
        let text = self.text;
        let Some(run) = self.frames.iter_mut().rev().find(|frame| frame.is_run()) else { return };
        match event {
            Event::SoftBreak => run.written.end_line(text),
            Event::HardBreak => run.written.break_line(text),
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. }) => {
                run.written.begin(text, range.start);
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image)
            | Event::Text(_)
            | Event::Code(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_) => run.written.reach(text, range),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        let escaped = text.starts_with('{') && range.start > 0 && self.text.as_bytes()[range.start - 1] == b'\\';
        if escaped {
            self.pending.push(&ESCAPED_BRACE.to_string(), range.start);
            self.pending.push(&text[1..], range.start + 1);
        } else {
            self.pending.push(text, range.start);
        }
    }

    /// Ends a run of text and turns it into inlines.
    fn flush(&mut self) {
        let pending = std::mem::take(&mut self.pending);
        let origin = self.origin;
        let place = |range: Range<usize>| {
            let start = pending.written_at(range.start);
            origin(start..start + range.len())
        };
        let inlines = text_inlines(&pending.text, &place, self.problems);
        let unusual = pending.text.char_indices().filter(|(_, found)| !found.is_ascii() && *found != ESCAPED_BRACE);
        self.unusual.extend(unusual.map(|(at, found)| (found, pending.written_at(at))));
        for inline in inlines {
            self.push(match inline {
                Inline::Text(text) => Inline::Text(text.replace(ESCAPED_BRACE, "{")),
                Inline::Foreign { language, text } => {
                    Inline::Foreign { language, text: text.replace(ESCAPED_BRACE, "{") }
                }
                other => other,
            });
        }
    }

    /// Tells an element of HTML once: its end, and what follows on lines of a block, belong to it.
    fn html(&mut self, html: &str, range: Range<usize>) {
        let end = html.strip_prefix("</").map(element);
        if let Some(at) = end.and_then(|end| self.open_html.iter().rposition(|open| *open == end)) {
            self.open_html.truncate(at);
            return;
        }
        self.open_html.extend(html.strip_prefix('<').map(element).filter(|name| !name.is_empty()));
        self.report(Kind::RawHtml, range);
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        let opened = match tag {
            Tag::Paragraph => Opened::Paragraph,
            Tag::Heading { level, .. } => Opened::Heading(level as u8),
            Tag::List(first) => Opened::List(first),
            Tag::Item => Opened::Item,
            Tag::BlockQuote(_) => Opened::Quote,
            Tag::Table(alignments) => {
                Opened::Table(alignments.iter().map(|alignment| *alignment == Alignment::Right).collect())
            }
            Tag::TableHead | Tag::TableRow => Opened::Row,
            Tag::TableCell => Opened::Cell,
            Tag::FootnoteDefinition(name) => Opened::Note(name.to_string()),
            Tag::Emphasis => Opened::Emphasis,
            Tag::Strong => Opened::Strong,
            Tag::Link { dest_url, .. } => Opened::Link(dest_url.to_string()),
            Tag::CodeBlock(_) => {
                self.refuse(Construct::CodeBlock, range.clone());
                Opened::Refused
            }
            Tag::Image { .. } => {
                self.refuse(Construct::Image, range.clone());
                Opened::Refused
            }
            // The HTML inside is told where it stands.
            Tag::HtmlBlock => {
                self.in_told_html = false;
                Opened::Refused
            }
            _ => {
                self.refuse(Construct::Other, range.clone());
                Opened::Refused
            }
        };
        self.frames.push(Frame::new(opened, range));
    }

    fn end(&mut self, _: TagEnd) {
        let Some(mut frame) = self.frames.pop() else { return };
        let place = (self.origin)(frame.range.clone());
        let source = frame.written.take(self.text);
        match frame.opened {
            Opened::Body | Opened::Refused => {}
            Opened::Paragraph => {
                let block = paragraph(frame.inlines, source, place, self.problems);
                self.push_block(block);
            }
            Opened::Heading(level) => {
                if level > self.last_heading + 1 {
                    self.report(Kind::HeadingSkips, frame.range);
                }
                self.last_heading = level;
                self.push_block(Block::Heading { level, inlines: frame.inlines, source, place });
            }
            Opened::List(start) => self.push_block(Block::List { start, items: frame.items }),
            Opened::Item => {
                let mut blocks = frame.blocks;
                if !frame.inlines.is_empty() {
                    blocks.insert(0, Block::Paragraph { inlines: frame.inlines, source, place });
                }
                if let Some(list) = self.frames.last_mut() {
                    list.items.push(blocks);
                }
            }
            Opened::Quote => self.push_block(Block::Quote { blocks: frame.blocks }),
            Opened::Table(numbers) => {
                let mut rows = frame.rows.into_iter();
                let head = rows.next().unwrap_or_default();
                self.push_block(Block::Table { head, numbers, rows: rows.collect(), place });
            }
            Opened::Row => {
                if let Some(table) = self.frames.last_mut() {
                    table.rows.push(frame.cells);
                }
            }
            Opened::Cell => {
                if let Some(row) = self.frames.last_mut() {
                    row.cells.push(Cell { inlines: frame.inlines, source, place });
                }
            }
            Opened::Note(name) => self.note(name, frame.blocks, place),
            Opened::Emphasis => self.push(Inline::Emphasis(frame.inlines)),
            Opened::Strong => self.push(Inline::Strong(frame.inlines)),
            Opened::Link(to) => self.push(Inline::Link { to, inlines: frame.inlines, place }),
        }
    }

    fn note(&mut self, name: String, blocks: Vec<Block>, place: Place) {
        let mut inlines = Vec::new();
        let mut sources = Vec::new();
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
        match self.notes.entry(name) {
            Entry::Occupied(entry) => {
                self.problems.push(Problem::error(Kind::NoteTwice { name: entry.key().clone() }, place));
            }
            Entry::Vacant(entry) => {
                entry.insert(NoteText { inlines, source: sources.join(HARD_BREAK), place });
            }
        }
    }

    /// Adds an inline to what is open; an item without paragraphs collects its text itself.
    fn push(&mut self, inline: Inline) {
        if let Some(frame) = self.frames.last_mut() {
            match (frame.inlines.last_mut(), inline) {
                (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
                (_, inline) => frame.inlines.push(inline),
            }
        }
    }

    fn push_block(&mut self, block: Block) {
        if let Some(frame) = self.frames.last_mut() {
            frame.blocks.push(block);
        }
    }

    fn refuse(&mut self, what: Construct, range: Range<usize>) {
        self.report(Kind::MarkdownConstruct { what }, range);
    }

    fn report(&mut self, kind: Kind, range: Range<usize>) {
        self.problems.push(Problem::error(kind, (self.origin)(range)));
    }
}

/// A paragraph; or, where it holds only a placeholder that places or waits for something, that thing.
fn paragraph(mut inlines: Vec<Inline>, source: String, place: Place, problems: &mut Vec<Problem>) -> Block {
    if let [Inline::Placeholder(only)] = inlines.as_slice() {
        if let (Some(what), Some(id)) = (PlacedKind::named(&only.name), only.arguments.get("id")) {
            return Block::Placed { what, id: id.clone(), place: only.place.clone() };
        }
        if let ("to_come", Some(note)) = (only.name.as_str(), only.arguments.get("note")) {
            return Block::Hole { note: note.clone(), place: only.place.clone() };
        }
    }
    inlines.retain(|inline| match inline {
        Inline::Placeholder(found) if PlacedKind::named(&found.name).is_some() => {
            problems.push(Problem::error(Kind::PlacedInText, found.place.clone()));
            false
        }
        _ => true,
    });
    Block::Paragraph { inlines, source, place }
}

/// The name at the beginning of an element of HTML, behind its bracket.
fn element(html: &str) -> String {
    html.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_lowercase()
}
