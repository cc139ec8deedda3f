//! A form that is only looked at before it is saved, and the form of evidence.

use super::fields::fields;
use super::folder::own_files;
use super::form::Form;
use super::history::saving;
use super::posted::Posted;
use super::sheet_form::sheet;
use super::sheet_save::save_answers;
use super::view::part;
use super::{Outcome, Pen, ShownPen, all_targets};
use crate::preview::page_request::PageRequest;
use crate::preview::state::State;

impl Pen {
    /// Shows what a form would say: of one text, where only that is asked for.
    pub(super) fn view(&self, state: &State, request: &PageRequest, posted: &Posted) -> Outcome {
        let shown = state.shown(&request.edition);
        let files = own_files(state.folder());
        let all = all_targets(&self.schemas, &files);
        let found = all.iter().find(|(target, _)| target.id == posted.get("edit"));
        let form = found.map(|(target, source)| (target, source, fields(&self.schemas, target, source)));
        if posted.is_scripted() {
            return Outcome::Part(form.and_then(|(target, _, fields)| part(state, &shown, target, &fields, posted)));
        }
        let Some((target, source, fields)) = form else { return self.lost(state, request, posted) };
        let form = Form { target, source, fields: &fields, posted: Some(posted), note: None, only: None };
        let form = Some(self.form(state, &shown, request, &form).made_as_sent(posted));
        Outcome::Viewed(Box::new(ShownPen { form, ..self.pen(state, &shown, request, &all) }))
    }

    /// Saves what a form of evidence says.
    pub(super) fn save_sheet(&self, state: &State, request: &PageRequest, posted: &Posted) -> Outcome {
        let request = request.with_form(posted.get("edit"));
        let shown = state.shown(&request.edition);
        let saved = save_answers(state, &shown, posted, &mut saving(&self.saving, request.by.as_ref()));
        let Err(why) = saved else {
            let request = PageRequest { saved: request.edit.clone(), ..request };
            return Outcome::Saved(request.form_address());
        };
        let note = why.note(state.phrases(request.edition.language));
        let said = note.words.clone();
        let sheet = sheet(state, &shown, &request, Some((note, posted)), self.token.to_string());
        let said = sheet.is_none().then_some(said);
        let files = own_files(state.folder());
        let all = all_targets(&self.schemas, &files);
        Outcome::NotSaved(Box::new(ShownPen { sheet, said, ..self.pen(state, &shown, &request, &all) }))
    }
}
