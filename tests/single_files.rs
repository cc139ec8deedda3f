//! Files that the program writes by themselves: over nothing that is not its own, through no link, whole or not at all.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Output};

use crate::support::{self, text};

const SAMPLE: &str = "data/inspections/coventry-2023";

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_findings")).args(arguments).output().expect("the program runs")
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Refused with these words, and the file is as it was.
fn refused(arguments: &[&str], said: &str, file: &Path) {
    // A pipe is not opened: that would wait for ever.
    let state = || {
        let kind = fs::symlink_metadata(file).ok().map(|one| one.file_type());
        let bytes = kind.filter(fs::FileType::is_file).and_then(|_| fs::read(file).ok());
        (kind, bytes, fs::read_link(file).ok())
    };
    let was = state();
    let output = run(arguments);
    let errors = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {errors}");
    assert!(errors.contains(said), "{arguments:?}: {errors}");
    assert!(was == state(), "{arguments:?}: the file has changed");
}

#[test]
fn a_file_that_is_named_is_written_over_only_where_it_is_our_own() {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("x");
    support::copy_folder(&support::root().join(SAMPLE), &folder);
    let (x, page, sent) = (shown(&folder), home.path().join("page.html"), home.path().join("sent.po"));
    let compare = |page: &Path| ["compare", &x, &x, "--html", &shown(page)].map(str::to_owned);
    let extract = |sent: &Path| ["translate", "extract", &x, &shown(sent)].map(str::to_owned);
    for (path, arguments) in [(&page, compare(&page).to_vec()), (&sent, extract(&sent).to_vec())] {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        for (make, said) in [
            ((|path| fs::write(path, "mine").expect("written")) as fn(&Path), "a file here already"),
            (|path| fs::create_dir(path).expect("made"), "a folder stands where a file"),
            (|path| symlink("elsewhere", path).expect("made"), "a link to another place"),
            (|path| assert!(Command::new("mkfifo").arg(path).status().expect("runs").success()), "no ordinary file"),
        ] {
            make(path);
            refused(&arguments, said, path);
            if path.is_dir() { fs::remove_dir(path) } else { fs::remove_file(path) }.expect("gone");
        }
        assert!(!home.path().join("elsewhere").exists());
        // Its own it writes again, the same or another.
        for _ in 0..2 {
            let output = run(&arguments);
            assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        }
        let own = fs::read_to_string(path).expect("written");
        fs::write(path, own.replacen("e", "E", 1)).expect("changed by hand");
        refused(&arguments, "or that was changed since", path);
    }
    // A comparison of other versions takes the place of one that nobody has changed.
    fs::remove_file(&page).expect("gone");
    let arguments = compare(&page);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    assert_eq!(run(&arguments).status.code(), Some(0));
    fs::write(folder.join("sections/foreword.md"), "Other words.\n").expect("written");
    let other = shown(&support::root().join(SAMPLE));
    let again = run(&["compare", &other, &x, "--html", &shown(&page)]);
    assert_eq!(again.status.code(), Some(0), "{}", text(&again.stderr));
    assert!(fs::read_to_string(&page).expect("readable").contains("Other words."));
    let names: Vec<_> = fs::read_dir(home.path()).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(names.len(), 4, "{names:?}");
}

#[test]
fn nothing_is_written_among_the_findings_but_what_belongs_there() {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("x");
    support::copy_folder(&support::root().join(SAMPLE), &folder);
    symlink(folder.join("sections"), home.path().join("link")).expect("made");
    let x = shown(&folder);
    for file in
        ["x/page.html", "x/images/page.html", "link/page.html", "x/sections/../page.html", "x/translations/sent.po"]
    {
        let file = home.path().join(file);
        refused(&["compare", &x, &x, "--html", &shown(&file)], "one is in the other", &file);
        let file = file.with_extension("po");
        refused(&["translate", "extract", &x, &shown(&file)], "one is in the other", &file);
    }
    let inside = folder.join("y");
    refused(&["new", &shown(&inside), "--programme", "youth-2021", "--service", "Zed"], "one is in the other", &inside);
    assert_eq!(run(&["check", &x]).status.code(), Some(0));
}

#[test]
fn hidden_names_that_others_took_are_left_alone() {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("x");
    support::copy_folder(&support::root().join(SAMPLE), &folder);
    let x = shown(&folder);
    let foreword = folder.join("sections/foreword.md");
    let words = fs::read_to_string(&foreword).expect("readable");
    fs::write(&foreword, format!("{words}\nTwo  spaces.\n")).expect("written");
    fs::set_permissions(&foreword, fs::Permissions::from_mode(0o640)).expect("allowed");
    let theirs = home.path().join("theirs");
    fs::write(&theirs, "mine").expect("written");
    for name in ["sections/.foreword.md.unfinished", "translations/.cy.po.unfinished", "../.new.new"] {
        let name = folder.join(name);
        fs::create_dir_all(name.parent().expect("a folder")).expect("made");
        symlink(&theirs, name).expect("made");
    }
    assert_eq!(run(&["check", "--fix", &x]).status.code(), Some(0));
    assert!(fs::read_to_string(&foreword).expect("readable").ends_with("\nTwo spaces.\n"));
    assert_eq!(fs::metadata(&foreword).expect("there").permissions().mode() & 0o777, 0o640);
    assert_eq!(run(&["translate", "extract", &x]).status.code(), Some(0));
    let begun = home.path().join("new");
    assert_eq!(run(&["new", &shown(&begun), "--programme", "youth-2021", "--service", "Zed"]).status.code(), Some(0));
    assert!(begun.join("inspection.yaml").exists());
    assert_eq!(fs::read_to_string(&theirs).expect("readable"), "mine");
    let left: Vec<_> =
        walkdir::WalkDir::new(home.path()).into_iter().flatten().filter(walkdir::DirEntry::path_is_symlink).collect();
    assert_eq!(left.len(), 3, "{left:?}");
}

#[test]
fn a_list_of_terms_that_somebody_added_to_stays() {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("x");
    support::copy_folder(&support::root().join(SAMPLE), &folder);
    let terms = folder.join("translations/terms.csv");
    let extract = ["translate", "extract", &shown(&folder)];
    assert_eq!(run(&extract).status.code(), Some(0));
    let list = fs::read_to_string(&terms).expect("readable");
    fs::write(&terms, list.replace("kind,from", "kind,from,remarks").replace('\n', ",\n")).expect("written");
    fs::remove_file(folder.join("translations/cy.po")).expect("gone");
    refused(&extract, "a file here already", &terms);
    assert!(!folder.join("translations/cy.po").exists(), "neither is written where one is refused");
    // One that is only older is made anew.
    fs::write(&terms, list.lines().take(3).map(|line| format!("{line}\n")).collect::<String>()).expect("written");
    assert_eq!(run(&extract).status.code(), Some(0));
    assert_eq!(fs::read_to_string(&terms).expect("readable"), list);
}
