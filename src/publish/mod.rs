//! Writing: an output folder is replaced whole, or stays as it was; so is a file by itself.
//!
//! What must hold: nothing is taken away or written over but what a manifest of this program lists and nobody has changed
//! since; nothing is written through a link, into a findings folder, or where the output of something else stands.

mod earlier_build;
mod exchange;
mod leftover;
mod lock;
mod new_folder;
mod one_file;
mod place;
mod refused;
mod seal;
mod signature;
mod standing;
mod verify;

pub use lock::Lock;
pub use new_folder::write_folder;
pub use one_file::{Replaceable, check_replaceable, is_text, remove_file, replace_file, write_file};
pub use place::{check_file, check_place, output_name};
pub use refused::NotWritten;
pub use seal::{is_sealed, sealed};
pub use signature::{CheckingKey, SigningKey, sign_output, signed_by};
pub use standing::{standing_file, standing_manifest};
pub use verify::{EARLIER_VERSION, FoundOutput, outputs_at, verify_output};
