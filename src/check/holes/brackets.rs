//! Brackets around what somebody was to put in.

use std::ops::Range;

use super::voice::Voice;

/// No longer text in brackets is a hole.
const LONGEST: usize = 120;

/// So far before a bracket a quotation may have begun.
const LONGEST_SAID: usize = 1_000;

/// Words that make a hole of what begins with them, in any brackets and in anybody's words.
const INSTRUCTIONS: &[&str] = &[
    "insert",
    "tbc",
    "tba",
    "tbd",
    "todo",
    "to",
    "add",
    "enter",
    "placeholder",
    "check",
    "confirm",
    "complete",
    "delete",
    "fixme",
    "quote",
    "quotation",
    "figure",
    "figures",
    "number",
    "date",
    "text",
    "source",
    "ref",
    "citation",
    "mewnosod",
    "rhif",
    "dyddiad",
    "xx",
    "xxx",
    "x",
];

/// What stands in square brackets in the writer's own words for what it names: `[name]`, `[job title]`.
const NAMED: &[&str] = &[
    "name",
    "names",
    "job",
    "title",
    "role",
    "area",
    "service",
    "local",
    "month",
    "year",
    "day",
    "week",
    "which",
    "who",
    "what",
    "when",
    "where",
    "how",
    "chair",
    "lead",
    "link",
    "percentage",
    "per",
    "paragraph",
    "section",
    "table",
    "chart",
    "photo",
    "picture",
    "example",
    "describe",
    "summarise",
    "explain",
    "more",
    "details",
    "missing",
    "blank",
    "unknown",
    "yjs",
    "yot",
    "yos",
    "town",
    "city",
    "county",
    "council",
    "address",
    "enw",
    "teitl",
];

/// What an editor writes there with a capital, and means.
const EDITORIAL: &[&str] = &["sic", "emphasis", "nb", "note", "see"];

/// The brackets of a text with a hole in them.
pub(super) fn brackets(text: &str, voice: Voice) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (open, close) in [("[", "]"), ("(", ")"), ("{", "}"), ("<<", ">>"), ("«", "»")] {
        for (at, _) in text.match_indices(open) {
            let inside = at + open.len();
            let mut near = text[inside..].char_indices().take(LONGEST).map(|(at, _)| at);
            let Some(length) = near.find(|at| text[inside + at..].starts_with(close)) else { continue };
            let content = &text[inside..inside + length];
            let end = inside + length + close.len();
            if !content.contains(open) && is_hole(text, open, content, at..end, voice) {
                found.push(at..end);
            }
        }
    }
    found
}

fn is_hole(text: &str, open: &str, content: &str, whole: Range<usize>, voice: Voice) -> bool {
    let first = content.split(|one: char| !one.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or_default();
    let first = first.to_lowercase();
    let words = content.split_whitespace().count();
    let asked = content.contains('?') && words <= 2;
    let instruction = INSTRUCTIONS.contains(&first.as_str());
    match open {
        // "(to date)", "(number)", "(see the figures)" are said; "(insert …)" and "(name?)" never are.
        "(" => first == "insert" || asked && voice == Voice::Own || words <= 2 && is_code(content),
        "{" | "<<" => !content.trim().is_empty() || open == "{",
        "«" => voice == Voice::Own && instruction,
        _ if voice == Voice::Spoken || is_in_quotation(&text[..whole.start]) => {
            instruction && !matches!(first.as_str(), "to" | "number" | "date" | "text" | "x" | "add" | "check")
                || first == "tbc"
        }
        _ => {
            let joined = text[..whole.start].ends_with(char::is_alphanumeric)
                || text[whole.end..].starts_with(char::is_alphanumeric);
            let counted =
                !content.is_empty() && content.chars().all(|one| one.is_ascii_digit() || " ,–-".contains(one));
            let stands_for = instruction
                || asked
                || first.is_empty()
                || NAMED.contains(&first.as_str())
                || content.starts_with(char::is_uppercase) && !EDITORIAL.contains(&first.as_str());
            !joined && !counted && stands_for && !text[whole.end..].starts_with('(')
        }
    }
}

/// Whether a short text is one that people put for another: a question to themselves.
fn is_code(content: &str) -> bool {
    let content = content.trim().to_lowercase();
    matches!(
        content.as_str(),
        "check" | "to check" | "name" | "date tbc" | "ref" | "source" | "x" | "xx" | "?" | "insert"
    )
}

/// Whether a text ends inside quotation marks: what is in brackets there is said of what somebody said.
fn is_in_quotation(before: &str) -> bool {
    let start = before.char_indices().rev().take(LONGEST_SAID).last().map_or(0, |(at, _)| at);
    let before = &before[start..];
    let open = |opening: char, closing: char| before.rfind(opening) > before.rfind(closing);
    open('“', '”') || open('‘', '’') || before.matches('"').count() % 2 == 1
}
