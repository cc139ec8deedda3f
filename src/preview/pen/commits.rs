//! Every save as a commit of the folder's own repository, by who saved it.
//!
//! What must hold: a commit has the files of its save and nothing else that lies in the folder or waits in the index; a merge that
//! somebody is in the middle of stays as it is, with its index; a save waits until those before it are committed, or the commit of one
//! would have the words of the next, which perhaps somebody else wrote; one that cannot be made is told on the
//! page, and what was saved stays saved. Nothing but git itself is run ([`git`]), no filter of the repository either.

use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use crate::git::git;
use crate::preview::locked::locked;

/// What makes the commits of a folder.
pub(in crate::preview) struct Commits {
    to_make: Sender<Commit>,
    /// Why the last one could not be made.
    failed: Arc<Mutex<Option<String>>>,
    /// How many are still to be made.
    open: Arc<(Mutex<usize>, Condvar)>,
}

/// So long a save waits for git at most: a git that hangs must not keep anybody from saving.
const LONGEST: Duration = Duration::from_secs(10);

/// A save that becomes a commit.
struct Commit {
    files: Vec<String>,
    what: String,
    by: Option<Arc<str>>,
}

impl Commits {
    /// What makes the commits of a folder, one after the other beside the page.
    ///
    /// Those of several folders that share `turn` come one after the other: they may lie in one repository.
    pub(in crate::preview) fn of(folder: &Path, turn: &Arc<Mutex<()>>) -> Self {
        let (to_make, made) = channel();
        let failed = Arc::new(Mutex::default());
        let open = Arc::new((Mutex::default(), Condvar::new()));
        let (folder, told, turn, counted) =
            (folder.to_owned(), Arc::clone(&failed), Arc::clone(turn), Arc::clone(&open));
        std::thread::spawn(move || make_all(&folder, &made, &told, &turn, &counted));
        Commits { to_make, failed, open }
    }

    /// Something was saved in these files.
    pub(in crate::preview) fn saved(&self, files: Vec<String>, what: &str, by: Option<&Arc<str>>) {
        let commit = Commit { files, what: what.to_owned(), by: by.cloned() };
        *locked(&self.open.0) += 1;
        // The other end lives as long as this one.
        let _ = self.to_make.send(commit);
    }

    /// Waits until all that was saved is committed, or could not be.
    pub(in crate::preview) fn settled(&self) {
        let (count, all_made) = &*self.open;
        drop(all_made.wait_timeout_while(locked(count), LONGEST, |open| *open > 0));
    }

    /// Why the last commit could not be made.
    pub(in crate::preview) fn failed(&self) -> Option<String> {
        locked(&self.failed).clone()
    }
}

fn make_all(
    folder: &Path,
    to_make: &Receiver<Commit>,
    told: &Mutex<Option<String>>,
    turn: &Mutex<()>,
    (open, all_made): &(Mutex<usize>, Condvar),
) {
    for commit in to_make {
        let own_turn = locked(turn);
        let failed = make(folder, &commit).err();
        drop(own_turn);
        *locked(told) = failed;
        *locked(open) -= 1;
        all_made.notify_all();
    }
}

fn make(folder: &Path, commit: &Commit) -> Result<(), String> {
    let filters = filters(folder);
    let ask = |arguments: &[&str]| {
        let mut git = git(folder);
        git.args(filters.iter().flat_map(|name| ["-c".to_owned(), format!("{name}=")]));
        git.arg("--literal-pathspecs").args(arguments).arg("--").args(&commit.files);
        if let Some(name) = &commit.by {
            // The machine commits what somebody else wrote.
            git.envs([("GIT_COMMITTER_NAME", "findings edit"), ("GIT_COMMITTER_EMAIL", "")]);
            git.envs([("GIT_AUTHOR_NAME", plain(name)), ("GIT_AUTHOR_EMAIL", email(name))]);
        }
        let output = git.output().map_err(|error| (None, error.to_string()))?;
        let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        if output.status.success() { Ok(()) } else { Err((output.status.code(), said)) }
    };
    let commit_with = ["commit", "--quiet", "--no-verify", "--only", "-m", &commit.what];
    // In the middle of a merge git makes no such commit; to add a file would say that its conflict is resolved.
    if let Err((Some(FATAL), said)) = ask(&[&commit_with[..], &["--dry-run"]].concat()) {
        return Err(said);
    }
    let words = |(_, said)| said;
    ask(&["add", "--all"]).map_err(words)?;
    // What was taken back is perhaps as it was committed last: then there is nothing to commit.
    if ask(&["diff", "--cached", "--quiet", "HEAD"]).is_ok() {
        return Ok(());
    }
    ask(&commit_with).map_err(words)
}

/// What git ends with where it cannot go on at all; with less where there is nothing to commit, or a file is new.
const FATAL: i32 = 128;

/// The settings by which a repository would have files pass through a command of its own.
fn filters(folder: &Path) -> Vec<String> {
    let listed = git(folder).args(["config", "--name-only", "--get-regexp", r"^filter\."]).output();
    let listed = listed.map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&listed).lines().map(str::to_owned).collect()
}

/// A name as a commit can have it.
fn plain(name: &str) -> String {
    let plain: String = name.chars().filter(|one| !"<>".contains(*one)).collect();
    if plain.trim().is_empty() { "-".to_owned() } else { plain }
}

/// The address in a name that is one.
fn email(name: &str) -> String {
    if name.contains('@') && !name.contains(char::is_whitespace) { plain(name) } else { String::new() }
}
