//! The pieces of a paragraph.

use serde::{Deserialize, Serialize};

use crate::programme::{Shape, Tone};

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields of a variant are named for what they hold, and their types say more")]
pub enum Inline {
    /// Text as it is.
    Text { text: String },
    /// Emphasis.
    Emphasis { inlines: Vec<Inline> },
    /// Strong emphasis.
    Strong { inlines: Vec<Inline> },
    /// A link out of the report, or to an anchor in it (then `to` begins with `#`).
    Link { to: String, inlines: Vec<Inline> },
    /// A reference to a footnote: `first` on the first one, where the PDF sets the note.
    Note { number: u32, anchor: String, first: bool, inlines: Vec<Inline> },
    /// Words in the other language.
    Foreign { language: String, inlines: Vec<Inline> },
    /// A rating in running text or in a cell: its shape, in its colour, and its word.
    Rating {
        level: String,
        label: String,
        tone: Tone,
        shape: Shape,
        stars: Option<[u8; 2]>,
        stars_said: Option<String>,
    },
    /// A forced line break.
    Break,
    /// Something that is not there yet: a draft shows it.
    Hole { text: String },
    /// Words that are not in the report's language yet, in a draft: `mark` says so before them.
    Untranslated { language: String, mark: String, inlines: Vec<Inline> },
}
