//! Written prose as blocks: paragraphs with their numbers, headings below the section's own, placed things in their place.

use super::anchors::plain_text;
use super::composer::Composer;
use super::inlines::Scope;
use crate::problem::PlacedKind;
use crate::problem::{Construct, Kind};
use crate::programme::Node;
use crate::report::anchor_words::slug;
use crate::report::values::is_left_out;
use crate::report::view::{Block, Column, Heading, Inline, Item, Mark, ParagraphRole, Table, Voice};
use crate::text;

/// The deepest level of a heading: a page has six, and the first is the report's title.
pub(super) const DEEPEST_HEADING: u8 = 5;

/// How a text is set.
pub(super) struct Setting<'a> {
    /// The section it is shown in.
    pub(super) node: &'a Node,
    /// The level of the section's heading.
    pub(super) level: u8,
    /// Whether its paragraphs have marks of their own; those in a box or an item share the mark of that.
    pub(super) marked: bool,
    /// The number of the last numbered paragraph, where the section numbers them.
    pub(super) paragraph: Option<u32>,
}

impl<'a> Setting<'a> {
    /// A text inside something that has a mark of its own.
    pub(super) fn inside(node: &'a Node) -> Self {
        Setting { node, level: 0, marked: false, paragraph: None }
    }
}

impl<'a> Composer<'a> {
    /// A text as blocks.
    pub(super) fn blocks(&mut self, scope: &Scope<'a>, setting: &mut Setting<'a>) -> Vec<Block> {
        let blocks = scope.prose.map(|prose| prose.blocks.as_slice()).unwrap_or_default();
        self.written_blocks(scope, setting, blocks)
    }

    fn written_blocks(
        &mut self,
        scope: &Scope<'a>,
        setting: &mut Setting<'a>,
        blocks: &'a [text::Block],
    ) -> Vec<Block> {
        blocks.iter().flat_map(|block| self.written_block(scope, setting, block)).collect()
    }

    fn written_block(&mut self, scope: &Scope<'a>, setting: &mut Setting<'a>, block: &'a text::Block) -> Vec<Block> {
        match block {
            text::Block::Paragraph { inlines, .. } if is_left_out(&self.basis, inlines) => Vec::new(),
            text::Block::Paragraph { inlines, .. } => {
                let inlines = self.inlines(scope, inlines);
                let mark = self.paragraph_mark(setting, &inlines);
                vec![Block::Paragraph { mark, inlines, role: ParagraphRole::Body }]
            }
            text::Block::Heading { level, inlines, place, .. } => {
                let inlines = self.inlines(scope, inlines);
                if setting.level == 0 {
                    self.error(Kind::MarkdownConstruct { what: Construct::HeadingInside }, place.clone());
                }
                let wanted = format!("{}-{}", self.section_names.anchor(&setting.node.id), slug(&plain_text(&inlines)));
                let anchor = self.anchors.take(&wanted);
                let level = setting.level + level;
                if level > DEEPEST_HEADING {
                    self.error(Kind::MarkdownConstruct { what: Construct::HeadingDeep }, place.clone());
                }
                vec![Block::Heading(Heading::part(level, anchor, inlines))]
            }
            text::Block::List { start, items } => {
                let basis = self.basis;
                let goes = |item: &&Vec<text::Block>| matches!(&item[..], [text::Block::Paragraph { inlines, .. }] if is_left_out(&basis, inlines));
                let shown = items.iter().filter(|item| !goes(item));
                let items: Vec<Item> = shown.map(|item| self.written_item(scope, setting, item)).collect();
                if items.is_empty() {
                    return Vec::new();
                }
                vec![Block::List { ordered: start.is_some(), start: start.unwrap_or(1), items }]
            }
            text::Block::Quote { blocks } => {
                let (mark, blocks) = self.marked_inside(scope, setting, blocks);
                let voices = vec![Voice::alone(None, blocks)];
                vec![Block::Quotation { mark, label: None, voices }]
            }
            text::Block::Table { head, numbers, rows, place } => {
                let table = self.written_table(scope, setting, head, numbers, rows);
                vec![Block::Table(Table { place: Some(place.clone()), ..table })]
            }
            text::Block::Placed { what, id, place } => self.place_here(setting.node, *what, id, place),
            text::Block::Hole { note, place } => vec![self.hole(note, Some(place.clone()))],
        }
    }

    fn written_item(&mut self, scope: &Scope<'a>, setting: &mut Setting<'a>, blocks: &'a [text::Block]) -> Item {
        let (mark, blocks) = self.marked_inside(scope, setting, blocks);
        Item { mark, blocks }
    }

    /// Blocks inside something that is marked as a whole, with its mark.
    fn marked_inside(
        &mut self,
        scope: &Scope<'a>,
        setting: &Setting<'a>,
        blocks: &'a [text::Block],
    ) -> (Mark, Vec<Block>) {
        let draft_number = if setting.marked { self.next_draft_number() } else { None };
        let blocks = self.written_blocks(scope, &mut Setting::inside(setting.node), blocks);
        let mark = if setting.marked {
            self.mark_numbered(draft_number, &setting.node.id, &block_texts(&blocks), None)
        } else {
            Mark::default()
        };
        (mark, blocks)
    }

    fn written_table(
        &mut self,
        scope: &Scope<'a>,
        setting: &Setting<'a>,
        head: &'a [text::Cell],
        numbers: &[bool],
        rows: &'a [Vec<text::Cell>],
    ) -> Table {
        let columns: Vec<Column> = head
            .iter()
            .enumerate()
            .map(|(index, cell)| {
                let shown = self.inlines(scope, &cell.inlines);
                if shown.iter().any(leads_away) {
                    self.error(Kind::MarkdownConstruct { what: Construct::InHead }, cell.place.clone());
                }
                let title = plain_text(&shown);
                Column::new(title, numbers.get(index).copied().unwrap_or(false))
            })
            .collect();
        let rows: Vec<Vec<Vec<Inline>>> =
            rows.iter().map(|row| row.iter().map(|cell| self.inlines(scope, &cell.inlines)).collect()).collect();
        let text: String = rows.iter().flatten().map(|cell| plain_text(cell)).collect();
        let mark = if setting.marked { self.mark(&setting.node.id, &text, None) } else { Mark::default() };
        Table { mark, columns, rows, row_headers: true, ..Table::default() }
    }

    /// The mark of a paragraph: numbered where the section numbers its paragraphs.
    fn paragraph_mark(&mut self, setting: &mut Setting<'a>, inlines: &[Inline]) -> Mark {
        if !setting.marked {
            return Mark::default();
        }
        let number = setting.paragraph.as_mut().map(|number| {
            *number += 1;
            let section = setting.node.number.as_deref().unwrap_or_default();
            self.basis.programme.rules.style.paragraph_format.replace("{number}", &format!("{section}.{number}"))
        });
        self.mark(&setting.node.id, &plain_text(inlines), number)
    }

    /// The mark of something that holds blocks.
    pub(super) fn block_mark(&mut self, node: &Node, blocks: &[Block]) -> Mark {
        self.mark(&node.id, &block_texts(blocks), None)
    }

    /// Sets a box, quotation, table or image where a paragraph asks for it.
    fn place_here(&mut self, node: &'a Node, what: PlacedKind, id: &str, place: &crate::problem::Place) -> Vec<Block> {
        if !self.placed.insert((node.id.clone(), what, id.to_owned())) {
            self.error(Kind::PlacedTwice { what, id: id.to_owned() }, place.clone());
            return Vec::new();
        }
        match self.placed_block(node, what, id) {
            Some(block) => vec![block],
            // It is there, and why it cannot be set is told.
            None if self.placeable(node, what).contains(&id) => Vec::new(),
            None => {
                let suggestion = crate::problem::suggest(id, self.placeable(node, what));
                let kind = Kind::PlacedUnknown { what, id: id.to_owned(), suggestion };
                self.error(kind, place.clone());
                Vec::new()
            }
        }
    }
}

/// Whether something in an inline leads to another place: a note, or a link.
fn leads_away(inline: &Inline) -> bool {
    match inline {
        Inline::Note { .. } | Inline::Link { .. } => true,
        Inline::Emphasis { inlines }
        | Inline::Strong { inlines }
        | Inline::Foreign { inlines, .. }
        | Inline::Untranslated { inlines, .. } => inlines.iter().any(leads_away),
        Inline::Text { .. } | Inline::Hole { .. } | Inline::Rating { .. } | Inline::Break => false,
    }
}

/// The words of blocks, a line each.
pub(super) fn block_texts(blocks: &[Block]) -> String {
    blocks.iter().map(block_text).collect::<Vec<_>>().join("\n")
}

/// The words of a block.
pub(super) fn block_text(block: &Block) -> String {
    match block {
        Block::Paragraph { inlines, .. } => plain_text(inlines),
        Block::List { items, .. } => {
            items.iter().flat_map(|item| &item.blocks).map(block_text).collect::<Vec<_>>().join("\n")
        }
        Block::Quotation { voices, .. } => {
            let said = voices.iter().flat_map(Voice::parts).flat_map(|(_, blocks, _)| blocks);
            said.map(block_text).collect::<Vec<_>>().join("\n")
        }
        _ => String::new(),
    }
}
