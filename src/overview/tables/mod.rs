//! The workbook of an overview: everything that it counts, as tables in which every row says which programme it is of.
//!
//! What must hold: what is not known is said with its shorthand and is never 0; ids and statuses are the same in every
//! language.

mod cells;
mod counts;
mod inspections;
mod recommendations;

use super::document::OverviewDocument;
use crate::language::{Phrase, Phrases};
use crate::workbook::{Sheet, Workbook, front_sheets};

/// Makes the workbook of an overview.
#[must_use]
pub fn overview_workbook(document: &OverviewDocument, phrases: &Phrases) -> Workbook {
    let tables = vec![
        inspections::inspections(document, phrases),
        ratings_sheet(document, phrases),
        counts::distribution(document, phrases),
        counts::scores(document, phrases),
        counts::key_questions(document, phrases),
        counts::changes(document, phrases),
        recommendations::recommendations(document, phrases),
        recommendations::points(document, phrases),
    ];
    let tables: Vec<Sheet> = tables.into_iter().filter(|sheet| !sheet.rows.is_empty()).collect();
    let title = phrases.say(Phrase::OverviewBookTitle);
    let mut sheets = front_sheets(phrases, &tables);
    sheets.extend(tables);
    let cover =
        [Phrase::OverviewBookTitle, Phrase::OverviewBookIntroduction, Phrase::OverviewNotAdded, Phrase::OverviewCounts];
    Workbook { language: phrases.language, title, cover: cover.map(|phrase| phrases.say(phrase)).to_vec(), sheets }
}

/// Every rating of every inspection, a row each.
#[must_use]
pub fn ratings_sheet(document: &OverviewDocument, phrases: &Phrases) -> Sheet {
    inspections::ratings(document, phrases)
}
