//! What a draft says of itself: on its first page, at the head and foot of every page, behind the text.
//!
//! What must hold: every line is real text in the document itself, so that nobody takes a draft for the report; a copy
//! made for somebody names them, on every page and in the metadata.

use crate::inspection::DraftDetails;
use crate::language::{Argument, DateForm, Phrase, date, precision};
use crate::report::Basis;
use crate::report::values::{day, plain, say_around, say_date, words};
use crate::report::view::{DraftMarks, Inline, PointsForm};

/// What whatever quotes a draft must say of it.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftLines {
    /// Which draft it is.
    pub version: String,
    /// Until when it is under embargo, and who may see it.
    pub handling: Vec<Vec<Inline>>,
}

/// The lines that go with whatever quotes the draft of an inspection.
#[must_use]
pub fn draft_lines(basis: &Basis<'_>) -> DraftLines {
    DraftLines { version: version_line(basis), handling: handling_lines(basis) }
}

/// What every file of a draft says that may be passed on by itself: that it is one, whose copy it is, until when it is under
/// embargo. None in a final report.
#[must_use]
pub fn draft_statement(basis: &Basis<'_>) -> Option<String> {
    let Basis { inspection, phrases, stage, .. } = *basis;
    let embargo = inspection.file.draft.as_ref().and_then(|details| details.embargo).map(|until| {
        let words = date(phrases.language, until, DateForm::Day);
        let precision = precision(until, DateForm::Day).key();
        let values = [("date", Argument::Text(&words)), ("precision", Argument::Text(precision))];
        phrases.say_with(Phrase::DraftEmbargo, &values)
    });
    let copy = stage.copy().map(|copy| phrases.say_with(Phrase::DraftCopy, &[("copy", Argument::Text(copy))]));
    let head = format!("{}.", phrases.say(Phrase::DraftHead));
    stage.is_draft().then(|| [Some(head), copy, embargo].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// The marks of the draft, with its form for points.
pub(super) fn draft_marks(basis: &Basis<'_>, form: PointsForm) -> DraftMarks {
    DraftMarks {
        watermark: basis.phrases.say(Phrase::DraftWatermark),
        head: basis.phrases.say(Phrase::DraftHead),
        foot: draft_foot(basis),
        opening: draft_opening(basis),
        paragraph: basis.phrases.say(Phrase::DraftParagraph),
        file_name: draft_file_name(basis),
        form: Some(form),
    }
}

/// For whom this copy is, in words.
pub(super) fn copy_line(basis: &Basis<'_>) -> Option<String> {
    basis.stage.copy().map(|copy| basis.phrases.say_with(Phrase::DraftCopy, &[("copy", Argument::Text(copy))]))
}

/// What a file of the draft is called where a reader saves it away from its folder: that it is one, and its embargo.
pub(super) fn draft_file_name(basis: &Basis<'_>) -> String {
    let details = basis.inspection.file.draft.as_ref();
    let word = |kind| file_word(basis, kind);
    let embargo = details.and_then(|details| details.embargo).map(|until| format!("{}-{until}", word("embargo")));
    let version = basis.inspection.file.draft_version().to_owned();
    let parts = [basis.inspection.folder.clone(), word("draft"), version].into_iter().chain(embargo);
    parts.collect::<Vec<_>>().join("-")
}

/// A word in the name of a file.
pub(super) fn file_word(basis: &Basis<'_>, kind: &str) -> String {
    basis.phrases.say_with(Phrase::FileWord, &[("kind", Argument::Text(kind))])
}

fn draft_foot(basis: &Basis<'_>) -> String {
    let version = ("version", Argument::Text(basis.inspection.file.draft_version()));
    match basis.stage.copy() {
        None => basis.phrases.say_with(Phrase::DraftFoot, &[version]),
        Some(copy) => basis.phrases.say_with(Phrase::DraftFootCopy, &[version, ("copy", Argument::Text(copy))]),
    }
}

fn draft_opening(basis: &Basis<'_>) -> Vec<Vec<Inline>> {
    let deadline = basis.inspection.file.draft.as_ref().and_then(DraftDetails::last_day);
    let deadline = deadline.map(|value| say_date(basis, Phrase::DraftDeadline, value, DateForm::Day));
    let deadline = deadline.map(|words| vec![Inline::Strong { inlines: plain(words) }]);
    let more = [Some(version_line(basis)), copy_line(basis), Some(basis.phrases.say(Phrase::DraftIntroduction))];
    [plain(basis.phrases.say(Phrase::DraftHead))]
        .into_iter()
        .chain(deadline)
        .chain(more.into_iter().flatten().map(plain))
        .chain(handling_lines(basis))
        .collect()
}

/// Which draft it is, and of when.
fn version_line(basis: &Basis<'_>) -> String {
    let version = ("version", Argument::Text(basis.inspection.file.draft_version()));
    let date = basis.inspection.file.draft.as_ref().and_then(|details| details.date);
    match date.map(|value| day(basis, value)) {
        None => basis.phrases.say_with(Phrase::DraftVersionUndated, &[version]),
        Some(date) => basis.phrases.say_with(Phrase::DraftVersion, &[version, ("date", Argument::Text(&date))]),
    }
}

/// Until when it is under embargo, and who may see it.
fn handling_lines(basis: &Basis<'_>) -> Vec<Vec<Inline>> {
    let Some(details) = &basis.inspection.file.draft else { return Vec::new() };
    let embargo = details.embargo.map(|value| plain(say_date(basis, Phrase::DraftEmbargo, value, DateForm::Day)));
    let handling = details.handling.as_ref();
    let handling =
        handling.map(|text| say_around(basis, Phrase::DraftHandling, &[("handling", words(basis, text).inlines())]));
    embargo.into_iter().chain(handling).collect()
}
