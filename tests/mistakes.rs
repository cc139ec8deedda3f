//! Every mistake has a place: each row of `mistakes.yaml` names a mistake and the case that shows it, told once, with its file,
//! line, column and a hint; or, where it is none, what is printed.

use std::fs;

use serde::Deserialize;

use crate::support;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    /// What an inspector did.
    mistake: String,
    /// The folder in `cases/` that shows it.
    case: String,
    /// Where it is told, in the case's findings: a file, or file, line and column.
    at: Option<String>,
    /// What is told there.
    says: Option<String>,
    /// What is printed, where nothing is wrong.
    prints: Option<String>,
}

/// A problem as it was printed.
struct Told<'a> {
    place: String,
    headline: &'a str,
    has_hint: bool,
}

/// What is still to come, as `problem/holes.rs` lists it.
fn to_come(block: &str) -> Vec<Told<'_>> {
    let is_list = block.lines().next().is_some_and(|first| first.ends_with(" still to come"));
    let lines =
        block.lines().filter(|_| is_list).filter_map(|line| line.strip_prefix("  CASE/findings/")?.split_once(": "));
    let has_hint = block.contains("A draft shows each of them as a hole");
    lines.map(|(place, headline)| Told { place: place.to_owned(), headline, has_hint }).collect()
}

/// Reads what `problem/print.rs` writes.
fn told(block: &str) -> Option<Told<'_>> {
    let (first, rest) = block.split_once('\n')?;
    let headline = first.split_once(": ")?.1;
    let arrow = rest.lines().find_map(|line| line.trim_start().strip_prefix("--> "));
    let (place, headline) = match (arrow, headline.strip_prefix("CASE/findings")) {
        (Some(place), _) => (place, headline),
        (None, Some(_)) => headline.split_once(": ")?,
        (None, None) => ("", headline),
    };
    let place = place.trim_start_matches("CASE/findings").trim_start_matches('/').to_owned();
    Some(Told { place, headline, has_hint: rest.contains("= help: ") })
}

fn line_of(place: &str) -> &str {
    match place.splitn(3, ':').collect::<Vec<_>>().as_slice() {
        [_, _, column] => &place[..place.len() - column.len()],
        _ => place,
    }
}

#[test]
fn every_mistake_is_told_once_where_it_stands() {
    let text = fs::read_to_string(support::root().join("tests/mistakes.yaml")).expect("the list of mistakes");
    let rows: Vec<Row> = serde_yaml::from_str(&text).expect("a list of mistakes");
    assert!(rows.len() > 60, "{} rows", rows.len());
    let wrong: Vec<String> =
        rows.iter().filter_map(|row| Some(format!("{}: {}", row.mistake, problem_of(row)?))).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is wrong with a row.
fn problem_of(row: &Row) -> Option<String> {
    let expected = support::root().join("tests/cases").join(&row.case).join("expected");
    if let Some(prints) = &row.prints {
        let report = fs::read_to_string(expected.join("report.txt")).unwrap_or_default();
        return (!report.contains(prints)).then(|| format!("{} does not print it", row.case));
    }
    let Ok(problems) = fs::read_to_string(expected.join("problems.txt")) else {
        return Some(format!("there is no case {}", row.case));
    };
    let (Some(at), Some(says)) = (&row.at, &row.says) else { return Some("the row says too little".to_owned()) };
    let told: Vec<Told<'_>> =
        problems.split("\n\n").flat_map(|block| told(block).into_iter().chain(to_come(block))).collect();
    let here: Vec<&Told<'_>> = told.iter().filter(|one| line_of(&one.place) == line_of(at)).collect();
    match here.as_slice() {
        [one] if one.place == *at && one.headline == says && one.has_hint => None,
        [] => Some(format!("{} tells nothing at {at}", row.case)),
        all => Some(format!(
            "{} tells at {at}: {:?}",
            row.case,
            all.iter().map(|one| (one.place.as_str(), one.headline, one.has_hint)).collect::<Vec<_>>()
        )),
    }
}
