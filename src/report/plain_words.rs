//! Written texts as plain words, for data that stands beside the report: as the report prints them, in its language.

use std::collections::BTreeMap;

use super::basis::Basis;
use super::values::{Value, hole_text, value};
use crate::source::Text;
use crate::text::{Block, Inline, one_line};

/// What every key question of a programme asks, by its id, placeholders filled.
#[must_use]
pub fn questions(basis: &Basis<'_>) -> BTreeMap<String, String> {
    let questions = basis.programme.nodes().flat_map(|node| &node.key_questions);
    questions.map(|question| (question.id.clone(), plain_words(basis, &question.question))).collect()
}

/// What a text of the inspection or of the programme says, on one line, placeholders filled and without its notes.
#[must_use]
pub fn plain_words(basis: &Basis<'_>, text: &Text) -> String {
    let mut sources = [&basis.inspection.sources, &*basis.programme.sources].into_iter();
    let prose = sources.find_map(|sources| sources.get(&text.field.file)?.texts.get(&text.field.path));
    one_line(&prose.map(|prose| words_of_blocks(basis, &prose.blocks)).unwrap_or_default())
}

fn words_of_blocks(basis: &Basis<'_>, blocks: &[Block]) -> String {
    let words = blocks.iter().map(|block| match block {
        Block::Paragraph { inlines, .. } | Block::Heading { inlines, .. } => words_of_inlines(basis, inlines),
        Block::List { items, .. } => {
            items.iter().map(|item| words_of_blocks(basis, item)).collect::<Vec<_>>().join(" ")
        }
        Block::Quote { blocks } => words_of_blocks(basis, blocks),
        Block::Table { head, rows, .. } => {
            let cells = head.iter().chain(rows.iter().flatten());
            cells.map(|cell| words_of_inlines(basis, &cell.inlines)).collect::<Vec<_>>().join(" ")
        }
        Block::Hole { note, .. } => hole_text(basis, note),
        Block::Placed { .. } => String::new(),
    });
    words.collect::<Vec<_>>().join(" ")
}

fn words_of_inlines(basis: &Basis<'_>, inlines: &[Inline]) -> String {
    let words = inlines.iter().map(|inline| match inline {
        Inline::Text(text) | Inline::Foreign { text, .. } => text.clone(),
        Inline::Emphasis(inlines)
        | Inline::Strong(inlines)
        | Inline::Link { inlines, .. }
        | Inline::Untranslated { inlines, .. } => words_of_inlines(basis, inlines),
        Inline::Break => " ".to_owned(),
        Inline::Note { .. } => String::new(),
        Inline::Placeholder(placeholder) => match value(basis, placeholder) {
            Value::Text(text) => text,
            Value::Words(words) => words.to_string(),
            Value::Hole(note) | Value::Undated { note, .. } | Value::Missing { note, .. } => hole_text(basis, &note),
            Value::Unknown { .. } => String::new(),
        },
    });
    words.collect()
}
