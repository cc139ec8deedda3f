//! Spaces between the parts of a text as browsers show them: the typesetter leaves out one at the beginning of a part.
//!
//! What must hold: “Rated Good” never becomes “RatedGood”, wherever in it the space stands.

use std::ops::Range;

use quick_xml::escape::escape;
use usvg::roxmltree::{Document, Node};

use super::references::{XML, drawn_name};

/// Parts of a text.
const PARTS: [&str; 4] = ["tspan", "a", "textPath", "tref"];

/// The text with every space of its words in its place; `None` where the typesetter finds them all.
pub(super) fn with_spaces(text: &str, document: &Document<'_>) -> Option<String> {
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    for whole in document.descendants().filter(|node| drawn_name(node) == Some("text")) {
        let parts: Vec<_> = whole.descendants().filter(|node| node.is_text() && belongs(node, &whole)).collect();
        let is_at_risk = |node: &Node<'_, '_>| node.text().unwrap_or_default().starts_with(char::is_whitespace);
        // Texts that hold their letters in another way than as they are read stay as they are.
        let is_plain = |node: &Node<'_, '_>| text.get(node.range()).is_some_and(|raw| !raw.contains('<'));
        if parts.len() < 2 || !parts.iter().skip(1).any(is_at_risk) || !parts.iter().all(is_plain) {
            continue;
        }
        for (part, words) in parts.iter().zip(collapsed(&parts)) {
            edits.push((part.range(), escape(words.as_str()).into_owned()));
        }
        for part in whole.descendants().filter(|node| *node == whole || node.has_attribute((XML, "space"))) {
            edits.push(preserved(text, &part)?);
        }
    }
    if edits.is_empty() {
        return None;
    }
    edits.sort_by_key(|(range, _)| range.start);
    let mut written = String::with_capacity(text.len());
    let mut at = 0;
    for (range, words) in edits {
        written.push_str(text.get(at..range.start)?);
        written.push_str(&words);
        at = range.end;
    }
    written.push_str(text.get(at..)?);
    Some(written)
}

/// Whether words are drawn as a part of a text.
fn belongs(node: &Node<'_, '_>, whole: &Node<'_, '_>) -> bool {
    let mut between = node.ancestors().skip(1).take_while(|above| above != whole);
    between.all(|above| drawn_name(&above).is_some_and(|name| PARTS.contains(&name)))
}

/// The words of the parts of a text, without the spaces that nobody sees.
fn collapsed(parts: &[Node<'_, '_>]) -> Vec<String> {
    let mut all: Vec<String> = Vec::with_capacity(parts.len());
    let mut after_space = true;
    for part in parts {
        let mut words = String::new();
        let keeps = keeps_spaces(part);
        for letter in part.text().unwrap_or_default().chars() {
            let is_space = matches!(letter, ' ' | '\t' | '\r' | '\n');
            if !(is_space && after_space && !keeps) {
                words.push(if is_space { ' ' } else { letter });
            }
            after_space = is_space && !keeps;
        }
        all.push(words);
    }
    // What ends the last words, unless it is kept.
    let last = all.iter().rposition(|words| !words.is_empty());
    if let Some(last) = last.filter(|last| !parts.get(*last).is_some_and(keeps_spaces)) {
        let end = all[last].trim_end_matches(' ').len();
        all[last].truncate(end);
    }
    all
}

/// Whether the spaces of words are kept as they are written.
fn keeps_spaces(part: &Node<'_, '_>) -> bool {
    let said = part.ancestors().find_map(|above| {
        let style = above.attribute("style").and_then(|style| style.split("white-space:").nth(1));
        let by_style = style.map(|value| {
            let value = value.trim_start();
            !value.starts_with("pre-line") && ["pre", "break-spaces"].iter().any(|kept| value.starts_with(kept))
        });
        by_style.or_else(|| above.attribute((XML, "space")).map(|value| value == "preserve"))
    });
    said.unwrap_or_default()
}

/// What says of an element that its spaces are kept, and where.
fn preserved(text: &str, node: &Node<'_, '_>) -> Option<(Range<usize>, String)> {
    let said = node.attributes().find(|attribute| attribute.namespace() == Some(XML) && attribute.name() == "space");
    if let Some(said) = said {
        return Some((said.range_value(), "preserve".to_owned()));
    }
    let tag = text.get(node.range())?;
    let end = node.range().start + tag.find(|letter: char| letter.is_whitespace() || matches!(letter, '>' | '/'))?;
    Some((end..end, r#" xml:space="preserve""#.to_owned()))
}
