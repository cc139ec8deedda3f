//! The header of an evidence file: where it stands, by which mark its cells come apart, and what each column is.

use super::known_columns::{CASE, Column, Known};
use super::made_by_spreadsheets::{date_parts, id_of_date};
use super::readable::readable;
use crate::problem::{Kind, SheetFault, suggest};
use crate::source::{GridCell, GridFlaw, GridLimits, GridRow, read_grid};

/// The marks that spreadsheet programs write between cells.
const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

/// How many lines are looked at to find header and mark.
const BEGINNING: usize = 40;

/// The mark between the cells of a text, and where its rows begin: some programs name the mark in a first line “sep=;”.
pub(super) fn delimiter(text: &str, known: &Known<'_>, limits: GridLimits) -> (char, usize) {
    let first = text.split_inclusive('\n').next().unwrap_or_default();
    let line = first.trim().trim_matches('"');
    let named = line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and_then(|_| line.get(4..));
    // A tab at the end of the line is trimmed with it.
    let named = named.and_then(|rest| rest.chars().next().or_else(|| first.contains('\t').then_some('\t')));
    let start = if named.is_some() { first.len() } else { 0 };
    let has_header = |delimiter: char| {
        header_row(&read_grid(text.get(start..).unwrap_or_default(), delimiter, limits).rows, known).is_some()
    };
    // A program that has saved the file with another mark has left the old line.
    if let Some(delimiter) = named.filter(|named| has_header(*named)) {
        return (delimiter, start);
    }
    let text = text.get(start..).unwrap_or_default();
    let end = text.match_indices('\n').nth(BEGINNING).map_or(text.len(), |(at, _)| at);
    let beginning = text.get(..end).unwrap_or(text);
    let fits = |delimiter: &char| {
        let grid = read_grid(beginning, *delimiter, limits);
        let best = grid.rows.iter().map(|row| known.count(row)).max().unwrap_or(0);
        // A row that is too long to be read comes apart by this mark too.
        let cells = if grid.flaws.iter().any(|(flaw, ..)| *flaw == GridFlaw::Columns) { limits.columns } else { 0 };
        (best, grid.rows.first().map_or(cells, |row| row.cells.len()))
    };
    // Of equal ones the comma: it is the last of the greatest.
    (DELIMITERS.into_iter().rev().max_by_key(fits).unwrap_or(','), start)
}

/// Which of the rows is the header: the first that has a column of cases and more that is known, else one with two columns
/// that are known, else one with any.
pub(super) fn header_row(rows: &[GridRow<'_>], known: &Known<'_>) -> Option<usize> {
    let is_case = |cell: &GridCell<'_>| known.column(&readable(&cell.text)) == Some(Column::Case);
    let has_case = |row: &GridRow<'_>| row.cells.iter().any(is_case);
    let beginning = || rows.iter().take(BEGINNING);
    let both = beginning().position(|row| has_case(row) && known.count(row) > 1);
    let least = |least: usize| beginning().position(|row| known.count(row) >= least);
    both.or_else(|| least(2)).or_else(|| least(1))
}

/// What the columns are; a problem goes with the cell that it is about.
pub(super) fn columns<'r>(
    header: &'r GridRow<'_>,
    known: &Known<'_>,
    report: &mut dyn FnMut(Kind, &'r GridCell<'r>),
) -> Vec<Column> {
    let names: Vec<String> = header.cells.iter().map(|cell| readable(&cell.text)).collect();
    let mut columns = Vec::with_capacity(names.len());
    let mut strangers = Vec::new();
    for (index, (cell, name)) in header.cells.iter().zip(&names).enumerate() {
        let before = names.get(..index).unwrap_or_default();
        let again = !name.is_empty() && before.iter().any(|other| other.eq_ignore_ascii_case(name));
        // That a name goes over several lines is told of its row.
        if name.contains('\n') {
            columns.push(Column::Unknown);
            continue;
        }
        if let Some(bare) = known.declared_private(name) {
            if known.counts(bare) {
                report(Kind::Sheet(SheetFault::PrivateCounts { found: bare.to_owned() }), cell);
            }
            columns.push(Column::Private);
            continue;
        }
        let column = known.column(name);
        let case_again = column == Some(Column::Case) && columns.contains(&Column::Case);
        columns.push(match column {
            _ if name.is_empty() => Column::Unnamed,
            _ if again || case_again => {
                let kind = longer_id(name, known).map_or_else(
                    || Kind::ColumnTwice { name: name.clone() },
                    |meant| Kind::Sheet(SheetFault::NumberForId { found: name.clone(), meant }),
                );
                report(kind, cell);
                Column::Unknown
            }
            Some(column) => {
                let other = longer_id(name, known).filter(|other| !names.iter().any(|name| name == other));
                if let Some(other) = other {
                    report(Kind::Sheet(SheetFault::NumberForSome { found: name.clone(), other }), cell);
                }
                column
            }
            None => {
                match unknown(name, known) {
                    Kind::UnknownColumn { suggestion: None, .. } => strangers.push((name.clone(), cell)),
                    kind => report(kind, cell),
                }
                Column::Unknown
            }
        });
    }
    // Those that are like none are told together: they are mended in one way.
    if let Some((_, first)) = strangers.first() {
        let found = strangers.iter().map(|(name, _)| name.clone()).collect();
        report(Kind::UnknownColumn { found, suggestion: None, permitted: known.permitted.clone() }, first);
    }
    columns
}

/// The id that ends in 0 and is the same number: 2.10 of 2.1.
fn longer_id(name: &str, known: &Known<'_>) -> Option<String> {
    let is_number = name.contains(['.', ',']) && name.matches(['.', ',']).count() == 1;
    let longer = format!("{}0", name.replace(',', "."));
    known.questions.iter().find(|id| is_number && **id == longer).map(|id| (*id).to_owned())
}

/// What is wrong with a name that is none of those known.
fn unknown(name: &str, known: &Known<'_>) -> Kind {
    let found = name.to_owned();
    if let Some(meant) = longer_id(name, known) {
        return Kind::Sheet(SheetFault::NumberForId { found, meant });
    }
    if let Some(parts) = date_parts(name) {
        return Kind::Sheet(SheetFault::DateForId { found, meant: id_of_date(&parts, &known.questions) });
    }
    let ids = known.questions.iter().chain(&known.attributes).copied().chain([CASE]);
    Kind::UnknownColumn { found: vec![found], suggestion: suggest(name, ids), permitted: known.permitted.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::PermittedColumns;

    #[test]
    fn a_number_that_has_lost_its_last_nought_is_known() {
        let questions = vec!["2.1", "2.10", "3", "30", "4.1.1", "4.1.10"];
        let known =
            Known { questions, attributes: Vec::new(), private: Vec::new(), permitted: PermittedColumns::default() };
        for (name, id) in [("2.1", Some("2.10")), ("2,1", Some("2.10")), ("2.10", None), ("3", None), ("4.1.1", None)] {
            assert_eq!(longer_id(name, &known).as_deref(), id, "{name}");
        }
    }
}
