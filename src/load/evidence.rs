//! `evidence/*.csv`: a row a case, a column a question, counted once and never typed again.
//!
//! Files come as spreadsheets export them: with or without a byte order mark, with commas, semicolons or tabs, with
//! quoted fields and blank rows at the end. What must hold: every cell of a question says yes, no or na; a blank one is
//! a problem, because nobody can tell whether it was forgotten.

use std::collections::BTreeSet;

use super::files::Files;
use crate::inspection::{Answer, Case, EvidenceFile};
use crate::problem::{Kind, Place, Problem, suggest};
use crate::programme::Programme;

/// The column that names a case.
const CASE: &str = "case";

/// Reads every file of `evidence/`.
pub(super) fn load_evidence(programme: &Programme, files: &mut Files) -> Vec<EvidenceFile> {
    let names = files.below("evidence/");
    names.iter().filter(|name| name.ends_with(".csv")).filter_map(|name| read(programme, files, name)).collect()
}

fn read(programme: &Programme, files: &mut Files, name: &str) -> Option<EvidenceFile> {
    let text = files.text(name)?;
    let path = files.place(name).file;
    let lines = text.lines().collect();
    let mut sheet = Sheet { programme, path, text: &text, lines, delimiter: delimiter(&text), problems: Vec::new() };
    let (columns, cases) = sheet.read();
    files.problems.append(&mut sheet.problems);
    let questions = columns.iter().filter_map(|column| match column {
        Column::Question(id) => Some(id.clone()),
        _ => None,
    });
    let attributes = columns.iter().filter_map(|column| match column {
        Column::Attribute(id) => Some(id.clone()),
        _ => None,
    });
    Some(EvidenceFile {
        name: name.to_owned(),
        questions: questions.collect(),
        attributes: attributes.collect(),
        cases,
    })
}

/// The separator that stands most often in the header.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let count = |separator: &u8| header.bytes().filter(|byte| byte == separator).count();
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

/// What a column holds.
enum Column {
    Case,
    Question(String),
    Attribute(String),
    /// One that is not known, or that stands there already.
    Unknown,
}

struct Sheet<'a> {
    programme: &'a Programme,
    path: String,
    text: &'a str,
    /// Its lines, for problems.
    lines: Vec<&'a str>,
    delimiter: u8,
    problems: Vec<Problem>,
}

impl Sheet<'_> {
    /// The columns and the cases, in order.
    fn read(&mut self) -> (Vec<Column>, Vec<Case>) {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(self.delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(self.text.as_bytes());
        let mut columns: Option<Vec<Column>> = None;
        let mut cases = Vec::new();
        let mut seen = BTreeSet::new();
        for record in reader.records() {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    let place = Place::file(&self.path);
                    self.problems.push(Problem::error(Kind::FileUnreadable { cause: error.to_string() }, place));
                    break;
                }
            };
            let line = record.position().map_or(1, |position| usize::try_from(position.line()).unwrap_or(1));
            if record.iter().all(|field| field.trim().is_empty()) {
                continue;
            }
            match &columns {
                None => columns = Some(self.columns(&record, line)),
                Some(columns) => {
                    if let Some(case) = self.case(columns, &record, line, &mut seen) {
                        cases.push(case);
                    }
                }
            }
        }
        (columns.unwrap_or_default(), cases)
    }

    fn columns(&mut self, header: &csv::StringRecord, line: usize) -> Vec<Column> {
        let questions: Vec<&str> =
            self.programme.nodes().flat_map(|node| &node.key_questions).map(|question| question.id.as_str()).collect();
        let attributes: Vec<&str> =
            self.programme.rules.sample_columns.iter().map(|column| column.id.as_str()).collect();
        let mut seen = BTreeSet::new();
        let mut columns = Vec::new();
        for (index, name) in header.iter().map(str::trim).enumerate() {
            if !seen.insert(name.to_lowercase()) {
                self.report(Kind::ColumnTwice { name: name.to_owned() }, line, index, name);
                columns.push(Column::Unknown);
                continue;
            }
            columns.push(if name.eq_ignore_ascii_case(CASE) {
                Column::Case
            } else if let Some(id) = questions.iter().find(|id| id.eq_ignore_ascii_case(name)) {
                Column::Question((*id).to_owned())
            } else if let Some(id) = attributes.iter().find(|id| id.eq_ignore_ascii_case(name)) {
                Column::Attribute((*id).to_owned())
            } else {
                let known = questions.iter().chain(&attributes).copied().chain([CASE]);
                let kind = Kind::UnknownColumn { found: name.to_owned(), suggestion: suggest(name, known) };
                self.report(kind, line, index, name);
                Column::Unknown
            });
        }
        if !columns.iter().any(|column| matches!(column, Column::Case)) {
            self.report(Kind::NoCaseColumn, line, 0, header.get(0).unwrap_or_default());
        }
        columns
    }

    fn case(
        &mut self,
        columns: &[Column],
        record: &csv::StringRecord,
        line: usize,
        seen: &mut BTreeSet<String>,
    ) -> Option<Case> {
        if record.len() != columns.len() {
            let kind = Kind::RowLength { cells: record.len(), columns: columns.len() };
            self.report(kind, line, 0, record.get(0).unwrap_or_default());
            return None;
        }
        let answers = Vec::with_capacity(columns.len());
        let mut case = Case { id: String::new(), answers, attributes: Vec::new() };
        for (index, (column, field)) in columns.iter().zip(record).enumerate() {
            match column {
                Column::Unknown => {}
                Column::Case => {
                    let value = field.trim();
                    if !seen.insert(value.to_owned()) {
                        self.report(Kind::DuplicateId { id: value.to_owned() }, line, index, field);
                    }
                    value.clone_into(&mut case.id);
                }
                Column::Attribute(_) => case.attributes.push(field.trim().to_owned()),
                Column::Question(id) => {
                    let answer = Answer::read(field).or_else(|| Answer::read(field.trim()));
                    if answer.is_none() {
                        let value = field.trim();
                        let kind = if value.is_empty() {
                            Kind::BlankAnswer { question: id.clone() }
                        } else {
                            Kind::UnknownAnswer { found: value.to_owned() }
                        };
                        self.report(kind, line, index, field);
                    }
                    case.answers.push(answer);
                }
            }
        }
        Some(case)
    }

    /// Reports a cell by its line and the column in which it begins.
    fn report(&mut self, kind: Kind, line: usize, index: usize, field: &str) {
        let text = self.lines.get(line.saturating_sub(1)).copied().unwrap_or_default();
        let column = cell_start(text, self.delimiter, index);
        let place = Place::in_line(&self.path, text, line, column, field.chars().count().max(1));
        self.problems.push(Problem::error(kind, place));
    }
}

/// The column, from 1 in characters, at which the cell with this index begins.
fn cell_start(line: &str, delimiter: u8, index: usize) -> usize {
    let mut quoted = false;
    let mut cell = 0;
    for (column, character) in line.chars().enumerate() {
        if cell == index {
            return column + 1;
        }
        if character == '"' {
            quoted = !quoted;
        } else if character == char::from(delimiter) && !quoted {
            cell += 1;
        }
    }
    line.chars().count().max(1)
}
