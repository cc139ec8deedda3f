//! What an output depends on: each kind of input is changed by a byte, and what rests on it is made again, and nothing else.
//!
//! Every build is a process of its own, so that nothing is known but what stands in the manifests.

use std::fs;
use std::path::Path;
use std::process::Command;

use walkdir::WalkDir;

use crate::support;

/// Two inspections of two programmes.
const FIRST: &str = "coventry-2023";
const SECOND: &str = "luton-2008";

/// What is changed, and whether the report of the first and that of the second rest on it.
const CHANGES: &[(&str, &str, [bool; 2])] = &[
    ("a text", "inspections/coventry-2023/sections/2.1.md", [true, false]),
    ("records of a section", "inspections/coventry-2023/sections/1.1.yaml", [true, false]),
    ("the inspection", "inspections/luton-2008/inspection.yaml", [false, true]),
    ("ratings", "inspections/coventry-2023/ratings.yaml", [true, false]),
    ("evidence", "inspections/coventry-2023/evidence/court.csv", [true, false]),
    ("recommendations", "inspections/luton-2008/recommendations.yaml", [false, true]),
    ("statistics", "inspections/coventry-2023/statistics.yaml", [true, false]),
    ("the rules of a programme", "programmes/youth-2021/programme.yaml", [true, false]),
    ("the outline of a programme", "programmes/joint-2007/outline.yaml", [false, true]),
    ("the programme of the last inspection", "programmes/youth-2018/programme.yaml", [true, false]),
    ("another programme", "programmes/youth-2025/programme.yaml", [false, false]),
    ("the template of the page", "templates/html/report.html", [true, true]),
    ("a style of the page", "templates/html/style/type.css", [true, true]),
    ("a template of the PDF", "templates/pdf/report.typ", [true, true]),
    ("the product’s words", "templates/phrases/en.ftl", [true, true]),
    ("a font", "templates/fonts/AtkinsonHyperlegibleNext_400Regular.ttf", [true, true]),
];

fn copy(from: &Path, to: &Path) {
    for entry in WalkDir::new(from).into_iter().flatten() {
        let target = to.join(entry.path().strip_prefix(from).expect("inside"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("made");
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}

/// What became of each of the two reports.
fn build(home: &Path) -> [String; 2] {
    let path = |name: &str| home.join(name).display().to_string();
    let done = Command::new(env!("CARGO_BIN_EXE_findings"))
        .args(["build", &path("inspections"), "--final", "--format", "html,data", "--out", &path("out")])
        .args(["--programmes", &path("programmes"), "--templates", &path("templates")])
        .output()
        .expect("the program runs");
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert_eq!(done.status.code(), Some(0), "{said}{}", String::from_utf8_lossy(&done.stderr));
    [FIRST, SECOND].map(|name| {
        let row = said.lines().find(|line| line.contains(&format!("inspections/{name} ")));
        row.and_then(|row| row.split_whitespace().nth(1)).unwrap_or_default().to_owned()
    })
}

#[test]
fn what_rests_on_a_changed_byte_is_made_again_and_nothing_else() {
    let home = tempfile::tempdir().expect("a folder");
    for name in [FIRST, SECOND] {
        copy(&support::root().join("data/inspections").join(name), &home.path().join("inspections").join(name));
    }
    let inspection = home.path().join("inspections").join(FIRST).join("inspection.yaml");
    let written = fs::read_to_string(&inspection).expect("readable");
    fs::write(&inspection, written + "\nprevious: { date: 2018-06-04, programme: youth-2018, ratings: {} }\n")
        .expect("written");
    copy(&support::root().join("data/programmes"), &home.path().join("programmes"));
    copy(&support::root().join("report-templates"), &home.path().join("templates"));
    assert_eq!(build(home.path()), ["built", "built"]);
    assert_eq!(build(home.path()), ["unchanged", "unchanged"]);
    for (what, file, rests) in CHANGES {
        let path = home.path().join(file);
        let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
        fs::write(&path, [&bytes[..], b"\n"].concat()).expect("written");
        let expected = rests.map(|rests| if rests { "built" } else { "unchanged" });
        assert_eq!(build(home.path()), expected, "{what}: {file}");
        assert_eq!(build(home.path()), ["unchanged", "unchanged"], "{what}, again");
    }
    // The same bytes written again are no change.
    let path = home.path().join("inspections").join(FIRST).join("ratings.yaml");
    let bytes = fs::read(&path).expect("readable");
    fs::write(&path, bytes).expect("written");
    assert_eq!(build(home.path()), ["unchanged", "unchanged"]);
}

/// What a build of a folder in these formats says became of it, how many warnings it tells, and what it exits with.
fn built(folder: &Path, out: &Path, formats: &str) -> (String, usize, Option<i32>) {
    let done = Command::new(env!("CARGO_BIN_EXE_findings"))
        .arg("build")
        .arg(folder)
        .args(["--format", formats, "--out"])
        .arg(out)
        .output()
        .expect("the program runs");
    let (said, told) = (support::text(&done.stdout), support::text(&done.stderr));
    let all = [("nothing has changed", "unchanged"), (" files", "built")];
    let what = all.iter().find(|(words, _)| said.contains(words)).map_or("", |(_, what)| what);
    (what.to_owned(), told.matches("warning: ").count(), done.status.code())
}

#[test]
fn what_is_told_of_a_file_that_is_missing_is_told_again() {
    let (folder, out) = (support::copy_of_sample("awen-vale-2024"), tempfile::tempdir().expect("a folder"));
    fs::remove_file(folder.path().join("translations/cy.po")).expect("removed");
    let build = || built(folder.path(), out.path(), "html");
    assert_eq!(build(), ("built".to_owned(), 1, Some(0)));
    assert_eq!(build(), ("unchanged".to_owned(), 1, Some(0)));
}

#[test]
fn what_is_told_of_a_folder_is_told_again_where_nothing_has_changed() {
    let (folder, out) = (support::copy_of_sample(FIRST), tempfile::tempdir().expect("a folder"));
    let build = |formats| built(folder.path(), out.path(), formats);
    let (made, same) = (build("html"), build("html"));
    assert_eq!(made, ("built".to_owned(), 0, Some(0)));
    assert_eq!(same, ("unchanged".to_owned(), 0, Some(0)));
    // A file that is no input of the report, and of which something is told.
    let backup = folder.path().join("sections/1.1.yaml.bak");
    fs::write(&backup, "what was here before").expect("written");
    for _ in 0..2 {
        assert_eq!(build("html"), ("unchanged".to_owned(), 1, Some(0)));
    }
    fs::remove_file(&backup).expect("removed");
    assert_eq!(build("html"), same);
    // Another format is made, and those from before stay.
    assert_eq!(build("data").0, made.0);
    assert_eq!(build("html,data").0, "unchanged");
    // Mistakes are told also where a report stands, and it stays.
    let section = folder.path().join("sections/1.1.yaml");
    let written = fs::read_to_string(&section).expect("readable");
    fs::write(&section, format!("{written}\nno such key: 1\n")).expect("written");
    assert_eq!(build("html").2, Some(1));
    fs::write(&section, &written).expect("written");
    assert_eq!(build("html"), same);
    // What was made is looked at, each time: a report that somebody has edited is not called unchanged.
    let files = WalkDir::new(out.path()).into_iter().flatten();
    let page = files.map(walkdir::DirEntry::into_path).find(|path| path.ends_with("report.html")).expect("a page");
    let bytes = fs::read(&page).expect("readable");
    fs::write(&page, [&bytes[..], b" "].concat()).expect("written");
    assert_eq!(build("html").2, Some(1));
    fs::write(&page, &bytes).expect("written");
    assert_eq!(build("html"), same);
    fs::remove_file(&page).expect("removed");
    assert_eq!(build("html").0, made.0);
    assert_eq!(fs::read(&page).expect("made again"), bytes);
}
