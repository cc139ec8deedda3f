//! The file of a translator, in whichever form it comes: a gettext catalogue, XLIFF, or a translation memory.
//!
//! What must hold: which of these it is is told by what it says, as names of files say anything; the XML forms may be in UTF-16,
//! as some programs write them.

use std::path::Path;

use super::file_format::file_format;
use super::letters::{read_letters, sixteen_bits};
use super::open::read_file;
use super::read::{not_utf8, text_in, with_plain_ends};
use crate::limits::TEXT_BYTES;
use crate::problem::{Checked, FileFormat, Kind, Place, Problem, TextForm};

/// What a translator's file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExchangeForm {
    /// A gettext catalogue.
    Gettext,
    /// XLIFF.
    Xliff,
    /// A translation memory, TMX.
    Tmx,
}

/// The form of a file and its text.
pub fn read_exchange(file: &Path, path: &str) -> Checked<(ExchangeForm, String)> {
    let bytes = match read_file(file, TEXT_BYTES) {
        Err(kind) => return Checked::failed(vec![Problem::error(kind, Place::file(path))]),
        Ok(bytes) => bytes,
    };
    let letters = if sixteen_bits(&bytes).is_some() {
        Ok(read_letters(&bytes).text)
    } else {
        std::str::from_utf8(&bytes).map(str::to_owned)
    };
    let form = match file_format(letters.as_ref().map_or(bytes.as_slice(), String::as_bytes)) {
        Some(FileFormat::Exchange) => Some(ExchangeForm::Xliff),
        Some(FileFormat::TranslationMemory) => Some(ExchangeForm::Tmx),
        _ => None,
    };
    match (letters, form) {
        // What it is, is right; only its letters are not.
        (Err(error), Some(_)) => Checked::failed(vec![not_utf8(path, &bytes, error)]),
        (Ok(text), Some(form)) => {
            let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
            Checked::fine((form, with_plain_ends(text).into_owned()))
        }
        _ => {
            let Checked { value, problems } = text_in(path, &bytes, TextForm::Catalogue);
            Checked { value: value.map(|text| (ExchangeForm::Gettext, text)), problems }
        }
    }
}

/// The form of a file that is written, by the ending of its name; none where translators have no such files.
#[must_use]
pub fn exchange_form_of(file: &Path) -> Option<ExchangeForm> {
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        None | Some("po" | "pot") => Some(ExchangeForm::Gettext),
        Some("xlf" | "xliff") => Some(ExchangeForm::Xliff),
        Some("tmx") => Some(ExchangeForm::Tmx),
        Some(_) => None,
    }
}

/// What is told of a translation memory where a translation should be.
#[must_use]
pub fn no_translation(path: &str) -> Problem {
    let kind = Kind::FileOtherFormat { format: FileFormat::TranslationMemory, wanted: TextForm::Catalogue };
    Problem::error(kind, Place::file(path))
}
