//! Annotations: what a field of a record says of itself in its JSON Schema, in keys that begin with `x-`.
//!
//! What must hold: an annotation is written once, at the field, and holds for everything below it that has none of its own.

use serde_json::{Map, Value as Json};

use super::field::{FieldPath, FieldStep};

/// The string that the innermost annotated field on the way to a path has under a key, with the schema it stands in.
#[must_use]
pub fn annotation_at<'a>(shape: &'a Map<String, Json>, path: &FieldPath, key: &str) -> Option<&'a Map<String, Json>> {
    let mut found = None;
    let mut here = vec![shape];
    for step in path.steps() {
        here = here.into_iter().flat_map(|schema| alternatives(shape, schema)).collect();
        let below: Vec<&Map<String, Json>> = here.into_iter().filter_map(|schema| below(schema, step)).collect();
        found = below.iter().copied().find(|schema| schema.contains_key(key)).or(found);
        here = below;
    }
    found
}

/// A schema with whatever it refers to or permits instead.
fn alternatives<'a>(shape: &'a Map<String, Json>, schema: &'a Map<String, Json>) -> Vec<&'a Map<String, Json>> {
    let target = schema.get("$ref").and_then(Json::as_str).and_then(|target| target.strip_prefix("#/$defs/"));
    let target = target.and_then(|name| shape.get("$defs")?.get(name)?.as_object());
    let choices = ["anyOf", "oneOf", "allOf"].into_iter().filter_map(|key| schema.get(key)?.as_array()).flatten();
    let others = target.into_iter().chain(choices.filter_map(Json::as_object));
    std::iter::once(schema).chain(others.flat_map(|other| alternatives(shape, other))).collect()
}

/// The schema of what a key or an index leads to.
fn below<'a>(schema: &'a Map<String, Json>, step: &FieldStep) -> Option<&'a Map<String, Json>> {
    let schema = match step {
        FieldStep::Item(_) => schema.get("items"),
        FieldStep::Key(key) => {
            let named = schema.get("properties").and_then(|properties| properties.get(key));
            named.or_else(|| schema.get("additionalProperties"))
        }
    };
    schema?.as_object()
}
