//! What a translator sent, of either form, as a catalogue.

use super::sent_unit::Sent;
use super::xliff_read::read_xliff;
use crate::catalogue::po::read_catalogue;
use crate::problem::{Checked, FileFormat};
use crate::source::file_format;

/// Reads a file: XLIFF, or a gettext catalogue. The path is what problems call it.
pub(in crate::catalogue) fn read_sent(path: &str, text: &str) -> Checked<Sent> {
    if file_format(text.as_bytes()) == Some(FileFormat::Exchange) {
        return read_xliff(path, text);
    }
    let Checked { value, problems } = read_catalogue(path, text);
    Checked { value: value.map(|catalogue| Sent { catalogue, ..Sent::default() }), problems }
}
