//! The data dictionary: what every field of the JSON file and every column of the CSV file means, from the schema itself.

use serde_json::Value;

use crate::language::Phrases;
use crate::workbook::{Cell, Sheet, described};

/// Fields may be so deep.
const DEEPEST: usize = 8;

/// A row a field, with its path, its type and its meaning; then a row a column.
pub(super) fn sheet(schema: &Value, columns: &Sheet, phrases: &Phrases) -> Sheet {
    let mut rows = Vec::new();
    fields(schema, schema, "", &mut rows, 0);
    let of_csv = described(phrases, columns)
        .into_iter()
        .map(|(header, [meaning, unit])| ["ratings.csv".to_owned(), header, unit, meaning].map(Cell::Text).to_vec());
    rows.extend(of_csv);
    Sheet {
        id: "dictionary".to_owned(),
        name: "dictionary".to_owned(),
        about: String::new(),
        headers: ["file", "field", "type", "meaning"].map(str::to_owned).to_vec(),
        rows,
        columns: Vec::new(),
    }
}

fn fields(schema: &Value, whole: &Value, path: &str, rows: &mut Vec<Vec<Cell>>, depth: usize) {
    let schema = resolved(schema, whole);
    if depth > DEEPEST {
        return;
    }
    for below in ["anyOf", "oneOf"].iter().filter_map(|key| schema.get(key)).filter_map(Value::as_array).flatten() {
        fields(below, whole, path, rows, depth + 1);
    }
    if let Some(items) = schema.get("items") {
        fields(items, whole, &format!("{path}[]"), rows, depth + 1);
    }
    if let Some(any) = schema.get("additionalProperties").filter(|any| any.is_object()) {
        fields(any, whole, &format!("{path}.*"), rows, depth + 1);
    }
    for (key, field) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let own = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        let said = [field, resolved(field, whole)].into_iter().find_map(|one| one.get("description")?.as_str());
        let row = ["ratings.json", &own, &kind(field, whole), said.unwrap_or_default()];
        rows.push(row.map(|cell| Cell::Text(cell.replace('\n', " "))).to_vec());
        fields(field, whole, &own, rows, depth + 1);
    }
}

fn resolved<'a>(schema: &'a Value, whole: &'a Value) -> &'a Value {
    let reference = schema.get("$ref").and_then(Value::as_str).and_then(|path| path.strip_prefix('#'));
    reference.and_then(|path| whole.pointer(path)).unwrap_or(schema)
}

fn kind(schema: &Value, whole: &Value) -> String {
    match resolved(schema, whole).get("type") {
        Some(Value::String(kind)) => kind.clone(),
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" or "),
        _ => "record".to_owned(),
    }
}
