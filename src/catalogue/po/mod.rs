//! Gettext files. `rspolib` reads and writes their entries; what it does not do soundly is done around it here.
//!
//! - Its parser panics on many files that are not well formed, so each line is checked before it sees the file
//!   (`lines.rs`), which also gives every fault its place.
//! - Where it wraps lines it cuts escaped backslashes in two, drops the `#` of long comments and loses references, so it
//!   never wraps: lines are wrapped by `wrap.rs`.
//!
//! What must hold: what is written here is read here, by gettext's own programs and by translators' tools as the same; the
//! same catalogue gives the same bytes.

mod lines;
mod message;
mod read;
mod wrap;
mod write;

pub use message::message_edit;
pub(super) use read::place;
pub use read::read_catalogue;
pub use write::write_catalogue;

use super::Catalogue;
use crate::problem::Checked;
use crate::source::SourceFile;

/// The catalogue of a folder, from its file; empty where it has none.
#[must_use]
pub fn catalogue_of(source: Option<&SourceFile>) -> Checked<Catalogue> {
    match source {
        Some(source) => read_catalogue(&source.path, &source.text),
        None => Checked::fine(Catalogue::default()),
    }
}
