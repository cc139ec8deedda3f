//! A problem that has one right answer is corrected by one press: by the changes that `findings check --fix` makes of it alone.
//!
//! What must hold: only what the page has shown is corrected, in a file that is as it was then.

use serde::Serialize;

use super::folder::own_file;
use super::history::History;
use super::posted::Posted;
use super::save::new_problems;
use super::step::Step;
use super::write::keep;
use crate::check::{fixed_file, mend_of};
use crate::preview::folder_reading::FolderReading;
use crate::preview::page_request::PageRequest;
use crate::preview::state::State;
use crate::problem::Problem;
use crate::source::digest;

/// What the button that corrects a problem sends.
#[derive(Clone, Serialize)]
pub(in crate::preview) struct ShownMend {
    /// What it is called.
    id: String,
    /// The digest of the file that it changes.
    was: String,
    /// Where it is sent.
    action: String,
}

/// The button that corrects a problem; none where it has not one right answer.
pub(super) fn shown_mend(reading: &FolderReading, problem: &Problem, request: &PageRequest) -> Option<ShownMend> {
    let mend = mend_of(&reading.checked.mends, problem)?;
    let source = reading.details.inspection()?.sources.get(&mend.file)?;
    let action = request.without_form().form_address();
    Some(ShownMend { id: mend.id(), was: digest(source.text.as_bytes()), action })
}

/// Corrects what a button says; whether it could be.
///
/// # Errors
///
/// What the system says.
pub(super) fn mend(
    state: &State,
    request: &PageRequest,
    posted: &Posted,
    history: &mut History,
) -> Result<bool, String> {
    made(state, request, posted).map_or(Ok(false), |step| keep(state, history, step))
}

fn made(state: &State, request: &PageRequest, posted: &Posted) -> Option<Step> {
    let shown = state.shown(&request.edition);
    let mend = shown.reading.checked.mends.iter().find(|mend| mend.id() == posted.get("mend"))?;
    let source = shown.reading.details.inspection()?.sources.get(&mend.file)?;
    let now = own_file(state.folder(), &mend.file)?;
    let is_as_it_was = now.source.text == source.text && digest(source.text.as_bytes()) == posted.get("was");
    let after = fixed_file(&now.raw, &mend.fixes);
    let is_sound = is_as_it_was && new_problems(&mend.file, &now.raw, &after).is_empty();
    is_sound.then(|| Step::of(&mend.file, &now.raw, &after))
}
