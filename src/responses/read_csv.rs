//! A filled spreadsheet, saved as CSV: with commas, semicolons or tabs, in UTF-8 or as older spreadsheet programs save.
//!
//! What must hold: a quotation mark that is never closed takes no row into a cell without a word, and letters that are not
//! certain are told with their words.

use super::clean::excerpt;
use super::received::Received;
use super::symbols::plain_signs;
use super::tables::{TakenCells, above_headers, is_anchor_of_paragraph, read_tables};
use super::words::FormWords;
use crate::limits::{CSV_COLUMNS, CSV_ROWS};
use crate::problem::{Kind, PointProblem, Problem};
use crate::source::{Grid, GridCell, GridFlaw, GridLimits, Letters, read_grid, unguarded, with_plain_ends};

/// What is read of a file.
const LIMITS: GridLimits = GridLimits { columns: CSV_COLUMNS.most, rows: CSV_ROWS.most };

/// How many words that are not certain are shown.
const SHOWN: usize = 6;

/// Reads a filled spreadsheet.
pub(super) fn read_csv(
    letters: &Letters,
    words: &FormWords,
    problems: &mut Vec<Problem>,
) -> Result<Received, PointProblem> {
    let text = with_plain_ends(&letters.text);
    if let Some(line) = text.split('\n').position(|line| line.contains('\0')) {
        return Err(PointProblem::NoText { line: line + 1 });
    }
    let text = plain_signs(&text, problems);
    let (named, text) = named_mark(&text);
    let marks = named.map_or_else(|| vec![',', ';', '\t'], |mark| vec![mark]);
    let mut best: Option<Grid<'_>> = None;
    for mark in marks {
        let grid = read_grid(text, mark, LIMITS);
        // The right one is the one by which the form's own headers come apart, or else most cells.
        let fits = |grid: &Grid<'_>| {
            let headers = grid.rows.iter().map(|row| words.columns(&texts(&row.cells)).len()).max();
            (headers, grid.rows.iter().map(|row| row.cells.len() - 1).sum::<usize>())
        };
        if best.as_ref().is_none_or(|best| fits(&grid) > fits(best)) {
            best = Some(grid);
        }
    }
    let grid = best.unwrap_or_default();
    sound(&grid, words)?;
    problems.extend(uncertain(letters));
    let rows: Vec<Vec<String>> = grid.rows.iter().map(|row| texts(&row.cells)).collect();
    let mut taken = TakenCells::default();
    let tables = [rows];
    let received = read_tables(&tables, words, problems, &mut taken)?;
    let [rows] = &tables;
    let above = above_headers(rows, 0, &taken, words);
    problems.extend(above.into_iter().map(|problem| Problem::warning(Kind::Point(problem), None)));
    Ok(received)
}

/// Which letters of a file are not certain.
pub(super) fn uncertain(letters: &Letters) -> Option<Problem> {
    let doubt = letters.doubt.as_ref()?;
    let words = doubt.words.iter().take(SHOWN).map(|word| excerpt(word)).collect();
    let problem = PointProblem::LettersUncertain { read_as: doubt.read_as.to_owned(), words };
    Some(Problem::warning(Kind::Point(problem), None))
}

fn texts(cells: &[GridCell<'_>]) -> Vec<String> {
    cells.iter().map(|cell| unguarded(&cell.text).to_owned()).collect()
}

/// The mark that a first line names, as Excel understands it, and the text below that line.
fn named_mark(text: &str) -> (Option<char>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let line = first.trim_matches(['"', ' ', ',', ';']);
    let is_one = line.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("sep="));
    let mark = first.trim_start_matches(['"', ' ']).chars().nth(4).filter(|_| is_one);
    if mark.is_some() { (mark, rest) } else { (None, text) }
}

/// Refuses a file whose marks have taken rows into cells.
fn sound(grid: &Grid<'_>, words: &FormWords) -> Result<(), PointProblem> {
    if let Some((flaw, line, _)) = grid.flaws.first() {
        let line = *line;
        return Err(match flaw {
            GridFlaw::QuoteOpen { to_line } => PointProblem::QuoteOpen { line, to_line: *to_line },
            GridFlaw::QuoteInside => PointProblem::QuoteInside { line },
            GridFlaw::Columns | GridFlaw::Rows => PointProblem::FormUnknown,
        });
    }
    let is_header = |cells: &[GridCell<'_>]| words.columns(&texts(cells)).len() >= 3;
    let width = grid.rows.iter().find(|row| is_header(&row.cells)).map_or(usize::MAX, |row| row.cells.len());
    for row in &grid.rows {
        for cell in row.cells.iter().filter(|cell| cell.text.contains('\n')) {
            if holds_rows(&cell.text, width) {
                return Err(PointProblem::RowsInCell { line: row.line, to_line: row.line + row.lines - 1 });
            }
        }
    }
    Ok(())
}

/// Whether the lines of a cell, read one by one, are rows of the form: as wide as it, with a number in front or an anchor of a
/// paragraph among the cells.
fn holds_rows(cell: &str, width: usize) -> bool {
    cell.lines().skip(1).any(|line| {
        [',', ';', '\t'].iter().any(|mark| {
            let cells: Vec<&str> = line.split(*mark).map(|cell| cell.trim_matches(['"', ' '])).collect();
            let is_numbered = cells.first().is_some_and(|first| {
                !first.is_empty() && first.len() < 5 && first.bytes().all(|byte| byte.is_ascii_digit())
            });
            let has_anchor = cells.iter().any(|cell| is_anchor_of_paragraph(cell));
            cells.len() > 2 && (has_anchor || (is_numbered && cells.len() >= width))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_spreadsheet_programs_save() {
        assert_eq!(unguarded("'=1+1"), "=1+1");
        assert_eq!(unguarded("'2.10"), "2.10");
        assert_eq!(unguarded("'quoted'"), "'quoted'");
        assert_eq!(named_mark("sep=;\na;b"), (Some(';'), "a;b"));
        assert_eq!(named_mark("\"sep=\t\"\na\tb"), (Some('\t'), "a\tb"));
        assert_eq!(named_mark("separate;b"), (None, "separate;b"));
    }

    #[test]
    fn rows_inside_a_cell_are_known() {
        assert!(holds_rows("a\n12,words,,,,,p-1.1-0a1b2c3d", 7));
        assert!(holds_rows("a\n12;words;;;;;", 7));
        assert!(!holds_rows(
            "We sent it on 12 May, 13 May, and 14 May.\n12 times, in all, by post, by hand, by mail",
            7
        ));
        assert!(!holds_rows("a\nb", 7));
    }
}
