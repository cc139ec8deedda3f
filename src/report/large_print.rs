//! A report in large print: the same report, set for letters of 18 points.
//!
//! What must hold: it says what the report says, with one line more that tells what it is; its ratings stand in a column, as the
//! levels beside each other have no room; whether a table has room is measured again.

use super::fit_tables::fit_tables;
use super::view::{Block, PrintForm, RatingsSummary, Report};
use crate::glyphs::Glyphs;
use crate::language::{Argument, Phrase, Phrases};

/// The same report in large print.
#[must_use]
pub fn large_print(report: &Report, phrases: &Phrases, glyphs: &Glyphs) -> Report {
    let mut report = report.clone();
    report.print = PrintForm::Large;
    report.for_children = None;
    let title = [("title", Argument::Text(&report.metadata.title))];
    report.metadata.title = phrases.say_with(Phrase::LargePrintTitle, &title);
    let what = phrases.say(Phrase::LargePrint);
    report.metadata.keywords.push(what.clone());
    report.cover.lines.insert(0, what);
    // Who reads large print reads it in the other language too.
    for language in &mut report.languages {
        let files = &report.cover.answers.large_print;
        if let Some(file) = files.iter().find(|file| file.language == language.language) {
            language.pdf.clone_from(&file.to);
        }
    }
    for block in report.sections.iter_mut().flat_map(|section| &mut section.blocks) {
        if let Block::Ratings(summary) = block {
            in_a_column(summary);
        }
    }
    // What is told of tables is told of the report itself.
    fit_tables(&mut report, glyphs);
    report
}

/// Ratings one below the other, and not each in the column of its level.
fn in_a_column(summary: &mut RatingsSummary) {
    let levels = u8::try_from(summary.levels.len().max(1)).unwrap_or(u8::MAX);
    summary.columns = summary.columns.saturating_sub(levels).saturating_add(1);
    summary.levels.clear();
    for row in summary.groups.iter_mut().flat_map(|group| &mut group.rows) {
        (row.before, row.span, row.after) = (0, 1, 0);
    }
}
