//! The workbook: everything that can be counted in a report, as tables that a machine and a screen reader can read.
//!
//! Government guidance for spreadsheets asks for one table a sheet from its first cell, one header row, no merged and no
//! blank cells, notes in words, and shorthand that is explained (Government Analysis Function, “Releasing
//! statistics in spreadsheets”). What must hold: the same numbers
//! as the report; nothing in it tells a small number of children (`small_numbers.rs`).

mod charts;
mod dictionary;
mod figures;
mod key_questions;
mod rating_table;
mod recommendations;
mod sample;
mod sheet;
mod small_numbers;
mod statistics;

pub use dictionary::described;
pub use sheet::{Cell, Sheet, Shorthand};
pub use small_numbers::{PublishedCount, withhold};

use crate::inspection::ServiceName;
use crate::language::{Argument, DateForm, Language, Phrase, Phrases, date};
use crate::report::{Basis, Report, draft_statement, plain_text};

/// The id of the sheet that lists the others.
pub const CONTENTS: &str = "contents";

/// A workbook in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workbook {
    /// Its language.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// Lines of the cover: what it is, of what, from when.
    pub cover: Vec<String>,
    /// Its tables; contents and notes are the first two.
    pub sheets: Vec<Sheet>,
}

/// Makes the workbook of an inspection.
#[must_use]
pub fn make_workbook(basis: &Basis<'_>, report: &Report) -> Workbook {
    let phrases = basis.phrases;
    let mut tables = vec![rating_table::sheet(basis)];
    tables.extend(key_questions::sheet(basis));
    tables.extend(sample::samples(basis));
    tables.extend(sample::cases(basis));
    tables.extend(statistics::sheet(basis));
    tables.extend(charts::sheet(basis, report));
    tables.extend(recommendations::sheet(basis));
    let service = basis.inspection.file.service.named(ServiceName::Name, phrases.language);
    let mut title = phrases.say_with(Phrase::BookTitle, &[("service", Argument::Text(service))]);
    let statement = draft_statement(basis);
    if let Some(statement) = &statement {
        title = phrases.say_with(Phrase::DraftTitle, &[("title", Argument::Text(&title))]);
        mark_as_draft(&mut tables, statement, phrases);
    }
    let mut sheets = vec![dictionary::sheet(phrases, &tables)];
    sheets.extend(tables);
    let mut front = front_sheets(phrases, &sheets);
    // What stands before the tables of a draft is of one too.
    if let Some(statement) = &statement {
        mark_as_draft(&mut front, statement, phrases);
        sheets.iter_mut().take(1).for_each(|sheet| mark_as_draft(std::slice::from_mut(sheet), statement, phrases));
    }
    front.extend(sheets);
    let sheets = front;
    Workbook { language: phrases.language, cover: cover(basis, report, &title), title, sheets }
}

/// The sheets before the tables of a workbook: what it holds, and what stands in a cell where there is no number.
#[must_use]
pub fn front_sheets(phrases: &Phrases, tables: &[Sheet]) -> Vec<Sheet> {
    let contents = Sheet {
        id: CONTENTS.to_owned(),
        name: phrases.say(Phrase::Contents),
        about: phrases.say(Phrase::BookContentsAbout),
        headers: vec![phrases.say(Phrase::BookSheet), phrases.say(Phrase::BookHolds)],
        rows: tables
            .iter()
            .map(|sheet| vec![Cell::Text(sheet.name.clone()), Cell::Text(sheet.about.clone())])
            .collect(),
        columns: Vec::new(),
    };
    let notes = Sheet {
        id: "notes".to_owned(),
        name: phrases.say(Phrase::Notes),
        about: phrases.say(Phrase::BookNotesAbout),
        headers: vec![phrases.say(Phrase::BookShorthand), phrases.say(Phrase::BookMeaning)],
        rows: Shorthand::ALL
            .iter()
            .map(|short| vec![Cell::Text(short.code().to_owned()), Cell::Text(phrases.say(short.phrase()))])
            .collect(),
        columns: Vec::new(),
    };
    vec![contents, notes]
}

/// Each table may go around by itself, as a CSV file, and a row in another table: in a draft every row says that it is of
/// one, and its embargo, in columns behind the others.
fn mark_as_draft(sheets: &mut [Sheet], statement: &str, phrases: &Phrases) {
    for sheet in sheets {
        let columns = [Phrase::DataStatus, Phrase::DraftTerms];
        sheet.headers.extend(columns.map(|phrase| phrases.say(phrase)));
        sheet.columns.extend(columns.map(Phrase::id));
        for row in &mut sheet.rows {
            row.extend([Cell::Text(phrases.say(Phrase::DraftWatermark)), Cell::Text(statement.to_owned())]);
        }
    }
}

fn cover(basis: &Basis<'_>, report: &Report, title: &str) -> Vec<String> {
    let file = &basis.inspection.file;
    let phrases = basis.phrases;
    let mut lines = Vec::new();
    // A copy that goes round names whom it was made for.
    lines.extend(draft_statement(basis));
    lines.push(title.to_owned());
    lines.push(basis.programme.rules.title.to_string());
    lines.push(basis.programme.rules.report.publisher.to_string());
    lines.extend(file.publication.map(|value| date(phrases.language, value, DateForm::Day)));
    lines.extend(report.cover.corrections.iter().map(|correction| plain_text(correction)));
    lines.extend(file.notice.as_deref().map(crate::text::one_line));
    lines.push(phrases.say(Phrase::BookIntroduction));
    lines
}
