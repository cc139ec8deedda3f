//! The page for translating as its template is given it: filters, sections, and every text that is asked for.

use serde::Serialize;

use super::super::pen_words::{PenWords, pen_words};
use super::super::steps::{NOT_UNDONE, NOT_WRITTEN, ShownSteps, UNDONE, steps};
use super::blocks::{ShownPiece, blocks};
use super::form::{ShownTranslation, form};
use super::texts::{KeptTexts, Texts, message_id, section_id};
use super::tools::Tools;
use super::unsaved::{Unsaved, in_words, phrase};
use crate::catalogue::{Message, TranslationCounts, status};
use crate::language::{Argument, Language, Phrase, Phrases};
use crate::preview::edition_key::EditionKey;
use crate::preview::locked::locked;
use crate::preview::page_request::{PageRequest, Shows, TranslateRequest};
use crate::preview::state::State;
use crate::preview::switch::{Switch, SwitchChoice};
use crate::problem::GapReason;
use crate::source::digest;

/// What the template of the page is given.
#[derive(Serialize)]
pub(in crate::preview) struct TranslatingPage {
    /// Where its addresses begin.
    base: String,
    language: &'static str,
    count: u64,
    title: String,
    folder: String,
    saved: String,
    back: String,
    /// Languages of the page, and which texts it shows.
    switches: Vec<Switch>,
    sections: Vec<ShownSection>,
    /// How far the translation has got.
    state: String,
    said: Option<String>,
    /// What keeps the page from being made, in the words of a check.
    problems: Vec<[String; 2]>,
    /// What somebody has written that has no place any more.
    lost: Vec<String>,
    groups: Vec<ShownGroup>,
    /// Whether the form of a text is open.
    opened: bool,
    steps: ShownSteps,
    words: TranslatingWords,
    pen: PenWords,
}

#[derive(Serialize)]
struct ShownSection {
    /// None where it is the whole report.
    title: Option<String>,
    told: String,
    address: String,
    current: bool,
}

/// The texts of a section.
#[derive(Serialize)]
struct ShownGroup {
    title: String,
    texts: Vec<ShownText>,
}

#[derive(Serialize)]
struct ShownText {
    address: String,
    english: Vec<ShownPiece>,
    welsh: Vec<ShownPiece>,
    /// `missing`, `stale`, `unreviewed` or `done`.
    state: &'static str,
    state_label: String,
    form: Option<ShownTranslation>,
}

/// The words of the page.
#[derive(Serialize)]
struct TranslatingWords {
    back: String,
    sections: String,
    every: String,
    english: String,
    welsh: String,
    translate: String,
    next: String,
    unsure: String,
    changed: String,
    terms: String,
    take: String,
    filled: String,
    insert: String,
    as_it_is: String,
    printed: String,
    notes: String,
    change_english: String,
    keys: String,
    nothing: String,
    lost: String,
}

/// The page as of now. What was not saved is in its form again.
pub(super) fn page(
    (tools, kept): (&Tools<'_>, &KeptTexts),
    state: &State,
    request: &PageRequest,
    unsaved: Option<Unsaved>,
) -> TranslatingPage {
    let phrases = state.phrases(request.edition.language);
    let all = TranslateRequest { shows: Shows::All, section: None, unit: None };
    let translate = request.translate.as_ref().unwrap_or(&all);
    let count = *state.changes().borrow();
    let steps = steps(&locked(tools.history), &tools.token, request);
    let mut page = TranslatingPage {
        base: request.base.to_string(),
        language: request.edition.language.tag(),
        count,
        title: phrases.say_with(Phrase::TranslateTitle, &[("title", Argument::Text(&state.folder_name()))]),
        folder: digest(state.folder().canonicalize().unwrap_or_default().as_os_str().as_encoded_bytes()),
        saved: request.saved.clone().unwrap_or_default(),
        back: request.without_form().address(),
        switches: Vec::new(),
        sections: Vec::new(),
        state: String::new(),
        said: said(phrases, request),
        problems: Vec::new(),
        lost: Vec::new(),
        groups: Vec::new(),
        opened: false,
        steps,
        words: words(phrases),
        pen: pen_words(phrases),
    };
    let texts = match kept.now(state) {
        Ok(texts) => texts,
        Err(problems) => {
            page.said = Some(phrases.say(Phrase::TranslateUnread));
            page.problems = problems.iter().map(in_words).collect();
            page.lost.extend(unsaved.map(|unsaved| unsaved.text).filter(|text| !text.is_empty()));
            return page;
        }
    };
    let found = translate.unit.as_deref().and_then(|id| texts.find(id));
    if found.is_none()
        && let Some(unsaved) = &unsaved
    {
        page.said = unsaved.why.as_ref().map(|why| phrases.say(phrase(why)));
        page.lost.extend(Some(unsaved.text.clone()).filter(|text| !text.is_empty()));
    } else if found.is_none() && translate.unit.is_some() {
        page.said = Some(phrases.say(Phrase::EditGone));
    }
    page.switches = switches(phrases, &texts, request, translate);
    let counted = status(&texts.folder.units, &texts.merged);
    page.state = told(phrases, &counted.all);
    page.sections = sections(phrases, &counted.sections, &counted.all, request, translate);
    let open = found.map(|(index, _)| index);
    page.opened = open.is_some();
    page.groups = groups(tools, phrases, &texts, request, (open, unsaved.as_ref()));
    page
}

fn said(phrases: &Phrases, request: &PageRequest) -> Option<String> {
    let phrase = match request.saved.as_deref()? {
        UNDONE => Phrase::EditUndone,
        NOT_UNDONE => Phrase::EditNotUndone,
        NOT_WRITTEN => Phrase::EditFailed,
        _ => Phrase::EditSaved,
    };
    Some(phrases.say(phrase))
}

fn told(phrases: &Phrases, counts: &TranslationCounts) -> String {
    let all = [("translated", Argument::count(counts.translated)), ("all", Argument::count(counts.all()))];
    let mut told = phrases.say_with(Phrase::PreviewTranslated, &all);
    if counts.words > 0 {
        told = format!(
            "{told} · {}",
            phrases.say_with(Phrase::PreviewWordsLeft, &[("count", Argument::count(counts.words))])
        );
    }
    told
}

fn switches(phrases: &Phrases, texts: &Texts, request: &PageRequest, translate: &TranslateRequest) -> Vec<Switch> {
    let count = |shows: Shows| {
        let asked = TranslateRequest { shows, ..translate.clone() };
        texts.merged.messages.iter().filter(|message| texts.is_shown(message, &asked)).count()
    };
    let shows = Shows::ALL.map(|shows| SwitchChoice {
        label: format!("{} ({})", phrases.say(shows_phrase(shows)), count(shows)),
        language: None,
        address: request.translating(TranslateRequest { shows, unit: None, ..translate.clone() }).address(),
        current: shows == translate.shows,
    });
    let languages = Language::ALL.into_iter().map(|language| SwitchChoice {
        label: phrases.say(language.name()),
        language: Some(language.tag()),
        address: PageRequest { edition: EditionKey { language, ..request.edition.clone() }, ..request.clone() }
            .translating(translate.clone())
            .address(),
        current: language == request.edition.language,
    });
    vec![
        Switch { label: phrases.say(Phrase::TranslateShow), choices: shows.into() },
        Switch { label: phrases.say(Phrase::PreviewLanguage), choices: languages.collect() },
    ]
}

fn shows_phrase(shows: Shows) -> Phrase {
    match shows {
        Shows::ToDo => Phrase::TranslateTodo,
        Shows::Fuzzy => Phrase::TranslateFuzzy,
        Shows::All => Phrase::TranslateAll,
    }
}

fn sections(
    phrases: &Phrases,
    counted: &[(String, TranslationCounts)],
    all: &TranslationCounts,
    request: &PageRequest,
    translate: &TranslateRequest,
) -> Vec<ShownSection> {
    let one = |title: Option<&String>, counts: &TranslationCounts| {
        let section = title.map(|title| section_id(title));
        ShownSection {
            title: title.cloned(),
            told: phrases.say_with(
                Phrase::TranslateOf,
                &[
                    ("translated", Argument::Text(&counts.translated.to_string())),
                    ("all", Argument::Text(&counts.all().to_string())),
                ],
            ),
            current: section == translate.section,
            address: request.translating(TranslateRequest { section, unit: None, ..translate.clone() }).address(),
        }
    };
    let each = counted.iter().map(|(title, counts)| one(Some(title), counts));
    std::iter::once(one(None, all)).chain(each).collect()
}

fn groups(
    tools: &Tools<'_>,
    phrases: &Phrases,
    texts: &Texts,
    request: &PageRequest,
    (open, unsaved): (Option<usize>, Option<&Unsaved>),
) -> Vec<ShownGroup> {
    let Some(translate) = &request.translate else { return Vec::new() };
    let mut groups: Vec<ShownGroup> = Vec::new();
    for (index, message) in texts.merged.messages.iter().enumerate() {
        let is_open = open == Some(index);
        let Some(unit) = texts.unit(message).filter(|_| is_open || texts.is_shown(message, translate)) else {
            continue;
        };
        let (state, state_phrase) = state_of(message);
        let unit_request = TranslateRequest { unit: Some(message_id(message)), ..translate.clone() };
        let text = ShownText {
            address: request.translating(unit_request).address(),
            english: blocks(&unit.english, unit),
            welsh: blocks(&message.entry.welsh, unit),
            state,
            state_label: phrases.say(state_phrase),
            form: is_open.then(|| form(tools, phrases, texts, request, (message, unit), unsaved)),
        };
        match groups.last_mut().filter(|group| group.title == unit.section) {
            Some(group) => group.texts.push(text),
            None => groups.push(ShownGroup { title: unit.section.clone(), texts: vec![text] }),
        }
    }
    groups
}

fn state_of(message: &Message) -> (&'static str, Phrase) {
    match message.lack {
        Some(GapReason::Missing) => ("missing", Phrase::TranslateMissing),
        Some(GapReason::Stale) => ("stale", Phrase::TranslateChangedSince),
        Some(GapReason::Unreviewed) => ("unreviewed", Phrase::TranslateUnreviewed),
        None => ("done", Phrase::TranslateDone),
    }
}

fn words(phrases: &Phrases) -> TranslatingWords {
    TranslatingWords {
        back: phrases.say(Phrase::TranslateBack),
        sections: phrases.say(Phrase::TranslateSections),
        every: phrases.say(Phrase::TranslateEvery),
        english: phrases.say(Phrase::TranslateEnglish),
        welsh: phrases.say(Phrase::TranslateWelsh),
        translate: phrases.say(Phrase::TranslateLink),
        next: phrases.say(Phrase::TranslateNext),
        unsure: phrases.say(Phrase::TranslateUnsure),
        changed: phrases.say(Phrase::TranslateChanged),
        terms: phrases.say(Phrase::TranslateTerms),
        take: phrases.say(Phrase::TranslateTake),
        filled: phrases.say(Phrase::TranslateFilled),
        insert: phrases.say(Phrase::TranslateInsert),
        as_it_is: phrases.say(Phrase::TranslateAsItIs),
        printed: phrases.say(Phrase::TranslatePrinted),
        notes: phrases.say(Phrase::TranslateNotes),
        change_english: phrases.say(Phrase::TranslateChangeEnglish),
        keys: phrases.say(Phrase::TranslateKeys),
        nothing: phrases.say(Phrase::TranslateNothing),
        lost: phrases.say(Phrase::PreviewLost),
    }
}
