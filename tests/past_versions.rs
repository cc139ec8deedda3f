//! Versions of the past, read from a git repository that may come from anybody: nothing in it is obeyed, fetched or left out
//! in silence; and names that either of two versions withholds are on no page about both.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::{self, text};

fn git(home: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .args(["-c", "user.name=Zed", "-c", "user.email=zed@example.org", "-C"])
        .arg(home)
        .args(arguments)
        .output()
        .expect("git runs");
    assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
    text(&output.stdout).trim().to_owned()
}

/// A repository with a findings folder `f` in it, of two commits: the second has more words.
fn repository() -> tempfile::TempDir {
    let home = tempfile::tempdir().expect("a folder");
    support::copy_folder(&support::root().join("data/inspections/coventry-2023"), &home.path().join("f"));
    git(home.path(), &["init", "-q"]);
    commit(home.path(), "first");
    add(home.path(), "f/sections/2.1.md", "\nMore words.\n");
    commit(home.path(), "second");
    home
}

fn commit(home: &Path, what: &str) {
    git(home, &["add", "-A"]);
    git(home, &["commit", "-q", "-m", what]);
}

fn add(home: &Path, file: &str, words: &str) {
    let path = home.join(file);
    let before = fs::read_to_string(&path).unwrap_or_default();
    fs::write(path, before + words).expect("written");
}

fn compare(home: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_findings"))
        .current_dir(home)
        .arg("compare")
        .args(arguments)
        .output()
        .expect("the program runs")
}

/// What a repository is made to run, if git obeys it; the name of the file that it would make.
type Trap = (&'static str, fn(&Path, &str));

const TRAPS: &[Trap] = &[
    ("a helper that fetches what is missing", |home, act| {
        missing(home);
        git(home, &["config", "remote.o.url", &format!("ext::sh -c {}", act.replace(' ', "% "))]);
        git(home, &["config", "protocol.ext.allow", "always"]);
    }),
    ("a command in the place of ssh", |home, act| {
        missing(home);
        git(home, &["config", "remote.o.url", "ssh://localhost/x"]);
        git(home, &["config", "core.sshCommand", act]);
    }),
    ("a command at the other end of a path", |home, act| {
        missing(home);
        git(home, &["config", "remote.o.url", &home.display().to_string()]);
        git(home, &["config", "remote.o.uploadpack", act]);
    }),
    ("a monitor of files", |home, act| {
        git(home, &["config", "core.fsmonitor", act]);
    }),
    ("a pager, a difference and a filter", |home, act| {
        for key in
            ["core.pager", "pager.cat-file", "pager.ls-tree", "diff.external", "diff.x.textconv", "filter.x.smudge"]
        {
            git(home, &["config", key, act]);
        }
        fs::write(home.join(".git/info/attributes"), "* filter=x diff=x\n").expect("written");
    }),
    ("an alias of a command", |home, act| {
        for name in ["rev-parse", "ls-tree", "cat-file"] {
            git(home, &["config", &format!("alias.{name}"), &format!("!{act}")]);
        }
    }),
];

/// Makes a repository one that was fetched in part: a file of the first commit is at the remote only.
fn missing(home: &Path) {
    let object = git(home, &["rev-parse", "HEAD~1:f/sections/2.1.md"]);
    fs::remove_file(home.join(".git/objects").join(&object[..2]).join(&object[2..])).expect("gone");
    for (key, value) in
        [("core.repositoryformatversion", "1"), ("extensions.partialClone", "o"), ("remote.o.promisor", "true")]
    {
        git(home, &["config", key, value]);
    }
}

#[test]
fn a_repository_is_read_and_never_obeyed() {
    for (name, set) in TRAPS {
        let home = repository();
        let sprung = home.path().join("sprung");
        set(home.path(), &format!("touch {}", sprung.display()));
        let compared = compare(home.path(), &["HEAD~1:f", "f"]);
        assert!(!sprung.exists(), "{name}");
        let errors = text(&compared.stderr);
        if home.path().join(".git/config").metadata().is_ok()
            && fs::read_to_string(home.path().join(".git/config")).expect("readable").contains("promisor")
        {
            assert_eq!(compared.status.code(), Some(1), "{name}: {errors}");
            assert!(errors.contains("is on this machine") && errors.contains("--refetch"), "{name}: {errors}");
        } else {
            assert_eq!(compared.status.code(), Some(0), "{name}: {errors}");
        }
    }
}

#[test]
fn what_is_no_file_in_the_past_is_told_as_it_is_today() {
    let home = repository();
    let put = |name: &str, what: &dyn Fn(&Path)| {
        let path = home.path().join("f").join(name);
        let _ = fs::remove_file(&path);
        what(&path);
        commit(home.path(), name);
        compare(home.path(), &["HEAD~1:f", "HEAD:f"])
    };
    let linked = put("sections/2.2.md", &|path| symlink("/etc/passwd", path).expect("made"));
    let errors = text(&linked.stderr);
    assert_eq!(linked.status.code(), Some(1), "{errors}");
    assert!(errors.contains("HEAD:f/sections/2.2.md: this is a link to another place"), "{errors}");
    assert!(linked.stdout.is_empty(), "{}", text(&linked.stdout));
    let outside = put("images/map.png", &|path| {
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        symlink("../../../map.png", path).expect("made");
    });
    assert!(text(&outside.stderr).contains("HEAD~1:f/sections/2.2.md: "), "{}", text(&outside.stderr));
    assert!(text(&outside.stderr).contains("HEAD:f/images/map.png: this is a link"), "{}", text(&outside.stderr));
    // A hidden link is the user's own, as it is today.
    let home = repository();
    symlink("/etc/passwd", home.path().join("f/.link")).expect("made");
    commit(home.path(), "hidden");
    assert_eq!(compare(home.path(), &["HEAD~1:f", "HEAD:f"]).status.code(), Some(0));
    // A repository in the repository.
    let module = git(home.path(), &["rev-parse", "HEAD"]);
    git(home.path(), &["update-index", "--add", "--cacheinfo", &format!("160000,{module},f/evidence/more")]);
    git(home.path(), &["commit", "-q", "-m", "module"]);
    let errors = text(&compare(home.path(), &["HEAD~1:f", "HEAD:f"]).stderr);
    assert!(errors.contains("HEAD:f/evidence/more: this is a repository of its own"), "{errors}");
}

#[test]
fn a_name_that_either_version_withholds_is_on_no_page() {
    let home = repository();
    let copy = |name: &str| {
        support::copy_folder(&home.path().join("f"), &home.path().join(name));
        PathBuf::from(name)
    };
    copy("listed");
    add(home.path(), "listed/inspection.yaml", "\nnames_withheld: [Zanthe]\n");
    copy("said");
    add(home.path(), "said/sections/2.1.md", "\nZanthe told the worker.\n");
    support::copy_folder(&home.path().join("listed"), &home.path().join("both"));
    add(home.path(), "both/sections/2.1.md", "\nZanthe told the worker.\n");
    commit(home.path(), "names");
    for (old, new) in [
        ("listed", "said"),
        ("said", "listed"),
        ("both", "f"),
        ("f", "both"),
        ("HEAD:both", "f"),
        ("f", "HEAD:both"),
        ("HEAD:listed", "HEAD:said"),
    ] {
        let refused = compare(home.path(), &[old, new, "--html", "page.html"]);
        let errors = text(&refused.stderr);
        assert_eq!(refused.status.code(), Some(1), "{old} {new}: {errors}");
        assert!(errors.contains("error: ") && errors.contains("names_withheld"), "{old} {new}: {errors}");
        assert!(!home.path().join("page.html").exists() && !errors.contains("/tmp/findings-"), "{old} {new}: {errors}");
        // Who compares sees it, and is told not to pass it on.
        let shown = compare(home.path(), &[old, new]);
        let errors = text(&shown.stderr);
        assert_eq!(shown.status.code(), Some(0), "{old} {new}: {errors}");
        assert!(errors.contains("warning: ") && errors.contains("names_withheld"), "{old} {new}: {errors}");
    }
}
