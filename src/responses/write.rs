//! A reply as YAML, added at the end of a file whose other lines, decisions and remarks of people among them, stay as they
//! are.
//!
//! What must hold: whatever a text holds, it is read back as that text: it stands after `|`, and `clean` has left it no
//! character that would end it.

use std::fmt::Write as _;

use crate::inspection::{Point, PointKind, Reply};

/// The first lines of a file of replies: how to decide.
#[must_use]
pub fn opening_lines(draft: &str) -> String {
    format!(
        "# What the service said of draft {draft}. Its words stand here as they came; please leave them.\n\
         # To decide on a point, add to its record:\n\
         #   decision: accepted, partly_accepted or rejected\n\
         #   reason: |         needed where it is not accepted as it is; goes back to the service\n\
         #   acted_on: |       what was done, where the paragraph itself does not show it\n"
    )
}

/// A reply as an item of the file.
#[must_use]
pub fn reply_yaml(reply: &Reply) -> String {
    let mut yaml = String::new();
    line(&mut yaml, "- ", "draft", &quoted(&reply.draft));
    line(&mut yaml, "  ", "language", &quoted(&reply.language));
    line(&mut yaml, "  ", "file", &quoted(&reply.file));
    text(&mut yaml, "  ", "from", reply.from.as_deref());
    if reply.no_points {
        line(&mut yaml, "  ", "no_points", "true");
    }
    if !reply.points.is_empty() {
        yaml.push_str("  points:\n");
        for point in &reply.points {
            self::point(&mut yaml, point);
        }
    }
    yaml
}

fn point(yaml: &mut String, point: &Point) {
    let key = "      ";
    line(yaml, "    - ", "id", &quoted(&point.id));
    for (name, value) in [("given_id", &point.given_id), ("replaces", &point.replaces), ("anchor", &point.anchor)] {
        if let Some(value) = value {
            line(yaml, key, name, &quoted(value));
        }
    }
    if let Some(number) = point.paragraph {
        line(yaml, key, "paragraph", &number.to_string());
    }
    text(yaml, key, "paragraph_as_written", point.paragraph_as_written.as_deref());
    text(yaml, key, "text", point.text.as_deref());
    text(yaml, key, "quoted", point.quoted.as_deref());
    if let Some(kind) = point.kind.map(PointKind::id) {
        line(yaml, key, "kind", kind);
    }
    text(yaml, key, "kind_as_written", point.kind_as_written.as_deref());
    text(yaml, key, "correction", point.correction.as_deref());
    text(yaml, key, "evidence", point.evidence.as_deref());
    text(yaml, key, "who", point.who.as_deref());
}

fn line(yaml: &mut String, indent: &str, key: &str, value: &str) {
    let _ = writeln!(yaml, "{indent}{key}: {value}");
}

/// A text after `|`, line by line.
fn text(yaml: &mut String, indent: &str, key: &str, value: Option<&str>) {
    let Some(value) = value else { return };
    let _ = writeln!(yaml, "{indent}{key}: |");
    for line in value.lines() {
        let _ = if line.is_empty() { writeln!(yaml) } else { writeln!(yaml, "{indent}  {line}") };
    }
}

/// A short text on the same line. JSON's strings are YAML's, and keep every character.
fn quoted(text: &str) -> String {
    serde_json::Value::String(text.to_owned()).to_string()
}
