//! Every message about a mistake, once, as one text: `messages.txt` is there to be read.
//!
//! A kind that is not listed here does not compile.

mod support;

use findings::problem::Kind as K;
use findings::problem::{
    ArchiveFault, Beyond, CatalogueFault, Construct, Contradiction, DateOf, DateRole, Differs, Form, Kind, Lack, Named,
    NotShown, Place, PointProblem, Problem, RatedBy, Reasoned, Reported, Slip, TranslationFault, Written,
};
use findings::text::PlacedKind;

/// Representative values of an enumeration, and a match that has every variant of it.
macro_rules! every {
    ($function:ident -> $type:ident: $($variant:ident { $($fields:tt)* })*) => {
        fn $function() -> Vec<$type> {
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

fn s(text: &str) -> String {
    text.to_owned()
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn list(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn english() -> Place {
    Place::in_text("wrexham/sections/1.md", "Words.", 1, 1, 5)
}

every! { kinds -> Kind:
    FolderMissing { folder: s("inspections/coventri") }
    FolderTaken { folder: s("inspections/coventry") }
    NoInspections { folder: s("inspections") }
    NoInspectionFile { found: some("inspection.yml") }
    NoInspectionFile { found: None }
    FileMissing { file: s("outline.yaml") }
    FileUnreadable { cause: s("Input/output error") }
    FileForbidden {}
    FileSpecial {}
    FileNotUtf8 {}
    FolderInPlaceOfFile {}
    FileEmpty {}
    FileUnexpected { suggestion: some("sections/1.1.yaml") }
    FileUnexpected { suggestion: None }
    PathOutside { path: s("../map.png") }
    PathIsLink {}

    YamlLine {}
    YamlStart { mark: s("*") }
    YamlAfterQuotation {}
    YamlQuotationOpen {}
    YamlBracketOpen {}
    YamlBackslash {}
    YamlTab {}
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
    PartNotShown { section: s("2.1"), part: Written::KeyFindings }
    UnknownReference { what: Named::Addressee, found: s("yos"), suggestion: some("yjs") }
    UnknownReference { what: Named::BoxKind, found: s("tip"), suggestion: None }
    DuplicateId { id: s("culture") }
    NoAddressee { known: list(&["yjs", "police"]) }
    NoAddressee { known: list(&[]) }
    RowLength { cells: 2, columns: 3 }
    IsbnInvalid { found: s("978-0-00-000000-3") }
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
    FigureIncomplete {}
    FigureTwice {}
    UnknownKeyQuestion { found: s("2.1.9"), suggestion: some("2.1.1") }
    UnknownKeyQuestion { found: s("safety"), suggestion: None }
    ReasonMissing { of: Reasoned::Judgement }
    ReasonMissing { of: Reasoned::OverallJudgement }
    ReasonMissing { of: Reasoned::Adjustment }
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
    AdjustmentOutside { label: s("Ratings panel"), beyond: Beyond::NoTrigger }
    AdjustmentNotForMethod { label: s("Ratings panel") }
    AdjustmentTwice { section: s("2.1") }
    NoRuleFits { known: list(&["good", "fair"]) }
    OverallGiven {}

    ColumnTwice { name: s("2.1.1") }
    UnknownColumn { found: s("2.1.11"), suggestion: some("2.1.1") }
    UnknownColumn { found: s("worker"), suggestion: None }
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
    MarkdownConstruct { what: Construct::Other }
    RawHtml {}
    HeadingSkips {}
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
    ControlCharacter { code: 0xFEFF }
    ControlCharacter { code: 0xFFFD }
    CharacterLacking { text: s("→"), instead: None }
    CharacterLacking { text: s("ﬁ"), instead: some("fi") }
    CharacterLacking { text: s("\u{f0b7}"), instead: None }
    ChartOfOneThing {}
    ChartRowOfOneThing {}
    ChartFigure { found: s("over 70%") }
    ChartUnits {}
    UnknownLanguage { found: s("fr") }
    ForeignForm {}
    ImageMissing { file: s("images/map.png"), suggestion: some("images/map.svg") }
    ImageMissing { file: s("images/map.png"), suggestion: None }
    ImageUnused {}
    ImageFormat { file: s("images/map.pdf") }

    ExceptionUnused { rule: s("percentage") }
    ExceptionOfNoRule { rule: s("percentages"), suggestion: some("percentage") }
    ExceptionOfNoRule { rule: s("style"), suggestion: None }
    DateMissing { of: DateOf::Publication }
    DateMissing { of: DateOf::Fieldwork }
    Hole { note: s("the number of visits") }

    SignOffMissing { role: s("Quality assurance"), meant: None }
    SignOffMissing { role: s("Quality assurance"), meant: some("Quality Assurer") }
    CorrectionTwice { version: s("1.1") }
    CorrectionNotLatest { version: s("1.0"), latest: s("1.1") }

    Point { 0: PointProblem::FormUnknown }
    Translation { 0: TranslationFault::EnglishGone }
    Reported { rule: "any", what: Reported::Slip(Slip::AltIsCaption) }
}

every! { translations -> TranslationFault:
    Untranslated { lack: Lack::Missing, more: 0, folder: s("wrexham") }
    Untranslated { lack: Lack::Stale, more: 4, folder: s("wrexham") }
    Untranslated { lack: Lack::Unreviewed, more: 0, folder: s("wrexham") }
    UntranslatedInDraft { lack: Lack::Missing, count: 5, folder: s("wrexham") }
    UntranslatedInDraft { lack: Lack::Stale, count: 5, folder: s("wrexham") }
    UntranslatedInDraft { lack: Lack::Unreviewed, count: 5, folder: s("wrexham") }
    Differs {
        differs: Differs::Placeholders { missing: list(&["score()"]), added: list(&["percent(2.1.1)"]) },
        english: Box::new(english())
    }
    Differs {
        differs: Differs::Marks { missing: list(&["a link"]), added: list(&[]) },
        english: Box::new(english())
    }
    NotOneRun { english: Box::new(english()) }
    CatalogueSyntax { fault: CatalogueFault::Line }
    CatalogueSyntax { fault: CatalogueFault::Quotes }
    CatalogueSyntax { fault: CatalogueFault::Escape }
    CatalogueSyntax { fault: CatalogueFault::Order }
    CatalogueSyntax { fault: CatalogueFault::Plural }
    CatalogueSyntax { fault: CatalogueFault::Other(s("what the library says")) }
    CatalogueTwice { first_line: 12 }
    EnglishGone {}
    WrongLanguage { found: s("fr") }
}

every! { points -> PointProblem:
    FileTooLarge { megabytes: 20 }
    FormUnknown {}
    Archive { fault: ArchiveFault::Broken }
    Archive { fault: ArchiveFault::Locked }
    Archive { fault: ArchiveFault::TooManyFiles }
    Archive { fault: ArchiveFault::TooLarge }
    Archive { fault: ArchiveFault::TooTight }
    Archive { fault: ArchiveFault::NoDocument }
    DocumentBroken { cause: s("what the reader of XML says") }
    JsonBroken { cause: s("what the reader of JSON says") }
    NoReference {}
    OtherForm { version: s("2") }
    OtherReport { found: s("wrexham"), own: s("coventry-2023") }
    LanguageUnknown { found: s("fr") }
    TextTooLong { row: 3, longest: 20_000 }
    TooManyPoints { most: 500 }
    GivenIdTwice { id: s("p1") }
    NothingSaid {}
    OtherDraft { found: s("1"), own: s("2") }
    NilWithPoints { points: 2 }
    KindUnknown { row: 3, found: s("opinion") }
    NumberUnreadable { row: 3, found: s("page 4") }
    ParagraphUnknown { row: 3 }
    ParagraphUncertain { row: 3, number: 17 }
    QuoteElsewhere { row: 3 }
    WordsChanged { row: 3 }
    Undecided { id: s("2023-01-20-1") }
    NotActedOn { id: s("2023-01-20-1") }
    ReasonMissing { id: s("2023-01-20-1") }
    ChildIdentifiable { id: s("2023-01-20-1") }
}

every! { contradictions -> Contradiction:
    PercentageUnknown { found: s("68 per cent"), known: vec![] }
    PercentageUnknown { found: s("68 per cent"), known: vec![69, 81] }
    PercentageElsewhere { found: s("68 per cent"), question: s("2.1.1"), known: vec![69, 81] }
    PercentageOfAnother { found: s("68 per cent"), question: s("2.1.1"), shown: 69 }
    ShareUnknown { found: s("11 of 17"), known: vec![] }
    ShareUnknown { found: s("11 of 17"), known: vec![(11, 16), (13, 16)] }
    ShareAndPercentage { found: s("11 of 16"), counted: 69, percentage: s("68%") }
    QuantifierDoesNotFit { found: s("all"), figure: s("94 per cent"), from: 100, to: 100, fits: some("almost all") }
    QuantifierDoesNotFit { found: s("most"), figure: s("45 per cent"), from: 55, to: 79, fits: None }
    ScoreDiffers { found: s("31/36"), total: 32, out_of: 36 }
    RatingDiffers { found: s("Good"), of: list(&["overall"]), known: list(&["Outstanding"]) }
    RatingDiffers { found: s("Good"), of: list(&["2.1"]), known: list(&["Outstanding"]) }
    RatingDiffers { found: s("Good"), of: list(&["2.1", "2.2"]), known: list(&["Outstanding", "Inadequate"]) }
    RatingsCounted { found: s("three standards"), level: some("Good"), count: 4, of: 12 }
    RatingsCounted { found: s("ten standards"), level: None, count: 12, of: 12 }
    RecommendationsDiffer { found: s("six recommendations"), count: 5 }
    FindingsDiffer { found: s("four strengths"), known: vec![3, 5] }
    SampleDiffers { found: s("nine meetings"), known: vec![12] }
    DatesOutOfOrder {
        first: DateRole::FieldworkStart, first_date: s("2023-02-06"),
        second: DateRole::FieldworkEnd, second_date: s("2023-02-01")
    }
    DatesOutOfOrder {
        first: DateRole::Draft, first_date: s("2023-02-06"),
        second: DateRole::Deadline, second_date: s("2023-02-01")
    }
    DatesOutOfOrder {
        first: DateRole::Signature, first_date: s("2023-02-06"),
        second: DateRole::Publication, second_date: s("2023-02-01")
    }
    DatesOutOfOrder {
        first: DateRole::SignOff, first_date: s("2023-02-06"),
        second: DateRole::Publication, second_date: s("2023-02-01")
    }
    DatesOutOfOrder {
        first: DateRole::Publication, first_date: s("2023-02-06"),
        second: DateRole::Correction, second_date: s("2023-02-01")
    }
    RangeBackwards { found: s("from 9 to 6 February") }
    NoSuchDay { found: s("30 February 2023") }
    FieldworkDate { found: s("May 2022"), known: list(&["21 November 2022"]) }
    AfterPublication { found: s("May 2024"), published: s("2023-02") }
}

every! { slips -> Slip:
    PersonNamed { found: s("Jo Bloggs") }
    BirthDate { found: s("born on 3 May 2008") }
    CaseNumber { found: s("12345/22") }
    AbbreviationUnexplained { found: s("MAPPA") }
    AbbreviationTwice { found: s("MAPPA"), first_line: 3, first_file: s("sections/1.md") }
    AbbreviationUnused { found: s("MAPPA") }
    OtherWordForService { found: s("the YOT"), called: s("YJS") }
    DoubleWord { found: s("the the") }
    Shorthand { found: s("e.g."), instead: s("for example") }
    Capitals { found: s("VERY") }
    DateStyle { found: s("21st November 2022"), instead: some("21 November 2022") }
    DateStyle { found: s("21/11/22"), instead: None }
    PercentStyle { found: s("69%"), instead: s("69 per cent") }
    Spacing { found: s("word ,"), instead: s("word,") }
    Quotes { found: s("\"word\""), instead: s("“word”"), more: 0 }
    Quotes { found: s("\"word\""), instead: s("“word”"), more: 7 }
    Dash { found: s("word - word"), instead: s("word – word") }
    LinkText { found: s("here") }
    AltIsFile { found: s("map.png") }
    AltIsCaption {}
    LongSentence { words: 41, at_most: 35 }
    RecommendationAnswersNothing {}
    AreaUnanswered { id: s("evaluation") }
    TooManyRecommendations { count: 12, at_most: 10 }
    StrengthAgainstRating { found: s("outstanding"), rating: s("Inadequate") }
}

#[test]
fn every_message_reads_as_one_text() {
    let reported = |what| K::Reported { rule: "any", what };
    let of_others = translations().into_iter().map(K::Translation).chain(points().into_iter().map(K::Point));
    let of_rules = contradictions().into_iter().map(Reported::from).chain(slips().into_iter().map(Reported::from));
    let own = kinds().into_iter().filter(|kind| !matches!(kind, K::Reported { .. } | K::Translation(_) | K::Point(_)));
    let all = own.chain(of_others).chain(of_rules.map(reported));
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

#[test]
fn every_word_of_the_field_has_its_noun() {
    let named = [
        Named::Addressee,
        Named::Finding,
        Named::BoxKind,
        Named::AdjustmentKind,
        Named::DeclaredJudgement,
        Named::Comparator,
        Named::Method,
        Named::Scale,
        Named::Level,
        Named::LevelName,
        Named::Section,
        Named::RatedSection,
        Named::Parts,
        Named::Text,
        Named::AskedSection,
        Named::StatisticsTable,
        Named::Sample,
        Named::Figure,
        Named::KeyQuestion,
        Named::Language,
        Named::EarlierPoint,
    ];
    let said: std::collections::BTreeSet<String> = named
        .map(|what| Problem::error(K::UnknownReference { what, found: s("x"), suggestion: None }, None).headline())
        .into_iter()
        .collect();
    assert_eq!(said.len(), named.len(), "{said:?}");
}
