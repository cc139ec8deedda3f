//! The tree that Markdown is parsed into.

use std::collections::BTreeMap;

use super::gap::Gap;
use super::placeholder::Placeholder;
use crate::problem::{Place, PlacedKind};

/// A text as blocks, with the footnotes defined in it.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    /// What it says, in order.
    pub blocks: Vec<Block>,
    /// Footnotes by name.
    pub notes: BTreeMap<String, NoteText>,
    /// Characters beyond ASCII in what is shown, each with the byte of the text at which it stands: whether they can be
    /// printed is known only where the fonts are.
    pub unusual: Vec<(char, usize)>,
}

/// A footnote's text.
#[derive(Clone, Debug)]
pub struct NoteText {
    /// What it says.
    pub inlines: Vec<Inline>,
    /// The Markdown it was written in, on one line.
    pub source: String,
    /// Where it is defined.
    pub place: Place,
}

/// A cell of a table in prose.
#[derive(Clone, Debug)]
pub struct Cell {
    /// What it says.
    pub inlines: Vec<Inline>,
    /// The Markdown it was written in, on one line.
    pub source: String,
    /// Where it stands.
    pub place: Place,
}

/// A piece of prose.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields of a variant are named for what they hold, and their types say more")]
pub enum Block {
    /// A paragraph.
    Paragraph { inlines: Vec<Inline>, source: String, place: Place },
    /// A heading, 1 for one level below the heading of what holds the text.
    Heading { level: u8, inlines: Vec<Inline>, source: String, place: Place },
    /// A list.
    List { start: Option<u64>, items: Vec<Vec<Block>> },
    /// A quotation without a record of its own.
    Quote { blocks: Vec<Block> },
    /// A table without a record of its own.
    Table { head: Vec<Cell>, numbers: Vec<bool>, rows: Vec<Vec<Cell>>, place: Place },
    /// A box, quotation, table, image or chart of the section, set here.
    Placed { what: PlacedKind, id: String, place: Place },
    /// Something still to come.
    Hole { note: String, place: Place },
}

/// A piece of a paragraph.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields of a variant are named for what they hold, and their types say more")]
pub enum Inline {
    /// Text as it is.
    Text(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// A link.
    Link { to: String, inlines: Vec<Inline>, place: Place },
    /// A reference to a footnote.
    Note { name: String, place: Place },
    /// Words in another language.
    Foreign { language: String, text: String },
    /// A figure or word that is filled in.
    Placeholder(Placeholder),
    /// A forced line break.
    Break,
    /// Words that have no translation yet and stand in the language they were written in: a draft shows them.
    Untranslated { gap: Gap, inlines: Vec<Inline> },
}
