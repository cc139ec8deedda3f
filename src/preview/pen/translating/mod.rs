//! Translating in the page: English and Welsh side by side, text by text, and saving into the folder's catalogue.
//!
//! What must hold: what is shown and what is checked is what `findings translate` shows and checks; only the message of the text
//! that is saved changes ([`save()`]); it works without a script.

mod blocks;
mod form;
mod page;
mod save;
mod texts;
mod tools;
mod unsaved;

use std::collections::BTreeMap;

pub(in crate::preview) use texts::{section_id, text_id};

pub(in crate::preview) use self::page::TranslatingPage;
use self::page::page;
use self::save::{Kept, Refused, like, save};
use self::texts::{KeptTexts, Texts, message_id};
pub(super) use self::tools::Tools;
use self::unsaved::Unsaved;
use super::history::{Way, saving};
use super::pens::places_of;
use super::posted::Posted;
use super::save::go;
use crate::language::{Phrase, Phrases};
use crate::preview::page_request::{PageRequest, Shows, TranslateRequest};
use crate::preview::state::{ShownEdition, State};
use crate::report::Passage;

/// What became of a form of the page for translating.
pub(in crate::preview) enum Translated {
    /// It is in the catalogue: the address to go on at.
    Saved(String),
    /// The page with the form again; whether it was refused.
    Shown(bool, Box<TranslatingPage>),
}

/// The page for translating.
#[derive(Default)]
pub(super) struct Translating {
    texts: KeptTexts,
}

impl Translating {
    /// The page as of now.
    pub(super) fn page(&self, tools: &Tools<'_>, state: &State, request: &PageRequest) -> TranslatingPage {
        page((tools, &self.texts), state, request, None)
    }

    /// For each anchor of the Welsh report the address of its text on the page, and the words of the link.
    pub(super) fn links(
        &self,
        state: &State,
        phrases: &Phrases,
        shown: &ShownEdition,
        request: &PageRequest,
    ) -> BTreeMap<String, (String, String)> {
        let (Some(version), Ok(texts)) = (shown.version.as_ref(), self.texts.now(state)) else {
            return BTreeMap::new();
        };
        let words = phrases.say(Phrase::TranslateLink);
        let passages = &version.details().passages;
        let unit = |passage: &Passage| texts.at(&passage.file, passage.place.line, passage.place.column);
        let found = places_of(passages, version.anchors(), unit, |one, _| Some(one));
        let link = |(anchor, unit): (String, String)| {
            let translate = TranslateRequest { shows: Shows::All, section: None, unit: Some(unit) };
            (anchor, (request.translating(translate).address(), words.clone()))
        };
        found.into_iter().map(link).collect()
    }

    /// Does what a form wants.
    pub(super) fn sent(&self, tools: &Tools<'_>, state: &State, request: &PageRequest, posted: &Posted) -> Translated {
        let Some(translate) = request.translate.clone() else { return Translated::Saved(request.address()) };
        let id = posted.get("edit").to_owned();
        match posted.get("do") {
            word @ ("undo" | "redo") => {
                let way = if word == "undo" { Way::Back } else { Way::Again };
                let word = go(state, &mut saving(tools.history, request.by.as_ref()), way);
                Translated::Saved(PageRequest { saved: Some(word.to_owned()), ..request.clone() }.address())
            }
            "take" => self.filled(tools, state, request, Unsaved::of(posted, None), |texts, id, _| {
                texts.find(id).and_then(|(_, message)| texts.offer(message)).map(|offer| offer.entry.welsh.clone())
            }),
            word if word.starts_with("insert.") => {
                let index = word.strip_prefix("insert.").and_then(|number| number.parse().ok()).unwrap_or(usize::MAX);
                self.filled(tools, state, request, Unsaved::of(posted, None), |texts, id, text| {
                    let unit = texts.find(id).and_then(|(_, message)| texts.unit(message))?;
                    let placeholder = blocks::chosen(unit, index, |name| posted.get(name).to_owned())?;
                    let space = if text.is_empty() || text.ends_with(' ') { "" } else { " " };
                    Some(format!("{text}{space}{placeholder}"))
                })
            }
            word => {
                let mut history = saving(tools.history, request.by.as_ref());
                match save(state, &id, posted, &mut history) {
                    Kept::Done => {
                        drop(history);
                        Translated::Saved(self.after(state, request, &translate, &id, word))
                    }
                    Kept::Not(why) => {
                        drop(history);
                        let now = self.moved_to(state, &translate, posted, &why);
                        let request = PageRequest { translate: Some(now), ..request.clone() };
                        let unsaved = Unsaved::of(posted, Some(why));
                        Translated::Shown(true, Box::new(page((tools, &self.texts), state, &request, Some(unsaved))))
                    }
                }
            }
        }
    }

    /// The page with something filled into its form.
    fn filled(
        &self,
        tools: &Tools<'_>,
        state: &State,
        request: &PageRequest,
        mut unsaved: Unsaved,
        fill: impl Fn(&Texts, &str, &str) -> Option<String>,
    ) -> Translated {
        let id = request.translate.as_ref().and_then(|translate| translate.unit.clone()).unwrap_or_default();
        let text = self.texts.now(state).ok().and_then(|texts| fill(&texts, &id, &unsaved.text));
        unsaved.text = text.unwrap_or(unsaved.text);
        Translated::Shown(false, Box::new(page((tools, &self.texts), state, request, Some(unsaved))))
    }

    /// Where to go on after a text was saved: at the next one, or at the same.
    fn after(
        &self,
        state: &State,
        request: &PageRequest,
        translate: &TranslateRequest,
        id: &str,
        word: &str,
    ) -> String {
        let unit = if word == "next" {
            let texts = self.texts.now(state).ok();
            let index = texts.as_ref().and_then(|texts| texts.find(id)).map(|(index, _)| index);
            texts.as_ref().zip(index).and_then(|(texts, index)| texts.next(index, translate)).map(message_id)
        } else {
            Some(id.to_owned())
        };
        let translate = Some(TranslateRequest { unit, ..translate.clone() });
        PageRequest { translate, saved: Some(id.to_owned()), ..request.clone() }.address()
    }

    /// The request for the form to show again: where the English has changed, that of the text that says something like it now.
    fn moved_to(
        &self,
        state: &State,
        translate: &TranslateRequest,
        posted: &Posted,
        why: &Refused,
    ) -> TranslateRequest {
        let is_gone = matches!(why, Refused::Gone);
        let now =
            is_gone.then(|| self.texts.now(state).ok().and_then(|texts| like(&texts, posted.get("english")))).flatten();
        TranslateRequest { unit: now.or(translate.unit.clone()), ..translate.clone() }
    }
}
