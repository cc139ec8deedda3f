//! What a draft says of itself: on its first page, at the head and foot of every page, behind the text.
//!
//! What must hold: every line is real text in the document itself, so that nobody takes a draft for the report; a copy
//! made for somebody names them, on every page and in the metadata.

use super::Composer;
use crate::inspection::Inspection;
use crate::language::{Argument, DateForm, Phrase, Phrases, date};
use crate::report::spot::Spot;
use crate::report::view::DraftMarks;
use crate::source::Date;
use crate::text::one_line;

impl Composer<'_> {
    /// The marks of the draft, with the form for points on these spots.
    pub(super) fn draft_marks(&self, spots: &[Spot]) -> DraftMarks {
        DraftMarks {
            watermark: self.phrases.say(Phrase::DraftWatermark),
            head: self.phrases.say(Phrase::DraftHead),
            foot: self.draft_foot(),
            opening: self.draft_opening(),
            paragraph: self.phrases.say(Phrase::DraftParagraph),
            form: Some(self.points_form(spots)),
        }
    }

    /// For whom this copy is, in words.
    pub(super) fn copy_line(&self) -> Option<String> {
        self.stage.copy().map(|copy| self.say_text(Phrase::DraftCopy, "copy", copy))
    }

    fn draft_foot(&self) -> String {
        let version = ("version", Argument::Text(self.inspection.file.draft_version()));
        match self.stage.copy() {
            None => self.phrases.say_with(Phrase::DraftFoot, &[version]),
            Some(copy) => self.phrases.say_with(Phrase::DraftFootCopy, &[version, ("copy", Argument::Text(copy))]),
        }
    }

    fn draft_opening(&self) -> Vec<String> {
        let deadline = self.inspection.file.draft.as_ref().and_then(|details| details.deadline);
        let deadline = deadline.map(|value| date(self.phrases.language, value, DateForm::Day));
        let mut opening = vec![self.phrases.say(Phrase::DraftHead), self.phrases.say(Phrase::DraftIntroduction)];
        opening.push(draft_version_line(self.inspection, self.phrases));
        opening.extend(self.copy_line());
        opening.extend(deadline.map(|date| self.say_text(Phrase::DraftDeadline, "date", &date)));
        opening.extend(handling_lines(self.inspection, self.phrases));
        opening
    }

    fn say_text(&self, phrase: Phrase, key: &str, value: &str) -> String {
        self.phrases.say_with(phrase, &[(key, Argument::Text(value))])
    }
}

/// Which draft it is.
pub(crate) fn draft_version_line(inspection: &Inspection, phrases: &Phrases) -> String {
    let version = ("version", Argument::Text(inspection.file.draft_version()));
    let date = inspection.file.draft.as_ref().and_then(|details| details.date);
    match date.map(|value| date_in_words(phrases, value)) {
        None => phrases.say_with(Phrase::DraftVersionUndated, &[version]),
        Some(date) => phrases.say_with(Phrase::DraftVersion, &[version, ("date", Argument::Text(&date))]),
    }
}

/// Until when it is under embargo, and who may see it: what whatever quotes the draft must say too.
pub(crate) fn handling_lines(inspection: &Inspection, phrases: &Phrases) -> Vec<String> {
    let Some(details) = &inspection.file.draft else { return Vec::new() };
    let say = |phrase, key, value: &str| phrases.say_with(phrase, &[(key, Argument::Text(value))]);
    let embargo = details.embargo.map(|value| say(Phrase::DraftEmbargo, "date", &date_in_words(phrases, value)));
    let handling = details.handling.as_deref().map(|text| say(Phrase::DraftHandling, "handling", &one_line(text)));
    embargo.into_iter().chain(handling).collect()
}

fn date_in_words(phrases: &Phrases, value: Date) -> String {
    date(phrases.language, value, DateForm::Day)
}
