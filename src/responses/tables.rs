//! Rows of cells, as a spreadsheet or a Word form has them, read as points.
//!
//! A form says in rows of two cells which draft it answers and who does; then comes a row of headers and a row a point.
//! Columns are known by their headers, in whatever order they stand; what stands outside them is not taken, and told.

use std::collections::{BTreeMap, BTreeSet};

use super::clean::{LONGEST_QUOTED, LONGEST_TEXT, clean_up_to, excerpt, printable};
use super::received::{Received, ReceivedPoint};
use super::words::{Field, FormWords, bare};
use crate::problem::{Kind, PointProblem, Problem};
use crate::report::Reference;
use crate::text::one_line;

/// The most points that a file may have.
pub(super) const MOST_POINTS: usize = 2_000;

/// The most characters of the line that names the draft.
const LONGEST_REFERENCE: usize = 400;

/// How many headers must be known for a row to be the row of headers.
const FEWEST_HEADERS: usize = 3;

/// Which cells of tables were taken, or told as not taken: what reads a document accounts for the others.
#[derive(Clone, Debug, Default)]
pub(super) struct TakenCells {
    /// The cells, each by its table, row and column.
    pub(super) cells: BTreeSet<(usize, usize, usize)>,
    /// The rows below the headers, each by its table and row.
    pub(super) points: BTreeSet<(usize, usize)>,
}

/// Reads tables as a filled form.
pub(super) fn read_tables(
    tables: &[Vec<Vec<String>>],
    words: &FormWords,
    problems: &mut Vec<Problem>,
    taken: &mut TakenCells,
) -> Result<Received, PointProblem> {
    let mut form =
        Form { words, problems, reference: None, from: None, nil: None, points: Vec::new(), row: 0, taken: Vec::new() };
    for (number, table) in tables.iter().enumerate() {
        form.table(table)?;
        for (row, cell, is_point) in form.taken.drain(..) {
            taken.cells.insert((number, row, cell));
            if is_point {
                taken.points.insert((number, row));
            }
        }
    }
    let Form { reference, from, nil, points, .. } = form;
    let reference = reference.ok_or(PointProblem::NoReference)?;
    let no_points = nil.as_deref().is_some_and(|answer| words.is_yes(answer));
    let no_points_as_written = nil.filter(|_| !no_points);
    Ok(Received { reference, from, no_points, no_points_as_written, points, paragraphs: BTreeMap::new() })
}

struct Form<'a> {
    words: &'a FormWords,
    problems: &'a mut Vec<Problem>,
    reference: Option<Reference>,
    from: Option<String>,
    /// The answer on the line for those who have no points to make.
    nil: Option<String>,
    points: Vec<ReceivedPoint>,
    row: usize,
    /// The cells of this table that were taken or told: row, column, and whether the row is one of points.
    taken: Vec<(usize, usize, bool)>,
}

impl Form<'_> {
    fn table(&mut self, rows: &[Vec<String>]) -> Result<(), PointProblem> {
        let mut columns: BTreeMap<Field, usize> = BTreeMap::new();
        let mut strange = Strange::default();
        let mut above = Vec::new();
        self.row = 0;
        for row in rows {
            self.row += 1;
            let known = self.words.columns(row);
            if known.len() >= FEWEST_HEADERS {
                strange = Strange::beside(row, &known);
                self.took(0..row.len(), false);
                columns = known;
            } else if columns.is_empty() {
                // The form's own lines there have two cells.
                if row.iter().skip(2).any(|cell| !bare(cell).is_empty()) {
                    above.push(self.row);
                    if rows.iter().any(|row| self.words.columns(row).len() >= FEWEST_HEADERS) {
                        self.took(2..row.len(), false);
                    }
                }
                self.about(row)?;
            } else {
                self.point(row, &columns)?;
                strange.note(self.row, row);
                self.took(0..row.len(), true);
            }
        }
        if !columns.is_empty() && !above.is_empty() {
            self.tell(PointProblem::AboveHeaders { rows: above });
        }
        for StrangeColumn { header, rows } in strange.columns.into_values().filter(|column| !column.rows.is_empty()) {
            self.tell(PointProblem::ColumnUnknown { found: excerpt(&header), rows });
        }
        Ok(())
    }

    /// Notes cells of the row that is read as taken, or as told.
    fn took(&mut self, cells: std::ops::Range<usize>, is_point: bool) {
        let row = self.row - 1;
        self.taken.extend(cells.map(|cell| (row, cell, is_point)));
    }

    /// A row of two cells: what, and the answer.
    fn about(&mut self, row: &[String]) -> Result<(), PointProblem> {
        let Some((field, answer)) = row.first().and_then(|cell| self.words.field(cell)).zip(row.get(1)) else {
            return Ok(());
        };
        self.took(0..2, false);
        match field {
            Field::Reference => {
                let line: String = one_line(&printable(answer)).chars().take(LONGEST_REFERENCE).collect();
                self.reference = match Reference::parse(&line) {
                    None => return Err(PointProblem::NoReference),
                    Some(Err(version)) => return Err(PointProblem::OtherForm { version: excerpt(&version) }),
                    Some(Ok(reference)) => Some(reference),
                };
            }
            Field::Who => self.from = self.text(answer)?,
            Field::Nil => self.nil = self.text(answer)?,
            _ => {}
        }
        Ok(())
    }

    fn text(&self, cell: &str) -> Result<Option<String>, PointProblem> {
        self.text_up_to(cell, LONGEST_TEXT)
    }

    fn text_up_to(&self, cell: &str, longest: usize) -> Result<Option<String>, PointProblem> {
        clean_up_to(cell, longest).map_err(|_| PointProblem::TextTooLong { row: self.row, longest })
    }

    fn point(&mut self, row: &[String], columns: &BTreeMap<Field, usize>) -> Result<(), PointProblem> {
        let cell = |field: Field| columns.get(&field).and_then(|at| row.get(*at)).map_or("", String::as_str);
        let written = self.text(cell(Field::Kind))?;
        let kind = written.as_deref().and_then(|kind| self.words.kind(kind));
        let paragraph = number(cell(Field::Paragraph));
        let point = ReceivedPoint {
            row: self.row,
            given_id: None,
            paragraph,
            paragraph_as_written: self.text(cell(Field::Paragraph))?.filter(|_| paragraph.is_none()),
            anchor: self.text(cell(Field::Anchor))?.filter(|anchor| is_anchor(anchor)),
            text: None,
            // Some paragraphs of a draft are longer than any text that a reader writes.
            quoted: self.text_up_to(cell(Field::Quoted), LONGEST_QUOTED)?,
            kind,
            kind_as_written: written.filter(|_| kind.is_none()),
            correction: self.text(cell(Field::Correction))?,
            evidence: self.text(cell(Field::Evidence))?,
            who: self.text(cell(Field::Who))?,
        };
        // A spreadsheet comes with a row for each paragraph; only those that were filled are points.
        if !point.says_something() && point.quoted.is_none() {
            return Ok(());
        }
        if let Some(found) = &point.kind_as_written {
            self.tell(PointProblem::KindUnknown { row: self.row, found: excerpt(found) });
        }
        if let Some(found) = &point.paragraph_as_written {
            self.tell(PointProblem::NumberUnreadable { row: self.row, found: excerpt(found) });
        }
        if self.points.iter().filter(|point| point.says_something()).count() >= MOST_POINTS {
            return Err(PointProblem::TooManyPoints { most: MOST_POINTS });
        }
        self.points.push(point);
        Ok(())
    }

    fn tell(&mut self, problem: PointProblem) {
        self.problems.push(Problem::warning(Kind::Point(problem), None));
    }
}

/// The number of a paragraph in a cell: “14”, “14.” and “Paragraph 14” are meant alike, and “14.0” is what a spreadsheet
/// program makes of it; “14 and 15” is not one number.
fn number(cell: &str) -> Option<u32> {
    let whole = cell.trim().split_once(['.', ',']).filter(|(_, rest)| ["", "0", "00"].contains(rest));
    let text = bare(whole.map_or(cell, |(whole, _)| whole));
    let mut numbers = text.split(' ').filter(|word| word.bytes().any(|byte| byte.is_ascii_digit()));
    numbers.next().and_then(|word| word.parse().ok()).filter(|_| numbers.next().is_none())
}

/// Columns that the form does not have, with the rows in which something stands there: it is not taken, and that is told.
#[derive(Default)]
struct Strange {
    columns: BTreeMap<usize, StrangeColumn>,
    /// How many columns the row of headers has.
    width: usize,
}

#[derive(Default)]
struct StrangeColumn {
    header: String,
    rows: Vec<usize>,
}

impl Strange {
    fn beside(headers: &[String], known: &BTreeMap<Field, usize>) -> Self {
        let strange = headers.iter().enumerate().filter(|(at, _)| !known.values().any(|known| known == at));
        let column = |(at, header): (usize, &String)| (at, StrangeColumn { header: header.clone(), rows: Vec::new() });
        Strange { columns: strange.map(column).collect(), width: headers.len() }
    }

    fn note(&mut self, number: usize, row: &[String]) {
        let filled = row.iter().enumerate().filter(|(_, cell)| !bare(cell).is_empty());
        for (at, _) in filled {
            if at >= self.width {
                self.columns.entry(at).or_default().rows.push(number);
            } else if let Some(column) = self.columns.get_mut(&at) {
                column.rows.push(number);
            }
        }
    }
}

impl ReceivedPoint {
    /// Whether it says more than which words it is about.
    pub(super) fn says_something(&self) -> bool {
        self.kind.is_some()
            || self.kind_as_written.is_some()
            || self.paragraph_as_written.is_some()
            || self.correction.is_some()
            || self.evidence.is_some()
    }
}

/// Whether a text has the form of an anchor.
pub(super) fn is_anchor(text: &str) -> bool {
    let plain = |character: char| character.is_ascii_alphanumeric() || matches!(character, '-' | '.' | '_');
    !text.is_empty() && text.len() <= 120 && text.chars().all(plain)
}
