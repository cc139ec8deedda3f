//! What each person of a quotation said: the first, whose words stand in the record itself, and the others, in one form.

use super::content::{ContinuedRecord, OtherLanguage, QuotationRecord};
use crate::source::{Label, Text};

/// What one person said, as it is written.
#[derive(Clone, Copy, Debug)]
pub struct WrittenVoice<'a> {
    /// In the language in which it was said.
    pub text: &'a Text,
    /// In the other language, by the author.
    pub translation: Option<&'a Text>,
    /// What they went on to say.
    pub continued: &'a [ContinuedRecord],
    /// The language, where it is not the folder's English.
    pub lang: Option<&'a str>,
    /// Who said it.
    pub attribution: Option<&'a Label>,
    /// What a report in the other language prints where there is a translation.
    pub other_language: OtherLanguage,
}

impl QuotationRecord {
    /// Everybody of it, in order.
    pub fn voices(&self) -> impl Iterator<Item = WrittenVoice<'_>> {
        let first = WrittenVoice {
            text: &self.text,
            translation: self.translation.as_ref(),
            continued: &self.continued,
            lang: self.lang.as_deref(),
            attribution: self.attribution.as_ref(),
            other_language: self.other_language,
        };
        let others = self.more.iter().map(|one| WrittenVoice {
            text: &one.text,
            translation: one.translation.as_ref(),
            continued: &one.continued,
            lang: one.lang.as_deref(),
            attribution: one.attribution.as_ref(),
            other_language: one.other_language,
        });
        std::iter::once(first).chain(others)
    }
}
