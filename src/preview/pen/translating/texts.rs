//! The texts of a folder with their Welsh, as the page for translating shows them: in the order of the report, each with what
//! addresses call it.

use std::sync::{Arc, Mutex};

use crate::catalogue::{Catalogue, Memory, Merged, Message, Term, Unit, merge, remember};
use crate::language::Language;
use crate::pipeline::{TextPlaces, TranslatedFolder, places_of_texts};
use crate::preview::id::id;
use crate::preview::locked::locked;
use crate::preview::page_request::{Shows, TranslateRequest};
use crate::preview::state::State;
use crate::problem::{GapReason, Problem};
use crate::source::digest;
use crate::text::one_line;

/// The texts of a folder.
pub(super) struct Texts {
    pub(super) folder: TranslatedFolder,
    pub(super) merged: Merged,
    /// What was translated elsewhere, for each text.
    offered: Merged,
    pub(super) terms: Vec<Term>,
    places: Vec<TextPlaces>,
}

impl Texts {
    /// Reads the texts of a folder, without its draft.
    ///
    /// # Errors
    ///
    /// What is wrong with it; nothing where it is in one language.
    pub(super) fn read(state: &State) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let folder = TranslatedFolder::of_inspection(state.session(), state.folder()).gather(&mut problems);
        let is_wanted = |folder: &TranslatedFolder| {
            folder.inspection().is_some_and(|one| one.file.languages().contains(&Language::Welsh))
        };
        let Some(folder) = folder else { return Err(problems) };
        if !is_wanted(&folder) {
            return Err(Vec::new());
        }
        let merged = merge(&folder.units, &folder.catalogue, &Memory::default());
        let offered = Merged { header: merged.header.clone(), messages: Vec::new(), obsolete: Vec::new() };
        Ok(Texts { folder, merged, offered, terms: Vec::new(), places: Vec::new() })
    }

    /// Adds what only the page needs: the draft, terms, and what was translated elsewhere.
    fn completed(mut self, state: &State) -> Self {
        self.folder.compose_draft(state.session());
        self.places = places_of_texts(&self.folder);
        self.terms = self.folder.known_terms(&self.merged);
        let mut memory = Memory::default();
        for (name, catalogue) in &self.folder.related {
            remember(&mut memory, catalogue, name);
        }
        self.offered = merge(&self.folder.units, &Catalogue::default(), &memory);
        self
    }

    /// The first unit of a message.
    pub(super) fn unit(&self, message: &Message) -> Option<&Unit> {
        self.folder.units.get(*message.units.first()?)
    }

    /// The message that an address names.
    pub(super) fn find(&self, id: &str) -> Option<(usize, &Message)> {
        self.merged.messages.iter().enumerate().find(|(_, message)| message_id(message) == id)
    }

    /// What was translated elsewhere that may stand for a message.
    pub(super) fn offer(&self, message: &Message) -> Option<&Message> {
        let first = message.units.first()?;
        let offer = self.offered.messages.iter().find(|one| one.units.contains(first))?;
        (!offer.entry.welsh.is_empty() && offer.entry.welsh != message.entry.welsh).then_some(offer)
    }

    /// Where a message stands in the draft.
    pub(super) fn places(&self, message: &Message) -> impl Iterator<Item = &TextPlaces> {
        message.units.iter().filter_map(|index| self.places.get(*index))
    }

    /// Whether a request shows a message.
    pub(super) fn is_shown(&self, message: &Message, request: &TranslateRequest) -> bool {
        let is_of = match request.shows {
            Shows::ToDo => message.lack.is_some(),
            Shows::Fuzzy => message.lack.is_some_and(|lack| lack != GapReason::Missing),
            Shows::All => true,
        };
        let section = self.unit(message).map(|unit| section_id(&unit.section));
        is_of && request.section.as_ref().is_none_or(|wanted| Some(wanted) == section.as_ref())
    }

    /// The next message behind another that a request shows, from the first again behind the last.
    pub(super) fn next(&self, behind: usize, request: &TranslateRequest) -> Option<&Message> {
        let messages = &self.merged.messages;
        let all = messages.iter().enumerate().skip(behind + 1).chain(messages.iter().enumerate().take(behind));
        all.map(|(_, message)| message).find(|message| self.is_shown(message, request))
    }

    /// The messages of the units at these places: file, line and column.
    pub(super) fn at(&self, file: &str, line: usize, column: usize) -> Option<String> {
        let is_here = |unit: &Unit| unit.file == file && unit.place.line == line && unit.place.column == column;
        let index = self.folder.units.iter().position(|unit| !unit.is_address && is_here(unit))?;
        self.merged.messages.iter().find(|message| message.units.contains(&index)).map(message_id)
    }
}

/// The texts as of a count of changes.
#[derive(Default)]
pub(super) struct KeptTexts(Mutex<Option<(u64, Arc<Texts>)>>);

impl KeptTexts {
    /// The texts as of now, read once a change of the folder.
    ///
    /// # Errors
    ///
    /// What is wrong with the folder; nothing where it is in one language.
    pub(super) fn now(&self, state: &State) -> Result<Arc<Texts>, Vec<Problem>> {
        let mut kept = locked(&self.0);
        let count = *state.changes().borrow();
        if let Some((_, texts)) = kept.as_ref().filter(|(own, _)| *own == count) {
            return Ok(Arc::clone(texts));
        }
        let texts = Arc::new(Texts::read(state)?.completed(state));
        *kept = Some((count, Arc::clone(&texts)));
        Ok(texts)
    }
}

/// What addresses call a message: by its English, as catalogues do.
pub(super) fn message_id(message: &Message) -> String {
    text_id(message.entry.context.as_deref(), &message.entry.english)
}

/// What addresses call a text, under a context where it has one.
pub(in crate::preview) fn text_id(context: Option<&str>, english: &str) -> String {
    id(&format!("{}\0{}", context.unwrap_or_default(), one_line(english)))
}

/// What addresses call a section.
pub(in crate::preview) fn section_id(section: &str) -> String {
    id(section)
}

/// The digest of what a message says now, and of what is said of it: a form that was made of something else is stale.
pub(super) fn message_digest(message: &Message) -> String {
    let entry = &message.entry;
    let all = format!("{}\0{}\0{}\0{}", entry.english, entry.welsh, entry.fuzzy, entry.remarks.join("\n"));
    digest(all.as_bytes())
}
