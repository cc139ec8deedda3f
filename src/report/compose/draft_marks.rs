//! What a draft says of itself: on its first page, at the head and foot of every page, behind the text.
//!
//! What must hold: every line is real text in the document itself, so that nobody takes a draft for the report; a copy
//! made for somebody names them, on every page and in the metadata.

use super::inlines::plain;
use super::{Composer, Stage};
use crate::language::{Argument, DateForm, Phrase, date, precision};
use crate::report::Basis;
use crate::report::spot::Spot;
use crate::report::view::{DraftMarks, Inline};

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
    let composer = Composer::new(&Basis { stage: &Stage::DRAFT, ..*basis });
    DraftLines { version: composer.draft_version_line(), handling: composer.handling_lines() }
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

impl Composer<'_> {
    /// The marks of the draft, with the form for points on these spots.
    pub(super) fn draft_marks(&self, spots: &[Spot]) -> DraftMarks {
        DraftMarks {
            watermark: self.phrases.say(Phrase::DraftWatermark),
            head: self.phrases.say(Phrase::DraftHead),
            foot: self.draft_foot(),
            opening: self.draft_opening(),
            paragraph: self.phrases.say(Phrase::DraftParagraph),
            file_name: self.draft_file_name(),
            form: Some(self.points_form(spots)),
        }
    }

    /// For whom this copy is, in words.
    pub(super) fn copy_line(&self) -> Option<String> {
        self.stage.copy().map(|copy| self.phrases.say_with(Phrase::DraftCopy, &[("copy", Argument::Text(copy))]))
    }

    /// What a file of the draft is called where a reader saves it away from its folder: that it is one, and its embargo.
    pub(super) fn draft_file_name(&self) -> String {
        let details = self.inspection.file.draft.as_ref();
        let embargo = details.and_then(|details| details.embargo).map(|until| format!("embargo-{until}"));
        let version = self.inspection.file.draft_version();
        let parts = [&self.inspection.folder, "draft", version].into_iter().map(str::to_owned).chain(embargo);
        parts.collect::<Vec<_>>().join("-")
    }

    fn draft_foot(&self) -> String {
        let version = ("version", Argument::Text(self.inspection.file.draft_version()));
        match self.stage.copy() {
            None => self.phrases.say_with(Phrase::DraftFoot, &[version]),
            Some(copy) => self.phrases.say_with(Phrase::DraftFootCopy, &[version, ("copy", Argument::Text(copy))]),
        }
    }

    fn draft_opening(&self) -> Vec<Vec<Inline>> {
        let deadline = self.inspection.file.draft.as_ref().and_then(|details| details.deadline);
        let deadline = deadline.map(|value| self.say_date(Phrase::DraftDeadline, value, DateForm::Day));
        let lines = [self.phrases.say(Phrase::DraftHead), self.phrases.say(Phrase::DraftIntroduction)]
            .into_iter()
            .chain([self.draft_version_line()])
            .chain(self.copy_line())
            .chain(deadline);
        lines.map(plain).chain(self.handling_lines()).collect()
    }

    fn draft_version_line(&self) -> String {
        let version = ("version", Argument::Text(self.inspection.file.draft_version()));
        let date = self.inspection.file.draft.as_ref().and_then(|details| details.date);
        match date.map(|value| self.day(value)) {
            None => self.phrases.say_with(Phrase::DraftVersionUndated, &[version]),
            Some(date) => self.phrases.say_with(Phrase::DraftVersion, &[version, ("date", Argument::Text(&date))]),
        }
    }

    fn handling_lines(&self) -> Vec<Vec<Inline>> {
        let Some(details) = &self.inspection.file.draft else { return Vec::new() };
        let embargo = details.embargo.map(|value| plain(self.say_date(Phrase::DraftEmbargo, value, DateForm::Day)));
        let handling = details.handling.as_ref();
        let handling =
            handling.map(|text| self.say_around(Phrase::DraftHandling, &[("handling", self.run_of_words(text))]));
        embargo.into_iter().chain(handling).collect()
    }
}
