//! The bare engine for comparison: the same templates, fonts and data as a build, laid out and exported as PDF, and
//! nothing else.
//!
//! `bare_engine prepare FOLDER REPORT.json` writes the view model of a final report; `bare_engine run REPORT.json OUT.pdf`
//! is what is measured. `bare_engine edit REPORT.json TEMPLATES ROUNDS` lays it out again and again with another word in the
//! place of "EDITED", and prints how long each took: what an edit costs the layout alone.
#![expect(clippy::print_stderr, clippy::print_stdout, reason = "it talks to whoever measures")]

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
        ["edit", json, templates, rounds] => edit(Path::new(json), Path::new(templates), rounds),
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

/// Lays a report out again and again, each time with another word in it; prints the milliseconds of each.
#[expect(clippy::disallowed_methods, reason = "a benchmark measures time, and no report depends on it")]
fn edit(json: &Path, templates: &Path, rounds: &str) -> Result<(), String> {
    let text = std::fs::read_to_string(json).map_err(|error| error.to_string())?;
    let rounds: usize = rounds.parse().map_err(|_| "how many rounds?".to_owned())?;
    let engine = PdfEngine::load(&Assets::templates(Some(templates.to_path_buf())))?;
    for round in 0..rounds {
        let report: Report = serde_json::from_str(&text.replace("EDITED", &format!("Edit{round}x")))
            .map_err(|error| error.to_string())?;
        let start = std::time::Instant::now();
        let pages = engine.lay_out(&report)?.pages().len();
        println!("{} ms, {pages} pages", start.elapsed().as_millis());
    }
    Ok(())
}
