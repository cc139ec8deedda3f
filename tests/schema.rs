//! `ratings.json`: its published schema is the one the program writes by, and every sample holds to it.

mod support;

use std::fs;

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
