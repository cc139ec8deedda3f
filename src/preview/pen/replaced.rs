//! The page after something was replaced, or was not.

use super::replace::Replaced;
use super::{Outcome, Pen, REPLACED, ShownPen};
use crate::language::Phrase;
use crate::preview::page_request::PageRequest;
use crate::preview::state::State;

impl Pen {
    /// The page after a replacement.
    pub(super) fn replaced(&self, state: &State, request: &PageRequest, replaced: Replaced) -> Outcome {
        match replaced {
            Replaced::Done => {
                let request = PageRequest { saved: Some(REPLACED.to_owned()), ..request.without_form() };
                Outcome::Saved(request.form_address())
            }
            Replaced::Changed => self.told(state, request, Phrase::EditNotReplaced),
            Replaced::Failed => self.told(state, request, Phrase::EditFailed),
            Replaced::Refused(file, why) => {
                let page = self.told_page(state, request, Phrase::EditReplaceRefused);
                let said = page.said.as_ref().map(|said| format!("{said} {file}. {}", why.join(". ")));
                Outcome::NotSaved(Box::new(ShownPen { said, ..page }))
            }
        }
    }
}
