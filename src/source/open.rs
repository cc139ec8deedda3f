//! The one way to the bytes of a file: only plain files are opened, none is waited for, and none is read beyond its limit.
//!
//! What must hold: a link, a named pipe, a socket, a device or a folder in the place of a file is known for what it is before
//! it is opened, and once more by what was opened; what stands in the place of a file that is kept elsewhere is never taken for
//! the file; no part of a name below a folder is followed through a link; a file that
//! changes while it is read is read again, and told where it does not come to rest.

use std::fs::{File, FileType, Metadata};
use std::io::{self, Read};
use std::path::{Component, Path};

use super::in_cloud::is_in_cloud;
use crate::limits::Limit;
use crate::problem::{KeptBy, Kind};

/// How often a file is read that changes meanwhile.
const ATTEMPTS: usize = 3;

/// How the small file begins that a program leaves in the place of a large one which it has not fetched.
const POINTERS: [(&[u8], KeptBy); 2] =
    [(b"version https://git-lfs.github.com/spec/", KeptBy::GitLfs), (b"/annex/objects/", KeptBy::GitAnnex)];

/// Reads a plain file.
///
/// # Errors
///
/// Why it is not read: it is no plain file, too large, not there, or the system does not give it.
pub fn read_file(path: &Path, most: Limit) -> Result<Vec<u8>, Kind> {
    let (folder, name) = (path.parent().unwrap_or(Path::new("")), path.file_name());
    let Some(name) = name.map(Path::new) else { return Err(Kind::FolderInPlaceOfFile) };
    read_whole(if folder.as_os_str().is_empty() { Path::new(".") } else { folder }, name, most)
}

/// Reads a plain file of a folder, by its name there; the name leads down only, and through no link.
///
/// # Errors
///
/// Why it is not read.
pub fn read_below(folder: &Path, name: &str, most: Limit) -> Result<Vec<u8>, Kind> {
    let name = Path::new(name);
    if name.as_os_str().is_empty() || !name.components().all(|part| matches!(part, Component::Normal(_))) {
        return Err(Kind::PathOutside { path: name.display().to_string() });
    }
    read_whole(folder, name, most)
}

/// What is wrong with a file that the system does not give.
#[must_use]
pub fn unreadable(error: &io::Error) -> Kind {
    match error.kind() {
        io::ErrorKind::PermissionDenied => Kind::FileForbidden,
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Kind::FileAbsent,
        io::ErrorKind::IsADirectory => Kind::FolderInPlaceOfFile,
        // The number of the error helps nobody.
        _ => {
            Kind::FileUnreadable { cause: error.to_string().split(" (os error").next().unwrap_or_default().to_owned() }
        }
    }
}

/// The bytes of a file, where the file itself is here.
fn read_whole(folder: &Path, name: &Path, most: Limit) -> Result<Vec<u8>, Kind> {
    match read_plain(folder, name, most) {
        Ok(bytes) => match POINTERS.iter().find(|(beginning, _)| bytes.starts_with(beginning)) {
            Some((_, by)) => Err(Kind::FileElsewhere { by: *by }),
            None => Ok(bytes),
        },
        Err(Kind::FileAbsent) if is_in_cloud(&folder.join(name)) => Err(Kind::FileElsewhere { by: KeptBy::Cloud }),
        Err(kind) => Err(kind),
    }
}

fn read_plain(folder: &Path, name: &Path, most: Limit) -> Result<Vec<u8>, Kind> {
    for _ in 0..ATTEMPTS {
        let mut file = open(folder, name)?;
        let before = file.metadata().map_err(|error| unreadable(&error))?;
        refuse(before.file_type())?;
        let size = usize::try_from(before.len()).unwrap_or(usize::MAX);
        if let Some(passed) = most.passed_by(size) {
            return Err(passed);
        }
        let mut bytes = Vec::new();
        bytes.try_reserve_exact(size + 1).map_err(|_| unreadable(&io::ErrorKind::OutOfMemory.into()))?;
        let limit = u64::try_from(most.most).unwrap_or(u64::MAX).saturating_add(1);
        (&mut file).take(limit).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
        if bytes.len() > most.most {
            return Err(most.passed());
        }
        let after = file.metadata().map_err(|error| unreadable(&error))?;
        if bytes.len() >= size && is_same(&before, &after) {
            return Ok(bytes);
        }
    }
    Err(Kind::FileChanging)
}

/// Whether nobody wrote a file between two looks at it.
fn is_same(before: &Metadata, after: &Metadata) -> bool {
    before.len() == after.len() && before.modified().ok() == after.modified().ok()
}

/// Refuses what is no plain file.
fn refuse(kind: FileType) -> Result<(), Kind> {
    if kind.is_symlink() {
        Err(Kind::PathIsLink)
    } else if kind.is_dir() {
        Err(Kind::FolderInPlaceOfFile)
    } else if kind.is_file() {
        Ok(())
    } else {
        Err(Kind::FileSpecial)
    }
}

/// Opens a file below a folder, part by part: each is looked at first, because opening a device can do something, and what
/// takes its place meanwhile is neither followed nor waited for.
#[cfg(unix)]
fn open(folder: &Path, name: &Path) -> Result<File, Kind> {
    use rustix::fs::{AtFlags, CWD, FileType as Type, Mode, OFlags, openat, statat};
    let quiet = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NOCTTY | OFlags::NONBLOCK;
    let failed = |error: rustix::io::Errno| match error {
        // A link took the place; or a socket, which cannot be opened.
        rustix::io::Errno::LOOP | rustix::io::Errno::MLINK => Kind::PathIsLink,
        rustix::io::Errno::NXIO | rustix::io::Errno::OPNOTSUPP => Kind::FileSpecial,
        error => unreadable(&error.into()),
    };
    let mut within = openat(CWD, folder, quiet | OFlags::DIRECTORY, Mode::empty()).map_err(failed)?;
    let mut parts = name.components().peekable();
    while let Some(part) = parts.next() {
        let part = part.as_os_str();
        let found = statat(&within, part, AtFlags::SYMLINK_NOFOLLOW).map_err(failed)?;
        let is_last = parts.peek().is_none();
        match Type::from_raw_mode(found.st_mode) {
            Type::Symlink => return Err(Kind::PathIsLink),
            Type::Directory if is_last => return Err(Kind::FolderInPlaceOfFile),
            Type::RegularFile if is_last => {}
            Type::Directory => {}
            Type::RegularFile => return Err(Kind::FileAbsent),
            _ => return Err(Kind::FileSpecial),
        }
        let folder = if is_last { OFlags::empty() } else { OFlags::DIRECTORY };
        within = openat(&within, part, quiet | OFlags::NOFOLLOW | folder, Mode::empty()).map_err(failed)?;
    }
    Ok(File::from(within))
}

/// Opens a file below a folder, each part of its name looked at first.
#[cfg(not(unix))]
fn open(folder: &Path, name: &Path) -> Result<File, Kind> {
    let mut path = folder.to_owned();
    let mut parts = name.components().peekable();
    while let Some(part) = parts.next() {
        path.push(part);
        let kind = path.symlink_metadata().map_err(|error| unreadable(&error))?.file_type();
        if parts.peek().is_none() || !kind.is_dir() {
            refuse(kind)?;
        }
    }
    File::open(&path).map_err(|error| unreadable(&error))
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    use super::*;
    use crate::limits::{LINES, TEXT_BYTES};

    #[test]
    fn only_plain_files_are_read_and_only_as_far_as_their_limit() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path();
        fs::create_dir(root.join("below")).expect("made");
        fs::write(root.join("below/plain"), "words").expect("written");
        symlink("below", root.join("way")).expect("linked");
        symlink("below/plain", root.join("link")).expect("linked");
        symlink("/dev/zero", root.join("endless")).expect("linked");
        let _socket = UnixListener::bind(root.join("socket")).expect("bound");
        let pipe = std::process::Command::new("mkfifo").arg(root.join("pipe")).status().expect("mkfifo");
        assert!(pipe.success());
        let read = |name: &str| read_below(root, name, TEXT_BYTES);
        assert_eq!(read("below/plain"), Ok(b"words".to_vec()));
        assert_eq!(read("below"), Err(Kind::FolderInPlaceOfFile));
        for name in ["way/plain", "link", "endless"] {
            assert_eq!(read(name), Err(Kind::PathIsLink), "{name}");
        }
        for name in ["socket", "pipe", "pipe/plain"] {
            assert_eq!(read(name), Err(Kind::FileSpecial), "{name}");
        }
        for name in ["none", "none/plain", "below/plain/none"] {
            assert_eq!(read(name), Err(Kind::FileAbsent), "{name}");
        }
        for name in ["", "../plain", "/dev/zero", "below/../below/plain", "./below/plain"] {
            assert!(matches!(read(name), Err(Kind::PathOutside { .. })), "{name}");
        }
        assert_eq!(read_file(Path::new("/dev/zero"), TEXT_BYTES), Err(Kind::FileSpecial));
        assert_eq!(read_file(root, TEXT_BYTES), Err(Kind::FolderInPlaceOfFile));
        assert_eq!(read_file(&root.join("pipe"), TEXT_BYTES), Err(Kind::FileSpecial));
        let few = Limit { most: 4, ..LINES };
        assert_eq!(read_below(root, "below/plain", few), Err(Kind::TooMuch { of: few.of, found: Some(5), most: 4 }));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_that_says_it_is_empty_and_never_ends_is_read_as_far_as_its_limit() {
        // Files of the system say that they have no bytes.
        let few = Limit { most: 4, ..LINES };
        assert_eq!(read_file(Path::new("/proc/self/status"), few), Err(few.passed()));
    }
}
