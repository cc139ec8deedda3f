//! A folder with mistakes of every kind is clean after two rounds: `two-rounds.yaml` has the mistakes.
//!
//! What must hold: the first round tells all that can be read, whatever else is broken; what is not told then is told once that
//! is mended; and after both rounds nothing is left.

use std::collections::BTreeMap;
use std::fs;

use findings::pipeline::{Session, compose_folder};
use findings::report::Stage;
use serde::Deserialize;

use crate::support;

/// A mistake that somebody makes in a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mistake {
    file: String,
    find: Option<String>,
    replace: Option<String>,
    end: Option<String>,
    says: String,
}

const SAMPLE: &str = "coventry-2023";

/// What is told of the sample with these mistakes, each with its file.
fn told(session: &Session, mistakes: &[&Mistake]) -> Vec<(String, String)> {
    let copy = support::copy_of_sample(SAMPLE);
    for mistake in mistakes {
        let path = copy.path().join(&mistake.file);
        let text = fs::read_to_string(&path).unwrap_or_default();
        let changed = match (&mistake.find, &mistake.replace, &mistake.end) {
            (Some(find), Some(replace), None) => {
                assert!(text.contains(find), "{find:?} is in {}", mistake.file);
                text.replacen(find, replace, 1)
            }
            (None, None, Some(end)) => format!("{}\n\n{end}\n", text.trim_end()).trim_start().to_owned(),
            _ => panic!("{}: “find” and “replace”, or “end”", mistake.file),
        };
        fs::write(path, changed).expect("written");
    }
    let composed = compose_folder(session, copy.path(), &Stage::Final, None);
    let root = format!("{}/", copy.path().display());
    let of = |one: &findings::problem::Problem| {
        (one.place.as_ref().map(|place| place.file.replace(&root, "")).unwrap_or_default(), one.headline())
    };
    composed.problems.iter().map(of).collect()
}

fn is_told(mistake: &Mistake, told: &[(String, String)]) -> bool {
    told.iter().any(|(file, said)| *file == mistake.file && said.contains(&mistake.says))
}

#[test]
fn two_rounds_tell_everything() {
    let text = fs::read_to_string(support::root().join("tests/two-rounds.yaml")).expect("the list of mistakes");
    let mistakes: Vec<Mistake> = serde_yaml::from_str(&text).expect("a list of mistakes");
    assert!(mistakes.len() >= 60, "{} mistakes", mistakes.len());
    let session = Session::open(None, None).expect("the templates are whole");
    let first = told(&session, &mistakes.iter().collect::<Vec<_>>());
    let left: Vec<&Mistake> = mistakes.iter().filter(|mistake| !is_told(mistake, &first)).collect();
    let second = told(&session, &left);
    let silent: Vec<String> = left
        .iter()
        .filter(|mistake| !is_told(mistake, &second))
        .map(|mistake| format!("{}: {:?}", mistake.file, mistake.says))
        .collect();
    assert!(silent.is_empty(), "never told:\n{}\nfirst {first:#?}\nsecond {second:#?}", silent.join("\n"));
    // What waits stands in a file that could not be read, or is compared with one.
    assert!(left.len() * 2 <= mistakes.len(), "{} of {} wait for the second round", left.len(), mistakes.len());
    assert_eq!(told(&session, &[]), [], "the sample itself is clean");
}

#[test]
fn every_mistake_is_told_alone() {
    let text = fs::read_to_string(support::root().join("tests/two-rounds.yaml")).expect("the list of mistakes");
    let mistakes: Vec<Mistake> = serde_yaml::from_str(&text).expect("a list of mistakes");
    let session = Session::open(None, None).expect("the templates are whole");
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for mistake in &mistakes {
        let told = told(&session, &[mistake]);
        assert!(is_told(mistake, &told), "{}: {:?}: {told:#?}", mistake.file, mistake.says);
        *counts.entry(&mistake.file).or_default() += told.len();
    }
    // A mistake is told where it stands, and seldom in another file too.
    assert!(counts.values().sum::<usize>() <= 2 * mistakes.len(), "{counts:?}");
}
