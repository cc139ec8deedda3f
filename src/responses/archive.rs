//! The inside of a packed document, measured before it is unpacked.
//!
//! What must hold: no more is ever unpacked than a form can hold, whatever the document says of itself; nothing is written
//! to the disk, so that no name in it can lead anywhere.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::problem::{ArchiveFault, PointProblem};
use crate::source::read_letters;

/// The most files that a document may hold.
const MOST_FILES: usize = 2_000;

/// The most bytes that one of the files read may unpack to.
const LARGEST_PART: u64 = 50_000_000;

/// How many times its packed size a file may unpack to, where that is more than what is worth counting.
const TIGHTEST: u64 = 200;
const WORTH_COUNTING: u64 = 1_000_000;

/// A packed document.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
}

fn fault(fault: ArchiveFault) -> PointProblem {
    PointProblem::Archive { fault }
}

impl<'a> Archive<'a> {
    /// Opens a document.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, PointProblem> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| fault(ArchiveFault::Broken))?;
        if zip.len() > MOST_FILES {
            return Err(fault(ArchiveFault::TooManyFiles));
        }
        Ok(Archive { zip })
    }

    /// The names of the files that begin and end like this, in order.
    pub(super) fn names(&self, beginning: &str, end: &str) -> Vec<String> {
        let belongs = |name: &&str| {
            let name = plain(name);
            name.starts_with(&plain(beginning)) && name.ends_with(&plain(end))
        };
        let mut names: Vec<String> = self.zip.file_names().filter(belongs).map(str::to_owned).collect();
        names.sort();
        names
    }

    /// Where a file of this name is; capitals and backslashes make no other name.
    fn index(&self, name: &str) -> Option<usize> {
        let like_it = || self.zip.file_names().find(|known| plain(known) == plain(name));
        self.zip.index_for_name(name).or_else(|| self.zip.index_for_name(like_it()?))
    }

    /// The text of a file; `None` where the document has none of this name.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, PointProblem> {
        let Some(index) = self.index(name) else { return Ok(None) };
        let file = self.zip.by_index(index).map_err(|error| match error {
            zip::result::ZipError::UnsupportedArchive(zip::result::ZipError::PASSWORD_REQUIRED) => {
                fault(ArchiveFault::Locked)
            }
            _ => fault(ArchiveFault::Broken),
        })?;
        let packed = file.compressed_size().max(1);
        // What the document says of its size is not believed: the bytes that come out are counted.
        let mut bytes = Vec::new();
        let mut limited = file.take(LARGEST_PART + 1);
        let mut piece = [0; 65_536];
        loop {
            let read = limited.read(&mut piece).map_err(|_| fault(ArchiveFault::Broken))?;
            let Some(piece) = piece.get(..read).filter(|piece| !piece.is_empty()) else { break };
            bytes.extend_from_slice(piece);
            let size = bytes.len() as u64;
            if size > LARGEST_PART {
                return Err(fault(ArchiveFault::TooLarge));
            }
            if size > WORTH_COUNTING && size / packed > TIGHTEST {
                return Err(fault(ArchiveFault::TooTight));
            }
        }
        // A part may be in UTF-16 too; in no other letters.
        let is_unicode =
            matches!(bytes.as_slice(), [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) || std::str::from_utf8(&bytes).is_ok();
        if is_unicode { Ok(Some(read_letters(&bytes).text)) } else { Err(fault(ArchiveFault::Broken)) }
    }
}

/// A name as it is compared.
fn plain(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}
