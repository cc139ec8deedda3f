//! Cells and tables as they begin and end, each cell in the place that its column has.

use super::{PartReader, WordBlock};
use crate::problem::FormPart;

impl PartReader<'_> {
    pub(super) fn begin_cell(&mut self) {
        self.spans.push(1);
        self.row().into_iter().for_each(|row| row.push(WordBlock::default()));
        let chain = self.chain();
        self.cell().into_iter().for_each(|cell| cell.chain.clone_from(&chain));
    }

    /// A cell that takes several columns is followed by empty ones, so that the next one is in its own.
    pub(super) fn end_cell(&mut self) {
        let span = self.spans.pop().unwrap_or(1);
        if span > 1 {
            let words = self.cell().map(|cell| cell.text.trim().to_owned()).unwrap_or_default();
            self.note_unread(FormPart::Merged, &words);
            let rest = vec![WordBlock::default(); span.min(100) - 1];
            self.row().into_iter().for_each(|row| row.extend(rest.iter().cloned()));
        }
    }

    /// A table in a cell is a table of its own, and words of that cell.
    pub(super) fn end_table(&mut self) {
        let Some(table) = self.tables.pop() else { return };
        let row = |row: &Vec<WordBlock>| row.iter().map(|cell| cell.text.trim()).collect::<Vec<_>>().join(" | ");
        let words = table.rows.iter().map(row).collect::<Vec<_>>().join("\n");
        if let Some(cell) = self.cell() {
            cell.text.push_str(&words);
            cell.text.push('\n');
        }
        self.found.tables.push(table);
    }

    pub(super) fn row(&mut self) -> Option<&mut Vec<WordBlock>> {
        self.tables.last_mut().and_then(|table| table.rows.last_mut())
    }

    pub(super) fn cell(&mut self) -> Option<&mut WordBlock> {
        self.row().and_then(|row| row.last_mut())
    }
}
