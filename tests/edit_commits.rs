//! `findings edit --commit`: each save is a commit by who saved it, of its own files alone; nothing of the repository is run.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::edited::{Form, listed, pens, steps_of};
use crate::support::previewed::{Answer, Preview, copy, refused};

/// What git says of a folder.
fn git(folder: &Path, arguments: &[&str]) -> String {
    let own = ["-c", "user.name=Own", "-c", "user.email=own@example.org", "-c", "core.autocrlf=false"];
    let output = Command::new("git").current_dir(folder).args(own).args(arguments).output().expect("git runs");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// A copy of a sample in a repository, open to be written in.
fn committed(ready: impl Fn(&Path), arguments: &[&str]) -> Preview {
    let folder = copy(&crate::support::root().join("data/inspections/coventry-2023"));
    git(folder.path(), &["init", "--quiet"]);
    git(folder.path(), &["config", "user.name", "Own"]);
    git(folder.path(), &["config", "user.email", "own@example.org"]);
    git(folder.path(), &["add", "--all"]);
    git(folder.path(), &["commit", "--quiet", "-m", "Begin"]);
    ready(folder.path());
    let findings = folder.path().to_owned();
    Preview::begin("edit", folder, findings, &[&["--commit"], arguments].concat())
}

/// How often something is looked for that comes beside the page; git is asked between two looks.
const LOOKS: usize = 3000;

/// What git says, once it is what is wanted or was asked often enough.
fn awaited(folder: &Path, arguments: &[&str], is_there: impl Fn(&str) -> bool) -> String {
    let said = || git(folder, arguments);
    (0..LOOKS).map(|_| said()).find(|said| is_there(said)).unwrap_or_else(said)
}

fn commits(folder: &Path, count: usize) -> Vec<String> {
    let said = awaited(folder, &["log", "--format=%an|%ae|%s"], |said| said.lines().count() >= count);
    said.lines().map(str::to_owned).collect()
}

fn saved(page: &Preview, words: &str) -> Answer {
    let address = pens(&page.get("/draft/en/report.html").body).remove(1);
    page.submit(&page.form(&address).expect("a form").with("value.text", words))
}

#[test]
fn each_save_is_a_commit_of_its_own_files() {
    let page = committed(
        |folder| {
            fs::write(folder.join(".notes"), "Not of the report.").expect("written");
            fs::write(folder.join(".waits"), "In the index.").expect("written");
            git(folder, &["add", ".waits"]);
        },
        &[],
    );
    let folder = page.folder.path();
    assert_eq!(saved(&page, "Said first.").status, 303);
    assert_eq!(commits(folder, 2).len(), 2);
    assert_eq!(saved(&page, "Said then.").status, 303);
    let all = commits(folder, 3);
    assert!(all.len() == 3 && all[0].starts_with("Own|own@example.org|"), "{all:?}");
    let files = git(folder, &["show", "--name-only", "--format=", "HEAD"]);
    assert_eq!(files.lines().count(), 1, "{files}");
    assert!(git(folder, &["show", "HEAD"]).contains("+Said then."));
    let waits = git(folder, &["status", "--short"]);
    assert!(waits.contains("A  .waits") && waits.contains("?? .notes"), "{waits}");
    // What is taken back is a commit as well; as long as it is no other text, none.
    let undo = steps_of(&page.get("/").body).pressed("undo");
    assert_eq!(page.submit(&undo).status, 303);
    assert!(git(folder, &["show", "HEAD"]).contains("Said") && commits(folder, 4).len() == 4);
}

#[test]
fn nothing_of_the_repository_is_run() {
    let page = committed(
        |folder| {
            let ran = folder.join(".git/ran");
            let command = format!("touch {}", ran.display());
            for hook in ["pre-commit", "commit-msg", "post-commit", "post-index-change", "reference-transaction"] {
                let path = folder.join(".git/hooks").join(hook);
                fs::create_dir_all(path.parent().expect("hooks")).expect("made");
                fs::write(&path, format!("#!/bin/sh\n{command}\n")).expect("written");
                #[cfg(unix)]
                fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o755)).expect("set");
            }
            fs::write(folder.join(".git/info/attributes"), "* filter=own\n").expect("written");
            let settings = [
                ("filter.own.clean", format!("sh -c '{command}; cat'")),
                ("filter.own.process", format!("sh -c '{command}'")),
                ("filter.own.required", "true".to_owned()),
                ("core.fsmonitor", command.clone()),
                ("commit.gpgSign", "true".to_owned()),
                ("gpg.program", command.clone()),
                ("core.editor", command.clone()),
                ("core.pager", command.clone()),
            ];
            settings.iter().for_each(|(name, value)| {
                git(folder, &["config", name, value]);
            });
        },
        &[],
    );
    let ran = page.folder.path().join(".git/ran");
    let _ = fs::remove_file(&ran);
    assert_eq!(saved(&page, "Said safely.").status, 303);
    let commits = page.folder.path().join(".git/logs/HEAD");
    awaited(page.folder.path(), &["--version"], |_| fs::read_to_string(&commits).expect("a log").lines().count() > 1);
    assert_eq!(fs::read_to_string(&commits).expect("a log").lines().count(), 2);
    assert!(!ran.exists(), "something was run");
}

#[test]
fn a_commit_is_by_who_is_signed_in() {
    let page = committed(|_| {}, &["--behind-proxy", "X-Remote-User"]);
    let host = format!("127.0.0.1:{}", page.port);
    for (index, (name, author)) in [
        ("A. Inspector", "A. Inspector||"),
        ("b.inspector@example.org", "b.inspector@example.org|b.inspector@example.org|"),
        ("C <c@example.org> D", "C c@example.org D||"),
    ]
    .into_iter()
    .enumerate()
    {
        let headers = [
            format!("Host: {host}"),
            format!("Cookie: {}", page.cookie),
            format!("X-Remote-User: {name}"),
            format!("Origin: http://{host}"),
        ];
        let ask = |path: &str| {
            page.ask(&format!("GET {path} HTTP/1.1"), &headers.iter().map(String::as_str).collect::<Vec<_>>())
        };
        let address = pens(&ask("/draft/en/report.html").body).remove(1);
        let form = Form::of(&ask(&address).body).expect("a form").with("value.text", &format!("Said by {index}."));
        assert_eq!(page.post(&form, &headers).status, 303);
        let all = commits(page.folder.path(), index + 2);
        assert!(all[0].starts_with(author), "{name}: {all:?}");
    }
}

#[test]
fn what_cannot_be_committed_is_told_and_stays_saved() {
    let page = committed(|folder| fs::write(folder.join(".git/index.lock"), "").expect("locked"), &[]);
    assert_eq!(saved(&page, "Said all the same.").status, 303);
    let tells = || page.get("/").body.contains("index.lock");
    awaited(page.folder.path(), &["--version"], |_| tells());
    let told = page.get("/").body;
    assert!(told.contains("Saved, but not committed"), "{told}");
    assert!(page.get("/draft/en/report.html").body.contains("Said all the same."));
    // Once it can be, it goes with the next one that has its file, and nothing is told any more.
    fs::remove_file(page.folder.path().join(".git/index.lock")).expect("taken away");
    assert_eq!(saved(&page, "Said again.").status, 303);
    assert_eq!(commits(page.folder.path(), 2).len(), 2);
    awaited(page.folder.path(), &["--version"], |_| !tells());
    assert!(!tells());
}

#[test]
fn a_merge_that_somebody_is_in_the_middle_of_stays_as_it_is() {
    let page = committed(
        |folder| {
            let file = folder.join("sections/2.2.md");
            let text = fs::read_to_string(&file).expect("readable");
            git(folder, &["checkout", "--quiet", "-b", "other"]);
            fs::write(&file, format!("Theirs.\n\n{text}")).expect("written");
            git(folder, &["commit", "--quiet", "-am", "Theirs"]);
            git(folder, &["checkout", "--quiet", "-"]);
            fs::write(&file, format!("Ours.\n\n{text}")).expect("written");
            git(folder, &["commit", "--quiet", "-am", "Ours"]);
            git(folder, &["merge", "other"]);
        },
        &[],
    );
    let folder = page.folder.path();
    let index = || git(folder, &["ls-files", "--stage"]);
    let before = index();
    assert!(before.contains("\tsections/2.2.md") && before.lines().any(|line| line.contains(" 2\t")), "{before}");
    // Into the file of the conflict, and into another one.
    let list = page.get("/").body;
    let own = list.split("<code>sections/2.2.md</code>").nth(1).expect("the file").split("</details>").next();
    let conflict = listed(&format!("<section class=\"all\"{}</section>", own.unwrap_or_default())).remove(0);
    let form = page.form(&conflict).expect("a form").with("value.text", "Both.");
    for answer in [page.submit(&form), saved(&page, "Said meanwhile.")] {
        assert_eq!(answer.status, 303, "{}", answer.body);
        let tells = || page.get("/").body.contains("during a merge");
        awaited(folder, &["--version"], |_| tells());
        assert!(tells());
    }
    assert_eq!(index(), before, "the index is theirs");
    assert!(folder.join(".git/MERGE_HEAD").exists());
}

#[test]
fn without_a_repository_it_does_not_begin() {
    let folder = copy(&crate::support::root().join("data/inspections/coventry-2023"));
    let (code, says) = refused("edit", &["--commit"], folder.path());
    assert!(code == Some(2) && says.contains("git init"), "{says}");
}

#[test]
fn folders_of_one_repository_take_turns() {
    let folder = tempfile::tempdir().expect("a folder");
    let names = ["one", "two"];
    for name in names {
        let sample = copy(&crate::support::root().join("data/inspections/coventry-2023"));
        fs::rename(sample.keep(), folder.path().join(name)).expect("moved");
    }
    git(folder.path(), &["init", "--quiet"]);
    git(folder.path(), &["config", "user.name", "Own"]);
    git(folder.path(), &["config", "user.email", "own@example.org"]);
    git(folder.path(), &["add", "--all"]);
    git(folder.path(), &["commit", "--quiet", "-m", "Begin"]);
    let findings = folder.path().to_owned();
    let page = Preview::begin("edit", folder, findings, &["--commit"]);
    let rounds = 6;
    std::thread::scope(|scope| {
        for name in names {
            let page = &page;
            scope.spawn(move || {
                for round in 0..rounds {
                    let address = pens(&page.get(&format!("/{name}/draft/en/report.html")).body).remove(1);
                    let form = page.form(&address).expect("a form").with("value.text", &format!("Said {round}."));
                    assert_eq!(page.submit(&form).status, 303);
                }
            });
        }
    });
    let all = commits(page.folder.path(), 1 + names.len() * rounds);
    assert_eq!(all.len(), 1 + names.len() * rounds, "{all:?}");
    assert_eq!(git(page.folder.path(), &["status", "--short"]), "");
    names.iter().for_each(|name| assert!(!page.get(&format!("/{name}/")).body.contains("not committed")));
}
