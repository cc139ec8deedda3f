//! The rows of an evidence file as cases.

use std::collections::BTreeMap;

use super::again::has_other_letters;
use super::header::{columns, delimiter, header_row};
use super::known_columns::{Column, Known};
use super::made_by_spreadsheets::{date_parts, is_shortened_number, is_total};
use super::read_file::ReadFile;
use super::readable::readable;
use crate::inspection::{Answer, Case, EvidenceFile, case_key};
use crate::limits::{CSV_CELL, CSV_COLUMNS, CSV_ROWS};
use crate::problem::{Kind, Place, Problem, SheetFault};
use crate::source::{GridCell, GridFlaw, GridLimits, GridRow, read_grid};
use crate::text::PersonNames;

/// What is read of a file.
const LIMITS: GridLimits = GridLimits { columns: CSV_COLUMNS.most, rows: CSV_ROWS.most };

/// How many characters are shown of a line that is longer than anybody reads: each problem keeps its line.
const SHOWN: usize = 60;
const LONG_LINE: usize = 2_000;

/// Reads the text of a file.
pub(super) fn read_rows(
    known: &Known<'_>,
    withheld: &PersonNames,
    path: &str,
    text: &str,
    problems: &mut Vec<Problem>,
) -> ReadFile {
    let (delimiter, start) = delimiter(text, known, LIMITS);
    // A first line that only names the mark keeps its place, so that the others keep theirs.
    let blanked = "\n".repeat(usize::from(start > 0)) + text.get(start..).unwrap_or_default();
    let read = if start > 0 { blanked.as_str() } else { text };
    let grid = read_grid(read, delimiter, LIMITS);
    let lines: Vec<&str> = text.split('\n').collect();
    let mut sheet = Sheet {
        path,
        delimiter,
        withheld,
        lines: &lines,
        problems,
        seen: BTreeMap::new(),
        cases: Vec::new(),
        places: Vec::new(),
    };
    let told = sheet.problems.len();
    for (flaw, line, column) in &grid.flaws {
        sheet.flaw(*flaw, *line, *column);
    }
    // Of a file that is far too large only that is told.
    let is_read = !grid.flaws.iter().any(|(flaw, ..)| matches!(flaw, GridFlaw::Columns | GridFlaw::Rows));
    let columns = if is_read { sheet.read(&grid.rows, known) } else { Vec::new() };
    // Line by line, the file must have given as many rows as it has lines with words, but for those inside cells.
    let has_words = |line: &&str| line.chars().any(|one| !one.is_whitespace() && one != delimiter && one != '"');
    let with_words = read.split('\n').filter(has_words).count();
    let of_row = |row: &GridRow<'_>| {
        let within = lines.iter().skip(row.line - 1).take(if row.line == 1 && start > 0 { 0 } else { row.lines });
        within.filter(|line| has_words(line)).count()
    };
    let rows: usize = grid.rows.iter().map(of_row).sum();
    if with_words != rows && sheet.problems.len() == told {
        let fault = SheetFault::RowsDiffer { lines: with_words, rows };
        sheet.problems.push(Problem::error(Kind::Sheet(fault), Place::file(path)));
    }
    let ids = |wanted: fn(&Column) -> Option<&String>| columns.iter().filter_map(wanted).cloned().collect();
    let file = EvidenceFile {
        name: String::new(),
        questions: ids(|column| if let Column::Question(id) = column { Some(id) } else { None }),
        attributes: ids(|column| if let Column::Attribute(id) = column { Some(id) } else { None }),
        cases: sheet.cases,
    };
    ReadFile { file, path: path.to_owned(), cases: sheet.places }
}

/// The first word of a row in which several questions stand and no cell answers one: a remark, a second line of headings; nothing
/// where it is blank.
fn wordless(columns: &[Column], row: &GridRow<'_>) -> Option<String> {
    let answers = columns.iter().zip(&row.cells).filter(|(column, _)| matches!(column, Column::Question(_)));
    let cells: Vec<&str> = answers.map(|(_, cell)| cell.text.as_ref()).collect();
    let has_none = cells.len() > 1 && cells.iter().all(|text| Answer::read(text).is_none() && !text.contains('"'));
    let said = cells.iter().map(|text| readable(text)).find(|text| !text.is_empty());
    has_none.then(|| said.unwrap_or_default())
}

fn is_blank(row: &GridRow<'_>) -> bool {
    row.cells.iter().all(|cell| readable(&cell.text).is_empty())
}

struct Sheet<'a> {
    path: &'a str,
    delimiter: char,
    /// Names that nothing may be called by.
    withheld: &'a PersonNames,
    /// The lines of the file, for problems.
    lines: &'a [&'a str],
    problems: &'a mut Vec<Problem>,
    /// The cases that were met, by what makes their names alike, with their names and lines.
    seen: BTreeMap<Vec<String>, (String, usize)>,
    cases: Vec<Case>,
    places: Vec<Place>,
}

impl Sheet<'_> {
    fn read(&mut self, rows: &[GridRow<'_>], known: &Known<'_>) -> Vec<Column> {
        let Some(at) = header_row(rows, known) else {
            if let Some(first) = rows.iter().find(|row| !is_blank(row)) {
                self.row_fault(SheetFault::NoHeader { permitted: known.permitted.clone() }, first);
            }
            return Vec::new();
        };
        let (above, rest) = rows.split_at(at);
        let Some((header, rest)) = rest.split_first() else { return Vec::new() };
        let mut above = above.iter().filter(|row| !is_blank(row));
        if let Some(row) = above.next() {
            self.row_fault(SheetFault::AboveHeader { header: header.line, more: above.count() }, row);
        }
        if header.lines > 1 {
            self.over_lines(header);
        }
        let mut found = Vec::new();
        let columns = columns(header, known, &mut |kind, cell| found.push((kind, cell)));
        for (kind, cell) in found {
            let is_doubt = matches!(kind, Kind::Sheet(SheetFault::NumberForSome { .. }));
            self.report(kind, cell);
            if let Some(problem) = self.problems.last_mut().filter(|_| is_doubt) {
                *problem = Problem::warning(problem.kind.clone(), problem.place.clone());
            }
        }
        if !columns.contains(&Column::Case)
            && let Some(first) = header.cells.first()
        {
            self.report(Kind::NoCaseColumn, first);
        }
        let names: Vec<String> = header.cells.iter().map(|cell| readable(&cell.text).to_lowercase()).collect();
        let mut unnamed = vec![false; columns.len()];
        for row in rest.iter().filter(|row| !is_blank(row)) {
            let is_header = row.cells.iter().map(|cell| readable(&cell.text).to_lowercase()).eq(names.iter().cloned());
            if is_header {
                self.row_fault(SheetFault::HeaderAgain { first: header.line }, row);
            } else if row.lines > 1 && !self.holds_lines(&columns, row) {
                self.over_lines(row);
            } else {
                self.row(&columns, row, &mut unnamed);
            }
        }
        columns
    }

    /// Whether the line breaks of a row are those of remarks: in cells that say what a case was, and no line of which goes on
    /// like a row, with an answer where a question stands.
    fn holds_lines(&self, columns: &[Column], row: &GridRow<'_>) -> bool {
        let is_answer = |at: usize, text: &str| {
            matches!(columns.get(at), Some(Column::Question(_))) && Answer::read(text.trim_matches('"')).is_some()
        };
        row.cells.iter().enumerate().filter(|(_, cell)| cell.text.contains('\n')).all(|(at, cell)| {
            let goes_on = |(number, line): (usize, &str)| {
                let first = if number == 0 { at } else { 0 };
                line.split(self.delimiter).enumerate().any(|(index, text)| is_answer(first + index, text))
            };
            matches!(columns.get(at), Some(Column::Attribute(_) | Column::Private | Column::Unknown))
                && !cell.text.split('\n').enumerate().any(goes_on)
        })
    }

    /// Tells of a row that goes over several lines, unless its mark that is not closed was told.
    fn over_lines(&mut self, row: &GridRow<'_>) {
        let within = row.line..row.line + row.lines;
        let at_it = |place: &Place| place.file == self.path && within.contains(&place.line);
        if !self.problems.iter().any(|one| one.place.as_ref().is_some_and(at_it)) {
            self.row_fault(SheetFault::LineInCell { lines: row.lines }, row);
        }
    }

    fn row(&mut self, columns: &[Column], row: &GridRow<'_>, unnamed: &mut [bool]) {
        let filled = row.cells.iter().rposition(|cell| !readable(&cell.text).is_empty()).map_or(0, |last| last + 1);
        // Programs write empty cells at the end of rows, and leave them out.
        let may_lack = |column: &Column| matches!(column, Column::Unnamed | Column::Private);
        let needed = columns.iter().rposition(|column| !may_lack(column)).map_or(0, |last| last + 1);
        if filled > columns.len() || row.cells.len() < needed {
            if let Some(first) = row.cells.first() {
                let cells = if filled > columns.len() { filled } else { row.cells.len() };
                self.report(Kind::RowLength { cells, columns: columns.len() }, first);
            }
            return;
        }
        let wordless = wordless(columns, row);
        let mut case = Case { id: String::new(), answers: Vec::with_capacity(columns.len()), attributes: Vec::new() };
        let (mut place, mut counts) = (None, true);
        for (index, (column, cell)) in columns.iter().zip(&row.cells).enumerate() {
            if *column == Column::Private {
                continue;
            }
            if cell.text.contains('"') && !matches!(column, Column::Attribute(_) | Column::Unknown) {
                self.report(Kind::Sheet(SheetFault::QuoteStray), cell);
            }
            if let Some(kind) = CSV_CELL.passed_by(cell.text.len()) {
                self.report(kind, cell);
            }
            match column {
                Column::Unknown | Column::Private => {}
                Column::Unnamed => {
                    let is_empty = readable(&cell.text).is_empty();
                    if let Some(told) = unnamed.get_mut(index).filter(|told| !**told && !is_empty) {
                        *told = true;
                        self.report(Kind::Sheet(SheetFault::ColumnUnnamed), cell);
                    }
                }
                Column::Case => {
                    case.id = readable(&cell.text);
                    place = Some(self.place(cell));
                    counts = self.name(&case.id, cell) && wordless.is_none();
                }
                Column::Attribute(_) => case.attributes.push(cell.text.trim().to_owned()),
                Column::Question(_) if wordless.is_some() => case.answers.push(None),
                Column::Question(id) => case.answers.push(self.answer(id, cell)),
            }
        }
        // That the row names no case, or sums up, is told already.
        let is_case = !case.id.is_empty() && !is_total(&case.id);
        if let Some(found) = wordless.filter(|_| is_case) {
            self.row_fault(SheetFault::RowWithoutAnswers { found }, row);
        }
        if counts {
            self.cases.push(case);
            self.places.push(place.unwrap_or_else(|| Place::file(self.path)));
        }
    }

    /// Looks at the name of a case; a row that names none, or one that stands there already, does not count.
    fn name(&mut self, name: &str, cell: &GridCell<'_>) -> bool {
        let found = name.to_owned();
        if self.is_withheld(name) {
            self.report(Kind::Sheet(SheetFault::CaseNameWithheld { found: found.clone() }), cell);
        }
        let fault = if name.is_empty() {
            Kind::Sheet(SheetFault::CaseUnnamed)
        } else if is_total(name) {
            Kind::Sheet(SheetFault::TotalsRow { found })
        } else if date_parts(name).is_some() {
            Kind::Sheet(SheetFault::DateForCase { found })
        } else if is_shortened_number(name) || name.starts_with('#') {
            Kind::Sheet(SheetFault::NumberForCase { found })
        } else {
            match self.seen.insert(case_key(name), (found.clone(), cell.line)) {
                Some((other, _)) if other == name => Kind::DuplicateId { id: found },
                Some((other, line)) if has_other_letters(name, &other) => {
                    Kind::Sheet(SheetFault::CaseLooksAlike { found, other, line })
                }
                Some((other, line)) => Kind::Sheet(SheetFault::CaseAlike { found, other, line }),
                None => return true,
            }
        };
        let counts = matches!(fault, Kind::Sheet(SheetFault::DateForCase { .. } | SheetFault::NumberForCase { .. }));
        self.report(fault, cell);
        counts
    }

    /// Whether a case is called by a name that is withheld, however its words are held together.
    fn is_withheld(&self, name: &str) -> bool {
        let apart = |one: char| if one.is_alphanumeric() { one } else { ' ' };
        let spaced: String = name.chars().map(apart).collect();
        [name, &spaced].iter().any(|text| !self.withheld.find(text).is_empty())
    }

    fn answer(&mut self, question: &str, cell: &GridCell<'_>) -> Option<Answer> {
        let answer = Answer::read(&cell.text);
        // A stray mark is told in its stead.
        if answer.is_none() && !cell.text.contains('"') {
            let found = readable(&cell.text);
            self.report(
                if found.is_empty() {
                    Kind::BlankAnswer { question: question.to_owned() }
                } else {
                    Kind::UnknownAnswer { found }
                },
                cell,
            );
        }
        answer
    }

    fn flaw(&mut self, flaw: GridFlaw, line: usize, column: usize) {
        let here = self.place_at(line, column, 1);
        let (kind, place) = match flaw {
            GridFlaw::QuoteOpen { to_line } => (Kind::Sheet(SheetFault::QuoteOpen { to_line }), here),
            GridFlaw::QuoteInside => (Kind::Sheet(SheetFault::QuoteInside), here),
            GridFlaw::Rows => (CSV_ROWS.passed(), here),
            GridFlaw::Columns => (CSV_COLUMNS.passed(), self.place_at(line, 1, 1)),
        };
        self.problems.push(Problem::error(kind, place));
    }

    fn row_fault(&mut self, fault: SheetFault, row: &GridRow<'_>) {
        if let Some(cell) = row.cells.iter().find(|cell| !readable(&cell.text).is_empty()) {
            self.report(Kind::Sheet(fault), cell);
        }
    }

    fn line(&self, line: usize) -> &str {
        self.lines.get(line.saturating_sub(1)).copied().unwrap_or_default()
    }

    fn place(&self, cell: &GridCell<'_>) -> Place {
        self.place_at(cell.line, cell.column, cell.length.max(1))
    }

    fn place_at(&self, line: usize, column: usize, length: usize) -> Place {
        let text = self.line(line);
        if text.len() <= LONG_LINE {
            return Place::in_line(self.path, text, line, column, length);
        }
        let part: String = text.chars().skip(column - 1).take(SHOWN).collect();
        Place::in_line(self.path, &part, line, 1, length)
    }

    fn report(&mut self, kind: Kind, cell: &GridCell<'_>) {
        let place = self.place(cell);
        self.problems.push(Problem::error(kind, place));
    }
}
