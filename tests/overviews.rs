//! What the program lists as a whole: the rules of a programme, and how many folders stand.

use std::fs;
use std::process::{Command, Output};

use crate::support::{self, text};

fn findings(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_findings")).args(arguments).output().expect("the program runs")
}

#[test]
fn a_programme_tells_its_rules() {
    let told = |id: &str| text(&findings(&["programmes", id]).stdout);
    let young = told("youth-2021");
    for line in [
        "\n  outstanding  Outstanding, 3 points\n",
        "\nMethod case-based: the lowest figure of the key questions decides\n  80 to 100%: outstanding\n  65 to 79%: good\n",
        "\nMethod overall: the points of the sections that count are added up\n  up to 0.5 points a rated section: inadequate\n",
        "\nAdjustment panel: Ratings panel\n  moves ratings by case-based up or down, by 1 level at most\n",
        "\n  where the figure lies within 5 points of the band\n  where one case judged otherwise would change the band\n",
        "\nKinds of boxes\n  good_practice  Good practice\n",
        "\nColumns of evidence\n  case\n  2.1.1, 2.1.2, 2.1.3\n",
        "\nWho signs a report off\n  Lead inspector\n",
        "\n  almost all: 85 to 99%\n",
    ] {
        assert!(young.contains(line), "{line}: {young}");
    }
    let ids = text(&findings(&["programmes"]).stdout);
    for id in ids.lines().filter_map(|line| line.split_whitespace().next()) {
        let said = told(id);
        for heading in ["\nScale ", "\nMethod ", "\nHouse style\n"] {
            assert!(said.contains(heading), "{id}: {said}");
        }
        let json = text(&findings(&["programmes", id, "--json"]).stdout);
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let rules = &json[0]["rules"];
        assert!(rules["methods"].is_object() && rules["scales"].is_object() && rules["boxes"].is_array(), "{id}");
    }
    // Every rule of a table in words.
    assert!(told("joint-2004").lines().any(|line| line.contains(" or better") || line.contains("declared")));
}

#[test]
fn several_folders_end_in_a_table() {
    let samples = support::root().join("data/inspections");
    let output = findings(&["check", &samples.display().to_string()]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let said = text(&output.stdout);
    let lines: Vec<&str> = said.lines().collect();
    let count = fs::read_dir(&samples).expect("samples").flatten().filter(|entry| entry.path().is_dir()).count();
    assert_eq!(lines.len(), count + 2, "{said}");
    assert!(lines[0].split_whitespace().eq(["folder", "errors", "warnings", "to", "come"]), "{said}");
    assert!(lines[count + 1].starts_with(&format!("all {count} ")), "{said}");
    assert!(lines.iter().all(|line| line.chars().count() == lines[0].chars().count()), "{said}");
}
