//! A file of evidence as it can be written in: which cell of which case answers which question, and where it stands.
//!
//! What must hold: only the bytes of answers are ever in a change, and those of a case that is added.

use std::ops::Range;

use super::header::{columns, delimiter, header_row};
use super::known_columns::{Column, Known};
use super::made_by_spreadsheets::is_total;
use super::readable::readable;
use crate::editing::{Edit, cell_with};
use crate::limits::{CSV_COLUMNS, CSV_ROWS};
use crate::programme::Programme;
use crate::source::{GridLimits, GridRow, read_grid};

const LIMITS: GridLimits = GridLimits { columns: CSV_COLUMNS.most, rows: CSV_ROWS.most };

/// A file of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceSheet {
    /// The ids of its questions, in the order of its columns.
    pub questions: Vec<String>,
    /// Its cases.
    pub cases: Vec<SheetCase>,
    /// What stands between its cells.
    mark: char,
    /// The column of the cases.
    case: usize,
    /// How many columns its head has.
    width: usize,
    /// Where its last row ends.
    end: usize,
    /// Whether its head is written with quotation marks.
    quoted: bool,
}

/// A case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetCase {
    /// What it is called.
    pub name: String,
    /// What it says to each question.
    pub answers: Vec<SheetCell>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetCell {
    /// What is written.
    pub text: String,
    /// Its bytes; where its row ends before it, the end of the row.
    range: Range<usize>,
    /// How many marks are lacking before it.
    lacks: usize,
}

impl EvidenceSheet {
    /// Reads a text with plain ends of lines; none where it has no head that is known, or is not sound.
    #[must_use]
    pub fn read(programme: &Programme, private: &[String], text: &str) -> Option<Self> {
        let known = Known::of(programme, private);
        let (mark, start) = delimiter(text, &known, LIMITS);
        let grid = read_grid(text.get(start..)?, mark, LIMITS);
        if !grid.flaws.is_empty() {
            return None;
        }
        let at = header_row(&grid.rows, &known)?;
        let header = grid.rows.get(at)?;
        let of = columns(header, &known, &mut |_, _| {});
        let case = of.iter().position(|column| *column == Column::Case)?;
        let question = |(index, column): (usize, &Column)| match column {
            Column::Question(id) => Some((index, id.clone())),
            _ => None,
        };
        let (indices, questions): (Vec<usize>, Vec<String>) = of.iter().enumerate().filter_map(question).unzip();
        let rows = grid.rows.iter().skip(at + 1).filter(|row| is_case(row, case));
        let cell = |row: &GridRow<'_>, column: usize| {
            let last = row.cells.last().map_or(0, |cell| cell.range.end);
            match row.cells.get(column) {
                Some(cell) => SheetCell { text: cell.text.to_string(), range: shifted(&cell.range, start), lacks: 0 },
                None => SheetCell {
                    text: String::new(),
                    range: start + last..start + last,
                    lacks: column + 1 - row.cells.len(),
                },
            }
        };
        let cases = rows.map(|row| SheetCase {
            name: row.cells.get(case).map(|cell| readable(&cell.text)).unwrap_or_default(),
            answers: indices.iter().map(|column| cell(row, *column)).collect(),
        });
        let ends = |row: &&GridRow<'_>| row.cells.iter().any(|cell| !cell.text.trim().is_empty());
        let last = grid.rows.iter().rfind(ends)?;
        let line_end = last.cells.last().map(|cell| cell.range.end)? + start;
        let end = text.get(line_end..)?.find('\n').map_or(text.len(), |more| line_end + more);
        let is_quoted = |index: &usize| {
            header.cells.get(*index).is_some_and(|cell| text[shifted(&cell.range, start)].starts_with('"'))
        };
        let quoted = indices.first().is_some_and(is_quoted);
        Some(EvidenceSheet { questions, cases: cases.collect(), mark, case, width: of.len(), end, quoted })
    }

    /// The changes that make answers say other words, by case and question: from the end of the text to its beginning.
    #[must_use]
    pub fn answered(&self, text: &str, answers: &[(usize, usize, String)]) -> Vec<Edit> {
        let mut edits: Vec<Edit> = Vec::new();
        for (index, case) in self.cases.iter().enumerate() {
            let own = answers.iter().filter(|(of, ..)| *of == index);
            let own: Vec<(&SheetCell, &String)> =
                own.filter_map(|(_, question, words)| Some((case.answers.get(*question)?, words))).collect();
            for (cell, words) in own.iter().filter(|(cell, _)| cell.lacks == 0) {
                let written = text.get(cell.range.clone()).unwrap_or_default();
                let instead = cell_with(written, cell.text.trim(), words, self.mark, self.quoted);
                edits.push(Edit { range: cell.range.clone(), instead });
            }
            // A row that ends before its answers goes on as far as they need.
            let most = own.iter().map(|(cell, _)| cell.lacks).max().unwrap_or(0);
            let more = (1..=most).map(|lacks| {
                let words = own.iter().find(|(cell, _)| cell.lacks == lacks).map(|(_, words)| words.as_str());
                let cell = words.map(|words| cell_with("", "", words, self.mark, self.quoted)).unwrap_or_default();
                format!("{}{cell}", self.mark)
            });
            if let Some((cell, _)) = own.iter().find(|(cell, _)| cell.lacks > 0) {
                edits.push(Edit { range: cell.range.clone(), instead: more.collect() });
            }
        }
        edits.sort_by_key(|edit| std::cmp::Reverse(edit.range.start));
        edits
    }

    /// The change that adds a case without answers.
    #[must_use]
    pub fn with_case(&self, name: &str) -> Edit {
        let cell = |column: usize| {
            let words = if column == self.case { name } else { "" };
            if words.is_empty() && !self.quoted {
                String::new()
            } else {
                cell_with("", "", words, self.mark, self.quoted)
            }
        };
        let row: Vec<String> = (0..self.width).map(cell).collect();
        Edit { range: self.end..self.end, instead: format!("\n{}", row.join(&self.mark.to_string())) }
    }

    /// What each case is called and says to each question.
    #[must_use]
    pub fn said(&self) -> Vec<(String, Vec<String>)> {
        let texts = |case: &SheetCase| case.answers.iter().map(|cell| cell.text.clone()).collect();
        self.cases.iter().map(|case| (case.name.clone(), texts(case))).collect()
    }
}

fn shifted(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

/// Whether a row is one of a case: not blank, and no row of totals.
fn is_case(row: &GridRow<'_>, case: usize) -> bool {
    let name = row.cells.get(case).map(|cell| readable(&cell.text)).unwrap_or_default();
    row.cells.iter().any(|cell| !cell.text.trim().is_empty()) && !is_total(&name)
}
