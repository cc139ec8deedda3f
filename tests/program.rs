//! The program itself: exit codes, what goes where, and that clap's own check of the arguments holds.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::support::{self, text};

fn findings(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_findings")).args(arguments).output().expect("the program runs")
}

fn sample() -> String {
    support::root().join("data/inspections/coventry-2023").display().to_string()
}

/// A copy of the sample with one file changed.
fn broken(file: &str, change: impl Fn(String) -> String) -> tempfile::TempDir {
    let copy = support::copy_of_sample("coventry-2023");
    let path = copy.path().join(file);
    fs::write(&path, change(fs::read_to_string(&path).expect("readable"))).expect("written");
    copy
}

#[test]
fn a_sound_folder_is_fine() {
    let output = findings(&["check", &sample(), "--final"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(text(&output.stderr), "");
    assert!(text(&output.stdout).contains("no errors, no warnings"));
}

#[test]
fn a_wrong_folder_is_the_folders_fault_and_has_a_place() {
    let more_than_all = "\"2.2\":\n    key_questions:\n      2.2.1: { yes: 17, of: 16 }\n  \"3.4\":";
    let copy = broken("ratings.yaml", |text| text.replace("\"3.4\":", more_than_all));
    let output = findings(&[
        "build",
        &copy.path().display().to_string(),
        "--final",
        "--out",
        &copy.path().join("out").display().to_string(),
    ]);
    assert_eq!(output.status.code(), Some(1));
    let errors = text(&output.stderr);
    assert!(errors.contains("17 cases are judged “yes”, of 16 relevant ones"), "{errors}");
    assert!(errors.contains("ratings.yaml:"), "{errors}");
    assert!(!copy.path().join("out").exists());
}

#[test]
fn several_mistakes_are_told_at_once() {
    let copy = broken("inspection.yaml", |text| text.replace("called:", "caled:").replace("area:", "aera:"));
    let output = findings(&["check", &copy.path().display().to_string(), "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let problems: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let headlines: Vec<&str> =
        problems.as_array().expect("a list").iter().filter_map(|one| one["problem"].as_str()).collect();
    assert_eq!(headlines, ["there is no “caled” here", "there is no “aera” here"]);
}

#[test]
fn a_missing_folder_is_told() {
    let output = findings(&["check", "no/such/folder"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("there is no folder “no/such/folder”"));
}

#[test]
fn wrong_arguments_and_broken_templates_are_not_the_folders_fault() {
    assert_eq!(findings(&["bild"]).status.code(), Some(2));
    assert_eq!(findings(&["build", &sample(), "--lang", "fr"]).status.code(), Some(2));
    let templates = tempfile::tempdir().expect("a folder");
    fs::create_dir_all(templates.path().join("html")).expect("made");
    fs::write(templates.path().join("html/report.html"), "{{ nothing_like_it }}").expect("written");
    let out = templates.path().join("out").display().to_string();
    let output = findings(&[
        "build",
        &sample(),
        "--format",
        "html",
        "--out",
        &out,
        "--templates",
        &templates.path().display().to_string(),
    ]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("nothing_like_it"), "{}", text(&output.stderr));
}

#[test]
fn a_programme_made_of_files_alone_becomes_a_report() {
    let case = support::root().join("tests/cases/toy-programme");
    let out = tempfile::tempdir().expect("a folder");
    let output = findings(&[
        "build",
        &case.join("findings").display().to_string(),
        "--final",
        "--programmes",
        &case.join("programmes").display().to_string(),
        "--out",
        &out.path().display().to_string(),
    ]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let made = out.path().join("findings/final/en");
    let html = fs::read_to_string(made.join("report.html")).expect("the HTML");
    assert!(html.contains("This chapter is judged") && html.contains("data:image/svg+xml;base64,"));
    assert_eq!(made.join("report.pdf").is_file(), cfg!(feature = "pdf"));
}

#[test]
fn a_rating_is_explained_from_its_figures_to_its_points() {
    let output = findings(&["explain", &sample(), "2.2"]);
    assert_eq!(output.status.code(), Some(0));
    let expected = "2.2 Planning
  2.2.1 Is enough attention given in planning to supporting the child’s desistance?
    15 of 16 relevant cases, 94%
  2.2.2 Is enough attention given in planning to keeping the child safe?
    13 of 16 relevant cases, 81%
  2.2.3 Is enough attention given in planning to keeping other people safe?
    11 of 16 relevant cases, 69%
  The lowest figure decides: 69%, of 2.2.3. From 65% to 79% is Good.
  So the rating is Good.
  It brings 2 points to the overall rating.
  For it to be Outstanding, at least 2 cases would have to be judged otherwise: 2 from no to yes on 2.2.3.
  For it to be Requires improvement, at least 1 case would have to be judged otherwise: 1 from yes to no on 2.2.3.
";
    assert_eq!(text(&output.stdout), expected);
    let overall = text(&findings(&["explain", &sample(), "overall"]).stdout);
    assert!(
        overall.contains("Together that is 32 of 36 points. For 12 rated sections: up to 6 Inadequate"),
        "{overall}"
    );
    let changes = "  So the rating is Outstanding.
  There is no better rating.
  It would be lower with 2 points fewer.
  For it to be Good, at least 2 answers would have to be judged otherwise: for instance 1 from yes to no on 2.2.3 and 1 from yes to no on 2.3.3.
  To lower it, at least 1 of the ratings it rests on would have to differ: for instance 1.1 Governance and leadership rated Requires improvement instead of Outstanding.
";
    assert!(overall.ends_with(changes), "{overall}");
    let unknown = findings(&["explain", &sample(), "2.22"]);
    assert_eq!(unknown.status.code(), Some(1));
    assert!(text(&unknown.stderr).contains("Did you mean “2.2”?"));
    let json = findings(&["explain", &sample(), "--json"]);
    let value: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert_eq!(value["score"]["points"], 32);
    let planning = &value["what_would_change"][5];
    assert_eq!((&planning["id"], &planning["status"]), (&"2.2".into(), &"computed".into()));
    assert_eq!(planning["up"]["fewest_cases"], 2);
    let change =
        serde_json::json!({ "section": "2.2", "key_question": "2.2.3", "cases": 1, "from": "yes", "to": "no" });
    let way = serde_json::json!({ "level": "requires-improvement", "changes": [change] });
    assert_eq!(planning["down"]["ways"], serde_json::json!([way]));
    let whole = &value["what_would_change"][13];
    assert_eq!((&whole["up"]["status"], &whole["down"]["points"]), (&"no_such_level".into(), &2.into()));
    assert_eq!(value["what_would_change"][0]["status"], "judged");
}

#[test]
fn a_move_by_people_is_explained_with_its_reason_and_apart_from_what_cases_would_change() {
    let adjustment = "adjustments:\n  - section: \"2.2\"\n    kind: panel\n    to: requires-improvement\n    reason: |\n      The other cases were no better.\n\nprivate_notes:";
    let copy = broken("ratings.yaml", |text| text.replace("private_notes:", adjustment));
    let explained = |section: &str| text(&findings(&["explain", &copy.path().display().to_string(), section]).stdout);
    let planning = "  Before adjustment the rating is Good.
  Ratings panel: moved to Requires improvement, because: The other cases were no better.
  So the rating is Requires improvement.
  It brings 1 point to the overall rating.
  What follows is said of the rating before adjustment, Good; people would look at another one afresh.
  For it to be Outstanding, at least 2 cases would have to be judged otherwise: 2 from no to yes on 2.2.3.
";
    assert!(explained("2.2").contains(planning), "{}", explained("2.2"));
    // 31 of 36 points: one fewer lowers it, and not from the section that people have moved.
    let whole = explained("overall");
    assert!(whole.contains("Ratings that people have moved are taken as they left them.\n"), "{whole}");
    assert!(
        whole.contains("at least 1 case would have to be judged otherwise: for instance 1 from yes to no on 2.3.3."),
        "{whole}"
    );
}

/// A gettext file of one message.
fn message(english: &str, welsh: &str) -> String {
    let [english, welsh] = [english, welsh].map(|text| text.replace('"', "\\\""));
    format!("msgid \"\"\nmsgstr \"\"\n\"Language: cy\\n\"\n\nmsgid \"{english}\"\nmsgstr \"{welsh}\"\n")
}

#[test]
fn a_translation_comes_back_is_refused_with_other_figures_and_is_left_behind_by_its_english() {
    let english = "In the end we saw {{ count(of=\"meetings\") }} meetings of the board and its partners.";
    let welsh = "Yn y diwedd gwelsom {{ count(of=\"meetings\") }} o gyfarfodydd y bwrdd a’i bartneriaid.";
    let copy = broken("sections/foreword.md", |text| format!("{text}\n{english}\n"));
    let folder = copy.path().display().to_string();
    let catalogue = copy.path().join("translations/cy.po");
    let sent = copy.path().join(".sent.po");
    let import = |text: String| {
        fs::write(&sent, text).expect("written");
        findings(&["translate", "import", &folder, &sent.display().to_string()])
    };
    let extracted = findings(&["translate", "extract", &folder]);
    assert_eq!(extracted.status.code(), Some(0), "{}", text(&extracted.stderr));
    assert!(text(&extracted.stdout).contains("0 of "), "{}", text(&extracted.stdout));
    assert!(fs::read_to_string(copy.path().join("translations/terms.csv")).expect("terms").contains("Outstanding"));

    let before = fs::read(&catalogue).expect("a catalogue");
    let refused = import(message(english, &welsh.replace("meetings", "survey-replies")));
    assert_eq!(refused.status.code(), Some(1));
    let errors = text(&refused.stderr);
    assert!(errors.contains("quotes other figures") && errors.contains(".sent.po:6:1"), "{errors}");
    assert!(errors.contains("sections/foreword.md:"), "{errors}");
    assert_eq!(fs::read(&catalogue).expect("a catalogue"), before);

    let taken = import(message(english, welsh));
    assert_eq!(taken.status.code(), Some(0), "{}", text(&taken.stderr));
    assert!(text(&taken.stdout).contains("1 new, 0 changed"), "{}", text(&taken.stdout));

    for (file, from, to) in [
        ("sections/foreword.md", "and its partners", "and of its partners"),
        ("inspection.yaml", "languages: [en]", "languages: [en, cy]"),
    ] {
        let path = copy.path().join(file);
        let before = fs::read_to_string(&path).expect("readable");
        assert!(before.contains(from), "{file}");
        fs::write(&path, before.replace(from, to)).expect("written");
    }
    let out = tempfile::tempdir().expect("a folder");
    let out = out.path();
    let build = |more: &[&str]| {
        let out = out.display().to_string();
        findings(&[&["build", &folder, "--lang", "cy", "--format", "html", "--out", &out], more].concat())
    };
    let draft = build(&[]);
    assert_eq!(draft.status.code(), Some(0), "{}", text(&draft.stderr));
    let name = copy.path().file_name().expect("a name");
    let html = fs::read_to_string(out.join(name).join("draft-1/cy/report.html")).expect("the draft");
    let marked =
        "<span class=\"mark\">Wedi newid ers ei gyfieithu:</span> <span lang=\"en\">In the end we saw 12 meetings";
    assert!(html.contains(marked));
    let published = build(&["--final"]);
    assert_eq!(published.status.code(), Some(1));
    let errors = text(&published.stderr);
    assert!(errors.contains("this has changed since it was translated"), "{errors}");
    assert!(errors.contains(&format!("“findings translate status {folder}”")), "{errors}");
    let status = text(&findings(&["translate", "status", &folder]).stdout);
    assert!(status.contains("meetings of the board and {+of +}its partners."), "{status}");
}

#[test]
fn help_and_version_are_fine() {
    for arguments in [&["--help"][..], &["--version"], &["build", "--help"]] {
        assert_eq!(findings(arguments).status.code(), Some(0));
    }
}

#[test]
fn an_unchanged_folder_is_not_made_again_and_a_kept_format_stays() {
    let out = tempfile::tempdir().expect("a folder");
    let path = out.path().display().to_string();
    let build = |more: &[&str]| {
        let output = findings(&[&["build", &sample(), "--final", "--out", &path], more].concat());
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        text(&output.stdout)
    };
    build(&["--format", "data"]);
    build(&["--format", "html"]);
    let made = out.path().join("coventry-2023/final/en");
    assert!(made.join("ratings.json").exists() && made.join("report.html").exists());
    assert!(build(&["--format", "html"]).contains("nothing has changed"));
    fs::remove_file(made.join("report.html")).expect("removed");
    assert!(!build(&["--format", "html"]).contains("nothing has changed"));
    assert!(fs::read_to_string(made.join("report.html")).expect("readable").contains("Coventry"));
}

#[test]
fn the_reading_load_is_a_table_that_adds_up() {
    let output = findings(&["check", &sample(), "--reading", "-q"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let table = text(&output.stdout);
    let mut lines = table.lines();
    assert_eq!(
        lines.next().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).as_deref(),
        Some("section words sentences words a sentence longest sentence title")
    );
    let numbers = |line: &str| -> Vec<usize> {
        line.split_whitespace().skip(1).map_while(|cell| cell.parse().ok()).take(4).collect()
    };
    let rows: Vec<&str> = lines.collect();
    let (all, sections) = rows.split_last().expect("rows");
    assert!(all.trim_start().starts_with("all "), "{table}");
    for column in [0, 1] {
        let sum: usize = sections.iter().map(|line| numbers(line)[column]).sum();
        assert_eq!(sum, numbers(all)[column], "{table}");
    }
    assert_eq!(sections.iter().map(|line| numbers(line)[3]).max(), Some(numbers(all)[3]));
    let recommendations =
        sections.iter().find(|line| line.trim_start().starts_with("recommendations ")).expect("a row");
    let end_of_words =
        |line: &str| line.find(&numbers(line)[0].to_string()).map(|at| at + numbers(line)[0].to_string().len());
    assert_eq!(end_of_words(recommendations), end_of_words(all), "columns stand under each other: {table}");
    assert_eq!(findings(&["check", &sample(), "--reading", "--json"]).status.code(), Some(2));
}

#[test]
fn who_reads_only_the_beginning_has_what_they_want() {
    for arguments in [vec!["programmes", "youth-2021"], vec!["schema", "inspection"], vec!["explain", &sample()]] {
        let mut program = Command::new(env!("CARGO_BIN_EXE_findings"))
            .args(&arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        // The pipe is closed before anything is read from it.
        drop(program.stdout.take());
        let output = program.wait_with_output().expect("ended");
        assert_eq!((output.status.code(), text(&output.stderr).as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let full = || fs::OpenOptions::new().write(true).open("/dev/full").expect("there");
    let program = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_findings"));
        command.args(arguments);
        command
    };
    let wrong = broken("ratings.yaml", |text| text + "zed: 1\n");
    let (sample, wrong) = (sample(), wrong.path().to_string_lossy().into_owned());
    for arguments in [&["schema", "inspection"][..], &["check", &sample], &["check", &wrong], &["explain", &sample]] {
        let output = program(arguments).stdout(full()).output().expect("the program runs");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains("findings: "), "{}", text(&output.stderr));
    }
    // What is wrong could not be told either.
    assert_eq!(program(&["check", &wrong]).stderr(full()).output().expect("it runs").status.code(), Some(2));
    assert_eq!(
        program(&["check", &sample, "--quiet"]).stdout(full()).output().expect("it runs").status.code(),
        Some(0)
    );
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_told_and_one_that_is_none() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    let copy = broken("inspection.yaml", |text| text);
    let allow = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("allowed");
    allow(copy.path(), 0o755);
    let forbidden = copy.path().join("sections/1.1.yaml");
    allow(&forbidden, 0o000);
    let _socket = std::os::unix::net::UnixListener::bind(copy.path().join("sections/1.2.md")).expect("a socket");
    // Root may read everything, so then the program runs as nobody, from where nobody may run it.
    let mut command = if fs::read(&forbidden).is_ok() {
        let program = copy.path().join(".findings");
        support::copy_program(&program);
        let mut command = Command::new(program);
        command.uid(65534).gid(65534);
        command
    } else {
        Command::new(env!("CARGO_BIN_EXE_findings"))
    };
    let output = command.arg("check").arg(copy.path()).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(1));
    let errors = text(&output.stderr);
    assert!(errors.contains("sections/1.1.yaml: you are not allowed to read this file"), "{errors}");
    assert!(errors.contains("sections/1.2.md: this is not an ordinary file"), "{errors}");
    assert_eq!(errors.matches("error: ").count(), 2, "{errors}");
}
