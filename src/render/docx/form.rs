//! The form for points: what to do, who answers, and a table with a row a point.
//!
//! What must hold: `responses` reads it back by these labels.

use super::paragraphs::line;
use super::tables::{DocxCell, after, grid};
use super::writer::DocxWriter;
use crate::report::PointsForm;

/// How many empty rows there are to begin with.
const ROWS: usize = 12;

/// Writes the form.
pub(super) fn form(writer: &mut DocxWriter<'_>, form: &PointsForm) {
    let labels = &form.labels;
    line(writer, "Heading1", None, &form.title);
    for text in &form.introduction {
        line(writer, "", None, text);
    }
    let kinds: Vec<&str> = form.kinds.iter().map(|kind| kind.label.as_str()).collect();
    let answers = [
        (&labels.reference, form.reference.as_str()),
        (&labels.who, ""),
        (&labels.nil, ""),
        (&labels.kinds, &kinds.join("; ")),
    ];
    let rows =
        answers.map(|(label, answer)| vec![DocxCell { strong: true, ..DocxCell::text(label) }, DocxCell::text(answer)]);
    grid(writer, form.title.clone(), &[35, 65], &[], rows.into());
    after(writer, &[]);
    line(writer, "Caption", None, &format!("{}. {}", form.title, form.more_rows));
    let header = [&labels.paragraph, &labels.quoted, &labels.kind, &labels.correction, &labels.evidence];
    let rows = (0..ROWS).map(|_| (0..header.len()).map(|_| DocxCell::text("")).collect()).collect();
    grid(writer, form.title.clone(), &[15, 23, 15, 26, 21], &header.map(String::as_str), rows);
    after(writer, &[]);
}
