//! What `findings explain` says of ratings that are decided, waiting or not given, as a service would read it.
//!
//! A row is a sample, edits of its `ratings.yaml`, a section, what must be said and what must not.

use std::fs;
use std::process::{Command, Output};

use crate::support;

struct Row {
    name: &'static str,
    sample: &'static str,
    /// Words of `ratings.yaml` and what stands there instead.
    edits: &'static [(&'static str, &'static str)],
    section: &'static str,
    said: &'static [&'static str],
    not_said: &'static [&'static str],
}

const STRONG: &str = "  strong-management:\n    answer: false\n    reason: |\n      The management team has strengths, but managers \
    lack a development process, staff are not appraised, and outcomes\n      are not reported systematically.\n";

const ROWS: &[Row] = &[
    Row {
        name: "rules in words, with what they look at",
        sample: "coventry-2005",
        edits: &[],
        section: "overall",
        said: &[
            "  1 Management and partnership arrangements: Satisfactorily met\n",
            "  Is management strong? Inspectors declared: no, because: The management team has strengths",
            "  Rule 2 gives Requiring improvement where 1 or 2 is below Satisfactorily met: it does not fit.\n",
            "where 1 and 2 are both at Satisfactorily met, and inspectors declare yes to “Is work with victims and restorative justice being taken forward?”: it fits.\n",
        ],
        not_said: &["Rule 6"],
    },
    Row {
        name: "what declared judgements hold",
        sample: "coventry-2005",
        edits: &[],
        section: "overall",
        said: &[
            "Had inspectors declared “no” instead of “yes” to “Is work with victims and restorative justice being taken forward?”, no rule would fit, and inspectors would judge the whole.\n",
            "Had inspectors declared “yes” instead of “no” to “Is management strong?” and “yes” instead of “no” to “Is the work exemplary, both with children and young people and in relation to victims and restorative justice?”, the rating would be Commendable.",
        ],
        not_said: &[],
    },
    Row {
        name: "a declared judgement that holds a whole down alone",
        sample: "coventry-2005",
        edits: &[("  exemplary-work:\n    answer: false", "  exemplary-work:\n    answer: true")],
        section: "overall",
        said: &[
            "Had inspectors declared “yes” instead of “no” to “Is management strong?”, the rating would be Commendable.",
        ],
        not_said: &[],
    },
    Row {
        name: "a declared judgement that is missing is named by its question, once",
        sample: "coventry-2005",
        edits: &[(STRONG, ""), ("  exemplary-work:\n    answer: false", "  exemplary-work:\n    answer: true")],
        section: "overall",
        said: &[
            "Is management strong? Inspectors have not declared it.\n",
            "it waits for what inspectors declare of “Is management strong?”.\n",
            "  The rating is not decided yet: it waits for what inspectors declare of “Is management strong?”.",
        ],
        not_said: &["So the rating is", "strong-management", "Rule 4", "inspectors judge the whole"],
    },
    Row {
        name: "a section that is missing is named by its title",
        sample: "coventry-2005",
        edits: &[("  \"2\":\n    judgement: satisfactorily-met\n", "  \"2\":\n")],
        section: "overall",
        said: &["it waits for the rating of 2 Work with children and young people and their parents/carers."],
        not_said: &["So the rating is"],
    },
    Row {
        name: "key questions with their words",
        sample: "coventry-2023",
        edits: &[],
        section: "2.2",
        said: &[
            "  2.2.3 Is enough attention given in planning to keeping other people safe?\n    11 of 16 relevant cases, 69%\n",
        ],
        not_said: &[],
    },
    Row {
        name: "a judgement that is still to come",
        sample: "coventry-2023",
        edits: &[("  \"1.3\":\n    judgement: good\n", "  \"1.3\":\n")],
        section: "1.3",
        said: &[
            "1.3 Partnerships and services\n  The rating is not decided yet: it waits for the judgement of inspectors.",
        ],
        not_said: &["Inspectors judged it", "So the rating"],
    },
    Row {
        name: "the whole that waits for a section",
        sample: "coventry-2023",
        edits: &[("  \"1.3\":\n    judgement: good\n", "  \"1.3\":\n")],
        section: "overall",
        said: &["it waits for the rating of 1.3 Partnerships and services."],
        not_said: &["So the rating"],
    },
    Row {
        name: "an inspection without ratings",
        sample: "coventry-2023",
        edits: &[("sections:\n  \"1.1\":", "not_rated: There were too few cases.\nsections:\n  \"1.1\":")],
        section: "2.2",
        said: &["11 of 16 relevant cases", "  It is not rated. The reason: There were too few cases."],
        not_said: &["Not all figures", "Inspectors judged it", "So the rating"],
    },
    Row {
        name: "a judged section of an inspection without ratings",
        sample: "coventry-2023",
        edits: &[("sections:\n  \"1.1\":", "not_rated: There were too few cases.\nsections:\n  \"1.1\":")],
        section: "1.1",
        said: &["1.1 Governance and leadership\n  It is not rated. The reason: There were too few cases."],
        not_said: &["Inspectors judged it", "So the rating", "judged it"],
    },
    Row {
        name: "one section that is not rated",
        sample: "coventry-2005",
        edits: &[("  \"3\":\n    judgement: partly-met\n    reason: |", "  \"3\":\n    not_rated: |")],
        section: "3",
        said: &["It is not rated. The reason: Victims are contacted"],
        not_said: &["Inspectors judged it", "So the rating"],
    },
];

fn explain(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_findings")).arg("explain").args(arguments).output().expect("the program runs")
}

#[test]
fn ratings_are_explained_in_words() {
    let mut faults = Vec::new();
    for row in ROWS {
        let copy = support::copy_of_sample(row.sample);
        let file = copy.path().join("ratings.yaml");
        let mut ratings = fs::read_to_string(&file).expect("readable");
        for (words, instead) in row.edits {
            assert_eq!(ratings.matches(words).count(), 1, "{}: {words:?}", row.name);
            ratings = ratings.replace(words, instead);
        }
        fs::write(&file, ratings).expect("written");
        let output = explain(&[&copy.path().display().to_string(), row.section]);
        let words = String::from_utf8_lossy(&output.stdout);
        faults.extend(row.said.iter().filter(|said| !words.contains(*said)).map(|said| {
            format!("{}: is not said: {said:?} in\n{words}{}", row.name, String::from_utf8_lossy(&output.stderr))
        }));
        let wrong = row.not_said.iter().filter(|said| words.contains(*said));
        faults.extend(wrong.map(|said| format!("{}: is said: {said:?} in\n{words}", row.name)));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

#[test]
fn what_declared_judgements_hold_is_told_to_programs() {
    let folder = support::root().join("data/inspections/coventry-2005");
    let output = explain(&[&folder.display().to_string(), "--json"]);
    let value: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let whole = value["what_would_change"].as_array().and_then(|all| all.last()).expect("the whole");
    let none = serde_json::json!({ "level": null, "answers": [{ "id": "victims-taken-forward", "answer": false }] });
    let both = serde_json::json!({ "level": "commendable", "answers": [
        { "id": "strong-management", "answer": true }, { "id": "exemplary-work", "answer": true } ] });
    assert_eq!(whole["declared"], serde_json::json!([none, both]));
}

#[test]
fn what_would_change_a_rating_is_told_as_far_as_it_can_be() {
    let samples = support::root().join("data/inspections");
    let explained = |folder: &str, section: &str| {
        String::from_utf8_lossy(&explain(&[&samples.join(folder).display().to_string(), section]).stdout).into_owned()
    };
    for (folder, section, sentence) in [
        ("coventry-2023", "1.1", "Nothing that cases can change: inspectors judged it."),
        ("coventry-2023", "2.1", "otherwise: 2 from yes to no on one of 2.1.2 and 2.1.3."),
        (
            "brightmoor-2026",
            "2.1",
            "at least 5 answers would have to be judged otherwise: 1 from no to yes on 2.1.2 and 4 from no to yes on 2.1.3.",
        ),
        ("warwickshire-2018", "3.1", "would raise it cannot be told: the counts behind 3.1.3 are not known."),
        ("warwickshire-2018", "3.3", "What cases would change cannot be told: not all its figures are known."),
        ("warwickshire-2018", "overall", "It would be better with 4 points more."),
        ("rochdale-2013", "1", "would raise or lower it cannot be told: the counts behind its share are not known."),
        ("coventry-2005", "overall", "Nothing that cases can change would raise or lower it."),
        (
            "coventry-2005",
            "overall",
            "To lower it, at least 1 of the ratings it rests on would have to differ: for instance 1 ",
        ),
    ] {
        let words = explained(folder, section);
        assert!(words.contains(sentence), "{folder} {section}: {words}");
    }
}
