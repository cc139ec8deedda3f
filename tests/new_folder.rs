//! `findings new`: for every programme a folder that a draft is made of at once, and no final report before it is filled.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use findings::load::programme_ids;

use crate::support;

/// A name that YAML and Markdown would take for something else.
const SERVICE: &str = "Test & \"Shire\": *Youth* #1 Youth Justice Service";

fn findings(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_findings")).args(arguments).output().expect("the program runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn begin(folder: &Path, programme: &str) -> Output {
    findings(&["new", &folder.display().to_string(), "--programme", programme, "--service", SERVICE])
}

/// Files of a folder below it, hidden ones too.
fn files(folder: &Path) -> Vec<(String, String)> {
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().flatten();
    walk.filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let name = entry.path().strip_prefix(folder).expect("inside").display().to_string();
            (name, fs::read_to_string(entry.path()).expect("readable"))
        })
        .collect()
}

#[test]
fn every_programme_has_a_draft_at_once_and_no_final() {
    for programme in programme_ids(&support::programmes(None)) {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("begun");
        assert_eq!(begin(&folder, &programme).status.code(), Some(0), "{programme}");
        let path = folder.display().to_string();
        let draft = findings(&["check", &path, "--json"]);
        let problems: serde_json::Value = serde_json::from_slice(&draft.stdout).expect("JSON");
        let problems = problems.as_array().expect("a list");
        assert_eq!(draft.status.code(), Some(0), "{programme}: {problems:?}");
        assert!(problems.iter().all(|one| one["severity"] == "warning" && one["file"].is_string()), "{programme}");
        // Every hole of every file is told: {{ to_come }} in a text, {} in the ratings.
        let written = files(&folder);
        let holes: usize = written.iter().map(|(_, text)| text.matches("{{ to_come(").count()).sum();
        assert!(holes > 10 && problems.len() > holes, "{programme}: {} of {holes}", problems.len());
        let told =
            |words: &str| problems.iter().any(|one| one["problem"].as_str().is_some_and(|text| text.contains(words)));
        assert!(told("date of publication") && told("is not rated yet"), "{programme}: {problems:?}");
        assert_eq!(findings(&["check", &path, "--final"]).status.code(), Some(1), "{programme}");
        let out = home.path().join("out");
        let built = findings(&["build", &path, "--format", "html,data", "--out", &out.display().to_string()]);
        assert_eq!(built.status.code(), Some(0), "{programme}: {}", text(&built.stderr));
        let html = fs::read_to_string(out.join("begun/draft-1/en/report.html")).expect("the draft");
        assert!(html.contains("Still to come: the date of publication"), "{programme}");
    }
}

#[test]
fn nothing_is_ever_overwritten() {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("taken");
    fs::create_dir_all(&folder).expect("made");
    fs::write(folder.join("notes.txt"), "mine").expect("written");
    let output = begin(&folder, "youth-2021");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("is there already"), "{}", text(&output.stderr));
    assert_eq!(files(&folder), [("notes.txt".to_owned(), "mine".to_owned())]);
    fs::remove_file(folder.join("notes.txt")).expect("removed");
    assert_eq!(begin(&folder, "youth-2021").status.code(), Some(0), "an empty folder is free");
    assert_eq!(begin(&folder, "youth-2021").status.code(), Some(1), "and now it is not");
    let left: Vec<_> = fs::read_dir(home.path()).expect("readable").flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(left, ["taken"], "nothing is left beside it");
}

#[test]
fn a_programme_that_there_is_not_makes_no_folder() {
    let home = tempfile::tempdir().expect("a folder");
    let output = begin(&home.path().join("new"), "yuoth-2021");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("Did you mean “youth-2021”?"), "{}", text(&output.stderr));
    assert_eq!(fs::read_dir(home.path()).expect("readable").count(), 0);
}
