//! A folder of inspections as a list, and a folder in which one is begun: each opened by its name alone, begun by a form of the page's
//! own, and like one that `findings new` makes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::edited::{Form, pens, text_of};
use crate::support::previewed::{Answer, Preview, refused};

/// A folder with copies of samples, open to be written in.
fn several(samples: &[&str]) -> Preview {
    let folder = tempfile::tempdir().expect("a folder");
    for sample in samples {
        let from = crate::support::root().join("data/inspections").join(sample);
        for entry in walkdir::WalkDir::new(&from).into_iter().flatten().filter(|entry| entry.file_type().is_file()) {
            let to = folder.path().join(sample).join(entry.path().strip_prefix(&from).expect("inside"));
            fs::create_dir_all(to.parent().expect("a folder")).expect("made");
            fs::copy(entry.path(), to).expect("copied");
        }
    }
    let findings = folder.path().to_owned();
    Preview::begin("edit", folder, findings, &[])
}

/// A folder that is still empty, or not there.
fn empty(is_there: bool) -> Preview {
    let folder = tempfile::tempdir().expect("a folder");
    let findings = folder.path().join("new");
    if is_there {
        fs::create_dir(&findings).expect("made");
    }
    Preview::begin("edit", folder, findings, &[])
}

fn begun(form: &Form, service: &str, country: &str) -> Form {
    form.with("programme", "youth-2021").with("service", service).with("country", country)
}

fn names(folder: &Path) -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().flatten();
    let files = files.filter(|entry| entry.file_type().is_file());
    files.map(|entry| entry.path().strip_prefix(folder).expect("inside").to_owned()).collect()
}

#[test]
fn a_folder_of_inspections_is_a_list_that_opens_each() {
    let desk = several(&["awen-vale-2024", "coventry-2023"]);
    // One with points of its service, and one that is not whole.
    let file = desk.path("coventry-2023/sections/2.1.md");
    let whole = fs::read_to_string(&file).expect("readable");
    fs::write(
        &file,
        format!("{whole}\nHere comes {{{{ to_come(note=\"what came of it\") }}}}\n\n{{{{ nothing-known }}}}\n"),
    )
    .expect("written");
    let page = desk.get("/");
    assert_eq!(page.status, 200);
    let rows: Vec<String> = page.body.split("<tr>").skip(2).map(text_of).collect();
    assert_eq!(rows.len(), 2, "{}", page.body);
    for (row, words) in rows.iter().zip([
        ["Awen Vale Youth Justice Service", "Publication: 18 June 2024"],
        ["Coventry Youth Justice Service", "Publication: February 2023"],
    ]) {
        words.iter().for_each(|words| assert!(row.contains(words), "no {words} in {row}"));
    }
    let count = |label: &str| {
        let behind = rows[1].split(&format!("<span class=\"label\">{label}</span> ")).nth(1).expect("a count");
        behind.split('<').next().expect("a number").to_owned()
    };
    assert_eq!((count("Still to come").as_str(), count("Mistakes").as_str()), ("1", "1"));
    let welsh = desk.get("/?lang=cy").body;
    assert!(welsh.contains("<html lang=\"cy\">") && welsh.contains("Cyfiawnder Ieuenctid"), "{welsh}");
    // What stands in a folder is changed at its address, and only there.
    fs::write(&file, whole).expect("written");
    let report = desk.get("/coventry%2D2023/draft/en/report.html");
    let address = pens(&report.body).remove(1);
    assert!(address.starts_with("/coventry%2D2023/?"), "{address}");
    let form = desk.form(&address).expect("a form").with("value.text", "Said on the list’s own page.");
    let saved = desk.submit(&form);
    assert_eq!(saved.status, 303);
    assert!(saved.header("location").is_some_and(|to| to.starts_with("/coventry%2d2023/?")), "{}", saved.head);
    let says = |sample: &str| {
        names(&desk.path(sample))
            .iter()
            .filter_map(|name| fs::read_to_string(desk.path(sample).join(name)).ok())
            .any(|text| text.contains("Said on the list’s own page."))
    };
    assert!(says("coventry-2023") && !says("awen-vale-2024"));
    assert!(desk.get("/coventry%2D2023/").body.contains("<a href=\"/?lang=en\">Inspections</a>"));
}

#[test]
fn a_folder_is_opened_by_its_name_alone() {
    let desk = several(&["coventry-2023"]);
    fs::create_dir(desk.path("no-findings")).expect("made");
    for path in [
        "/no-findings/",
        "/none/",
        "/coventry-2023",
        "/..%2fcoventry-2023/",
        "/%2e%2e/",
        "/../",
        "/.%2fcoventry-2023/",
        "/coventry-2023%2f/",
        "/coventry-2023%00/",
        "//",
        "/coventry-2023/../",
        "/draft/en/report.html",
        "/preview.js",
        "/coventry-2023/inspection.yaml",
        "/coventry-2023/sections/foreword.md",
        "/COVENTRY-2023/",
    ] {
        let answer = desk.get(path);
        assert!(answer.status == 404, "{path}: {}", answer.status);
    }
    assert_eq!(desk.get("/coventry-2023/").status, 200);
    let form = Form::of(&desk.get("/").body).expect("a form");
    for path in ["/coventry-2023/draft/en/", "/none/", "/x/y/", "/preview.css", "/coventry-2023"] {
        let status = desk.submit(&Form { action: path.to_owned(), ..begun(&form, "A", "england") }).status;
        assert!([404, 405].contains(&status), "{path}: {status}");
    }
}

#[test]
fn an_inspection_is_begun_as_by_findings_new() {
    for (is_there, country, in_welsh) in [(false, "wales", true), (true, "england", false)] {
        let desk = empty(is_there);
        let form = Form::of(&desk.get("/").body).expect("a form");
        assert!(form.inputs.iter().all(|input| input.name != "folder"), "the folder is named already");
        let answer = desk.submit(&begun(&form, "Ynys Lwyd Youth Justice Service", country));
        assert_eq!((answer.status, answer.header("location")), (303, Some("/?lang=en")), "{}", answer.body);
        let other = desk.folder.path().join("other");
        let arguments =
            ["new", "--programme", "youth-2021", "--service", "Ynys Lwyd Youth Justice Service", "--country"];
        let made = Command::new(env!("CARGO_BIN_EXE_findings")).args(arguments).arg(country).arg(&other).output();
        assert!(made.expect("it runs").status.success());
        assert_eq!(names(&desk.path("")), names(&other));
        for name in names(&other) {
            assert_eq!(
                fs::read(desk.path("").join(&name)).ok(),
                fs::read(other.join(&name)).ok(),
                "{}",
                name.display()
            );
        }
        // From now on it is the page of that folder.
        let report = desk.get("/draft/en/report.html").body;
        assert!(report.contains("Ynys Lwyd"));
        // Each hole leads to the form that has it.
        let holes: Vec<&str> = report.split("<p class=\"hole\"><mark>").skip(1).collect();
        let written = |hole: &&str| {
            let note = hole.split_once("Still to come: ").expect("a note").1.split('<').next().expect("a note");
            let form =
                desk.form(pens(&format!("<a class=\"pen\"{}", hole.split("<a class=\"pen\"").nth(1)?)).first()?)?;
            form.inputs.iter().any(|input| input.value.contains(&text_of(note))).then_some(())
        };
        assert!(holes.len() > 20 && holes.iter().all(|hole| written(hole).is_some()), "{holes:?}");
        assert_eq!(desk.get("/draft/cy/report.html").status == 200, in_welsh);
        assert_eq!(desk.submit(&begun(&form, "Another", "england")).status, 403, "it is begun once");
    }
}

/// The name of the folder that an answer leads to, where it has no letters with accents.
fn made_of(answer: &Answer) -> String {
    let to = answer.header("location").and_then(|to| to.split('/').nth(1)).expect("an address");
    to.replace("%2d", "-")
}

#[test]
fn beside_others_one_is_begun_in_a_folder_of_its_own() {
    let desk = several(&["coventry-2023"]);
    let form = Form::of(&desk.get("/").body).expect("a form");
    let sent = |name: &str, service: &str| desk.submit(&begun(&form, service, "england").with("folder", name));
    let made = sent("", "Glan y Môr Youth Justice Service");
    assert_eq!(
        made.header("location"),
        Some("/glan%2dy%2dm%c3%b4r%2dyouth%2djustice%2dservice/?lang=en"),
        "{}",
        made.head
    );
    assert_eq!(sent("y-2026", "Y Service").header("location"), Some("/y%2d2026/?lang=en"));
    assert!(desk.get("/y%2D2026/draft/en/report.html").body.contains("Y Service"));
    let before = names(desk.folder.path());
    for (name, says) in [
        ("coventry-2023", "is there already"),
        ("../outside", "One name is needed"),
        ("a/b", "One name is needed"),
        ("a\\b", "One name is needed"),
        (".hidden", "One name is needed"),
        ("..", "One name is needed"),
        (&"a".repeat(255), "not too long"),
        (&"ŵ".repeat(101), "not too long"),
        ("con", "Windows"),
    ] {
        let answer = sent(name, "Another Service");
        assert!(
            answer.status == 409 && text_of(&answer.body).contains(says),
            "{name}: {} {}",
            answer.status,
            answer.body
        );
        assert_eq!(Form::of(&answer.body).expect("the form again").value("service"), "Another Service");
    }
    let long = sent("", &"Long Service ".repeat(60));
    assert_eq!(long.status, 303, "a name that is made is short enough: {}", long.body);
    fs::remove_dir_all(desk.folder.path().join(made_of(&long))).expect("taken away");
    for lacking in ["programme", "service", "country"] {
        let answer = desk.submit(&begun(&form, "Another Service", "england").with(lacking, ""));
        assert!(answer.status == 409 && answer.body.contains(&format!("wrong-{lacking}")), "{lacking}");
    }
    for programme in ["youth-1999", "youth-2021/none", "../youth-2021", "/"] {
        let answer = desk.submit(&begun(&form, "Another Service", "england").with("programme", programme));
        assert_eq!(answer.status, 409, "{programme}");
    }
    for token in ["", "0123456789abcdef0123456789abcdef", desk.entry.rsplit('=').next().expect("a token")] {
        assert_eq!(desk.submit(&begun(&form, "Another Service", "england").with("token", token)).status, 403);
    }
    assert_eq!(names(desk.folder.path()), before, "nothing else was made");
}

#[test]
fn what_is_no_folder_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("inspection.yaml");
    fs::write(&file, "programme: youth-2021\n").expect("written");
    let (code, says) = refused("edit", &[], &file);
    assert_eq!(code, Some(1));
    assert!(says.contains("inspection.yaml"));
}

#[test]
fn an_opened_folder_tells_what_has_become_of_it() {
    let desk = several(&["coventry-2023"]);
    assert_eq!(desk.get("/coventry-2023/").status, 200);
    fs::remove_file(desk.path("coventry-2023/inspection.yaml")).expect("removed");
    desk.get("/coventry-2023/changes?since=1");
    let page = desk.get("/coventry-2023/");
    assert!(page.status == 200 && page.body.contains("inspection.yaml"), "{}", page.body);
    assert_eq!(desk.get("/coventry-2023/draft/en/report.html").status, 200, "the last version stays");
    // In the list, what seems to be meant as an inspection is told.
    let list = text_of(&desk.get("/").body);
    assert!(list.contains("inspection.yaml") && !list.contains("There is no inspection here yet"), "{list}");
    let alone = Preview::edited("coventry-2023");
    assert_eq!(alone.get("/").status, 200);
    fs::remove_file(alone.path("inspection.yaml")).expect("removed");
    assert!(!alone.get("/").body.contains("Begin an inspection"));
}

#[test]
fn each_hole_leads_to_its_own_form() {
    let desk = several(&["coventry-2023"]);
    let hole = "{{ to_come(note=\"the same\") }}";
    for (section, text) in [("foreword", format!("Here {hole} stands in a text.")), ("2.2", hole.to_owned())] {
        let file = desk.path(&format!("coventry-2023/sections/{section}.md"));
        let whole = fs::read_to_string(&file).expect("readable");
        fs::write(&file, format!("{whole}\n{text}\n")).expect("written");
    }
    let holes = |report: &str| -> Vec<Option<String>> {
        let all = report.split("<p class=\"hole\"><mark>").skip(1);
        all.map(|one| pens(&format!("{}</p>", one.split("</p>").next().unwrap_or_default())).into_iter().next())
            .collect()
    };
    let report = desk.get("/coventry-2023/draft/en/report.html").body;
    assert_eq!(holes(&report), [None], "which of two it is, is not known");
    // Alone in their sections, in the order of the report.
    let file = desk.path("coventry-2023/sections/foreword.md");
    let whole = fs::read_to_string(&file).expect("readable");
    fs::write(&file, whole.replace(&format!("Here {hole} stands in a text."), hole)).expect("written");
    desk.get("/coventry-2023/changes?since=1");
    let report = desk.get("/coventry-2023/draft/en/report.html").body;
    let found = holes(&report);
    assert_eq!(found.len(), 2);
    for (address, file) in found.into_iter().zip(["sections/foreword.md", "sections/2.2.md"]) {
        let page = desk.get(&address.expect("a link")).body;
        assert!(page.contains(&format!("<code>{file}</code></p>")) && page.contains("the same"), "{file}");
    }
}
