//! The forms in which agencies exchange translations: XLIFF, and translation memories (TMX).
//!
//! What must hold: placeholders and marks of Markdown are signs that a tool locks, and come back as they went out, wherever they
//! were moved to; whatever is told has a place; what cannot be read of one text blocks no other; no type of document is ever
//! looked for, and no name is known but XML's own five.

mod coded;
mod element;
mod inline;
mod sent;
mod sent_unit;
mod tmx_read;
mod tmx_write;
mod xliff;
mod xliff_old;
mod xliff_old_write;
mod xliff_read;
mod xliff_write;
mod xml_text;

pub(super) use sent::read_sent;
pub(super) use sent_unit::Sent;
pub use tmx_read::read_memory;
pub use tmx_write::write_memory;
pub use xliff_old_write::write_xliff_old;
pub use xliff_write::write_xliff;

/// The language of the texts, as these forms name it.
const ENGLISH: &str = "en-GB";

/// The language of the translations.
const WELSH: &str = "cy";
