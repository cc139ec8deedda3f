//! Values of style sheets that choose between others: the one for a light page is what print shows.
//!
//! Programs for drawing (draw.io) write them; who does not know them fills with black. What must hold: everything else stays
//! where it stands, so that places are right.

use std::ops::Range;

use usvg::roxmltree::{Document, Node};

use super::references::drawn_name;

/// What begins a choice of two: for a light page, and for a dark one.
const CHOICE: &str = "light-dark(";

/// The text with the value for light pages in the place of every choice; `None` where there is none.
pub(super) fn with_light_values(text: &str, document: &Document<'_>) -> Option<String> {
    let attributes = document.descendants().flat_map(|node| node.attributes().map(|attribute| attribute.range_value()));
    let sheets = document.descendants().filter(|node| drawn_name(node) == Some("style"));
    let sheets = sheets.flat_map(|sheet| sheet.children()).filter(Node::is_text).map(|part| part.range());
    let chosen = |range: &Range<usize>| text.get(range.clone()).is_some_and(|value| value.contains(CHOICE));
    let mut ranges: Vec<Range<usize>> = attributes.chain(sheets).filter(chosen).collect();
    ranges.sort_by_key(|range| range.start);
    let mut written = String::new();
    let mut at = 0;
    for range in ranges {
        written.push_str(text.get(at..range.start)?);
        written.push_str(&light(text.get(range.clone())?));
        at = range.end;
    }
    written.push_str(text.get(at..)?);
    (written != text).then_some(written)
}

/// A value with what it has on light pages, and spaces before it in the place of the rest.
fn light(value: &str) -> String {
    let Some((before, after)) = value.split_once(CHOICE) else { return value.to_owned() };
    let mut depth = 0_usize;
    let mut comma = None;
    for (at, letter) in after.char_indices() {
        match letter {
            '(' => depth += 1,
            ',' if depth == 0 && comma.is_none() => comma = Some(at),
            ')' if depth == 0 => {
                let chosen = after.get(..comma.unwrap_or(at)).unwrap_or_default().trim();
                let width = CHOICE.len() + at + 1;
                let spaces = " ".repeat(width - chosen.len());
                return format!("{before}{spaces}{chosen}{}", light(after.get(at + 1..).unwrap_or_default()));
            }
            ')' => depth -= 1,
            _ => {}
        }
    }
    value.to_owned()
}
