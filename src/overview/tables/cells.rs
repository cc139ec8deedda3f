//! What the sheets of an overview have in common.

use crate::language::{Phrase, Phrases};
use crate::overview::document::{OverviewDocument, ProgrammeOverview};
use crate::workbook::{Cell, Sheet, Shorthand};

/// A sheet with its columns and its rows, programme by programme.
pub(super) fn sheet(
    (id, name, about): (&str, Phrase, Phrase),
    columns: &[Phrase],
    document: &OverviewDocument,
    phrases: &Phrases,
    rows: impl Fn(&ProgrammeOverview) -> Vec<Vec<Cell>>,
) -> Sheet {
    let own = document.programmes.iter().flat_map(|programme| {
        let begin = Cell::Text(programme.id.clone());
        rows(programme).into_iter().map(move |row| std::iter::once(begin.clone()).chain(row).collect::<Vec<Cell>>())
    });
    let columns: Vec<Phrase> = std::iter::once(Phrase::OverviewProgramme).chain(columns.iter().copied()).collect();
    Sheet::new(phrases, id, [name, about], &columns, own.collect())
}

/// A number, or that it is not known.
pub(super) fn number(number: Option<u32>) -> Cell {
    number.map_or(Cell::Short(Shorthand::Unavailable), Cell::Number)
}

/// A text, or that it is not known.
pub(super) fn text(text: Option<&str>) -> Cell {
    match Cell::known(text) {
        Cell::Short(_) => Cell::Short(Shorthand::Unavailable),
        known => known,
    }
}
