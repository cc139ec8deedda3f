//! The bare engine for comparison: the same templates, fonts and data as a build, laid out and exported as PDF, and
//! nothing else.
//!
//! `bare_engine prepare FOLDER REPORT.json` writes the view model of a final report; `bare_engine run REPORT.json OUT.pdf`
//! is what is measured.
#![expect(clippy::print_stderr, reason = "it talks to whoever measures")]

use std::path::Path;
use std::process::ExitCode;

use findings::assets::Assets;
use findings::language::Language;
use findings::pipeline::{Session, compose_only};
use findings::render::PdfEngine;
use findings::report::{Report, Stage};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["prepare", folder, json] => prepare(Path::new(folder), Path::new(json)),
        ["run", json, pdf] => run(Path::new(json), Path::new(pdf)),
        _ => Err("bare_engine prepare FOLDER REPORT.json | run REPORT.json OUT.pdf".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(cause) => {
            eprintln!("{cause}");
            ExitCode::FAILURE
        }
    }
}

fn prepare(folder: &Path, json: &Path) -> Result<(), String> {
    let composed = compose_only(&Session::open(None, None)?, folder, &Stage::Final, Some(Language::English));
    let edition = composed.editions.first().ok_or("no report")?;
    let text = serde_json::to_vec(&edition.report).map_err(|error| error.to_string())?;
    std::fs::write(json, text).map_err(|error| error.to_string())
}

fn run(json: &Path, pdf: &Path) -> Result<(), String> {
    let bytes = std::fs::read(json).map_err(|error| error.to_string())?;
    let report: Report = serde_json::from_slice(&bytes).map_err(|error| error.to_string())?;
    let engine = PdfEngine::load(&Assets::templates(None))?;
    let bytes = engine.render(&report)?;
    std::fs::write(pdf, bytes).map_err(|error| error.to_string())
}
