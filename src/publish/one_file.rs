//! A file by itself: written whole or not at all, through no link, and over nothing that its writer does not know.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::refused::{NotWritten, failed, no_file, refused, unreadable};
use crate::limits::OTHER_BYTES;
use crate::problem::{Kind, OutputFault};
use crate::source::{read_file, with_plain_ends};

/// What names of unfinished files end with: loading leaves hidden files alone.
const UNFINISHED: &str = "unfinished";

/// So many names are tried for an unfinished file, where others were left.
const NAMES: usize = 100;

/// Writes a file under another name first, which then takes its place. `may_replace` is asked of what stands there, unless
/// that is the same already; it is asked again right before.
///
/// # Errors
///
/// What stands there and is not to be replaced; what the system says.
pub fn write_file(path: &Path, bytes: &[u8], may_replace: impl Fn(&[u8]) -> bool) -> Result<(), NotWritten> {
    if check_replaceable(path, bytes, &may_replace)? == Replaceable::Same {
        return Ok(());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(failed(path))?;
    let (unfinished, file) = unfinished(path, bytes).map_err(failed(path))?;
    let written = finish(path, &unfinished, file, bytes).map_err(failed(path)).and_then(|()| {
        if standing(path)?.is_some_and(|before| !may_replace(&before)) {
            return Err(refused(path, OutputFault::FileChanged));
        }
        fs::rename(&unfinished, path).map_err(failed(path))
    });
    if written.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    written
}

/// What a file that may be written finds in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replaceable {
    /// The same bytes.
    Same,
    /// Nothing, or what may be replaced.
    Yes,
}

/// Looks whether a file may be written, and writes nothing.
///
/// # Errors
///
/// What stands there and is not to be replaced; what the system says.
pub fn check_replaceable(
    path: &Path,
    bytes: &[u8],
    may_replace: impl Fn(&[u8]) -> bool,
) -> Result<Replaceable, NotWritten> {
    match standing(path)? {
        Some(before) if before == bytes => Ok(Replaceable::Same),
        Some(before) if !may_replace(&before) => Err(refused(path, OutputFault::FileTaken)),
        _ => Ok(Replaceable::Yes),
    }
}

/// Whether the bytes of a file are still a text that was read from it.
#[must_use]
pub fn is_text(bytes: &[u8], text: &str) -> bool {
    std::str::from_utf8(bytes)
        .is_ok_and(|found| with_plain_ends(found.strip_prefix('\u{feff}').unwrap_or(found)) == text)
}

/// The bytes of the file that stands at a path, where one does. Nothing else is opened.
fn standing(path: &Path) -> Result<Option<Vec<u8>>, NotWritten> {
    if let Some(what) = no_file(path).map_err(failed(path))? {
        return Err(refused(path, OutputFault::InTheWay { what }));
    }
    match read_file(path, OTHER_BYTES) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(Kind::FileAbsent) => Ok(None),
        Err(kind) => Err(unreadable(path)(kind)),
    }
}

/// A new file beside a path. One that was left there with the beginning of these bytes is taken away; any other stays.
fn unfinished(path: &Path, bytes: &[u8]) -> io::Result<(PathBuf, File)> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    for attempt in 0..NAMES {
        let number = if attempt == 0 { String::new() } else { format!("-{attempt}") };
        let beside = path.with_file_name(format!(".{name}.{UNFINISHED}{number}"));
        let is_left = read_file(&beside, OTHER_BYTES).is_ok_and(|left| bytes.starts_with(&left));
        if is_left {
            fs::remove_file(&beside)?;
        }
        match OpenOptions::new().write(true).create_new(true).open(&beside) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            made => return made.map(|file| (beside, file)),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Fills a file; who may read what it will replace may read it still.
fn finish(path: &Path, unfinished: &Path, mut file: File, bytes: &[u8]) -> io::Result<()> {
    file.write_all(bytes)?;
    match fs::metadata(path) {
        Ok(before) => fs::set_permissions(unfinished, before.permissions()),
        Err(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_known_again_whatever_ends_its_lines_and_no_other_is() {
        for same in ["a\nb\n", "a\r\nb\r\n", "\u{feff}a\nb\n"] {
            assert!(is_text(same.as_bytes(), "a\nb\n"), "{same:?}");
        }
        for other in [&b"a\nc\n"[..], b"a\nb\n\n", b"", b"a\nb\n\xff"] {
            assert!(!is_text(other, "a\nb\n"), "{other:?}");
        }
    }

    #[test]
    fn who_reads_a_file_while_another_takes_its_place_has_the_whole_of_one() {
        use std::io::Read as _;
        let place = tempfile::tempdir().expect("a folder");
        let path = place.path().join("page.html");
        fs::write(&path, "one and all of it").expect("written");
        let mut reader = File::open(&path).expect("opened");
        write_file(&path, b"other", |_| true).expect("written");
        let mut read = String::new();
        reader.read_to_string(&mut read).expect("read");
        assert_eq!((read.as_str(), fs::read_to_string(&path).expect("read").as_str()), ("one and all of it", "other"));
    }

    #[test]
    fn what_came_meanwhile_stays() {
        let place = tempfile::tempdir().expect("a folder");
        let path = place.path().join("page.html");
        fs::write(&path, "ours").expect("written");
        // Between the two looks at it somebody writes into it.
        let looks = std::cell::Cell::new(0);
        let written = write_file(&path, b"new", |found| {
            if looks.replace(looks.get() + 1) == 0 {
                fs::write(&path, "theirs").expect("written");
            }
            found == b"ours"
        });
        assert!(matches!(written, Err(NotWritten::Refused(_))), "{written:?}");
        assert_eq!(fs::read_dir(place.path()).expect("read").count(), 1);
        assert_eq!(fs::read_to_string(&path).expect("read"), "theirs");
    }
}
