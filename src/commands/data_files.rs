//! The data beside a report: ratings as JSON and CSV, the workbook and its tables, in the words of a language.

use super::edition::{Edition, Sources};
use super::workshop::Workshop;
use crate::language::Phrase;
use crate::render::{
    RenderedFile, ratings_document, render_ratings_csv, render_ratings_json, render_table_csv, render_workbook_ods,
};
use crate::report::Stage;
use crate::workbook::{Source, make_workbook};

/// Makes the data files of a language.
///
/// # Errors
///
/// What a writer says.
pub(super) fn data_files(
    workshop: &Workshop,
    (programme, inspection, ratings): Sources<'_>,
    stage: &Stage,
    edition: &Edition,
) -> Result<Vec<RenderedFile>, String> {
    let phrases = workshop.phrases(edition.language);
    let code = edition.language.code();
    let document = ratings_document(programme, inspection, ratings, stage, phrases);
    let workbook = make_workbook(&Source { programme, inspection, ratings, phrases, report: &edition.report }, stage);
    let mut files = vec![
        RenderedFile { path: format!("{code}/ratings.json"), bytes: render_ratings_json(&document)? },
        RenderedFile { path: format!("{code}/ratings.csv"), bytes: render_ratings_csv(&document, phrases)? },
        RenderedFile {
            path: format!("{code}/inspection-data.ods"),
            bytes: render_workbook_ods(&workbook, &phrases.say(Phrase::BookCover))?,
        },
    ];
    for sheet in &workbook.sheets {
        files.push(RenderedFile { path: format!("{code}/data/{}.csv", sheet.id), bytes: render_table_csv(sheet)? });
    }
    Ok(files)
}
