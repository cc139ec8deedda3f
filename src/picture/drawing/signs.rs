//! Words of a drawing that are set in a font of signs (Wingdings), as the signs that are seen.
//!
//! What must hold: a tick that is typed as “ü” never becomes “ü”; a sign that is not known here is told.

use std::collections::HashMap;

use encoding_rs::WINDOWS_1252;
use quick_xml::escape::escape;
use usvg::roxmltree::{Document, Node};

use super::super::fault::Fault;
use super::line_starts::LineStarts;
use super::references::drawn_name;
use super::sheets::{key, texts};
use crate::problem::PictureProblem;
use crate::text::{is_of_signs, sign};

/// What Office adds to the name of a font that it keeps on the web.
const SERVICE: &str = "_msfontservice";

/// Fonts of signs that nothing here knows, by how their names begin.
const UNKNOWN: [&str; 13] = [
    "wingdings 3",
    "zapf dingbats",
    "zapfdingbats",
    "itc zapf dingbats",
    "dingbats",
    "monotype sorts",
    "marlett",
    "mt extra",
    "bookshelf symbol",
    "fontawesome",
    "font awesome",
    "material icons",
    "material symbols",
];

/// The text with signs in place of the letters that they are typed as; `None` where there are none.
pub(super) fn with_signs(
    text: &str,
    document: &Document<'_>,
    places: &LineStarts<'_>,
) -> Result<Option<String>, Fault> {
    let lower = text.to_ascii_lowercase();
    if !["wingdings", "webdings", "symbol"].into_iter().chain(UNKNOWN).any(|font| lower.contains(font)) {
        return Ok(None);
    }
    let families = by_selector(document);
    let mut written = String::new();
    let mut at = 0;
    for node in document.descendants().filter(Node::is_text) {
        let words = node.text().unwrap_or_default();
        let is_drawn = node.ancestors().any(|above| drawn_name(&above) == Some("text"));
        let Some(font) = family(&node, &families).filter(|_| is_drawn && !words.trim().is_empty()) else { continue };
        let font = font.strip_suffix(SERVICE).unwrap_or(&font);
        let is_unknown = UNKNOWN.iter().any(|unknown| font.starts_with(unknown));
        if !is_unknown && !is_of_signs(font) {
            continue;
        }
        let raw = text.get(node.range()).unwrap_or_default();
        let signs = words.chars().map(|letter| seen(font, letter)).collect::<Option<String>>();
        match signs.filter(|_| !is_unknown && !raw.contains('<')) {
            Some(signs) if signs == words => {}
            Some(signs) => {
                written.push_str(text.get(at..node.range().start).unwrap_or_default());
                written.push_str(&escape(signs.as_str()));
                at = node.range().end;
            }
            None => {
                let problem = PictureProblem::Sign { text: words.trim().to_owned(), font: font.to_owned() };
                return Err(places.fault(problem, node.range().start));
            }
        }
    }
    written.push_str(text.get(at..).unwrap_or_default());
    Ok((at > 0).then_some(written))
}

/// Whether families begin with a font of signs.
pub(super) fn is_set_in_signs(families: &str) -> bool {
    let first = first(families);
    is_of_signs(first.strip_suffix(SERVICE).unwrap_or(&first))
}

/// What is seen for a letter: a font of signs has signs for the letters of one byte, and other fonts show the rest.
fn seen(font: &str, letter: char) -> Option<char> {
    if letter.is_whitespace() {
        return Some(letter);
    }
    if crate::characters::is_private(letter) {
        return sign(font, u32::from(letter));
    }
    let mut bytes = [0; 4];
    match WINDOWS_1252.encode(letter.encode_utf8(&mut bytes)) {
        (byte, _, false) => sign(font, u32::from(*byte.first()?)),
        _ => Some(letter),
    }
}

/// The family that the rules of sheets give to a class, an id, or a kind of element.
fn by_selector(document: &Document<'_>) -> HashMap<String, String> {
    let rules = texts(document).flat_map(|sheet| sheet.split('}')).filter_map(|rule| rule.split_once('{'));
    let mut families = HashMap::new();
    for (selectors, declarations) in rules {
        let Some(family) = declared(declarations) else { continue };
        for selector in selectors.split(',') {
            families.insert(key(selector.split_whitespace().last().unwrap_or("*")), family.clone());
        }
    }
    families
}

/// The family that a text is set in first, in small letters.
fn family(node: &Node<'_, '_>, families: &HashMap<String, String>) -> Option<String> {
    node.ancestors().filter(Node::is_element).find_map(|above| {
        let id = above.attribute("id").map(|id| format!("#{id}"));
        let classes = above.attribute("class").unwrap_or_default().split_whitespace().map(|class| format!(".{class}"));
        let mut keys = id.into_iter().chain(classes).chain([above.tag_name().name().to_owned(), "*".to_owned()]);
        let own = above.attribute("style").and_then(declared);
        let by_rule = || keys.find_map(|key| families.get(&key).cloned());
        own.or_else(by_rule).or_else(|| above.attribute("font-family").map(first))
    })
}

/// The family among declarations.
fn declared(declarations: &str) -> Option<String> {
    declarations
        .split(';')
        .filter_map(|one| one.split_once(':'))
        .filter_map(|(name, value)| {
            match name.rsplit("*/").next().unwrap_or_default().trim() {
                "font-family" => Some(first(value)),
                // What stands behind the size.
                "font" => {
                    let is_size = |word: &&str| word.starts_with(|one: char| one.is_ascii_digit() || one == '.');
                    let mut words = value.split_whitespace();
                    words
                        .by_ref()
                        .find(|word| is_size(word) && word.contains(|one: char| one.is_alphabetic() || one == '%'))?;
                    Some(first(&words.collect::<Vec<_>>().join(" ")))
                }
                _ => None,
            }
        })
        .next_back()
}

fn first(families: &str) -> String {
    let first = families.split([',', '!']).next().unwrap_or_default();
    first.trim().trim_matches(['"', '\'']).trim().to_lowercase()
}
