//! Names that are withheld: one is put, in one disguise after the other, into every text of a folder that has every field and
//! of its programme. What must hold: each time the report is refused with the name, or the name is in no byte of any output.

mod shown;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support;
use crate::support::named_folder::{NOT_HERE, Steps, at, copy, fields, leaves, pattern, texts_below, yaml_below};
use icu::casemap::CaseMapper;
use icu::normalizer::DecomposingNormalizerBorrowed;
use rayon::prelude::*;
use serde_json::Value as Json;
use serde_yaml::Value;

/// The letters of the name, which stand so in nothing else.
const LETTERS: [&str; 2] = ["quillonbrixa", "brixaquillon"];

/// The name as it may come to stand in a text.
const DISGUISES: &[&str] = &[
    "Quillôn Brixá",
    "Quillo\u{302}n Brixa\u{301}",
    "Quillon Brixa",
    "QUILLÔN BRIXÁ",
    "quillôn  brixá",
    "Quillôn\u{a0}Brixá",
    "Quillôn\u{2009}\u{202f}Brixá",
    "Quil\u{ad}lôn Bri\u{ad}xá",
    "Quil\u{200b}lôn \u{2060}Brixá",
    "Quillôn-Brixá",
    "Quillôn‑Brixá",
    "Brixá, Quillôn",
    "Ｑｕｉｌｌôｎ Ｂｒｉｘá",
    "Quillôn Brixá’s",
    "Quillоn Вrixа",
];

/// Where the name stands without a space, as in ids, addresses and names of files.
const SLUGS: &[&str] = &["quillon-brixa", "quillon_brixa", "QuillonBrixa", "brixa.quillon"];

/// What was put where, and what came of it.
struct Outcome {
    put: String,
    told: bool,
    leaks: Vec<String>,
    complaint: String,
}

/// Puts the name somewhere in a fresh copy, and builds; what is told names it.
fn outcome(put: &str, stage: &[&str], change: impl Fn(&Path) -> Option<PathBuf>) -> Outcome {
    outcome_of(&["build"], put, &[stage, &["--format", "html,data,docx", "--lang", "en"]].concat(), |copy| {
        // Points that are not decided would keep a final report back for another reason.
        fs::remove_dir_all(copy.join("findings/responses")).expect("removed");
        change(copy)
    })
}

/// The same with another verb.
fn outcome_of(verb: &[&str], put: &str, arguments: &[&str], change: impl Fn(&Path) -> Option<PathBuf>) -> Outcome {
    let copy = copy();
    let folder = change(copy.path()).unwrap_or_else(|| copy.path().join("findings"));
    let out = copy.path().join("output");
    let run = Command::new(env!("CARGO_BIN_EXE_findings"))
        .args(verb)
        .arg(&folder)
        .args(arguments)
        .arg("--programmes")
        .arg(copy.path().join("programmes"))
        .arg("--out")
        .arg(&out)
        .output()
        .expect("it runs");
    let complaint = String::from_utf8_lossy(&run.stderr).into_owned();
    let told = complaint.contains("names_withheld");
    let leaks = if run.status.success() { leaks(&out) } else { Vec::new() };
    assert_ne!(run.status.code(), Some(2), "{put}: {complaint}");
    Outcome { put: put.to_owned(), told, leaks, complaint }
}

/// The outputs in which the name can be read: their paths, and their bytes with archives opened and tags taken out.
fn leaks(out: &Path) -> Vec<String> {
    let files = walkdir::WalkDir::new(out).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    let mut found = Vec::new();
    for entry in files {
        let path = entry.path().strip_prefix(out).expect("inside").display().to_string();
        let bytes = fs::read(entry.path()).expect("readable");
        let mut texts = vec![path.clone(), String::from_utf8_lossy(&bytes).into_owned()];
        if bytes.starts_with(b"PK") {
            let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("an archive");
            for index in 0..archive.len() {
                let mut text = String::new();
                let mut member = archive.by_index(index).expect("a member");
                texts.push(member.name().to_owned());
                if std::io::Read::read_to_string(&mut member, &mut text).is_ok() {
                    texts.push(text);
                }
            }
        }
        found.extend(texts.iter().any(|text| has_name(text)).then_some(path));
    }
    found
}

/// Whether a text has the letters of the name one after the other, whatever stands between them.
fn has_name(text: &str) -> bool {
    let mut shown = String::new();
    let mut inside = false;
    for character in text.chars() {
        match character {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => shown.push(character),
            _ => {}
        }
    }
    let letters = |text: &str| {
        let plain = DecomposingNormalizerBorrowed::new_nfkd().normalize(text).into_owned();
        let plain = CaseMapper::new().fold_string(&plain).replace('о', "o").replace('в', "b").replace('а', "a");
        plain.chars().filter(char::is_ascii_lowercase).collect::<String>()
    };
    [letters(&shown), letters(text)].iter().any(|text| LETTERS.iter().any(|name| text.contains(name)))
}

/// Every text of every schema of a folder stands in the folder of this test, so that the name is put there.
#[test]
fn the_folder_has_every_field() {
    let copy = copy();
    let here: Vec<(String, Vec<String>)> = yaml_below(&copy.path().join("findings"))
        .into_iter()
        .flat_map(|(file, value)| {
            let mut found = Vec::new();
            leaves(&value, &Vec::new(), &mut found);
            found.into_iter().map(move |(steps, _)| (file.clone(), pattern(&steps))).collect::<Vec<_>>()
        })
        .collect();
    let mut lacking = Vec::new();
    for kind in ["inspection", "ratings", "recommendations", "statistics", "glossary", "section"] {
        let run = Command::new(env!("CARGO_BIN_EXE_findings")).args(["schema", kind]).output().expect("it runs");
        let schema: Json = serde_json::from_slice(&run.stdout).expect("a schema");
        let mut wanted = BTreeSet::new();
        fields(&schema, &schema, &[], &mut wanted);
        assert!(wanted.len() > 2, "{kind}: {wanted:?}");
        let has = |path: &Vec<String>| {
            here.iter().any(|(file, own)| {
                file.contains(kind)
                    && own.len() == path.len()
                    && own.iter().zip(path).all(|(own, path)| path == "*" || own == path)
            })
        };
        let known = |path: &Vec<String>| {
            let whole = format!("/{}/", path.join("/"));
            NOT_HERE.iter().any(|(not, _)| whole.contains(&format!("/{not}/")))
        };
        lacking.extend(
            wanted.iter().filter(|path| !has(path) && !known(path)).map(|path| format!("{kind}: {}", path.join("/"))),
        );
    }
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
}

fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.chars().all(|one| one.is_ascii_lowercase() || one.is_ascii_digit() || "-_./:".contains(one))
}

/// A text with the name in it, in a disguise that changes from one text to the next.
fn with_name(text: &str, turn: usize) -> String {
    if is_slug(text) {
        return format!("{text}-{}", SLUGS[turn % SLUGS.len()]);
    }
    let name = DISGUISES[turn % DISGUISES.len()];
    format!("{} {name}\n", text.trim_end()).trim_end_matches(if text.ends_with('\n') { '\0' } else { '\n' }).to_owned()
}

#[test]
fn a_name_in_any_field_is_told_or_in_no_output() {
    let whole = copy();
    let texts = texts_below(whole.path());
    // What the service answered is in the log alone; words of closed lists are refused as no words of them.
    let built = |file: &str| !file.starts_with("unfinished") && !file.contains("responses/");
    let mut met = BTreeSet::new();
    let mut first = |(file, steps, _): &(String, Steps, String)| met.insert((file.clone(), pattern(steps)));
    let texts: Vec<_> = texts.into_iter().filter(|text| built(&text.0) && first(text)).collect();
    assert!(texts.len() > 140, "{} texts", texts.len());
    let outcomes: Vec<Outcome> = texts
        .par_iter()
        .enumerate()
        .map(|(turn, (file, steps, text))| {
            let put = format!("{file}: {}", pattern(steps).join("/"));
            let arguments = ["--final", "--format", "html,data,blocks", "--lang", "en"];
            outcome_of(&["build"], &put, &arguments, |copy| {
                fs::remove_dir_all(copy.join("findings/responses")).expect("removed");
                let path = copy.join(file);
                let mut value: Value =
                    serde_yaml::from_str(&fs::read_to_string(&path).expect("readable")).expect("YAML");
                *at(&mut value, steps) = Value::from(with_name(text, turn));
                fs::write(path, serde_yaml::to_string(&value).expect("YAML")).expect("written");
                None
            })
        })
        .collect();
    let leaks: Vec<String> = outcomes
        .iter()
        .filter(|one| !one.leaks.is_empty())
        .map(|one| format!("{} -> {:?}", one.put, one.leaks))
        .collect();
    assert!(leaks.is_empty(), "{}", leaks.join("\n"));
    // What is neither told nor in an output is an id, mostly; enough of them are built to be looked through.
    let built = outcomes.iter().filter(|one| !one.told && !one.complaint.contains("error")).count();
    assert!(built > 10, "{built} built");
    // The fields that the issue names, and more: each is told by the name, not refused for something else.
    let told: BTreeSet<&str> = outcomes.iter().filter(|one| one.told).map(|one| one.put.as_str()).collect();
    let untold: Vec<&str> = TOLD.iter().copied().filter(|put| !told.iter().any(|told| told.ends_with(put))).collect();
    assert!(untold.is_empty(), "{untold:#?}\ntold: {told:#?}");
}

/// Fields in which the name must be told, by the ends of their paths.
const TOLD: &[&str] = &[
    "glossary.yaml: -/term",
    "recommendations.yaml: addressees/-/name",
    "inspection.yaml: inspectorates/-",
    "inspection.yaml: notice",
    "recommendations.yaml: recommendations/-/themes/-",
    "recommendations.yaml: recommendations/-/text",
    "inspection.yaml: people/-/names/-",
    "inspection.yaml: people/-/organisations/-/name",
    "inspection.yaml: people/-/role",
    "inspection.yaml: fieldwork/-/purpose",
    "inspection.yaml: samples/-/label",
    "inspection.yaml: corrections/-/note",
    "inspection.yaml: urls/html-en",
    "inspection.yaml: service/name",
    "inspection.yaml: service/area",
    "ratings.yaml: sections/za/not_rated",
    "statistics.yaml: groups/-/title",
    "statistics.yaml: groups/-/header",
    "statistics.yaml: groups/-/service",
    "statistics.yaml: groups/-/source",
    "statistics.yaml: groups/-/note",
    "statistics.yaml: groups/-/comparators/-/label",
    "statistics.yaml: groups/-/rows/-/label",
    "statistics.yaml: groups/-/rows/-/unit",
    "statistics.yaml: groups/-/rows/-/source",
    "za.yaml: boxes/-/title",
    "za.yaml: quotations/-/label",
    "za.yaml: quotations/-/attribution",
    "za.yaml: quotations/-/more/-/attribution",
    "za.yaml: quotations/-/more/-/text",
    "za.yaml: quotations/-/more/-/translation",
    "za.yaml: signature/name",
    "za.yaml: signature/role",
    "za.yaml: tables/-/caption",
    "za.yaml: tables/-/columns/-",
    "za.yaml: tables/-/columns/-/title",
    "za.yaml: tables/-/rows/-/-",
    "za.yaml: tables/-/note",
    "za.yaml: tables/-/source",
    "za.yaml: charts/-/title",
    "za.yaml: charts/-/measure",
    "za.yaml: charts/-/finding",
    "za.yaml: charts/-/source",
    "za.yaml: charts/-/note",
    "za.yaml: charts/-/sample",
    "za.yaml: charts/-/rows/-/label",
    "za.yaml: images/-/alt",
    "za.yaml: images/-/caption",
    "za.yaml: key_findings/-/text",
    "za.yaml: strengths/-/text",
    "za.yaml: areas_for_improvement/-/text",
    "programme.yaml: title",
    "programme.yaml: report/publisher",
    "outline.yaml: -/title",
    "outline.yaml: -/sections/-/title",
    "outline.yaml: -/sections/-/key_questions/-/question",
];

#[test]
fn a_name_of_a_file_a_folder_or_a_copy_is_told() {
    let renamed = |from: &'static str, to: &'static str| {
        move |copy: &Path| {
            fs::rename(copy.join("findings").join(from), copy.join("findings").join(to)).expect("renamed");
            None
        }
    };
    let added = |put: &str, stage: &[&str], file: &str, more: &str| {
        outcome(put, stage, |copy| {
            let file = copy.join("findings").join(file);
            // Behind the end of a text, or before that of a drawing.
            let text = fs::read_to_string(&file).expect("readable").replace("</svg>", "");
            fs::write(file, text + more).expect("written");
            None
        })
    };
    let prose = "sections/za.md";
    let drawn = |put: &str, more: &str| added(put, &["--final"], "images/dot.svg", &format!("{more}</svg>"));
    let outcomes = [
        outcome("evidence", &["--final"], renamed("evidence/zases.csv", "evidence/quillon-brixa.csv")),
        outcome("folder", &["--final"], |copy| {
            fs::rename(copy.join("findings"), copy.join("Quillon_Brixa")).expect("renamed");
            Some(copy.join("Quillon_Brixa"))
        }),
        outcome("copy", &["--for", "Quillon Brixa"], |_| None),
        added("prose", &["--for", "Board"], prose, "\n\nZo Quil*lôn\\\nBrixá* zays.\n"),
        added("link", &["--final"], prose, "\n\nZo [zo](https://zed.org/quill%C3%B4n%20brix%C3%A1.pdf) zays.\n"),
        drawn("drawing", r#"<text x="1" y="9">Quil<tspan>lôn</tspan> Brixá</text>"#),
        drawn("drawing: texts", r#"<text y="5">Quil</text><text y="9">lôn</text><text y="15">Brixá</text>"#),
        drawn("drawing: lines", r#"<text y="5">Quillôn</text><text y="9">Zo</text><text x="9" y="5">Brixá</text>"#),
    ];
    for one in outcomes {
        assert!(one.told && one.leaks.is_empty(), "{}: {:?} {}", one.put, one.leaks, one.complaint);
        assert!(!one.put.starts_with("drawing") || one.complaint.contains("images/dot.svg:"), "{}", one.complaint);
    }
}

fn put_into_prose(copy: &Path) -> Option<PathBuf> {
    let file = copy.join("findings/sections/za.md");
    let text = fs::read_to_string(&file).expect("readable");
    fs::write(file, format!("{text}\n\nZo quillon brixa zays.\n")).expect("written");
    None
}

/// What the service answered goes back to it in the log, which quotes the draft as well; the forms quote the draft.
#[test]
fn a_name_in_a_log_or_a_form_is_told() {
    let replies = support::root().join("tests/made-up/findings/responses/zed.yaml");
    let value: Value = serde_yaml::from_str(&fs::read_to_string(&replies).expect("readable")).expect("YAML");
    let mut texts = Vec::new();
    leaves(&value, &Vec::new(), &mut texts);
    let said = |steps: &Steps| {
        let key = steps.last().and_then(Value::as_str).unwrap_or_default();
        ["from", "who", "quoted", "correction", "evidence", "reason", "acted_on"].contains(&key)
    };
    let texts: Vec<_> = texts.into_iter().filter(|(steps, _)| said(steps)).collect();
    assert!(texts.len() > 10, "{} texts", texts.len());
    let log = |(turn, (steps, text)): (usize, &(Steps, String))| {
        let arguments = ["--lang", "en", "--format", "html,data,docx"];
        outcome_of(&["responses", "log"], &format!("{steps:?}"), &arguments, |copy| {
            let path = copy.join("findings/responses/zed.yaml");
            let mut value: Value = serde_yaml::from_str(&fs::read_to_string(&path).expect("readable")).expect("YAML");
            *at(&mut value, steps) = Value::from(with_name(text, turn));
            fs::write(path, serde_yaml::to_string(&value).expect("YAML")).expect("written");
            None
        })
    };
    let mut outcomes: Vec<Outcome> = texts.par_iter().enumerate().map(log).collect();
    outcomes.push(outcome_of(&["responses", "form"], "form", &["--lang", "en"], put_into_prose));
    let untold: Vec<String> = outcomes
        .iter()
        .filter(|one| !one.told || !one.leaks.is_empty())
        .map(|one| format!("{} {:?} {}", one.put, one.leaks, one.complaint))
        .collect();
    assert!(untold.is_empty(), "{}", untold.join("\n"));
}

/// The draft that its editors work with is told of it and made; a copy that goes out is refused.
#[test]
fn a_draft_is_made_with_a_warning_and_a_copy_for_somebody_is_not() {
    let draft = outcome("draft", &[], put_into_prose);
    assert!(draft.told && draft.complaint.contains("warning") && !draft.leaks.is_empty(), "{}", draft.complaint);
    let copy = outcome("copy", &["--for", "Board"], put_into_prose);
    assert!(copy.told && copy.complaint.contains("error") && copy.leaks.is_empty(), "{}", copy.complaint);
}

/// A catalogue goes to a translator; so does what it says of texts that no longer stand in the report.
#[test]
fn a_name_in_a_file_for_a_translator_is_told() {
    for text in ["Zo Quillôn Brixá zays.", "Zo quil\u{ad}lon‑brixa zays.", "[Zo](https://a.org/brixa-quillon)"] {
        let copy = copy();
        let folder = copy.path().join("findings");
        let file = folder.join("sections/za.md");
        let before = fs::read_to_string(&file).expect("readable");
        fs::write(&file, format!("{before}\n\n{text}\n")).expect("written");
        let extract = |to: Option<&Path>| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_findings"));
            command.args(["translate", "extract"]).arg(&folder).args(to);
            let run = command.arg("--programmes").arg(copy.path().join("programmes")).output().expect("it runs");
            (run.status.code(), String::from_utf8_lossy(&run.stderr).into_owned())
        };
        let sent = copy.path().join("sent.po");
        let is_refused = || {
            let (code, said) = extract(Some(&sent));
            code == Some(1) && said.contains("names_withheld") && !sent.exists()
        };
        assert!(is_refused(), "{text}");
        let (code, said) = extract(None);
        assert!(code == Some(0) && said.contains("warning: ") && said.contains("names_withheld"), "{said}");
        let catalogue = folder.join("translations/cy.po");
        let texts = fs::read_to_string(&catalogue).expect("readable");
        fs::write(&catalogue, texts.replace("\nmsgstr \"\"\n\n", "\nmsgstr \"Zo.\"\n\n")).expect("written");
        fs::write(&file, before).expect("written");
        assert!(is_refused(), "translated and taken away: {text}");
    }
}
