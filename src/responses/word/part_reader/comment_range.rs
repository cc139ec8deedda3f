//! The words of a document that a comment is about.

/// What a comment is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::responses::word) struct CommentRange {
    /// The comment's id.
    pub(in crate::responses::word) id: String,
    /// The words between its two marks, those of the first paragraph only.
    pub(in crate::responses::word) words: String,
    /// The whole paragraph that they begin in.
    pub(in crate::responses::word) paragraph: Option<String>,
    /// Whether its second mark is still to come.
    pub(super) open: bool,
    /// Whether the paragraph that is open is the one it begins in.
    pub(super) here: bool,
}
