//! Published shapes: of `ratings.json`, which is the one the program writes by, and of every YAML file, with a word on every key.

mod support;

use std::fs;
use std::process::Command;

use findings::language::Language;
use findings::load::{findings_folders, load_inspection, programme_of};
use findings::rate::rate;
use findings::render::{RatingsDocument, ratings_document};
use findings::report::Stage;

#[test]
fn the_published_schema_is_the_one_of_the_program() {
    let schema = schemars::schema_for!(RatingsDocument);
    let text = serde_json::to_string_pretty(&schema).expect("JSON") + "\n";
    let path = support::root().join("data/schemas/ratings.schema.json");
    support::compare(&path, &text).expect("the schema is published; UPDATE_EXPECTED=1 writes it");
}

#[test]
fn the_ratings_of_every_sample_hold_to_the_schema() {
    let path = support::root().join("data/schemas/ratings.schema.json");
    let schema: serde_json::Value = serde_json::from_slice(&fs::read(path).expect("the schema")).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let assets = support::programmes(None);
    let samples = findings_folders(&support::root().join("data/inspections")).value.expect("samples");
    assert!(!samples.is_empty());
    for folder in samples {
        let (id, _) = programme_of(&folder).value.expect("a programme");
        let programme = support::programme(&assets, &id);
        let inspection = load_inspection(&programme, &folder).value.expect("an inspection");
        let ratings = rate(&programme, &inspection);
        let document = ratings_document(&programme, &inspection, &ratings, &Stage::Final, Language::English);
        let json = serde_json::to_value(&document).expect("JSON");
        let errors: Vec<String> = validator.iter_errors(&json).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", folder.display());
    }
}

/// Every kind of YAML file, as `findings schema` lists them, with its schema.
fn schemas() -> Vec<(String, serde_json::Value)> {
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_findings")).args(arguments).output().expect("the program runs");
        assert_eq!(output.status.code(), Some(0));
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let list = run(&["schema"]);
    let kinds = list.lines().filter_map(|line| line.split_whitespace().next());
    kinds.map(|kind| (kind.to_owned(), serde_json::from_str(&run(&["schema", kind])).expect("JSON"))).collect()
}

#[test]
fn every_key_of_every_file_is_described() {
    let schemas = schemas();
    assert!(schemas.len() >= 8, "{} kinds", schemas.len());
    let mut wrong = Vec::new();
    for (kind, schema) in &schemas {
        let mut keys = 0;
        undescribed(schema, kind, &mut keys, &mut wrong);
        assert!(keys > 1, "{kind} has {keys} keys");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Adds every key that neither says what it is nor has a record that does.
fn undescribed(value: &serde_json::Value, path: &str, keys: &mut usize, wrong: &mut Vec<String>) {
    if let Some(properties) = value.get("properties").and_then(serde_json::Value::as_object) {
        for (key, property) in properties {
            *keys += 1;
            let said = property.get("description").and_then(serde_json::Value::as_str);
            // The word that tells one record from another is described by the record.
            let is_tag = property.get("const").is_some() && value.get("description").is_some();
            if !is_tag && said.is_none_or(|text| text.trim().len() < 5) {
                wrong.push(format!("{path}/{key}"));
            }
        }
    }
    match value {
        serde_json::Value::Object(fields) => {
            fields.iter().for_each(|(key, field)| undescribed(field, &format!("{path}/{key}"), keys, wrong));
        }
        serde_json::Value::Array(items) => {
            items.iter().for_each(|item| undescribed(item, path, keys, wrong));
        }
        _ => {}
    }
}

#[test]
fn a_schema_refuses_what_the_program_refuses() {
    let refused = [
        ("inspection", "programme: x\nservice: { name: x, called: x, area: x, country: scotland }\n"),
        ("inspection", "programme: x\nservice: { name: x, called: x, area: x, country: wales }\npublication: 2026-5\n"),
        ("ratings", "sections: { a: { judgment: good } }\n"),
        ("ratings", "sections: { a: { share: { percent: 101 } } }\n"),
        ("recommendations", "recommendations:\n  - { id: x, text: x }\n"),
        ("statistics", "figures:\n  - { id: x, value: x }\n"),
        ("glossary", "- { term: x }\n"),
        ("section", "images:\n  - { id: x, file: x.png }\n"),
        ("section", "strengths: x\n"),
        ("outline", "- { title: x }\n"),
        ("programme", "id: x\n"),
    ];
    let schemas = schemas();
    for (kind, text) in refused {
        let (_, schema) = schemas.iter().find(|(known, _)| known == kind).unwrap_or_else(|| panic!("{kind}"));
        let validator = jsonschema::validator_for(schema).expect("a schema");
        let value: serde_yaml::Value = serde_yaml::from_str(text).expect("YAML");
        assert!(!validator.is_valid(&serde_json::to_value(value).expect("JSON")), "{kind}: {text}");
    }
}
