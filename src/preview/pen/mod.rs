//! The pen of the page: what in the folder can be changed, the form of each, and saving what a form says.
//!
//! What must hold: a save changes the bytes of the values that differ and no others ([`crate::editing`]), whole or not at all, and
//! only where the file is as it was when the form was made; what cannot be saved is shown again with what was written.

mod answer;
mod changes;
mod fields;
mod folder;
mod form;
mod history;
mod list;
mod pens;
mod posted;
mod save;
mod shape;
mod target;
mod words;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Serialize;

pub(super) use form::ShownForm;
pub(super) use pens::with_pens;
pub(super) use posted::Posted;

pub(super) use self::answer::Answer;
use self::answer::answer;
use self::fields::fields;
use self::folder::{OwnFile, own_files};
use self::form::{Form, FormAround};
use self::history::{History, Way};
use self::list::{ListedFile, listed};
use self::pens::{Pens, pens};
use self::save::{Saved, Unsaved, go, save};
use self::target::{Schemas, Target, targets, targets_of};
use super::anchors::{anchors, heading, words as words_of};
use super::page_request::PageRequest;
use super::state::{ShownEdition, State};
use super::token::Token;
use super::version::Version;
use crate::language::{Phrase, Phrases};
use crate::source::{SourceFile, digest};

/// What the page writes with.
pub(super) struct Pen {
    /// What forms carry, so that nobody else can make one.
    token: Token,
    schemas: Schemas,
    /// One save after another.
    saving: Mutex<History>,
    /// What in the version that was shown last leads where.
    known: Mutex<Option<(Arc<Version>, Arc<Pens>)>>,
}

/// What the template is given of the pen.
#[derive(Serialize)]
pub(super) struct ShownPen {
    /// What tells the folder from others in what a browser keeps.
    folder: String,
    /// What was just saved, by what forms call it.
    saved: String,
    form: Option<ShownForm>,
    /// What was just saved, or why there is no form.
    said: Option<String>,
    /// What somebody has written that has no place any more.
    lost: Vec<String>,
    files: Vec<ListedFile>,
    /// For each problem of the page the way to mend it.
    #[serde(skip)]
    pub(super) answers: Vec<Answer>,
    steps: ShownSteps,
    words: PenWords,
}

/// What can be taken back, and made again.
#[derive(Serialize)]
struct ShownSteps {
    action: String,
    token: String,
    /// The file of the step that can be taken back.
    back: Option<String>,
    /// The file of the step that can be made again.
    again: Option<String>,
}

/// The words of the forms.
#[derive(Serialize)]
struct PenWords {
    change: String,
    all: String,
    save: String,
    save_mine: String,
    close: String,
    keep: String,
    there: String,
    yours: String,
    meant: String,
    brought: String,
    unsaved: String,
    undo: String,
    redo: String,
    up: String,
    down: String,
    remove: String,
}

/// What became of a form that was sent.
pub(super) enum Outcome {
    /// It is in the folder: the address of the page that shows it.
    Saved(String),
    /// It is not: what the page shows instead.
    NotSaved(Box<ShownPen>),
}

impl Pen {
    /// A pen for one run of the program.
    ///
    /// # Errors
    ///
    /// That the system has no randomness.
    pub(super) fn new() -> Result<Self, String> {
        Ok(Pen { token: Token::new()?, schemas: Schemas::new(), saving: Mutex::default(), known: Mutex::default() })
    }

    /// Whether a form comes from a page of ours.
    pub(super) fn made(&self, posted: &Posted) -> bool {
        self.token.is(posted.get("token"))
    }

    /// What the page shows of the pen.
    pub(super) fn shown(&self, state: &State, shown: &ShownEdition, request: &PageRequest) -> ShownPen {
        let files = own_files(state.folder());
        let all = all_targets(&self.schemas, &files);
        let found = request.edit.as_ref().map(|id| self.form_of(state, shown, request, &all, id));
        let said = match (&found, request.saved.as_deref()) {
            (Some(None), _) => Some(Phrase::EditGone),
            (None, Some(UNDONE)) => Some(Phrase::EditUndone),
            (None, Some(NOT_UNDONE)) => Some(Phrase::EditNotUndone),
            (None, Some(_)) => Some(Phrase::EditSaved),
            _ => None,
        };
        let said = said.map(|phrase| state.phrases(request.edition.language).say(phrase));
        ShownPen { form: found.flatten(), said, ..self.pen(state, shown, request, &all) }
    }

    /// The form of a target as it is now.
    fn form_of(
        &self,
        state: &State,
        shown: &ShownEdition,
        request: &PageRequest,
        all: &[(Target, &SourceFile)],
        id: &str,
    ) -> Option<ShownForm> {
        let (target, source) = all.iter().find(|(target, _)| target.id == id)?;
        let fields = fields(&self.schemas, target, source);
        let posted = Posted::filled(request);
        let form = Form { target, source, fields: &fields, posted: posted.as_ref(), note: None };
        Some(self.form(state, shown, request, &form))
    }

    fn form(&self, state: &State, shown: &ShownEdition, request: &PageRequest, form: &Form<'_>) -> ShownForm {
        let around = FormAround {
            token: self.token.to_string(),
            section: section_title(shown, &form.target.file),
            action: request.with_form(&form.target.id).form_address(),
            close: request.without_form().address(),
        };
        form.shown(state.phrases(request.edition.language), around)
    }

    /// The pen without a form: what can be changed, what mends each problem, and what can be taken back.
    fn pen(
        &self,
        state: &State,
        shown: &ShownEdition,
        request: &PageRequest,
        all: &[(Target, &SourceFile)],
    ) -> ShownPen {
        let phrases = state.phrases(request.edition.language);
        let title = |file: &str| section_title(shown, file);
        let folder = state.folder();
        let answers = shown.problems().into_iter().map(|one| answer(folder, all, one, request)).collect();
        let files = listed(all, &phrases.say(Phrase::EditOneMore), title, |target| {
            request.with_form(&target.id).form_address()
        });
        let history = self.history();
        let file = |way: Way| history.next(way).map(|step| step.file);
        let steps = ShownSteps {
            action: request.without_form().form_address(),
            token: self.token.to_string(),
            back: file(Way::Back),
            again: file(Way::Again),
        };
        ShownPen {
            folder: digest(folder.canonicalize().unwrap_or_default().as_os_str().as_encoded_bytes()),
            saved: request.saved.clone().unwrap_or_default(),
            form: None,
            said: None,
            lost: Vec::new(),
            files,
            answers,
            steps,
            words: pen_words(phrases),
        }
    }

    /// Saves what a form says.
    pub(super) fn save(&self, state: &State, request: &PageRequest, posted: &Posted) -> Outcome {
        let mut history = self.history();
        let way = match posted.get("do") {
            "undo" => Some(Way::Back),
            "redo" => Some(Way::Again),
            _ => None,
        };
        if let Some(way) = way {
            let went = go(state, &mut history, way);
            let word = if went { UNDONE } else { NOT_UNDONE };
            let request = PageRequest { saved: Some(word.to_owned()), ..request.without_form() };
            return Outcome::Saved(request.form_address());
        }
        let saved = save(&self.schemas, state, posted);
        if let Saved::Done(target, step) = saved {
            if let Some(step) = step {
                history.did(step);
            }
            let request = PageRequest { saved: Some(target.id), ..request.without_form() };
            return Outcome::Saved(request.form_address());
        }
        drop(history);
        let shown = state.shown(&request.edition);
        let files = own_files(state.folder());
        let all = all_targets(&self.schemas, &files);
        Outcome::NotSaved(Box::new(match saved {
            Saved::Not(unsaved) => {
                let Unsaved { target, source, fields, note } = &*unsaved;
                let form = Form { target, source, fields, posted: Some(posted), note: Some(note) };
                let form = self.form(state, &shown, request, &form);
                ShownPen { form: Some(form), ..self.pen(state, &shown, request, &all) }
            }
            Saved::Done(..) | Saved::Gone => {
                let said = state.phrases(request.edition.language).say(Phrase::EditGone);
                let lost = posted.values().map(|(_, value)| value.to_owned()).filter(|value| !value.is_empty());
                let pen = self.pen(state, &shown, request, &all);
                ShownPen { said: Some(said), lost: lost.collect(), ..pen }
            }
        }))
    }

    /// The request for a page, which begins at what was just saved.
    pub(super) fn placed(&self, shown: &ShownEdition, request: PageRequest) -> PageRequest {
        let at = request.saved.as_ref().and_then(|id| self.anchor(shown, id));
        PageRequest { at: at.or_else(|| request.at.clone()), ..request }
    }

    fn history(&self) -> MutexGuard<'_, History> {
        self.saving.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where in the report a target is.
    fn anchor(&self, shown: &ShownEdition, id: &str) -> Option<String> {
        let pens = self.pens_of(shown)?;
        let index = pens.targets.iter().position(|one| one.id == id)?;
        pens.anchors.iter().find(|(_, found)| **found == index).map(|(anchor, _)| anchor.clone())
    }

    /// For each anchor of the report the address and the words of its form.
    pub(super) fn links(
        &self,
        phrases: &Phrases,
        shown: &ShownEdition,
        request: &PageRequest,
    ) -> BTreeMap<String, (String, String)> {
        let Some(pens) = self.pens_of(shown) else { return BTreeMap::new() };
        let words = phrases.say(Phrase::EditChange);
        let link = |(anchor, index): (&String, &usize)| {
            let target = pens.targets.get(*index)?;
            let request = PageRequest { at: Some(anchor.clone()), ..request.with_form(&target.id) };
            Some((anchor.clone(), (request.form_address(), words.clone())))
        };
        pens.anchors.iter().filter_map(link).collect()
    }

    /// What in the version that is shown leads where; worked out once, for the page and the report in it.
    fn pens_of(&self, shown: &ShownEdition) -> Option<Arc<Pens>> {
        let version = shown.version.as_ref()?;
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, pens)) = known.as_ref().filter(|(of, _)| Arc::ptr_eq(of, version)) {
            return Some(Arc::clone(pens));
        }
        let details = version.details();
        let inspection = details.inspection.as_ref()?;
        let targets = targets(&self.schemas, &inspection.sources);
        let anchors = pens(inspection, &details.passages, &anchors(&version.report), &targets);
        let pens = Arc::new(Pens { anchors, targets });
        *known = Some((Arc::clone(version), Arc::clone(&pens)));
        Some(pens)
    }
}

/// What the address of a page has in the place of what was saved, where a step was taken back or made again, or could not be.
const UNDONE: &str = "undone";
const NOT_UNDONE: &str = "notundone";

/// Everything in the files of a folder that can be changed, with its file.
fn all_targets<'a>(schemas: &Schemas, files: &'a BTreeMap<String, OwnFile>) -> Vec<(Target, &'a SourceFile)> {
    let of_file = |(name, file): (&String, &'a OwnFile)| {
        targets_of(schemas, name, &file.source).into_iter().map(|target| (target, &file.source)).collect::<Vec<_>>()
    };
    files.iter().flat_map(of_file).collect()
}

/// What a file of a section is about.
fn section_title(shown: &ShownEdition, file: &str) -> Option<String> {
    let (id, _) = file.strip_prefix("sections/")?.rsplit_once('.')?;
    let heading = heading(shown, id)?;
    let words = words_of(&heading.inlines);
    Some(heading.number.as_ref().map_or(words.clone(), |number| format!("{number} {words}")))
}

fn pen_words(phrases: &Phrases) -> PenWords {
    PenWords {
        change: phrases.say(Phrase::EditChange),
        all: phrases.say(Phrase::EditAll),
        save: phrases.say(Phrase::EditSave),
        save_mine: phrases.say(Phrase::EditSaveMine),
        close: phrases.say(Phrase::EditClose),
        keep: phrases.say(Phrase::EditKeep),
        there: phrases.say(Phrase::EditThere),
        yours: phrases.say(Phrase::EditYours),
        meant: phrases.say(Phrase::EditMeant),
        brought: phrases.say(Phrase::EditBrought),
        unsaved: phrases.say(Phrase::EditUnsaved),
        undo: phrases.say(Phrase::EditUndo),
        redo: phrases.say(Phrase::EditRedo),
        up: phrases.say(Phrase::EditUp),
        down: phrases.say(Phrase::EditDown),
        remove: phrases.say(Phrase::EditRemove),
    }
}
