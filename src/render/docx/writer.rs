//! What is gathered while a document is written: its pieces in order, and everything that is counted on the way.

use std::collections::BTreeMap;

use docx_rs::{DocumentChild, LineSpacing, Paragraph, Table};

use super::lists::List;
use crate::report::Report;

/// What a paragraph keeps free below a table, in twentieths of a point.
const ROOM_BELOW_TABLE: u32 = 200;

/// A piece of the document.
pub(super) enum DocxPart {
    Paragraph(Box<Paragraph>),
    Table(Box<Table>),
}

impl From<DocxPart> for DocumentChild {
    fn from(piece: DocxPart) -> Self {
        match piece {
            DocxPart::Paragraph(paragraph) => DocumentChild::Paragraph(paragraph),
            DocxPart::Table(table) => DocumentChild::Table(table),
        }
    }
}

/// Names that the finished document carries, in the order of what they name.
#[derive(Default)]
pub(super) struct Names {
    /// What each table shows.
    pub(super) tables: Vec<String>,
    /// What each picture shows.
    pub(super) pictures: Vec<String>,
    /// How many footnotes there are.
    pub(super) footnotes: usize,
}

/// What was written.
pub(super) struct DocumentBody {
    pub(super) pieces: Vec<DocxPart>,
    pub(super) lists: Vec<List>,
    pub(super) names: Names,
}

/// Writes a document.
pub(super) struct DocxWriter<'a> {
    pub(super) report: &'a Report,
    pieces: Vec<DocxPart>,
    pub(super) lists: Vec<List>,
    pub(super) names: Names,
    paragraphs: u32,
    bookmarks: BTreeMap<String, usize>,
    links: usize,
    new_page: bool,
}

impl<'a> DocxWriter<'a> {
    pub(super) fn new(report: &'a Report) -> Self {
        DocxWriter {
            report,
            pieces: Vec::new(),
            lists: Vec::new(),
            names: Names::default(),
            paragraphs: 0,
            bookmarks: BTreeMap::new(),
            links: 0,
            new_page: false,
        }
    }

    pub(super) fn end(mut self) -> DocumentBody {
        // Word wants a paragraph behind the last table.
        if self.is_after_table() {
            let last = self.paragraph("Small");
            self.push(last);
        }
        DocumentBody { pieces: self.pieces, lists: self.lists, names: self.names }
    }

    /// Begins a section, which may begin a page.
    pub(super) fn begin_section(&mut self, new_page: bool) {
        self.new_page = new_page;
    }

    /// A paragraph with an id of its own.
    pub(super) fn paragraph(&mut self, style: &str) -> Paragraph {
        self.paragraphs += 1;
        let id = format!("{:08x}", self.paragraphs);
        // The library takes an id of its own for every paragraph; this one stands in its place.
        let paragraph = Paragraph::new().id(id);
        if style.is_empty() { paragraph } else { paragraph.style(style) }
    }

    /// Adds a paragraph; the first one of a section that begins a page does so, and one below a table keeps clear of it.
    pub(super) fn push(&mut self, paragraph: Paragraph) {
        let style = paragraph.property.style.as_ref().map_or("", |style| style.val.as_str());
        let has_room = style.starts_with("Heading") || style == "Caption";
        let paragraph = if self.is_after_table() && !has_room {
            paragraph.line_spacing(LineSpacing::new().before(ROOM_BELOW_TABLE))
        } else {
            paragraph
        };
        let begins = std::mem::take(&mut self.new_page);
        let paragraph = if begins { paragraph.page_break_before(true) } else { paragraph };
        self.pieces.push(DocxPart::Paragraph(Box::new(paragraph)));
    }

    fn is_after_table(&self) -> bool {
        matches!(self.pieces.last(), Some(DocxPart::Table(_)))
    }

    /// Adds a table under its name. Two that follow each other would become one, so an empty paragraph stands between them.
    pub(super) fn push_table(&mut self, table: Table, name: String) {
        if self.is_after_table() {
            let between = self.paragraph("Small");
            self.push(between);
        }
        self.names.tables.push(name);
        self.pieces.push(DocxPart::Table(Box::new(table)));
    }

    /// The bookmark of an anchor: a number, and a name as Word allows it.
    pub(super) fn bookmark(&mut self, anchor: &str) -> (usize, String) {
        let next = self.bookmarks.len() + 1;
        let number = *self.bookmarks.entry(anchor.to_owned()).or_insert(next);
        (number, format!("place{number}"))
    }

    /// The id of the next link out of the document.
    pub(super) fn link(&mut self) -> String {
        self.links += 1;
        format!("rIdLink{}", self.links)
    }
}
