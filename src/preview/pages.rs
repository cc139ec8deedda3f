//! The printed pages one below the other: what their template is given.

use serde::Serialize;

use super::edition_key::EditionKey;
use super::printed::PrintedPages;
use crate::language::{Argument, Phrase, Phrases};

/// What the template of the printed pages is given.
#[derive(Serialize)]
pub(super) struct Pages {
    /// BCP 47 tag.
    language: &'static str,
    title: String,
    pages: Vec<ShownPage>,
}

#[derive(Serialize)]
struct ShownPage {
    address: String,
    label: String,
    width: String,
    height: String,
}

/// The printed pages of an edition. The address of a page changes when the page does.
pub(super) fn pages(phrases: &Phrases, base: &str, edition: &EditionKey, printed: &PrintedPages) -> Pages {
    let all = printed.pages.len();
    let shown = printed.pages.iter().enumerate().map(|(index, page)| ShownPage {
        address: edition.file(base, &format!("pages/{}.svg?{}", index + 1, page.digest)),
        label: phrases
            .say_with(Phrase::PreviewPage, &[("number", Argument::count(index + 1)), ("all", Argument::count(all))]),
        width: page.width.clone(),
        height: page.height.clone(),
    });
    Pages { language: edition.language.tag(), title: phrases.say(Phrase::PreviewPrintFrame), pages: shown.collect() }
}
