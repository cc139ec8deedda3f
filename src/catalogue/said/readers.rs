//! Which reader of numbers a language has.

use super::reader::Reader;
use super::{english, welsh};
use crate::language::Language;

/// The reader of a language.
pub(super) fn reader_of(language: Language) -> &'static Reader {
    match language {
        Language::English => &english::READER,
        Language::Welsh => &welsh::READER,
    }
}
