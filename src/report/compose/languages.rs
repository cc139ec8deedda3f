//! The languages of a report, each linked to the others: beside each other in the output folder, or at the addresses where
//! they are published.

use super::Composer;
use crate::language::{Argument, Language, Phrase};
use crate::report::view::LanguageLink;

impl Composer<'_> {
    /// A link to the report in each of its languages; none where it has only one. What is said of another language is said
    /// in that language.
    pub(super) fn language_links(&self) -> Vec<LanguageLink> {
        let languages = self.inspection.file.languages();
        if languages.len() < 2 {
            return Vec::new();
        }
        let links = languages.into_iter().map(|language| LanguageLink {
            language: language.tag().to_owned(),
            own: language == self.phrases.language,
            words: self.phrases.say_with(Phrase::AvailableIn, &[("language", Argument::Text(language.code()))]),
            html: self.address("html", language),
            pdf: self.address("pdf", language),
        });
        links.collect()
    }

    /// Where the file of a format is in a language, seen from one of this report's files. A draft is not published.
    fn address(&self, format: &str, language: Language) -> String {
        let code = language.code();
        let published = self.inspection.file.urls.get(&format!("{format}-{code}")).filter(|_| !self.is_draft());
        published.cloned().unwrap_or_else(|| format!("../{code}/report.{format}"))
    }
}
