//! Spreadsheets for people, as CSV: they open in any spreadsheet program with their letters right and nothing in them run.
//!
//! What must hold: a cell that a program would take for a formula, whoever wrote it, is kept from being one.

/// Rows as CSV (RFC 4180), in UTF-8 with the mark by which spreadsheet programs know it.
pub(super) fn sheet(rows: &[Vec<String>]) -> Result<Vec<u8>, String> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| guarded(cell)).collect();
        // A row without a cell would be no row at all.
        let cells = if cells.is_empty() { vec![String::new()] } else { cells };
        writer.write_record(&cells).map_err(|error| error.to_string())?;
    }
    writer.into_inner().map_err(|error| error.to_string())
}

/// A cell with an apostrophe before what would begin a formula.
fn guarded(cell: &str) -> String {
    let begins_one = cell.trim_start().starts_with(['=', '+', '-', '@']);
    if begins_one { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        let rows = ["=1+1", "@SUM(A1)", "-2", "+3", " =x", "plain – text"].map(|cell| vec![cell.to_owned()]);
        let text = String::from_utf8(sheet(&rows).expect("written")).expect("UTF-8");
        assert_eq!(text, "\u{feff}'=1+1\r\n'@SUM(A1)\r\n'-2\r\n'+3\r\n' =x\r\nplain – text\r\n");
    }
}
