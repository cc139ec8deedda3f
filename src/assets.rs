//! The files that come with the program (templates, phrases, fonts, programmes), and those of a folder that take their place.
//!
//! What must hold: a file of the user's folder stands for the one of the same path here; a file only in the folder is
//! there too. Nothing else decides which bytes are used, so that a template or a programme is changed by a folder alone.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};
use walkdir::WalkDir;

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

    /// The bytes of the file at this path.
    #[must_use]
    pub fn read(&self, path: &str) -> Option<Cow<'static, [u8]>> {
        if let Some(bytes) = self.folder.as_ref().and_then(|folder| std::fs::read(folder.join(path)).ok()) {
            return Some(Cow::Owned(bytes));
        }
        self.own.get_file(path).map(|file| Cow::Borrowed(file.contents()))
    }

    /// The text of the file at this path.
    #[must_use]
    pub fn read_text(&self, path: &str) -> Option<String> {
        self.read(path).and_then(|bytes| String::from_utf8(bytes.into_owned()).ok())
    }

    /// The paths of every file below this one, in order.
    #[must_use]
    pub fn list(&self, below: &str) -> Vec<String> {
        let mut paths = BTreeSet::new();
        if let Some(dir) = if below.is_empty() { Some(self.own) } else { self.own.get_dir(below) } {
            own_files(dir, &mut paths);
        }
        if let Some(folder) = &self.folder {
            let walk = WalkDir::new(folder.join(below)).into_iter().flatten();
            paths.extend(
                walk.filter(|entry| entry.file_type().is_file()).filter_map(|entry| relative(entry.path(), folder)),
            );
        }
        paths.into_iter().collect()
    }

    /// Where a user finds the file, for problems: its path in their folder, or its path in the program.
    #[must_use]
    pub fn shown_path(&self, path: &str) -> String {
        match &self.folder {
            Some(folder) if folder.join(path).is_file() => folder.join(path).display().to_string(),
            _ => path.to_owned(),
        }
    }
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
