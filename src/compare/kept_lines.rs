//! A report and its data as lines of words. A record is read as it is serialised, so that no field that a reader meets can be
//! forgotten; what is left out is named here.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::kept_words::KeptLine;
use crate::report::Report;
use crate::text::one_line;

/// Fields that are no words of anybody: how something is set, found or called by the program; and what the page answers first,
/// which says again what stands elsewhere.
const NO_WORDS: [&str; 18] = [
    "anchor",
    "answers",
    "box_kind",
    "common_anchor",
    "finding",
    "form",
    "ground",
    "kind",
    "language",
    "level",
    "main",
    "rank",
    "references",
    "role",
    "shape",
    "tone",
    "untranslated",
    "provisional",
];

/// Fields of data that say from what and by what they were made, or as what stage.
const NO_DATA: [&str; 6] = ["copy_for", "draft", "format_version", "input_digest", "programme", "status"];

/// Kinds of runs of text, which stand in one line.
const RUNS: [&str; 9] = ["text", "emphasis", "strong", "link", "foreign", "untranslated", "break", "note", "hole"];

/// Everything that a report says, in the order of its parts.
#[must_use]
pub fn report_lines(report: &Report) -> Vec<KeptLine> {
    let mut lines = LineCollector::default();
    // Contents and the description for machines say again what stands elsewhere; furniture says the same in every report.
    let metadata = &report.metadata;
    let parts = json!([
        [metadata.title, metadata.description, metadata.author, metadata.keywords, metadata.date, metadata.notice],
        [report.furniture.running_title, report.furniture.publisher],
        report.languages,
        report.cover,
    ]);
    lines.value("", &parts);
    let body = json!([report.sections, report.notes]);
    lines.value("", &body);
    if let Some(children) = &report.for_children {
        lines.value("", &json!([children.sections, children.notes]));
    }
    lines.lines
}

/// Everything that a record of data says, a value a line with where it stands in the record.
#[must_use]
pub fn data_lines(name: &str, record: &impl Serialize) -> Vec<KeptLine> {
    let mut lines = LineCollector { section: name.to_owned(), lines: Vec::new() };
    let value = serde_json::to_value(record).unwrap_or_default();
    lines.leaves(&[], &value);
    lines.lines
}

#[derive(Default)]
struct LineCollector {
    section: String,
    lines: Vec<KeptLine>,
}

impl LineCollector {
    fn add(&mut self, text: &str) {
        let text = one_line(text);
        if !text.is_empty() {
            self.lines.push(KeptLine { section: self.section.clone(), text });
        }
    }

    fn value(&mut self, key: &str, value: &Value) {
        match value {
            Value::String(text) => self.add(text),
            // The number with which a list begins is printed.
            Value::Number(number) if key == "start" => self.add(&number.to_string()),
            Value::Array(items) if is_runs(items) => {
                let mut text = String::new();
                let mut links = Vec::new();
                read_runs(items, &mut text, &mut links);
                self.add(&text);
                links.iter().for_each(|link| self.add(link));
            }
            Value::Array(items) => match row(items) {
                Some((row, links)) => {
                    self.add(&row);
                    links.iter().for_each(|link| self.add(link));
                }
                None => items.iter().for_each(|item| self.value("", item)),
            },
            Value::Object(fields) => self.object(fields),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn object(&mut self, fields: &Map<String, Value>) {
        if fields.get("kind").and_then(Value::as_str) == Some("heading") {
            self.section = heading(fields);
        }
        for (key, value) in in_order(fields).filter(|(key, _)| !NO_WORDS.contains(key)) {
            self.value(key, value);
        }
    }

    fn leaves(&mut self, path: &[&str], value: &Value) {
        match value {
            Value::Null => {}
            Value::Object(fields) => {
                for (key, value) in in_order(fields).filter(|(key, _)| !path.is_empty() || !NO_DATA.contains(key)) {
                    self.leaves(&[path, &[key]].concat(), value);
                }
            }
            Value::Array(items) => {
                for (at, item) in items.iter().enumerate() {
                    let number = (at + 1).to_string();
                    let id = item.get("id").and_then(Value::as_str).unwrap_or(&number);
                    self.leaves(&[path, &[id]].concat(), item);
                }
            }
            Value::String(text) => self.add(&format!("{}: {text}", path.join(" "))),
            Value::Bool(_) | Value::Number(_) => self.add(&format!("{}: {value}", path.join(" "))),
        }
    }
}

/// Fields in the order of their names, whatever order the library keeps them in.
fn in_order(fields: &Map<String, Value>) -> impl Iterator<Item = (&str, &Value)> {
    let mut fields: Vec<(&str, &Value)> = fields.iter().map(|(key, value)| (key.as_str(), value)).collect();
    fields.sort_unstable_by_key(|(key, _)| *key);
    fields.into_iter()
}

fn heading(fields: &Map<String, Value>) -> String {
    let mut text = String::new();
    if let Some(Value::Array(inlines)) = fields.get("inlines") {
        read_runs(inlines, &mut text, &mut Vec::new());
    }
    let number = fields.get("number").and_then(Value::as_str).unwrap_or_default();
    one_line(&format!("{number} {text}"))
}

fn is_runs(items: &[Value]) -> bool {
    let kind = |item: &Value| item.get("kind").and_then(Value::as_str).is_some_and(|kind| RUNS.contains(&kind));
    !items.is_empty() && items.iter().all(kind)
}

/// The words of runs as one text; a footnote stands where the notes do. Addresses outside the report are told apart.
fn read_runs(runs: &[Value], text: &mut String, links: &mut Vec<String>) {
    for run in runs {
        let field = |key| run.get(key).and_then(Value::as_str);
        match field("kind") {
            Some("note") => continue,
            Some("break") => text.push(' '),
            _ => {}
        }
        text.push_str(field("text").unwrap_or_default());
        if let Some(Value::Array(inner)) = run.get("inlines") {
            read_runs(inner, text, links);
        }
        links.extend(field("to").filter(|to| !to.starts_with('#')).map(str::to_owned));
    }
}

/// Cells that stand side by side as one line, and the addresses in them; none where these are no cells.
fn row(items: &[Value]) -> Option<(String, Vec<String>)> {
    let mut links = Vec::new();
    let mut cells = Vec::new();
    for item in items {
        let Value::Array(runs) = item else { return None };
        let mut text = String::new();
        if !runs.is_empty() {
            if !is_runs(runs) {
                return None;
            }
            read_runs(runs, &mut text, &mut links);
        }
        cells.push(text);
    }
    (cells.len() > 1).then(|| (cells.join(" | "), links))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(value: &Value) -> Vec<String> {
        let mut lines = LineCollector::default();
        lines.value("", value);
        lines.lines.into_iter().map(|line| format!("{}: {}", line.section, line.text)).collect()
    }

    #[test]
    fn what_is_read_in_one_piece_is_a_line_under_its_heading() {
        let runs = |text: &str| json!([{ "kind": "text", "text": text }]);
        let blocks = json!([
            { "kind": "heading", "number": "1.1.", "level": 2, "anchor": "x", "inlines": runs("Staff") },
            { "kind": "paragraph", "role": "body", "mark": { "anchor": "1-a", "number": "(1)", "draft_number": 3 }, "inlines": [
                { "kind": "text", "text": "Staff " },
                { "kind": "link", "to": "https://a.uk", "inlines": [{ "kind": "emphasis", "inlines": runs("met") }] },
                { "kind": "link", "to": "#2", "inlines": runs(" them") },
                { "kind": "note", "number": 1, "anchor": "n", "first": true, "inlines": runs("a note") },
            ] },
            { "kind": "list", "ordered": true, "start": 4, "items": [] },
            { "kind": "table", "rows": [[runs("Cases"), [{ "kind": "link", "to": "https://b.uk", "inlines": runs("12") }], []]] },
        ]);
        let wanted = [
            "1.1. Staff: Staff",
            "1.1. Staff: 1.1.",
            "1.1. Staff: Staff met them",
            "1.1. Staff: https://a.uk",
            "1.1. Staff: (1)",
            "1.1. Staff: 4",
            "1.1. Staff: Cases | 12 |",
            "1.1. Staff: https://b.uk",
        ];
        assert_eq!(texts(&blocks), wanted);
    }

    #[test]
    fn a_value_of_data_is_a_line_with_where_it_stands() {
        let record =
            json!({ "input_digest": "x", "sections": [{ "id": "2.1", "yes": 3, "status": "rated", "none": null }] });
        let lines: Vec<String> = data_lines("ratings.json", &record).into_iter().map(|line| line.text).collect();
        assert_eq!(lines, ["sections 2.1 id: 2.1", "sections 2.1 status: rated", "sections 2.1 yes: 3"]);
    }
}
