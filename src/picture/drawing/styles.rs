//! The style of a drawing as the typesetter reads it: colours in the forms that it knows, variables with their values.
//!
//! It fills with black what it does not know, and reads nothing of a declaration that it stumbles over, or of those behind it.
//! What must hold: everything else stays where it stands, so that places are right; what cannot be written so is told.

use std::collections::BTreeMap;
use std::str::FromStr;

use svgtypes::Color;
use usvg::roxmltree::Document;

use super::super::fault::Fault;
use super::colours::{color, paint};
use super::declared::{ATTRIBUTES, Declaration, declared};
use super::line_starts::LineStarts;
use crate::problem::PictureProblem;

/// What is painted with.
const PAINTS: [&str; 6] = ["fill", "stroke", "color", "stop-color", "flood-color", "lighting-color"];

/// What a value is computed with.
const FUNCTIONS: [&str; 4] = ["calc(", "clamp(", "env(", "attr("];

/// The most that variables lead to each other.
const DEEPEST: usize = 16;

/// A drawing with its style as it is read.
pub(super) struct Styled {
    pub(super) text: String,
    pub(super) remarks: Vec<Fault>,
}

/// Variables of the whole drawing, by their names; `None` for one that has several values, or holds for a part only.
type Variables<'a> = BTreeMap<&'a str, Option<&'a str>>;

/// The text with its style as it is read; `None` where it is so already.
pub(super) fn styled(text: &str, document: &Document<'_>, places: &LineStarts<'_>) -> Result<Option<Styled>, Fault> {
    let all = declared(text, document);
    let of = |one: &Declaration| text.get(one.value.clone()).unwrap_or_default();
    let mut variables = Variables::new();
    for one in all.iter().filter(|one| one.property.starts_with("--")) {
        let value = Some(of(one)).filter(|_| one.is_on_root);
        variables.entry(one.property.as_str()).and_modify(|known| *known = None).or_insert(value);
    }
    let mut styled = Styled { text: String::new(), remarks: Vec::new() };
    let mut at = 0;
    for one in &all {
        let value = of(one);
        let (range, written) = match rewritten(one, value, &variables) {
            Ok(written) if written == value => continue,
            Ok(written) => (one.value.clone(), written),
            Err(Unread::Colour(value)) => return Err(places.fault(PictureProblem::Colour { value }, one.value.start)),
            Err(Unread::Rule { is_told }) => {
                let rule = text.get(one.whole.clone()).unwrap_or_default().trim_end_matches(';');
                if is_told {
                    let rule = rule.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(60).collect();
                    styled.remarks.push(places.fault(PictureProblem::Style { rule }, one.whole.start));
                }
                (one.whole.clone(), String::new())
            }
        };
        styled.text.push_str(text.get(at..range.start).unwrap_or_default());
        let width = text.get(range.clone()).unwrap_or_default();
        styled.text.push_str(&written);
        // Ends of lines stay, and as far as it goes the columns behind.
        let lines = width.matches('\n').count().saturating_sub(written.matches('\n').count());
        styled.text.push_str(&"\n".repeat(lines));
        styled.text.push_str(&" ".repeat(width.len().saturating_sub(written.len() + lines)));
        at = range.end;
    }
    if at == 0 {
        return Ok(None);
    }
    styled.text.push_str(text.get(at..).unwrap_or_default());
    Ok(Some(styled))
}

/// What cannot be written as it is read.
enum Unread {
    Colour(String),
    /// A declaration that is left out.
    Rule {
        is_told: bool,
    },
}

/// The value of a declaration as it is read.
fn rewritten(one: &Declaration, value: &str, variables: &Variables<'_>) -> Result<String, Unread> {
    if one.property.is_empty() || one.property.starts_with("--") {
        return Err(Unread::Rule { is_told: false });
    }
    let is_known = ATTRIBUTES.contains(&one.property.as_str());
    let filled = with_variables(value, variables);
    if PAINTS.contains(&one.property.as_str()) {
        let painted = filled.as_deref().and_then(|value| paint(&one.property, value));
        return painted.ok_or_else(|| Unread::Colour(value.split_whitespace().collect::<Vec<_>>().join(" ")));
    }
    let Some(filled) = filled.map(|filled| with_plain_colours(&filled)) else {
        return Err(Unread::Rule { is_told: is_known });
    };
    let filled = if one.property == "font" { without_height(&filled) } else { filled };
    let is_computed = FUNCTIONS.iter().any(|function| filled.contains(function));
    if !is_computed && (one.is_attribute || is_readable(&filled)) {
        Ok(filled)
    } else {
        Err(Unread::Rule { is_told: is_known })
    }
}

/// A value with those of variables; `None` where one of them has none.
fn with_variables(value: &str, variables: &Variables<'_>) -> Option<String> {
    let mut value = value.to_owned();
    for _ in 0..DEEPEST {
        let Some(start) = value.rfind("var(") else { return Some(value) };
        let (inside, after) = value[start + 4..].split_once(')')?;
        let (name, other) = match inside.split_once(',') {
            Some((name, other)) => (name, Some(other)),
            None => (inside, None),
        };
        let known = variables.get(name.trim());
        let own = known.map_or(other, |known| *known)?;
        value = format!("{}{}{after}", &value[..start], own.trim());
        if value.len() > 10_000 {
            return None;
        }
    }
    None
}

/// A value in which colours inside brackets have none themselves.
fn with_plain_colours(value: &str) -> String {
    let mut written = String::new();
    let mut rest = value;
    while let Some(close) = rest.find(')') {
        let (before, after) = rest.split_at(close + 1);
        let open = before.rfind('(').unwrap_or_default();
        let start = before[..open].rfind(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
        let (plain, function) = before.split_at(start.map_or(0, |at| at + 1));
        written.push_str(plain);
        let named = function.split('(').next().unwrap_or_default().to_ascii_lowercase();
        let is_color = ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color"];
        match color(function).filter(|_| is_color.contains(&named.as_str()) && plain.contains('(')) {
            Some(color) if color == function => written.push_str(&hexadecimal(function)),
            Some(color) => written.push_str(&color),
            None => written.push_str(function),
        }
        rest = after;
    }
    written.push_str(rest);
    written
}

/// A colour by the numbers of its parts.
fn hexadecimal(color: &str) -> String {
    let Ok(Color { red, green, blue, alpha }) = Color::from_str(color) else { return color.to_owned() };
    format!("#{red:02x}{green:02x}{blue:02x}{alpha:02x}")
}

/// The parts of a font without the height of its lines: `12px/1.5 Arial`.
fn without_height(font: &str) -> String {
    let Some((before, after)) = font.split_once('/') else { return font.to_owned() };
    let after = after.trim_start();
    let end = after.find(char::is_whitespace).unwrap_or(after.len());
    format!("{}{}", before.trim_end(), &after[end..])
}

/// Whether the typesetter reads a value whole: it stumbles over brackets in brackets, and over what stands outside of them.
fn is_readable(value: &str) -> bool {
    let mut rest = value;
    let mut outside = String::new();
    while let Some((before, inside)) = rest.split_once('(') {
        outside.push_str(before);
        let Some((inside, after)) = inside.split_once(')') else { return false };
        if inside.contains('(') && !inside.trim_start().starts_with(['"', '\'']) {
            return false;
        }
        rest = after;
    }
    outside.push_str(rest);
    let is_quoted = outside.contains(['"', '\'', '&']);
    !value.is_empty() && (is_quoted || !outside.contains(['/', ')', '=', '[', '{', '$', '@', '<']))
}
