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
    /// Whether it is all that its paragraph or cell says.
    pub alone: bool,
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
        if let Some(length) = single(&text[start..]) {
            let range = start..start + length;
            pieces.push(Segment::Malformed { text: text[range.clone()].to_owned(), range });
            rest = start + length;
            continue;
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

/// The next `{{` or `{%`, or a single brace before what looks like a call.
fn brace(text: &str, from: usize) -> Option<usize> {
    let mut braces = text[from..].match_indices('{').map(|(at, _)| from + at);
    braces.find(|at| matches!(text.as_bytes().get(at + 1), Some(b'{' | b'%')) || single(&text[*at..]).is_some())
}

/// How long a placeholder is that has one brace on a side, or on both: `{percent(of="1.1")}`, `{{score()}`. The text begins with
/// its brace.
fn single(text: &str) -> Option<usize> {
    let inside = text.trim_start_matches('{');
    let braces = text.len() - inside.len();
    let name = inside.trim_start();
    let call = name.trim_start_matches(|one: char| one.is_ascii_lowercase() || one == '_').trim_start();
    let is_call = braces <= 2 && call.len() < name.len() && call.starts_with('(');
    let end = inside.find(['}', '\n']).filter(|end| is_call && inside[*end..].starts_with('}'))?;
    let is_whole = braces == 2 && inside[end..].starts_with("}}");
    let closes = inside[..end].trim_end().ends_with(')');
    (!is_whole && closes).then(|| braces + end + if inside[end..].starts_with("}}") { 2 } else { 1 })
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
        let pasted = split("{{\u{a0}percent(of=\"2.2.3\",\u{a0}form=\"sign\")\u{202f}}}");
        assert!(
            matches!(&pasted[0], Segment::Call { name, arguments, .. } if name == "percent" && arguments.len() == 2)
        );
        for bad in [
            "{{ x }}",
            "{{ 1 + 1 }}",
            "{{ f(of=1) }}",
            r#"{{ f(of="1" + "2") }}"#,
            "{{ f(",
            r#"{{ f(of="1" to="2") }}"#,
            "{{}}",
            r#"{percent(of="1.1")}"#,
            r#"{ percent(of="1.1") } and more"#,
            r#"{{ percent(of="1.1") } and more"#,
            r#"{percent(of="1.1")}} and more"#,
        ] {
            assert!(matches!(split(bad)[0], Segment::Malformed { .. }), "{bad}");
        }
        for text in ["{a}", "{ see (a) b }", "a {", "{A(b)}", "{(a)}", "{{{ a(b) }"] {
            assert!(!split(text).iter().any(|piece| matches!(piece, Segment::Call { .. })), "{text}");
        }
        for text in ["{a}", "{ see (a) b }", "{A(b)}", "{(a)}"] {
            assert!(matches!(split(text)[0], Segment::Text { .. }), "{text}");
        }
        let [Segment::Malformed { text, .. }, Segment::Text { .. }, Segment::Call { .. }] =
            &split(r#"{{score()} and {{ score() }}"#)[..]
        else {
            panic!("each by itself");
        };
        assert_eq!(text, "{{score()}");
        assert!(matches!(split("{% if %}")[0], Segment::Code { .. }));
    }
}
