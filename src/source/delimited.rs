//! Rows of cells in a text that a spreadsheet program exported (CSV), each cell with its place.
//!
//! The `csv` crate writes such files; it does not read them, because it passes over in silence what must be told here: a
//! quotation mark that is never closed takes the rows below into its cell. What must hold: every character of the text is in
//! a cell, or is a mark between cells, or stands in a flaw that is told.

use std::borrow::Cow;
use std::ops::Range;

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridCell<'a> {
    /// What stands in it.
    pub text: Cow<'a, str>,
    /// The line on which it begins, from 1.
    pub line: usize,
    /// The column at which it begins, from 1, counted in characters.
    pub column: usize,
    /// How many characters of its first line it takes, with its quotation marks.
    pub length: usize,
    /// Its bytes, with its quotation marks.
    pub range: Range<usize>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRow<'a> {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// How many lines it goes over.
    pub lines: usize,
    /// Its cells; at least one. Empty ones at its end are left out where no row above it is as long.
    pub cells: Vec<GridCell<'a>>,
}

/// What is wrong with the marks of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridFlaw {
    /// A cell begins with a quotation mark that is never closed, or not before the next cell that has one: by then it has
    /// taken everything down to this line.
    QuoteOpen {
        /// The last line that went into the cell.
        to_line: usize,
    },
    /// More stands behind the mark that closes a cell.
    QuoteInside,
    /// Something stands beyond the last column that is read.
    Columns,
    /// The text has more rows than are read.
    Rows,
}

/// The rows of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid<'a> {
    /// The rows, empty ones included.
    pub rows: Vec<GridRow<'a>>,
    /// What is wrong, each with its line and column.
    pub flaws: Vec<(GridFlaw, usize, usize)>,
}

/// The most columns and rows that are read.
#[derive(Clone, Copy, Debug)]
pub struct GridLimits {
    /// Columns.
    pub columns: usize,
    /// Rows.
    pub rows: usize,
}

/// Reads a text whose lines end plainly as rows of cells with this mark between them.
#[must_use]
pub fn read_grid(text: &str, delimiter: char, limits: GridLimits) -> Grid<'_> {
    let mut reader = GridReader { text, at: 0, line: 1, line_start: 0, delimiter, flaws: Vec::new() };
    let (mut rows, mut widest) = (Vec::new(), 1);
    while reader.at < text.len() {
        if rows.len() == limits.rows {
            reader.flaw(GridFlaw::Rows, reader.line, 1);
            break;
        }
        let line = reader.line;
        let Some(cells) = reader.row(limits.columns, widest) else { break };
        widest = widest.max(cells.len());
        rows.push(GridRow { line, lines: reader.line - line + 1, cells });
        reader.end_line();
    }
    Grid { rows, flaws: reader.flaws }
}

struct GridReader<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    line_start: usize,
    delimiter: char,
    flaws: Vec<(GridFlaw, usize, usize)>,
}

impl<'a> GridReader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The column, from 1 in characters; of a line that goes on for very long, in bytes, so that no line is walked again and
    /// again.
    fn column(&self) -> usize {
        const LONG: usize = 20_000;
        let before = self.text.get(self.line_start..self.at).unwrap_or_default();
        1 + if before.len() > LONG { before.len() } else { before.chars().count() }
    }

    fn flaw(&mut self, flaw: GridFlaw, line: usize, column: usize) {
        self.flaws.push((flaw, line, column));
    }

    fn take(&mut self, mark: char) -> bool {
        let is_next = self.rest().starts_with(mark);
        self.at += if is_next { mark.len_utf8() } else { 0 };
        is_next
    }

    fn end_line(&mut self) {
        if self.take('\n') {
            self.line += 1;
            self.line_start = self.at;
        }
    }

    /// The cells of a row; `None` where something stands beyond the last column. Empty ones are kept where the row goes on, or
    /// another was as wide: programs write thousands of them at the end of a row.
    fn row(&mut self, most: usize, widest: usize) -> Option<Vec<GridCell<'a>>> {
        let mut cells = Vec::new();
        let mut empty = 0;
        let mark = self.delimiter.len_utf8();
        loop {
            let cell = self.cell();
            if cell.text.is_empty() && cells.len() + empty >= widest {
                empty += 1;
            } else if cells.len() + empty >= most {
                self.flaw(GridFlaw::Columns, cell.line, cell.column);
                return None;
            } else {
                let line = cell.line;
                let blank = |before: usize| GridCell {
                    text: Cow::Borrowed(""),
                    line,
                    column: cell.column.saturating_sub(before).max(1),
                    length: 0,
                    range: cell.range.start - before * mark..cell.range.start - before * mark,
                };
                cells.extend((1..=empty).rev().map(blank));
                empty = 0;
                cells.push(cell);
            }
            if !self.take(self.delimiter) {
                break;
            }
        }
        if cells.is_empty() {
            cells.push(GridCell {
                text: Cow::Borrowed(""),
                line: self.line,
                column: 1,
                length: 0,
                range: self.at..self.at,
            });
        }
        Some(cells)
    }

    fn cell(&mut self) -> GridCell<'a> {
        let (line, column) = (self.line, self.column());
        if self.rest().starts_with('"') {
            return self.quoted(line, column);
        }
        if let Some(cell) = self.marked(line, column) {
            return cell;
        }
        let start = self.at;
        let text = self.plain();
        let length = text.chars().count();
        GridCell { text: Cow::Borrowed(text), line, column, length, range: start..self.at }
    }

    /// A cell between quotation marks with spaces before them, as people write, or with a sign of equality, which keeps a
    /// spreadsheet program from making a number or a date of it; on one line, as other programs write neither.
    fn marked(&mut self, line: usize, column: usize) -> Option<GridCell<'a>> {
        let rest = self.rest();
        let text = rest.trim_start_matches(' ');
        let text = text.strip_prefix('=').unwrap_or(text).strip_prefix('"')?;
        let end = text.match_indices('"').find(|(at, _)| {
            let behind = text.get(at + 1..).unwrap_or_default().trim_start_matches(' ');
            behind.is_empty() || behind.starts_with([self.delimiter, '\n'])
        });
        let inside = text.get(..end?.0)?;
        if inside.contains('\n') || inside.replace("\"\"", "").contains('"') {
            return None;
        }
        let behind = text.get(inside.len() + 1..)?;
        let spaces = behind.len() - behind.trim_start_matches(' ').len();
        let length = rest.len() - behind.len() + spaces;
        let written = rest.get(..length)?;
        self.at += length;
        let inside =
            if inside.contains('"') { Cow::Owned(inside.replace("\"\"", "\"")) } else { Cow::Borrowed(inside) };
        let range = self.at - length..self.at;
        Some(GridCell { text: inside, line, column, length: written.chars().count(), range })
    }

    /// Everything up to the end of the cell.
    fn plain(&mut self) -> &'a str {
        let rest = self.rest();
        let length = rest.find([self.delimiter, '\n']).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    fn quoted(&mut self, line: usize, column: usize) -> GridCell<'a> {
        let start = self.at;
        self.at += 1;
        let mut text = Cow::Borrowed("");
        let mut closed = false;
        while !closed {
            let rest = self.rest();
            let length = rest.find('"').unwrap_or(rest.len());
            append(&mut text, rest.get(..length).unwrap_or_default());
            self.pass(length);
            if self.at == self.text.len() {
                self.flaw(GridFlaw::QuoteOpen { to_line: self.line }, line, column);
                break;
            }
            self.at += 1;
            if self.rest().starts_with('"') {
                append(&mut text, "\"");
                self.at += 1;
            } else {
                closed = true;
            }
        }
        let behind = self.plain();
        if !behind.trim_matches(' ').is_empty() {
            let (to_line, behind_at) = (self.line, self.column().saturating_sub(behind.chars().count() + 1));
            if to_line > line {
                self.flaw(GridFlaw::QuoteOpen { to_line }, line, column);
            } else {
                self.flaw(GridFlaw::QuoteInside, line, behind_at.max(1));
            }
            append(&mut text, behind);
        }
        // What keeps a spreadsheet program from making a number of a text.
        let kept = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).filter(|kept| !kept.contains('"'));
        if let Some(kept) = kept.map(str::to_owned) {
            text = Cow::Owned(kept);
        }
        let all = self.text.get(start..self.at).unwrap_or_default();
        let length = all.split('\n').next().unwrap_or_default().chars().count();
        GridCell { text, line, column, length, range: start..self.at }
    }

    /// Goes on by so many bytes, through the ends of lines in them.
    fn pass(&mut self, length: usize) {
        let passed = self.rest().get(..length).unwrap_or_default();
        if let Some(last) = passed.rfind('\n') {
            self.line += passed.matches('\n').count();
            self.line_start = self.at + last + 1;
        }
        self.at += length;
    }
}

/// Adds to a text that is borrowed as long as it is one piece.
fn append<'a>(text: &mut Cow<'a, str>, more: &'a str) {
    if text.is_empty() {
        *text = Cow::Borrowed(more);
    } else if !more.is_empty() {
        text.to_mut().push_str(more);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LIMITS: GridLimits = GridLimits { columns: 50, rows: 50 };

    fn texts(grid: &Grid<'_>) -> Vec<Vec<String>> {
        grid.rows.iter().map(|row| row.cells.iter().map(|cell| cell.text.to_string()).collect()).collect()
    }

    #[test]
    fn every_mark_that_is_out_of_place_is_told_where_the_cell_begins() {
        let rows = [
            ("a,b\nc,d", vec![]),
            ("\"a\"\"b\" ,c\n\"d\ne\",f\n", vec![]),
            ("a,\"b\nc,d\n", vec![(GridFlaw::QuoteOpen { to_line: 3 }, 1, 3)]),
            ("a,\"b\nc,\"d,e\"\n", vec![(GridFlaw::QuoteOpen { to_line: 2 }, 1, 3)]),
            ("é,\"b\"c,d\n", vec![(GridFlaw::QuoteInside, 1, 5)]),
            ("a,5\" pipe,d\n", vec![]),
        ];
        for (text, flaws) in rows {
            assert_eq!(read_grid(text, ',', LIMITS).flaws, flaws, "{text}");
        }
        for (text, cells, flaws) in [
            ("x,".repeat(60) + "\ny", 0, vec![(GridFlaw::Columns, 1, 101)]),
            ("a,b,".to_owned() + &",".repeat(100_000) + "\nc,\nd\n", 3, vec![]),
        ] {
            let grid = read_grid(&text, ',', LIMITS);
            assert_eq!((grid.rows.len(), grid.flaws), (cells, flaws));
        }
        let padded = read_grid("a,b,,,,\nc,\nd\n,,e", ',', LIMITS);
        assert_eq!(texts(&padded), [vec!["a", "b"], vec!["c", ""], vec!["d"], vec!["", "", "e"]]);
        assert_eq!(padded.rows[3].cells[2].column, 3);
        let long = "x\n".repeat(100);
        assert_eq!(read_grid(&long, ',', LIMITS).flaws, [(GridFlaw::Rows, 51, 1)]);
    }

    #[test]
    fn marks_of_people_and_of_programs_are_none_of_the_words() {
        for (line, cells) in [
            ("case, \"2.1.1\" , \"a, \"\"b\"\"\"", vec!["case", "2.1.1", "a, \"b\""]),
            ("=\"court-01\",=\"yes\"", vec!["court-01", "yes"]),
            ("\"=\"\"court-01\"\"\",yes", vec!["court-01", "yes"]),
            ("  \"a, b\",c", vec!["a, b", "c"]),
            ("= \"a\",5\" pipe", vec!["= \"a\"", "5\" pipe"]),
            (" \"a\" b,c", vec![" \"a\" b", "c"]),
        ] {
            let grid = read_grid(line, ',', LIMITS);
            assert_eq!(texts(&grid), [cells], "{line}");
            assert!(grid.flaws.is_empty(), "{line}");
        }
    }

    proptest! {
        #[test]
        fn what_the_csv_crate_writes_is_read_as_it_was(
            rows in proptest::collection::vec(proptest::collection::vec("[a-zé\",;\n ]{0,8}", 2..5), 1..8),
        ) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            rows.iter().for_each(|row| writer.write_record(row).expect("written"));
            let text = String::from_utf8(writer.into_inner().expect("written")).expect("UTF-8");
            let grid = read_grid(&text, ',', LIMITS);
            let trimmed = |row: &Vec<String>| row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
            for (read, row) in texts(&grid).iter().zip(&rows) {
                prop_assert!(read.len() >= trimmed(row) && row.starts_with(read) || read == &[""]);
            }
            prop_assert_eq!(grid.rows.len(), rows.len());
            prop_assert!(grid.flaws.is_empty());
        }

        #[test]
        fn no_character_is_lost(text in "[ab\",\n]{0,40}") {
            let grid = read_grid(&text, ',', LIMITS);
            let letters = |text: &str| text.chars().filter(|one| one.is_alphabetic()).collect::<String>();
            let read: String = texts(&grid).concat().concat();
            prop_assert_eq!(letters(&read), letters(&text));
        }
    }
}
