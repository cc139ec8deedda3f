//! Every text and label of a folder: each gets a word of its own. What must hold: each word is in the catalogue for the translator,
//! in the report or its data, and in the comparison of the folder as it was with what it has become. A new field is found by
//! its schema, and has to be in the folder of `support/named_folder.rs` (`tests/names_withheld.rs` sees to that).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::named_folder::{at, copy, pattern, texts_below};
use serde_json::Value as Json;
use serde_yaml::Value;

/// Fields that the report and its data do not always show, by the ends of their paths, with the reason.
const NOT_SEEN: &[(&str, &str)] = &[
    ("quotations/-/translation", "one is for the report in the other language"),
    ("adjustments/-/reason", "readers are not told the reasons of one kind"),
    ("statistics.yaml: figures/-/unknown", "no text quotes this figure"),
    ("statistics.yaml: figures/-/label", "the same"),
];

/// Fields that are not always in the catalogue, with the reason.
const NOT_TRANSLATED: &[(&str, &str)] = &[
    ("quotations/-/text", "some were said in Welsh"),
    ("quotations/-/more/-/text", "the same"),
    ("continued/-/text", "the same"),
    ("quotations/-/translation", "the author's own"),
    ("quotations/-/more/-/translation", "the same"),
    ("continued/-/translation", "the same"),
];

/// Fields that a comparison does not always tell, with the reason.
const NOT_COMPARED: &[(&str, &str)] = &[];

#[test]
fn every_text_and_label_is_in_the_catalogue_in_the_report_and_in_a_comparison() {
    let (before, after) = (copy(), copy());
    let shapes = shapes();
    let mut marks = BTreeMap::new();
    for (file, steps, text) in texts_below(&after.path().join("findings")) {
        let path = format!("{file}: {}", pattern(&steps).join("/"));
        let is_shown = shapes.iter().any(|(kind, shape)| file.contains(kind.as_str()) && is_text(shape, shape, &steps));
        // A word beside a figure would make it none.
        if !is_shown || file.contains("responses/") || text.starts_with(|first: char| first.is_ascii_digit()) {
            continue;
        }
        let mark = mark(marks.len());
        let file = after.path().join("findings").join(&file);
        let mut value: Value = serde_yaml::from_str(&fs::read_to_string(&file).expect("readable")).expect("YAML");
        *at(&mut value, &steps) = Value::from(format!("{} {mark}", text.trim_end()));
        fs::write(file, serde_yaml::to_string(&value).expect("YAML")).expect("written");
        marks.insert(mark, path);
    }
    assert!(marks.len() > 80, "{} fields", marks.len());
    let place = after.path().join("findings").display().to_string();
    let catalogue = after.path().join("all.po");
    run(after.path(), &["translate", "extract", &place, &catalogue.display().to_string()]);
    run(after.path(), &["build", &place, "--lang", "en", "--format", "html,data", "--out", "output"]);
    let compared = run(after.path(), &["compare", &before.path().join("findings").display().to_string(), &place]);
    let outputs = walkdir::WalkDir::new(after.path().join("output")).into_iter().flatten();
    let outputs = outputs.filter(|entry| entry.file_type().is_file());
    let outputs: String =
        outputs.map(|entry| String::from_utf8_lossy(&fs::read(entry.path()).expect("readable")).into_owned()).collect();
    let catalogue = fs::read_to_string(catalogue).expect("written");
    let unnamed = catalogue.lines().filter(|line| line.starts_with("#. ") && line.ends_with(": text"));
    let mut wrong: Vec<String> = unnamed.map(|line| format!("{line}: its field does not say what it is")).collect();
    for (what, text, known) in [
        ("the catalogue", &catalogue, NOT_TRANSLATED),
        ("the report", &outputs, NOT_SEEN),
        ("the comparison", &compared, NOT_COMPARED),
    ] {
        let lacking: Vec<&String> =
            marks.iter().filter(|(mark, _)| !text.contains(mark.as_str())).map(|(_, path)| path).collect();
        let is_known = |path: &&&String| known.iter().any(|(end, _)| path.ends_with(end));
        wrong.extend(lacking.iter().filter(|path| !is_known(path)).map(|path| format!("{path} is not in {what}")));
        let stale = known.iter().filter(|(end, _)| !lacking.iter().any(|path| path.ends_with(end)));
        wrong.extend(stale.map(|(end, _)| format!("{end} is in {what}, always")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A word of letters alone, which stands in nothing else.
fn mark(number: usize) -> String {
    let letter = |number: usize| char::from(b'a' + u8::try_from(number % 26).expect("a letter"));
    format!("zq{}{}", letter(number / 26), letter(number))
}

fn run(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_findings"));
    command.args(arguments).arg("--programmes").arg(folder.join("programmes")).current_dir(folder);
    let done = command.output().expect("it runs");
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8_lossy(&done.stdout).into_owned()
}

/// The schemas of the files of a folder, by a word of their names.
fn shapes() -> Vec<(String, Json)> {
    let kinds = ["inspection", "ratings", "recommendations", "statistics", "glossary", "section"];
    let shape = |kind: &str| {
        let run = Command::new(env!("CARGO_BIN_EXE_findings")).args(["schema", kind]).output().expect("it runs");
        (kind.to_owned(), serde_json::from_slice(&run.stdout).expect("a schema"))
    };
    kinds.into_iter().map(shape).collect()
}

/// Whether a schema says of a value that readers see it: as Markdown, or as it is.
fn is_text(schema: &Json, whole: &Json, steps: &[Value]) -> bool {
    if let Some(name) = schema["$ref"].as_str().and_then(|name| name.rsplit('/').next()) {
        return is_text(&whole["$defs"][name], whole, steps);
    }
    let choices = ["anyOf", "oneOf"].iter().filter_map(|key| schema[*key].as_array()).flatten();
    if choices.into_iter().any(|choice| is_text(choice, whole, steps)) {
        return true;
    }
    let Some((first, rest)) = steps.split_first() else {
        return ["markdown", "words"].iter().any(|format| schema["format"] == *format);
    };
    let below = match first.as_str() {
        None => &schema["items"],
        Some(key) if schema["properties"][key].is_object() => &schema["properties"][key],
        Some(_) => &schema["additionalProperties"],
    };
    below.is_object() && is_text(below, whole, rest)
}
