//! Words of a drawing as outlines in the PDF, where a letter is set from several parts of the font (ấ is â and an acute):
//! the typesetter gives the text of the letter to one part only, and the standard of PDF for keeping wants one for each.
//!
//! What must hold: every other text stays a text, which can be searched and copied; the page keeps all of them.

use std::ops::Range;

use icu::normalizer::DecomposingNormalizerBorrowed;
use icu::properties::props::{DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup};
use icu::properties::{CodePointMapData, CodePointSetData};
use usvg::roxmltree::{Document, Node, ParsingOptions};
use usvg::{Group, Indent, Text, Tree, WriteOptions};

use super::tree::tree;

/// Marks that no standard of PDF lets stand for a letter.
const NO_LETTERS: [char; 2] = ['\u{feff}', '\u{fffe}'];

/// The drawing, which came out of [`cleaned`](super::cleaned), with outlines where a text cannot be one; `None` where all can.
pub(super) fn outlined(text: &str) -> Option<String> {
    if !text.chars().any(may_have_parts) {
        return None;
    }
    let document = parsed(text)?;
    let (tree, _) = tree(&document).ok()?;
    let mut torn = Vec::new();
    look(tree.root(), &mut torn);
    if !torn.contains(&true) && !is_torn_inside(tree.root()) {
        return None;
    }
    let as_texts = written(&tree, true);
    let as_outlines = written(&tree, false);
    if is_torn_inside(tree.root()) {
        return Some(as_outlines);
    }
    let (texts, outlines) = (parsed(&as_texts)?, parsed(&as_outlines)?);
    let mut exchange = Exchange { torn, text: 0, ranges: Vec::new() };
    exchange.children(texts.root_element(), outlines.root_element());
    let mut mixed = String::new();
    let mut at = 0;
    for (range, outline) in exchange.ranges {
        mixed.push_str(as_texts.get(at..range.start)?);
        mixed.push_str(as_outlines.get(outline)?);
        at = range.end;
    }
    mixed.push_str(as_texts.get(at..)?);
    Some(mixed)
}

/// Whether a letter may be set from several parts, or joined to the one before it.
fn may_have_parts(letter: char) -> bool {
    if letter <= '\u{ff}' && letter != '\u{ad}' {
        return false;
    }
    let is_mark = || GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(letter));
    let is_ignored = || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(letter);
    let parts = DecomposingNormalizerBorrowed::new_nfd().normalize_iter(std::iter::once(letter)).count();
    parts > 1 || is_mark() || is_ignored()
}

/// Whether a part of a letter has no text of its own.
fn is_torn(text: &Text) -> bool {
    let mut glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
    glyphs.any(|glyph| glyph.text.is_empty() || glyph.text.contains(NO_LETTERS))
}

/// Says of each text, in the order in which they are written, whether it is torn.
fn look(group: &Group, torn: &mut Vec<bool>) {
    for child in group.children() {
        match child {
            usvg::Node::Group(inner) => look(inner, torn),
            usvg::Node::Text(text) => torn.push(is_torn(text)),
            _ => {}
        }
    }
}

/// Whether a torn text stands in a pattern, a mask or a clipping path.
fn is_torn_inside(group: &Group) -> bool {
    let mut torn = false;
    for child in group.children() {
        child.subroots(|root| {
            let mut texts = Vec::new();
            look(root, &mut texts);
            torn |= texts.contains(&true) || is_torn_inside(root);
        });
        if let usvg::Node::Group(inner) = child {
            torn |= is_torn_inside(inner);
        }
    }
    torn
}

fn written(tree: &Tree, preserve_text: bool) -> String {
    tree.to_string(&WriteOptions { preserve_text, indent: Indent::None, ..WriteOptions::default() })
}

fn parsed(text: &str) -> Option<Document<'_>> {
    let options = ParsingOptions { nodes_limit: u32::MAX, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).ok()
}

/// Goes through a drawing with its texts and through the same with outlines, side by side.
struct Exchange {
    torn: Vec<bool>,
    /// The number of the text that comes next.
    text: usize,
    /// Where a text stands, and where its outlines do.
    ranges: Vec<(Range<usize>, Range<usize>)>,
}

impl Exchange {
    fn children(&mut self, texts: Node<'_, '_>, outlines: Node<'_, '_>) {
        let drawn = |node: &Node<'_, '_>| node.is_element() && node.tag_name().name() != "defs";
        for (text, outline) in texts.children().filter(drawn).zip(outlines.children().filter(drawn)) {
            if text.tag_name().name() != "text" {
                self.children(text, outline);
                continue;
            }
            if self.torn.get(self.text).copied().unwrap_or_default() {
                self.ranges.push((text.range(), outline.range()));
            }
            self.text += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::outlined;

    #[test]
    fn only_texts_with_letters_of_several_parts_become_outlines() {
        let svg = |texts: &str| {
            format!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="200" height="90"><rect width="9" height="9"/>{texts}</svg>"#
            )
        };
        let rows = [
            ("<text y=\"20\">Siân, Gŵyl £5 – “Hall”</text>", None),
            (
                "<text y=\"20\">Hall</text><g opacity=\".5\"><text y=\"40\">Tuấn</text><text y=\"60\">Yard</text></g>",
                Some("HallYard"),
            ),
            ("<text y=\"20\">Hall</text><text y=\"40\">Nguyê\u{303}n</text>", Some("Hall")),
            ("<text y=\"20\">ǘ</text><text y=\"40\">a\u{200d}b</text><text y=\"60\">end\u{feff}</text>", Some("")),
            (
                "<text y=\"20\">Hall</text><mask id=\"m\"><text y=\"40\" fill=\"#fff\">Tuấn</text></mask><rect width=\"99\" height=\"99\" mask=\"url(#m)\"/>",
                Some(""),
            ),
        ];
        for (texts, words) in rows {
            let found = outlined(&svg(texts));
            let left = found.as_deref().map(|written| {
                assert!(outlined(written).is_none(), "{written}");
                let document = super::parsed(written).expect("a drawing");
                document.descendants().filter(super::Node::is_text).filter_map(|part| part.text()).collect::<String>()
            });
            assert_eq!(left.as_deref(), words, "{texts}");
        }
    }
}
