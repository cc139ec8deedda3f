//! Remarks, holes and words that the files of a new folder are made of.

use crate::programme::{Node, Programme};
use crate::text::{Block, Inline, one_line};

/// How wide remarks are.
const WIDTH: usize = 100;

/// What a standard asks, or what its criteria are, in words.
pub(super) fn asks(programme: &Programme, node: &Node) -> String {
    [&node.statement, &node.criteria]
        .into_iter()
        .flatten()
        .filter_map(|text| programme.prose(text))
        .map(|prose| words(&prose.blocks))
        .collect::<Vec<_>>()
        .join(" ")
}

/// The words of a text, without marks, notes and placeholders.
pub(super) fn words(blocks: &[Block]) -> String {
    let of = |block: &Block| match block {
        Block::Paragraph { inlines, .. } | Block::Heading { inlines, .. } => plain(inlines),
        Block::List { items, .. } => items.iter().map(|item| words(item)).collect::<Vec<_>>().join("; "),
        Block::Quote { blocks } => words(blocks),
        Block::Table { .. } | Block::Placed { .. } | Block::Hole { .. } => String::new(),
    };
    one_line(&blocks.iter().map(of).collect::<Vec<_>>().join(" "))
}

fn plain(inlines: &[Inline]) -> String {
    let of = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::Foreign { text, .. } => text.clone(),
        Inline::Emphasis(inlines)
        | Inline::Strong(inlines)
        | Inline::Link { inlines, .. }
        | Inline::Untranslated { inlines, .. } => plain(inlines),
        Inline::Break => " ".to_owned(),
        Inline::Note { .. } | Inline::Placeholder(_) => String::new(),
    };
    inlines.iter().map(of).collect()
}

/// What a section is called.
pub(super) fn title(node: &Node) -> &str {
    node.title.as_deref().unwrap_or(&node.id)
}

/// What a section is called, with its number.
pub(super) fn heading(node: &Node) -> String {
    match &node.number {
        Some(number) => format!("{number} {}", title(node)),
        None => title(node).to_owned(),
    }
}

/// A hole for inspectors to fill.
pub(super) fn to_come(note: &str) -> String {
    format!("{{{{ to_come(note=\"{}\") }}}}", note.replace('"', "”"))
}

/// A text that YAML takes for nothing else: JSON's strings are strings of YAML as well.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A remark, on as many lines as it needs.
pub(super) fn comment(indent: &str, text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|_| !text.is_empty()) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(format!("{indent}# {word}")),
        }
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}
