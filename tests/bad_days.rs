//! Machines on a bad day: no home, little memory, few files, a disk that may not be written, a folder that changes meanwhile;
//! and folders that were checked out on another system.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::support::{self, text};

fn findings() -> Command {
    Command::new(env!("CARGO_BIN_EXE_findings"))
}

fn samples() -> std::path::PathBuf {
    support::root().join("data/inspections")
}

/// A copy of a sample, under its name, with every text file as a function makes it.
fn copy(name: &str, into: &Path, change: &dyn Fn(&str) -> String) {
    for entry in walkdir::WalkDir::new(samples().join(name)).into_iter().flatten() {
        let target = into.join(entry.path().strip_prefix(samples()).expect("below"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target).expect("made");
        } else {
            match fs::read_to_string(entry.path()) {
                Ok(own) => fs::write(&target, change(&own)).expect("written"),
                Err(_) => drop(fs::copy(entry.path(), &target).expect("copied")),
            }
        }
    }
}

fn fine(output: &Output) {
    assert_eq!(output.status.code(), Some(0), "{}{}", text(&output.stdout), text(&output.stderr));
}

#[test]
fn ends_of_lines_of_other_systems_give_the_same_report() {
    let windows = |text: &str| text.replace('\n', "\r\n");
    let old_mac = |text: &str| text.replace('\n', "\r");
    let mixed = |text: &str| {
        let ends = ["\n", "\r\n"];
        text.lines().enumerate().map(|(at, line)| format!("{line}{}", ends[at % 2])).collect()
    };
    let marked = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let forms: [&dyn Fn(&str) -> String; 5] = [&str::to_owned, &windows, &old_mac, &mixed, &marked];
    let mut first: Option<BTreeMap<String, String>> = None;
    for form in forms {
        let place = tempfile::tempdir().expect("a folder");
        copy("awen-vale-2024", place.path(), form);
        let out = place.path().join("out");
        let build = findings()
            .args(["build", "--final", "--format", "html,data", "--out"])
            .arg(&out)
            .arg(place.path().join("awen-vale-2024"))
            .output()
            .expect("the program runs");
        fine(&build);
        let made = out.join("awen-vale-2024/final");
        let files = ["en/report.html", "cy/report.html", "en/ratings.json", "en/ratings.csv", "cy/ratings.csv"];
        let made =
            files.map(|file| (file.to_owned(), without_hashes(&fs::read_to_string(made.join(file)).expect(file))));
        let made = BTreeMap::from(made);
        match &first {
            None => first = Some(made),
            Some(first) => assert!(*first == made, "a report differs by the ends of lines alone"),
        }
    }
}

/// A text without the hashes of the files it was made of.
fn without_hashes(text: &str) -> String {
    let is_hash = |word: &&str| word.len() >= 16 && word.chars().all(|one| one.is_ascii_hexdigit());
    let words = text.split_inclusive(|character: char| !character.is_ascii_alphanumeric());
    words.filter(|word| !is_hash(&word.trim_end_matches(|one: char| !one.is_ascii_alphanumeric()))).collect()
}

#[test]
fn a_mend_leaves_the_ends_of_lines_as_they_are() {
    let place = tempfile::tempdir().expect("a folder");
    copy("coventry-2023", place.path(), &|text| text.replace('\n', "\r\n"));
    let file = place.path().join("coventry-2023/sections/foreword.md");
    let before = fs::read_to_string(&file).expect("readable");
    fs::write(&file, format!("{before}\r\nWe saw  two spaces , and\r\nmore.\r\n")).expect("written");
    let output =
        findings().args(["check", "--fix"]).arg(place.path().join("coventry-2023")).output().expect("the program runs");
    assert!(output.status.code().is_some_and(|code| code < 2), "{}", text(&output.stderr));
    let after = fs::read_to_string(&file).expect("readable");
    assert!(after.starts_with(&before), "{after}");
    assert!(after.ends_with("We saw two spaces, and\r\nmore.\r\n"), "{after:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_poor_machine_is_enough() {
    let sample = samples().join("coventry-2023");
    let out = tempfile::tempdir().expect("a folder");
    for limit in ["ulimit -n 20", "ulimit -v 1500000", "ulimit -f 20000", "umask 077", "cd /"] {
        let output = Command::new("sh")
            .args(["-c", &format!("{limit}; exec \"$@\""), "sh", env!("CARGO_BIN_EXE_findings")])
            .args(["build", "--format", "html", "--jobs", "4", "--force", "--out"])
            .arg(out.path())
            .arg(&sample)
            .output()
            .expect("the program runs");
        assert_eq!(output.status.code(), Some(0), "{limit}: {}", text(&output.stderr));
    }
    // No home, no locale, nothing to write to.
    let output = findings().arg("check").arg(&sample).env_clear().env("LC_ALL", "C").env("TMPDIR", "/nowhere").output();
    fine(&output.expect("the program runs"));
    let output = findings().args(["build", "--out", "/proc/nothing"]).arg(&sample).env_clear().output();
    let output = output.expect("the program runs");
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("cannot be written"), "{}", text(&output.stderr));
}

#[test]
fn files_of_1970_give_the_same_report() {
    let place = tempfile::tempdir().expect("a folder");
    copy("coventry-2023", place.path(), &str::to_owned);
    let build = |out: &str| {
        let out = place.path().join(out);
        let arguments = ["build", "--format", "html", "--out"];
        fine(&findings().args(arguments).arg(&out).arg(place.path().join("coventry-2023")).output().expect("it runs"));
        fs::read(out.join("coventry-2023/draft-1/en/report.html")).expect("a report")
    };
    let now = build("now");
    for entry in walkdir::WalkDir::new(place.path().join("coventry-2023")).into_iter().flatten() {
        let file = fs::File::open(entry.path()).expect("opened");
        file.set_modified(std::time::SystemTime::UNIX_EPOCH).expect("dated");
    }
    assert!(now == build("then"));
}

#[test]
fn ten_builds_at_once_leave_one_whole_report() {
    let out = tempfile::tempdir().expect("a folder");
    std::thread::scope(|scope| {
        for _ in 0..10 {
            scope.spawn(|| {
                let build = ["build", "--format", "html", "--jobs", "1", "--force", "--out"];
                fine(
                    &findings()
                        .args(build)
                        .arg(out.path())
                        .arg(samples().join("coventry-2023"))
                        .output()
                        .expect("runs"),
                );
            });
        }
    });
    let made = out.path().join("coventry-2023/draft-1");
    let names: Vec<String> = fs::read_dir(&made)
        .expect("a report")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(fs::read_to_string(made.join("en/report.html")).expect("a report").trim_end().ends_with("</html>"));
}

#[test]
fn a_folder_that_changes_while_it_is_read_is_read_or_told_and_never_a_fault() {
    let place = tempfile::tempdir().expect("a folder");
    copy("coventry-2023", place.path(), &str::to_owned);
    let folder = place.path().join("coventry-2023");
    let file = folder.join("sections/foreword.md");
    let whole = fs::read_to_string(&file).expect("readable");
    let stop = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let away = folder.join("sections/.away");
            while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                fs::write(&file, &whole[..1_000]).expect("written");
                fs::write(&file, &whole).expect("written");
                fs::rename(&file, &away).expect("away");
                fs::rename(&away, &file).expect("back");
            }
        });
        for _ in 0..12 {
            let output = findings().args(["check"]).arg(&folder).output().expect("the program runs");
            let said = text(&output.stderr);
            assert!(output.status.code().is_some_and(|code| code < 2), "{said}");
            assert!(!said.contains("the program itself"), "{said}");
        }
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
    });
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_read_is_told_among_others_and_alone() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    let home = tempfile::tempdir().expect("a folder");
    let allow = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("allowed");
    allow(home.path(), 0o755);
    for name in ["a", "b"] {
        copy("coventry-2023", home.path(), &|text| text.to_owned());
        fs::rename(home.path().join("coventry-2023"), home.path().join(name)).expect("moved");
    }
    fs::create_dir(home.path().join(".hidden")).expect("made");
    allow(&home.path().join(".hidden"), 0o700);
    // Root may read everything, even what nobody may; then the program runs as nobody.
    let shut = home.path().join(".shut");
    fs::create_dir(&shut).expect("made");
    allow(&shut, 0o000);
    let is_root = fs::read_dir(&shut).is_ok();
    allow(&shut, 0o700);
    let program = home.path().join(".findings");
    support::copy_program(&program);
    let check = |path: &Path| {
        let mut command = Command::new(&program);
        if is_root {
            command.uid(65534).gid(65534);
        }
        command.arg("check").arg(path).output().expect("the program runs")
    };
    // Neither listed nor entered, only listed, only entered.
    for mode in [0o000, 0o444, 0o111] {
        allow(&home.path().join("b"), mode);
        for path in [home.path().to_owned(), home.path().join("b")] {
            let output = check(&path);
            let errors = text(&output.stderr);
            assert_eq!(output.status.code(), Some(1), "{mode:o}: {errors}");
            assert!(
                errors.contains("/b") && errors.contains(": you are not allowed to read this f"),
                "{mode:o}: {errors}"
            );
            assert!(!errors.contains("hidden"), "{errors}");
            let others = text(&output.stdout).lines().any(|line| {
                // A line of its own, or a row of the table.
                let row = line.split_once("/a ").map(|(_, rest)| rest.split_whitespace().eq(["0", "0", "0"]));
                row.unwrap_or_else(|| line.contains("/a: no errors"))
            });
            assert_eq!(others, path == home.path(), "{mode:o}: {}", text(&output.stdout));
        }
    }
    allow(&home.path().join("b"), 0o755);
    // The folder around them can be entered and not listed.
    let around = home.path().join("around");
    fs::create_dir(&around).expect("made");
    allow(&around, 0o111);
    let errors = text(&check(&around).stderr);
    assert!(errors.contains("/around: you are not allowed to read this folder"), "{errors}");
    allow(&around, 0o755);
}
