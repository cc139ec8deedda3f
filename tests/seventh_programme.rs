//! A seventh programme by files alone: what data/README.md tells a designer is enough for a programme that no code and no
//! template knows. Its nine standards are judged or rated by cases, in bands and words of its own, and make at most 27 points.
//!
//! The programme and a folder of findings are in `tests/seventh-programme`; the program itself makes the report.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::support;

const FOLDER: &str = "tests/seventh-programme";

fn path(inside: &str) -> String {
    support::root().join(FOLDER).join(inside).display().to_string()
}

fn findings(arguments: &[&str]) -> String {
    let programmes = path("programmes");
    let output = Command::new(env!("CARGO_BIN_EXE_findings"))
        .args(arguments)
        .args(["--programmes", &programmes])
        .output()
        .expect("the program runs");
    let (out, errors) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(0), "{errors}");
    format!("{out}{errors}")
}

/// The final report, in every format that this build of the program has.
fn built(out: &Path) -> PathBuf {
    findings(&["build", &path("inspection"), "--final", "--out", &out.display().to_string()]);
    out.join("inspection/final/en")
}

#[test]
fn the_programme_is_listed_with_its_methods() {
    let listed = findings(&["programmes", "probation-2026"]);
    for line in ["1.2  Staff  [judged]", "2.3  Delivering  [cases]"] {
        assert!(listed.contains(line), "{listed}");
    }
}

#[test]
fn its_ratings_follow_its_own_bands() {
    let out = tempfile::tempdir().expect("a folder");
    let folder = built(out.path());
    let text = fs::read_to_string(folder.join("ratings.json")).expect("ratings.json");
    let data: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(data["score"], serde_json::json!({ "points": 18, "out_of": 27, "printed": true }));
    assert_eq!(data["overall"]["label"], "Sound");
    assert_eq!(data["recommendations"], 3);
    let labels: Vec<(&str, &str)> = data["sections"]
        .as_array()
        .expect("sections")
        .iter()
        .map(|section| (section["id"].as_str().unwrap_or(""), section["rating"]["label"].as_str().unwrap_or("")))
        .collect();
    let expected = [
        ("1.1", "Leading"),
        ("1.2", "Uneven"),
        ("1.3", "Sound"),
        ("1.4", "Sound"),
        // 71%, counted from evidence.
        ("2.1", "Sound"),
        // 86%: at 80 it would be the highest band of other programmes, here at 85.
        ("2.2", "Leading"),
        // 68%, moved up from Uneven.
        ("2.3", "Sound"),
        // 44%, one below its last cut.
        ("2.4", "Weak"),
        ("3.1", "Leading"),
    ];
    assert_eq!(labels, expected);
    assert_eq!(data["sections"][6]["rating"]["provisional_level"], "uneven");
    assert!(data["sections"].as_array().expect("sections").iter().all(|section| section["counts"] == true));
}

#[test]
fn its_page_has_its_own_words_and_style() {
    let out = tempfile::tempdir().expect("a folder");
    let page = fs::read_to_string(built(out.path()).join("report.html")).expect("report.html");
    for words in [
        "An inspection of probation in",
        "18/27",
        "Standard of probation",
        "Some of it can be relied on, and some cannot.",
        // Numbers by level, of findings and of recommendations.
        ">1.</span> The organisation",
        ">1.2</span> Staff",
        ">1)</",
        ">R1</",
        "Worth copying",
        "A question counts only the cases to which it applies",
    ] {
        assert!(page.contains(words), "{words}");
    }
    for other in ["Outstanding", "Requires improvement", "per cent"] {
        assert!(!page.contains(other), "{other}");
    }
    assert!(page.contains("class=\"chart\" aria-label=\"Assessing found what keeps others safe in 71% of cases"));
}

#[cfg(feature = "pdf")]
#[test]
fn its_pdf_passes_the_exporters_standards() {
    let out = tempfile::tempdir().expect("a folder");
    let pdf = fs::read(built(out.path()).join("report.pdf")).expect("report.pdf");
    assert!(pdf.starts_with(b"%PDF-1.7"));
}
