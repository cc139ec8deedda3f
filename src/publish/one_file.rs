//! A file by itself: written whole or not at all, through no link, and over nothing that its writer does not know.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::exchange::exchange;
use super::refused::{NotWritten, failed, no_file, refused, unreadable};
use crate::limits::OTHER_BYTES;
use crate::problem::{Kind, OutputFault};
use crate::source::{read_file, with_plain_ends};

/// What names of unfinished files end with: loading leaves hidden files alone.
const UNFINISHED: &str = ".unfinished";

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
    let written = unfinished(folder, path, bytes).map_err(failed(path))?;
    // What came meanwhile stays; the unfinished file goes with its value.
    if standing(path)?.is_some_and(|before| !may_replace(&before)) {
        return Err(refused(path, OutputFault::FileChanged));
    }
    written.persist(path).map(|_| ()).map_err(|error| failed(path)(error.error))
}

/// Puts other bytes in the place of those that a file was read as. Where the system can exchange two names at once, what comes
/// out is looked at again: words that somebody wrote in the meantime come back, and the file is refused.
///
/// # Errors
///
/// That something else stands there; what the system says.
pub fn replace_file(path: &Path, bytes: &[u8], before: &[u8]) -> Result<(), NotWritten> {
    let is_before = |found: &[u8]| found == before;
    if check_replaceable(path, bytes, is_before)? == Replaceable::Same {
        return Ok(());
    }
    check_writable(path)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let written = unfinished(folder, path, bytes).map_err(failed(path))?;
    if standing(path)?.is_none_or(|found| found != before) {
        return Err(refused(path, OutputFault::FileChanged));
    }
    if exchange(written.path(), path).is_err() {
        return written.persist(path).map(|_| ()).map_err(|error| failed(path)(error.error));
    }
    // The name of the unfinished file has what stood there, and goes with its value.
    if fs::read(written.path()).is_ok_and(|found| found != before) {
        exchange(written.path(), path).map_err(failed(path))?;
        return Err(refused(path, OutputFault::FileChanged));
    }
    Ok(())
}

/// Takes a file away that was read as these bytes.
///
/// # Errors
///
/// That something else stands there; what the system says.
pub fn remove_file(path: &Path, before: &[u8]) -> Result<(), NotWritten> {
    if standing(path)?.is_none_or(|found| found != before) {
        return Err(refused(path, OutputFault::FileChanged));
    }
    check_writable(path)?;
    fs::remove_file(path).map_err(failed(path))
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

/// Refuses a file that somebody has made one to be read alone: another could take its place, which is not what they meant. What is
/// there no more is told by whoever looks whether it has changed.
fn check_writable(path: &Path) -> Result<(), NotWritten> {
    if fs::metadata(path).is_ok_and(|about| about.permissions().readonly()) {
        return Err(failed(path)(io::ErrorKind::PermissionDenied.into()));
    }
    Ok(())
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

/// A file with these bytes beside a path, hidden until it takes its place. Who may read what it will replace may read it
/// still.
fn unfinished(folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut new = tempfile::Builder::new();
    new.prefix(".").suffix(UNFINISHED);
    #[cfg(unix)]
    new.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = new.tempfile_in(folder)?;
    file.write_all(bytes)?;
    if let Ok(before) = fs::metadata(path) {
        fs::set_permissions(file.path(), before.permissions())?;
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use std::fs::File;

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
    fn a_file_takes_the_place_of_what_was_read_and_of_nothing_else() {
        let place = tempfile::tempdir().expect("a folder");
        let path = place.path().join("a.yaml");
        fs::write(&path, "one").expect("written");
        replace_file(&path, b"two", b"one").expect("written");
        for before in [&b"one"[..], b""] {
            assert!(matches!(replace_file(&path, b"three", before), Err(NotWritten::Refused(_))));
        }
        assert!(matches!(replace_file(&place.path().join("gone"), b"x", b"y"), Err(NotWritten::Refused(_))));
        assert_eq!(fs::read_to_string(&path).expect("read"), "two");
        assert_eq!(fs::read_dir(place.path()).expect("read").count(), 1);
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
