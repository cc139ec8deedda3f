//! How far the translation has got: what the page says of it, with the way to what is left.

use serde::Serialize;

use super::anchors::{anchor_of, heading, words as words_of};
use super::page_request::{PageRequest, address};
use super::state::ShownEdition;
use crate::catalogue::TranslationStatus;
use crate::language::{Argument, Phrase, Phrases};
use crate::report::Heading;

/// What the template is given of the translation.
#[derive(Serialize)]
pub(super) struct ShownTranslation {
    /// How far it has got, a sentence each.
    lines: Vec<String>,
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
    status: &TranslationStatus,
) -> ShownTranslation {
    let number = |count: usize| Argument::Number(u32::try_from(count).unwrap_or(u32::MAX));
    let all = [("translated", number(status.all.translated)), ("all", number(status.all.all()))];
    let counts = [
        (Phrase::PreviewStale, status.all.stale),
        (Phrase::PreviewUnreviewed, status.all.unreviewed),
        (Phrase::PreviewMissing, status.all.missing),
        (Phrase::PreviewWordsLeft, status.all.words),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let lines = std::iter::once(phrases.say_with(Phrase::PreviewTranslated, &all))
        .chain(counts.map(|(phrase, count)| phrases.say_with(phrase, &[("count", number(count))])));
    let unfinished = status.sections.iter().filter(|(_, counts)| counts.translated < counts.all());
    let sections = unfinished.map(|(id, counts)| {
        let heading = heading(shown, id);
        let title = heading.map_or_else(|| id.clone(), title);
        let all = [
            ("title", Argument::Text(&title)),
            ("translated", number(counts.translated)),
            ("all", number(counts.all())),
        ];
        let address = heading.map(|heading| address(request, &heading.anchor));
        ShownRest { text: phrases.say_with(Phrase::PreviewTranslatedIn, &all), address }
    });
    let changed = status.changed.iter().map(|changed| {
        let anchor = shown.version.as_ref().and_then(|version| anchor_of(version, &changed.place));
        ShownRest { text: changed.now.clone(), address: anchor.map(|anchor| address(request, &anchor)) }
    });
    ShownTranslation { lines: lines.collect(), sections: sections.collect(), changed: changed.collect() }
}

/// A heading's number and words.
fn title(heading: &Heading) -> String {
    let words = words_of(&heading.inlines);
    match &heading.number {
        Some(number) => format!("{number} {words}"),
        None => words,
    }
}
