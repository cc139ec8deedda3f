//! Cases: every folder of `tests/cases` is a test. A new case is a folder, not new Rust.
//!
//! `case.yaml` says what it proves, whether it is checked as final, and in which language; `findings/` is the findings folder; `programmes/`
//! holds programmes of its own (or `case.yaml` names those of another case); `expected/` holds what must come of it: `problems.txt`, and where a
//! report comes of it `report.txt`. An expectation that nothing produced fails.

use std::fs;
use std::path::{Path, PathBuf};

use findings::catalogue::{translate_inspection, translate_programme};
use findings::language::Language;
use findings::load::{findings_folders, load_inspection, programme_of};
use findings::problem::Severity;
use findings::rate::rate;
use findings::report::{Stage, check_characters, compose};
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
    /// Whether what was written is translated by the catalogues of folder and programme.
    #[serde(default)]
    translated: bool,
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

/// The problems as printed, and the report as text where there is one.
fn make(path: &Path, case: &Case) -> (String, Option<String>) {
    let own = path.join(case.programmes.as_deref().unwrap_or("programmes"));
    let assets = support::programmes(own.is_dir().then_some(own));
    let folder = path.join(case.findings.as_deref().unwrap_or("findings"));
    let mut problems = Vec::new();
    let found = findings_folders(&folder).gather(&mut problems).unwrap_or_default();
    let Some((id, place)) = found.first().and_then(|folder| programme_of(folder).gather(&mut problems)) else {
        return (support::words(&problems), None);
    };
    let known = findings::load::programme_ids(&assets);
    if !known.contains(&id) {
        let suggestion = findings::problem::suggest(&id, known.iter().map(String::as_str));
        let kind = findings::problem::Kind::UnknownProgramme { found: id, suggestion, known };
        problems.push(findings::problem::Problem::error(kind, place));
        return (support::words(&problems), None);
    }
    let programme = support::programme(&assets, &id);
    let inspection = load_inspection(&programme, &folder).gather(&mut problems);
    let report = inspection.and_then(|inspection| {
        let written = &programme;
        let programme = written.as_of(inspection.file.begun());
        let ratings = rate(&programme, &inspection);
        problems.extend(ratings.problems.iter().cloned());
        let stage = if case.is_final { Stage::Final } else { Stage::DRAFT };
        let code = case.language.as_deref().unwrap_or("en");
        let phrases = support::phrases_of(Language::from_code(code).expect("a language"));
        let report = if case.translated {
            let inspection = translate_inspection(&programme, &inspection).gather(&mut problems)?;
            let programme = translate_programme(written).gather(&mut problems)?.as_of(inspection.file.begun());
            let ratings = rate(&programme, &inspection);
            compose(&programme, &inspection, &ratings, &phrases, &stage).gather(&mut problems)?
        } else {
            compose(&programme, &inspection, &ratings, &phrases, &stage).gather(&mut problems)?
        };
        problems.extend(check_characters(&report, &programme, &inspection, &support::glyphs()));
        Some(report)
    });
    let sound = problems.iter().all(|problem| problem.severity < Severity::Error);
    (support::words(&problems), report.filter(|_| sound).map(|report| report_text::report_text(&report)))
}
