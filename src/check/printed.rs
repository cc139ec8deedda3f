//! Everything that an output says, string by string, whatever the output: what is looked through for names that are withheld.
//!
//! What must hold: a record is read as it is serialised, so that no field can be forgotten; what a reader sees in one piece
//! (runs of different type, the cells of a row) is one text here; what is written in another form (an address with its
//! letters encoded, a drawing, a record in a text) is opened.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use serde::Serialize;
use serde_json::{Map, Value};

/// A text of an output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The output, as it is called in its folder.
    pub output: String,
    /// Where in it.
    pub field: String,
    /// What it says.
    pub text: String,
}

/// Every text of a record that becomes an output.
#[must_use]
pub fn printed(output: &str, record: &impl Serialize) -> Vec<Printed> {
    let mut collector = PrintedCollector { output, all: Vec::new() };
    match serde_json::to_value(record) {
        Ok(value) => collector.value("", &value),
        Err(error) => collector.add("", &error.to_string()),
    }
    collector.all
}

/// The field by which runs of text are told from each other.
const TAG: &str = "kind";
/// Fields whose words are the program's own, such as `amber` and `wales`: nobody typed them, and somebody may be called so.
const CLOSED: [&str; 10] = [TAG, "rank", "role", "tone", "shape", "form", "finding", "language", "status", "country"];

struct PrintedCollector<'a> {
    output: &'a str,
    all: Vec<Printed>,
}

impl PrintedCollector<'_> {
    fn add(&mut self, field: &str, text: &str) {
        if text.chars().any(char::is_alphabetic) {
            let (output, field) = (self.output.to_owned(), field.trim_start_matches('/').to_owned());
            self.all.push(Printed { output, field, text: text.to_owned() });
        }
    }

    fn value(&mut self, field: &str, value: &Value) {
        match value {
            Value::String(text) => self.text(field, text),
            Value::Array(items) if is_runs(items) => {
                let mut line = String::new();
                self.runs(field, items, &mut line);
                self.add(field, &line);
            }
            Value::Array(items) => {
                let cells: Vec<String> = items.iter().filter_map(cell).collect();
                if cells.len() > 1 && cells.len() == items.len() {
                    self.add(field, &cells.join(" | "));
                }
                for side_by_side in columns(items) {
                    self.add(field, &side_by_side);
                }
                for (index, item) in items.iter().enumerate() {
                    self.value(&format!("{field}/{index}"), item);
                }
            }
            Value::Object(fields) => self.object(field, fields),
            _ => {}
        }
    }

    fn object(&mut self, field: &str, fields: &Map<String, Value>) {
        let text = |key| fields.get(key).and_then(Value::as_str);
        for (key, value) in fields {
            match (key.as_str(), value) {
                (key, Value::String(word)) if CLOSED.contains(&key) && is_word(word) => {}
                ("base64", Value::String(bytes)) => {
                    let name = text("name").unwrap_or(field).to_owned();
                    if text("media_type").is_some_and(|kind| kind.contains("svg")) {
                        self.drawing(&name, bytes);
                    }
                }
                _ => self.value(&format!("{field}/{key}"), value),
            }
        }
    }

    fn text(&mut self, field: &str, text: &str) {
        match serde_json::from_str::<Value>(text) {
            Ok(inner @ (Value::Object(_) | Value::Array(_))) => self.value(field, &inner),
            _ => {
                self.add(field, text);
                for other in decoded(text) {
                    self.add(field, &other);
                }
            }
        }
    }

    /// The words of runs as one text; addresses that they lead to are texts of their own.
    fn runs(&mut self, field: &str, runs: &[Value], line: &mut String) {
        for run in runs.iter().filter_map(Value::as_object) {
            if let Some(Value::String(text)) = run.get("text") {
                line.push_str(text);
            }
            if let Some(Value::Array(inner)) = run.get("inlines") {
                self.runs(field, inner, line);
            }
            if run.get(TAG).and_then(Value::as_str) == Some("break") {
                line.push('\n');
            }
            let others = run.iter().filter(|(key, _)| !matches!(key.as_str(), TAG | "text" | "inlines"));
            for (key, value) in others {
                self.value(&format!("{field}/{key}"), value);
            }
        }
    }

    /// What a drawing says: as it is written, and without its tags, as letters may each be set by itself.
    fn drawing(&mut self, name: &str, bytes: &str) {
        let Ok(bytes) = STANDARD.decode(bytes) else { return };
        let text = String::from_utf8_lossy(&bytes);
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
        self.add(name, &shown);
        self.add(name, &text);
    }
}

fn is_word(text: &str) -> bool {
    text.chars().all(|one| one.is_ascii_lowercase() || one == '_' || one == '-')
}

/// Whether these are runs of text, which stand in one line.
fn is_runs(items: &[Value]) -> bool {
    const KINDS: [&str; 9] = ["text", "emphasis", "strong", "link", "foreign", "untranslated", "break", "note", "hole"];
    let kind = |item: &Value| item.get(TAG).and_then(Value::as_str).is_some_and(|kind| KINDS.contains(&kind));
    !items.is_empty()
        && items.iter().all(kind)
        && items.iter().any(|item| item.get("text").is_none_or(Value::is_string))
}

/// What records that stand side by side say in each of their fields: the heads of a table’s columns, the labels of bars.
fn columns(items: &[Value]) -> Vec<String> {
    let records: Vec<&Map<String, Value>> = items.iter().filter_map(Value::as_object).collect();
    if records.len() < 2 || records.len() < items.len() || records.iter().any(|record| record.contains_key(TAG)) {
        return Vec::new();
    }
    let fields: BTreeSet<&String> = records.iter().flat_map(|record| record.keys()).collect();
    let told = fields.into_iter().filter(|field| !CLOSED.contains(&field.as_str()));
    told.filter_map(|field| {
        let cells =
            records.iter().filter_map(|record| record.get(field)).map(shown).collect::<Option<Vec<String>>>()?;
        (cells.len() > 1).then(|| cells.join(" | "))
    })
    .collect()
}

/// The words of a cell, or of a record that has them as its text.
fn shown(value: &Value) -> Option<String> {
    value.as_object().map_or_else(|| cell(value), |record| record.get("text").and_then(cell))
}

/// The words of something that can be a cell of a row.
fn cell(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null => Some(String::new()),
        Value::Array(items) if items.is_empty() || is_runs(items) => {
            let mut line = String::new();
            PrintedCollector { output: "", all: Vec::new() }.runs("", items, &mut line);
            Some(line)
        }
        Value::Array(_) | Value::Object(_) | Value::Bool(_) => None,
    }
}

/// What a text says when its letters are taken out of their encoding: percent signs as addresses have them, twice over at
/// most, and Base64 in the parts of an address.
fn decoded(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut last = text.to_owned();
    for _ in 0..2 {
        let next = percent_encoding::percent_decode_str(&last).decode_utf8_lossy().into_owned();
        if next == last {
            break;
        }
        all.push(next.clone());
        last = next;
    }
    if last.contains("://") || last.starts_with("mailto:") {
        let parts = last.split(['/', '?', '&', '=', '#', ':', '.']).filter(|part| part.len() >= 6);
        let open = |part: &str| {
            let part = part.trim_end_matches('=');
            let bytes = URL_SAFE_NO_PAD.decode(part).or_else(|_| STANDARD_NO_PAD.decode(part)).ok()?;
            String::from_utf8(bytes).ok()
        };
        all.extend(parts.filter_map(open));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn texts(value: &Value) -> Vec<String> {
        printed("en/report", value).into_iter().map(|one| one.text).collect()
    }

    #[test]
    fn what_is_seen_in_one_piece_is_one_text() {
        let runs = json!([
            { "kind": "text", "text": "Ca" },
            { "kind": "link", "to": "https://a.uk/x%C3%A2n", "inlines": [{ "kind": "strong", "inlines": [{ "kind": "text", "text": "sey" }] }] },
            { "kind": "break" },
            { "kind": "text", "text": "Smith" },
        ]);
        assert_eq!(texts(&runs), ["https://a.uk/x%C3%A2n", "https://a.uk/xân", "Casey\nSmith"]);
        let row = json!([[{ "kind": "text", "text": "Casey" }], [{ "kind": "text", "text": "Smith" }]]);
        assert_eq!(texts(&row)[0], "Casey | Smith");
        let heads = json!([
            { "title": { "text": "Case", "untranslated": null }, "number": false },
            { "title": { "text": "Casey", "untranslated": null }, "number": true },
            { "title": { "text": "Smith", "untranslated": null }, "number": true },
        ]);
        assert!(texts(&heads).contains(&"Case | Casey | Smith".to_owned()));
        let bars = json!([{ "label": "Casey", "figure": "1" }, { "label": "Smith", "figure": "2" }]);
        assert!(texts(&bars).contains(&"Casey | Smith".to_owned()));
        let headers = json!([{ "text": "Casey" }, { "text": "Smith" }]);
        assert!(texts(&headers).contains(&"Casey | Smith".to_owned()));
    }

    #[test]
    fn what_the_program_calls_its_own_kinds_is_nobodys_name() {
        assert_eq!(texts(&json!({ "tone": "amber", "form": "Amber’s", "finding": "Amber" })), ["Amber", "Amber’s"]);
    }

    #[test]
    fn what_is_written_in_another_form_is_opened() {
        let record = json!({ "json_ld": "{\"a\":\"x\\ny\"}", "to": "https://a.uk/q?who=Sm9yZGFu" });
        assert_eq!(texts(&record), ["x\ny", "https://a.uk/q?who=Sm9yZGFu", "Jordan"]);
        let drawing = json!([{ "name": "a.svg", "media_type": "image/svg+xml", "base64": STANDARD.encode("<svg><text>Jor<tspan>dan</tspan></text></svg>") }]);
        assert!(texts(&drawing).contains(&"Jordan".to_owned()));
    }
}
