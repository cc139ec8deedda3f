//! What can be wrong with a file of evidence as a spreadsheet program saved it, as data.

/// A problem with a file of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each problem and its fields are told by its sentence in sheets.rs")]
pub enum SheetFault {
    // The file as a whole.
    OtherFormat { format: FileFormat },
    LettersUncertain { read_as: String, words: Vec<String> },
    // Its marks.
    QuoteOpen { to_line: usize },
    QuoteInside,
    QuoteStray,
    LineInCell { lines: usize },
    RowsDiffer { lines: usize, rows: usize },
    // Its header.
    AboveHeader { header: usize, more: usize },
    NoHeader { permitted: PermittedColumns },
    PrivateCounts { found: String },
    HeaderAgain { first: usize },
    ColumnUnnamed,
    DateForId { found: String, meant: Option<String> },
    NumberForId { found: String, meant: String },
    NumberForSome { found: String, other: String },
    // Its cases.
    CaseUnnamed,
    CaseNameWithheld { found: String },
    RowWithoutAnswers { found: String },
    TotalsRow { found: String },
    DateForCase { found: String },
    NumberForCase { found: String },
    CaseAlike { found: String, other: String, line: usize },
    CaseLooksAlike { found: String, other: String, line: usize },
    CasesAgain { cases: usize, case: String, file: String, line: usize },
    AnswersAgain { cases: usize, file: String },
    CopyOfFile { file: String },
}

/// What columns a programme has, for those who look for the right one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PermittedColumns {
    /// For each section the first and the last id of its key questions.
    pub questions: Vec<(String, String)>,
    /// The ids of sample columns.
    pub attributes: Vec<String>,
}

/// What a file is, where it is none that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is called by its words in formats.rs")]
pub enum FileFormat {
    Workbook,
    OldOffice,
    OpenSheet,
    OpenText,
    Word,
    Packed,
    Pdf,
    RichText,
    WebPage,
    Picture,
    Mail,
    FlatWord,
    FlatSheet,
    Xml,
    Utf16,
    Utf32,
    // Of translations.
    CompiledCatalogue,
    Exchange,
    TranslationMemory,
    Json,
    Table,
    OtherText,
}

/// What a text file should be, where it is something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is called by its words in formats.rs")]
pub enum TextForm {
    Markdown,
    Records,
    Catalogue,
    Other,
}

/// What a program has left in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is told by its sentence in sheets.rs")]
pub enum Leftover {
    OpenElsewhere { file: String },
    Backup,
    CopyOf { file: String },
    Workbook,
    Link,
    Unfinished,
}

/// What keeps a file in another place, and has left something small where it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is told by its sentence in sheets.rs")]
pub enum KeptBy {
    GitLfs,
    GitAnnex,
    Cloud,
}
