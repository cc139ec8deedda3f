//! Rating tables: every row of `tests/rating-tables/*.yaml` is a test, from a `ratings.yaml` to ratings and problems.
//!
//! A row names a programme (of the crate, or a toy one beside the tables), gives what an inspector would write, and what
//! must come of it. A new case is a row.

use std::collections::BTreeMap;
use std::fs;

use findings::problem::{Problem, Severity};
use findings::rate::{Outcome, Rated, Ratings, Working, rate};
use libtest_mimic::{Failed, Trial};
use serde::Deserialize;

use crate::support;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    /// The clause that the rows prove.
    #[allow(dead_code, reason = "for readers of the table")]
    proves: String,
    programme: String,
    rows: Vec<Row>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    name: String,
    /// What `ratings.yaml` holds.
    ratings: serde_yaml::Value,
    /// Ratings by section, `overall` included: a level's id, `not-rated` or `pending`.
    #[serde(default)]
    expect: BTreeMap<String, String>,
    /// Key questions that decide, by section.
    #[serde(default)]
    decides: BTreeMap<String, Vec<String>>,
    /// The sum of points.
    score: Option<String>,
    /// The rule that fits, counted from 1.
    rule: Option<usize>,
    /// The caps that hold a rating down, by section.
    #[serde(default)]
    caps: BTreeMap<String, Vec<String>>,
    /// What a rating would be without its caps, by section.
    #[serde(default)]
    would_be: BTreeMap<String, String>,
    /// What stands in the problems, each once; empty for none. A problem reads "warning: " or "error: " and its headline.
    #[serde(default)]
    problems: Vec<String>,
}

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    let folder = support::root().join("tests/rating-tables");
    let mut files: Vec<_> = fs::read_dir(&folder).expect("the tables").flatten().map(|entry| entry.path()).collect();
    files.sort();
    for file in files.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "yaml")) {
        let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(&file).expect("readable");
        let table: Table = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        for row in table.rows {
            let programme = table.programme.clone();
            trials.push(Trial::test(format!("{name}: {}", row.name), move || run(&programme, &row)));
        }
    }
    trials
}

fn run(id: &str, row: &Row) -> Result<(), Failed> {
    // A toy one beside the tables, or one of another inspectorate.
    let others = support::root().join("tests/programmes");
    let toys = support::root().join("tests/rating-tables/programmes");
    let assets = support::programmes(Some(if others.join(id).is_dir() { others } else { toys }));
    let programme = support::programme(&assets, id);
    let ratings = serde_yaml::to_string(&row.ratings)?;
    let (inspection, mut problems) = support::rated_folder(&programme, &ratings);
    let mut wrong = Vec::new();
    if let Some(inspection) = inspection {
        let ratings = rate(&programme, &inspection);
        problems.extend(ratings.problems.iter().cloned());
        for (section, expected) in &row.expect {
            let found = ratings.of(section).map_or("nothing", in_words);
            if found != expected {
                wrong.push(format!("{section} should be {expected} and is {found}"));
            }
        }
        for (section, expected) in &row.decides {
            let found: Vec<String> = ratings
                .of(section)
                .map(|rated| rated.working.deciding().into_iter().map(|(id, _)| id.to_owned()).collect())
                .unwrap_or_default();
            if found != *expected {
                wrong.push(format!("{section} should be decided by {expected:?} and is by {found:?}"));
            }
        }
        wrong.extend(wrong_caps(row, &ratings));
        let score = ratings.overall.as_ref().and_then(|rated| match &rated.working {
            Working::Points { total, out_of, .. } => Some(format!("{total}/{out_of}")),
            _ => None,
        });
        let rule = ratings.overall.as_ref().and_then(|rated| match &rated.working {
            Working::Rule { number, .. } => Some(*number),
            _ => None,
        });
        if row.rule.is_some() && rule != row.rule {
            wrong.push(format!("the rule should be {:?} and is {rule:?}", row.rule));
        }
        if row.score.is_some() && score != row.score {
            wrong.push(format!("the score should be {:?} and is {score:?}", row.score));
        }
    } else if !row.expect.is_empty() {
        wrong.push("nothing was loaded".to_owned());
    }
    let told = |problem: &Problem| {
        let severity = if problem.severity == Severity::Error { "error" } else { "warning" };
        format!("{severity}: {}", problem.headline())
    };
    let headlines: Vec<String> = problems.iter().map(told).collect();
    for expected in &row.problems {
        if headlines.iter().filter(|headline| headline.contains(expected.as_str())).count() != 1 {
            wrong.push(format!("one problem should say “{expected}”"));
        }
    }
    if headlines.len() != row.problems.len() {
        wrong.push(format!("there should be {} problems: {headlines:#?}", row.problems.len()));
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

/// What the row says of caps and is not so.
fn wrong_caps(row: &Row, ratings: &Ratings) -> Vec<String> {
    let mut wrong = Vec::new();
    for (section, expected) in &row.caps {
        let rated = ratings.of(section).expect("rated");
        let found: Vec<String> = rated.cap().iter().map(|cap| cap.id.clone()).collect();
        if found != *expected {
            wrong.push(format!("{section} should be capped by {expected:?} and is by {found:?}"));
        }
    }
    for (section, expected) in &row.would_be {
        let found = ratings.of(section).and_then(|rated| rated.computed.level()).unwrap_or("nothing");
        if found != expected {
            wrong.push(format!("{section} would be {found} without caps, not {expected}"));
        }
    }
    wrong
}

fn in_words(rated: &Rated) -> &str {
    match &rated.outcome {
        Outcome::Level(level) => level,
        Outcome::NotRated { .. } => "not-rated",
        Outcome::Pending { .. } => "pending",
    }
}
