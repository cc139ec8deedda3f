//! The folder that a withheld name is put into: the made-up one with what it lacks of the fields of the schemas, each text of
//! it with the keys that lead there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value as Json;
use serde_yaml::Value;

/// The name; the letters of it stand so in nothing else.
pub(crate) const NAME: &str = "Quillôn Brixá";

/// Keys whose texts no output may have; they are not looked through.
pub(crate) const PRIVATE: [&str; 3] = ["private_notes", "names_withheld", "deliberate"];

/// Copies of the made-up folder and of its programme.
pub(crate) fn copy() -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("a folder");
    let from = super::root().join("tests/made-up");
    for entry in walkdir::WalkDir::new(&from).into_iter().flatten().filter(|entry| entry.file_type().is_file()) {
        let target = copy.path().join(entry.path().strip_prefix(&from).expect("inside"));
        fs::create_dir_all(target.parent().expect("a folder")).expect("made");
        fs::copy(entry.path(), target).expect("copied");
    }
    for (file, more) in yaml_below(&super::root().join("tests/names-withheld")) {
        let path = copy.path().join("findings").join(file);
        let mut own: Value = serde_yaml::from_str(&fs::read_to_string(&path).expect("readable")).expect("YAML");
        add(&mut own, more);
        fs::write(path, serde_yaml::to_string(&own).expect("YAML")).expect("written");
    }
    let file = copy.path().join("findings/inspection.yaml");
    let text = fs::read_to_string(&file).expect("readable");
    fs::write(&file, format!("names_withheld: [{NAME}]\n{text}")).expect("written");
    copy
}

/// The YAML files below a folder.
pub(crate) fn yaml_below(folder: &Path) -> Vec<(String, Value)> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().flatten();
    let files = files.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "yaml"));
    let read = |entry: walkdir::DirEntry| {
        let value = serde_yaml::from_str(&fs::read_to_string(entry.path()).expect("readable")).expect("YAML");
        (entry.path().strip_prefix(folder).expect("inside").display().to_string(), value)
    };
    files.map(read).collect()
}

/// Adds to lists and maps what another file has more.
pub(crate) fn add(own: &mut Value, more: Value) {
    match (own, more) {
        (Value::Sequence(own), Value::Sequence(more)) => own.extend(more),
        (Value::Mapping(own), Value::Mapping(more)) => {
            for (key, value) in more {
                match own.get_mut(&key) {
                    Some(known) => add(known, value),
                    None => {
                        own.insert(key, value);
                    }
                }
            }
        }
        (own, more) => *own = more,
    }
}

/// A place in a YAML file.
pub(crate) type Steps = Vec<Value>;

/// The texts of a YAML value, each with the steps that lead to it.
pub(crate) fn leaves(value: &Value, steps: &Steps, found: &mut Vec<(Steps, String)>) {
    let below = |step: Value| [steps.clone(), vec![step]].concat();
    match value {
        Value::Mapping(entries) => {
            for (key, value) in entries {
                if !key.as_str().is_some_and(|key| PRIVATE.contains(&key)) {
                    leaves(value, &below(key.clone()), found);
                }
            }
        }
        Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                leaves(item, &below(Value::from(index)), found);
            }
        }
        Value::String(text) => found.push((steps.clone(), text.clone())),
        _ => {}
    }
}

pub(crate) fn at<'a>(value: &'a mut Value, steps: &[Value]) -> &'a mut Value {
    steps.iter().fold(value, |value, step| match value {
        Value::Sequence(items) => &mut items[usize::try_from(step.as_u64().expect("an index")).expect("an index")],
        Value::Mapping(entries) => entries.get_mut(step).expect("a key"),
        _ => panic!("no steps below a text"),
    })
}

/// Every text of the YAML files below a folder: its file, its steps, what it says.
pub(crate) fn texts_below(folder: &Path) -> Vec<(String, Steps, String)> {
    let mut all = Vec::new();
    for (file, value) in yaml_below(folder) {
        let mut found = Vec::new();
        leaves(&value, &Vec::new(), &mut found);
        all.extend(found.into_iter().map(|(steps, text)| (file.clone(), steps, text)));
    }
    all
}

/// Steps as words, an index as a hyphen.
pub(crate) fn pattern(steps: &Steps) -> Vec<String> {
    steps.iter().map(|step| step.as_str().unwrap_or("-").to_owned()).collect()
}

/// Texts that a schema allows: the keys that lead to them, an item as a hyphen, any key as an asterisk.
pub(crate) fn fields(schema: &Json, whole: &Json, path: &[String], found: &mut BTreeSet<Vec<String>>) {
    if path.len() > 8 || path.last().is_some_and(|key| PRIVATE.contains(&key.as_str())) {
        return;
    }
    let below = |schema: &Json, step: &str, found: &mut BTreeSet<Vec<String>>| {
        fields(schema, whole, &[path, &[step.to_owned()]].concat(), found);
    };
    if let Some(name) = schema["$ref"].as_str().and_then(|name| name.rsplit('/').next()) {
        fields(&whole["$defs"][name], whole, path, found);
    }
    for choice in ["anyOf", "oneOf", "allOf"].iter().filter_map(|key| schema[*key].as_array()).flatten() {
        fields(choice, whole, path, found);
    }
    let is_text =
        schema["type"] == "string" || schema["type"].as_array().is_some_and(|kinds| kinds.contains(&"string".into()));
    if is_text && schema["enum"].is_null() && schema["const"].is_null() && schema["pattern"].is_null() {
        found.insert(path.to_vec());
    }
    for (key, value) in schema["properties"].as_object().into_iter().flatten() {
        below(value, key, found);
    }
    for (key, step) in [("additionalProperties", "*"), ("items", "-")] {
        if schema[key].is_object() {
            below(&schema[key], step, found);
        }
    }
}

/// Fields that the folder of this test has not, with the reason.
pub(crate) const NOT_HERE: &[(&str, &str)] = &[
    ("adjustments", "the programme of the folder knows none"),
    ("sign_off", "the programme asks for none"),
    ("forms", "words of the service in Welsh; one of each kind is there"),
    ("declared", "the programme declares none"),
    ("lifted_caps", "the programme has no caps"),
    ("carried_over", "the programme lets no rating be carried over"),
    ("variant", "the programme has one type of inspection"),
    ("key_questions/*/unknown", "the figures of the folder are known"),
    ("share/unknown", "the same"),
    ("figures/-/comparators/*", "the figures stand in no table that has comparators"),
    ("judgement", "an id of a level"),
    ("reason", "of an overall rating that differs, which the folder has not"),
    ("not_rated", "of a report without ratings"),
    ("lead", "another layout of recommendations"),
    ("sort_as", "an order, not a word"),
    ("of", "an id of a question"),
    ("private_columns", "columns that are not read"),
    ("evidence", "the name of a file"),
];
