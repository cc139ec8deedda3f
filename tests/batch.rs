//! Many folders in one build: one that is broken stops no other, each is told in its turn, and a table says what became of all.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::support::{self, text};

fn build(arguments: &[&str], folders: &Path, out: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_findings"))
        .arg("build")
        .arg(folders)
        .args(["--final", "--format", "html,data", "--out"])
        .arg(out)
        .args(arguments)
        .output()
        .expect("the program runs")
}

/// A folder with copies of the sample under these names, those of a name with “broken” with mistakes in them.
fn folders(names: &[&str]) -> tempfile::TempDir {
    let home = tempfile::tempdir().expect("a folder");
    for name in names {
        let copy = support::copy_of_sample("coventry-2023");
        if name.contains("broken") {
            for section in ["1", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2"] {
                let file = copy.path().join(format!("sections/{section}.md"));
                let words = fs::read_to_string(&file).expect("readable");
                fs::write(&file, format!("{words}\nWe saw {{{{ percnt(of=\"2.1.1\") }}}} in {section}.\n"))
                    .expect("written");
            }
        }
        Command::new("cp").arg("-r").arg(copy.path()).arg(home.path().join(name)).status().expect("copied");
    }
    home
}

/// The words of a line, whatever stands between them.
fn row(text: &str, name: &str) -> Vec<String> {
    let line = text.lines().find(|line| line.contains(&format!("{name} ")) && !line.contains(':'));
    line.unwrap_or_default().split_whitespace().skip(1).map(str::to_owned).collect()
}

#[test]
fn one_broken_folder_stops_no_other_and_a_table_says_what_became_of_each() {
    let home = folders(&["a-first", "b-broken", "c-last"]);
    let out = tempfile::tempdir().expect("a folder");
    for jobs in ["1", "3"] {
        let done = build(&["--jobs", jobs, "--force"], home.path(), out.path());
        assert_eq!(done.status.code(), Some(1));
        let (said, problems) = (text(&done.stdout), text(&done.stderr));
        assert_eq!(row(&said, "a-first"), ["built", "0", "0"], "{said}");
        assert_eq!(row(&said, "b-broken"), ["refused", "7", "0"], "{said}");
        assert!(said.trim_end().ends_with("3 folders: 2 built, 1 refused; 7 errors, no warnings"), "{said}");
        // In the order of the folders, whoever is ready first.
        let first = said.find("a-first/final: ").expect("told");
        assert!(said.find("c-last/final: ").expect("told") > first, "{said}");
        // Of many problems the first, a line each, and how many more there are.
        assert_eq!(problems.matches("error: ").count(), 5, "{problems}");
        assert!(
            problems.contains("sections/1.md:") && problems.contains("and 2 more problems; “findings check”"),
            "{problems}"
        );
        assert!(!problems.contains(" = help: ") && !problems.contains('\u{1b}'), "{problems}");
    }
    for name in ["a-first", "c-last"] {
        assert!(out.path().join(name).join("final/en/report.html").is_file());
    }
    assert!(!out.path().join("b-broken").exists());
    let again = build(&[], home.path(), out.path());
    let said = text(&again.stdout);
    assert_eq!(row(&said, "c-last"), ["unchanged", "0", "0"], "{said}");
    assert!(said.trim_end().ends_with("3 folders: 2 unchanged, 1 refused; 7 errors, no warnings"), "{said}");
}

#[test]
fn problems_are_printed_in_full_where_that_is_asked_for_or_there_is_one_folder() {
    let home = folders(&["a-broken", "b-broken"]);
    let out = tempfile::tempdir().expect("a folder");
    let done = build(&["--problems", "full"], home.path(), out.path());
    assert_eq!(text(&done.stderr).matches("= help: ").count(), 14, "{}", text(&done.stderr));
    let done = build(&[], &home.path().join("a-broken"), out.path());
    assert_eq!(text(&done.stderr).matches("= help: ").count(), 7, "{}", text(&done.stderr));
    assert!(!text(&done.stdout).contains("folders:"));
    let done = build(&["--problems", "short"], &home.path().join("a-broken"), out.path());
    assert_eq!(text(&done.stderr).matches("  error: ").count(), 5, "{}", text(&done.stderr));
}

/// The processes that a process has started.
#[cfg(target_os = "linux")]
fn started_by(process: u32) -> Vec<String> {
    let tasks = fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    let children = tasks.filter_map(|task| fs::read_to_string(task.path().join("children")).ok());
    children.flat_map(|all| all.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[cfg(target_os = "linux")]
#[test]
fn a_process_that_is_killed_takes_one_report_with_it_and_the_batch_goes_on() {
    let home = folders(&["a-first", "b-second", "c-third", "d-fourth", "e-fifth", "f-sixth"]);
    let out = tempfile::tempdir().expect("a folder");
    let run = Command::new(env!("CARGO_BIN_EXE_findings"))
        .arg("build")
        .arg(home.path())
        .args(["--jobs", "1", "--format", "html,data", "--out"])
        .arg(out.path())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("the program runs");
    let started = std::iter::repeat_with(|| started_by(run.id())).find(|all| !all.is_empty()).expect("one");
    Command::new("kill").args(["-KILL", &started[0]]).status().expect("killed");
    let done = run.wait_with_output().expect("it ends");
    let (said, told) = (text(&done.stdout), text(&done.stderr));
    assert_eq!(done.status.code(), Some(2), "{said}{told}");
    let names = ["a-first", "b-second", "c-third", "d-fourth", "e-fifth", "f-sixth"];
    let (lost, made): (Vec<&str>, Vec<&str>) = names.iter().partition(|name| row(&said, name)[0] == "failed");
    // The one that it was at when it was met: the first, on a machine that is not busy.
    assert_eq!(lost.len(), 1, "{said}");
    assert!(told.contains(lost[0]) && told.contains("signal: 9"), "{told}");
    assert!(made.iter().all(|name| row(&said, name) == ["built", "0", "0"]), "{said}");
    let again = build(&[], home.path(), &out.path().join("again"));
    assert_eq!(again.status.code(), Some(0), "{}", text(&again.stderr));
}
