//! Files that are kept in another place, with something small where they should be: each is told, and none is taken for a file
//! that nobody wrote.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support;

/// A folder, what it is checked with, and which of its files are kept elsewhere.
type Group<'a> = (&'a Path, &'a [&'a str], &'a dyn Fn(&str) -> bool);

/// How a file is kept elsewhere: what stands in its place is called, and what it says.
const FORMS: [(&str, &str, &str); 6] = [
    (".NAME.icloud", "bplist00", "the cloud only"),
    ("NAME.nextcloud", " ", "the cloud only"),
    ("NAME.owncloud", "", "the cloud only"),
    ("NAME.cloud", "", "the cloud only"),
    ("NAME", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n", "a pointer of Git LFS"),
    ("NAME", "/annex/objects/SHA256E-s9--00.md\n", "a pointer of git-annex"),
];

fn check(folder: &Path, more: &[&str]) -> (Option<i32>, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_findings"));
    let output = program.args(["check", "--json"]).arg(folder).args(more).output().expect("the program runs");
    let both = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&both).into_owned())
}

/// A copy of a folder, with these of its files kept elsewhere.
fn moved(from: &Path, (name, says, _): (&str, &str, &str), is_moved: impl Fn(&str) -> bool) -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("a folder");
    for (path, own) in files(from) {
        let target = copy.path().join(&path);
        fs::create_dir_all(target.parent().expect("a folder")).expect("made");
        if is_moved(&path) {
            let file = target.file_name().expect("a name").to_string_lossy().into_owned();
            fs::write(target.with_file_name(name.replace("NAME", &file)), says).expect("written");
        } else {
            fs::copy(own, target).expect("copied");
        }
    }
    copy
}

fn files(folder: &Path) -> Vec<(String, PathBuf)> {
    let all = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().flatten();
    let files = all.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
    files.map(|path| (path.strip_prefix(folder).expect("below").display().to_string(), path)).collect()
}

fn data(folder: &str) -> PathBuf {
    support::root().join("data").join(folder)
}

#[test]
fn every_file_of_a_folder_is_told_that_is_kept_elsewhere() {
    let sample = data("inspections/awen-vale-2024");
    let evidence = data("inspections/coventry-2023");
    let cases = support::root().join("tests/cases");
    let images = cases.join("welsh-draft/findings");
    let toy = cases.join("toy-programme/programmes").display().to_string();
    let own = ["--programmes", toy.as_str()];
    // Without the first of them nothing else is read; nothing at all is read from the list of terms. Which images there should
    // be is in a file of a section, or in the report for children.
    let first = |path: &str| path == "inspection.yaml";
    let rest = |path: &str| !first(path) && path != "translations/terms.csv" && !path.starts_with("images/");
    let image = |path: &str| path.starts_with("images/");
    let groups: [Group<'_>; 4] =
        [(&sample, &[], &first), (&sample, &[], &rest), (&evidence, &[], &rest), (&images, &own, &image)];
    for form in FORMS {
        for (sample, with, is_moved) in groups {
            let copy = moved(sample, form, is_moved);
            let (code, said) = check(copy.path(), with);
            assert_eq!(code, Some(1), "{form:?}: {said}");
            for (path, _) in files(sample).iter().filter(|(path, _)| is_moved(path)) {
                let shown = copy.path().join(path).display().to_string();
                let told = said.lines().any(|line| line.contains(&shown));
                assert!(told && said.contains(form.2), "{form:?} {path}: {said}");
            }
        }
    }
}

#[test]
fn a_programme_and_a_template_are_told_too_and_not_replaced_by_those_of_the_program() {
    let sample = data("inspections/awen-vale-2024").display().to_string();
    let own = data("programmes");
    for form in FORMS {
        for file in ["programme.yaml", "outline.yaml", "translations/cy.po"] {
            let copy = moved(&own, form, |path| path.ends_with(&format!("youth-2021/{file}")));
            let folder = copy.path().display().to_string();
            let (code, said) = check(Path::new(&sample), &["--programmes", &folder]);
            assert!(code == Some(1) && said.contains(form.2) && said.contains(file), "{form:?} {file}: {said}");
        }
        let own = support::root().join("report-templates");
        let copy = moved(&own, form, |path| path == "phrases/en.ftl");
        let folder = copy.path().display().to_string();
        let (code, said) = check(Path::new(&sample), &["--templates", &folder]);
        assert!(code.is_some_and(|code| code > 0) && said.contains(form.2), "{form:?}: {said}");
    }
}

#[test]
fn a_file_that_is_here_as_well_is_read() {
    let sample = data("inspections/awen-vale-2024");
    let copy = moved(&sample, FORMS[0], |_| false);
    fs::write(copy.path().join("sections/.foreword.md.icloud"), "x").expect("written");
    let (code, said) = check(copy.path(), &[]);
    assert!(code == Some(0) && !said.contains("icloud"), "{said}");
}
