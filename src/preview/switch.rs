//! The choices at the head of a page, as their template is given them.

use serde::Serialize;

/// A choice between editions, views or texts.
#[derive(Serialize)]
pub(super) struct Switch {
    pub(super) label: String,
    pub(super) choices: Vec<SwitchChoice>,
}

#[derive(Serialize)]
pub(super) struct SwitchChoice {
    pub(super) label: String,
    /// BCP 47 tag, where the label is in another language.
    pub(super) language: Option<&'static str>,
    pub(super) address: String,
    pub(super) current: bool,
}
