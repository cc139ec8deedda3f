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
                self.tell_strange(std::mem::replace(&mut strange, Strange::beside(row, self.words)));
                self.took(0..row.len(), false);
                columns = known;
            } else if columns.is_empty() {
                // The form's own lines there are words in the first cell, or a label and its answer.
                let is_answer = self.about(row)?;
                if row.iter().skip(if is_answer { 2 } else { 1 }).any(|cell| !bare(cell).is_empty()) {
                    above.push(self.row);
                    if rows.iter().any(|row| self.words.columns(row).len() >= FEWEST_HEADERS) {
                        self.took(1..row.len(), false);
                    }
                }
            } else {
                self.point(row, &columns)?;
                strange.note(self.row, row);
                // Words in the place of what says which paragraph it is are none of the form's.
                if let Some(at) = columns.get(&Field::Anchor)
                    && row.get(*at).is_some_and(|cell| !bare(cell).is_empty() && !is_anchor(cell.trim()))
                {
                    let column = strange.columns.entry(*at);
                    let own = StrangeColumn { is_known: true, ..StrangeColumn::default() };
                    column.or_insert(own).rows.push(self.row);
                }
                self.took(0..row.len(), true);
            }
        }
        if !columns.is_empty() && !above.is_empty() {
            self.tell(PointProblem::AboveHeaders { rows: above });
        }
        self.tell_strange(strange);
        Ok(())
    }

    fn tell_strange(&mut self, strange: Strange) {
        for StrangeColumn { header, rows, .. } in strange.columns.into_values() {
            if !rows.is_empty() || !bare(&header).is_empty() {
                self.tell(PointProblem::ColumnUnknown { found: excerpt(&header), rows });
            }
        }
    }

    /// Notes cells of the row that is read as taken, or as told.
    fn took(&mut self, cells: std::ops::Range<usize>, is_point: bool) {
        let row = self.row - 1;
        self.taken.extend(cells.map(|cell| (row, cell, is_point)));
    }

    /// A row of two cells: what, and the answer. Gives whether it is one and was taken; a second answer to the same is not.
    fn about(&mut self, row: &[String]) -> Result<bool, PointProblem> {
        let Some((field, answer)) = row.first().and_then(|cell| self.words.field(cell)).zip(row.get(1)) else {
            return Ok(false);
        };
        let is_answered = match field {
            Field::Reference => self.reference.is_some(),
            Field::Who => self.from.is_some(),
            Field::Nil => self.nil.is_some(),
            _ => true,
        };
        if is_answered {
            return Ok(false);
        }
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
        Ok(true)
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
        let number = number(cell(Field::Paragraph));
        let paragraph = number.as_ref().map(|(number, _)| *number);
        let is_number = number.is_some_and(|(_, words)| words.iter().all(|word| self.words.calls_paragraph(word)));
        let point = ReceivedPoint {
            row: self.row,
            given_id: None,
            paragraph,
            paragraph_as_written: self.text(cell(Field::Paragraph))?.filter(|_| !is_number),
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
            let (row, found) = (self.row, excerpt(found));
            self.tell(match paragraph {
                None => PointProblem::NumberUnreadable { row, found },
                Some(number) => PointProblem::NumberWithWords { row, number, found },
            });
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

/// The number of a paragraph in a cell, and the words beside it: “14”, “14.” and “Paragraph 14” are meant alike, and “14.0” is
/// what a spreadsheet program makes of it; “14 and 15” is not one number.
fn number(cell: &str) -> Option<(u32, Vec<String>)> {
    let whole = cell.trim().split_once(['.', ',']).filter(|(_, rest)| ["", "0", "00"].contains(rest));
    let text = bare(whole.map_or(cell, |(whole, _)| whole));
    let is_number = |word: &&str| word.bytes().any(|byte| byte.is_ascii_digit());
    let (numbers, words): (Vec<&str>, Vec<&str>) = text.split(' ').partition(is_number);
    let [number] = numbers.as_slice() else { return None };
    Some((number.parse().ok()?, words.into_iter().map(str::to_owned).collect()))
}

/// Columns that the form does not have, with the rows in which something stands there, and words beside the form's own in its
/// headers: they are not taken, and that is told.
#[derive(Default)]
struct Strange {
    columns: BTreeMap<usize, StrangeColumn>,
    /// How many columns the row of headers has.
    width: usize,
}

#[derive(Default)]
struct StrangeColumn {
    header: String,
    /// Whether the form has the column, under fewer words.
    is_known: bool,
    rows: Vec<usize>,
}

impl Strange {
    fn beside(headers: &[String], words: &FormWords) -> Self {
        let known = words.columns(headers);
        let is_own =
            |at: usize, header: &str| known.values().any(|known| *known == at) && words.field(header).is_some();
        let strange = headers.iter().enumerate().filter(|(at, header)| !is_own(*at, header));
        let column = |(at, header): (usize, &String)| {
            let is_known = known.values().any(|known| *known == at);
            (at, StrangeColumn { header: header.clone(), is_known, rows: Vec::new() })
        };
        Strange { columns: strange.map(column).collect(), width: headers.len() }
    }

    fn note(&mut self, number: usize, row: &[String]) {
        let filled = row.iter().enumerate().filter(|(_, cell)| !bare(cell).is_empty());
        for (at, _) in filled {
            if at >= self.width {
                self.columns.entry(at).or_default().rows.push(number);
            } else if let Some(column) = self.columns.get_mut(&at).filter(|column| !column.is_known) {
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
