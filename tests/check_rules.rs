//! The rules of `findings check`: every row of `tests/check-rules/<rule>.yaml` and of `tests/planted-contradictions.yaml`
//! is a test. A new case is a row, not new Rust.
//!
//! Each row changes one place of a copy of a sample on which all rules are quiet. What must hold: every rule has rows of
//! all three kinds; what a rule reports, it reports once, and where the words stand.

#[path = "support/mod.rs"]
mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use findings::check::{Checking, RULES};
use findings::load::load_inspection;
use findings::problem::Problem;
use findings::rate::rate;
use findings::report::Stage;
use libtest_mimic::{Arguments, Failed, Trial};
use serde::Deserialize;

/// The sample that is changed.
const SAMPLE: &str = "data/inspections/coventry-2023";
const PROGRAMME: &str = "youth-2021";

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    says: Says,
    #[serde(flatten)]
    edit: Edit,
    /// The words that must be reported, as they stand.
    reports: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Says {
    Fires,
    Quiet,
    Excused,
}

#[derive(Clone, Debug, Deserialize)]
struct Edit {
    file: String,
    /// A paragraph to add at the end of the file.
    text: Option<String>,
    find: Option<String>,
    replace: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
struct Planted {
    #[serde(flatten)]
    edit: Edit,
    rule: String,
}

fn main() {
    let arguments = Arguments::from_args();
    let folder = support::root().join("tests/check-rules");
    let mut trials = vec![Trial::test("every rule has its rows, and every table its rule", rows_and_rules)];
    for rule in RULES {
        let Ok(text) = fs::read_to_string(folder.join(format!("{}.yaml", rule.id))) else { continue };
        let rows: Vec<Row> = serde_yaml::from_str(&text).expect("rows");
        for (index, row) in rows.into_iter().enumerate() {
            let name = format!("{} {} {:?}", rule.id, index + 1, row.says);
            trials.push(Trial::test(name, move || run(rule.id, &row)));
        }
    }
    let planted = fs::read_to_string(support::root().join("tests/planted-contradictions.yaml")).expect("the list");
    let planted: Vec<Planted> = serde_yaml::from_str(&planted).expect("rows");
    assert!(planted.len() >= 30, "{} contradictions", planted.len());
    for (index, one) in planted.into_iter().enumerate() {
        trials.push(Trial::test(format!("planted {} {}", index + 1, one.rule), move || find_planted(&one)));
    }
    libtest_mimic::run(&arguments, trials).exit();
}

/// Every rule has rows that fire, stay quiet and are excused; a table without a rule is a mistake.
fn rows_and_rules() -> Result<(), Failed> {
    let folder = support::root().join("tests/check-rules");
    let mut tables: BTreeSet<String> = fs::read_dir(&folder)?
        .flatten()
        .filter_map(|entry| entry.path().file_stem().map(|name| name.to_string_lossy().into_owned()))
        .collect();
    for rule in RULES {
        let text = fs::read_to_string(folder.join(format!("{}.yaml", rule.id)))
            .map_err(|_| format!("{} has no table in tests/check-rules", rule.id))?;
        tables.remove(rule.id);
        let rows: Vec<Row> = serde_yaml::from_str(&text)?;
        let kinds: BTreeSet<Says> = rows.iter().map(|row| row.says).collect();
        if kinds.len() < 3 {
            return Err(format!("{} has rows for {kinds:?} only", rule.id).into());
        }
    }
    if tables.is_empty() { Ok(()) } else { Err(format!("no rule for {tables:?}").into()) }
}

fn run(rule: &str, row: &Row) -> Result<(), Failed> {
    let reports = row.reports.as_deref().unwrap_or_default();
    let found = problems(&row.edit, None)?;
    let shown = support::words(&found);
    match row.says {
        Says::Quiet if found.is_empty() => Ok(()),
        Says::Quiet => Err(format!("it should be quiet:\n{shown}").into()),
        Says::Fires | Says::Excused => {
            let own: Vec<&Problem> = found.iter().filter(|problem| problem.rule() == Some(rule)).collect();
            let [problem] = own.as_slice() else { return Err(format!("it should fire once:\n{shown}").into()) };
            if found.len() > 1 {
                return Err(format!("others fire too:\n{shown}").into());
            }
            let place = problem.place.as_ref().ok_or("it has no place")?;
            let words: String = place.text.chars().skip(place.column - 1).take(place.length).collect();
            if row.says == Says::Fires && words != reports {
                return Err(format!("it marks “{words}”:\n{shown}").into());
            }
            if row.says == Says::Excused {
                let left = problems(&row.edit, Some((rule, reports)))?;
                if !left.is_empty() {
                    return Err(format!("the exception is not honoured:\n{}", support::words(&left)).into());
                }
            }
            Ok(())
        }
    }
}

fn find_planted(planted: &Planted) -> Result<(), Failed> {
    let found = problems(&planted.edit, None)?;
    let own = |problem: &&Problem| problem.rule() == Some(&planted.rule) && problem.place.is_some();
    let Some(problem) = found.iter().find(own) else {
        return Err(format!("it was not found:\n{}", support::words(&found)).into());
    };
    let place = problem.place.as_ref().ok_or("it has no place")?;
    let words: String = place.text.chars().skip(place.column - 1).take(place.length).collect();
    let written = planted.edit.replace.as_deref().unwrap_or_default();
    let about = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    if about(written).contains(&about(&words)) || about(&words).contains(&about(written)) {
        Ok(())
    } else {
        Err(format!("it was found elsewhere:\n{}", support::words(&found)).into())
    }
}

/// What the rules say of a changed copy of the sample, as final.
fn problems(edit: &Edit, exception: Option<(&str, &str)>) -> Result<Vec<Problem>, Failed> {
    let copy = tempfile::tempdir()?;
    copy_folder(&support::root().join(SAMPLE), copy.path())?;
    let file = copy.path().join(&edit.file);
    let mut text = fs::read_to_string(&file)?;
    if let Some(paragraph) = &edit.text {
        text = format!("{}\n\n{paragraph}\n", text.trim_end());
    }
    if let (Some(find), Some(replace)) = (&edit.find, &edit.replace) {
        if text.matches(find.as_str()).count() != 1 {
            return Err(
                format!("“{find}” stands {} times in {}", text.matches(find.as_str()).count(), edit.file).into()
            );
        }
        text = text.replace(find.as_str(), replace);
    }
    fs::write(&file, text)?;
    if let Some((rule, words)) = exception {
        let path = copy.path().join("inspection.yaml");
        let record =
            format!("\ndeliberate:\n  - rule: {rule}\n    words: \"{words}\"\n    reason: As it was printed.\n");
        fs::write(&path, fs::read_to_string(&path)? + &record)?;
    }
    let programme = support::programme(&support::programmes(None), PROGRAMME);
    let loaded = load_inspection(&programme, copy.path());
    let Some(inspection) = loaded.value else { return Err(support::words(&loaded.problems).into()) };
    if !loaded.problems.is_empty() {
        return Err(support::words(&loaded.problems).into());
    }
    let ratings = rate(&programme, &inspection);
    let phrases = support::phrases();
    let (programme, inspection, ratings) = (&programme, &inspection, &ratings);
    Ok(Checking { programme, inspection, ratings, phrases: &phrases, stage: &Stage::Final }.problems())
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), Failed> {
    for entry in walkdir::WalkDir::new(from).into_iter().flatten() {
        let target = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target)?;
        } else {
            fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}
