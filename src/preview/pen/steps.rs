//! What a page offers to take back, and to make again.

use serde::Serialize;

use super::history::{History, Way};
use crate::preview::page_request::PageRequest;

/// What the address of a page has in the place of what was saved, where a step was taken back or made again, or could not be.
pub(super) const UNDONE: &str = "undone";
pub(super) const NOT_UNDONE: &str = "notundone";
/// The same where the system does not let a file be written.
pub(super) const NOT_WRITTEN: &str = "notwritten";

/// What can be taken back, and made again.
#[derive(Serialize)]
pub(super) struct ShownSteps {
    action: String,
    token: String,
    /// The file of the step that can be taken back.
    back: Option<String>,
    /// The file of the step that can be made again.
    again: Option<String>,
    /// Why the last commit could not be made.
    uncommitted: Option<String>,
}

/// What can be taken back and made again, from a page.
pub(super) fn steps(history: &History, token: &str, request: &PageRequest) -> ShownSteps {
    let file = |way: Way| history.next(way).map(|step| step.files());
    let action = if request.translate.is_some() { request.address() } else { request.form_address() };
    let uncommitted = history.commits.as_ref().and_then(|commits| commits.failed());
    ShownSteps { action, token: token.to_owned(), back: file(Way::Back), again: file(Way::Again), uncommitted }
}
