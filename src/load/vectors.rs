//! A table of old ratings (CSV): a row an inspection, a column a section, a declared judgement or the overall rating.
//!
//! What must hold: a column or a level that the programme does not know is told with its place, never guessed.

use std::path::Path;

use crate::inspection::{Declared, RatingVector};
use crate::limits::{CSV_COLUMNS, CSV_ROWS};
use crate::problem::{Checked, Kind, Place, Problem, RuleFault, TextForm, suggest};
use crate::programme::{OVERALL, Programme};
use crate::source::{GridCell, GridLimits, read_grid, read_text, unguarded};

/// What is read of a file.
const LIMITS: GridLimits = GridLimits { columns: CSV_COLUMNS.most, rows: CSV_ROWS.most };

/// What a column holds.
enum Column {
    Section(String),
    Overall,
    /// A judgement, and the section that it is about.
    Declared(String, Option<String>),
    Unknown,
}

/// Reads a table of old ratings. Its first column names the inspections.
#[must_use]
pub fn load_vectors(programme: &Programme, file: &Path) -> Checked<Vec<RatingVector>> {
    let shown = file.display().to_string();
    let mut problems = Vec::new();
    let Some(text) = read_text(file, &shown, TextForm::Other).gather(&mut problems) else {
        return Checked::failed(problems);
    };
    let mut reader = VectorReader { programme, file: &shown, text: &text, problems };
    let grid = read_grid(&text, ',', LIMITS);
    let mut rows = grid.rows.iter().filter(|row| row.cells.iter().any(|cell| !cell.text.trim().is_empty()));
    let header = rows.next().map(|row| row.cells.as_slice()).unwrap_or_default();
    let columns: Vec<Column> = header.iter().skip(1).map(|cell| reader.column(cell)).collect();
    let vectors = rows.map(|row| reader.row(&row.cells, &columns)).collect();
    Checked { value: Some(vectors), problems: reader.problems }
}

struct VectorReader<'a> {
    programme: &'a Programme,
    file: &'a str,
    text: &'a str,
    problems: Vec<Problem>,
}

impl VectorReader<'_> {
    fn column(&mut self, cell: &GridCell<'_>) -> Column {
        let programme = self.programme;
        let name = unguarded(cell.text.trim()).trim();
        let is_rated = |id: &str| programme.node(id).is_some_and(|node| node.rating.is_some());
        let asked = |id: &str, of: Option<&str>| {
            programme.declared_questions().any(|question| {
                question.id == id
                    && of.map_or(question.sections.is_empty(), |of| question.sections.iter().any(|one| one == of))
            })
        };
        match name.split_once('/') {
            _ if name == OVERALL => return Column::Overall,
            _ if is_rated(name) => return Column::Section(name.to_owned()),
            _ if asked(name, None) => return Column::Declared(name.to_owned(), None),
            Some((of, id)) if asked(id, Some(of)) => return Column::Declared(id.to_owned(), Some(of.to_owned())),
            _ => {}
        }
        let rated = programme.nodes().filter(|node| node.rating.is_some()).map(|node| node.id.as_str());
        let judgements = programme.declared_questions().map(|question| question.id.as_str());
        let suggestion = suggest(name, rated.chain(judgements).chain([OVERALL]));
        self.report(RuleFault::VectorColumn { found: name.to_owned(), suggestion }, cell);
        Column::Unknown
    }

    fn row(&mut self, cells: &[GridCell<'_>], columns: &[Column]) -> RatingVector {
        let name = cells.first().map(|cell| unguarded(cell.text.trim()).trim().to_owned()).unwrap_or_default();
        if let Some(cell) = cells.first().filter(|_| name.is_empty()) {
            self.report(RuleFault::VectorNameless, cell);
        }
        let mut vector = RatingVector { name, ..RatingVector::default() };
        for (index, column) in columns.iter().enumerate() {
            let cell = cells.get(index + 1);
            match column {
                Column::Section(id) => {
                    let level = cell.and_then(|cell| self.level(id, cell));
                    vector.levels.insert(id.clone(), level);
                }
                Column::Overall => vector.published = cell.and_then(|cell| self.level(OVERALL, cell)),
                Column::Declared(id, of) => {
                    let Some(answer) = cell.and_then(|cell| self.answer(cell)) else { continue };
                    let declared = match of {
                        None => &mut vector.given.declared,
                        Some(of) => &mut vector.given.sections.entry(of.clone()).or_default().declared,
                    };
                    declared.insert(id.clone(), Declared { answer, reason: None });
                }
                Column::Unknown => {}
            }
        }
        vector
    }

    /// The level that a cell names, by its id or its word; none where it is empty.
    fn level(&mut self, id: &str, cell: &GridCell<'_>) -> Option<String> {
        let found = cell.text.trim();
        if found.is_empty() {
            return None;
        }
        let scale = self.programme.method_of(id).map(|(_, method)| method.scale()).unwrap_or_default();
        let levels = self.programme.rules.scales.get(scale).map(Vec::as_slice).unwrap_or_default();
        let same = |word: &str| word.to_lowercase() == found.to_lowercase();
        let figure = |figure: &str| same(figure);
        let known = levels
            .iter()
            .find(|level| same(&level.id) || same(&level.label) || level.figure.as_deref().is_some_and(figure));
        if known.is_none() {
            let known = levels.iter().map(|level| level.id.clone()).collect();
            self.report(RuleFault::VectorLevel { found: found.to_owned(), known }, cell);
        }
        known.map(|level| level.id.clone())
    }

    fn answer(&mut self, cell: &GridCell<'_>) -> Option<bool> {
        match cell.text.trim().to_lowercase().as_str() {
            "" => None,
            "yes" | "true" => Some(true),
            "no" | "false" => Some(false),
            other => {
                let found = other.to_owned();
                self.report(RuleFault::VectorAnswer { found }, cell);
                None
            }
        }
    }

    fn report(&mut self, fault: RuleFault, cell: &GridCell<'_>) {
        let place = Place::in_text(self.file, self.text, cell.line, cell.column, cell.length);
        self.problems.push(Problem::error(Kind::Rule(fault), Some(place)));
    }
}
