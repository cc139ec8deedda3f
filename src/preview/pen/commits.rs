//! Every save as a commit of the folder's own repository, by who saved it.
//!
//! What must hold: nobody waits for a commit, and each has what its own save wrote ([`Commit`]), whatever has been written since; one
//! that cannot be made is told on the page, and what was saved stays saved.

use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use super::commit::Commit;
use super::folder::file_names;
use super::step::{FileChange, Step};
use crate::limits::TEXT_BYTES;
use crate::preview::locked::locked;
use crate::source::read_below;

/// What makes the commits of a folder.
pub(in crate::preview) struct Commits {
    to_make: Sender<Commit>,
    /// Why the last one could not be made.
    failed: Arc<Mutex<Option<String>>>,
}

impl Commits {
    /// What makes the commits of a folder, one after the other beside the page.
    ///
    /// Those of several folders that share `turn` come one after the other: they may lie in one repository.
    pub(in crate::preview) fn of(folder: &Path, turn: &Arc<Mutex<()>>) -> Self {
        let (to_make, made) = channel();
        let failed = Arc::new(Mutex::default());
        let (folder, told, turn) = (folder.to_owned(), Arc::clone(&failed), Arc::clone(turn));
        std::thread::spawn(move || make_all(&folder, &made, &told, &turn));
        Commits { to_make, failed }
    }

    /// A step was made.
    pub(super) fn made(&self, step: &Step, what: String, by: Option<&Arc<str>>) {
        self.make(step.0.clone(), what, by);
    }

    /// A folder that was free has been begun: every file in it is new.
    pub(in crate::preview) fn began(&self, folder: &Path, by: Option<&Arc<str>>) {
        let files = file_names(folder, usize::MAX).filter_map(|file| {
            let after = read_below(folder, &file, TEXT_BYTES).ok()?;
            Some(FileChange { file, before: None, after: Some(after) })
        });
        self.make(files.collect(), "Begin an inspection".to_owned(), by);
    }

    fn make(&self, files: Vec<FileChange>, what: String, by: Option<&Arc<str>>) {
        // The other end lives as long as this one.
        let _ = self.to_make.send(Commit { files, what, by: by.cloned() });
    }

    /// Why the last commit could not be made.
    pub(in crate::preview) fn failed(&self) -> Option<String> {
        locked(&self.failed).clone()
    }
}

fn make_all(folder: &Path, to_make: &Receiver<Commit>, told: &Mutex<Option<String>>, turn: &Mutex<()>) {
    for commit in to_make {
        let own_turn = locked(turn);
        let failed = commit.make(folder).err();
        drop(own_turn);
        *locked(told) = failed;
    }
}
