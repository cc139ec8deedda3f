//! Rows of tables: Markdown drops the cells for which there is no column, and fills up a row that has too few.

use super::ProseParser;
use super::frame::{OpenElement, Opened};
use crate::problem::Kind;

impl ProseParser<'_> {
    /// A row has ended: its cells are those that were typed, and none is lost.
    pub(super) fn row(&mut self, frame: OpenElement) {
        let range = frame.range;
        let Some(OpenElement { opened: Opened::Table(numbers), rows, .. }) = self.frames.last_mut() else { return };
        let (columns, is_head) = (numbers.len(), rows.is_empty());
        rows.push(frame.cells);
        let own = self.text.get(range.clone()).unwrap_or_default();
        let cells = cells(own);
        let trimmed = range.start..range.start + own.trim_end().len();
        if is_head {
            self.rule(range.end);
        } else if cells == 1 && !has_bar(own) {
            self.report(Kind::RowWithoutBars, trimmed);
        } else if cells < columns {
            self.report(Kind::RowCells { cells, columns }, trimmed);
        } else if cells > columns
            && let Some(lost) = self.account.first_lost(&range)
        {
            self.report(Kind::RowCells { cells, columns }, lost..trimmed.end);
            self.account.take(&range);
        }
    }

    /// The line below the head of a table, which says how its columns are set.
    fn rule(&mut self, start: usize) {
        let line = self.text.get(start..).unwrap_or_default();
        let end = start + line.find('\n').unwrap_or(line.len());
        self.account.take_all(&(start..end), b"|:-");
    }
}

/// How many cells a row was typed with.
fn cells(row: &str) -> usize {
    let row = row.trim();
    let bars = bars(row);
    let first = bars.first() == Some(&0);
    let last = bars.len() > 1 && bars.last() == Some(&(row.len() - 1));
    bars.len() + 1 - usize::from(first) - usize::from(last)
}

fn has_bar(row: &str) -> bool {
    !bars(row).is_empty()
}

/// The bars of a row that no backslash stands before.
fn bars(row: &str) -> Vec<usize> {
    let mut bars = Vec::new();
    let mut escaped = false;
    for (at, byte) in row.bytes().enumerate() {
        if byte == b'|' && !escaped {
            bars.push(at);
        }
        escaped = byte == b'\\' && !escaped;
    }
    bars
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn counts_cells_as_they_were_typed() {
        for (row, count) in
            [("| a | b |", 2), ("a | b", 2), ("| a |", 1), ("a", 1), ("| a \\| b |", 1), ("| a | | c", 3)]
        {
            assert_eq!(cells(row), count, "{row}");
        }
    }
}
