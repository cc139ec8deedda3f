//! What makes the editions: the functions of a build, handed in by the verb, which knows templates and programmes.

use crate::catalogue::Status;
use crate::inspection::Inspection;
use crate::language::{Language, Phrases};
use crate::problem::Problem;
use crate::render::PageDrawing;
use crate::report::{Passage, Report};
use crate::responses::{LogRow, Standing};

use super::Edition;

/// Makes editions of one folder as a build would.
pub trait Press: Send + Sync {
    /// Reads, rates and composes the folder.
    fn compose(&self, edition: &Edition) -> Composition;

    /// A report as the bytes of its web page.
    ///
    /// # Errors
    ///
    /// What is wrong with which template.
    fn html(&self, report: &Report) -> Result<Vec<u8>, String>;

    /// A report as it prints; none where the program was built without the PDF.
    ///
    /// # Errors
    ///
    /// What is wrong with which template.
    fn print(&self, report: &Report) -> Result<Option<Box<dyn Print>>, String>;

    /// What the folder is called.
    fn folder_name(&self) -> String;

    /// The words of a language.
    fn phrases(&self, language: Language) -> &Phrases;
}

/// What came of reading the folder.
pub struct Composition {
    /// The report; none where something in the folder keeps it from being made.
    pub report: Option<Report>,
    /// Every problem met so far.
    pub problems: Vec<Problem>,
    /// The languages that the inspection names; empty where it cannot be read.
    pub languages: Vec<Language>,
    /// Looks closer, once the report is made: the reader of the report does not wait for it.
    pub look: Box<dyn FnOnce() -> Look + Send>,
}

/// A report laid out on its pages.
pub trait Print: Send + Sync {
    /// Its pages, in their order.
    fn pages(&self) -> Vec<PageDrawing>;

    /// The bytes of its PDF.
    ///
    /// # Errors
    ///
    /// What keeps it from being the one that is published.
    fn pdf(&self) -> Result<Vec<u8>, String>;
}

/// What a closer look at the folder gives.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// What the rules of `findings check` report.
    pub problems: Vec<Problem>,
    /// The inspection, where it could be read.
    pub inspection: Option<Inspection>,
    /// Its texts with their places.
    pub passages: Vec<Passage>,
    /// Its ratings with their working, the overall one first, then in the order of the report.
    pub ratings: Vec<Explained>,
    /// What the service said of the draft, in the order of the draft.
    pub points: Vec<Raised>,
    /// How far its translation has got, where it is published in Welsh too.
    pub translation: Option<Status>,
}

/// A point that the service made, in the words of the edition's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raised {
    /// What is said of it.
    pub row: LogRow,
    /// How it stands.
    pub standing: Standing,
    /// The anchor of its paragraph, where that is still there.
    pub anchor: Option<String>,
}

/// A rating with its working in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// The section's id, or `overall`.
    pub section: String,
    /// The section's number and title.
    pub title: String,
    /// The word of its level, where it has one.
    pub label: Option<String>,
    /// How its rating came about, a step each.
    pub lines: Vec<String>,
}
