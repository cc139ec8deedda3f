//! Placeholders: `{{ name(key="literal", ...) }}` in the text of a paragraph, checked for form here and filled by compose.
//!
//! Data never becomes code: a placeholder is a name and literal arguments, nothing that could compute. Any other `{{`, and
//! `{%`, is a problem with its place.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::problem::Place;

/// A figure or word that is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// Its function.
    pub name: String,
    /// Its arguments.
    pub arguments: BTreeMap<String, String>,
    /// Where it stands.
    pub place: Place,
}

/// A stretch of text: literal, a placeholder's name and arguments, or something with braces that is neither.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Segment {
    Text { text: String, at: usize },
    Call { name: String, arguments: BTreeMap<String, String>, range: Range<usize> },
    Malformed { text: String, range: Range<usize> },
    Code { text: String, range: Range<usize> },
}

/// Splits text at its placeholders.
pub(super) fn split(text: &str) -> Vec<Segment> {
    let mut pieces = Vec::new();
    let mut rest = 0;
    // Where no code ends any more, none is looked for again.
    let last_end = text.rfind("%}").unwrap_or_default();
    while let Some(start) = brace(text, rest) {
        if start > rest {
            pieces.push(Segment::Text { text: text[rest..start].to_owned(), at: rest });
        }
        if text[start..].starts_with("{%") {
            let ends = if start < last_end { text[start..].find("%}") } else { None };
            let end = ends.map_or(start + 2, |length| start + length + 2);
            pieces.push(Segment::Code { text: text[start..end].to_owned(), range: start..end });
            rest = end;
            continue;
        }
        let end = text[start..].find("}}").map_or(text.len(), |length| start + length + 2);
        let inside = text[start + 2..end].strip_suffix("}}");
        pieces.push(match inside.and_then(call) {
            Some((name, arguments)) => Segment::Call { name, arguments, range: start..end },
            None => Segment::Malformed { text: text[start..end].to_owned(), range: start..end },
        });
        rest = end;
    }
    if rest < text.len() {
        pieces.push(Segment::Text { text: text[rest..].to_owned(), at: rest });
    }
    pieces
}

/// The next `{{` or `{%`.
fn brace(text: &str, from: usize) -> Option<usize> {
    let mut braces = text[from..].match_indices('{').map(|(at, _)| from + at);
    braces.find(|at| matches!(text.as_bytes().get(at + 1), Some(b'{' | b'%')))
}

/// Reads `name(key="literal", key="literal")`.
fn call(text: &str) -> Option<(String, BTreeMap<String, String>)> {
    let text = text.trim();
    let (name, rest) = text.split_once('(')?;
    let name = name.trim_end();
    let mut rest = rest.strip_suffix(')')?.trim();
    let is_name = |word: &str| {
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
    };
    let mut arguments = BTreeMap::new();
    while !rest.is_empty() {
        let (key, after) = rest.split_once('=')?;
        let (value, after) = after.trim_start().strip_prefix('"')?.split_once('"')?;
        let key = key.trim();
        if !is_name(key) || arguments.insert(key.to_owned(), value.to_owned()).is_some() {
            return None;
        }
        rest = after.trim_start();
        if let Some(after) = rest.strip_prefix(',') {
            rest = after.trim_start();
        } else if !rest.is_empty() {
            return None;
        }
    }
    is_name(name).then(|| (name.to_owned(), arguments))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_calls_and_refuses_anything_that_computes() {
        let good = split(r#"In {{ percent(of="2.2.3") }} of cases"#);
        assert!(
            matches!(&good[1], Segment::Call { name, arguments, .. } if name == "percent" && arguments["of"] == "2.2.3")
        );
        assert!(matches!(&split("{{ score() }}")[0], Segment::Call { arguments, .. } if arguments.is_empty()));
        for bad in [
            "{{ x }}",
            "{{ 1 + 1 }}",
            "{{ f(of=1) }}",
            r#"{{ f(of="1" + "2") }}"#,
            "{{ f(",
            r#"{{ f(of="1" to="2") }}"#,
            "{{}}",
        ] {
            assert!(matches!(split(bad)[0], Segment::Malformed { .. }), "{bad}");
        }
        assert!(matches!(split("{% if %}")[0], Segment::Code { .. }));
    }
}
