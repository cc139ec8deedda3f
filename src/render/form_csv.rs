//! The form for points as a spreadsheet: a row for each paragraph of the draft, with its number and words, to be filled
//! where there is something to say.

use super::sheet::sheet;
use crate::report::{Report, Spot, plain_text, spots};
use crate::responses::own_line;

/// The form of a draft as CSV.
///
/// # Errors
///
/// That the report is no draft with a form; what the writer says.
pub fn render_form_csv(report: &Report) -> Result<Vec<u8>, String> {
    let marks = report.draft.as_ref().ok_or("a form is of a draft")?;
    let form = marks.form.as_ref().ok_or("a form is of a draft")?;
    let labels = &form.labels;
    let mut rows: Vec<Vec<String>> = vec![vec![report.metadata.title.clone()]];
    rows.extend(marks.opening.iter().map(|line| vec![plain_text(line)]));
    rows.push(vec![marks.foot.clone()]);
    rows.push(Vec::new());
    rows.push(vec![form.title.clone()]);
    rows.extend(form.introduction.iter().map(|line| vec![line.clone()]));
    // What a reader writes between these lines is told from them by their hashes.
    let own: Vec<String> = rows.iter().flatten().filter_map(|line| own_line(line)).collect();
    rows.push(vec![labels.reference.clone(), format!("{} | {}", form.reference, own.join(" "))]);
    rows.push(vec![labels.who.clone(), String::new()]);
    rows.push(vec![labels.nil.clone(), String::new()]);
    let kinds: Vec<&str> = form.kinds.iter().map(|kind| kind.label.as_str()).collect();
    rows.push(vec![labels.kinds.clone(), kinds.join("; ")]);
    rows.push(Vec::new());
    let headers = [
        &labels.paragraph,
        &labels.quoted,
        &labels.kind,
        &labels.correction,
        &labels.evidence,
        &labels.who,
        &labels.anchor,
    ];
    rows.push(headers.map(String::clone).to_vec());
    let spots = spots(report);
    rows.extend(spots.iter().map(row));
    sheet(&rows)
}

/// A spot, with the anchor by which it is found again; what has none of its own, such as the rating of a section, has that of
/// its heading, and is told from it by its words.
fn row(spot: &Spot) -> Vec<String> {
    let number = spot.number.map_or_else(String::new, |number| number.to_string());
    vec![number, spot.text.clone(), String::new(), String::new(), String::new(), String::new(), spot.anchor.clone()]
}
