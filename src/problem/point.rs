//! What can be wrong with points on facts, as data: with a file that was received, and with what was decided.

use super::FileFormat;

/// A problem with a file of points, or with a point.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each problem and its fields are told by its sentence in points.rs")]
pub enum PointProblem {
    // The file as a whole: it is refused.
    FormUnknown,
    Archive { fault: ArchiveFault },
    DocumentBroken { cause: String },
    JsonBroken { fault: JsonFault, line: usize, column: usize },
    JsonIsList,
    NoReference,
    OtherForm { version: String },
    OtherReport { found: String, own: String },
    LanguageUnknown { found: String },
    TextTooLong { at: PointPlace, longest: usize },
    TooManyPoints { most: usize },
    GivenIdTwice { id: String },
    NothingSaid,
    NilUnclear { found: String },
    OtherFormat { format: FileFormat },
    QuoteOpen { line: usize, to_line: usize },
    QuoteInside { line: usize },
    RowsInCell { line: usize, to_line: usize },
    HeadersMissing,
    NoText { line: usize },
    // The file is taken.
    LettersUncertain { read_as: String, words: Vec<String> },
    OutsideUnknown,
    FormPart { what: FormPart, row: Option<usize>, words: Vec<String>, more: usize },
    OtherDraft { found: String, own: String },
    NilWithPoints { points: usize },
    KindUnknown { at: PointPlace, found: String },
    NumberUnreadable { at: PointPlace, found: String },
    NumberAndMark { at: PointPlace, number: u32, mark: u32 },
    NumberUnknown { at: PointPlace, number: u32, last: u32 },
    ParagraphUnknown { at: PointPlace },
    ParagraphUncertain { at: PointPlace, number: u32 },
    QuoteElsewhere { at: PointPlace, number: Option<u32>, other: Option<u32> },
    QuoteNotThere { at: PointPlace, number: u32 },
    WordsChanged { rows: Vec<usize> },
    OnlyQuotes { at: PointPlace },
    OnlyName { found: String, rows: Vec<usize> },
    WordsDiffer { rows: Vec<usize> },
    AboveHeaders { row: usize, words: Vec<String> },
    LetterCoded { at: Option<PointPlace>, letters: String, shown: String },
    NilWords { found: String },
    ColumnUnknown { found: String, rows: Vec<usize> },
    Withdrawn { points: usize },
    // What was decided.
    Undecided { id: String },
    NotActedOn { id: String },
    NotShown { id: String },
    QuoteStands { id: String },
    ReasonMissing { id: String },
    ChildIdentifiable { id: String },
    // What colleagues remarked.
    RemarkOpen { who: String, begins: String },
    RemarkLost { who: String, begins: String },
}

/// Where a point stands in the file that came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointPlace {
    /// In this row of the form, or in this place of a saved list; from 1.
    Row(usize),
    /// In this comment of a Word document, from 1 in the order of the document.
    Comment(usize),
    /// In the name of who answers.
    Name,
}

impl Default for PointPlace {
    fn default() -> Self {
        PointPlace::Row(1)
    }
}

/// What is wrong with a file of points.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is told by its words in points.rs")]
pub enum JsonFault {
    Ends,
    Marks,
    Missing { field: String },
    Unknown { field: String },
    Twice { field: String },
    Other,
}

/// What is wrong with a packed file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArchiveFault {
    /// It cannot be unpacked.
    Broken,
    /// It is locked with a password.
    Locked,
    /// It holds more files than a document does.
    TooManyFiles,
    /// It would unpack to more than a document holds.
    TooLarge,
    /// It is packed so tightly that it can only be meant to fill the machine.
    TooTight,
    /// It is no Word document.
    NoDocument,
}

/// A part of a Word document that is not words of the form, or that is taken and can be meant otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is called by its words in points.rs")]
pub enum FormPart {
    Outside,
    OtherCell,
    TextBox,
    Header,
    Footer,
    Footnote,
    Comment,
    Deleted,
    Link,
    UnknownElement,
    Picture,
    Object,
    Chart,
    Drawing,
    OtherDocument,
    Symbol,
    Formula,
    Hidden,
    Struck,
    Raised,
    Merged,
}

impl FormPart {
    /// Whether it is words, so that it is nothing where it has none.
    #[must_use]
    pub fn is_words(self) -> bool {
        self < FormPart::Picture
    }
}
