//! Where the declarations of style of a drawing stand: in attributes of their own, in `style`, and in sheets.
//!
//! What must hold: what is beside the drawing (a page inside it, rules for other media) is not taken for its style.

use std::ops::Range;

use usvg::roxmltree::{Document, Node};

use super::references::drawn_name;

/// Attributes that are declarations.
pub(super) const ATTRIBUTES: [&str; 26] = [
    "fill",
    "stroke",
    "color",
    "stop-color",
    "flood-color",
    "lighting-color",
    "filter",
    "display",
    "visibility",
    "opacity",
    "fill-opacity",
    "stroke-opacity",
    "stop-opacity",
    "flood-opacity",
    "stroke-width",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "font-size",
    "font-weight",
    "font-style",
    "text-anchor",
    "clip-path",
    "mask",
    "transform",
];

/// A declaration.
pub(super) struct Declaration {
    pub(super) property: String,
    pub(super) value: Range<usize>,
    /// With its name; what can be left out.
    pub(super) whole: Range<usize>,
    /// Whether it is an attribute of its own.
    pub(super) is_attribute: bool,
    /// Whether it holds for the whole drawing.
    pub(super) is_on_root: bool,
}

/// The declarations of a drawing, in the order in which they stand.
pub(super) fn declared(text: &str, document: &Document<'_>) -> Vec<Declaration> {
    let mut found = Vec::new();
    for node in document.descendants().filter(|node| drawn_name(node).is_some()) {
        if node.ancestors().skip(1).any(|above| drawn_name(&above) == Some("foreignObject")) {
            continue;
        }
        let is_on_root = node.parent_element().is_none();
        for attribute in node.attributes().filter(|attribute| attribute.namespace().is_none()) {
            let value = attribute.range_value();
            if attribute.name() == "style" {
                block(text, value, is_on_root, &mut found);
            } else if ATTRIBUTES.contains(&attribute.name()) {
                let (property, whole) = (attribute.name().to_owned(), value.clone());
                found.push(Declaration { property, value, whole, is_attribute: true, is_on_root });
            }
        }
        if drawn_name(&node) == Some("style") {
            for part in node.children().filter(Node::is_text) {
                sheet(text, part.range(), &mut found);
            }
        }
    }
    found.sort_by_key(|one| one.whole.start);
    found
}

/// The declarations of a sheet: of its rules, not of those for some media only.
fn sheet(text: &str, range: Range<usize>, found: &mut Vec<Declaration>) {
    let mut at = range.start;
    while let Some(open) = next(text, at..range.end, &['{', ';']) {
        let selectors = text.get(at..open).unwrap_or_default();
        let selectors = selectors.rsplit("*/").next().unwrap_or_default().trim();
        if text.as_bytes().get(open) == Some(&b';') {
            at = open + 1;
            continue;
        }
        let mut depth = 1_usize;
        let mut end = open + 1;
        while let Some(brace) = next(text, end..range.end, &['{', '}']) {
            depth = if text.as_bytes().get(brace) == Some(&b'{') { depth + 1 } else { depth - 1 };
            end = brace + 1;
            if depth == 0 {
                break;
            }
        }
        let close = if depth == 0 { end - 1 } else { range.end };
        if !selectors.starts_with('@') {
            let is_on_root = selectors.split(',').any(|one| matches!(one.trim(), ":root" | "svg" | "*"));
            block(text, open + 1..close, is_on_root, found);
        }
        at = close.max(open) + 1;
    }
}

/// Declarations in a row; what stands between them and is none has no property.
fn block(text: &str, range: Range<usize>, is_on_root: bool, found: &mut Vec<Declaration>) {
    let mut at = range.start;
    while at < range.end {
        let end = next(text, at..range.end, &[';']);
        let (end, whole_end) = end.map_or((range.end, range.end), |end| (end, end + 1));
        let mut one = Declaration {
            property: String::new(),
            value: end..end,
            whole: at..whole_end,
            is_attribute: false,
            is_on_root,
        };
        if let Some(colon) = next(text, at..end, &[':']) {
            let name = text.get(at..colon).unwrap_or_default();
            let property = name.rsplit("*/").next().unwrap_or_default().trim();
            let value = text.get(colon + 1..end).unwrap_or_default().split('!').next().unwrap_or_default();
            let begin = colon + 1 + (value.len() - value.trim_start().len());
            one.whole.start += name.rfind(property).unwrap_or_default();
            one.value = begin..begin + value.trim().len();
            property.clone_into(&mut one.property);
        }
        let is_space = text.get(one.whole.clone()).unwrap_or_default().trim().is_empty();
        if !is_space {
            found.push(one);
        }
        at = whole_end;
    }
}

/// Where one of some letters comes next: not in a comment, in quotation marks, in brackets or in a reference of XML.
fn next(text: &str, range: Range<usize>, wanted: &[char]) -> Option<usize> {
    let part = text.get(range.clone())?;
    let mut depth = 0_usize;
    let mut quote = None;
    let mut skip = 0;
    for (at, letter) in part.char_indices() {
        if at < skip {
            continue;
        }
        let rest = &part[at..];
        match letter {
            '/' if quote.is_none() && rest.starts_with("/*") => {
                skip = rest.find("*/").map_or(part.len(), |end| at + end + 2);
            }
            '&' => {
                let reference = rest.find(';').filter(|end| *end <= 8 && !rest[..*end].contains(char::is_whitespace));
                skip = reference.map_or(at + 1, |end| at + end + 1);
            }
            '"' | '\'' if quote == Some(letter) => quote = None,
            '"' | '\'' if quote.is_none() => quote = Some(letter),
            _ if quote.is_some() => {}
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 && wanted.contains(&letter) => return Some(range.start + at),
            _ => {}
        }
    }
    None
}
