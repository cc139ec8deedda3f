//! A comment beside the words of a Word document.

use super::part_reader::Chain;

/// A comment of a document.
#[derive(Clone, Debug)]
pub(super) struct WordComment {
    pub(super) id: String,
    pub(super) author: Option<String>,
    pub(super) words: String,
    /// The cells that it stands in.
    pub(super) chain: Chain,
}
