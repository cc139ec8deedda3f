//! `findings overview`: from files `ratings.json`, outputs and folders to one document. A new case is a row in
//! `overview/rows.rs`.

mod rows;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use findings::pipeline::{Session, compose_only};
use findings::render::ratings_document;
use findings::report::Stage;
use rows::{ROWS, Row};
use serde_json::{Value, json};

use crate::support::{self, ftl, text};

/// The ratings.json of a sample.
pub(crate) fn of_sample(name: &str) -> Value {
    static KNOWN: OnceLock<std::sync::Mutex<BTreeMap<String, Value>>> = OnceLock::new();
    let mut known = KNOWN.get_or_init(std::sync::Mutex::default).lock().expect("the samples");
    let make = || {
        let session = Session::open(None, None).expect("the templates are whole");
        let folder = support::root().join("data/inspections").join(name);
        let composed = compose_only(&session, &folder, &Stage::Final, None);
        let basis = composed.basis(&session, &composed.editions[0]).expect("a sample");
        serde_json::to_value(ratings_document(&basis)).expect("JSON")
    };
    known.entry(name.to_owned()).or_insert_with(make).clone()
}

/// Ratings of a made-up service under youth-2018.
pub(crate) fn of_service(name: &str, year: u16) -> Value {
    let mut ratings = of_sample("warwickshire-2018");
    ratings["report_id"] = json!(format!("{}-{year}", name.to_lowercase()));
    ratings["service"]["id"] = json!(name.to_lowercase());
    ratings["service"]["name"] = json!(format!("{name} Youth Justice Service"));
    ratings["service"]["area"] = json!(name);
    ratings["fieldwork_started"] = json!(format!("{year}-05-14"));
    ratings["publication"] = json!(format!("{year}-11"));
    ratings
}

fn overview(inputs: &[PathBuf], out: &Path, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_findings"));
    command.arg("overview").args(inputs).args(["--format", "data", "--out"]).arg(out).args(more);
    command.output().expect("the program runs")
}

fn document(out: &Path, code: &str) -> Value {
    let text = fs::read_to_string(out.join(code).join("overview.json")).expect("an overview");
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn every_row_is_counted_or_told() {
    let mut wrong = Vec::new();
    for row in ROWS {
        let place = tempfile::tempdir().expect("a folder");
        if let Err(said) = holds(row, place.path()) {
            wrong.push(format!("{}: {said}", row.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn holds(row: &Row, place: &Path) -> Result<(), String> {
    let mut inputs = Vec::new();
    for (index, file) in (row.files)().into_iter().enumerate() {
        let path = place.join(format!("{index}.json"));
        fs::write(&path, file).expect("written");
        inputs.push(path);
    }
    let out = place.join("out");
    let done = overview(&inputs, &out, &["--lang", "en"]);
    let told = text(&done.stderr);
    let lacking: Vec<&&str> = row.told.iter().filter(|words| !told.contains(**words)).collect();
    if done.status.code() != Some(row.code) || !lacking.is_empty() || (row.told.is_empty() && !told.is_empty()) {
        return Err(format!("{:?}, lacking {lacking:?}: {told}", done.status.code()));
    }
    if row.code != 0 {
        return if out.exists() { Err("something was written".to_owned()) } else { Ok(()) };
    }
    let document = document(&out, "en");
    for (pointer, wanted) in row.says {
        let found = document.pointer(pointer).unwrap_or(&Value::Null);
        let wanted: Value = serde_json::from_str(wanted).expect("JSON");
        if *found != wanted {
            return Err(format!("{pointer} is {found}, not {wanted}"));
        }
    }
    Ok(())
}

#[test]
fn folders_outputs_and_files_give_the_same_overview() {
    let place = tempfile::tempdir().expect("a folder");
    let samples = support::root().join("data/inspections");
    let built = place.path().join("built");
    let build = Command::new(env!("CARGO_BIN_EXE_findings"))
        .args(["build", "--final", "--format", "data", "--quiet", "--out"])
        .arg(&built)
        .arg(&samples)
        .status()
        .expect("the program runs");
    assert!(build.success());
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(&built).sort_by_file_name().into_iter().flatten() {
        if entry.file_name() == "ratings.json" && !entry.path().to_string_lossy().contains("final-") {
            files.push(entry.into_path());
        }
    }
    assert!(files.len() > 7, "{files:?}");
    let [of_folders, of_outputs, of_files] = ["folders", "outputs", "files"].map(|name| place.path().join(name));
    for (inputs, out) in [(vec![samples], &of_folders), (vec![built.clone()], &of_outputs), (files, &of_files)] {
        let done = overview(&inputs, out, &[]);
        assert_eq!((done.status.code(), text(&done.stderr).as_str()), (Some(0), ""));
    }
    let names = walkdir::WalkDir::new(&of_folders).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    let names: Vec<PathBuf> =
        names.map(|entry| entry.path().strip_prefix(&of_folders).expect("inside").to_owned()).collect();
    assert!(names.len() > 20, "{names:?}");
    for name in names {
        let read = |folder: &Path| fs::read(folder.join(&name)).expect("there");
        assert!(read(&of_folders) == read(&of_outputs) && read(&of_folders) == read(&of_files), "{}", name.display());
    }
    let verified = Command::new(env!("CARGO_BIN_EXE_findings")).arg("verify").arg(&of_folders).output().expect("runs");
    assert_eq!(verified.status.code(), Some(0), "{}", text(&verified.stderr));
    let again = overview(std::slice::from_ref(&built), &of_outputs, &[]);
    assert!(text(&again.stdout).contains("nothing has changed"), "{}", text(&again.stdout));
    // A figure that was changed after the build is no figure of the report.
    let changed = built.join("coventry-2023/final/en/ratings.json");
    let figures = fs::read_to_string(&changed).expect("there").replacen("\"points\": ", "\"points\": 1", 1);
    fs::write(&changed, figures).expect("written");
    let refused = overview(&[built.join("coventry-2023")], &place.path().join("none"), &[]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("changed since it was made: en/ratings.json"), "{}", text(&refused.stderr));
}

#[test]
fn a_folder_that_makes_no_final_report_is_told_and_not_counted() {
    let place = tempfile::tempdir().expect("a folder");
    let draft = support::copy_of_sample("coventry-2023");
    let file = draft.path().join("sections/1.md");
    let words = fs::read_to_string(&file).expect("readable");
    fs::write(&file, format!("{words}\n{{{{ to_come(note=\"figures\") }}}}\n")).expect("written");
    let whole = support::root().join("data/inspections/luton-2008");
    let out = place.path().join("out");
    let done = overview(&[draft.path().to_owned(), whole], &out, &["--lang", "en"]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    assert!(text(&done.stderr).contains("makes no final report yet and is not counted"), "{}", text(&done.stderr));
    assert_eq!(document(&out, "en")["inspections"], 1);
    let alone = overview(&[draft.path().to_owned()], &place.path().join("none"), &[]);
    assert_eq!(alone.status.code(), Some(1));
    assert!(text(&alone.stderr).contains("nothing that was given counts"), "{}", text(&alone.stderr));
}

/// The answer of a service, with every decision.
const ANSWER: &str = "\
- draft: \"1\"
  language: en
  file: points.csv
  from: Head of service
  points:
    - { id: a, paragraph: 1, kind: wrong_fact, correction: Otherwise., decision: accepted, acted_on: Written anew. }
    - { id: b, paragraph: 2, kind: wrong_fact, correction: Otherwise., decision: rejected, reason: The record says it. }
    - { id: c, kind: missing_fact, correction: More., decision: partly_accepted, reason: In part., acted_on: A part is added. }
    - { id: d, kind: wrong_name, correction: Zed, decision: rejected, reason: It is the name. }
    - { id: e, correction: Otherwise., decision: accepted, acted_on: Written anew. }
";

#[test]
fn points_of_services_are_counted_by_decision_and_kind() {
    let place = tempfile::tempdir().expect("a folder");
    let answered = support::copy_of_sample("coventry-2023");
    fs::create_dir_all(answered.path().join("responses")).expect("a folder");
    fs::write(answered.path().join("responses/draft-1.yaml"), ANSWER).expect("written");
    let silent = support::root().join("data/inspections/brightmoor-2026");
    let out = place.path().join("out");
    let done = overview(&[answered.path().to_owned(), silent], &out, &["--lang", "en"]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let document = document(&out, "en");
    let programmes = document["programmes"].as_array().expect("programmes");
    let tallies: Vec<&Value> = programmes.iter().map(|programme| &programme["points"]).collect();
    let counts = |of: &Value| {
        ["points", "accepted", "partly_accepted", "rejected", "open"].map(|name| of[name].as_u64().expect("a count"))
    };
    let known: Vec<&&Value> = tallies.iter().filter(|tally| tally["known"] == 1).collect();
    let [tally] = known.as_slice() else { panic!("one service answered: {tallies:?}") };
    assert_eq!(counts(&tally["all"]), [5, 2, 1, 2, 0]);
    let by_kind = tally["by_kind"].as_array().expect("kinds").iter();
    let kinds: BTreeMap<String, [u64; 5]> =
        by_kind.map(|one| (one["kind"].to_string(), counts(&one["counts"]))).collect();
    let expected = [
        ("\"wrong_fact\"", [2, 1, 0, 1, 0]),
        ("\"missing_fact\"", [1, 0, 1, 0, 0]),
        ("\"wrong_name\"", [1, 0, 0, 1, 0]),
        ("null", [1, 1, 0, 0, 0]),
    ];
    assert_eq!(kinds, expected.map(|(kind, counts)| (kind.to_owned(), counts)).into());
    assert!(tallies.iter().any(|tally| tally["known"] == 0 && tally["not_known"] == 1), "{tallies:?}");
}

/// A year of inspections: so many services, with ratings that differ.
pub(crate) fn many(count: u16) -> Vec<Value> {
    let levels = ["outstanding", "good", "requires-improvement", "inadequate"];
    let one = |index: u16| {
        let mut ratings = of_service(&format!("Area{index:03}"), 2018 + index % 3);
        for (at, section) in ratings["sections"].as_array_mut().expect("sections").iter_mut().enumerate() {
            let level = levels[(usize::from(index) * 7 + at * 3) % 4];
            section["rating"]["level"] = json!(level);
        }
        ratings
    };
    (0..count).map(one).collect()
}

#[test]
fn of_many_services_nobody_is_lost_and_nothing_is_counted_twice() {
    let place = tempfile::tempdir().expect("a folder");
    let given = place.path().join("given");
    fs::create_dir(&given).expect("made");
    for (index, ratings) in many(155).into_iter().enumerate() {
        fs::write(given.join(format!("{index}.json")), ratings.to_string()).expect("written");
    }
    let out = place.path().join("out");
    let done = overview(&[given], &out, &[]);
    assert_eq!((done.status.code(), text(&done.stderr).as_str()), (Some(0), ""));
    for code in ["en", "cy"] {
        let document = document(&out, code);
        let programme = &document["programmes"][0];
        assert_eq!(
            (&document["inspections"], programme["inspections"].as_array().map(Vec::len)),
            (&json!(155), Some(155))
        );
        for (list, parts) in [("distribution", 1), ("by_year", 3)] {
            let mut sums: BTreeMap<String, (u64, u64)> = BTreeMap::new();
            for row in programme[list].as_array().expect("rows") {
                let levels = row["levels"].as_array().expect("levels").iter().map(|one| one["inspections"].as_u64());
                let rest = [row["not_rated"].as_u64(), row["not_known"].as_u64()];
                let sum: u64 = levels.chain(rest).flatten().sum();
                let entry = sums.entry(row["rated"].as_str().expect("an id").to_owned()).or_default();
                *entry = (entry.0 + sum, entry.1 + 1);
            }
            assert!(!sums.is_empty() && sums.values().all(|sum| *sum == (155, parts)), "{code} {list}: {sums:?}");
        }
    }
}

/// Messages that stand only on the cover of the workbook, or above the second half of a part with more than five standards,
/// which no programme of ours has.
const NOT_SEEN: [&str; 3] = ["overview-book-title", "overview-book-introduction", "overview-who-more"];

/// A year in which everything happens: services with and without a last inspection, corrected, not rated, not known.
fn eventful() -> Vec<Value> {
    let previous =
        |programme: &str| json!({ "date": "2014", "programme": programme, "ratings": { "overall": "good" } });
    let mut all = many(4);
    all[0]["previous"] = previous("youth-2018");
    all[0]["previous"]["recommendations"] = json!({ "done": 1, "partly_done": 2, "not_done": 3 });
    all[1]["previous"] = previous("fji-2012");
    all[2]["report_version"] = json!("1.1");
    all[2]["corrections"] = json!([{ "version": "1.1", "date": "2021-02-03", "note": "A date." }]);
    all[2]["recommendation_list"][0]["themes"] = json!([]);
    all[3]["sections"][0]["rating"]["status"] = json!("not_rated");
    all[3]["sections"][0]["rating"]["level"] = Value::Null;
    all[3]["sections"].as_array_mut().expect("sections").pop();
    all[3]["service"]["id"] = all[0]["service"]["id"].clone();
    all[3]["fieldwork_started"] = json!("2024-05");
    all.extend(["coventry-2023", "luton-2008", "rochdale-2013"].map(of_sample));
    all
}

#[test]
fn every_message_of_an_overview_and_of_a_site_is_printed_somewhere() {
    let place = tempfile::tempdir().expect("a folder");
    let templates = place.path().join("templates");
    fs::create_dir_all(templates.join("phrases")).expect("made");
    for code in ["en", "cy"] {
        fs::write(templates.join(format!("phrases/{code}.ftl")), ftl::pseudo(&ftl::source(code))).expect("written");
    }
    let given = place.path().join("given");
    fs::create_dir(&given).expect("made");
    for (index, ratings) in eventful().into_iter().enumerate() {
        fs::write(given.join(format!("{index}.json")), ratings.to_string()).expect("written");
    }
    let built = crate::site::outputs(place.path());
    crate::site::build(&support::root().join("data/inspections/rochdale-2013"), &built);
    let out = place.path().join("out");
    let run = |verb: &[&str], input: &Path, name: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_findings"));
        command.args(verb).arg(input).arg("--templates").arg(&templates).arg("--out").arg(out.join(name));
        let done = command.output().expect("the program runs");
        assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    };
    run(&["overview", "--format", "html,data"], &given, "overview");
    run(&["site", "--base", "https://example.org"], &built, "site");
    let files = walkdir::WalkDir::new(&out)
        .into_iter()
        .flatten()
        .filter(|entry| entry.file_type().is_file() && !entry.path().to_string_lossy().contains("/reports/"));
    let all: String = files.filter_map(|entry| fs::read_to_string(entry.path()).ok()).collect();
    for code in ["en", "cy"] {
        let messages = ftl::messages(&ftl::source(code));
        let own = messages.iter().enumerate().filter(|(_, message)| {
            let is_own = message.id.starts_with("overview-") || message.id.starts_with("site-");
            is_own && !NOT_SEEN.contains(&message.id.as_str())
        });
        let own: Vec<(usize, &str)> = own.map(|(index, message)| (index, message.id.as_str())).collect();
        assert!(own.len() > 80, "{code}: {}", own.len());
        let unseen: Vec<&str> =
            own.into_iter().filter(|(index, _)| !all.contains(&ftl::mark(*index))).map(|(_, id)| id).collect();
        assert!(unseen.is_empty(), "{code}: nothing shows {}", unseen.join(", "));
    }
}
