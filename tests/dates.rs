//! The dates of a record: the deadline is counted in working days, the list has them in order, and an embargo that lasts is told.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support;

fn findings(arguments: &[&str]) -> (Option<i32>, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_findings")).args(arguments).output().expect("the program runs");
    let said = format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    (done.status.code(), said)
}

/// A copy of the sample with other dates.
fn with_dates(changes: &[(&str, &str)]) -> tempfile::TempDir {
    let copy = support::copy_of_sample("coventry-2023");
    let file = copy.path().join("inspection.yaml");
    let mut text = fs::read_to_string(&file).expect("readable");
    for (find, replace) in changes {
        assert_eq!(text.matches(find).count(), 1, "{find}");
        text = text.replace(find, replace);
    }
    fs::write(file, text).expect("written");
    copy
}

fn place(path: &Path) -> String {
    path.display().to_string()
}

/// Sent before Easter, with ten working days: two bank holidays and two weekends are on the way.
const SENT: &[(&str, &str)] = &[
    ("publication: 2023-02\n", "publication: 2023-05\n"),
    (
        "  deadline: 2023-01-20\n  embargo: 2023-02\n",
        "  sent: 2023-04-05\n  sent_to: [Chair of the board, Head of service]\n  receipts:\n    - { from: Head of service, date: 2023-04-06 }\n  working_days: 10\n  embargo: 2023-05-11\n",
    ),
];

#[test]
fn the_list_has_every_date_in_order() {
    let copy = with_dates(SENT);
    let (code, said) = findings(&["dates", &place(copy.path())]);
    assert_eq!(code, Some(0), "{said}");
    let lines = [
        "2022-11-21  fieldwork, in the week from this day",
        "2023-01-09  the draft is dated: version 1",
        "2023-01-27  signed off: Lead inspector",
        "2023-04-05  the draft was sent: Chair of the board, Head of service",
        "2023-04-06  the draft was received: Head of service",
        "2023-04-21  the last day for comments: 10 working days after 2023-04-05",
        "2023-05     publication",
        "2023-05-11  the embargo ends",
    ];
    let found: Vec<usize> = lines.iter().filter_map(|line| said.find(line)).collect();
    assert_eq!(found.len(), lines.len(), "{said}");
    assert!(found.is_sorted(), "{said}");
    let (code, json) = findings(&["dates", &place(copy.path()), "--json", "--quiet"]);
    let list: Vec<serde_json::Value> = serde_json::from_str(&json).expect("JSON");
    assert!(code == Some(0) && list.len() > lines.len(), "{json}");
    assert!(list.iter().any(|one| one["date"] == "2023-04-06" && one["about"] == "Head of service"), "{json}");
}

#[test]
fn a_draft_has_the_deadline_that_is_counted() {
    let copy = with_dates(SENT);
    let out = tempfile::tempdir().expect("a folder");
    let (code, said) = findings(&["build", &place(copy.path()), "--format", "html", "--out", &place(out.path())]);
    assert_eq!(code, Some(0), "{said}");
    let pages = walkdir::WalkDir::new(out.path()).into_iter().flatten();
    let page = pages.map(walkdir::DirEntry::into_path).find(|path| path.ends_with("en/report.html")).expect("a page");
    let page = fs::read_to_string(page).expect("readable");
    assert!(page.contains("21 April 2023"), "the deadline is not in the draft");
    // To whom it was sent is nobody else's.
    assert!(!page.contains("Chair of the board, Head of service"));
}

#[test]
fn an_embargo_that_lasts_is_told_of_a_final_report() {
    for (publication, embargo, told) in [("2199-03", "2199-02-01", true), ("2023-02", "2023-02-01", false)] {
        let publication = format!("publication: {publication}\n");
        let embargo = format!("  embargo: {embargo}\n");
        let copy = with_dates(&[("publication: 2023-02\n", &publication), ("  embargo: 2023-02\n", &embargo)]);
        let out = tempfile::tempdir().expect("a folder");
        let arguments = ["build", &place(copy.path()), "--final", "--format", "html", "--out", &place(out.path())];
        let (code, said) = findings(&arguments);
        assert_eq!(code, Some(0), "{said}");
        assert_eq!(said.contains("under embargo until 2199-02-01"), told, "{said}");
    }
}
