//! The files of an overview, in each language.

use serde_json::Value;

use super::document::OverviewDocument;
use super::make::Overview;
use super::tables::{overview_workbook, ratings_sheet};
use super::view::{Framed, overview_report};
use crate::glyphs::Glyphs;
use crate::language::{Language, Phrase, Phrases};
use crate::pipeline::{Format, Session, render_html, render_large_print, render_pdf};
use crate::render::{RenderedFile, render_ratings_json, render_table_csv, render_workbook_ods};
use crate::report::{Report, fit_tables};

/// Every file in the formats that are wanted.
///
/// # Errors
///
/// What is wrong with which template, or what a writer says.
pub fn overview_files(session: &Session, overview: &Overview, formats: &[Format]) -> Result<Vec<RenderedFile>, String> {
    let languages: Vec<Language> = overview.documents.keys().copied().collect();
    let mut files = Vec::new();
    for (language, document) in &overview.documents {
        let phrases = session.phrases(*language);
        if formats.contains(&Format::Data) {
            files.extend(data(document, phrases)?);
        }
        let publisher = overview.publishers.get(language).cloned().unwrap_or_default();
        let mut report = overview_report(&Framed { document, phrases, languages: &languages, publisher });
        // Nobody wrote these tables: there is no place to tell that one is set row by row.
        fit_tables(&mut report, &session.glyphs);
        let path = |ending: &str| format!("{}/overview.{ending}", language.code());
        let html = render_html(session, &report, formats)?;
        files.extend(html.map(|bytes| RenderedFile { path: path("html"), bytes }));
        let report = printable(report, &session.glyphs)?;
        let pdf = render_pdf(session, &report, formats)?;
        files.extend(pdf.map(|bytes| RenderedFile { path: path("pdf"), bytes }));
        let large = render_large_print(session, *language, &report, formats)?;
        files.extend(
            large.map(|bytes| RenderedFile { path: format!("{}/overview-large-print.pdf", language.code()), bytes }),
        );
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

/// A report with what its fonts can print: names and themes come from files of others, and a letter that no font has stands as
/// its code.
fn printable(report: Report, glyphs: &Glyphs) -> Result<Report, String> {
    let mut value = serde_json::to_value(&report).map_err(|error| error.to_string())?;
    if glyphs.lacking(&value.to_string()).is_empty() {
        return Ok(report);
    }
    spell(&mut value, glyphs);
    serde_json::from_value(value).map_err(|error| error.to_string())
}

fn spell(value: &mut Value, glyphs: &Glyphs) {
    match value {
        Value::String(text) => *text = glyphs.spelled(text).into_owned(),
        Value::Array(items) => items.iter_mut().for_each(|item| spell(item, glyphs)),
        Value::Object(fields) => fields.values_mut().for_each(|field| spell(field, glyphs)),
        _ => {}
    }
}

fn data(document: &OverviewDocument, phrases: &Phrases) -> Result<Vec<RenderedFile>, String> {
    let code = phrases.language.code();
    let file = |name: &str, bytes| RenderedFile { path: format!("{code}/{name}"), bytes };
    let workbook = overview_workbook(document, phrases);
    let mut files = vec![
        file("overview.json", render_ratings_json(document)?),
        file("overview.csv", render_table_csv(&ratings_sheet(document, phrases))?),
        file("overview.ods", render_workbook_ods(&workbook, &phrases.say(Phrase::BookCover))?),
    ];
    for sheet in &workbook.sheets {
        files.push(file(&format!("data/{}.csv", sheet.id), render_table_csv(sheet)?));
    }
    Ok(files)
}
