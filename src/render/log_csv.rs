//! The log of points as a spreadsheet: a row a point.

use super::sheet::sheet;
use crate::language::{Phrase, Phrases};
use crate::report::{Report, plain_text};
use crate::responses::LogRow;

/// The log as CSV, under the marks of the draft that it quotes.
///
/// # Errors
///
/// What the writer says; it does not fail in memory.
pub fn render_log_csv(report: &Report, log: &[LogRow], phrases: &Phrases) -> Result<Vec<u8>, String> {
    let mut rows = vec![vec![report.metadata.title.clone()]];
    rows.extend(report.draft.iter().flat_map(|marks| &marks.opening).map(|line| vec![plain_text(line)]));
    rows.push(Vec::new());
    let headers = [
        Phrase::LogPoints,
        Phrase::LogId,
        Phrase::LogPlace,
        Phrase::PointsKind,
        Phrase::LogSaid,
        Phrase::LogNow,
        Phrase::PointsCorrection,
        Phrase::PointsEvidence,
        Phrase::LogFrom,
        Phrase::LogDecision,
        Phrase::LogReason,
        Phrase::LogActedOn,
    ];
    rows.push(headers.map(|phrase| phrases.say(phrase)).to_vec());
    let row = |row: &LogRow| {
        let cells = [
            &row.number,
            &row.id,
            &row.place,
            &row.kind,
            &row.said,
            &row.now,
            &row.correction,
            &row.evidence,
            &row.from,
            &row.decision,
            &row.reason,
            &row.acted_on,
        ];
        cells.map(String::clone).to_vec()
    };
    rows.extend(log.iter().map(row));
    sheet(&rows)
}
