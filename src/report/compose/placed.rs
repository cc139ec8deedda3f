//! Boxes, quotations, tables, images and charts: set where a paragraph places them, and the rest at the end of their section.

use super::around::PLACEABLE;
use super::charts::PlacedChart;
use super::composer::Composer;
use super::prose::{Setting, block_texts};
use crate::inspection::{BoxRecord, TableRecord, TableSort};
use crate::language::{Alphabet, Phrase};
use crate::problem::PlacedKind;
use crate::programme::{BoxKind, Node, PartName, Shown};
use crate::report::plain_words;
use crate::report::values::say_around;
use crate::report::view::{Block, Column, Inline, Table, Words};
use crate::source::{Label, Text};

impl<'a> Composer<'a> {
    /// The ids of what a section has to place.
    pub(super) fn placeable(&self, node: &Node, what: PlacedKind) -> Vec<&'a str> {
        let Some(content) = self.basis.inspection.sections.get(&node.id) else { return Vec::new() };
        let file = &content.file;
        match what {
            PlacedKind::Box => file.boxes.iter().map(|record| record.id.as_str()).collect(),
            PlacedKind::Quotation => file.quotations.iter().map(|record| record.id.as_str()).collect(),
            PlacedKind::Table => file.tables.iter().map(|record| record.id.as_str()).collect(),
            PlacedKind::Image => file.images.iter().map(|record| record.id.as_str()).collect(),
            PlacedKind::Chart => file.charts.iter().map(|record| record.id.as_str()).collect(),
        }
    }

    /// What a section has under this id.
    pub(super) fn placed_block(&mut self, node: &'a Node, what: PlacedKind, id: &str) -> Option<Block> {
        let file = &self.basis.inspection.sections.get(&node.id)?.file;
        match what {
            PlacedKind::Box => {
                let record = file.boxes.iter().find(|record| record.id == id)?;
                Some(self.box_block(node, record, Vec::new()))
            }
            PlacedKind::Quotation => {
                let record = file.quotations.iter().find(|record| record.id == id)?;
                Some(self.quotation(node, record))
            }
            PlacedKind::Table => {
                let record = file.tables.iter().find(|record| record.id == id)?;
                Some(self.table(node, record))
            }
            PlacedKind::Image => {
                let record = file.images.iter().find(|record| record.id == id)?;
                let caption = record.caption.as_ref().and_then(|caption| self.inspection_scope(&node.id, caption));
                let caption = caption.map(|scope| self.run(Some(scope)));
                let mark = self.mark(&node.id, &record.alt, None);
                Some(Block::Image {
                    mark,
                    name: self.basis.inspection.image_name(&record.file),
                    alt: self.words(&record.alt),
                    caption,
                })
            }
            PlacedKind::Chart => {
                let index = file.charts.iter().position(|record| record.id == id)?;
                self.chart(&PlacedChart { node, index, record: &file.charts[index] })
            }
        }
    }

    /// Everything of a section that no paragraph has placed, in the order of its file; charts have a part of their own in
    /// some programmes.
    pub(super) fn rest(&mut self, node: &'a Node) -> Vec<Block> {
        let mut blocks = Vec::new();
        if !self.has_charts_part(node) {
            blocks.extend(self.charts(node));
        }
        for what in PLACEABLE {
            for id in self.unplaced(node, what) {
                self.placed.insert((node.id.clone(), what, id.to_owned()));
                blocks.extend(self.placed_block(node, what, id));
            }
        }
        blocks
    }

    /// The ids of what no paragraph has placed and the section itself shows.
    pub(super) fn unplaced(&self, node: &Node, what: PlacedKind) -> Vec<&'a str> {
        let is_left = |id: &&str| {
            let gathered = what == PlacedKind::Box && !self.is_shown_here(node, id);
            !gathered && !self.placed.contains(&(node.id.clone(), what, (*id).to_owned()))
        };
        self.placeable(node, what).into_iter().filter(is_left).collect()
    }

    /// Whether charts have a part of their own in a section.
    pub(super) fn has_charts_part(&self, node: &Node) -> bool {
        self.basis.programme.parts(node).iter().any(|spec| spec.name() == PartName::Charts)
    }

    fn is_shown_here(&self, node: &Node, id: &str) -> bool {
        let boxes = self
            .basis
            .inspection
            .sections
            .get(&node.id)
            .map(|content| content.file.boxes.as_slice())
            .unwrap_or_default();
        let record = boxes.iter().find(|record| record.id == id);
        record.and_then(|record| self.box_kind(record)).is_none_or(|kind| kind.shown != Shown::Gathered)
    }

    /// The programme's kind of a box.
    pub(super) fn box_kind(&self, record: &BoxRecord) -> Option<&'a BoxKind> {
        self.basis.programme.rules.boxes.iter().find(|kind| kind.kind == record.kind)
    }

    /// A box; `lines` say where it comes from, where boxes are gathered.
    pub(super) fn box_block(&mut self, node: &'a Node, record: &'a BoxRecord, lines: Vec<Words>) -> Block {
        let draft_number = self.next_draft_number();
        let scope = self.inspection_scope(&node.id, &record.text);
        let blocks = scope.map(|scope| self.blocks(&scope, &mut Setting::inside(node))).unwrap_or_default();
        Block::Box {
            mark: self.mark_numbered(draft_number, &node.id, &block_texts(&blocks), None),
            box_kind: record.kind.clone(),
            form: self.box_kind(record).map(|kind| kind.form).unwrap_or_default(),
            label: self.box_kind(record).map(|kind| self.words(&kind.label)).unwrap_or_default(),
            title: record.title.as_ref().map(|title| self.words(title)),
            lines,
            blocks,
            note: record.names_changed.then(|| self.basis.phrases.say(Phrase::NamesChanged)),
        }
    }

    fn table(&mut self, node: &'a Node, record: &'a TableRecord) -> Block {
        let scope = self.inspection_scope(&node.id, &record.caption);
        let caption = self.run(scope);
        let in_order = self.rows_in_order(record);
        let cells =
            |row: &'a Vec<Text>| row.iter().map(|cell| self.run(self.inspection_scope(&node.id, cell))).collect();
        let rows = in_order.into_iter().map(cells).collect();
        let note = record.note.as_ref().and_then(|note| self.inspection_scope(&node.id, note));
        let mut notes: Vec<_> = note.map(|scope| self.run(Some(scope))).into_iter().collect();
        notes.extend(record.source.as_ref().map(|source| self.source_line(source)));
        let text: String = record.rows.iter().flatten().map(|cell| cell.written.as_str()).collect();
        Block::Table(Table {
            mark: self.mark(&node.id, &text, None),
            caption: Some(caption),
            columns: record
                .columns
                .iter()
                .map(|column| Column::new(self.words(column.title()), column.is_number()))
                .collect(),
            rows,
            row_headers: true,
            notes,
            place: self.place_of(Some(&record.caption.field)),
            ..Table::default()
        })
    }

    /// The rows as they are written, or by the alphabet of the report's language.
    fn rows_in_order(&self, record: &'a TableRecord) -> Vec<&'a Vec<Text>> {
        let mut rows: Vec<&'a Vec<Text>> = record.rows.iter().collect();
        if record.sort == Some(TableSort::FirstColumn) {
            let alphabet = Alphabet::of(self.basis.phrases.language);
            let key = |row: &Vec<Text>| row.first().map(|cell| plain_words(&self.basis, cell)).unwrap_or_default();
            rows.sort_by(|one, other| alphabet.compare(&key(one), &key(other)));
        }
        rows
    }

    /// "Source: ...".
    pub(super) fn source_line(&self, source: &Label) -> Vec<Inline> {
        say_around(&self.basis, Phrase::Source, &[("source", self.run_of_words(source))])
    }
}
