//! The program and languages: which are made, what is said of one that is not, and that nothing starts without every word.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::support::{self, text};

fn findings(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_findings")).args(arguments).output().expect("the program runs")
}

/// The sample that is translated throughout.
const SAMPLE: &str = "awen-vale-2024";

/// A build of it, final, into a folder.
fn build(out: &Path, more: &[&str]) -> Output {
    let sample = support::root().join("data/inspections").join(SAMPLE).display().to_string();
    let out = out.display().to_string();
    let fixed = ["build", &sample, "--final", "--format", "html,data", "--out", &out];
    findings(&[&fixed[..], more].concat())
}

/// The languages whose reports are in a folder of output.
fn made(out: &Path) -> Vec<&'static str> {
    let has = |code: &&str| out.join(SAMPLE).join("final").join(code).join("report.html").is_file();
    ["cy", "en"].into_iter().filter(has).collect()
}

#[test]
fn every_language_is_made_that_the_inspection_names_or_the_one_that_is_asked_for() {
    for (more, expected) in
        [(&[][..], &["cy", "en"][..]), (&["--lang", "all"], &["cy", "en"]), (&["--lang", "cy"], &["cy"])]
    {
        let out = tempfile::tempdir().expect("a folder");
        let output = build(out.path(), more);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        assert_eq!(made(out.path()), expected, "{more:?}");
        // One of two languages links to the other, and that is told.
        let told = text(&output.stdout).contains("build “en” too");
        assert_eq!(told, expected.len() == 1, "{}", text(&output.stdout));
    }
}

#[test]
fn a_language_built_later_stands_beside_the_one_built_before() {
    let out = tempfile::tempdir().expect("a folder");
    build(out.path(), &["--lang", "en"]);
    let english = fs::read(out.path().join(SAMPLE).join("final/en/report.html")).expect("the English report");
    let output = build(out.path(), &["--lang", "cy"]);
    assert!(!text(&output.stdout).contains("too"), "{}", text(&output.stdout));
    assert_eq!(made(out.path()), ["cy", "en"]);
    assert_eq!(fs::read(out.path().join(SAMPLE).join("final/en/report.html")).expect("still there"), english);
    assert!(text(&build(out.path(), &[]).stdout).contains("nothing has changed"));
}

#[test]
fn a_language_that_the_inspection_does_not_name_is_the_folders_fault() {
    let sample = support::root().join("data/inspections/coventry-2023").display().to_string();
    let out = tempfile::tempdir().expect("a folder");
    let output = findings(&["build", &sample, "--lang", "cy", "--out", &out.path().display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    let errors = text(&output.stderr);
    assert!(errors.contains("this report is not made in the language “cy”"), "{errors}");
    assert!(errors.contains("inspection.yaml:"), "{errors}");
    let unknown = findings(&["build", &sample, "--lang", "fr"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(text(&unknown.stderr).contains("there is: en, cy, all"), "{}", text(&unknown.stderr));
}

#[test]
fn nothing_is_made_while_a_message_is_missing_in_any_language() {
    let templates = tempfile::tempdir().expect("a folder");
    fs::create_dir(templates.path().join("phrases")).expect("made");
    let file = support::root().join("report-templates/phrases/cy.ftl");
    let phrases = fs::read_to_string(file).expect("the Welsh phrases").replace("\nscore =", "\nscor =");
    fs::write(templates.path().join("phrases/cy.ftl"), phrases).expect("written");
    let out = tempfile::tempdir().expect("a folder");
    let output = build(out.path(), &["--lang", "en", "--templates", &templates.path().display().to_string()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("phrases/cy.ftl has no score"), "{}", text(&output.stderr));
    assert!(made(out.path()).is_empty());
}

/// A folder of programmes with a copy of the sample's, without its Welsh, and with a change of a text in it.
fn programmes_without_welsh(from: &str, to: &str) -> tempfile::TempDir {
    let programmes = tempfile::tempdir().expect("a folder");
    let own = programmes.path().join("youth-2021");
    support::copy_folder(&support::root().join("data/programmes/youth-2021"), &own);
    fs::remove_dir_all(own.join("translations")).expect("its Welsh");
    let outline = own.join("outline.yaml");
    let text = fs::read_to_string(&outline).expect("an outline");
    assert!(text.contains(from), "{from}");
    fs::write(outline, text.replace(from, to)).expect("written");
    programmes
}

#[test]
fn a_programme_without_welsh_of_its_own_borrows_it_and_what_it_says_otherwise_stays_english() {
    const TOLD: &str = "so it is that of the program’s own youth-2021";
    let title = "title: Background";
    for (to, is_whole) in [(title, true), ("title: Where it works", false)] {
        let programmes = programmes_without_welsh(title, to);
        let programmes = programmes.path().display().to_string();
        let out = tempfile::tempdir().expect("a folder");
        let built = build(out.path(), &["--programmes", &programmes]);
        let told = text(&built.stderr) + &text(&built.stdout);
        assert!(told.contains(TOLD), "{told}");
        assert_eq!(built.status.code(), Some(i32::from(!is_whole)), "{told}");
        assert_eq!(made(out.path()).len(), if is_whole { 2 } else { 0 }, "{told}");
        // What has no Welsh is told where it stands, and in a draft marked.
        assert_eq!(told.contains("is not translated"), !is_whole, "{told}");
        let sample = support::root().join("data/inspections").join(SAMPLE).display().to_string();
        let folder = out.path().display().to_string();
        let draft = findings(&["build", &sample, "--format", "html", "--out", &folder, "--programmes", &programmes]);
        assert_eq!(draft.status.code(), Some(0), "{}", text(&draft.stderr));
        let page = out.path().join(SAMPLE).join("draft-1/cy/report.html");
        let page = fs::read_to_string(page).expect("the Welsh draft");
        assert_eq!(page.contains("Where it works"), !is_whole);
        assert!(page.contains("class=\"untranslated\"") != is_whole && page.contains("Cwm Awen"));
    }
}
