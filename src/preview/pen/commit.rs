//! A save as a commit: what it wrote, not what lies in the folder by the time that git comes to it.
//!
//! What must hold: a commit has the files of its save, as the save left them, and nothing else that lies in the folder or waits in
//! the index; a merge that somebody is in the middle of stays as it is, with its index. Nothing but git itself is run
//! ([`git`]), no filter of the repository either.

use std::io::Write;
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;

use super::step::FileChange;
use crate::git::git;

/// What becomes a commit.
pub(super) struct Commit {
    pub(super) files: Vec<FileChange>,
    pub(super) what: String,
    /// Who saved, where a proxy says so.
    pub(super) by: Option<Arc<str>>,
}

/// What git ends with, where it ends with anything, and what it says.
type Refused = (Option<i32>, String);

/// What git ends with where it cannot go on at all; with less where there is nothing to commit, or a file is new.
const FATAL: i32 = 128;

/// git in the repository of a folder.
struct Repository<'a> {
    folder: &'a Path,
    /// Where the commit is put together, beside the index of the repository.
    index: &'a Path,
    by: Option<&'a str>,
    /// The settings by which a repository would have files pass through a command of its own.
    filters: Vec<String>,
}

impl Commit {
    /// Makes the commit in the repository in which the folder lies.
    ///
    /// # Errors
    ///
    /// What git says, where it makes none.
    pub(super) fn make(&self, folder: &Path) -> Result<(), String> {
        let own = tempfile::tempdir().map_err(|error| error.to_string())?;
        let by = self.by.as_deref();
        let repository = Repository { folder, index: &own.path().join("index"), by, filters: filters(folder) };
        self.put(&repository).map_err(|(_, said)| said)
    }

    fn put(&self, repository: &Repository<'_>) -> Result<(), Refused> {
        let files: Vec<&str> = self.files.iter().map(|change| change.file.as_str()).collect();
        // In the middle of a merge git makes no such commit; to put a file into the index would say that its conflict is resolved.
        let dry = ["commit", "--quiet", "--no-verify", "--only", "--dry-run", "-m", &self.what, "--"];
        if let Err(refused @ (Some(FATAL), _)) = repository.ask(&[&dry[..], &files].concat()) {
            return Err(refused);
        }
        let head = repository.line(&["rev-parse", "--verify", "--quiet", "HEAD"]).ok();
        let entries = self.entries(repository, head.as_deref())?;
        let list = ["update-index", "-z", "--index-info"];
        if head.is_some() {
            repository.own(&["read-tree", "HEAD"], &[])?;
        }
        repository.own(&list, &entries)?;
        let tree = line(&repository.own(&["write-tree"], &[])?);
        repository.tell(&list, &entries)?;
        // What was taken back is perhaps as it was committed last: then there is nothing to commit.
        if repository.line(&["rev-parse", "--verify", "--quiet", "HEAD^{tree}"]).is_ok_and(|last| last == tree) {
            return Ok(());
        }
        let parent: Vec<&str> = head.iter().flat_map(|head| ["-p", head]).collect();
        let commit = repository.line(&[&["commit-tree", &tree, "-m", &self.what], &parent[..]].concat())?;
        let log = format!("commit: {}", self.what);
        let before = head.as_deref().unwrap_or_default();
        repository.ask(&["update-ref", "-m", &log, "HEAD", &commit, before]).map(drop)
    }

    /// The lines of an index for what the save wrote. What the repository ignores is left out, as long as that is not all.
    fn entries(&self, repository: &Repository<'_>, head: Option<&str>) -> Result<Vec<u8>, Refused> {
        let mut beside = repository.ask(&["rev-parse", "--show-prefix"])?;
        beside.pop_if(|last| *last == b'\n');
        let mut entries = Vec::new();
        let mut ignored = None;
        for FileChange { file, after, .. } in &self.files {
            if repository.ask(&["check-ignore", "--quiet", "--", &format!("./{file}")]).is_ok() {
                ignored = Some(file);
                continue;
            }
            let entry = match (after, head) {
                (Some(bytes), _) => {
                    let object = repository.tell(&["hash-object", "-w", "--stdin", "--path", file], bytes)?;
                    let known = repository.ask(&["--literal-pathspecs", "ls-files", "--stage", "--", file])?;
                    let mode = if known.starts_with(b"100755") { "100755" } else { "100644" };
                    format!("{mode} {}\t", line(&object))
                }
                // Of what is gone the name alone counts, but there must be a hash.
                (None, Some(head)) => format!("0 {head}\t"),
                (None, None) => continue,
            };
            [entry.as_bytes(), &beside, file.as_bytes(), b"\0"].iter().for_each(|part| entries.extend_from_slice(part));
        }
        match ignored.filter(|_| entries.is_empty()) {
            // git has the words for it.
            Some(file) => repository.ask(&["--literal-pathspecs", "add", "--dry-run", "--", file]).map(|_| entries),
            None => Ok(entries),
        }
    }
}

impl Repository<'_> {
    fn ask(&self, arguments: &[&str]) -> Result<Vec<u8>, Refused> {
        self.tell(arguments, &[])
    }

    fn line(&self, arguments: &[&str]) -> Result<String, Refused> {
        self.ask(arguments).map(|said| line(&said))
    }

    /// What git says to something that it reads.
    fn tell(&self, arguments: &[&str], input: &[u8]) -> Result<Vec<u8>, Refused> {
        self.run(arguments, input, None)
    }

    /// The same in the index in which the commit is put together.
    fn own(&self, arguments: &[&str], input: &[u8]) -> Result<Vec<u8>, Refused> {
        self.run(arguments, input, Some(self.index))
    }

    fn run(&self, arguments: &[&str], input: &[u8], index: Option<&Path>) -> Result<Vec<u8>, Refused> {
        let mut git = git(self.folder);
        git.args(self.filters.iter().flat_map(|name| ["-c".to_owned(), format!("{name}=")])).args(arguments);
        git.envs(index.map(|index| ("GIT_INDEX_FILE", index)));
        if let Some(name) = self.by {
            // The machine commits what somebody else wrote.
            git.envs([("GIT_COMMITTER_NAME", "findings edit"), ("GIT_COMMITTER_EMAIL", "")]);
            git.envs([("GIT_AUTHOR_NAME", plain(name)), ("GIT_AUTHOR_EMAIL", email(name))]);
        }
        let failed = |error: std::io::Error| (None, error.to_string());
        git.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut running = git.spawn().map_err(failed)?;
        // One that ends before it has read everything says why.
        running.stdin.take().map(|mut stdin| stdin.write_all(input));
        let output = running.wait_with_output().map_err(failed)?;
        let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        if output.status.success() { Ok(output.stdout) } else { Err((output.status.code(), said)) }
    }
}

fn line(said: &[u8]) -> String {
    String::from_utf8_lossy(said).trim().to_owned()
}

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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn said(folder: &Path, arguments: &[&str]) -> String {
        let output = git(folder).args(arguments).output().expect("git runs");
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        line(&output.stdout)
    }

    fn commit(file: &str, after: Option<&str>, by: &str) -> Commit {
        let after = after.map(|text| text.as_bytes().to_vec());
        Commit {
            files: vec![FileChange { file: file.to_owned(), before: None, after }],
            what: format!("Change {file}"),
            by: Some(by.into()),
        }
    }

    #[test]
    fn a_commit_has_what_its_save_wrote_whatever_lies_there_by_then() {
        let whole = tempfile::tempdir().expect("a folder");
        let folder = whole.path().join("a year").join("one");
        fs::create_dir_all(&folder).expect("made");
        said(whole.path(), &["init", "--quiet"]);
        fs::write(folder.join("[a] b.md"), "By the second.\n").expect("written");
        // The first of a repository without any, and one on top of it.
        for (text, by) in [("By the first.\n", "First"), ("By the second.\n", "Second")] {
            commit("[a] b.md", Some(text), by).make(&folder).expect("committed");
            let shown = said(&folder, &["log", "-1", "--format=%an", "-p"]);
            assert!(shown.starts_with(by) && shown.contains(&format!("+{}", text.trim())), "{shown}");
        }
        assert_eq!(said(whole.path(), &["status", "--short"]), "");
        // What is as it was is no commit; what is gone is one.
        commit("[a] b.md", Some("By the second.\n"), "Third").make(&folder).expect("nothing to do");
        fs::remove_file(folder.join("[a] b.md")).expect("gone");
        commit("[a] b.md", None, "Fourth").make(&folder).expect("committed");
        assert_eq!(said(&folder, &["log", "--format=%an"]), "Fourth\nSecond\nFirst");
        assert_eq!(said(whole.path(), &["status", "--short"]), "");
    }

    #[test]
    fn what_the_repository_ignores_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        said(folder.path(), &["init", "--quiet"]);
        fs::write(folder.path().join(".gitignore"), "*.md\n").expect("written");
        fs::write(folder.path().join("a.md"), "Ours.").expect("written");
        let told = commit("a.md", Some("Ours."), "First").make(folder.path()).expect_err("ignored");
        assert!(told.contains("gitignore"), "{told}");
    }

    #[test]
    fn ends_of_lines_are_as_the_repository_has_them() {
        let folder = tempfile::tempdir().expect("a folder");
        said(folder.path(), &["init", "--quiet"]);
        fs::write(folder.path().join(".gitattributes"), "*.md text eol=crlf\n").expect("written");
        fs::write(folder.path().join("a.md"), "One.\r\nTwo.\r\n").expect("written");
        commit("a.md", Some("One.\r\nTwo.\r\n"), "First").make(folder.path()).expect("committed");
        assert_eq!(git(folder.path()).args(["show", "HEAD:a.md"]).output().expect("git runs").stdout, b"One.\nTwo.\n");
        assert_eq!(said(folder.path(), &["status", "--short", "--", "a.md"]), "");
    }
}
