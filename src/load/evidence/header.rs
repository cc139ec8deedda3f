//! The header of an evidence file: where it stands, by which mark its cells come apart, and what each column is.

use super::made_by_spreadsheets::{date_parts, id_of_date};
use crate::inspection::is_invisible;
use crate::problem::{Kind, SheetFault, suggest};
use crate::programme::Programme;
use crate::source::{GridCell, GridFlaw, GridLimits, GridRow, read_grid};

/// The column that names a case.
const CASE: &str = "case";

/// The marks that spreadsheet programs write between cells.
const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

/// How many lines are looked at to find header and mark.
const BEGINNING: usize = 40;

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Case,
    Question(String),
    Attribute(String),
    /// One that is not known, or that stands there already: told.
    Unknown,
    /// One without a name, as programs add them: told where a cell stands in it.
    Unnamed,
}

/// The ids that a header can have.
pub(super) struct Known<'a> {
    questions: Vec<&'a str>,
    attributes: Vec<&'a str>,
}

impl<'a> Known<'a> {
    pub(super) fn of(programme: &'a Programme) -> Self {
        let questions = programme.nodes().flat_map(|node| &node.key_questions).map(|question| question.id.as_str());
        let attributes = programme.rules.sample_columns.iter().map(|column| column.id.as_str());
        Known { questions: questions.collect(), attributes: attributes.collect() }
    }

    fn column(&self, name: &str) -> Option<Column> {
        let find = |ids: &[&str]| ids.iter().find(|id| id.eq_ignore_ascii_case(name)).map(|id| (*id).to_owned());
        if name.eq_ignore_ascii_case(CASE) {
            return Some(Column::Case);
        }
        find(&self.questions).map(Column::Question).or_else(|| find(&self.attributes).map(Column::Attribute))
    }

    /// How many cells of a row are columns that are known.
    fn count(&self, row: &GridRow<'_>) -> usize {
        row.cells.iter().filter(|cell| self.column(&readable(&cell.text)).is_some()).count()
    }
}

/// What a reader sees of a cell.
pub(super) fn readable(cell: &str) -> String {
    let seen: String = cell.chars().filter(|one| !is_invisible(*one)).collect();
    seen.trim().to_owned()
}

/// The mark between the cells of a text, and where its rows begin: some programs name the mark in a first line “sep=;”.
pub(super) fn delimiter(text: &str, known: &Known<'_>, limits: GridLimits) -> (char, usize) {
    let first = text.split_inclusive('\n').next().unwrap_or_default();
    let line = first.trim().trim_matches('"');
    let named = line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and_then(|_| line.get(4..));
    // A tab at the end of the line is trimmed with it.
    let named = named.and_then(|rest| rest.chars().next().or_else(|| first.contains('\t').then_some('\t')));
    if let Some(delimiter) = named {
        return (delimiter, first.len());
    }
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
    (DELIMITERS.into_iter().rev().max_by_key(fits).unwrap_or(','), 0)
}

/// Which of the rows is the header: the first that has a column of cases and more that is known, else the first with words.
pub(super) fn header_row(rows: &[GridRow<'_>], known: &Known<'_>) -> Option<usize> {
    let has_case = |row: &GridRow<'_>| row.cells.iter().any(|cell| readable(&cell.text).eq_ignore_ascii_case(CASE));
    let is_header = |row: &GridRow<'_>| has_case(row) && known.count(row) > 1;
    let first = rows.iter().position(|row| row.cells.iter().any(|cell| !readable(&cell.text).is_empty()))?;
    Some(rows.iter().take(BEGINNING).position(is_header).unwrap_or(first))
}

/// What the columns are; a problem goes with the cell that it is about.
pub(super) fn columns<'r>(
    header: &'r GridRow<'_>,
    known: &Known<'_>,
    report: &mut dyn FnMut(Kind, &'r GridCell<'r>),
) -> Vec<Column> {
    let names: Vec<String> = header.cells.iter().map(|cell| readable(&cell.text)).collect();
    let mut columns = Vec::with_capacity(names.len());
    for (index, (cell, name)) in header.cells.iter().zip(&names).enumerate() {
        let before = names.get(..index).unwrap_or_default();
        let again = !name.is_empty() && before.iter().any(|other| other.eq_ignore_ascii_case(name));
        let column = known.column(name);
        columns.push(match column {
            _ if name.is_empty() => Column::Unnamed,
            // That it goes over several lines is told of its row.
            _ if name.contains('\n') => Column::Unknown,
            _ if again => {
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
                report(unknown(name, known), cell);
                Column::Unknown
            }
        });
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
    Kind::UnknownColumn { found, suggestion: suggest(name, ids) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_has_lost_its_last_nought_is_known() {
        let known = Known { questions: vec!["2.1", "2.10", "3", "30", "4.1.1", "4.1.10"], attributes: Vec::new() };
        for (name, id) in [("2.1", Some("2.10")), ("2,1", Some("2.10")), ("2.10", None), ("3", None), ("4.1.1", None)] {
            assert_eq!(longer_id(name, &known).as_deref(), id, "{name}");
        }
    }
}
