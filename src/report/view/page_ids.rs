//! The ids of a page's own furniture that an address shows when a reader follows a link within the page.
//!
//! What must hold: each has a `_`, which no anchor of a report has.

use serde::{Deserialize, Serialize};

use crate::language::Phrases;
use crate::report::anchor_words::anchor_word;

/// What links within the page lead to, beside what the report says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageIds {
    /// The top of the page.
    pub top: String,
    /// Where the text begins.
    pub main: String,
    /// The heading of the footnotes.
    pub notes: String,
    /// The heading of the contents.
    pub contents: String,
}

impl PageIds {
    /// Those of a page in the language of the phrases.
    #[must_use]
    pub fn of(phrases: &Phrases) -> Self {
        let page = anchor_word(phrases, "page");
        let id = |kind: &str| format!("{page}_{}", anchor_word(phrases, kind));
        PageIds { top: id("top"), main: id("main"), notes: id("notes"), contents: id("contents") }
    }
}
