//! `findings new`: for every programme a folder that a draft is made of at once, and no final report before it is filled.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use findings::load::programme_ids;

use crate::support::{self, text};

/// A name that YAML and Markdown would take for something else.
const SERVICE: &str = "Test & \"Shire\": *Youth* #1 Youth Justice Service";

fn findings(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_findings")).args(arguments).output().expect("the program runs")
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
fn the_command_that_it_ends_with_works() {
    let home = tempfile::tempdir().expect("a folder");
    let own = home.path().join("our programmes");
    support::copy_folder(&support::root().join("data/programmes/youth-2021"), &own.join("ours-2027"));
    let rules = own.join("ours-2027/programme.yaml");
    let changed = fs::read_to_string(&rules).expect("readable").replace("\nid: youth-2021\n", "\nid: ours-2027\n");
    fs::write(&rules, changed).expect("written");
    let folder = home.path().join("two words");
    let (folder, own) = (folder.display().to_string(), own.display().to_string());
    let begun = findings(&["new", &folder, "--programme", "ours-2027", "--service", SERVICE, "--programmes", &own]);
    assert_eq!(begun.status.code(), Some(0), "{}", text(&begun.stderr));
    let said = text(&begun.stdout);
    let command = said.split_once('“').and_then(|(_, rest)| rest.split_once('”')).expect("a command").0;
    // As a shell takes it apart.
    let words: Vec<&str> = command
        .split('"')
        .enumerate()
        .flat_map(|(at, part)| if at % 2 == 1 { vec![part] } else { part.split_whitespace().collect() })
        .collect();
    assert_eq!(words[..2], ["findings", "check"], "{said}");
    let checked = findings(&words[1..]);
    assert_eq!(checked.status.code(), Some(0), "{command}: {}", text(&checked.stderr));
}

#[test]
fn every_kind_of_file_has_its_schema_at_hand() {
    for programme in programme_ids(&support::programmes(None)) {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("begun");
        assert_eq!(begin(&folder, &programme).status.code(), Some(0), "{programme}");
        for kind in ["inspection", "ratings", "recommendations", "statistics", "glossary", "section", "responses"] {
            let schema = fs::read_to_string(folder.join(format!(".schemas/{kind}.json"))).expect(kind);
            assert_eq!(schema, text(&findings(&["schema", kind]).stdout), "{kind}");
        }
    }
}

#[test]
fn an_untouched_folder_is_told_in_a_page() {
    for programme in programme_ids(&support::programmes(None)) {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("begun");
        assert_eq!(begin(&folder, &programme).status.code(), Some(0), "{programme}");
        let path = folder.display().to_string();
        let checked = findings(&["check", &path]);
        let (told, line) = (text(&checked.stderr), text(&checked.stdout));
        let json = text(&findings(&["check", &path, "--json"]).stdout);
        let all: Vec<serde_json::Value> = serde_json::from_str(&json).expect("JSON");
        assert!(told.starts_with(&format!("warning: {} things are still to come\n", all.len())), "{programme}: {told}");
        assert!(told.lines().count() < 60, "{programme}: {} lines\n{told}", told.lines().count());
        assert!(told.lines().all(|line| line.chars().count() < 200), "{programme}: {told}");
        assert!(line.contains(&format!("no errors, no warnings, {} things to come", all.len())), "{line}");
        // Complete: each hole stands with its file, and its line.
        for hole in &all {
            let file = hole["file"].as_str().expect("a file");
            let stem = if file.contains("sections/") { file.rsplit_once('.').expect("an ending").0 } else { file };
            let own: Vec<&str> = told.split("\n  ").filter(|part| part.starts_with(stem)).collect();
            let at = hole["line"].as_u64().map_or_else(String::new, |at| format!("line {at})"));
            assert!(told.contains(stem) && told.contains(&at), "{hole}: {own:?}");
        }
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
