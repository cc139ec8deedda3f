//! What can be wrong, as data: one variant a kind of problem, with the words and numbers its sentence needs.

use super::placed_kind::PlacedKind;
use super::{
    FileFormat, KeptBy, Leftover, Measure, MoveCondition, OutputFault, OverviewFault, PermittedColumns, PictureProblem,
    PointProblem, Reported, RuleFault, SheetFault, TextForm, TranslationFault, VerifyFault, VersionFault,
};

/// A kind of problem.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each kind and its fields are told by its sentence in sentences.rs")]
pub enum Kind {
    // The folder and its files.
    FolderMissing { folder: String },
    FolderTaken { folder: String },
    NamesAlike { other: String },
    // What stands where something is to be written.
    Output(OutputFault),
    NoInspections { folder: String },
    NoInspectionFile { found: Option<String> },
    FileMissing { file: String },
    FileUnreadable { cause: String },
    FileForbidden,
    FileSpecial,
    FileAbsent,
    FileChanging,
    FileNameUnreadable,
    ProgramFailed { cause: String },
    FileNotUtf8,
    FileOtherFormat { format: FileFormat, wanted: TextForm },
    FolderInPlaceOfFile,
    RestNotRead,
    FileEmpty,
    FileElsewhere { by: KeptBy },
    MergeConflict { mark: String },
    FolderForbidden,
    PathIsModule,
    FileUnexpected { suggestion: Option<String> },
    FileLeftover { what: Leftover },
    PathOutside { path: String },
    PathIsLink,
    TooMuch { of: Measure, found: Option<usize>, most: usize },
    // YAML.
    YamlLine,
    YamlStart { mark: String },
    YamlAfterQuotation,
    YamlQuotationOpen,
    YamlBracketOpen,
    YamlBackslash,
    YamlTab,
    YamlLookalike { code: u32, instead: char },
    YamlNoSpace { mark: char },
    YamlKeyBesideKey { key: String },
    YamlListBesideKey,
    YamlDashInText,
    YamlSecondDocument,
    ColonSplits,
    DuplicateKey { key: String, first_line: usize },
    UnknownKey { key: String, suggestion: Option<String>, known: Vec<String> },
    MissingKey { key: String },
    WrongType { expected: Form, found: Form },
    RecordNeeded { found: String, known: Vec<String> },
    UnknownChoice { found: String, suggestion: Option<String>, known: Vec<String> },
    NeedsQuotes { found: String },
    CommentCuts,
    NotADate { found: String },
    NotANumber { found: String, lowest: u64, highest: u64 },
    EmptyText,
    Undecodable { cause: String },
    // Programmes.
    UnknownProgramme { found: String, suggestion: Option<String>, known: Vec<String> },
    ProgrammeReference { what: Named, found: String, suggestion: Option<String> },
    ProgrammeDuplicateId { id: String },
    ProgrammeBands { method: String },
    ProgrammeIdDiffers { id: String, folder: String },
    ProgrammeNumberFormat { found: String },
    ProgrammeSameShape { one: String, other: String },
    ProgrammeNoPoints { level: String },
    // Sections and records.
    UnknownSection { found: String, suggestion: Option<String> },
    SectionNotWritten { section: String },
    SectionMissing { section: String, title: String },
    RecordNotShown { what: NotShown },
    PartNotShown { section: String, part: SectionPart },
    UnknownReference { what: Named, found: String, suggestion: Option<String> },
    DuplicateId { id: String },
    NoAddressee { known: Vec<String> },
    RowLength { cells: usize, columns: usize },
    TableTooWide { columns: usize, word: String },
    SummaryTooLong { pages: usize },
    SummaryWithoutFindings,
    ForChildrenMissing,
    IsbnInvalid { found: String, digits: usize },
    IsbnTwice { found: String },
    EditionTwice { format: String, language: String },
    LanguageNotNamed { code: String },
    WelshNotNamed,
    WelshNamesMissing,
    NameFormMissing { name: String, key: String, word: String },
    NameFormWithoutWord { found: String, words: Vec<String> },
    GenderMissing,
    SeveralNames { found: String },
    // Ratings.
    NotRatedHere { section: String },
    UnknownLevel { found: String, suggestion: Option<String>, known: Vec<String> },
    WrongInput { rated_by: RatedBy },
    MoreYesThanCases { yes: u32, of: u32 },
    FigureIncomplete,
    FigureTwice,
    UnknownKeyQuestion { found: String, suggestion: Option<String> },
    ReasonMissing { of: Reasoned },
    MayNotBeUnrated { section: String },
    RatedAndNot,
    PendingRating { section: String, missing: Vec<String> },
    RawInOtherBand { section: String, raw: String, shown: u8, band: String, raw_band: String },
    AdjustmentWithoutEffect { level: String },
    AdjustmentOutside { label: String, beyond: Beyond },
    AdjustmentNotForMethod { label: String },
    AdjustmentTwice { section: String },
    NoRuleFits { known: Vec<String> },
    OverallGiven,
    Rule(RuleFault),
    // Evidence.
    ColumnTwice { name: String },
    UnknownColumn { found: Vec<String>, suggestion: Option<String>, permitted: PermittedColumns },
    NoCaseColumn,
    BlankAnswer { question: String },
    UnknownAnswer { found: String },
    Sheet(SheetFault),
    CountsDiffer { question: String, typed: String, counted: String },
    // Text.
    MarkdownConstruct { what: Construct },
    RawHtml,
    TextNotShown,
    WordsLost { words: String },
    TakenForAddress { words: String },
    LinkTitle { title: String },
    ListNumber { typed: String, printed: u64 },
    RowCells { cells: usize, columns: usize },
    RowWithoutBars,
    Wordless { what: Wordless },
    MarkNotPrinted { mark: String, makes: Makes },
    HeadingSkips,
    HeadingNoSpace,
    NoteUndefined { name: String, suggestion: Option<String> },
    NoteUnused { name: String },
    NoteTwice { name: String },
    LinkUnknown { to: String },
    PlaceholderMalformed { text: String },
    PlaceholderUnknown { name: String, suggestion: Option<String> },
    PlaceholderArgument { name: String, key: String, known: Vec<String> },
    PlaceholderLacks { name: String, key: String, known: Vec<String> },
    PlaceholderOther { name: String, found: String, other: String },
    PlaceholderValue { name: String, found: String, suggestion: Option<String>, known: Vec<String> },
    TemplateCode { found: String },
    PlacedUnknown { what: PlacedKind, id: String, suggestion: Option<String> },
    PlacedTwice { what: PlacedKind, id: String },
    PlacedInText,
    ControlCharacter { code: u32 },
    CharacterLacking { text: String, instead: Option<String> },
    UnknownLanguage { found: String },
    ForeignForm,
    // Charts.
    ChartOfOneThing,
    ChartRowOfOneThing,
    ChartFigure { found: String },
    ChartUnits,
    ChartOfThese,
    // Images.
    ImageMissing { file: String, suggestion: Option<String> },
    ImageUnused,
    Picture { file: String, problem: PictureProblem },
    // What is written against what is known.
    Reported { rule: &'static str, what: Reported },
    ExceptionUnused { rule: String },
    ExceptionOfNoRule { rule: String, suggestion: Option<String> },
    // Points on facts.
    Point(PointProblem),
    // Final.
    DateMissing { of: DateOf },
    Hole { note: String },
    LocalFactMissing { id: String, what: String },
    SignOffMissing { role: String, meant: Option<String> },
    CorrectionMissing { version: String },
    CorrectionTwice { version: String },
    CorrectionNotLatest { version: String, latest: String },
    Version(VersionFault),
    Verify(VerifyFault),
    Overview(OverviewFault),
    // Translation.
    Translation(TranslationFault),
}

/// In which way a move of a rating is beyond the programme's rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// There is no computed rating to move.
    NothingToMove,
    /// It goes up where only down is allowed, or the reverse.
    WrongWay,
    /// It goes further than allowed.
    TooFar {
        /// By so many levels it may go.
        at_most: u8,
        /// By so many it goes.
        distance: usize,
    },
    /// None of the triggers is met.
    NoTrigger {
        /// One of which would be enough.
        conditions: Vec<MoveCondition>,
    },
}

/// A Markdown construct that has no place where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Construct {
    /// Code in a line.
    Code,
    /// A block of code.
    CodeBlock,
    /// A line across the page.
    Rule,
    /// An image in Markdown.
    Image,
    /// Anything but paragraphs in a footnote.
    InNote,
    /// Anything but paragraphs where one run of text is set.
    InRun,
    /// A heading inside a box, a finding or a cell.
    HeadingInside,
    /// A heading below six others.
    HeadingDeep,
    /// A link or a note in the head of a table.
    InHead,
    /// A heading made by the line below it.
    Underline,
    /// Anything else.
    Other,
}

/// What has begun in Markdown and has no words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is called by its word in sentences.rs")]
pub enum Wordless {
    Heading,
    Link,
    Item,
    Note,
}

/// What a mark makes in Markdown, where somebody may have meant the mark itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is called by its word in sentences.rs")]
pub enum Makes {
    Emphasis,
    Quotation,
    List,
}

/// What a section is rated by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RatedBy {
    /// A judgement.
    Judgement,
    /// Its key questions.
    KeyQuestions,
    /// The share of work done well enough.
    Share,
    /// The ratings of other sections.
    Others,
}

/// The form of a value in a YAML file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Keys and values.
    Record,
    /// Items.
    List,
    /// A text or a number.
    Scalar,
    /// Nothing at all.
    Nothing,
}

/// What was written and has no section that shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotShown {
    /// The glossary.
    Glossary,
    /// A group of statistics.
    Statistics,
}

/// What is named by its id and must exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is called by its word in sentences.rs")]
pub enum Named {
    Addressee,
    Finding,
    BoxKind,
    LocalFact,
    SummaryHere,
    RestsOn,
    Note,
    AdjustmentKind,
    Cap,
    DeclaredJudgement,
    Comparator,
    Method,
    Scale,
    Level,
    LevelName,
    Section,
    RatedSection,
    Parts,
    Text,
    AskedSection,
    StatisticsTable,
    Sample,
    Evidence,
    Figure,
    KeyQuestion,
    Language,
    EarlierPoint,
}

/// What inspectors write for a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is called by its word in sentences.rs")]
pub enum SectionPart {
    Prose,
    Strengths,
    AreasForImprovement,
    KeyFindings,
    Summary,
    Signature,
    Boxes,
    Quotations,
    Tables,
    Images,
    Charts,
}

/// What must come with its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is called by its word in sentences.rs")]
pub enum Reasoned {
    Judgement,
    OverallJudgement,
    Adjustment,
    LiftedCap,
}

/// A date of the inspection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOf {
    /// When the report is published.
    Publication,
    /// When fieldwork began.
    Fieldwork,
}
