//! The form of a new remark, and what becomes of it.

use std::collections::BTreeMap;

use super::folder::own_files;
use super::form::{Form, FormAround, Note};
use super::history::saving;
use super::offers::offers;
use super::posted::Posted;
use super::remarks::{self, NotWritten, WRITTEN, add, id_of_new, new_remark};
use super::{Outcome, Pen, ShownForm, ShownPen, all_targets};
use crate::preview::locked::locked;
use crate::preview::page_request::PageRequest;
use crate::preview::state::{ShownEdition, State};

impl Pen {
    /// The form of a new remark on the anchor that is asked for; none where none is asked for, or it is not in the report.
    pub(super) fn form_of_remark(
        &self,
        state: &State,
        shown: &ShownEdition,
        request: &PageRequest,
        posted: Option<&Posted>,
        note: Option<&Note>,
    ) -> Option<ShownForm> {
        let anchor = request.at.as_ref().filter(|_| request.remark)?;
        remarks::words_at(shown, anchor)?;
        let (target, source, fields, signed) =
            new_remark(&self.schemas, request.by.as_deref().unwrap_or(&locked(&self.signed)));
        let around = FormAround {
            behind: None,
            known: Vec::new(),
            choices: BTreeMap::new(),
            views: BTreeMap::new(),
            offers: offers(state, shown, &target, &fields),
            token: self.token.to_string(),
            section: None,
            action: request.form_address(),
            close: format!("{}#here", request.without_form().address()),
            kept: remarks::kept(anchor),
        };
        let posted = posted.or(Some(&signed));
        let form = Form { target: &target, source: &source, fields: &fields, posted, note, only: Some(&WRITTEN) };
        Some(form.shown(state.phrases(request.edition.language), around).called(id_of_new(anchor)))
    }

    /// Writes a remark.
    pub(super) fn remark(&self, state: &State, request: &PageRequest, posted: &Posted) -> Outcome {
        let anchor = posted.get("remark").to_owned();
        let request = PageRequest { at: Some(anchor.clone()), remark: true, ..request.without_form() };
        let added = add(state, &request, posted, (self.today)(), &mut saving(&self.saving, request.by.as_ref()));
        let note = match added {
            Ok(who) => {
                *locked(&self.signed) = who;
                let request = PageRequest { saved: Some(id_of_new(&anchor)), ..request.without_form() };
                return Outcome::Saved(format!("{}#here", request.address()));
            }
            Err(NotWritten::Note(note)) => Some(note),
            Err(NotWritten::Gone) => None,
        };
        let shown = state.shown(&request.edition);
        let form = note.and_then(|note| self.form_of_remark(state, &shown, &request, Some(posted), Some(&note)));
        let Some(form) = form else { return self.lost(state, &request, posted) };
        let files = own_files(state.folder());
        let pen = self.pen(state, &shown, &request, &all_targets(&self.schemas, &files));
        Outcome::NotSaved(Box::new(ShownPen { form: Some(form), ..pen }))
    }
}
