//! House rules that a compiler does not check: size and heads of files, layers, no programme named in the code, links.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use walkdir::WalkDir;

use crate::support;

/// Rooms of `src/`, left to right: each may use only those to its left. The first ones are what everything is made of.
const ROOMS: [&str; 28] = [
    "characters",
    "problem",
    "limits",
    "text",
    "source",
    "editing",
    "assets",
    "glyphs",
    "git",
    "language",
    "picture",
    "programme",
    "inspection",
    "load",
    "catalogue",
    "rate",
    "report",
    "responses",
    "check",
    "compare",
    "workbook",
    "render",
    "pipeline",
    "publish",
    "scaffold",
    "preview",
    "overview",
    "commands",
];

fn files(folder: &str, extension: &str) -> Vec<(PathBuf, String)> {
    let walk = WalkDir::new(support::root().join(folder)).sort_by_file_name().into_iter().flatten();
    let walk = walk.filter(|entry| entry.file_type().is_file());
    walk.filter(|entry| entry.path().extension().is_some_and(|found| found == extension))
        .map(|entry| (entry.path().to_owned(), fs::read_to_string(entry.path()).expect("readable")))
        .collect()
}

fn name(path: &Path) -> String {
    path.strip_prefix(support::root()).unwrap_or(path).display().to_string()
}

#[test]
fn every_file_says_why_it_exists_and_fits_a_head() {
    let mut wrong = Vec::new();
    for (path, text) in files("src", "rs").into_iter().chain(files("tests", "rs")).chain(files("benches", "rs")) {
        if !text.starts_with("//! ") {
            wrong.push(format!("{} does not open with //!", name(&path)));
        }
        if text.lines().count() > 400 {
            wrong.push(format!("{} has {} lines", name(&path), text.lines().count()));
        }
    }
    for extension in ["typ", "html"] {
        for (path, text) in files("report-templates", extension) {
            if !text.starts_with("//") && !text.starts_with("{#") {
                wrong.push(format!("{} does not open with a comment", name(&path)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_of_tests_is_run() {
    let said: String = ["suite.rs", "tables.rs"]
        .map(|file| fs::read_to_string(support::root().join("tests").join(file)).expect("readable"))
        .concat();
    let files = fs::read_dir(support::root().join("tests")).expect("a folder").flatten().map(|entry| entry.path());
    let rust = files.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    let names: Vec<String> =
        rust.map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned()).collect();
    assert!(names.len() > 30, "{names:?}");
    let others = names.iter().filter(|name| !["suite", "tables"].contains(&name.as_str()));
    let forgotten: Vec<&String> = others.filter(|name| !said.contains(&format!("\nmod {name};\n"))).collect();
    assert!(forgotten.is_empty(), "no program has {forgotten:?}");
}

/// The rooms that a file uses: what its code names behind `crate::`, in a list of several too.
fn used_rooms(text: &str) -> BTreeSet<String> {
    let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut used = BTreeSet::new();
    for behind in code.split("crate::").skip(1) {
        let word = |text: &str| -> String {
            text.trim_start().chars().take_while(|one| one.is_ascii_lowercase() || *one == '_').collect()
        };
        match behind.strip_prefix('{') {
            None => _ = used.insert(word(behind)),
            // Commas inside of inner braces stand between names, not rooms.
            Some(list) => {
                let mut depth = 0_usize;
                let mut rest = String::new();
                for one in list.chars() {
                    match one {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        _ if depth == 0 => rest.push(one),
                        _ => {}
                    }
                }
                used.extend(rest.split(',').map(word));
            }
        }
    }
    used
}

#[test]
fn rooms_look_to_the_left_only() {
    let mut wrong = Vec::new();
    for (path, text) in files("src", "rs") {
        let inside = path.strip_prefix(support::root().join("src")).expect("in src");
        let own = inside.components().next().expect("a name").as_os_str().to_string_lossy().replace(".rs", "");
        if own == "lib" || own == "main" {
            continue;
        }
        let Some(rank) = ROOMS.iter().position(|room| *room == own) else {
            wrong.push(format!("{} is in no room", name(&path)));
            continue;
        };
        let right = ROOMS.iter().skip(rank + 1);
        let used = used_rooms(&text);
        wrong.extend(
            right.filter(|room| used.contains(**room)).map(|room| format!("{} uses crate::{room}", name(&path))),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_room_is_found_however_it_is_named() {
    let code = "use crate::{a::{b, c}, text_of::d};\nuse crate::source::{\n    e, f,\n};\n// crate::no\nlet x = crate::one::g();";
    let expected = ["a", "one", "source", "text_of"].map(str::to_owned);
    assert_eq!(used_rooms(code), BTreeSet::from(expected));
}

#[test]
fn the_least_rust_that_is_said_is_enough_for_every_library() {
    let told = Command::new("rustc").arg("-vV").output().expect("rustc runs").stdout;
    let told = String::from_utf8_lossy(&told);
    // Libraries of other systems are not on every machine.
    let host = told.lines().find_map(|line| line.strip_prefix("host: ")).expect("a host");
    let arguments = ["metadata", "--locked", "--offline", "--format-version", "1", "--filter-platform", host];
    let done = Command::new(env!("CARGO")).args(arguments).current_dir(support::root()).output().expect("cargo runs");
    let metadata: serde_json::Value = serde_json::from_slice(&done.stdout).expect("what cargo knows of the libraries");
    let needed = |package: &serde_json::Value| {
        let least = package["rust_version"].as_str()?;
        let parts: Vec<u32> = least.split('.').filter_map(|part| part.parse().ok()).collect();
        Some((parts, format!("{} needs {least}", package["name"])))
    };
    let packages = metadata["packages"].as_array().expect("a list");
    let (own, others): (Vec<_>, Vec<_>) = packages.iter().partition(|package| package["name"] == "findings");
    let said = needed(own[0]).expect("a least version").0;
    let wrong: Vec<String> =
        others.into_iter().filter_map(needed).filter(|(least, _)| *least > said).map(|one| one.1).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nobody_makes_the_path_to_a_text_by_hand() {
    // A key that looks like an index, or holds a slash, leads elsewhere in such a path: only `source` makes them, as it reads.
    let marks =
        [".push_key(", ".push_item(", "texts.get(\"", "texts.get(&format!", "FieldStep::Key(format!", "pointer_mut("];
    let mut wrong = Vec::new();
    for (path, text) in files("src", "rs").into_iter().filter(|(path, _)| !name(path).starts_with("src/source/")) {
        wrong.extend(
            marks.iter().filter(|mark| text.contains(**mark)).map(|mark| format!("{} has {mark}", name(&path))),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_a_comment_cites_is_here() {
    // Documents by their names; those of other folders are said with their paths.
    let documents =
        ["programmes.md", "design.md", "look.md", "accessibility.md", "welsh.md", "site-blocks.md", "engine-notes.md"];
    let mut wrong = Vec::new();
    let kinds = [("src", "rs"), ("tests", "rs"), ("tests", "py"), ("benches", "rs"), ("data", "yaml")];
    let templates = ["typ", "html", "js", "css", "ftl"].map(|ending| ("report-templates", ending));
    let all = kinds.into_iter().chain(templates).flat_map(|(folder, ending)| files(folder, ending));
    for (path, text) in all.filter(|(path, _)| !name(path).starts_with("tests/tidy.rs")) {
        let cited = documents.iter().filter(|document| text.contains(**document));
        wrong.extend(cited.map(|document| format!("{} cites {document}", name(&path))));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_unfinished_is_in_the_code() {
    let words = ["todo!", "unimplemented!", "dbg!", "FIXME", "HACK", "#[ignore"];
    let mut wrong = Vec::new();
    for (path, text) in files("src", "rs").into_iter().chain(files("report-templates", "typ")) {
        for word in words.iter().filter(|word| text.contains(**word)) {
            wrong.push(format!("{} has {word}", name(&path)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_programme_is_named_in_code_or_templates() {
    let ids: Vec<String> = fs::read_dir(support::root().join("data/programmes"))
        .expect("programmes")
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    assert!(ids.len() >= 6);
    let mut wrong = Vec::new();
    let all = ["rs", "typ", "html", "css", "ftl"]
        .into_iter()
        .flat_map(|extension| files("src", extension).into_iter().chain(files("report-templates", extension)));
    for (path, text) in all {
        let code: String =
            text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        for id in ids.iter().filter(|id| code.contains(id.as_str())) {
            wrong.push(format!("{} names {id}", name(&path)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_filter_lets_text_through_unescaped() {
    for (path, text) in files("report-templates", "html") {
        assert!(!text.contains("| safe") && !text.contains("|safe"), "{}", name(&path));
    }
    for (path, text) in files("report-templates", "typ") {
        let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        assert!(!code.contains("eval("), "{}", name(&path));
    }
}

#[test]
fn links_in_the_documents_lead_somewhere() {
    let mut wrong = Vec::new();
    let documents = [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "NOTICE.md",
        "data/README.md",
        "report-templates/README.md",
        "tests/README.md",
        "benches/README.md",
        "output/README.md",
    ];
    for document in documents {
        let path = support::root().join(document);
        let text = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{document} is missing"));
        let mut targets = BTreeSet::new();
        for rest in text.split("](").skip(1) {
            targets.extend(rest.split(')').next().map(str::to_owned));
        }
        for target in targets.iter().filter(|target| !target.starts_with("http") && !target.starts_with('#')) {
            let file = target.split('#').next().unwrap_or_default();
            if !path.parent().expect("a folder").join(file).exists() {
                wrong.push(format!("{document} links to {target}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
