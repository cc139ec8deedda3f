//! `git`, where a repository is asked or written into: shut, so that nothing but git itself is run.
//!
//! What must hold: a folder may come from anybody, with its own repository and settings; none of them has a command run, asks
//! anybody, or fetches anything.

use std::path::Path;
use std::process::{Command, Stdio};

/// git reads what is there: it fetches nothing and asks nobody.
const NOTHING_ELSE: [(&str, &str); 3] =
    [("GIT_NO_LAZY_FETCH", "1"), ("GIT_ALLOW_PROTOCOL", "none"), ("GIT_TERMINAL_PROMPT", "0")];

/// Settings by which a repository could have a command run.
const SHUT: [&str; 13] = [
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.sshCommand=false",
    "core.askPass=false",
    "core.editor=false",
    "core.pager=cat",
    "credential.helper=",
    "diff.external=",
    "protocol.allow=never",
    "core.alternateRefsCommand=true",
    "commit.gpgSign=false",
    "gc.auto=0",
    "maintenance.auto=false",
];

/// What could lead git to another repository, or another index, than those of the folder: a hook that runs the program sets them.
const ELSEWHERE: [&str; 7] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_NAMESPACE",
];

/// A call of git from inside a folder, to which its arguments are still to be given. Its words are the same on every machine.
#[must_use]
pub fn git(inside: &Path) -> Command {
    let mut git = Command::new("git");
    git.env("LC_ALL", "C").envs(NOTHING_ELSE).args(["--no-pager", "-C"]).arg(inside);
    ELSEWHERE.iter().for_each(|name| _ = git.env_remove(name));
    git.args(SHUT.iter().flat_map(|setting| ["-c", *setting])).stdin(Stdio::null());
    git
}

/// Whether a folder, or where it is not there yet the nearest one above it that is, lies in a repository that is not bare.
#[must_use]
pub fn is_in_repository(folder: &Path) -> bool {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let there = whole.ancestors().find(|one| one.is_dir());
    let asked = there.map(|inside| git(inside).args(["rev-parse", "--is-inside-work-tree"]).output());
    asked.is_some_and(|answer| answer.is_ok_and(|output| output.stdout.starts_with(b"true")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_around_the_program_leads_git_elsewhere() {
        let git = git(Path::new("."));
        for name in ELSEWHERE {
            assert!(git.get_envs().any(|(own, value)| own == name && value.is_none()), "{name}");
        }
    }
}
