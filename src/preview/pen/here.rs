//! What stands at the paragraph that somebody has gone to: points of the service and colleagues' remarks on it, and the way to write
//! another.

use serde::Serialize;

use super::ShownPen;
use super::remarks::{ShownRemark, shown_remark, words_at};
use crate::language::{Phrase, Phrases};
use crate::preview::page_request::PageRequest;
use crate::preview::points::{ShownPoint, decidable, points_in_order};
use crate::preview::state::ShownEdition;

/// What stands at a paragraph.
#[derive(Serialize)]
pub(in crate::preview) struct Here {
    title: String,
    /// How the paragraph begins.
    begins: String,
    points: Vec<ShownPoint>,
    remarks: Vec<ShownRemark>,
    /// Where a remark is written.
    write: String,
    write_label: String,
}

/// So many characters of a paragraph tell it from others.
const BEGINNING: usize = 120;

/// What stands at the anchor of a request; none where it names none, or nothing of the report.
pub(in crate::preview) fn here(
    phrases: &Phrases,
    shown: &ShownEdition,
    request: &PageRequest,
    pen: &ShownPen,
) -> Option<Here> {
    let at = request.at.as_deref()?;
    let words = words_at(shown, at)?;
    let points = points_in_order(shown).into_iter().filter(|point| point.anchor.as_deref() == Some(at));
    let points = points.map(|point| decidable(phrases, request, point));
    let remarks = shown.remarks().iter().filter(|remark| remark.anchor.as_deref() == Some(at));
    let remarks = remarks.map(|remark| shown_remark(phrases, request, remark, &pen.presses));
    Some(Here {
        title: phrases.say(Phrase::EditHere),
        begins: crate::responses::beginning(&words, BEGINNING),
        points: points.collect(),
        remarks: remarks.collect(),
        write: PageRequest { remark: true, ..request.without_form() }.form_address(),
        write_label: phrases.say(Phrase::EditWriteRemark),
    })
}
