//! The form for points as a spreadsheet: a row for each paragraph of the draft, with its number and words, to be filled
//! where there is something to say.

use super::sheet::sheet;
use crate::report::{Report, Spot, plain_text, spots};

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
    rows.push(vec![labels.reference.clone(), form.reference.clone()]);
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
    rows.extend(spots.iter().map(|spot| row(spot, is_first(&spots, spot))));
    sheet(&rows)
}

fn row(spot: &Spot, first: bool) -> Vec<String> {
    let number = spot.number.map_or_else(String::new, |number| number.to_string());
    let anchor = if first { spot.anchor.clone() } else { String::new() };
    vec![number, spot.text.clone(), String::new(), String::new(), String::new(), String::new(), anchor]
}

/// Whether a spot is what its anchor leads to, and not something further below.
fn is_first(spots: &[Spot], spot: &Spot) -> bool {
    spots.iter().find(|one| one.anchor == spot.anchor).is_some_and(|one| std::ptr::eq(one, spot))
}
