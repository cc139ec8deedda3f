//! Cases: every folder of `tests/cases` is a test. A new case is a folder, not new Rust.
//!
//! `case.yaml` says what it proves, whether it is checked as final, and in which language; `findings/` is the findings folder; `programmes/`
//! holds programmes of its own (or `case.yaml` names those of another case); `expected/` holds what must come of it: `problems.txt`, and where a
//! report comes of it `report.txt`. An expectation that nothing produced fails.

use std::fs;
use std::path::{Path, PathBuf};

use findings::language::Language;
use findings::load::findings_folders;
use findings::pipeline::{Session, compose_only};
use findings::report::Stage;
use libtest_mimic::{Failed, Trial};
use serde::Deserialize;

use crate::support::{self, report_text};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// What the case proves, in a sentence.
    proves: String,
    /// Whether it is made as a final report.
    #[serde(default, rename = "final")]
    is_final: bool,
    /// The language it is made in; English where nothing is said.
    language: Option<String>,
    /// A folder of programmes, seen from the case; `programmes` where nothing is said.
    programmes: Option<String>,
    /// The findings folder, seen from the case; `findings` where nothing is said.
    findings: Option<String>,
}

pub(crate) fn trials() -> Vec<Trial> {
    let folder = support::root().join("tests/cases");
    let mut folders: Vec<PathBuf> = fs::read_dir(&folder).expect("cases").flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
        .into_iter()
        .filter(|path| path.is_dir())
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            Trial::test(name, move || run(&path))
        })
        .collect()
}

fn run(path: &Path) -> Result<(), Failed> {
    let case: Case = serde_yaml::from_str(&fs::read_to_string(path.join("case.yaml"))?)?;
    if case.proves.trim().is_empty() {
        return Err("case.yaml does not say what the case proves".into());
    }
    let (problems, report) = make(path, &case);
    let shown = problems.replace(&path.display().to_string(), "CASE");
    let mut wrong = Vec::new();
    wrong.extend(support::compare(&path.join("expected/problems.txt"), &shown).err());
    let expected = path.join("expected/report.txt");
    match report {
        Some(report) => wrong.extend(support::compare(&expected, &report).err()),
        None if support::update() && expected.exists() => fs::remove_file(&expected)?,
        None if expected.exists() => wrong.push("expected/report.txt is there, and no report was made".to_owned()),
        None => {}
    }
    for entry in fs::read_dir(path.join("expected"))?.flatten() {
        if !["problems.txt", "report.txt"].contains(&&*entry.file_name().to_string_lossy()) {
            wrong.push(format!("nothing produces {}", entry.path().display()));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

/// The problems as printed, and the report as text where there is one, as the program makes both.
fn make(path: &Path, case: &Case) -> (String, Option<String>) {
    let own = path.join(case.programmes.as_deref().unwrap_or("programmes"));
    let session = Session::open(None, own.is_dir().then_some(own)).expect("the templates are whole");
    let mut problems = Vec::new();
    let folder = path.join(case.findings.as_deref().unwrap_or("findings"));
    let found = findings_folders(&folder).gather(&mut problems).unwrap_or_default();
    let Some(folder) = found.first() else { return (support::words(&problems), None) };
    let stage = if case.is_final { Stage::Final } else { Stage::DRAFT };
    let language = Language::from_code(case.language.as_deref().unwrap_or("en")).expect("a language");
    let composed = compose_only(&session, folder, &stage, Some(language));
    let report = composed.editions.first().filter(|_| composed.is_sound());
    (support::words(&composed.problems), report.map(|edition| report_text::report_text(&edition.report)))
}
