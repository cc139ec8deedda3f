//! Rows of cells, as a spreadsheet or a Word form has them, read as points.
//!
//! A form says in rows of two cells which draft it answers and who does; then comes a row of headers and a row a point.
//! Columns are known by their headers, in whatever order they stand; what stands outside them is not taken, and told.

use std::collections::{BTreeMap, BTreeSet};

use super::clean::{LONGEST_QUOTED, LONGEST_TEXT, beginning, clean_up_to, excerpt, printable};
use super::number::paragraph_number;
use super::received::{Received, ReceivedPoint};
use super::words::{FormField, FormWords, bare, hashed};
use crate::problem::{Kind, PointPlace, PointProblem, Problem};
use crate::report::{Reference, own_lines};
use crate::text::one_line;

/// The most points that a file may have.
pub(super) const MOST_POINTS: usize = 2_000;

/// The most characters of the line that names the draft.
const LONGEST_REFERENCE: usize = 1_000;

/// How many characters are shown of what stands where no point can.
const SHOWN: usize = 200;

/// How many headers must be known for a row to be the row of headers.
const FEWEST_HEADERS: usize = 3;

/// Which cells of tables were taken, or told as not taken: what reads a document accounts for the others.
#[derive(Clone, Debug, Default)]
pub(super) struct TakenCells {
    /// The cells, each by its table, row and column.
    pub(super) cells: BTreeSet<(usize, usize, usize)>,
    /// The rows below the headers, each by its table and row.
    pub(super) points: BTreeSet<(usize, usize)>,
    /// The hashes of the form's own lines, where it brings them along in its tables.
    pub(super) own: BTreeSet<String>,
}

/// What stands in cells that were not taken and is none of the form's own lines: the row and the words.
pub(super) fn above_headers(
    rows: &[Vec<String>],
    number: usize,
    taken: &TakenCells,
    words: &FormWords,
) -> Vec<PointProblem> {
    let is_own = |cell: &str| {
        is_blank(cell) || words.is_own_line(cell) || hashed(cell).is_none_or(|hash| taken.own.contains(&hash))
    };
    let mut told = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let untaken =
            |(column, cell): &(usize, &String)| !taken.cells.contains(&(number, at, *column)) && !is_own(cell);
        let found: Vec<String> =
            row.iter().enumerate().filter(untaken).map(|(_, cell)| beginning(cell, SHOWN)).collect();
        if !found.is_empty() {
            told.push(PointProblem::AboveHeaders { row: at + 1, words: found });
        }
    }
    told
}

/// Reads tables as a filled form.
pub(super) fn read_tables(
    tables: &[Vec<Vec<String>>],
    words: &FormWords,
    problems: &mut Vec<Problem>,
    taken: &mut TakenCells,
) -> Result<Received, PointProblem> {
    let mut form = FormReader {
        words,
        problems,
        reference: None,
        from: None,
        nil: None,
        points: Vec::new(),
        names: BTreeMap::new(),
        row: 0,
        taken: Vec::new(),
        has_headers: false,
    };
    for (number, table) in tables.iter().enumerate() {
        form.table(table)?;
        for (row, cell, is_point) in form.taken.drain(..) {
            taken.cells.insert((number, row, cell));
            if is_point {
                taken.points.insert((number, row));
            }
        }
    }
    form.tell_names();
    let FormReader { reference, from, nil, points, has_headers, .. } = form;
    let (reference, own) = reference.ok_or(PointProblem::NoReference)?;
    taken.own = own;
    let no_points = nil.as_deref().is_some_and(|answer| words.is_yes(answer));
    if !has_headers && (!no_points || tables.iter().flatten().any(|row| is_row_of_points(row, words))) {
        return Err(PointProblem::HeadersMissing);
    }
    let no_points_as_written = nil.filter(|_| !no_points);
    Ok(Received { reference, from, no_points, no_points_as_written, points, paragraphs: BTreeMap::new() })
}

struct FormReader<'a> {
    words: &'a FormWords,
    problems: &'a mut Vec<Problem>,
    /// The line that names the draft, and the hashes of the form's own lines that stand behind it.
    reference: Option<(Reference, BTreeSet<String>)>,
    from: Option<String>,
    /// The answer on the line for those who have no points to make.
    nil: Option<String>,
    points: Vec<ReceivedPoint>,
    /// What stands alone in the column of names, with the rows.
    names: BTreeMap<String, Vec<usize>>,
    row: usize,
    /// The cells of this table that were taken or told: row, column, and whether the row is one of points.
    taken: Vec<(usize, usize, bool)>,
    /// Whether a row of headers was found.
    has_headers: bool,
}

impl FormReader<'_> {
    fn table(&mut self, rows: &[Vec<String>]) -> Result<(), PointProblem> {
        let mut columns: BTreeMap<FormField, usize> = BTreeMap::new();
        let mut strange = Strange::default();
        self.row = 0;
        for row in rows {
            self.row += 1;
            let known = self.words.columns(row);
            if known.len() >= FEWEST_HEADERS {
                self.tell_strange(std::mem::replace(&mut strange, Strange::beside(row, self.words)));
                self.took(0..row.len(), false);
                columns = known;
                self.has_headers = true;
            } else if columns.is_empty() {
                self.about(row)?;
            } else {
                self.point(row, &columns)?;
                strange.note(self.row, row);
                // Words in the place of what says which paragraph it is are none of the form's.
                if let Some(at) = columns.get(&FormField::Anchor)
                    && row.get(*at).is_some_and(|cell| !is_blank(cell) && !is_anchor(cell.trim()))
                {
                    let column = strange.columns.entry(*at);
                    let own = StrangeColumn { is_known: true, ..StrangeColumn::default() };
                    column.or_insert(own).rows.push(self.row);
                }
                self.took(0..row.len(), true);
            }
        }
        self.tell_strange(strange);
        Ok(())
    }

    /// Tells what stands alone in the column of names, unless it is the name of somebody who is known: it may be a remark.
    fn tell_names(&mut self) {
        let names = std::mem::take(&mut self.names);
        let makers = self.points.iter().filter(|point| point.says_something()).filter_map(|point| point.who.as_deref());
        let known: Vec<String> = makers.chain(self.from.as_deref()).map(bare).collect();
        for (found, rows) in names.into_iter().filter(|(found, _)| !known.contains(&bare(found))) {
            self.warn(PointProblem::OnlyName { found: excerpt(&found), rows });
        }
    }

    fn tell_strange(&mut self, strange: Strange) {
        for StrangeColumn { header, rows, .. } in strange.columns.into_values() {
            if !rows.is_empty() || !is_blank(&header) {
                self.warn(PointProblem::ColumnUnknown { found: excerpt(&header), rows });
            }
        }
    }

    /// Notes cells of the row that is read as taken, or as told.
    fn took(&mut self, cells: std::ops::Range<usize>, is_point: bool) {
        let row = self.row - 1;
        self.taken.extend(cells.map(|cell| (row, cell, is_point)));
    }

    /// A row of two cells: what, and the answer. A second answer to the same is not taken.
    fn about(&mut self, row: &[String]) -> Result<(), PointProblem> {
        let Some((field, answer)) = row.first().and_then(|cell| self.words.field(cell)).zip(row.get(1)) else {
            return Ok(());
        };
        let is_answered = match field {
            FormField::Reference => self.reference.is_some(),
            FormField::Who => self.from.is_some(),
            FormField::Nil => self.nil.is_some(),
            _ => true,
        };
        if is_answered {
            return Ok(());
        }
        self.took(0..2, false);
        match field {
            FormField::Reference => {
                let line: String = one_line(&printable(answer)).chars().take(LONGEST_REFERENCE).collect();
                self.reference = match Reference::parse(&line) {
                    None => return Err(PointProblem::NoReference),
                    Some(Err(version)) => return Err(PointProblem::OtherForm { version: excerpt(&version) }),
                    Some(Ok(reference)) => Some((reference, own_lines(&line))),
                };
            }
            FormField::Who => self.from = self.text(answer)?,
            FormField::Nil => self.nil = self.text(answer)?,
            _ => {}
        }
        Ok(())
    }

    fn text(&self, cell: &str) -> Result<Option<String>, PointProblem> {
        self.text_up_to(cell, LONGEST_TEXT)
    }

    fn text_up_to(&self, cell: &str, longest: usize) -> Result<Option<String>, PointProblem> {
        clean_up_to(cell, longest).map_err(|_| PointProblem::TextTooLong { at: self.at(), longest })
    }

    fn point(&mut self, row: &[String], columns: &BTreeMap<FormField, usize>) -> Result<(), PointProblem> {
        let cell = |field: FormField| columns.get(&field).and_then(|at| row.get(*at)).map_or("", String::as_str);
        let written = self.text(cell(FormField::Kind))?;
        let kind = written.as_deref().and_then(|kind| self.words.kind(kind));
        let paragraph = paragraph_number(cell(FormField::Paragraph), self.words);
        let point = ReceivedPoint {
            at: self.at(),
            given_id: None,
            paragraph,
            paragraph_as_written: self.text(cell(FormField::Paragraph))?.filter(|_| paragraph.is_none()),
            anchor: self.text(cell(FormField::Anchor))?.filter(|anchor| is_anchor(anchor)),
            text: None,
            // Some paragraphs of a draft are longer than any text that a reader writes.
            quoted: self.text_up_to(cell(FormField::Quoted), LONGEST_QUOTED)?,
            kind,
            kind_as_written: written.filter(|_| kind.is_none()),
            correction: self.text(cell(FormField::Correction))?,
            evidence: self.text(cell(FormField::Evidence))?,
            who: self.text(cell(FormField::Who))?,
        };
        if let Some(who) = point.who.clone().filter(|_| !point.says_something()) {
            self.names.entry(who).or_default().push(self.row);
        }
        // A spreadsheet comes with a row for each paragraph; only those that were filled are points.
        if !point.says_something() && point.quoted.is_none() {
            return Ok(());
        }
        if let Some(found) = &point.kind_as_written {
            self.warn(PointProblem::KindUnknown { at: self.at(), found: excerpt(found) });
        }
        if let Some(found) = &point.paragraph_as_written {
            self.warn(PointProblem::NumberUnreadable { at: self.at(), found: excerpt(found) });
        }
        if self.points.iter().filter(|point| point.says_something()).count() >= MOST_POINTS {
            return Err(PointProblem::TooManyPoints { most: MOST_POINTS });
        }
        self.points.push(point);
        Ok(())
    }

    fn at(&self) -> PointPlace {
        PointPlace::Row(self.row)
    }

    fn warn(&mut self, problem: PointProblem) {
        self.problems.push(Problem::warning(Kind::Point(problem), None));
    }
}

/// Whether nothing stands in a cell that a reader sees: a tick is an answer.
fn is_blank(cell: &str) -> bool {
    printable(cell).trim().is_empty()
}

/// Whether a row without headers above it is one of points: it has the anchor of a paragraph, or a number and more.
fn is_row_of_points(row: &[String], words: &FormWords) -> bool {
    let is_numbered = row.first().is_some_and(|cell| paragraph_number(cell, words).is_some());
    row.iter().any(|cell| is_anchor_of_paragraph(cell))
        || (is_numbered && row.iter().filter(|cell| !is_blank(cell)).count() > 2)
}

/// Whether a cell is an anchor as the form has them: `p-<section>-<hash>`.
pub(super) fn is_anchor_of_paragraph(cell: &str) -> bool {
    let is_hash = |part: &str| part.len() == 8 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    cell.trim().strip_prefix("p-").is_some_and(|rest| rest.split('-').skip(1).any(is_hash))
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
        let filled = row.iter().enumerate().filter(|(_, cell)| !is_blank(cell));
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
