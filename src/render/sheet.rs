//! CSV as it is published: it opens in any spreadsheet program with its letters right, nothing in it run, and every id as it
//! was written.
//!
//! What must hold: every CSV file of an output is written here. A cell that a program would take for a formula, a date or a
//! number, whoever wrote it, is kept from being one; a figure stays a number.

use crate::source::guarded;

/// A cell of a table.
pub(super) enum SheetCell {
    /// Words, ids, dates that are not whole.
    Text(String),
    /// A figure: a program may count with it.
    Figure(String),
}

/// Rows as CSV (RFC 4180), in UTF-8 with the mark by which spreadsheet programs know it.
pub(super) fn sheet(rows: &[Vec<String>]) -> Result<Vec<u8>, String> {
    let text = |row: &Vec<String>| row.iter().map(|cell| SheetCell::Text(cell.clone())).collect();
    sheet_of_cells(&rows.iter().map(text).collect::<Vec<_>>())
}

/// The same for rows with figures in them.
pub(super) fn sheet_of_cells(rows: &[Vec<SheetCell>]) -> Result<Vec<u8>, String> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        let written = |cell: &SheetCell| match cell {
            SheetCell::Text(text) => guarded(text),
            SheetCell::Figure(text) if is_plain_figure(text) => text.clone(),
            SheetCell::Figure(text) => guarded(text),
        };
        let cells: Vec<String> = row.iter().map(written).collect();
        // A row without a cell would be no row at all.
        let cells = if cells.is_empty() { vec![String::new()] } else { cells };
        writer.write_record(&cells).map_err(|error| error.to_string())?;
    }
    writer.into_inner().map_err(|error| error.to_string())
}

/// Whether a figure is a number and nothing else: 12, 12.5, -3.
fn is_plain_figure(text: &str) -> bool {
    let bare = text.strip_prefix('-').unwrap_or(text);
    let parts: Vec<&str> = bare.split('.').collect();
    parts.len() < 3 && parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_or_a_date() {
        let rows =
            ["=1+1", "@SUM(A1)", "-2", "\t=x", " =x", "2.10", "1-2", "plain – text"].map(|cell| vec![cell.to_owned()]);
        let text = String::from_utf8(sheet(&rows).expect("written")).expect("UTF-8");
        assert_eq!(text, "\u{feff}'=1+1\r\n'@SUM(A1)\r\n'-2\r\n'\t=x\r\n' =x\r\n'2.10\r\n'1-2\r\nplain – text\r\n");
    }

    #[test]
    fn figures_stay_numbers() {
        let rows = ["12", "12.5", "-3", "=1", "1-2"].map(|cell| vec![SheetCell::Figure(cell.to_owned())]);
        let text = String::from_utf8(sheet_of_cells(&rows).expect("written")).expect("UTF-8");
        assert_eq!(text, "\u{feff}12\r\n12.5\r\n-3\r\n'=1\r\n'1-2\r\n");
    }
}
