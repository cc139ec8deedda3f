//! What the style sheets of a drawing refer to, and which elements they may mean: enough to count, not to draw.

use std::collections::HashMap;

use usvg::roxmltree::{Document, Node};

use super::references::{drawn_name, urls};

/// What rules refer to, by the class, the id or the name of elements in their selectors.
#[derive(Default)]
pub(super) struct Sheets {
    rules: HashMap<String, Vec<String>>,
}

impl Sheets {
    pub(super) fn of(document: &Document<'_>) -> Self {
        let mut sheets = Sheets::default();
        for text in texts(document) {
            for (selectors, declarations) in text.split('}').filter_map(|rule| rule.split_once('{')) {
                let targets: Vec<String> =
                    urls(declarations).filter_map(|address| address.strip_prefix('#')).map(str::to_owned).collect();
                if targets.is_empty() {
                    continue;
                }
                for selector in selectors.split(',') {
                    let last = selector.split_whitespace().last().unwrap_or("*").to_owned();
                    sheets.rules.entry(key(&last)).or_default().extend(targets.iter().cloned());
                }
            }
        }
        sheets
    }

    /// What an element may refer to by its style.
    pub(super) fn targets(&self, node: &Node<'_, '_>) -> Vec<&str> {
        if self.rules.is_empty() {
            return Vec::new();
        }
        let classes = node.attribute("class").unwrap_or_default().split_whitespace().map(|class| format!(".{class}"));
        let id = node.attribute("id").map(|id| format!("#{id}"));
        let keys = classes.chain(id).chain([node.tag_name().name().to_owned(), "*".to_owned()]);
        keys.filter_map(|key| self.rules.get(&key)).flatten().map(String::as_str).collect()
    }
}

/// The texts of style sheets.
pub(super) fn texts<'a>(document: &'a Document<'_>) -> impl Iterator<Item = &'a str> {
    let sheets = document.descendants().filter(|node| drawn_name(node) == Some("style"));
    sheets.flat_map(|sheet| sheet.children()).filter_map(|part| part.text())
}

/// What the last part of a selector asks for first: a class, an id, or the name of an element.
pub(super) fn key(selector: &str) -> String {
    let selector = selector.split([':', '[']).next().unwrap_or_default();
    match selector.find(['.', '#']) {
        Some(at) => {
            let rest = &selector[at + 1..];
            let end = rest.find(['.', '#']).unwrap_or(rest.len());
            selector[at..at + 1 + end].to_owned()
        }
        None if selector.is_empty() => "*".to_owned(),
        None => selector.to_owned(),
    }
}
