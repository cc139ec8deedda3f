//! The data dictionary: what every column of every table means, and its unit.
//!
//! What must hold: every column of a table has its row, in the order of the tables and of their columns.

use super::{Cell, Sheet};
use crate::language::{Argument, Phrase, Phrases};

/// The dictionary of these tables.
pub(super) fn sheet(phrases: &Phrases, tables: &[Sheet]) -> Sheet {
    let row = |table: &Sheet, header: &str, [meaning, unit]: [String; 2]| {
        [table.name.clone(), header.to_owned(), meaning, unit].map(Cell::Text).to_vec()
    };
    let rows = tables
        .iter()
        .flat_map(|table| described(phrases, table).into_iter().map(move |(header, said)| row(table, &header, said)));
    let columns = [Phrase::BookSheet, Phrase::BookColumn, Phrase::BookMeaning, Phrase::BookUnit];
    Sheet::new(phrases, "dictionary", [Phrase::BookDictionary, Phrase::BookDictionaryAbout], &columns, rows.collect())
}

/// Each header of a table, with what its column means and its unit.
#[must_use]
pub fn described(phrases: &Phrases, table: &Sheet) -> Vec<(String, [String; 2])> {
    let say = |column: &str| {
        let column = [("column", Argument::Text(column))];
        [Phrase::BookColumnMeaning, Phrase::BookColumnUnit].map(|phrase| phrases.say_with(phrase, &column))
    };
    let known = table.columns.iter().copied().chain(std::iter::repeat("other"));
    table.headers.iter().zip(known).map(|(header, column)| (header.clone(), say(column))).collect()
}
