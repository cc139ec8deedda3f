//! The files of a findings folder: listed, read once, hashed, and nothing outside the folder.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use walkdir::{DirEntry, WalkDir};

use super::copies::{is_of_the_system, leftover, stands_for_content};
use crate::limits::{FILES, FOLDER_BYTES, FOLDER_DEPTH, Limit, PICTURE_BYTES, TEXT_BYTES};
use crate::problem::{Checked, Kind, Leftover, Place, Problem, suggest};
use crate::source::{
    Shapes, SourceFile, decode_yaml, digest, name_key, read_below, read_plain, read_prose, stands_for, text_of,
    unreadable,
};

/// Endings of files that are read as text.
const READ: [&str; 4] = [".yaml", ".md", ".csv", ".po"];

/// The folder of images.
pub(super) const IMAGES: &str = "images/";

/// The files of a folder, and what has been read of them.
pub(super) struct Files {
    root: PathBuf,
    /// How problems call the folder.
    shown: String,
    present: BTreeSet<String>,
    /// Names of files and folders by what they are compared by on other systems.
    named: BTreeMap<String, String>,
    /// What is no file of its own: told, and not read.
    refused: BTreeSet<String>,
    asked: BTreeSet<String>,
    pub(super) sources: BTreeMap<String, SourceFile>,
    pub(super) inputs: BTreeMap<String, String>,
    pub(super) problems: Vec<Problem>,
    shapes: Shapes,
    /// Bytes that have been read.
    size: usize,
    /// Whether there is more in the folder than can be read: then nothing of it is judged.
    pub(super) overfull: bool,
    /// The records that could not be read, as problems call them: what refers to one cannot be judged either.
    pub(super) lost: BTreeMap<String, String>,
}

impl Files {
    /// Lists a folder. Links are refused: they could lead anywhere. Hidden files are the user's own and left alone, but for
    /// those that say something of a file that is not; and so are those that systems make for themselves.
    pub(super) fn list(root: &Path) -> Self {
        let shown = root.display().to_string();
        let mut files = Files {
            root: root.to_owned(),
            shown,
            present: BTreeSet::new(),
            named: BTreeMap::new(),
            refused: BTreeSet::new(),
            asked: BTreeSet::new(),
            sources: BTreeMap::new(),
            inputs: BTreeMap::new(),
            problems: Vec::new(),
            shapes: Shapes::default(),
            size: 0,
            overfull: false,
            lost: BTreeMap::new(),
        };
        let walk = WalkDir::new(root).sort_by_file_name().into_iter();
        let seen = walk.filter_entry(|entry| {
            let name = entry.file_name().to_string_lossy();
            entry.depth() == 0 || stands_for_content(&name) || !(name.starts_with('.') || is_of_the_system(&name))
        });
        for entry in seen {
            match entry {
                Err(error) => {
                    let path = error.path().map(|path| path.display().to_string()).unwrap_or_default();
                    let cause = error.into_io_error().unwrap_or_else(|| std::io::ErrorKind::Other.into());
                    // Of what is below a folder, only the folder itself is opened here.
                    let kind = Some(unreadable(&cause)).filter(|kind| *kind != Kind::FileForbidden);
                    let kind = kind.unwrap_or(Kind::FolderForbidden);
                    files.problems.push(Problem::error(kind, Place::file(&path)));
                }
                Ok(entry) if entry.depth() == 0 => {}
                Ok(entry) => {
                    let place = Place::file(&entry.path().display().to_string());
                    let deep = FOLDER_DEPTH.problem(entry.depth(), place);
                    let passed = deep.or_else(|| FILES.problem(files.present.len() + 1, Place::file(&files.shown)));
                    if let Some(problem) = passed {
                        files.problems.push(problem);
                        files.overfull = true;
                        break;
                    }
                    files.note(&entry);
                }
            }
        }
        files
    }

    fn note(&mut self, entry: &DirEntry) {
        let path = entry.path().strip_prefix(&self.root).unwrap_or(entry.path());
        let mut name = path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        let kind = entry.file_type();
        let (folder, own) = name.rsplit_once('/').map_or(("", name.as_str()), |(folder, own)| (folder, own));
        if let Some(file) = stands_for(own).filter(|_| kind.is_file()) {
            // A file that is only in the cloud is one of the folder; where it is here as well, the file that is here counts.
            let file = if folder.is_empty() { file.to_owned() } else { format!("{folder}/{file}") };
            if self.root.join(&file).symlink_metadata().is_ok() {
                return;
            }
            name = file;
        }
        if let Some(other) = self.alike(&name) {
            self.problems.push(Problem::error(Kind::NamesAlike { other }, self.place(&name)));
        }
        let problem = if path.to_str().is_none() {
            Some(Kind::FileNameUnreadable)
        } else if kind.is_symlink() {
            Some(Kind::PathIsLink)
        } else if kind.is_dir() {
            // A folder of a file's name stands where a file is looked for.
            Some(Kind::FolderInPlaceOfFile).filter(|_| READ.iter().any(|ending| name.ends_with(ending)))
        } else {
            Some(Kind::FileSpecial).filter(|_| !kind.is_file())
        };
        if let Some(problem) = problem {
            self.problems.push(Problem::error(problem, self.place(&name)));
            self.refused.insert(name.clone());
            self.asked.insert(name.clone());
        } else if kind.is_dir() {
            return;
        }
        self.present.insert(name);
    }

    /// A file or folder whose name some systems take for this one. Where folders are alike, what is in them is not told too.
    fn alike(&mut self, name: &str) -> Option<String> {
        let (folder, own) = name.rsplit_once('/').unwrap_or(("", name));
        let key = format!("{folder}/{}", name_key(own));
        match self.named.entry(key) {
            Entry::Vacant(free) => {
                free.insert(own.to_owned());
                None
            }
            Entry::Occupied(other) => Some(other.get().clone()),
        }
    }

    /// A file as a place.
    pub(super) fn place(&self, name: &str) -> Place {
        Place::file(&self.path(name))
    }

    fn path(&self, name: &str) -> String {
        format!("{}/{name}", self.shown.trim_end_matches('/'))
    }

    /// Whether the folder has this file.
    pub(super) fn has(&self, name: &str) -> bool {
        self.present.contains(name)
    }

    /// The names of files below a folder of the folder.
    pub(super) fn below(&self, folder: &str) -> Vec<String> {
        let inside = self.present.iter().filter(|name| name.starts_with(folder) && !self.is_below_refused(name));
        inside.cloned().collect()
    }

    /// Whether a file stands below something that is told already.
    fn is_below_refused(&self, name: &str) -> bool {
        self.refused.iter().any(|refused| name.strip_prefix(refused.as_str()).is_some_and(|rest| rest.starts_with('/')))
    }

    /// Reads a YAML file into its record; `None` where it is not there or has a problem.
    pub(super) fn yaml<T: DeserializeOwned + JsonSchema>(&mut self, name: &str) -> Option<T> {
        let text = self.text(name);
        let value = text.and_then(|text| self.decoded(name, text));
        if value.is_none() && self.has(name) {
            self.lost.insert(name.to_owned(), self.path(name));
        }
        value
    }

    /// The record in the text of a YAML file; `None` where it has a problem.
    pub(super) fn decoded<T: DeserializeOwned + JsonSchema>(&mut self, name: &str, text: String) -> Option<T> {
        let path = self.path(name);
        let shapes = &mut self.shapes;
        let decoded = on_its_own(&path, || decode_yaml::<T>(shapes, &path, name, text)).gather(&mut self.problems)?;
        self.sources.insert(name.to_owned(), decoded.source);
        Some(decoded.value)
    }

    /// Reads a file that is neither YAML nor Markdown, if it is there.
    pub(super) fn plain(&mut self, name: &str) {
        if let Some(text) = self.text(name) {
            self.keep_plain(name, text);
        }
    }

    /// Keeps the text of a file as it is.
    pub(super) fn keep_plain(&mut self, name: &str, text: String) {
        self.sources.insert(name.to_owned(), read_plain(&self.path(name), text));
    }

    /// Reads a Markdown file.
    pub(super) fn prose(&mut self, name: &str) -> Option<()> {
        let text = self.text(name)?;
        let path = self.path(name);
        let source = on_its_own(&path, || read_prose(&path, text)).gather(&mut self.problems)?;
        self.sources.insert(name.to_owned(), source);
        Some(())
    }

    /// Reads a file as bytes.
    pub(super) fn bytes(&mut self, name: &str) -> Option<Vec<u8>> {
        self.asked.insert(name.to_owned());
        if self.refused.contains(name) {
            return None;
        }
        self.read(name, PICTURE_BYTES)
    }

    /// Reads a file as bytes of a text, whatever its letters are written in.
    pub(super) fn text_bytes(&mut self, name: &str) -> Option<Vec<u8>> {
        self.asked.insert(name.to_owned());
        if self.refused.contains(name) {
            return None;
        }
        self.read(name, TEXT_BYTES)
    }

    /// The bytes of a file that is there; of what would fill the machine nothing is read.
    fn read(&mut self, name: &str, most: Limit) -> Option<Vec<u8>> {
        if self.overfull {
            return None;
        }
        match read_below(&self.root, name, most) {
            Ok(bytes) => {
                self.size += bytes.len();
                if let Some(problem) = FOLDER_BYTES.problem(self.size, Place::file(&self.shown)) {
                    self.problems.push(problem);
                    self.overfull = true;
                    return None;
                }
                self.inputs.insert(name.to_owned(), digest(&bytes));
                Some(bytes)
            }
            Err(kind) => {
                self.problems.push(Problem::error(kind, self.place(name)));
                None
            }
        }
    }

    /// Reads a file as text; `None` where it is not there or has a problem.
    pub(super) fn text(&mut self, name: &str) -> Option<String> {
        self.asked.insert(name.to_owned());
        if !self.has(name) || self.refused.contains(name) {
            return None;
        }
        let bytes = self.read(name, TEXT_BYTES)?;
        text_of(&self.path(name), &bytes).gather(&mut self.problems)
    }

    /// Reads a text that stands beside the inputs of the report and is none.
    pub(super) fn beside(&mut self, name: &str) -> Option<String> {
        let text = self.text(name);
        self.inputs.remove(name);
        text
    }

    /// Reports every file that nothing has asked for: a finding in it would silently not be in the report. `expected` are
    /// the names that something could be read from.
    /// What comes back are those that were meant.
    pub(super) fn report_unasked(&mut self, expected: &[String]) -> Vec<String> {
        let missing: Vec<&str> = expected.iter().map(String::as_str).filter(|name| !self.has(name)).collect();
        let mut problems = Vec::new();
        let mut meant = Vec::new();
        for name in self.present.difference(&self.asked) {
            let image = name.starts_with(IMAGES);
            // The records that would show an image may be in a file that could not be read.
            if self.is_below_refused(name) || (image && !self.lost.is_empty()) {
                continue;
            }
            let leftover = leftover(name, self.present.iter());
            let is_mark = matches!(leftover, Some(Leftover::OpenElsewhere { .. } | Leftover::Backup));
            let kind = if let Some(what) = leftover.filter(|left| !image || !matches!(left, Leftover::CopyOf { .. })) {
                Kind::FileLeftover { what }
            } else if image {
                Kind::ImageUnused
            } else {
                let suggestion = suggest(name, missing.iter().copied());
                meant.extend(suggestion.clone());
                Kind::FileUnexpected { suggestion }
            };
            let place = self.place(name);
            problems.push(if is_mark { Problem::warning(kind, place) } else { Problem::error(kind, place) });
        }
        self.problems.append(&mut problems);
        meant
    }

    /// SHA-256 of every file but one of this name, in hexadecimal; none where something cannot be read, or is no plain file.
    pub(super) fn digests(mut self, but: &str) -> Option<BTreeMap<String, String>> {
        for name in std::mem::take(&mut self.present).into_iter().filter(|name| name != but) {
            self.read(&name, PICTURE_BYTES)?;
        }
        self.problems.is_empty().then_some(self.inputs)
    }

    /// Marks a file as known, though nothing of it is in this report.
    pub(super) fn known(&mut self, name: &str) {
        self.asked.insert(name.to_owned());
    }
}

/// Reads a file so that a fault of the program itself is told as one, with the file that it was met in.
fn on_its_own<T>(path: &str, read: impl FnOnce() -> Checked<T>) -> Checked<T> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|fault| {
        let said = fault.downcast_ref::<&str>().copied().map(str::to_owned);
        let cause = said.or_else(|| fault.downcast_ref::<String>().cloned()).unwrap_or_default();
        Checked::failed(vec![Problem::error(Kind::ProgramFailed { cause }, Place::file(path))])
    })
}
