//! Rows of cells, as a spreadsheet or a Word form has them, read as points.
//!
//! A form says in rows of two cells which draft it answers and who does; then comes a row of headers and a row a point.
//! Columns are known by their headers, in whatever order they stand; what stands outside them is left alone.

use std::collections::BTreeMap;

use super::clean::{LONGEST_TEXT, clean, excerpt, printable};
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

/// Reads tables as a filled form.
pub(super) fn read_tables(
    tables: &[Vec<Vec<String>>],
    words: &FormWords,
    problems: &mut Vec<Problem>,
) -> Result<Received, PointProblem> {
    let mut form = Form { words, problems, reference: None, from: None, no_points: false, points: Vec::new(), row: 0 };
    for table in tables {
        form.table(table)?;
    }
    let Form { reference, from, no_points, points, .. } = form;
    let reference = reference.ok_or(PointProblem::NoReference)?;
    Ok(Received { reference, from, no_points, points, paragraphs: BTreeMap::new() })
}

struct Form<'a> {
    words: &'a FormWords,
    problems: &'a mut Vec<Problem>,
    reference: Option<Reference>,
    from: Option<String>,
    no_points: bool,
    points: Vec<ReceivedPoint>,
    row: usize,
}

impl Form<'_> {
    fn table(&mut self, rows: &[Vec<String>]) -> Result<(), PointProblem> {
        let mut columns: BTreeMap<Field, usize> = BTreeMap::new();
        self.row = 0;
        for row in rows {
            self.row += 1;
            let known: BTreeMap<Field, usize> =
                row.iter().enumerate().filter_map(|(at, cell)| Some((self.words.field(cell)?, at))).collect();
            if known.len() >= FEWEST_HEADERS {
                columns = known;
            } else if columns.is_empty() {
                self.about(row)?;
            } else {
                self.point(row, &columns)?;
            }
        }
        Ok(())
    }

    /// A row of two cells: what, and the answer.
    fn about(&mut self, row: &[String]) -> Result<(), PointProblem> {
        let Some((field, answer)) = row.first().and_then(|cell| self.words.field(cell)).zip(row.get(1)) else {
            return Ok(());
        };
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
            Field::Nil => self.no_points = self.words.is_yes(answer),
            _ => {}
        }
        Ok(())
    }

    fn text(&self, cell: &str) -> Result<Option<String>, PointProblem> {
        clean(cell).map_err(|_| PointProblem::TextTooLong { row: self.row, longest: LONGEST_TEXT })
    }

    fn point(&mut self, row: &[String], columns: &BTreeMap<Field, usize>) -> Result<(), PointProblem> {
        let cell = |field: Field| columns.get(&field).and_then(|at| row.get(*at)).map_or("", String::as_str);
        let kind = self.text(cell(Field::Kind))?;
        let point = ReceivedPoint {
            row: self.row,
            given_id: None,
            paragraph: self.number(cell(Field::Paragraph)),
            anchor: self.text(cell(Field::Anchor))?.filter(|anchor| is_anchor(anchor)),
            text: None,
            quoted: self.text(cell(Field::Quoted))?,
            kind: kind.as_deref().and_then(|kind| self.words.kind(kind)),
            correction: self.text(cell(Field::Correction))?,
            evidence: self.text(cell(Field::Evidence))?,
            who: self.text(cell(Field::Who))?,
        };
        // A spreadsheet comes with a row for each paragraph; only those that were filled are points.
        let says = kind.is_some() || point.correction.is_some() || point.evidence.is_some();
        let quotes_only = !says && point.quoted.is_some();
        if !says && !quotes_only {
            return Ok(());
        }
        if let Some(found) = kind.filter(|_| point.kind.is_none()) {
            self.tell(PointProblem::KindUnknown { row: self.row, found: excerpt(&found) });
        }
        if self.points.iter().filter(|point| point.says_something()).count() >= MOST_POINTS {
            return Err(PointProblem::TooManyPoints { most: MOST_POINTS });
        }
        self.points.push(point);
        Ok(())
    }

    fn number(&mut self, cell: &str) -> Option<u32> {
        let text = bare(cell);
        if text.is_empty() {
            return None;
        }
        // “14”, “14.” and “Paragraph 14” are meant alike; “14 and 15” is not one number.
        let mut numbers = text.split(' ').filter(|word| word.bytes().any(|byte| byte.is_ascii_digit()));
        let number = numbers.next().and_then(|word| word.parse().ok()).filter(|_| numbers.next().is_none());
        if number.is_none() {
            self.tell(PointProblem::NumberUnreadable { row: self.row, found: excerpt(cell) });
        }
        number
    }

    fn tell(&mut self, problem: PointProblem) {
        self.problems.push(Problem::warning(Kind::Point(problem), None));
    }
}

impl ReceivedPoint {
    /// Whether it says more than which words it is about.
    pub(super) fn says_something(&self) -> bool {
        self.kind.is_some() || self.correction.is_some() || self.evidence.is_some()
    }
}

/// Whether a text has the form of an anchor.
pub(super) fn is_anchor(text: &str) -> bool {
    let plain = |character: char| character.is_ascii_alphanumeric() || matches!(character, '-' | '.' | '_');
    !text.is_empty() && text.len() <= 120 && text.chars().all(plain)
}
