//! How far the translation has got: what the page says of it, with the way to what is left.

use serde::Serialize;

use super::anchors::words as words_of;
use super::page_request::{PageRequest, Shows, TranslateRequest, address};
use super::pen::{section_id, text_id};
use super::places::{anchor_of, heading, section_of_line};
use super::state::ShownEdition;
use crate::catalogue::{Changed, TranslationCounts, TranslationStatus};
use crate::language::{Argument, Phrase, Phrases};
use crate::report::Heading;
use crate::source::SourceFile;

/// What the template is given of the translation.
#[derive(Serialize)]
pub(super) struct ShownTranslation {
    /// How far it has got, a sentence each.
    lines: Vec<String>,
    /// The page for translating; none where the folder is only looked at.
    page: Option<ShownRest>,
    /// Whether what is left leads to that page, and not to the report.
    writes: bool,
    /// Sections that are not finished.
    sections: Vec<ShownRest>,
    /// Texts that have changed since they were translated.
    changed: Vec<ShownRest>,
}

/// Something that is still to be done.
#[derive(Serialize)]
struct ShownRest {
    text: String,
    address: Option<String>,
}

/// How far the translation has got, with the way to what is left.
pub(super) fn translation(
    phrases: &Phrases,
    shown: &ShownEdition,
    request: &PageRequest,
    (status, writes): (&TranslationStatus, bool),
    is_listed: impl Fn(Option<&str>) -> bool,
) -> ShownTranslation {
    let all = [("translated", Argument::count(status.all.translated)), ("all", Argument::count(status.all.all()))];
    let counts = [
        (Phrase::PreviewStale, status.all.stale),
        (Phrase::PreviewUnreviewed, status.all.unreviewed),
        (Phrase::PreviewMissing, status.all.missing),
        (Phrase::PreviewWordsLeft, status.all.words),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let lines = std::iter::once(phrases.say_with(Phrase::PreviewTranslated, &all))
        .chain(counts.map(|(phrase, count)| phrases.say_with(phrase, &[("count", Argument::count(count))])));
    let unfinished = unfinished(status).filter(|(id, _)| is_listed(Some(id)));
    let sections = unfinished.map(|(id, counts)| {
        let heading = heading(shown, id);
        let title = heading.map_or_else(|| id.clone(), title);
        let all = [
            ("title", Argument::Text(&title)),
            ("translated", Argument::count(counts.translated)),
            ("all", Argument::count(counts.all())),
        ];
        let address = if writes {
            Some(to_do(request, Some(id)).address())
        } else {
            heading.map(|heading| address(request, &heading.anchor))
        };
        ShownRest { text: phrases.say_with(Phrase::PreviewTranslatedIn, &all), address }
    });
    let changed = status.changed.iter().filter(|changed| is_listed(section_of(shown, changed).as_deref()));
    let changed = changed.map(|changed| {
        let anchor = || shown.version.as_ref().and_then(|version| anchor_of(version, &changed.place));
        let address = match writes {
            true => Some(changed_address(request, &changed.now)),
            false => anchor().map(|anchor| address(request, &anchor)),
        };
        ShownRest { text: changed.now.clone(), address }
    });
    let page = writes
        .then(|| ShownRest { text: phrases.say(Phrase::TranslateLink), address: Some(to_do(request, None).address()) });
    ShownTranslation { lines: lines.collect(), page, sections: sections.collect(), changed: changed.collect(), writes }
}

/// The page for translating, with what is to do.
fn to_do(request: &PageRequest, section: Option<&str>) -> PageRequest {
    let section = section.map(section_id);
    request.translating(TranslateRequest { shows: Shows::ToDo, section, unit: None })
}

/// The page for translating, with the form of a text that has changed.
fn changed_address(request: &PageRequest, english: &str) -> String {
    let unit = Some(text_id(None, english));
    request.translating(TranslateRequest { shows: Shows::Fuzzy, section: None, unit }).address()
}

/// The sections of which not all is translated.
fn unfinished(status: &TranslationStatus) -> impl Iterator<Item = &(String, TranslationCounts)> {
    status.sections.iter().filter(|(_, counts)| counts.translated < counts.all())
}

/// The section of each thing that is still to be done.
pub(super) fn rest_of_translation(shown: &ShownEdition, status: &TranslationStatus) -> Vec<Option<String>> {
    let sections = unfinished(status).map(|(id, _)| Some(id.clone()));
    sections.chain(status.changed.iter().map(|changed| section_of(shown, changed))).collect()
}

/// The section that a text that has changed is written for.
fn section_of(shown: &ShownEdition, changed: &Changed) -> Option<String> {
    let inspection = shown.reading.details.inspection();
    let is_own = |source: &SourceFile| source.path == changed.place.file;
    let file = inspection.and_then(|inspection| inspection.sources.iter().find(|(_, source)| is_own(source)));
    section_of_line(inspection, file.map_or("", |(file, _)| file), changed.place.line)
}

/// A heading's number and words.
fn title(heading: &Heading) -> String {
    let words = words_of(&heading.inlines);
    match &heading.number {
        Some(number) => format!("{number} {words}"),
        None => words,
    }
}
