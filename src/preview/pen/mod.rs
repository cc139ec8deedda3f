//! The pen of the page: what in the folder can be changed, the form of each, and saving what a form says.
//!
//! What must hold: a save changes the bytes of the values that differ and no others ([`crate::editing`]), whole or not at all, and
//! only where the file is as it was when the form was made; what cannot be saved is shown again with what was written.

mod answer;
mod changes;
mod choices;
mod commit;
mod commits;
mod decide;
mod fields;
mod find;
mod folder;
mod form;
mod here;
mod history;
mod hole_pens;
mod inserted;
mod known;
mod leads;
mod list;
mod looks;
mod marks;
mod mend;
mod offers;
mod pen_words;
mod pens;
mod posted;
mod remark_form;
mod remarks;
mod replace;
mod replaced;
mod rows;
mod save;
mod shape;
mod sheet;
mod sheet_form;
mod sheet_save;
mod step;
mod steps;
mod target;
mod to_do;
mod translating;
mod view;
mod words;
mod write;
mod writing_words;

use std::sync::{Arc, Mutex};

use serde::Serialize;

pub(super) use form::ShownForm;
pub(super) use pens::with_pens;
pub(super) use posted::Posted;
pub(super) use translating::{Translated, section_id, text_id};
pub(super) use view::ShownView;

pub(super) use self::answer::Answer;
use self::answer::answer;
use self::choices::known_choices;
pub(super) use self::commits::Commits;
use self::decide::{DECIDED, offered};
pub(super) use self::decide::{DecideLink, decide_links};
use self::fields::fields;
use self::folder::{all_targets, own_files};
use self::form::{Form, FormAround};
pub(super) use self::here::{Here, here};
use self::history::{History, Way, saving};
use self::known::known;
use self::list::{ListedFile, listed};
pub(super) use self::marks::{marks, with_marks};
pub(super) use self::mend::ShownMend;
use self::mend::mend;
use self::offers::offers;
use self::pen_words::{PenWords, pen_words};
use self::pens::Pens;
use self::remarks::RemarkPresses;
use self::replace::{ShownFind, replace, shown_find};
use self::save::{Saved, Unsaved, arrangement, go, save};
use self::shape::Input;
use self::sheet::{is_sheet, sheet_id, sheet_names};
use self::sheet_form::{ShownSheet, sheet};
use self::steps::{NOT_UNDONE, NOT_WRITTEN, ShownSteps, UNDONE, steps};
use self::target::{Schemas, Target};
pub(super) use self::to_do::{ToDo, to_do};
use self::translating::{Tools, Translating, TranslatingPage};
use self::view::{VIEW, views};
use super::anchors::title;
use super::locked::locked;
use super::page_request::PageRequest;
use super::places::heading;
use super::state::{ShownEdition, State};
use super::token::Token;
use super::version::Version;
use crate::language::Phrase;
use crate::source::{Date, SourceFile, digest, section_of_file};

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
    /// Which day it is: told to a remark that is written, and to nothing else.
    today: fn() -> Option<Date>,
    /// The name that a remark was signed with last.
    signed: Mutex<String>,
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
    /// Finding and replacing.
    find: ShownFind,
    /// What was shown when it was made.
    #[serde(skip)]
    pub(super) of: Arc<ShownEdition>,
    /// For each problem of what was shown the way to mend it.
    #[serde(skip)]
    pub(super) answers: Vec<Answer>,
    /// What the buttons of remarks send.
    #[serde(skip)]
    presses: RemarkPresses,
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
    pub(super) fn new(today: fn() -> Option<Date>, commits: Option<Arc<Commits>>) -> Result<Self, String> {
        let saving = Mutex::new(History::told_to(commits));
        let (schemas, known, signed) = (Schemas::new(), Mutex::default(), Mutex::default());
        Ok(Pen { token: Token::new()?, schemas, saving, known, translating: Translating::default(), today, signed })
    }

    /// Whether a form comes from a page of ours.
    pub(super) fn made(&self, posted: &Posted) -> bool {
        self.token.is(posted.get("token"))
    }

    /// What the page shows of the pen.
    pub(super) fn shown(&self, state: &State, shown: &Arc<ShownEdition>, request: &PageRequest) -> ShownPen {
        let files = own_files(state.folder());
        let all = all_targets(&self.schemas, &files);
        let of_remark = || self.form_of_remark(state, shown, request, None, None).map(Some);
        let found = request.edit.as_ref().map(|id| self.form_of(state, shown, request, &all, id)).or_else(of_remark);
        let is_lost = matches!(found, Some(None));
        let is_closed = is_lost && request.edit.as_deref().is_some_and(|id| is_sheet(state, id));
        let sheet = if is_lost { sheet(state, shown, request, None, self.token.to_string()) } else { None };
        let said = match (&found, request.saved.as_deref()) {
            _ if sheet.is_some() => None,
            (Some(None), _) if is_closed => Some(Phrase::EditCasesClosed),
            (Some(None), _) => Some(Phrase::EditGone),
            (None, Some(UNDONE)) => Some(Phrase::EditUndone),
            (None, Some(NOT_UNDONE)) => Some(Phrase::EditNotUndone),
            (None, Some(NOT_WRITTEN)) => Some(Phrase::EditFailed),
            (None, Some(REPLACED)) => Some(Phrase::EditReplaced),
            (None, Some(MENDED)) => Some(Phrase::EditMended),
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
        let posted = offered(request).or_else(|| Posted::filled(request));
        let form = Form { target, source, fields: &fields, posted: posted.as_ref(), note: None, only: None };
        Some(self.form(state, shown, request, &form))
    }

    fn form(&self, state: &State, shown: &ShownEdition, request: &PageRequest, form: &Form<'_>) -> ShownForm {
        let phrases = state.phrases(request.edition.language);
        let writes = form.fields.iter().any(|field| field.input == Input::Markdown);
        let decides = request.decide.clone();
        let own = PageRequest { decide: decides.clone(), ..request.with_form(&form.target.id) };
        let around = FormAround {
            known: if writes { known(state, shown, phrases, &form.target.file) } else { Vec::new() },
            choices: known_choices(state, shown, phrases, form.target, form.fields),
            views: views(state, shown, form.target, form.fields, form.posted),
            offers: offers(state, shown, form.target, form.fields),
            token: self.token.to_string(),
            section: section_title(shown, &form.target.file),
            action: own.form_address(),
            close: request.without_form().address(),
            kept: decides.iter().map(|decision| ["decide".to_owned(), decision.clone()]).collect(),
            behind: form
                .target
                .one_behind(&self.schemas, form.source)
                .map(|new| request.with_form(&new.id).form_address()),
        };
        let only = decides.is_some().then_some(DECIDED.as_slice());
        Form { only, ..*form }.shown(phrases, around)
    }

    /// The page with what somebody has written that has no place any more.
    fn lost(&self, state: &State, request: &PageRequest, posted: &Posted) -> Outcome {
        let lost = posted.values().map(|(_, value)| value.to_owned()).filter(|value| !value.is_empty()).collect();
        let pen = self.told_page(state, request, Phrase::EditGone);
        Outcome::NotSaved(Box::new(ShownPen { lost, ..pen }))
    }

    /// The pen without a form: what can be changed, what mends each problem, and what can be taken back.
    fn pen(
        &self,
        state: &State,
        shown: &Arc<ShownEdition>,
        request: &PageRequest,
        all: &[(Target, &SourceFile)],
    ) -> ShownPen {
        let phrases = state.phrases(request.edition.language);
        let about = |file: &str| section_title(shown, file);
        let folder = state.folder();
        let answers = shown.problems().into_iter().map(|one| answer(folder, all, shown, one, request)).collect();
        let mut files = listed(all, &phrases.say(Phrase::EditOneMore), about, |target| {
            request.with_form(&target.id).form_address()
        });
        let sheets = sheet_names(state).into_iter().map(|name| {
            let address = request.with_form(&sheet_id(&name)).form_address();
            ListedFile::whole(name, phrases.say(Phrase::EditCases), address)
        });
        files.extend(sheets);
        let steps = steps(&locked(&self.saving), &self.token.to_string(), &request.without_form());
        ShownPen {
            folder: digest(folder.canonicalize().unwrap_or_default().as_os_str().as_encoded_bytes()),
            saved: request.saved.clone().unwrap_or_default(),
            of: Arc::clone(shown),
            form: None,
            sheet: None,
            said: None,
            lost: Vec::new(),
            files,
            find: shown_find(phrases, &self.schemas, state, shown, request),
            answers,
            presses: RemarkPresses::of(&self.schemas, all),
            steps,
            words: pen_words(phrases),
        }
    }

    /// Saves what a form says.
    pub(super) fn save(&self, state: &State, request: &PageRequest, posted: &Posted) -> Outcome {
        if !posted.get("sheet").is_empty() {
            return self.save_sheet(state, request, posted);
        }
        if posted.get("do") == VIEW {
            return self.view(state, request, posted);
        }
        if !posted.get("remark").is_empty() {
            return self.remark(state, request, posted);
        }
        let mut history = saving(&self.saving, request.by.as_ref());
        let way = match posted.get("do") {
            "undo" => Some(Way::Back),
            "redo" => Some(Way::Again),
            _ => None,
        };
        if let Some(way) = way {
            let word = go(state, &mut history, way);
            let request = PageRequest { saved: Some(word.to_owned()), ..request.without_form() };
            return Outcome::Saved(request.form_address());
        }
        if let Some(find) = request.find.as_ref().filter(|_| posted.get("do") == "replace") {
            let replaced = replace(&self.schemas, state, find, posted, &mut history);
            drop(history);
            return self.replaced(state, request, replaced);
        }
        if posted.get("do") == "mend" {
            let mended = mend(state, request, posted, &mut history);
            drop(history);
            return match mended {
                Ok(true) => {
                    let request = PageRequest { saved: Some(MENDED.to_owned()), ..request.without_form() };
                    Outcome::Saved(request.form_address())
                }
                Ok(false) => self.told(state, request, Phrase::EditNotMended),
                Err(_) => self.told(state, request, Phrase::EditFailed),
            };
        }
        let saved = save(&self.schemas, state, posted, &mut history);
        if let Saved::Done(target) = saved {
            // Who moves rows goes on with them.
            let goes_on = arrangement(posted).is_some_and(|how| how.is_within());
            let next = if goes_on { request.with_form(&target.id) } else { request.without_form() };
            let request = PageRequest { saved: Some(target.id), ..next };
            return Outcome::Saved(request.form_address());
        }
        drop(history);
        let Saved::Not(unsaved) = saved else { return self.lost(state, request, posted) };
        let shown = state.shown(&request.edition);
        let files = own_files(state.folder());
        let all = all_targets(&self.schemas, &files);
        let Unsaved { target, source, fields, note } = &*unsaved;
        let form = Form { target, source, fields, posted: Some(posted), note: Some(note), only: None };
        let form = self.form(state, &shown, request, &form);
        Outcome::NotSaved(Box::new(ShownPen { form: Some(form), ..self.pen(state, &shown, request, &all) }))
    }

    /// The page with what keeps something from being done.
    fn told(&self, state: &State, request: &PageRequest, why: Phrase) -> Outcome {
        Outcome::NotSaved(Box::new(self.told_page(state, request, why)))
    }

    fn told_page(&self, state: &State, request: &PageRequest, why: Phrase) -> ShownPen {
        let shown = state.shown(&request.edition);
        let files = own_files(state.folder());
        let said = state.phrases(request.edition.language).say(why);
        let pen = self.pen(state, &shown, request, &all_targets(&self.schemas, &files));
        ShownPen { said: Some(said), ..pen }
    }

    /// The request for a page, which begins at what was just saved.
    pub(super) fn placed(&self, shown: &ShownEdition, request: PageRequest) -> PageRequest {
        let at = request.saved.as_ref().and_then(|id| self.anchor(shown, id));
        PageRequest { at: at.or_else(|| request.at.clone()), ..request }
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
}

/// What the address of a page has in the place of what was saved, where it was corrected or replaced.
const MENDED: &str = "mended";
const REPLACED: &str = "replaced";

/// What a file of a section is about.
fn section_title(shown: &ShownEdition, file: &str) -> Option<String> {
    heading(shown, section_of_file(file)?).map(title)
}
