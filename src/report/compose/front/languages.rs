//! The languages of a report, each linked to the others: beside each other in the output folder, or at the addresses where
//! they are published.

use crate::language::{Argument, Language, Phrase};
use crate::report::Basis;
use crate::report::view::{LanguageLink, LargePrintFile};

/// What addresses in large print are called in the findings.
const LARGE_PRINT: &str = "large-print";

/// A link to the report in each of its languages; none where it has only one. What is said of another language is said
/// in that language.
pub(super) fn language_links(basis: &Basis<'_>) -> Vec<LanguageLink> {
    let languages = basis.inspection.file.languages();
    if languages.len() < 2 {
        return Vec::new();
    }
    let links = languages.into_iter().map(|language| LanguageLink {
        language: language.tag().to_owned(),
        own: language == basis.phrases.language,
        words: basis.phrases.say_with(Phrase::AvailableIn, &[("language", Argument::Text(language.code()))]),
        section: basis.phrases.say_with(Phrase::SectionIn, &[("language", Argument::Text(language.code()))]),
        html: address(basis, "html", language),
        pdf: address(basis, "pdf", language),
    });
    links.collect()
}

/// Where the file of a format is in a language, seen from one of this report's files. A draft is not published.
pub(super) fn address(basis: &Basis<'_>, format: &str, language: Language) -> String {
    let code = language.code();
    let published = basis.inspection.file.urls.get(&format!("{format}-{code}")).filter(|_| !basis.stage.is_draft());
    let beside = |name: String| format!("../{code}/report{name}");
    published.cloned().unwrap_or_else(|| match format {
        LARGE_PRINT => beside("-large-print.pdf".to_owned()),
        format => beside(format!(".{format}")),
    })
}

/// The file in large print in each language of the report.
pub(super) fn large_print_files(basis: &Basis<'_>) -> Vec<LargePrintFile> {
    let files = basis.inspection.file.languages().into_iter().map(|language| LargePrintFile {
        language: language.tag().to_owned(),
        own: language == basis.phrases.language,
        words: basis.phrases.say(Phrase::LargePrintLink),
        to: address(basis, LARGE_PRINT, language),
    });
    files.collect()
}
