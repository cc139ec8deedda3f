//! What an overview is composed from.

use crate::language::{Language, Phrases};
use crate::overview::document::OverviewDocument;

/// Where an overview stands among its languages, and when it is of.
pub struct Framed<'a> {
    /// What it counts.
    pub document: &'a OverviewDocument,
    /// The words of its language.
    pub phrases: &'a Phrases,
    /// The languages that it is made in.
    pub languages: &'a [Language],
    /// Who publishes the reports.
    pub publisher: String,
}
