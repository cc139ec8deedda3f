//! Folders that want to hang the program, fill the machine or write on the terminal: each is refused with a place, in time.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use crate::support::{self, text};

/// How often a program is looked at that has not ended, and how long it is left alone between: long enough for any of these on
/// a machine that does other things as well. Without a guard none of them ends.
const LOOKS: usize = 12_000;
const PAUSE: Duration = Duration::from_millis(5);

fn findings(arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_findings"))
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let (mut out, mut errors) = (program.stdout.take().expect("a pipe"), program.stderr.take().expect("a pipe"));
    let read = |stream: &mut dyn std::io::Read| {
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("read");
        bytes
    };
    let mut looks = 0;
    let (stdout, stderr, status) = std::thread::scope(|scope| {
        let out = scope.spawn(move || read(&mut out));
        let errors = scope.spawn(move || read(&mut errors));
        let status = loop {
            match program.try_wait().expect("waited") {
                Some(status) => break status,
                None if looks > LOOKS => {
                    program.kill().expect("ended");
                    panic!("{arguments:?} does not end");
                }
                None => {
                    looks += 1;
                    std::thread::sleep(PAUSE);
                }
            }
        };
        (out.join().expect("read"), errors.join().expect("read"), status)
    });
    Output { status, stdout, stderr }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// A copy of a sample.
fn sample(name: &str) -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("a folder");
    let from = support::root().join("data/inspections").join(name);
    copy_folder(&from, copy.path());
    copy
}

fn copy_folder(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().flatten() {
        let target = to.join(entry.path().strip_prefix(from).expect("below"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("made");
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}

#[cfg(unix)]
mod special {
    use super::*;

    /// Puts something that is no plain file in the place of one.
    fn put(kind: &str, path: &Path) {
        let _ = fs::remove_file(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        match kind {
            "a named pipe" => assert!(Command::new("mkfifo").arg(path).status().expect("mkfifo").success()),
            "a socket" => drop(std::os::unix::net::UnixListener::bind(path).expect("a socket")),
            "a link to a device" => std::os::unix::fs::symlink("/dev/zero", path).expect("a link"),
            "a link to nothing" => std::os::unix::fs::symlink("/nowhere/at/all", path).expect("a link"),
            _ => fs::create_dir(path).expect("a folder"),
        }
    }

    const KINDS: [&str; 5] = ["a named pipe", "a socket", "a link to a device", "a link to nothing", "a folder"];
    const SAID: [&str; 3] =
        ["this is not an ordinary file", "this is a link to another place", "a folder stands where a file should be"];

    /// Every file that is read, below a copy of a sample, and what reads it.
    const PLACES: [(&str, &[&str]); 18] = [
        ("sample/inspection.yaml", &["check", "sample"]),
        ("sample/ratings.yaml", &["check", "sample"]),
        ("sample/sections/1.1.md", &["check", "sample"]),
        ("sample/sections/1.1.yaml", &["check", "sample", "--json"]),
        ("sample/evidence/cases.csv", &["check", "sample"]),
        ("sample/translations/cy.po", &["check", "sample"]),
        ("sample/translations/cy.po", &["translate", "status", "sample"]),
        ("sample/responses/draft-1.yaml", &["responses", "list", "sample"]),
        ("sample/inspection.yaml", &["explain", "sample"]),
        ("sample/inspection.yaml", &["compare", "sample", "sample"]),
        ("sample/inspection.yaml", &["check", "."]),
        ("sent.po", &["translate", "import", "sample", "sent.po"]),
        ("memory/translations/cy.po", &["translate", "extract", "sample", "--memory", "memory"]),
        ("answer.docx", &["responses", "import", "sample", "answer.docx"]),
        ("own/pilot/programme.yaml", &["programmes", "--programmes", "own"]),
        ("own/youth-2021/outline.yaml", &["check", "sample", "--programmes", "own"]),
        ("templates/phrases/en.ftl", &["check", "sample", "--templates", "templates"]),
        ("templates/fonts/More.ttf", &["check", "sample", "--templates", "templates"]),
    ];

    #[test]
    fn what_is_no_plain_file_is_refused_wherever_a_file_is_read() {
        let samples = sample("coventry-2023");
        let mut wrong = Vec::new();
        for (place, arguments) in PLACES {
            // Each kind once, and where a file is read in another way those that would never end.
            let kinds = if place == "sample/inspection.yaml" { &KINDS[..] } else { &KINDS[..3] };
            for kind in kinds.iter().copied() {
                let folder = tempfile::tempdir().expect("a folder");
                copy_folder(samples.path(), &folder.path().join("sample"));
                put(kind, &folder.path().join(place));
                let arguments: Vec<String> = arguments
                    .iter()
                    .map(|argument| match *argument {
                        "." => shown(folder.path()),
                        name if folder.path().join(name).symlink_metadata().is_ok() => shown(&folder.path().join(name)),
                        word => word.to_owned(),
                    })
                    .collect();
                let output = findings(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
                let said = text(&output.stderr) + &text(&output.stdout);
                // Templates are the program's own: without them it cannot begin.
                let code = if place.starts_with("templates") { 2 } else { 1 };
                // A folder of templates or memories may have folders.
                let fine = kind == "a folder" && (place.ends_with(".ttf") || place.starts_with("memory"));
                if !fine && (output.status.code() != Some(code) || !SAID.iter().any(|words| said.contains(words))) {
                    wrong.push(format!("{kind} for {place}, {arguments:?}: {:?} {said}", output.status.code()));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn an_earlier_output_that_is_no_plain_file_is_not_opened_and_refused() {
        let copy = sample("coventry-2023");
        let out = tempfile::tempdir().expect("a folder");
        let build = || findings(&["build", &shown(copy.path()), "--format", "html", "--out", &shown(out.path())]);
        let made = out.path().join(copy.path().file_name().expect("a name")).join("draft-1");
        for file in ["manifest.json", "en/report.html"] {
            assert_eq!(build().status.code(), Some(0));
            put("a named pipe", &made.join(file));
            let output = build();
            assert_eq!(output.status.code(), Some(1), "{file}: {}", text(&output.stderr));
            assert!(!made.join(file).symlink_metadata().expect("there").is_file(), "{file} is as it was");
            fs::remove_dir_all(&made).expect("taken away");
        }
    }
}

/// A file of a copy of a sample, and what is said of it.
fn refused(file: &str, written: &str) -> String {
    let copy = sample("coventry-2023");
    let path = copy.path().join(file);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, written).expect("written");
    let output = findings(&["check", &shown(copy.path())]);
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{file}: {said}");
    assert!(output.stderr.len() + output.stdout.len() < 1_000_000, "{file}: {} bytes", output.stderr.len());
    said
}

#[test]
fn what_passes_a_limit_is_told_with_the_limit() {
    let nested = |open: &str, count: usize| open.repeat(count);
    let steps: String = (0..3_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    let keys: String = (0..6_000).map(|key| format!("zebra{key}: 1\n")).collect();
    let values = "- [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n".repeat(32_000);
    for (file, written, most) in [
        ("glossary.yaml", nested("- ", 16_000) + "x", "32 are the most"),
        ("glossary.yaml", nested("a: {", 1) + &nested("a: {", 16_000), "32 are the most"),
        ("glossary.yaml", steps, "32 are the most"),
        ("ratings.yaml", keys, "5,000 are the most"),
        ("glossary.yaml", values, "300,000 are the most"),
        ("ratings.yaml", "x".repeat(250_000) + ": 1\n", "200,000 are the most"),
        ("ratings.yaml", "\n".repeat(200_001) + "a: 1\n", "200,000 are the most"),
        ("sections/1.1.md", "word ".repeat(1_700_000), "8,000,000 are the most"),
        ("translations/cy.po", "# remark\n".repeat(900_000), "8,000,000 are the most"),
        ("sections/1.1.md", format!("# {}", "words ".repeat(6_000)), "2,000 are the most"),
        ("sections/1.1.md", format!("[words](https://example.org/{})", "a".repeat(40_000)), "2,000 are the most"),
        ("sections/1.1.md", format!("<https://example.org/{}>", "a".repeat(40_000)), "2,000 are the most"),
        ("glossary.yaml", format!("- {{ term: {}, text: word }}", "a ".repeat(20_000)), "2,000 are the most"),
        ("statistics.yaml", format!("groups:\n  - {{ id: a, title: {} }}", "a ".repeat(20_000)), "2,000 are the most"),
        ("a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q.md", "Zebrafish".to_owned(), "16 are the most"),
    ] {
        let said = refused(file, &written);
        assert!(said.contains(most), "{file}: {}", &said[..said.len().min(2_000)]);
    }
    let copy = sample("coventry-2023");
    for number in 0..5_001 {
        fs::write(copy.path().join(format!("evidence/{number}.csv")), "case\n").expect("written");
    }
    let output = findings(&["check", &shown(copy.path())]);
    assert!(text(&output.stderr).contains("5,000 are the most"), "{}", text(&output.stderr));
    assert_eq!((output.status.code(), text(&output.stderr).matches("error: ").count()), (Some(1), 1));
}

#[test]
fn brackets_and_aliases_without_end_are_refused_where_they_begin() {
    let mut bomb = "a: &a [x]\n".to_owned();
    for (before, letter) in ('a'..'y').zip('b'..='y') {
        bomb += &format!("{letter}: &{letter} [{}]\n", vec![format!("*{before}"); 9].join(","));
    }
    assert!(refused("glossary.yaml", &bomb).contains("glossary.yaml:1:4"));
    for open in ["[", "{", "[{", "- [", "? ", "!a ", "&a ", "\"", "- - ? "] {
        let said = refused("glossary.yaml", &open.repeat(16_000));
        assert!(said.contains("glossary.yaml:"), "{open}: {said}");
    }
}

#[test]
fn many_problems_of_one_kind_are_told_once_and_the_whole_has_an_end() {
    let keys: String = (0..4_000).map(|key| format!("zebra{key}: 1\n")).collect();
    let said = refused("ratings.yaml", &keys);
    assert_eq!(said.matches("error: ").count(), 3, "{said}");
    assert!(said.contains("3,997 more like these") || said.contains("3997 more like these"), "{said}");
    assert!(said.contains("ratings.yaml:4:1, ") && said.len() < 5_000, "{said}");

    let copy = sample("coventry-2023");
    fs::write(copy.path().join("ratings.yaml"), &keys).expect("written");
    let output = findings(&["check", &shown(copy.path()), "--json"]);
    let told: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(told.len(), 200);
    assert_eq!(told.iter().filter_map(|one| one["more"].as_u64()).sum::<u64>(), 3_800);

    // Control characters without end are as linear.
    let said = refused("sections/1.1.md", &"a\u{1}".repeat(90_000));
    assert!(said.contains("89997 more like these"), "{}", &said[..said.len().min(3_000)]);
}

#[test]
fn nothing_that_acts_on_a_terminal_is_printed_from_a_folder() {
    let acting = |text: &str| {
        text.chars()
            .any(|one| (one.is_control() && !matches!(one, '\n' | '\t')) || "\u{202e}\u{2066}\u{200f}".contains(one))
    };
    let copy = sample("coventry-2023");
    let hostile = "\u{1b}]0;title\u{7}\u{1b}[31m\u{9b}2J\u{202e}gnirts\u{2066}\r\u{7f}\u{200f}";
    fs::write(copy.path().join(format!("sections/{}.yaml", hostile.replace('/', ""))), "a: 1\n").expect("written");
    fs::write(copy.path().join("glossary.yaml"), format!("- {hostile}: 1\n\"{hostile}\": 2\n")).expect("written");
    fs::write(copy.path().join("ratings.yaml"), "overall: \"\\e[31m\\u202ezebra\"\n").expect("written");
    let renamed = copy.path().join(format!("folder{hostile}"));
    fs::create_dir(&renamed).expect("made");
    for arguments in [
        vec!["check", copy.path().to_str().expect("UTF-8")],
        vec!["check", "--json", copy.path().to_str().expect("UTF-8")],
        vec!["check", renamed.to_str().expect("UTF-8")],
        vec!["build", copy.path().to_str().expect("UTF-8")],
        vec!["explain", renamed.to_str().expect("UTF-8")],
        vec!["compare", "HEAD:\u{1b}[31m\u{202e}", renamed.to_str().expect("UTF-8")],
        vec!["translate", "import", renamed.to_str().expect("UTF-8"), "\u{1b}[31m.po"],
        vec!["responses", "import", renamed.to_str().expect("UTF-8"), "\u{1b}[31m.csv"],
        vec!["new", renamed.to_str().expect("UTF-8"), "--programme", "\u{1b}[31m", "--service", "a"],
    ] {
        let output = findings(&arguments);
        assert_eq!(output.status.code().map(|code| code > 0), Some(true), "{arguments:?}");
        for stream in [&output.stdout, &output.stderr] {
            assert!(!acting(&text(stream)), "{arguments:?}: {:?}", text(stream));
        }
    }
}

#[test]
fn a_name_says_nothing_in_a_line_of_its_own() {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("a\n\nerror: forged\n\tb");
    copy_folder(&support::root().join("data/inspections/coventry-2023"), &folder);
    let file = folder.join("sections/x\nerror: forged.yaml");
    fs::write(&file, "a: 1\n").expect("written");
    let (folder, file) = (shown(&folder), shown(&file));
    let page = shown(&home.path().join("c\nerror: forged.html"));
    for arguments in [
        &["check", &folder][..],
        &["check", "--final", &folder, "--fix"],
        &["build", &folder, "--out", &folder],
        &["explain", &folder],
        &["explain", &file],
        &["compare", &folder, &folder, "--html", &page],
        &["compare", "HEAD:a\nerror: forged", &folder],
        &["responses", "import", &folder, &file],
        &["translate", "status", &folder],
        &["new", &folder, "--programme", "youth-2021", "--service", "a"],
        &["check", &shown(&home.path().join("gone\nerror: forged"))],
    ] {
        let output = findings(arguments);
        let said = text(&output.stdout) + &text(&output.stderr);
        assert!(said.contains("forged") || arguments[0] == "explain", "{arguments:?}: {said}");
        assert!(!said.lines().any(|line| line.starts_with("error: forged")), "{arguments:?}: {said}");
    }
}
