//! What in a report has an anchor, with its words, and what its sections are called.
//!
//! A block of the report knows its text and its anchor: the text brings it together with what it was made from.

use crate::report::{Block, Heading, Inline, Item, Mark, Report, Table, Voice};

/// The number and title of a section.
pub(super) fn title(heading: &Heading) -> String {
    let words = words(&heading.inlines);
    heading.number.as_ref().map_or(words.clone(), |number| format!("{number} {words}"))
}

/// The sections of a report by id, each with its number and title, in reading order.
pub(super) fn titles(report: &Report) -> Vec<(String, String)> {
    let blocks = report.sections.iter().flat_map(|section| &section.blocks);
    let own = |block: &Block| match block {
        Block::Heading(heading) => {
            let id = heading.anchor_of_id().strip_prefix("section-")?.to_owned();
            Some((id, title(heading)))
        }
        _ => None,
    };
    blocks.filter_map(own).collect()
}

/// The section that something with an anchor is in, among these.
pub(super) fn section_of_anchor(titles: &[(String, String)], anchor: &str) -> Option<String> {
    let is_in = |id: &str| anchor == format!("section-{id}") || anchor.starts_with(&format!("p-{id}-"));
    titles.iter().map(|(id, _)| id).filter(|id| is_in(id)).max_by_key(|id| id.len()).cloned()
}

/// Something with an anchor, and all the words in it.
pub(super) struct Anchored {
    pub(super) anchor: String,
    pub(super) text: String,
}

/// Everything in a report that has an anchor, in reading order.
pub(super) fn anchors(report: &Report) -> Vec<Anchored> {
    let mut found = Vec::new();
    for section in &report.sections {
        blocks(&section.blocks, &mut found);
    }
    found
}

fn blocks(list: &[Block], found: &mut Vec<Anchored>) -> String {
    list.iter().map(|one| block(one, found)).collect::<Vec<_>>().join("\n")
}

/// The words of a block; what in it has an anchor is added to what was found.
fn block(block: &Block, found: &mut Vec<Anchored>) -> String {
    match block {
        Block::Heading(heading) => {
            let text = words(&heading.inlines);
            found.push(Anchored { anchor: heading.anchor.clone(), text: text.clone() });
            text
        }
        Block::Paragraph { mark, inlines, .. } => marked(mark, words(inlines), found),
        Block::List { items: list, .. } | Block::Findings { items: list, .. } => items(list, found),
        Block::Statement { blocks: inner, .. } | Block::Criteria { blocks: inner, .. } => blocks(inner, found),
        Block::Recommendations { groups } => {
            groups.iter().map(|group| items(&group.items, found)).collect::<Vec<_>>().join("\n")
        }
        Block::Quotation { mark, voices, .. } => {
            let said = voices.iter().flat_map(Voice::parts);
            let text = said.map(|(_, said, _)| blocks(said, found)).collect::<Vec<_>>().join("\n");
            marked(mark, text, found)
        }
        Block::Box { mark, blocks: inner, .. } => {
            let text = blocks(inner, found);
            marked(mark, text, found)
        }
        Block::Table(table) => {
            let text = table_words(table);
            marked(&table.mark, text, found)
        }
        Block::Chart(chart) => {
            let text = format!("{}\n{}", words(&chart.title), table_words(&chart.table));
            marked(&chart.mark, text, found)
        }
        Block::KeyQuestions(questions) => {
            let text = questions.rows.iter().map(|row| words(&row.question)).collect::<Vec<_>>().join("\n");
            marked(&questions.mark, text, found)
        }
        Block::Image { mark, caption, .. } => {
            marked(mark, caption.as_ref().map(|caption| words(caption)).unwrap_or_default(), found)
        }
        Block::Glossary { entries } => {
            entries.iter().map(|entry| blocks(&entry.definition, found)).collect::<Vec<_>>().join("\n")
        }
        Block::Rating { sentence, .. } => sentence.as_ref().map(|inlines| words(inlines)).unwrap_or_default(),
        Block::Ratings(_) | Block::Domain(_) | Block::Brief { .. } | Block::Contents | Block::Hole { .. } => {
            String::new()
        }
    }
}

fn table_words(table: &Table) -> String {
    let cells = table.caption.iter().chain(table.rows.iter().flatten()).chain(&table.notes);
    cells.map(|cell| words(cell)).collect::<Vec<_>>().join("\n")
}

fn items(items: &[Item], found: &mut Vec<Anchored>) -> String {
    items
        .iter()
        .map(|item| {
            let text = blocks(&item.blocks, found);
            marked(&item.mark, text, found)
        })
        .collect::<Vec<_>>()
        .join("\n")
}

fn marked(mark: &Mark, text: String, found: &mut Vec<Anchored>) -> String {
    if let Some(anchor) = &mark.anchor {
        found.push(Anchored { anchor: anchor.clone(), text: text.clone() });
    }
    text
}

/// The words of inlines, without notes: as passages have them.
pub(super) fn words(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text { text } => text.clone(),
            Inline::Emphasis { inlines }
            | Inline::Strong { inlines }
            | Inline::Link { inlines, .. }
            | Inline::Foreign { inlines, .. }
            | Inline::Untranslated { inlines, .. } => words(inlines),
            Inline::Rating { label, .. } => label.clone(),
            Inline::Break => " ".to_owned(),
            Inline::Note { .. } | Inline::Hole { .. } => String::new(),
        })
        .collect()
}
