//! The form of one text: what a translator needs to know of it, as the translator's file tells it, and what they write.

use serde::Serialize;

use super::super::answer::form_of_line;
use super::super::form::{ShownRun, shown_runs};
use super::blocks::{ShownPiece, ShownPlaceholder, blocks, placeholders};
use super::save::Refused;
use super::texts::{Texts, message_digest, message_id};
use super::tools::Tools;
use super::unsaved::{Unsaved, phrase, problems_of};
use crate::catalogue::{FILLED_IN, Message, Term, Unit};
use crate::language::{Argument, Language, Phrase, Phrases};
use crate::preview::page_request::{PageRequest, TranslateRequest};
use crate::text::word_key;

/// The form of a text.
#[derive(Serialize)]
pub(super) struct ShownTranslation {
    action: String,
    token: String,
    /// What it is called where it is sent, and kept in the browser.
    edit: String,
    /// The digest of what it was made of.
    was: String,
    /// The English, to find it again where that changes.
    english: String,
    /// What is told in the file for translators, in English.
    told: Vec<String>,
    /// Where the English stands: file and line.
    place: String,
    /// What has changed in the English since it was translated, word by word.
    changed: Vec<ShownRun>,
    terms: Vec<ShownTerm>,
    offer: Option<ShownOffer>,
    placeholders: Vec<ShownPlaceholder>,
    /// Where it stands in the Welsh draft.
    printed: Vec<[String; 2]>,
    /// The form of the English.
    english_form: Option<String>,
    note: Option<ShownNote>,
    /// Whether what it says is not saved yet.
    again: bool,
    text: String,
    rows: usize,
    notes: String,
    close: String,
}

#[derive(Serialize)]
struct ShownTerm {
    english: String,
    welsh: String,
}

/// What was translated elsewhere.
#[derive(Serialize)]
struct ShownOffer {
    /// From where.
    label: String,
    welsh: Vec<ShownPiece>,
    /// What its English says otherwise, word by word.
    differs: Vec<ShownRun>,
}

#[derive(Serialize)]
struct ShownNote {
    words: String,
    problems: Vec<[String; 2]>,
    /// Where both have changed it: what is in the file against what was written, word by word.
    runs: Vec<ShownRun>,
    stale: bool,
}

/// So many characters stand in a line of a form.
const LINE: usize = 48;
/// Longer texts scroll.
const MOST_ROWS: usize = 14;

/// The form of a text.
pub(super) fn form(
    tools: &Tools<'_>,
    phrases: &Phrases,
    texts: &Texts,
    request: &PageRequest,
    (message, unit): (&Message, &Unit),
    unsaved: Option<&Unsaved>,
) -> ShownTranslation {
    let entry = &message.entry;
    let text = unsaved.map_or_else(|| entry.welsh.clone(), |unsaved| unsaved.text.clone());
    let lines = (entry.english.chars().count().max(text.chars().count()) / LINE) + 1;
    let translate = request.translate.clone();
    let closed = translate.clone().map(|translate| {
        let translate = TranslateRequest { unit: None, ..translate };
        request.translating(translate).address()
    });
    let own = translate.map(|translate| {
        let unit = Some(message_id(message));
        request.translating(TranslateRequest { unit, ..translate }).address()
    });
    ShownTranslation {
        action: own.unwrap_or_default(),
        token: tools.token.clone(),
        edit: message_id(message),
        was: unsaved.map_or_else(|| message_digest(message), |unsaved| unsaved.made_of(message_digest(message))),
        english: entry.english.clone(),
        told: entry.comments.iter().filter(|comment| !comment.starts_with(FILLED_IN)).cloned().collect(),
        place: format!("{}:{}", unit.file, unit.place.line),
        changed: entry.previous.as_ref().map(|before| shown_runs(before, &unit.english)).unwrap_or_default(),
        terms: terms(&texts.terms, &unit.english),
        offer: texts.offer(message).map(|offer| shown_offer(phrases, offer, unit)),
        placeholders: placeholders(unit),
        printed: printed(texts, message, request),
        english_form: english_form(tools, texts, unit, request),
        note: unsaved.and_then(|unsaved| Some(shown_note(phrases, unsaved.why.as_ref()?, &entry.welsh, &text))),
        again: unsaved.is_some(),
        rows: lines.clamp(3, MOST_ROWS),
        notes: unsaved.map_or_else(|| entry.remarks.join("\n"), |unsaved| unsaved.notes.clone()),
        text,
        close: closed.unwrap_or_default(),
    }
}

fn shown_note(phrases: &Phrases, why: &Refused, now: &str, written: &str) -> ShownNote {
    let stale = matches!(why, Refused::Stale | Refused::Gone);
    let runs = if stale && now != written { shown_runs(now, written) } else { Vec::new() };
    ShownNote { words: phrases.say(phrase(why)), problems: problems_of(why), runs, stale }
}

/// The form in which the English is changed.
fn english_form(tools: &Tools<'_>, texts: &Texts, unit: &Unit, request: &PageRequest) -> Option<String> {
    let source = texts.folder.inspection()?.sources.get(&unit.file)?;
    form_of_line(tools.schemas, source, (&unit.file, unit.place.line), &request.without_form())
}

/// Where a text stands in the draft: the address, and what it is called.
fn printed(texts: &Texts, message: &Message, request: &PageRequest) -> Vec<[String; 2]> {
    let places = texts.places(message).filter_map(|place| {
        let anchor = place.anchor.as_ref()?;
        let words = place.told.first().cloned().unwrap_or_else(|| anchor.clone());
        let mut edition = request.edition.clone();
        edition.language = Language::Welsh;
        let request = PageRequest { edition, at: Some(anchor.clone()), translate: None, ..request.without_form() };
        Some([request.address(), words])
    });
    let mut found: Vec<[String; 2]> = Vec::new();
    for place in places {
        if !found.contains(&place) {
            found.push(place);
        }
    }
    found
}

fn shown_offer(phrases: &Phrases, offer: &Message, unit: &Unit) -> ShownOffer {
    let from = offer.entry.remarks.last().and_then(|remark| remark.split_once(": ")).map_or("", |(_, from)| from);
    let before = offer.entry.previous.as_deref();
    ShownOffer {
        label: phrases.say_with(Phrase::TranslateOffer, &[("name", Argument::Text(from))]),
        welsh: blocks(&offer.entry.welsh, unit),
        differs: before.map(|before| shown_runs(before, &unit.english)).unwrap_or_default(),
    }
}

/// The terms of the list of words that occur in a text, the longest first; what stands in a longer one is part of that.
fn terms(all: &[Term], english: &str) -> Vec<ShownTerm> {
    let mut text = word_key(english);
    let whole = text.clone();
    let mut known: Vec<(String, &Term)> = all.iter().map(|term| (word_key(&term.english), term)).collect();
    known.retain(|(words, term)| !term.welsh.is_empty() && words.len() > 2 && *words != whole);
    known.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    let mut shown: Vec<ShownTerm> = Vec::new();
    let mut last = String::new();
    for (words, term) in known {
        let several = format!("{}s ", words.trim_end());
        let is_there = words == last || [&words, &several].into_iter().any(|words| text.contains(words.as_str()));
        if !is_there || shown.iter().any(|one| one.english == term.english && one.welsh == term.welsh) {
            continue;
        }
        text = text.replace(&several, " | ").replace(&words, " | ");
        shown.push(ShownTerm { english: term.english.clone(), welsh: term.welsh.clone() });
        last = words;
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_whole_words_and_may_be_several() {
        let term = |english: &str, welsh: &str| Term {
            english: english.to_owned(),
            welsh: welsh.to_owned(),
            kind: String::new(),
            section: String::new(),
        };
        let all = [
            term("Good", "Da"),
            term("case manager", "rheolwr achos"),
            term("case", "achos"),
            term("man", "dyn"),
            term("Board", ""),
        ];
        let found = terms(&all, "Case managers and the Board do good work.");
        let words: Vec<&str> = found.iter().map(|term| term.welsh.as_str()).collect();
        assert_eq!(words, ["rheolwr achos", "Da"]);
        assert!(terms(&all, "Good").is_empty());
    }
}
