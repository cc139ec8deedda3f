//! Copies of a draft, by the program itself: each names whom it was made for, and none takes the place of another.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::support::{self, text};

fn findings(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_findings")).args(arguments).output().expect("the program runs")
}

fn build(out: &Path, more: &[&str]) -> Output {
    let sample = support::root().join("data/inspections/coventry-2023").display().to_string();
    let out = out.display().to_string();
    findings(&[&["build", &sample, "--format", "html,data", "--out", &out], more].concat())
}

#[test]
fn a_copy_names_whom_it_was_made_for() {
    let out = tempfile::tempdir().expect("a folder");
    let output = build(out.path(), &["--for", "Head of  service <YJS>"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let folder = out.path().join("coventry-2023/draft-1-Head-of-service--YJS-");
    let page = fs::read_to_string(folder.join("en/report.html")).expect("the page");
    for line in [
        "<p>Copy for Head of service &lt;YJS&gt;.</p>",
        "<p class=\"draft-foot\">DRAFT, version 1, copy for Head of service &lt;YJS&gt;</p>",
        "and recommendations. Copy for Head of service &lt;YJS&gt;.\">",
    ] {
        assert!(page.contains(line), "{line}");
    }
    let data = fs::read_to_string(folder.join("en/ratings.json")).expect("the data");
    assert!(data.contains("\"copy_for\": \"Head of service <YJS>\""), "{data}");
    let manifest = fs::read_to_string(folder.join("manifest.json")).expect("the manifest");
    assert!(manifest.contains("\"copy_for\": \"Head of service <YJS>\""), "{manifest}");
}

#[test]
fn no_copy_takes_the_place_of_another() {
    let out = tempfile::tempdir().expect("a folder");
    assert_eq!(build(out.path(), &["--for", "A B"]).status.code(), Some(0));
    let other = build(out.path(), &["--for", "A/B"]);
    assert_eq!(other.status.code(), Some(1));
    assert!(text(&other.stderr).contains("holds the copy for “A B”"), "{}", text(&other.stderr));
    assert!(text(&build(out.path(), &["--for", "A B"]).stdout).contains("nothing has changed"));
}

#[test]
fn a_copy_is_of_a_draft_and_has_a_name_that_can_be_printed() {
    let out = tempfile::tempdir().expect("a folder");
    let long = "x".repeat(61);
    for more in [["--final", "--for", "A"].as_slice(), &["--for", " "], &["--for", "--"], &["--for", &long]] {
        assert_eq!(build(out.path(), more).status.code(), Some(2), "{more:?}");
    }
    assert!(fs::read_dir(out.path()).expect("a folder").next().is_none());
}
