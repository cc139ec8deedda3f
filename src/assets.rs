//! The files that come with the program (templates, phrases, fonts, programmes), and those of a folder that take their place.
//!
//! What must hold: a file of the user's folder stands for the one of the same path here; a file only in the folder is
//! there too. Nothing else decides which bytes are used, so that a template or a programme is changed by a folder alone.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};
use walkdir::{DirEntry, WalkDir};

use crate::limits::{FILES, FOLDER_DEPTH, OTHER_BYTES};
use crate::problem::{Kind, Place, Problem};
use crate::source::{conflict, is_there, read_below, stands_for};

static TEMPLATES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/report-templates");
static PROGRAMMES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/data/programmes");

/// A tree of files: the program's own, under those of a folder.
#[derive(Clone, Debug)]
pub struct Assets {
    own: &'static Dir<'static>,
    folder: Option<PathBuf>,
}

impl Assets {
    /// Templates, phrases and fonts.
    #[must_use]
    pub fn templates(folder: Option<PathBuf>) -> Self {
        Assets { own: &TEMPLATES, folder }
    }

    /// Programmes.
    #[must_use]
    pub fn programmes(folder: Option<PathBuf>) -> Self {
        Assets { own: &PROGRAMMES, folder }
    }

    /// The bytes of the file at this path. What cannot be read in the user's folder is not replaced by a file of the program.
    ///
    /// # Errors
    ///
    /// There is no such file; or the user's is no plain file, too large, or not given by the system.
    pub fn read(&self, path: &str) -> Result<Cow<'static, [u8]>, Box<Problem>> {
        if let Some(folder) = &self.folder {
            match read_below(folder, path, OTHER_BYTES) {
                Ok(bytes) => return Ok(Cow::Owned(bytes)),
                Err(Kind::FileAbsent) => {}
                Err(kind) => return Err(fault(kind, &folder.join(path).display().to_string())),
            }
        }
        let own = self.own.get_file(path).map(|file| Cow::Borrowed(file.contents()));
        own.ok_or_else(|| fault(Kind::FileAbsent, &self.shown_path(path)))
    }

    /// The text of the file at this path.
    ///
    /// # Errors
    ///
    /// As for its bytes; or they are no text.
    pub fn read_text(&self, path: &str) -> Result<String, Box<Problem>> {
        let bytes = self.read(path)?.into_owned();
        let text = String::from_utf8(bytes).map_err(|_| fault(Kind::FileNotUtf8, &self.shown_path(path)))?;
        conflict(&self.shown_path(path), &text).map_or(Ok(text), |problem| Err(Box::new(problem)))
    }

    /// The paths of every file below this one, in order; in the user's folder everything that is no folder, so that what
    /// cannot be read is told by whoever reads it. Hidden files are the user's own.
    ///
    /// # Errors
    ///
    /// The user's folder has more than can be looked through.
    pub fn list(&self, below: &str) -> Result<Vec<String>, Box<Problem>> {
        let mut paths = BTreeSet::new();
        if let Some(dir) = if below.is_empty() { Some(self.own) } else { self.own.get_dir(below) } {
            own_files(dir, &mut paths);
        }
        if let Some(folder) = &self.folder {
            let hidden = |entry: &DirEntry| {
                let name = entry.file_name().to_string_lossy();
                name.starts_with('.') && stands_for(&name).is_none()
            };
            let walk = WalkDir::new(folder.join(below)).max_depth(FOLDER_DEPTH.most).into_iter();
            let visible = walk.filter_entry(|entry| entry.depth() == 0 || !hidden(entry)).flatten();
            for (at, entry) in visible.filter(|entry| !entry.file_type().is_dir()).enumerate() {
                if let Some(passed) = FILES.passed_by(at + 1) {
                    return Err(fault(passed, &folder.join(below).display().to_string()));
                }
                // A file that is only in the cloud is told by whoever reads it.
                let name = entry.file_name().to_string_lossy();
                let path =
                    stands_for(&name).map_or_else(|| entry.path().into(), |file| entry.path().with_file_name(file));
                paths.extend(relative(&path, folder));
            }
        }
        Ok(paths.into_iter().collect())
    }

    /// The names of the folders that have this file, in order.
    #[must_use]
    pub fn folders_with(&self, file: &str) -> Vec<String> {
        let own = self.own.dirs().filter(|dir| dir.get_file(dir.path().join(file)).is_some());
        let mut names: BTreeSet<String> = own.map(|dir| slashed(dir.path())).collect();
        let entries = self.folder.iter().filter_map(|folder| folder.read_dir().ok()).flatten().flatten();
        let theirs = entries.filter(|entry| is_there(&entry.path().join(file)));
        names.extend(theirs.map(|entry| entry.file_name().to_string_lossy().into_owned()));
        names.into_iter().collect()
    }

    /// Where a user finds the file, for problems: its path in their folder, or its path in the program.
    #[must_use]
    pub fn shown_path(&self, path: &str) -> String {
        match &self.folder {
            Some(folder) if is_there(&folder.join(path)) => folder.join(path).display().to_string(),
            _ => path.to_owned(),
        }
    }
}

/// What is wrong with a file as a whole.
fn fault(kind: Kind, shown: &str) -> Box<Problem> {
    Box::new(Problem::error(kind, Place::file(shown)))
}

fn own_files(dir: &Dir<'_>, paths: &mut BTreeSet<String>) {
    for file in dir.files() {
        paths.insert(slashed(file.path()));
    }
    for below in dir.dirs() {
        own_files(below, paths);
    }
}

fn relative(path: &Path, folder: &Path) -> Option<String> {
    path.strip_prefix(folder).ok().map(slashed)
}

/// A path with forward slashes, as it is on every machine.
fn slashed(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
