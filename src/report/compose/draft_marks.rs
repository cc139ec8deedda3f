//! What a draft says of itself: on its first page, at the head and foot of every page, behind the text.
//!
//! What must hold: every line is real text in the document itself, so that nobody takes a draft for the report; a copy
//! made for somebody names them, on every page and in the metadata.

use super::Composer;
use crate::language::{Argument, DateForm, Phrase, date};
use crate::report::spot::Spot;
use crate::report::view::DraftMarks;
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
        let details = self.inspection.file.draft.as_ref();
        let version = self.inspection.file.draft_version();
        let day = |value| date(self.phrases.language, value, DateForm::Day);
        let mut opening = vec![self.phrases.say(Phrase::DraftHead), self.phrases.say(Phrase::DraftIntroduction)];
        opening.push(match details.and_then(|details| details.date).map(day) {
            None => self.say_text(Phrase::DraftVersionUndated, "version", version),
            Some(date) => {
                let arguments = [("version", Argument::Text(version)), ("date", Argument::Text(&date))];
                self.phrases.say_with(Phrase::DraftVersion, &arguments)
            }
        });
        opening.extend(self.copy_line());
        if let Some(details) = details {
            opening.extend(details.embargo.map(|value| self.say_text(Phrase::DraftEmbargo, "date", &day(value))));
            opening.extend(details.deadline.map(|value| self.say_text(Phrase::DraftDeadline, "date", &day(value))));
            let handling = details.handling.as_deref().map(one_line);
            opening.extend(handling.map(|text| self.say_text(Phrase::DraftHandling, "handling", &text)));
        }
        opening
    }

    fn say_text(&self, phrase: Phrase, key: &str, value: &str) -> String {
        self.phrases.say_with(phrase, &[(key, Argument::Text(value))])
    }
}
