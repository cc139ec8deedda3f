//! The pen of the page: what in the folder can be changed, the form of each, and saving what a form says.
//!
//! What must hold: a save changes the bytes of the values that differ and no others ([`crate::editing`]), whole or not at all, and
//! only where the file is as it was when the form was made; what cannot be saved is shown again with what was written.

mod answer;
mod changes;
mod choices;
mod fields;
mod folder;
mod form;
mod history;
mod known;
mod list;
mod pen_words;
mod pens;
mod posted;
mod rows;
mod save;
mod shape;
mod sheet;
mod sheet_form;
mod sheet_save;
mod steps;
mod target;
mod translating;
mod view;
mod words;
mod writing_words;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Serialize;

pub(super) use form::ShownForm;
pub(super) use pens::with_pens;
pub(super) use posted::Posted;
pub(super) use translating::{Translated, section_id, text_id};
pub(super) use view::ShownView;

pub(super) use self::answer::Answer;
use self::answer::answer;
use self::choices::known_choices;
use self::fields::fields;
use self::folder::{all_targets, own_files};
use self::form::{Form, FormAround};
use self::history::{History, Way};
use self::known::known;
use self::list::{ListedFile, listed};
use self::pen_words::{PenWords, pen_words};
use self::pens::{Pens, pens};
use self::save::{Saved, Unsaved, arrangement, go, save};
use self::shape::Input;
use self::sheet::{is_sheet, sheet_id, sheet_names};
use self::sheet_form::{ShownSheet, sheet};
use self::sheet_save::save_answers;
use self::steps::{NOT_UNDONE, ShownSteps, UNDONE, steps};
use self::target::{Schemas, Target, TargetKind, targets};
use self::translating::{Tools, Translating, TranslatingPage};
use self::view::{VIEW, part, views};
use super::anchors::{anchors, heading, words as words_of};
use super::page_request::PageRequest;
use super::state::{ShownEdition, State};
use super::token::Token;
use super::version::Version;
use crate::language::{Language, Phrase, Phrases};
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
    translating: Translating,
}

/// What the template is given of the pen.
#[derive(Serialize)]
pub(super) struct ShownPen {
    /// What tells the folder from others in what a browser keeps.
    folder: String,
    /// What was just saved, by what forms call it.
    saved: String,
    form: Option<ShownForm>,
    /// The cases of a file, in the place of the report.
    sheet: Option<ShownSheet>,
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

/// What became of a form that was sent.
pub(super) enum Outcome {
    /// It is in the folder: the address of the page that shows it.
    Saved(String),
    /// It is not: what the page shows instead.
    NotSaved(Box<ShownPen>),
    /// It was only to be looked at: the page with what its texts say.
    Viewed(Box<ShownPen>),
    /// The same of one text.
    Part(Option<ShownView>),
}

impl Pen {
    /// A pen for one run of the program.
    ///
    /// # Errors
    ///
    /// That the system has no randomness.
    pub(super) fn new() -> Result<Self, String> {
        Ok(Pen {
            token: Token::new()?,
            schemas: Schemas::new(),
            saving: Mutex::default(),
            known: Mutex::default(),
            translating: Translating::default(),
        })
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
        let is_lost = matches!(found, Some(None));
        let is_closed = is_lost && request.edit.as_deref().is_some_and(|id| is_sheet(state, id));
        let sheet = if is_lost { sheet(state, shown, request, None, self.token.to_string()) } else { None };
        let said = match (&found, request.saved.as_deref()) {
            _ if sheet.is_some() => None,
            (Some(None), _) if is_closed => Some(Phrase::EditCasesClosed),
            (Some(None), _) => Some(Phrase::EditGone),
            (None, Some(UNDONE)) => Some(Phrase::EditUndone),
            (None, Some(NOT_UNDONE)) => Some(Phrase::EditNotUndone),
            (None, Some(_)) => Some(Phrase::EditSaved),
            _ => None,
        };
        let said = said.map(|phrase| state.phrases(request.edition.language).say(phrase));
        ShownPen { form: found.flatten(), sheet, said, ..self.pen(state, shown, request, &all) }
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
        let phrases = state.phrases(request.edition.language);
        let writes = form.fields.iter().any(|field| field.input == Input::Markdown);
        let around = FormAround {
            known: if writes { known(state, shown, phrases, &form.target.file) } else { Vec::new() },
            choices: known_choices(state, shown, phrases, form.target, form.fields),
            views: views(state, shown, form.target, form.fields, form.posted),
            // Where the page for its translation is, once there is one.
            translation: None,
            token: self.token.to_string(),
            section: section_title(shown, &form.target.file),
            action: request.with_form(&form.target.id).form_address(),
            close: request.without_form().address(),
            between: match form.target.kind {
                TargetKind::Paragraph(index) => {
                    let new = Target::new(&form.target.file, Vec::new(), TargetKind::NewParagraph(index + 1));
                    Some(request.with_form(&new.id).form_address())
                }
                _ => None,
            },
        };
        form.shown(phrases, around)
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
        let mut files = listed(all, &phrases.say(Phrase::EditOneMore), title, |target| {
            request.with_form(&target.id).form_address()
        });
        let sheets = sheet_names(state).into_iter().map(|name| {
            let address = request.with_form(&sheet_id(&name)).form_address();
            ListedFile::whole(name, phrases.say(Phrase::EditCases), address)
        });
        files.extend(sheets);
        let steps = steps(&self.history(), &self.token.to_string(), &request.without_form());
        ShownPen {
            folder: digest(folder.canonicalize().unwrap_or_default().as_os_str().as_encoded_bytes()),
            saved: request.saved.clone().unwrap_or_default(),
            form: None,
            sheet: None,
            said: None,
            lost: Vec::new(),
            files,
            answers,
            steps,
            words: pen_words(phrases),
        }
    }

    /// Shows what a form would say: of one text, where only that is asked for.
    fn view(&self, state: &State, request: &PageRequest, posted: &Posted) -> Outcome {
        let shown = state.shown(&request.edition);
        let files = own_files(state.folder());
        let all = all_targets(&self.schemas, &files);
        let found = all.iter().find(|(target, _)| target.id == posted.get("edit"));
        let form = found.map(|(target, source)| (target, source, fields(&self.schemas, target, source)));
        if !posted.get("part").is_empty() {
            return Outcome::Part(form.and_then(|(target, _, fields)| part(state, &shown, target, &fields, posted)));
        }
        let form = form.map(|(target, source, fields)| {
            let form = Form { target, source, fields: &fields, posted: Some(posted), note: None };
            self.form(state, &shown, request, &form)
        });
        Outcome::Viewed(Box::new(ShownPen { form, ..self.pen(state, &shown, request, &all) }))
    }

    /// Saves what a form of evidence says.
    fn save_sheet(&self, state: &State, request: &PageRequest, posted: &Posted) -> Outcome {
        let request = request.with_form(posted.get("edit"));
        let shown = state.shown(&request.edition);
        let saved = save_answers(state, &shown, posted, &mut self.history());
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

    /// Saves what a form says.
    pub(super) fn save(&self, state: &State, request: &PageRequest, posted: &Posted) -> Outcome {
        if !posted.get("sheet").is_empty() {
            return self.save_sheet(state, request, posted);
        }
        if posted.get("do") == VIEW {
            return self.view(state, request, posted);
        }
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
            // Who moves rows goes on with them.
            let goes_on = arrangement(posted).is_some_and(|how| how.is_within());
            let next = if goes_on { request.with_form(&target.id) } else { request.without_form() };
            let request = PageRequest { saved: Some(target.id), ..next };
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

    /// The page for translating.
    pub(super) fn translating(&self, state: &State, request: &PageRequest) -> TranslatingPage {
        self.translating.page(&self.tools(), state, request)
    }

    /// Does what a form of the page for translating wants.
    pub(super) fn translate(&self, state: &State, request: &PageRequest, posted: &Posted) -> Translated {
        self.translating.sent(&self.tools(), state, request, posted)
    }

    fn tools(&self) -> Tools<'_> {
        Tools { token: self.token.to_string(), history: &self.saving, schemas: &self.schemas }
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
        state: &State,
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
        let mut links: BTreeMap<String, (String, String)> = pens.anchors.iter().filter_map(link).collect();
        if request.edition.language == Language::Welsh {
            links.extend(self.translating.links(state, phrases, shown, request));
        }
        links
    }

    /// What in the version that is shown leads where; worked out once, for the page and the report in it.
    fn pens_of(&self, shown: &ShownEdition) -> Option<Arc<Pens>> {
        let version = shown.version.as_ref()?;
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, pens)) = known.as_ref().filter(|(of, _)| Arc::ptr_eq(of, version)) {
            return Some(Arc::clone(pens));
        }
        let details = version.details();
        let inspection = details.inspection()?;
        let targets = targets(&self.schemas, &inspection.sources);
        let anchors = pens(inspection, &details.passages, &anchors(&version.report), &targets);
        let pens = Arc::new(Pens { anchors, targets });
        *known = Some((Arc::clone(version), Arc::clone(&pens)));
        Some(pens)
    }
}

/// What a file of a section is about.
fn section_title(shown: &ShownEdition, file: &str) -> Option<String> {
    let (id, _) = file.strip_prefix("sections/")?.rsplit_once('.')?;
    let heading = heading(shown, id)?;
    let words = words_of(&heading.inlines);
    Some(heading.number.as_ref().map_or(words.clone(), |number| format!("{number} {words}")))
}
