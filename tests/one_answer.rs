//! One answer about one case is changed in the evidence of a sample: everything that rests on it must follow.
//!
//! The built program is run as an inspector would run it: percentage, band, rating, points, overall rating, the table of
//! key questions, figures in prose, the explanation, and the data.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support;

/// Quotes every figure that rests on 2.2.3.
const PROSE: &str = "\nOthers’ safety: {{ percent(of=\"2.2.3\") }}, {{ count(of=\"yes:2.2.3\") }} of \
    {{ count(of=\"of:2.2.3\") }} cases. Planning is {{ rating(of=\"2.2\") }}, with {{ score() }} in all: {{ rating(of=\"overall\") }}.\n";

/// What is expected of a folder.
struct Expected {
    yes: u32,
    percent: u32,
    planning: (&'static str, &'static str, u32),
    reviewing: (u32, &'static str),
    score: u32,
    overall: (&'static str, &'static str),
    prose: &'static str,
    explained: &'static str,
    to_lower_the_whole: &'static str,
}

#[test]
fn what_rests_on_an_answer_follows_it() {
    let copy = support::copy_of_sample("coventry-2023");
    let planning = copy.path().join("sections/2.2.md");
    fs::write(&planning, fs::read_to_string(&planning).expect("readable") + PROSE).expect("written");
    follows(
        copy.path(),
        &Expected {
            yes: 11,
            percent: 69,
            planning: ("good", "Good", 2),
            reviewing: (69, "Good"),
            score: 32,
            overall: ("outstanding", "Outstanding"),
            prose: "Others’ safety: 69 per cent, 11 of 16 cases. Planning is Good, with 32/36 in all: Outstanding.",
            explained: "2.2.3 Is enough attention given in planning to keeping other people safe?
    11 of 16 relevant cases, 69%
  The lowest figure decides: 69%, of 2.2.3. From 65% to 79% is Good.
  So the rating is Good.
  It brings 2 points to the overall rating.
  For it to be Outstanding, at least 2 cases would have to be judged otherwise: 2 from no to yes on 2.2.3.
  For it to be Requires improvement, at least 1 case would have to be judged otherwise: 1 from yes to no on 2.2.3.",
            to_lower_the_whole: "For it to be Good, at least 2 answers would have to be judged otherwise: for instance 1 from yes to no on 2.2.3 and 1 from yes to no on 2.3.3.",
        },
    );
    turn_to_no(copy.path(), "court-01", "2.2.3");
    follows(
        copy.path(),
        &Expected {
            yes: 10,
            percent: 63,
            planning: ("requires-improvement", "Requires improvement", 1),
            reviewing: (69, "Good"),
            score: 31,
            overall: ("outstanding", "Outstanding"),
            prose: "Others’ safety: 63 per cent, 10 of 16 cases. Planning is Requires improvement, with 31/36 in all: Outstanding.",
            explained: "2.2.3 Is enough attention given in planning to keeping other people safe?
    10 of 16 relevant cases, 63%
  The lowest figure decides: 63%, of 2.2.3. From 50% to 64% is Requires improvement.
  So the rating is Requires improvement.
  It brings 1 point to the overall rating.
  For it to be Good, at least 1 case would have to be judged otherwise: 1 from no to yes on 2.2.3.
  For it to be Inadequate, at least 3 cases would have to be judged otherwise: 3 from yes to no on 2.2.3.",
            to_lower_the_whole: "For it to be Good, at least 1 case would have to be judged otherwise: for instance 1 from yes to no on 2.3.3.",
        },
    );
    turn_to_no(copy.path(), "court-01", "2.4.3");
    follows(
        copy.path(),
        &Expected {
            yes: 10,
            percent: 63,
            planning: ("requires-improvement", "Requires improvement", 1),
            reviewing: (63, "Requires improvement"),
            score: 30,
            overall: ("good", "Good"),
            prose: "Others’ safety: 63 per cent, 10 of 16 cases. Planning is Requires improvement, with 30/36 in all: Good.",
            explained: "So the rating is Requires improvement.",
            to_lower_the_whole: "It would be lower with 12 points fewer.",
        },
    );
}

/// Changes one cell of the evidence from yes to no.
fn turn_to_no(folder: &Path, case: &str, question: &str) {
    let path = folder.join("evidence/court.csv");
    let text = fs::read_to_string(&path).expect("readable");
    let mut rows: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
    let column = rows[0].iter().position(|name| *name == question).expect("the question");
    let row = rows.iter_mut().find(|row| row[0] == case).expect("the case");
    assert_eq!(row[column], "yes");
    row[column] = "no";
    let lines: Vec<String> = rows.iter().map(|row| row.join(",")).collect();
    fs::write(&path, lines.join("\n") + "\n").expect("written");
}

fn follows(folder: &Path, expected: &Expected) {
    let out = tempfile::tempdir().expect("a folder");
    let shown = folder.display().to_string();
    findings(&["build", &shown, "--format", "html,data", "--out", &out.path().display().to_string()]);
    let made = out.path().join(folder.file_name().expect("a name")).join("draft-1/en");
    let read = |name: &str| fs::read_to_string(made.join(name)).expect("made");
    data(&serde_json::from_str(&read("ratings.json")).expect("JSON"), expected);
    table(&read("ratings.csv"), expected);
    page(&read("report.html"), expected);
    let planning = findings(&["explain", &shown, "2.2"]);
    assert!(planning.contains(expected.explained), "{planning}");
    let whole = findings(&["explain", &shown, "overall"]);
    let sum = format!("Together that is {} of 36 points.", expected.score);
    let so = format!("So the rating is {}.", expected.overall.1);
    for words in [sum.as_str(), &so, expected.to_lower_the_whole] {
        assert!(whole.contains(words), "{words}: {whole}");
    }
}

/// `ratings.json`.
fn data(document: &serde_json::Value, expected: &Expected) {
    let file = support::root().join("data/inspections/coventry-2023/recommendations.yaml");
    let written: serde_yaml::Value =
        serde_yaml::from_str(&fs::read_to_string(file).expect("readable")).expect("recommendations");
    let written = written["recommendations"].as_sequence().expect("a list").len();
    assert_eq!(document["recommendations"], written);
    let section = |id: &str| {
        let sections = document["sections"].as_array().expect("sections");
        sections.iter().find(|section| section["id"] == id).expect("the section")
    };
    let planning = section("2.2");
    let (level, label, points) = expected.planning;
    assert_eq!(planning["rating"]["level"], level);
    assert_eq!(planning["rating"]["label"], label);
    assert_eq!(planning["rating"]["points"], points);
    let question = &planning["key_questions"][2];
    assert_eq!((&question["id"], &question["decides"]), (&"2.2.3".into(), &true.into()));
    assert_eq!(
        (&question["percent"], &question["yes"], &question["of"]),
        (&expected.percent.into(), &expected.yes.into(), &16.into())
    );
    assert_eq!(section("2.4")["rating"]["label"], expected.reviewing.1);
    assert_eq!(section("2.3")["rating"]["label"], "Good");
    assert_eq!((&document["score"]["points"], &document["score"]["out_of"]), (&expected.score.into(), &36.into()));
    assert_eq!(document["overall"]["level"], expected.overall.0);
}

/// `ratings.csv`.
fn table(text: &str, expected: &Expected) {
    let (level, label, points) = expected.planning;
    for row in [
        format!(",'2.2,Planning,rated,{level},{label},{points},,,"),
        format!(",'2.2.3,Planning,key_question_counted,,,,{},{},16", expected.percent, expected.yes),
        format!(",overall,Overall,rated,{},{},{},,,36", expected.overall.0, expected.overall.1, expected.score),
    ] {
        assert!(text.lines().any(|line| line.contains(&row)), "{row}: {text}");
    }
}

/// The report: cover, ratings page, badge, table of key questions and prose of the section.
fn page(html: &str, expected: &Expected) {
    let (_, label, _) = expected.planning;
    let between = |from: &str, to: &str| {
        let rest = html.split_once(from).unwrap_or_else(|| panic!("{from}")).1;
        words(rest.split_once(to).unwrap_or_else(|| panic!("{to}")).0)
    };
    let overall = format!("Overall rating Provisional rating {}", expected.overall.1);
    let score = format!("Score {}/36", expected.score);
    let cover = between("<p class=\"cover-rating\">", "</p>");
    assert_eq!(cover, format!("{overall} {score}"));
    let ratings = between("id=\"section-ratings\"", "id=\"section-recommendations\"");
    assert!(ratings.contains(&score), "{ratings}");
    for row in [
        format!("2.2. Planning {}% {label}", expected.percent),
        format!("2.4. Reviewing {}% {}", expected.reviewing.0, expected.reviewing.1),
    ] {
        assert!(ratings.contains(&row), "{row}: {ratings}");
    }
    let planning = between("<h3 id=\"section-2.2\">", "<h3 id=\"section-2.3\">");
    let question =
        format!("keeping other people safe? {}% {} of 16 decides the rating", expected.percent, expected.yes);
    for part in [format!("Provisional rating {label} "), question, expected.prose.to_owned()] {
        assert!(planning.contains(&part), "{part}: {planning}");
    }
}

/// The words of a piece of HTML.
fn words(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        text.push_str(piece.split_once('>').map_or(piece, |(_, after)| after));
        text.push(' ');
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn findings(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_findings")).args(arguments).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}
