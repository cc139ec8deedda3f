//! Composing: from an inspection and its ratings to a report that says everything and decides nothing more.
//!
//! The view model is the designers’ contract (`view.rs`); [`compose()`] makes it. What must hold: order, numbering and every word are decided
//! here; everything that was written is shown exactly where the programme shows it, or is a problem.

mod compose;
mod passage;
mod reference;
mod spot;
mod view;

pub use compose::{Stage, compose, passages};
pub(crate) use compose::{draft_version_line, handling_lines, plain_text};
pub use passage::{Passage, PassagePart};
pub use reference::Reference;
pub use spot::{Spot, spots, spots_digest};
pub use view::*;
