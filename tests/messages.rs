//! Every message about a mistake, once, as one text: `messages.txt` is there to be read.
//!
//! A kind that is not listed here does not compile.

use findings::problem::Kind as K;
use findings::problem::{
    Beyond, Construct, DateOf, FileFormat, Form, KeptBy, Kind, Leftover, Makes, Measure, MoveCondition, Named,
    NotShown, OutputFault, PermittedColumns, PictureProblem, Place, PlacedKind, PointProblem, Problem, RatedBy,
    Reasoned, Reported, RuleFault, SectionPart, SheetFault, Slip, TextForm, TranslationFault, Wordless,
};

/// Representative values of an enumeration, and a match that has every variant of it.
macro_rules! every {
    ($function:ident -> $type:ident: $($variant:ident { $($fields:tt)* })*) => {
        pub(crate) fn $function() -> Vec<$type> {
            #[allow(unreachable_patterns, clippy::match_same_arms, reason = "a variant may be listed more than once")]
            fn all_are_listed(one: &$type) {
                match one { $($type::$variant { .. } => {})* }
            }
            let all = vec![$($type::$variant { $($fields)* }),*];
            all.iter().for_each(all_are_listed);
            all
        }
    };
}

pub(crate) fn s(text: &str) -> String {
    text.to_owned()
}

pub(crate) fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

pub(crate) fn list(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

pub(crate) fn permitted() -> PermittedColumns {
    let questions = vec![(s("2.1.1"), s("2.1.3")), (s("2.2"), s("2.2"))];
    PermittedColumns { questions, attributes: list(&["disposal"]) }
}

pub(crate) fn english() -> Place {
    Place::in_text("wrexham/sections/1.md", "Words.", 1, 1, 5)
}

mod families;
mod published;
mod rules;

use crate::support;
use families::{pictures, points, sheets, translations};
use published::{any_overview, any_verify, any_version};
use rules::rules;

every! { kinds -> Kind:
    FolderMissing { folder: s("inspections/coventri") }
    FolderTaken { folder: s("inspections/coventry") }
    NoInspections { folder: s("inspections") }
    NoInspectionFile { found: some("inspection.yml") }
    NoInspectionFile { found: None }
    FileMissing { file: s("outline.yaml") }
    NamesAlike { other: s("Chart.png") }
    Output { 0: OutputFault::Unknown }
    FileUnreadable { cause: s("Input/output error") }
    FileForbidden {}
    FileSpecial {}
    FileAbsent {}
    FileChanging {}
    FileNameUnreadable {}
    ProgramFailed { cause: s("what it says") }
    FileNotUtf8 {}
    FileOtherFormat { format: FileFormat::Word, wanted: TextForm::Markdown }
    FileOtherFormat { format: FileFormat::RichText, wanted: TextForm::Markdown }
    FileOtherFormat { format: FileFormat::Utf16, wanted: TextForm::Markdown }
    FileOtherFormat { format: FileFormat::Packed, wanted: TextForm::Markdown }
    FileOtherFormat { format: FileFormat::Picture, wanted: TextForm::Markdown }
    FileOtherFormat { format: FileFormat::Workbook, wanted: TextForm::Records }
    FileOtherFormat { format: FileFormat::WebPage, wanted: TextForm::Other }
    FileOtherFormat { format: FileFormat::CompiledCatalogue, wanted: TextForm::Catalogue }
    FileOtherFormat { format: FileFormat::Exchange, wanted: TextForm::Catalogue }
    FileOtherFormat { format: FileFormat::TranslationMemory, wanted: TextForm::Catalogue }
    FileOtherFormat { format: FileFormat::Json, wanted: TextForm::Catalogue }
    FileOtherFormat { format: FileFormat::Table, wanted: TextForm::Catalogue }
    FileOtherFormat { format: FileFormat::OtherText, wanted: TextForm::Catalogue }
    FileOtherFormat { format: FileFormat::Utf16, wanted: TextForm::Catalogue }
    FolderInPlaceOfFile {}
    RestNotRead {}
    FileEmpty {}
    FileElsewhere { by: KeptBy::GitLfs }
    FileElsewhere { by: KeptBy::GitAnnex }
    FileElsewhere { by: KeptBy::Cloud }
    MergeConflict { mark: s("<<<<<<<") }
    FolderForbidden {}
    PathIsModule {}
    SeveralNames { found: s("Zanthe; Casey Smith") }
    FileUnexpected { suggestion: some("sections/1.1.yaml") }
    FileUnexpected { suggestion: None }
    FileLeftover { what: Leftover::OpenElsewhere { file: s("court.xlsx") } }
    FileLeftover { what: Leftover::Backup }
    FileLeftover { what: Leftover::CopyOf { file: s("ratings.yaml") } }
    FileLeftover { what: Leftover::Workbook }
    FileLeftover { what: Leftover::Link }
    FileLeftover { what: Leftover::Unfinished }
    PathOutside { path: s("../map.png") }
    PathIsLink {}
    TooMuch { of: Measure::TextBytes, found: Some(25_000_000), most: 8_000_000 }
    TooMuch { of: Measure::YamlDepth, found: None, most: 32 }

    YamlLine {}
    YamlStart { mark: s("*") }
    YamlAfterQuotation {}
    YamlQuotationOpen {}
    YamlBracketOpen {}
    YamlBackslash {}
    YamlTab {}
    YamlLookalike { code: 0xA0, instead: ' ' }
    YamlLookalike { code: 0x200B, instead: ' ' }
    YamlLookalike { code: 0xFF1A, instead: ':' }
    YamlLookalike { code: 0x2013, instead: '-' }
    YamlLookalike { code: 0x201C, instead: '"' }
    YamlLookalike { code: 0x09, instead: ' ' }
    YamlKeyBesideKey { key: s("not_rated") }
    YamlNoSpace { mark: ':' }
    YamlListBesideKey {}
    YamlDashInText {}
    YamlSecondDocument {}
    ColonSplits {}
    CommentCuts {}
    NeedsQuotes { found: s("1.10") }
    DuplicateKey { key: s("2.1.1"), first_line: 12 }
    UnknownKey { key: s("strenghts"), suggestion: some("strengths"), known: list(&["strengths"]) }
    UnknownKey { key: s("colour"), suggestion: None, known: list(&["id", "text"]) }
    MissingKey { key: s("called") }
    MissingKey { key: s("alt") }
    MissingKey { key: s("to") }
    WrongType { expected: Form::List, found: Form::Scalar }
    RecordNeeded { found: s("75%"), known: list(&["of", "percent", "yes"]) }
    RecordNeeded { found: s("12 of 16"), known: list(&["of", "percent", "yes"]) }
    RecordNeeded { found: s("good"), known: list(&["judgement", "reason"]) }
    RecordNeeded { found: s("Some words"), known: list(&["id", "text"]) }
    RecordNeeded { found: s("Some words"), known: list(&[]) }
    WrongType { expected: Form::Record, found: Form::List }
    WrongType { expected: Form::Scalar, found: Form::Nothing }
    UnknownChoice { found: s("scotland"), suggestion: None, known: list(&["england", "wales"]) }
    UnknownChoice { found: s("yes"), suggestion: some("true"), known: list(&["true", "false"]) }
    NotADate { found: s("February 2023") }
    NotANumber { found: s("101"), lowest: 0, highest: 100 }
    NotANumber { found: s("many"), lowest: 0, highest: u64::from(u32::MAX) }
    EmptyText {}
    Undecodable { cause: s("what the reader of YAML says") }

    UnknownProgramme { found: s("youth-2012"), suggestion: None, known: list(&["youth-2018", "youth-2021"]) }
    ProgrammeReference { what: Named::Method, found: s("case"), suggestion: some("cases") }
    ProgrammeReference { what: Named::Text, found: s("texts/role.md"), suggestion: None }
    ProgrammeDuplicateId { id: s("1.1") }
    ProgrammeBands { method: s("cases") }
    ProgrammeIdDiffers { id: s("pilot"), folder: s("pilot-2026") }
    ProgrammeNumberFormat { found: s("No.") }
    ProgrammeSameShape { one: s("Good"), other: s("Fair") }
    ProgrammeNoPoints { level: s("Good") }

    UnknownSection { found: s("1.11"), suggestion: some("1.1") }
    UnknownSection { found: s("notes"), suggestion: None }
    SectionNotWritten { section: s("contents") }
    SectionMissing { section: s("foreword"), title: s("Foreword") }
    RecordNotShown { what: NotShown::Glossary }
    RecordNotShown { what: NotShown::Statistics }
    PartNotShown { section: s("2.1"), part: SectionPart::KeyFindings }
    UnknownReference { what: Named::Addressee, found: s("yos"), suggestion: some("yjs") }
    UnknownReference { what: Named::BoxKind, found: s("tip"), suggestion: None }
    UnknownReference { what: Named::RestsOn, found: s("plans"), suggestion: some("plan") }
    DuplicateId { id: s("culture") }
    NoAddressee { known: list(&["yjs", "police"]) }
    NoAddressee { known: list(&[]) }
    RowLength { cells: 2, columns: 3 }
    RowLength { cells: 1, columns: 3 }
    RowLength { cells: 2, columns: 1 }
    TableTooWide { columns: 9, word: s("implementation") }
    SummaryTooLong { pages: 2 }
    SummaryWithoutFindings {}
    ForChildrenMissing {}
    IsbnInvalid { found: s("978-0-00-000000-3"), digits: 13 }
    IsbnInvalid { found: s("0-00-000000-0"), digits: 10 }
    IsbnTwice { found: s("978-0-00-000000-2") }
    EditionTwice { format: s("pdf"), language: s("en") }
    LanguageNotNamed { code: s("cy") }
    WelshNotNamed {}
    WelshNamesMissing {}
    NameFormMissing { name: s("area"), key: s("in"), word: s("yn") }
    NameFormWithoutWord { found: s("Wrecsam"), words: list(&["yn", "ym", "yng"]) }
    GenderMissing {}

    NotRatedHere { section: s("background") }
    UnknownLevel { found: s("Godo"), suggestion: some("good"), known: list(&["good"]) }
    WrongInput { rated_by: RatedBy::Judgement }
    WrongInput { rated_by: RatedBy::KeyQuestions }
    WrongInput { rated_by: RatedBy::Share }
    WrongInput { rated_by: RatedBy::Others }
    MoreYesThanCases { yes: 17, of: 16 }
    MoreYesThanCases { yes: 1, of: 0 }
    MoreYesThanCases { yes: 2, of: 1 }
    FigureIncomplete {}
    FigureTwice {}
    UnknownKeyQuestion { found: s("2.1.9"), suggestion: some("2.1.1") }
    UnknownKeyQuestion { found: s("safety"), suggestion: None }
    ReasonMissing { of: Reasoned::Judgement }
    ReasonMissing { of: Reasoned::OverallJudgement }
    ReasonMissing { of: Reasoned::Adjustment }
    ReasonMissing { of: Reasoned::LiftedCap }
    MayNotBeUnrated { section: s("2.1") }
    RatedAndNot {}
    PendingRating { section: s("1.1"), missing: list(&["judgement"]) }
    PendingRating { section: s("2.1"), missing: list(&["2.1.2", "2.1.3"]) }
    PendingRating { section: s("overall"), missing: list(&["3"]) }
    RawInOtherBand { section: s("2.1.1"), raw: s("11 of 17"), shown: 65, band: s("Good"), raw_band: s("Fair") }
    AdjustmentWithoutEffect { level: s("Good") }
    AdjustmentOutside { label: s("Ratings panel"), beyond: Beyond::NothingToMove }
    AdjustmentOutside { label: s("Limiting factor"), beyond: Beyond::WrongWay }
    AdjustmentOutside { label: s("Ratings panel"), beyond: Beyond::TooFar { at_most: 1, distance: 2 } }
    AdjustmentOutside { label: s("Ratings panel"), beyond: Beyond::NoTrigger { conditions: vec![MoveCondition::NearBoundary { points: 1 }, MoveCondition::OneCase, MoveCondition::SmallSample { cases: 5 }] } }
    AdjustmentNotForMethod { label: s("Ratings panel") }
    AdjustmentTwice { section: s("2.1") }
    NoRuleFits { known: list(&["good", "fair"]) }
    OverallGiven {}
    Rule { 0: RuleFault::VectorNameless }
    ColumnTwice { name: s("2.1.1") }
    UnknownColumn { found: list(&["2.1.11"]), suggestion: some("2.1.1"), permitted: permitted() }
    UnknownColumn { found: list(&["worker"]), suggestion: None, permitted: permitted() }
    UnknownColumn { found: list(&["Gender", "Comments"]), suggestion: None, permitted: PermittedColumns::default() }
    NoCaseColumn {}
    BlankAnswer { question: s("2.1.1") }
    UnknownAnswer { found: s("maybe") }
    CountsDiffer { question: s("2.1.1"), typed: s("15 of 16"), counted: s("14 of 16") }

    MarkdownConstruct { what: Construct::Code }
    MarkdownConstruct { what: Construct::CodeBlock }
    MarkdownConstruct { what: Construct::Rule }
    MarkdownConstruct { what: Construct::Image }
    MarkdownConstruct { what: Construct::InNote }
    MarkdownConstruct { what: Construct::InRun }
    MarkdownConstruct { what: Construct::HeadingInside }
    MarkdownConstruct { what: Construct::HeadingDeep }
    MarkdownConstruct { what: Construct::InHead }
    MarkdownConstruct { what: Construct::Underline }
    MarkdownConstruct { what: Construct::Other }
    RawHtml {}
    TextNotShown {}
    WordsLost { words: s("words") }
    TakenForAddress { words: s("[Source]: the survey") }
    LinkTitle { title: s("the page") }
    ListNumber { typed: s("4"), printed: 3 }
    RowCells { cells: 4, columns: 3 }
    RowCells { cells: 1, columns: 3 }
    RowCells { cells: 2, columns: 1 }
    RowCells { cells: 2, columns: 3 }
    RowWithoutBars {}
    Wordless { what: Wordless::Heading }
    Wordless { what: Wordless::Link }
    Wordless { what: Wordless::Item }
    Wordless { what: Wordless::Note }
    MarkNotPrinted { mark: s("*"), makes: Makes::Emphasis }
    MarkNotPrinted { mark: s(">"), makes: Makes::Quotation }
    MarkNotPrinted { mark: s("+"), makes: Makes::List }
    HeadingSkips {}
    HeadingNoSpace {}
    NoteUndefined { name: s("polcy"), suggestion: some("policy") }
    NoteUndefined { name: s("policy"), suggestion: None }
    NoteUnused { name: s("policy") }
    NoteTwice { name: s("policy") }
    LinkUnknown { to: s("background.md") }
    PlaceholderMalformed { text: s("{{ percent of 2.1.1 }}") }
    PlaceholderUnknown { name: s("percnt"), suggestion: some("percent") }
    PlaceholderUnknown { name: s("today"), suggestion: None }
    PlaceholderArgument { name: s("percent"), key: s("for"), known: list(&["of=\"...\"", "form=\"...\""]) }
    PlaceholderArgument { name: s("score"), key: s("of"), known: list(&[]) }
    PlaceholderLacks { name: s("to_come"), key: s("note"), known: list(&["note=\"...\""]) }
    PlaceholderValue { name: s("percent"), found: s("2.1.9"), suggestion: some("2.1.1"), known: list(&["2.1.1"]) }
    PlaceholderOther { name: s("percent"), found: s("mixed"), other: s("figure(of=\"mixed\")") }
    PlaceholderValue { name: s("date"), found: s("draft"), suggestion: None, known: list(&["publication", "fieldwork"]) }
    PlaceholderValue { name: s("figure"), found: s("girls"), suggestion: None, known: list(&[]) }
    TemplateCode { found: s("{% if %}") }
    PlacedUnknown { what: PlacedKind::Box, id: s("panel"), suggestion: some("panels") }
    PlacedUnknown { what: PlacedKind::Image, id: s("map"), suggestion: None }
    PlacedTwice { what: PlacedKind::Quotation, id: s("culture") }
    PlacedInText {}
    ControlCharacter { code: 0x07 }
    ControlCharacter { code: 0x0B }
    ControlCharacter { code: 0x0C }
    ControlCharacter { code: 0x13 }
    ControlCharacter { code: 0x1B }
    ControlCharacter { code: 0x1E }
    ControlCharacter { code: 0x1F }
    ControlCharacter { code: 0x2028 }
    ControlCharacter { code: 0x202E }
    ControlCharacter { code: 0xFEFF }
    ControlCharacter { code: 0xFFFD }
    CharacterLacking { text: s("→"), instead: None }
    CharacterLacking { text: s("ﬁ"), instead: some("fi") }
    CharacterLacking { text: s("\u{f0b7}"), instead: None }
    ChartOfOneThing {}
    ChartRowOfOneThing {}
    ChartFigure { found: s("over 70%") }
    ChartUnits {} ChartOfThese {}
    UnknownLanguage { found: s("fr") }
    ForeignForm {}
    ImageMissing { file: s("images/map.png"), suggestion: some("images/map.svg") }
    ImageMissing { file: s("images/map.png"), suggestion: None }
    ImageUnused {}
    Picture { file: s("images/map.png"), problem: PictureProblem::Empty }

    ExceptionUnused { rule: s("percentage") }
    ExceptionOfNoRule { rule: s("percentages"), suggestion: some("percentage") }
    ExceptionOfNoRule { rule: s("style"), suggestion: None }
    DateMissing { of: DateOf::Publication }
    DateMissing { of: DateOf::Fieldwork }
    Hole { note: s("the number of visits") }
    LocalFactMissing { id: s("panel-members"), what: s("how many members of the panel were met") }

    SignOffMissing { role: s("Quality assurance"), meant: None }
    SignOffMissing { role: s("Quality assurance"), meant: some("Quality Assurer") }
    CorrectionMissing { version: s("1.1") }
    CorrectionTwice { version: s("1.1") }
    CorrectionNotLatest { version: s("1.0"), latest: s("1.1") }

    Point { 0: PointProblem::FormUnknown }
    Sheet { 0: SheetFault::ColumnUnnamed }
    Translation { 0: TranslationFault::EnglishGone }
    Version { 0: any_version() }
    Verify { 0: any_verify() }
    Overview { 0: any_overview() }
    Reported { rule: "any", what: Reported::Slip(Slip::AltIsCaption) }
}

#[test]
fn every_message_reads_as_one_text() {
    let reported = |what| K::Reported { rule: "any", what };
    let of_others = translations()
        .into_iter()
        .map(K::Translation)
        .chain(points().into_iter().map(K::Point))
        .chain(sheets().into_iter().map(K::Sheet))
        .chain(rules().into_iter().map(K::Rule))
        .chain(published::all());
    let of_rules = families::of_rules().into_iter();
    let families = |kind: &K| {
        matches!(
            kind,
            K::Reported { .. }
                | K::Translation(_)
                | K::Point(_)
                | K::Sheet(_)
                | K::Rule(_)
                | K::Output(_)
                | K::Picture { .. }
        )
    };
    let own = kinds().into_iter().filter(|kind| !families(kind) && !matches!(kind, K::Version(_)));
    let of_pictures = pictures().into_iter().map(|problem| K::Picture { file: s("images/map.png"), problem });
    let all = own.chain(of_pictures).chain(of_others).chain(of_rules.map(reported));
    let mut text = String::new();
    let mut wrong = Vec::new();
    for kind in all {
        let problem = Problem::error(kind, None);
        let (headline, hint) = (problem.headline(), problem.hint().unwrap_or_default());
        if headline.ends_with('.') || headline.is_empty() {
            wrong.push(format!("a headline has no stop: {headline}"));
        }
        if !hint.ends_with(['.', '?']) {
            wrong.push(format!("a hint ends with a stop: {hint}"));
        }
        let plain = format!("{headline} {hint}").to_lowercase();
        for word in ["scalar", "node", "parse", "token", "null", "string", "boolean", "please", "invalid"] {
            if plain.split(|character: char| !character.is_alphanumeric()).any(|found| found == word) {
                wrong.push(format!("“{word}” is no word for this: {headline}"));
            }
        }
        text.push_str(&format!("{headline}\n    {hint}\n\n"));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    support::compare(&support::root().join("tests/messages.txt"), &text).expect("UPDATE_EXPECTED=1 writes it");
}
