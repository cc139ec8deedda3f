//! The words of what a build makes, by language: of the report and of the data beside it.

use std::collections::BTreeMap;

use super::composed::Composed;
use super::edition::Edition;
use super::edition_data::EditionData;
use super::session::Session;
use crate::compare::{KeptLine, KeptWords, data_lines, report_lines};
use crate::language::Language;
use crate::render::{RatingsDocument, RenderedFile};
use crate::report::{Basis, draft_statement};
use crate::source::digest;
use crate::workbook::{Cell, Workbook};

/// The words of every edition of a folder.
#[must_use]
pub fn kept_words(session: &Session, composed: &Composed) -> BTreeMap<Language, KeptWords> {
    let words = composed.editions.iter().filter_map(|edition| {
        let basis = composed.basis(session, edition)?;
        Some((edition.language, words_of(&basis, edition)))
    });
    words.collect()
}

/// The file in which the words of a language are kept.
///
/// # Errors
///
/// What the serialiser says; it does not fail for this record.
pub fn words_file(language: Language, words: &KeptWords) -> Result<RenderedFile, String> {
    let mut text = serde_json::to_string_pretty(words).map_err(|error| error.to_string())?;
    text.push('\n');
    Ok(RenderedFile { path: words_path(language), bytes: text.into_bytes() })
}

/// Where in an output folder the words of a language are.
#[must_use]
pub fn words_path(language: Language) -> String {
    format!("{}/words.json", language.code())
}

/// The words of a report and its data.
pub(super) fn words_of(basis: &Basis<'_>, edition: &Edition) -> KeptWords {
    let mut lines = report_lines(&edition.report);
    lines.extend(pictures(basis));
    let EditionData { ratings, workbook } = edition.data(basis);
    // The report and the workbook say them.
    let document = RatingsDocument { recommendation_list: Vec::new(), ..ratings.clone() };
    let mut data = data_lines("ratings.json", &document);
    data.extend(workbook_lines(workbook, basis.stage.is_draft()));
    KeptWords { draft: draft_statement(basis), report: lines, data }
}

/// The pictures of a report, by the files that were given: how they come out is the program's affair.
fn pictures(basis: &Basis<'_>) -> Vec<KeptLine> {
    let inspection = basis.inspection;
    let line = |file: &String| {
        let given = inspection.images.get(file).map(|image| digest(&image.bytes));
        let hash = inspection.inputs.get(&format!("images/{file}")).cloned().or(given).unwrap_or_default();
        let name = inspection.image_name(file);
        KeptLine { section: String::new(), text: format!("picture {name}: {hash}") }
    };
    inspection.images.keys().map(line).collect()
}

/// Every row of every table; in a draft without the columns that say that it is one.
fn workbook_lines(workbook: &Workbook, is_draft: bool) -> Vec<KeptLine> {
    let mut lines = Vec::new();
    for sheet in &workbook.sheets {
        let marks = if is_draft { 2 } else { 0 };
        let mut add = |cells: &[String]| {
            let text = cells[..cells.len().saturating_sub(marks)].join(" | ");
            lines.push(KeptLine { section: sheet.name.clone(), text: crate::text::one_line(&text) });
        };
        add(&sheet.headers);
        sheet.rows.iter().for_each(|row| add(&row.iter().map(Cell::text).collect::<Vec<_>>()));
    }
    lines
}
