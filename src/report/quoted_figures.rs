//! Which figures of `statistics.yaml` the report quotes: those that stand in a text or a chart, and no others, are published
//! as figures that the report gives.

use std::collections::BTreeSet;

use crate::inspection::Inspection;
use crate::programme::Programme;
use crate::text::{Block, Inline, Placeholder, Prose};

/// A figure by its id, and the comparator whose it is; none for the service's own.
pub type QuotedFigure = (String, Option<String>);

/// Every figure that a text of the inspection or of its programme quotes, or a chart draws.
#[must_use]
pub fn quoted_figures(programme: &Programme, inspection: &Inspection) -> BTreeSet<QuotedFigure> {
    let mut quoted = BTreeSet::new();
    let sources = inspection.sources.values().chain(programme.sources.values());
    for prose in sources.flat_map(|source| source.texts.values()) {
        of_prose(prose, &mut quoted);
    }
    let sections = inspection.sections.values();
    let charts = sections.flat_map(|content| &content.file.charts).flat_map(|chart| &chart.rows);
    quoted.extend(charts.filter_map(|row| Some((row.figure.clone()?, None))));
    quoted
}

fn of_prose(prose: &Prose, quoted: &mut BTreeSet<QuotedFigure>) {
    of_blocks(&prose.blocks, quoted);
    for note in prose.notes.values() {
        of_inlines(&note.inlines, quoted);
    }
}

fn of_blocks(blocks: &[Block], quoted: &mut BTreeSet<QuotedFigure>) {
    for block in blocks {
        match block {
            Block::Paragraph { inlines, .. } | Block::Heading { inlines, .. } => of_inlines(inlines, quoted),
            Block::List { items, .. } => items.iter().for_each(|item| of_blocks(item, quoted)),
            Block::Quote { blocks } => of_blocks(blocks, quoted),
            Block::Table { head, rows, .. } => {
                head.iter().chain(rows.iter().flatten()).for_each(|cell| of_inlines(&cell.inlines, quoted));
            }
            Block::Placed { .. } | Block::Hole { .. } => {}
        }
    }
}

fn of_inlines(inlines: &[Inline], quoted: &mut BTreeSet<QuotedFigure>) {
    for inline in inlines {
        match inline {
            Inline::Emphasis(inlines)
            | Inline::Strong(inlines)
            | Inline::Link { inlines, .. }
            | Inline::Untranslated { inlines, .. } => of_inlines(inlines, quoted),
            Inline::Placeholder(placeholder) => quoted.extend(figure(placeholder)),
            Inline::Text(_) | Inline::Foreign { .. } | Inline::Break | Inline::Note { .. } => {}
        }
    }
}

fn figure(placeholder: &Placeholder) -> Option<QuotedFigure> {
    let id = placeholder.arguments.get("of").filter(|_| placeholder.name == "figure")?;
    Some((id.clone(), placeholder.arguments.get("comparator").cloned()))
}
