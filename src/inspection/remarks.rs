//! `remarks/*.yaml`: what colleagues say to each other about the draft while it is written.
//!
//! What must hold: a remark is read by those who work in the folder and by nobody else: it is in no output of any kind, and no input
//! of a report; it keeps the words of its paragraph, so that it is found again when these have moved or changed.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::source::Date;

/// A colleague's remark.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// Who wrote it.
    pub who: String,
    /// When.
    pub date: Option<Date>,
    /// What it says; never printed.
    pub text: String,
    /// Whether it is done: then nothing is told of it any more.
    #[serde(default)]
    pub done: bool,
    /// The language of the draft that it is on: `en`, as where it is not said, or `cy`.
    pub language: Option<String>,
    /// The anchor of the paragraph that it is on; a remark without one is on the whole report.
    pub anchor: Option<String>,
    /// The words of that paragraph when it was written, by which it is found again.
    pub paragraph: Option<String>,
}
