//! The Welsh draft that goes to a translator with the texts: its PDF, and where in it each text stands.

use crate::check::{names_in, printed};
use crate::pipeline::{Format, Session, TranslatedFolder, others_of_texts, places_of_texts, render_pdf};
use crate::problem::Problem;

/// What the draft is called where problems name it.
const DRAFT: &str = "draft.pdf";

/// Whether a draft goes with the texts of a folder: not with those of a programme, nor of what cannot be composed in Welsh, nor where
/// the program has no PDF.
pub(super) fn has_draft(folder: &TranslatedFolder) -> bool {
    cfg!(feature = "pdf") && folder.inspection().is_some() && folder.report().is_some()
}

/// Names that the folder withholds, in what the draft says.
pub(super) fn names_in_draft(folder: &TranslatedFolder) -> Vec<Problem> {
    let (Some(inspection), Some(report)) = (folder.inspection(), folder.report()) else { return Vec::new() };
    if inspection.file.names_withheld.is_empty() { Vec::new() } else { names_in(inspection, &printed(DRAFT, report)) }
}

/// The PDF of the draft.
///
/// # Errors
///
/// What is wrong with which template.
pub(super) fn draft_pdf(session: &Session, folder: &TranslatedFolder) -> Result<Option<Vec<u8>>, String> {
    let Some(report) = folder.report() else { return Ok(None) };
    render_pdf(session, report, &[Format::Pdf])
}

/// Tells each text where in the draft it stands, or where it goes instead.
pub(super) fn tell_places(session: &Session, folder: &mut TranslatedFolder) {
    let places = places_of_texts(folder);
    let others = others_of_texts(session, folder, &places);
    for (unit, (places, other)) in folder.units.iter_mut().zip(places.into_iter().zip(others)) {
        (unit.stands_at, unit.goes_to) = (places.told, other);
    }
}
