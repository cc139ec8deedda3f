//! Rules of style that are not read here: what they hide or move would be shown where it stands, and nobody would know.

use usvg::roxmltree::Document;

use super::super::fault::Fault;
use super::line_starts::LineStarts;
use super::references::drawn_name;
use crate::problem::PictureProblem;

/// Parts of selectors that are not read.
const SELECTORS: [&str; 9] = [":not(", ":is(", ":where(", ":has(", ":nth", ":last", ":only", "::", "~"];

/// Properties that move or hide something, and are not read.
const PROPERTIES: [&str; 11] =
    ["translate", "scale", "rotate", "offset-path", "clip", "content-visibility", "x", "y", "inset", "left", "top"];

/// What is read of a transformation only without it: units, and forms that only style sheets have.
const UNITS: [&str; 8] = ["px", "deg", "%", "em", "rad", "turn", "3d", "var("];

/// The most that are told of one drawing.
const TOLD: usize = 5;

/// A remark for each rule of style that is not read.
pub(super) fn unread(document: &Document<'_>, places: &LineStarts<'_>) -> Vec<Fault> {
    let mut remarks = Vec::new();
    let mut tell = |rule: &str, at: usize| {
        const SHOWN: usize = 60;
        let rule = rule.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(SHOWN).collect();
        let told = places.fault(PictureProblem::Style { rule }, at);
        if remarks.len() < TOLD && !remarks.contains(&told) {
            remarks.push(told);
        }
    };
    for node in document.descendants() {
        if drawn_name(&node) == Some("style") {
            let text: String = node.children().filter_map(|part| part.text()).collect();
            rules(&without_comments(&text)).iter().for_each(|rule| tell(rule, node.range().start));
        } else if let Some(style) = node.attribute_node("style") {
            // What a page does with the whole drawing is no matter.
            let own = if node.parent_element().is_none() { Vec::new() } else { unread_properties(style.value()) };
            own.iter().for_each(|property| tell(property, style.range().start));
        }
    }
    remarks
}

/// The rules of a sheet that are not read, by what they begin with.
fn rules(sheet: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = sheet;
    while let Some(end) = rest.find(['{', ';']) {
        let start = rest[..end].trim();
        let is_block = rest[end..].starts_with('{');
        if start.starts_with('@')
            && !["@font-face", "@import", "@charset", "@namespace"].iter().any(|one| start.starts_with(one))
        {
            found.push(start.to_owned());
        }
        if !is_block {
            rest = &rest[end + 1..];
            continue;
        }
        let inside = block(&rest[end + 1..]);
        if !start.starts_with('@') {
            if SELECTORS.iter().any(|part| start.contains(part)) {
                found.push(start.to_owned());
            }
            found.extend(unread_properties(inside).into_iter().map(str::to_owned));
        }
        rest = rest[end + 1..].get(inside.len() + 1..).unwrap_or_default();
    }
    found
}

/// What stands in braces, up to the one that closes them.
fn block(text: &str) -> &str {
    let mut depth = 1_usize;
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[..at];
        }
    }
    text
}

/// Declarations that are not read.
fn unread_properties(declarations: &str) -> Vec<&str> {
    let is_unread = |declaration: &&str| {
        declaration.split_once(':').is_some_and(|(name, value)| match name.trim() {
            "transform" => UNITS.iter().any(|unit| value.contains(unit)),
            name => PROPERTIES.contains(&name),
        })
    };
    declarations.split(';').filter(is_unread).collect()
}

fn without_comments(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    first + &parts.filter_map(|part| part.split_once("*/")).map(|(_, after)| after).collect::<String>()
}
