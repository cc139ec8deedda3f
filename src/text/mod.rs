//! Prose: Markdown parsed once into a small closed tree, which both renderers are made from.
//!
//! What the tree has no place for (raw HTML, code, task lists) is a problem with its place, never dropped text. What must
//! hold: every inline knows where it was written; placeholders are parsed and checked for form, not yet filled. A run of
//! text (a paragraph, a heading, a cell, a footnote) keeps the Markdown it was written in: that is what is translated.

mod blank;
mod codes;
mod gap;
mod inline;
mod line;
mod parse;
mod person_names;
mod placeholder;
mod placeholder_arguments;
mod prose;
mod run;
mod seen;
mod signs;
mod skeleton;
mod visible;
mod written;

pub use codes::{Code, Piece, Role, code_key, pieces};
pub use gap::Gap;
pub use line::{one_line, word_key};
pub use parse::{Origin, parse_prose};
pub use person_names::{FoundName, PersonNames};
pub use placeholder::Placeholder;
pub use placeholder_arguments::FORMS;
pub use prose::{Block, Cell, Inline, NoteText, Prose};
pub use run::{Position, Run, parse_run};
pub use seen::looks_like;
pub use signs::{is_of_signs, sign};
pub use skeleton::{Mark, Skeleton};
pub use visible::{is_invisible, visible, visible_as};
pub use written::fold;
