//! The pen: the text of a file in which one value has changed, and only the bytes of that value.
//!
//! What must hold: a change that is given back was read again by both readers of YAML, and says what was wanted and, in
//! everything else, what the text said before; one that cannot be made so is refused. Remarks, order, blank lines and the style
//! of other values stay byte for byte.

mod cell;
mod edit;
mod entries;
mod expected;
mod fold;
mod fragment;
mod items;
mod layout;
mod paragraphs;
mod plain;
mod reword;
mod scalar;
mod segments;
mod value;
mod write;

pub use cell::cell_with;
pub use edit::{Edit, as_read, in_file, raw_range, unmarked};
pub use paragraphs::{inserted, paragraphs, rewritten, swapped};
pub use reword::reworded;
pub use value::{Change, Meant, NewValue, NotChanged};
pub use write::{change, is_silent};
