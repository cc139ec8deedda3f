//! A findings folder as it was at a git revision. `git` is asked only where somebody names a revision.
//!
//! What must hold: the folder and its history are only read; what was written for reading goes away with the value, and
//! nobody else on the machine can read it meanwhile: drafts are under embargo.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::messages;
use crate::git::git;
use crate::problem::{Kind, Place, Problem};

/// A folder of the past, in a place of its own.
pub(super) struct Past {
    place: PathBuf,
    /// The folder, called as it is called.
    pub(super) folder: PathBuf,
}

/// Why a folder of the past was not read.
pub(super) enum NotRead {
    /// There is no such revision, or no such folder at it.
    Refused(String),
    /// What is wrong with the folder.
    Wrong(Vec<Problem>),
    /// git cannot be asked, or the machine does not let it be read.
    Failed(String),
}

impl Past {
    /// Reads a folder as it was at a revision.
    pub(super) fn read(revision: &str, folder: &Path) -> Result<Self, NotRead> {
        // From inside the folder its own repository is asked; one that is gone is asked for from here.
        let (inside, prefix) = if folder.is_dir() { (folder, Path::new("")) } else { (Path::new("."), folder) };
        let repository = Repository { inside, folder };
        let commit = repository.commit(revision)?;
        if folder.as_os_str().is_empty() {
            return Err(NotRead::Refused(messages::no_folder_at(folder, revision)));
        }
        let mut arguments = vec!["ls-tree", "-r", "-z", &commit];
        let below = format!("{}/", prefix.display());
        if !folder.is_dir() {
            arguments.extend(["--", &below]);
        }
        // Of a history that was fetched in part only, what is listed may not be here.
        let ask = |arguments: &[&str]| {
            repository.ask(arguments).map_err(|_| NotRead::Refused(messages::not_all_here(folder, revision)))
        };
        let listed = ask(&arguments)?;
        let name = folder.file_name().map_or_else(|| "findings".into(), ToOwned::to_owned);
        let unmade = |error: io::Error| NotRead::Failed(messages::no_copy_of_past(&messages::cause(&error)));
        let place = private_place().map_err(unmade)?;
        let past = Past { folder: place.join(name), place };
        let mut problems = Vec::new();
        for entry in listed.split(|byte| *byte == 0).filter(|entry| !entry.is_empty()) {
            let entry = String::from_utf8_lossy(entry);
            let Some((about, path)) = entry.split_once('\t') else { continue };
            let Ok(path) = Path::new(path).strip_prefix(prefix) else { continue };
            match entry_of(about, path) {
                Ok(Some(hash)) => {
                    write(&past.folder.join(path), &ask(&["cat-file", "blob", hash])?).map_err(unmade)?;
                }
                Ok(None) => {}
                Err(kind) => {
                    let shown = format!("{revision}:{}", folder.join(path).display());
                    problems.push(Problem::error(kind, Place::file(&shown)));
                }
            }
        }
        if !problems.is_empty() {
            return Err(NotRead::Wrong(problems));
        }
        if past.folder.is_dir() { Ok(past) } else { Err(NotRead::Refused(messages::no_folder_at(folder, revision))) }
    }
}

/// The hash of a file of the past; none for what is hidden; or why it is no part of a findings folder, as of one of today.
fn entry_of<'a>(about: &'a str, path: &Path) -> Result<Option<&'a str>, Kind> {
    let name = path.to_string_lossy();
    if !path.components().all(|part| matches!(part, Component::Normal(_))) {
        return Err(Kind::PathOutside { path: name.into_owned() });
    }
    if name.split('/').any(|part| part.starts_with('.')) {
        return Ok(None);
    }
    if name.contains('\u{fffd}') {
        return Err(Kind::FileNameUnreadable);
    }
    match about.split(' ').collect::<Vec<_>>()[..] {
        [mode, "blob", hash] if mode.starts_with("100") => Ok(Some(hash)),
        ["120000", ..] => Err(Kind::PathIsLink),
        [_, "commit", _] => Err(Kind::PathIsModule),
        _ => Err(Kind::FileSpecial),
    }
}

impl Drop for Past {
    fn drop(&mut self) {
        // What cannot be taken away is in the system's own place for such things.
        let _ = fs::remove_dir_all(&self.place);
    }
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes)
}

/// A new folder that only its owner can read.
fn private_place() -> io::Result<PathBuf> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    for attempt in 0..1000 {
        let place = std::env::temp_dir().join(format!("findings-{}-{attempt}", std::process::id()));
        match builder.create(&place) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            made => return made.map(|()| place),
        }
    }
    Err(io::Error::from(io::ErrorKind::AlreadyExists))
}

/// The repository that a folder is in.
struct Repository<'a> {
    /// Where git is asked.
    inside: &'a Path,
    /// What it is asked for.
    folder: &'a Path,
}

impl Repository<'_> {
    /// The commit that a revision names.
    fn commit(&self, revision: &str) -> Result<String, NotRead> {
        let refused = |found: &str| NotRead::Refused(messages::no_revision(found));
        if revision.is_empty() {
            return Err(refused(&format!(":{}", self.folder.display())));
        }
        // What looks like an option is none to older versions of git either.
        if revision.starts_with('-') {
            return Err(refused(revision));
        }
        let wanted = format!("{revision}^{{commit}}");
        match self.ask(&["rev-parse", "--verify", "--quiet", "--end-of-options", &wanted]) {
            Ok(commit) => Ok(String::from_utf8_lossy(&commit).trim().to_owned()),
            Err(_) => {
                // Where git answers at all, it is the revision that there is not; or its history was never fetched.
                self.ask(&["rev-parse", "--git-dir"])?;
                let shallow = self.ask(&["rev-parse", "--is-shallow-repository"]).unwrap_or_default();
                if String::from_utf8_lossy(&shallow).trim() == "true" {
                    return Err(NotRead::Refused(messages::shallow(revision)));
                }
                Err(refused(revision))
            }
        }
    }

    /// What git says, or why it says nothing.
    fn ask(&self, arguments: &[&str]) -> Result<Vec<u8>, NotRead> {
        // It is read only: nothing is written beside either.
        let output = git(self.inside).env("GIT_OPTIONAL_LOCKS", "0").args(arguments).output();
        let output = output.map_err(|error| NotRead::Failed(messages::no_git(&messages::cause(&error))))?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let said = String::from_utf8_lossy(&output.stderr);
        if ["not a git repository", "outside repository", "Invalid path"].iter().any(|words| said.contains(words)) {
            return Err(NotRead::Refused(messages::no_repository(self.folder)));
        }
        // git says itself how a folder of another owner is allowed; it knows it by another name than the user.
        if said.contains("dubious ownership") {
            let remedy = said.lines().map(str::trim).find(|line| line.starts_with("git config"));
            return Err(NotRead::Failed(messages::other_owner(self.folder, remedy)));
        }
        let said = said.lines().next().unwrap_or_default();
        let said = said.trim_start_matches("fatal: ").trim_start_matches("error: ");
        Err(NotRead::Failed(messages::no_git(said)))
    }
}
