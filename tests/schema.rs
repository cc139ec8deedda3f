//! Published shapes: of `ratings.json`, which is the one the program writes by, and of every YAML file, with a word on every key.
//! That files hold to them is asked of a validator that is not the program's, in tests/written/test_schemas.py.

use std::process::Command;

use findings::overview::OverviewDocument;
use findings::render::RatingsDocument;

use crate::support;

#[test]
fn the_published_schemas_are_those_of_the_program() {
    let schemas =
        [("ratings", schemars::schema_for!(RatingsDocument)), ("overview", schemars::schema_for!(OverviewDocument))];
    for (name, schema) in schemas {
        let text = serde_json::to_string_pretty(&schema).expect("JSON") + "\n";
        let path = support::root().join(format!("data/schemas/{name}.schema.json"));
        support::compare(&path, &text).expect("the schema is published; UPDATE_EXPECTED=1 writes it");
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
