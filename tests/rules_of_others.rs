//! The rules of other inspectorates, by files alone: their vectors come out as published, their reports are made, and what
//! their caps, derived ratings and carried-over ratings do is told on the page, in the data and in words.
//!
//! The programmes are in `tests/programmes`, each with its table of vectors; a folder of findings for each, and one of the full type
//! of youth-2025, in `tests/programmes-inspected`.

use std::fs;
use std::process::Command;

use findings::load::load_vectors;
use findings::rate::{Outcome, rate_vector};
use serde_json::Value;

use crate::support;

fn findings(arguments: &[&str]) -> String {
    let programmes = support::root().join("tests/programmes").display().to_string();
    let output = Command::new(env!("CARGO_BIN_EXE_findings"))
        .args(arguments)
        .args(["--programmes", &programmes])
        .output()
        .expect("the program runs");
    let (out, errors) = (support::text(&output.stdout), support::text(&output.stderr));
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {errors}");
    format!("{out}{errors}")
}

fn folder(name: &str) -> String {
    support::root().join("tests/programmes-inspected").join(name).display().to_string()
}

/// Each programme with its vectors, and how many of them no rule decides.
const VECTORS: [(&str, usize, usize); 4] = [
    ("adult-social-care-2022", 11, 2),
    ("adult-social-care-2023", 4, 0),
    ("childrens-services", 4, 0),
    ("probation-unit", 7, 0),
];

#[test]
fn every_vector_comes_out_as_published() {
    let assets = support::programmes(Some(support::root().join("tests/programmes")));
    for (id, many, gaps) in VECTORS {
        let programme = support::programme(&assets, id);
        let file = support::root().join(format!("tests/programmes/{id}/vectors.csv"));
        let checked = load_vectors(&programme, &file);
        assert!(checked.problems.is_empty(), "{}", support::words(&checked.problems));
        let vectors = checked.value.expect("vectors");
        assert_eq!(vectors.len(), many, "{id}");
        let mut undecided = 0;
        for vector in &vectors {
            let outcome = rate_vector(&programme, vector).overall.expect("the whole").outcome;
            match &vector.published {
                None => {
                    undecided += 1;
                    assert!(matches!(outcome, Outcome::Pending { .. }), "{id}, {}: {outcome:?}", vector.name);
                }
                // The one that was published against the rule comes out by it.
                Some(_) if vector.name.starts_with("Published before") => {
                    assert_eq!(outcome.level(), Some("inadequate"), "{id}, {}", vector.name);
                }
                published => assert_eq!(outcome.level(), published.as_deref(), "{id}, {}", vector.name),
            }
        }
        assert_eq!(undecided, gaps, "{id}");
    }
}

#[test]
fn the_back_test_tells_who_would_have_come_out_differently() {
    let file = |id: &str| support::root().join(format!("tests/programmes/{id}/vectors.csv")).display().to_string();
    let told = findings(&["programmes", "childrens-services", "--against", &file("childrens-services")]);
    assert_eq!(
        told.trim_end(),
        "4 inspections under childrens-services: 3 as published, 1 otherwise, 0 undecided.\n\
         Published before the rule was kept: published Requires improvement, Inadequate by these rules. Would have been Requires \
         improvement; capped at Inadequate: An area of practice is inadequate."
    );
    let told = findings(&["programmes", "adult-social-care-2022", "--against", &file("adult-social-care-2022")]);
    assert!(told.contains("One inadequate and four good: not decided by these rules. No rule fits."), "{told}");
    let told = findings(&["programmes", "probation-unit", "--against", &file("probation-unit"), "--json"]);
    let rows: Value = serde_json::from_str(&told).expect("JSON");
    assert!(rows.as_array().expect("rows").iter().all(|row| row["result"] == "as_published"), "{told}");
}

#[test]
fn a_table_with_mistakes_is_told_with_its_places() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("old.csv");
    fs::write(&file, "inspection,safe,efective,well-led/breach\nElm,god,good,maybe\n,good,good,no\n").expect("written");
    let assets = support::programmes(Some(support::root().join("tests/programmes")));
    let checked = load_vectors(&support::programme(&assets, "adult-social-care-2022"), &file);
    let told = support::words(&checked.problems);
    for words in [
        "no judgement “efective”",
        "Did you mean “effective”?",
        "there is no level “god”",
        "“maybe” is neither yes nor no",
        "does not say which inspection it is",
        "old.csv:2:5",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
}

fn built(name: &str) -> (String, Value) {
    let out = tempfile::tempdir().expect("a folder");
    findings(&["build", &folder(name), "--final", "--format", "html,data", "--out", &out.path().display().to_string()]);
    let made = out.path().join(name).join("final/en");
    let page = fs::read_to_string(made.join("report.html")).expect("report.html");
    let data = fs::read_to_string(made.join("ratings.json")).expect("ratings.json");
    (page, serde_json::from_str(&data).expect("JSON"))
}

#[test]
fn a_cap_is_told_on_the_page_in_the_data_and_in_words() {
    let (page, data) = built("elm-house-2026");
    assert!(
        page.contains("It would have been Outstanding. Capped at Requires improvement: A regulation was breached.")
    );
    assert!(page.contains("A cap at Requires improvement was lifted. Reason: The manager found the breach herself"));
    let caps = &data["overall"]["caps"];
    assert_eq!((&caps[0]["from"], &caps[0]["at_most"]), (&"outstanding".into(), &"requires-improvement".into()));
    assert_eq!(data["overall"]["level"], "requires-improvement");
    let led = data["sections"].as_array().expect("sections").iter().find(|one| one["id"] == "well-led").expect("it");
    assert_eq!((&led["rating"]["level"], &led["rating"]["caps"][0]["lifted"]), (&"outstanding".into(), &true.into()));
    let words = findings(&["explain", &folder("elm-house-2026")]);
    for line in [
        "Rule 1 of the programme fits: At least two questions are outstanding, and the others are good.",
        "It cannot be better than Requires improvement: A regulation was breached. This cap is automatic.",
        "It would have been Outstanding; it is capped at Requires improvement.",
        "So the rating is Requires improvement.",
        "Had inspectors declared “no” instead of “yes” to “Was a regulation breached?” in Well-led, the rating would be Outstanding.",
        "Inspectors lifted this cap, because: The manager found the breach herself",
    ] {
        assert!(words.contains(line), "{line}: {words}");
    }
}

#[test]
fn scores_make_the_rating_of_a_question() {
    let (page, data) = built("oak-lodge-2026");
    let rating = |id: &str| {
        let sections = data["sections"].as_array().expect("sections");
        sections.iter().find(|one| one["id"] == id).expect("a section")["rating"].clone()
    };
    // 23 of 32 is 72%: Good; a statement at 2 leaves that.
    assert_eq!(
        (rating("safe")["level"].as_str(), rating("safe")["working"]["percent"].as_u64()),
        (Some("good"), Some(72))
    );
    // 18 of 20 is 90%.
    assert_eq!(rating("caring")["level"], "outstanding");
    // 18 of 24, one not assessed.
    assert_eq!(rating("responsive")["working"]["out_of"], 24);
    // 28 of 32 is 88%, and a statement at 2.
    assert_eq!(
        (&rating("well-led")["level"], &rating("well-led")["caps"][0]["from"]),
        (&"good".into(), &"outstanding".into())
    );
    assert!(
        page.contains("It would have been Outstanding. Capped at Good: A statement of this question has shortfalls.")
    );
}

#[test]
fn a_judged_overall_is_capped_and_a_rating_is_carried_over() {
    let (page, data) = built("eastmere-2026");
    assert_eq!(data["overall"]["level"], "inadequate");
    assert!(
        page.contains(
            "It would have been Requires improvement. Capped at Inadequate: An area of practice is inadequate."
        )
    );
    let (page, data) = built("westvale-2026");
    assert_eq!(data["score"], serde_json::json!({ "points": 3, "out_of": 27, "printed": true }));
    assert_eq!(data["overall"]["level"], "inadequate");
    let last = data["sections"].as_array().expect("sections").last().expect("a section").clone();
    assert_eq!(
        (&last["rating"]["working"]["rule"], &last["rating"]["working"]["date"]),
        (&"carried_over".into(), &"2025-05".into())
    );
    assert!(page.contains("Carried over from an earlier inspection: May 2025."));
}

#[test]
fn a_school_has_no_overall_rating_and_its_category_follows() {
    let (page, data) = built("brook-street-2026");
    assert!(data["overall"].is_null());
    let concern =
        data["sections"].as_array().expect("sections").iter().find(|one| one["id"] == "concern").expect("it").clone();
    assert_eq!(concern["rating"]["level"], "none");
    assert!(page.contains("No category of concern"));
    let words = findings(&["explain", &folder("brook-street-2026"), "concern"]);
    assert!(words.contains("A section that is not rated, or does not apply, is left out."), "{words}");
    assert!(words.contains("Rule 4 of the programme fits"), "{words}");
}

#[test]
fn a_whole_service_has_a_rated_first_domain_and_one_rating_for_victims() {
    let (page, data) = built("southmoor-2026");
    assert!(page.contains("An inspection of youth justice services in"));
    assert_eq!(data["programme"]["variant"], "full-service");
    let sections = data["sections"].as_array().expect("sections");
    let ids: Vec<&str> = sections.iter().filter_map(|one| one["id"].as_str()).collect();
    assert_eq!(ids, ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "V1"]);
    let good = sections.iter().filter(|one| one["rating"]["level"] == "good").count();
    assert_eq!(good, 5);
    let victims = &sections[6]["rating"];
    assert_eq!(victims["level"], "requires-improvement");
    assert_eq!(
        victims["working"]["parts"][0],
        serde_json::json!({
            "section": "V1.1", "title": "Quality of work with victims", "level": "requires-improvement",
            "percent": 62, "yes": 8, "of": 13, "decides": true,
        })
    );
    // The figure that decides a part decides the rating that is its lowest: on the cover of the page, and at a glance.
    assert!(page.contains("62% – <a href=\"#section-V1\">Victims</a>"), "{page}");
    // What the bands of the programme before would give is told to inspectors, and published nowhere.
    let words = findings(&["explain", &folder("southmoor-2026")]);
    assert!(words.contains("Beside it, and deciding nothing: older-bands would give Good."), "{words}");
    assert!(words.contains("Together that is 12 of 21 points."), "{words}");
    assert!(!page.contains("older-bands") && !data.to_string().contains("older-bands"));
}

#[test]
fn the_type_of_an_inspection_is_asked_for() {
    let copy = support::copy_of_sample("brightmoor-2026");
    let file = copy.path().join("inspection.yaml");
    let text = fs::read_to_string(&file).expect("readable");
    for (variant, said) in [
        ("", "which type of inspection this was is not said"),
        ("variant: full-servce\n", "the programme has no type of inspection “full-servce”"),
    ] {
        fs::write(&file, text.replace("variant: children-and-victims\n", variant)).expect("written");
        let output = Command::new(env!("CARGO_BIN_EXE_findings"))
            .arg("check")
            .arg(copy.path())
            .output()
            .expect("the program runs");
        let errors = support::text(&output.stderr) + &support::text(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{errors}");
        assert!(errors.contains(said), "{errors}");
    }
}

/// Everything that `explain` says of these folders, to be read as one text.
#[test]
fn the_rules_are_explained_in_words() {
    let mut folders: Vec<String> = fs::read_dir(support::root().join("tests/programmes-inspected"))
        .expect("a folder")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    let told: Vec<String> =
        folders.iter().map(|name| format!("# {name}\n\n{}", findings(&["explain", &folder(name)]))).collect();
    let path = support::root().join("tests/rules-explained.txt");
    support::compare(&path, &told.join("\n")).expect("UPDATE_EXPECTED=1 writes it");
}

#[test]
fn a_new_folder_is_of_a_type_of_inspection() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let new = |name: &str, more: &[&str]| {
        let mut arguments = vec!["new".to_owned(), path(name)];
        arguments.extend(["--programme", "youth-2025", "--service", "Testshire YJS"].map(str::to_owned));
        arguments.extend(more.iter().map(|one| (*one).to_owned()));
        Command::new(env!("CARGO_BIN_EXE_findings")).args(&arguments).output().expect("the program runs")
    };
    assert!(new("first", &[]).status.success());
    assert!(new("full", &["--variant", "full-service"]).status.success());
    let text = |name: &str| fs::read_to_string(folder.path().join(name)).expect("written");
    assert!(text("first/inspection.yaml").contains("\nvariant: \"children-and-victims\"\n"));
    assert!(!folder.path().join("first/sections/1.1.md").exists());
    assert!(text("full/inspection.yaml").contains("\nvariant: \"full-service\"\n"));
    assert!(folder.path().join("full/sections/1.1.md").exists());
    let output = new("other", &["--variant", "half"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(support::text(&output.stderr).contains("the programme has no type of inspection “half”"));
}
