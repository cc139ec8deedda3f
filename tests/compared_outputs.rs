//! `findings compare` of what builds wrote: a final that is kept, a draft that was sent, each with a folder or with another.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::{self, text};

/// A folder with a sample, in which outputs are made.
struct Place(tempfile::TempDir);

impl Place {
    fn new(sample: &str) -> Self {
        let place = Place(tempfile::tempdir().expect("a folder"));
        support::copy_folder(&support::root().join("data/inspections").join(sample), &place.path(sample));
        place
    }

    fn path(&self, below: &str) -> PathBuf {
        self.0.path().join(below)
    }

    fn run(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let done = Command::new(env!("CARGO_BIN_EXE_findings"))
            .current_dir(self.0.path())
            .args(arguments)
            .output()
            .expect("the program runs");
        (done.status.code(), text(&done.stdout) + &text(&done.stderr))
    }

    fn build(&self, sample: &str, more: &[&str]) {
        let (code, said) =
            self.run(&[&["build", sample, "--out", "out", "--format", "html,data", "--quiet"], more].concat());
        assert_eq!(code, Some(0), "{said}");
    }

    /// Writes other words into a file of the folder.
    fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.path(file);
        let words = fs::read_to_string(&path).expect("readable");
        assert!(words.contains(from), "{file} has no “{from}”");
        fs::write(path, words.replacen(from, to, 1)).expect("written");
    }
}

const SAMPLE: &str = "coventry-2023";
const KEPT: &str = "out/coventry-2023/final-1.0";

/// A change of the folder, and what is told of it.
const CHANGES: &[(&str, &str, &str, &str)] = &[
    ("sections/foreword.md", "three broad areas", "three areas", "[-broad -]"),
    ("inspection.yaml", "label: meetings, count: 12", "label: meetings, count: 21", "[-12-]{+21+}"),
    ("inspection.yaml", "area: Coventry", "area: Coventry and Warwick", "{+ and Warwick+}"),
];

#[test]
fn a_kept_final_is_compared_with_its_folder_word_by_word() {
    let place = Place::new(SAMPLE);
    place.build(SAMPLE, &["--final"]);
    let (code, same) = place.run(&["compare", KEPT, SAMPLE]);
    assert_eq!(code, Some(0), "{same}");
    assert!(!same.contains("[-") && !same.contains("{+"), "nothing differs: {same}");
    for (file, from, to, told) in CHANGES {
        place.edit(&format!("{SAMPLE}/{file}"), from, to);
        for (sides, told) in [([KEPT, SAMPLE], (*told).to_owned()), ([SAMPLE, KEPT], turned(told))] {
            let (code, said) = place.run(&["compare", sides[0], sides[1]]);
            assert_eq!(code, Some(0), "{said}");
            assert!(said.contains(&told), "no “{told}” in: {said}");
        }
        place.edit(&format!("{SAMPLE}/{file}"), to, from);
    }
}

/// The same change seen from the other side.
fn turned(told: &str) -> String {
    let swapped = told.replace("[-", "<").replace("-]", ">").replace("{+", "[-").replace("+}", "-]");
    let swapped = swapped.replace('<', "{+").replace('>', "+}");
    match swapped.split_once("+}[-") {
        Some((added, removed)) => format!("[-{removed}{added}+}}"),
        None => swapped,
    }
}

#[test]
fn two_outputs_are_compared_and_a_page_of_it_names_no_place() {
    let place = Place::new(SAMPLE);
    place.build(SAMPLE, &["--final"]);
    place.edit(&format!("{SAMPLE}/sections/foreword.md"), "three broad areas", "three areas");
    place.build(SAMPLE, &[]);
    let (code, said) = place.run(&["compare", KEPT, "out/coventry-2023/draft-1", "--html", "changes.html"]);
    assert_eq!(code, Some(0), "{said}");
    let page = fs::read_to_string(place.path("changes.html")).expect("written");
    assert!(page.contains("<del") && page.contains("broad ") && page.contains("final-1.0"), "{page}");
    assert!(!page.contains("out/coventry"), "{page}");
}

#[test]
fn words_that_are_not_as_they_were_made_are_not_compared() {
    let place = Place::new("awen-vale-2024");
    place.build("awen-vale-2024", &["--final"]);
    let kept = "out/awen-vale-2024/final-1.0";
    let (code, same) = place.run(&["compare", kept, "awen-vale-2024", "--lang", "cy"]);
    assert_eq!(code, Some(0), "{same}");
    assert!(!same.contains("[-") && !same.contains("{+"), "nothing differs: {same}");
    let refused = |lang: &str| {
        let (code, said) = place.run(&["compare", kept, "awen-vale-2024", "--lang", lang]);
        assert_eq!(code, Some(1), "{said}");
        assert!(said.contains(&format!("has no {lang}/words.json as a build wrote it")), "{said}");
    };
    let words = place.path(kept).join("cy/words.json");
    let whole = fs::read_to_string(&words).expect("kept");
    fs::write(&words, whole.replacen("gwasanaeth", "gwasanaethau", 1)).expect("written");
    refused("cy");
    fs::remove_file(Path::new(&words)).expect("removed");
    refused("cy");
    let (code, other) = place.run(&["compare", kept, "awen-vale-2024"]);
    assert_eq!(code, Some(0), "the English is whole: {other}");
}
