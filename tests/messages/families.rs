//! One of every message that comes in a family: of translations, of points on facts, of pictures, of the rules of `findings check`.

use findings::problem::{
    ArchiveFault, CatalogueFault, Contradiction, DateRole, Differs, ExchangeFault, FileFormat, Foreign, FormPart,
    GapReason, JpegKind, JsonFault, Measure, PictureData, PictureProblem, PointPlace, PointProblem, Remnant, Reported,
    SheetFault, Slip, TooMuch, TranslationFault,
};

use super::{english, list, permitted, s, some};

every! { translations -> TranslationFault:
    Untranslated { lack: GapReason::Missing, more: 0, folder: s("wrexham") }
    Untranslated { lack: GapReason::Missing, more: 1, folder: s("wrexham") }
    Untranslated { lack: GapReason::Stale, more: 4, folder: s("wrexham") }
    Untranslated { lack: GapReason::Unreviewed, more: 0, folder: s("wrexham") }
    UntranslatedInDraft { lack: GapReason::Missing, count: 5, folder: s("wrexham") }
    UntranslatedInDraft { lack: GapReason::Stale, count: 5, folder: s("wrexham") }
    UntranslatedInDraft { lack: GapReason::Unreviewed, count: 5, folder: s("wrexham") }
    Differs {
        differs: Differs::Placeholders { missing: list(&["score()"]), added: list(&["percent(2.1.1)"]) },
        english: Box::new(english())
    }
    Differs { differs: Differs::Marks { missing: list(&["a link"]), added: list(&[]) }, english: Box::new(english()) }
    Differs { differs: Differs::Figures { missing: list(&["46 per cent"]), added: list(&["64 y cant"]) }, english: Box::new(english()) }
    Differs { differs: Differs::Order { english: s("11 of 24"), welsh: s("24 o 11") }, english: Box::new(english()) }
    Differs { differs: Differs::Dates { missing: list(&["4 March"]), added: list(&["4 Mai"]) }, english: Box::new(english()) }
    Differs { differs: Differs::Ratings { missing: list(&[]), added: list(&["Annigonol"]) }, english: Box::new(english()) }
    Differs { differs: Differs::Opposite { english: s("most"), welsh: s("lleiafrif") }, english: Box::new(english()) }
    Differs { differs: Differs::NotLost { english: s("never") }, english: Box::new(english()) }
    Differs { differs: Differs::NotAdded { welsh: s("nid") }, english: Box::new(english()) }
    Differs { differs: Differs::LeftEnglish { words: s("are well trained and") }, english: Box::new(english()) }
    Differs { differs: Differs::Garbled { words: list(&["tÅ·", "?’r"]) }, english: Box::new(english()) }
    Differs { differs: Differs::Copied, english: Box::new(english()) }
    NotOneRun { english: Box::new(english()) }
    CatalogueSyntax { fault: CatalogueFault::Line }
    CatalogueSyntax { fault: CatalogueFault::Quotes }
    CatalogueSyntax { fault: CatalogueFault::Escape }
    CatalogueSyntax { fault: CatalogueFault::Order }
    CatalogueSyntax { fault: CatalogueFault::Plural }
    CatalogueSyntax { fault: CatalogueFault::SecondHead }
    Exchange { fault: ExchangeFault::Xml { cause: s("what the library says") } }
    Exchange { fault: ExchangeFault::EndsEarly }
    Exchange { fault: ExchangeFault::TooDeep { most: 32 } }
    Exchange { fault: ExchangeFault::Version { found: s("") } }
    Exchange { fault: ExchangeFault::Version { found: s("3.0") } }
    Exchange { fault: ExchangeFault::English { found: s("fr") } }
    Exchange { fault: ExchangeFault::Welsh { found: s("ga") } }
    Exchange { fault: ExchangeFault::OtherTexts { original: s("") } } Exchange { fault: ExchangeFault::OtherTexts { original: s("coventry-2023") } }
    Exchange { fault: ExchangeFault::SignLost { sign: s("3") } }
    Exchange { fault: ExchangeFault::PartOnly }
    Exchange { fault: ExchangeFault::NoPairs }
    CatalogueSyntax { fault: CatalogueFault::Other(s("what the library says")) }
    CatalogueTwice { first_line: 12 }
    EnglishGone {}
    ContextGone { context: s("Foreword") }
    WrongLanguage { found: s("fr") }
    BorrowedWelsh { programme: s("youth-2021") }
}

every! { sheets -> SheetFault:
    OtherFormat { format: FileFormat::Workbook }
    OtherFormat { format: FileFormat::OldOffice }
    OtherFormat { format: FileFormat::OpenSheet }
    OtherFormat { format: FileFormat::OpenText }
    OtherFormat { format: FileFormat::Word }
    OtherFormat { format: FileFormat::Packed }
    OtherFormat { format: FileFormat::Pdf }
    OtherFormat { format: FileFormat::RichText }
    OtherFormat { format: FileFormat::WebPage }
    OtherFormat { format: FileFormat::Picture }
    OtherFormat { format: FileFormat::Mail }
    OtherFormat { format: FileFormat::FlatWord }
    OtherFormat { format: FileFormat::FlatSheet }
    OtherFormat { format: FileFormat::Xml }
    OtherFormat { format: FileFormat::Utf32 }
    LettersUncertain { read_as: s("Windows-1252"), words: list(&["Siân", "Ll?n"]) }
    LettersUncertain { read_as: s("UTF-16"), words: list(&[]) }
    QuoteOpen { to_line: 9 }
    QuoteInside {}
    QuoteStray {}
    LineInCell { lines: 2 }
    RowsDiffer { lines: 9, rows: 8 }
    RowsDiffer { lines: 2, rows: 1 }
    RowsDiffer { lines: 1, rows: 2 }
    AboveHeader { header: 2, more: 0 }
    AboveHeader { header: 4, more: 2 }
    NoHeader { permitted: permitted() }
    PrivateCounts { found: s("2.1.1") }
    HeaderAgain { first: 1 }
    ColumnUnnamed {}
    DateForId { found: s("02/01/2001"), meant: some("2.1.1") }
    DateForId { found: s("02/01/2001"), meant: None }
    NumberForId { found: s("2.1"), meant: s("2.10") }
    NumberForSome { found: s("2.1"), other: s("2.10") }
    CaseUnnamed {}
    CaseNameWithheld { found: s("Zanthe Brix") }
    RowWithoutAnswers { found: s("") }
    RowWithoutAnswers { found: s("Planning") }
    RowWithoutAnswers { found: s("TRUE") }
    TotalsRow { found: s("Total") }
    DateForCase { found: s("01-Mar") }
    NumberForCase { found: s("1.2E+11") }
    CaseAlike { found: s("Court 1"), other: s("court-01"), line: 2 }
    CaseLooksAlike { found: s("соurt-01"), other: s("court-01"), line: 2 }
    CasesAgain { cases: 1, case: s("court-01"), file: s("wrexham/evidence/court.csv"), line: 2 }
    CasesAgain { cases: 16, case: s("court-01"), file: s("wrexham/evidence/court.csv"), line: 2 }
    AnswersAgain { cases: 1, file: s("wrexham/evidence/court.csv") }
    AnswersAgain { cases: 16, file: s("wrexham/evidence/court.csv") }
    CopyOfFile { file: s("wrexham/evidence/court.csv") }
}

every! { pictures -> PictureProblem:
    Empty {}
    Pointer {}
    Foreign { found: Foreign::Gif }
    Foreign { found: Foreign::WebP }
    Foreign { found: Foreign::Tiff }
    Foreign { found: Foreign::Heic }
    Foreign { found: Foreign::Avif }
    Foreign { found: Foreign::Bitmap }
    Foreign { found: Foreign::JpegXl }
    Foreign { found: Foreign::Jpeg2000 }
    Foreign { found: Foreign::Photoshop }
    Foreign { found: Foreign::Metafile }
    Foreign { found: Foreign::Pdf }
    Foreign { found: Foreign::PostScript }
    Foreign { found: Foreign::Compressed }
    Foreign { found: Foreign::Office }
    Foreign { found: Foreign::WebPage }
    Foreign { found: Foreign::Film }
    Unknown {}
    CutOff {}
    Damaged {}
    NoSize {}
    Pixels { width: 11_000, height: 11_000, most: 50 }
    JpegKind { 0: JpegKind::Arithmetic }
    JpegKind { 0: JpegKind::Lossless }
    JpegKind { 0: JpegKind::Deep }
    Palette {}
    Broken { cause: s("<g> ends here with </svg>") }
    Encoding { found: s("EBCDIC") }
    Prefix { prefix: s("inkscape") }
    Entity { name: s("nbsp") }
    Entity { name: s("") }
    NoNamespace {}
    Outside { address: s("file:///C:/maps/town.png") }
    Html {}
    Film { element: s("video") }
    TooMuch { what: TooMuch::Styles }
    TooMuch { what: TooMuch::Paints }
    TooMuch { what: TooMuch::Effects }
    TooMuch { what: TooMuch::Markers }
    TooMuch { what: TooMuch::Numbers }
    TooMuch { what: TooMuch::Distance }
    TooMuch { what: TooMuch::Gradients }
    TooMany { of: Measure::DrawingLetters, most: 20_000 }
    Within { problem: Box::new(PictureProblem::Foreign { found: Foreign::WebP }) }
    HiddenInLine { text: s("A. Name") }
    LettersLacking { letters: s("→✓") }
    DrawingInside {}
    Turned { text: s("A. Name") }
    Colour { value: s("color-mix(in srgb, red, blue)") }
    Sign { text: s("ü"), font: s("wingdings 3") }
    HtmlEffect {}
    OwnFonts {}
    Style { rule: s("@supports (display: block)") }
    Narrowed { text: s("Waiting room and reception area") }
    OverEdge { text: s("Waiting room and reception area") }
    Dropped { text: s("Along the harbour") }
    Crowded { text: s("Along the harbour") }
    Colourless { text: s("A. Name") }
    Inks {}
    Removed { what: vec![PictureData::Position, PictureData::Author, PictureData::Camera, PictureData::Description, PictureData::Comment, PictureData::Preview] }
    Removed { what: vec![PictureData::Second, PictureData::AfterEnd, PictureData::Program, PictureData::Profile, PictureData::Motion, PictureData::Title] }
    Removed { what: vec![PictureData::Beyond] }
    Removed { what: vec![PictureData::Script, PictureData::Link, PictureData::Words(list(&["a", "b", "c", "d", "e", "f"])), PictureData::Unseen] }
}

every! { points -> PointProblem:
    FormUnknown {}
    Archive { fault: ArchiveFault::Broken }
    Archive { fault: ArchiveFault::Locked }
    Archive { fault: ArchiveFault::TooManyFiles }
    Archive { fault: ArchiveFault::TooLarge }
    Archive { fault: ArchiveFault::TooTight }
    Archive { fault: ArchiveFault::NoDocument }
    DocumentBroken { cause: s("what the reader of XML says") }
    JsonBroken { fault: JsonFault::Ends, line: 1, column: 240 }
    JsonBroken { fault: JsonFault::Marks, line: 1, column: 240 }
    JsonBroken { fault: JsonFault::Missing { field: s("draft") }, line: 1, column: 240 }
    JsonBroken { fault: JsonFault::Unknown { field: s("remark") }, line: 1, column: 240 }
    JsonBroken { fault: JsonFault::Twice { field: s("correction") }, line: 1, column: 240 }
    JsonBroken { fault: JsonFault::Other, line: 1, column: 240 }
    JsonIsList {}
    HeadersMissing {}
    NoText { line: 3 }
    NoReference {}
    OtherForm { version: s("2") }
    OtherReport { found: s("wrexham"), own: s("coventry-2023") }
    LanguageUnknown { found: s("fr") }
    TextTooLong { at: PointPlace::Row(3), longest: 20_000 }
    TextTooLong { at: PointPlace::Name, longest: 20_000 }
    TooManyPoints { most: 500 }
    GivenIdTwice { id: s("p1") }
    NothingSaid {}
    NilUnclear { found: s("perhaps") }
    OtherFormat { format: FileFormat::Workbook }
    OtherFormat { format: FileFormat::OldOffice }
    OtherFormat { format: FileFormat::OpenText }
    OtherFormat { format: FileFormat::Pdf }
    OtherFormat { format: FileFormat::Mail }
    OtherFormat { format: FileFormat::FlatWord }
    OtherFormat { format: FileFormat::FlatSheet }
    OtherFormat { format: FileFormat::Xml }
    OtherFormat { format: FileFormat::Utf32 }
    OtherFormat { format: FileFormat::WebPage }
    OtherFormat { format: FileFormat::Picture }
    QuoteOpen { line: 3, to_line: 9 }
    QuoteInside { line: 3 }
    RowsInCell { line: 3, to_line: 9 }
    LettersUncertain { read_as: s("Mac Roman"), words: list(&["child’s", "£40"]) }
    OutsideUnknown {}
    FormPart { what: FormPart::Outside, row: None, words: list(&["We sent this before."]), more: 3 }
    FormPart { what: FormPart::OtherCell, row: Some(2), words: list(&["By phone"]), more: 0 }
    FormPart { what: FormPart::TextBox, row: None, words: list(&["See annex"]), more: 0 }
    FormPart { what: FormPart::Header, row: None, words: list(&["Our reference 12"]), more: 0 }
    FormPart { what: FormPart::Footer, row: None, words: list(&["Our reference 12"]), more: 0 }
    FormPart { what: FormPart::Footnote, row: None, words: list(&["See annex"]), more: 0 }
    FormPart { what: FormPart::Comment, row: Some(3), words: list(&["Is this right?"]), more: 0 }
    FormPart { what: FormPart::Deleted, row: Some(3), words: list(&["It was nine."]), more: 0 }
    FormPart { what: FormPart::Link, row: None, words: list(&["https://council.example/minutes"]), more: 0 }
    FormPart { what: FormPart::UnknownElement, row: Some(3), words: list(&["words"]), more: 0 }
    FormPart { what: FormPart::Picture, row: Some(3), words: list(&[]), more: 0 }
    FormPart { what: FormPart::Object, row: Some(3), words: list(&[]), more: 0 }
    FormPart { what: FormPart::Chart, row: Some(3), words: list(&[]), more: 0 }
    FormPart { what: FormPart::Drawing, row: Some(3), words: list(&[]), more: 0 }
    FormPart { what: FormPart::OtherDocument, row: None, words: list(&[]), more: 0 }
    FormPart { what: FormPart::Symbol, row: Some(3), words: list(&["Wingdings U+F0C0"]), more: 0 }
    FormPart { what: FormPart::Formula, row: Some(3), words: list(&["(1)/(2)"]), more: 0 }
    FormPart { what: FormPart::Hidden, row: Some(3), words: list(&["words"]), more: 0 }
    FormPart { what: FormPart::Struck, row: Some(3), words: list(&["words"]), more: 0 }
    FormPart { what: FormPart::Raised, row: Some(3), words: list(&["see b"]), more: 0 }
    FormPart { what: FormPart::Merged, row: Some(3), words: list(&["36 and the words"]), more: 0 }
    OtherDraft { found: s("1"), own: s("2") }
    NilWithPoints { points: 1 }
    NilWithPoints { points: 2 }
    KindUnknown { at: PointPlace::Row(3), found: s("opinion") }
    NumberUnreadable { at: PointPlace::Row(3), found: s("page 4") }
    NumberAndMark { at: PointPlace::Row(12), number: 20, mark: 36 }
    ParagraphUnknown { at: PointPlace::Row(3) }
    ParagraphUncertain { at: PointPlace::Row(3), number: 17 }
    QuoteElsewhere { at: PointPlace::Comment(3), number: Some(15), other: Some(27) }
    QuoteNotThere { at: PointPlace::Row(3), number: 15 }
    NumberUnknown { at: PointPlace::Row(3), number: 999, last: 140 }
    WordsChanged { rows: vec![3] }
    AboveHeaders { row: 3, words: list(&["Our telephone", "07700"]) }
    LetterCoded { at: Some(PointPlace::Row(3)), letters: s("→"), shown: s("[U+2192]") }
    LetterCoded { at: None, letters: s("✓"), shown: s("[U+2713]") }
    NilWords { found: s("yes, but paragraph 9 is wrong") }
    OnlyQuotes { at: PointPlace::Row(3) }
    OnlyName { found: s("See our letter."), rows: vec![3, 4] }
    WordsDiffer { rows: vec![3] }
    WordsDiffer { rows: vec![3, 12, 40] }
    ColumnUnknown { found: s("Comments"), rows: vec![12, 40] }
    ColumnUnknown { found: s(""), rows: vec![12] }
    ColumnUnknown { found: s("What it should say (see our letter)"), rows: Vec::new() }
    Withdrawn { points: 1 }
    Withdrawn { points: 2 }
    Undecided { id: s("2023-01-20-1") }
    NotActedOn { id: s("2023-01-20-1") }
    NotShown { id: s("2023-01-20-1") } QuoteStands { id: s("2023-01-20-1") }
    ReasonMissing { id: s("2023-01-20-1") }
    ChildIdentifiable { id: s("2023-01-20-1") }
    RemarkOpen { who: s("Anna Roberts"), begins: s("Do we know this from the cases?") } RemarkLost { who: s("Anna Roberts"), begins: s("Do we know this from the cases?") }
}

/// What rules report.
pub(super) fn of_rules() -> Vec<Reported> {
    let written = remnants().into_iter().map(Reported::from).chain(slips().into_iter().map(Reported::from));
    contradictions().into_iter().map(Reported::from).chain(written).collect()
}

every! { contradictions -> Contradiction:
    PercentageUnknown { found: s("68 per cent"), known: vec![] }
    PercentageUnknown { found: s("68 per cent"), known: vec![69, 81] }
    PercentageElsewhere { found: s("68 per cent"), question: s("2.1.1"), known: vec![69, 81] }
    PercentageOfAnother { found: s("68 per cent"), question: s("2.1.1"), shown: 69 }
    ShareOfAnother { found: s("14 of the 20"), question: s("2.1.2"), yes: 15, of: 20 }
    ShareUnknown { found: s("11 of 17"), known: vec![] }
    ShareUnknown { found: s("11 of 17"), known: vec![(11, 16), (13, 16)] }
    ShareAndPercentage { found: s("11 of 16"), counted: 69, percentage: s("68%") }
    QuantifierDoesNotFit { found: s("all"), figure: s("94 per cent"), from: 100, to: 100, fits: some("almost all") }
    TranslationDiffers {
        differs: Differs::Order { english: s("11 of 24"), welsh: s("24 o 11") },
        english: Box::new(english())
    }
    FractionDoesNotFit { found: s("two thirds"), figure: s("14 of 24") }
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
    CasesDiffer { files: list(&["court.csv"]), cases: 15, known: vec![] }
    CasesDiffer { files: list(&["north.csv", "south.csv"]), cases: 1, known: vec![(s("community sentences"), 16), (s("licences"), 2)] }
    DaysCounted { found: s("2023-01-20"), from: s("2023-01-09"), counted: 9, promised: 10 }
    DaysCounted { found: s("2023-01-10"), from: s("2023-01-09"), counted: 1, promised: 10 }
    NoWorkingDay { found: s("2023-04-10") }
    HolidaysUnknown { found: s("2028-01-10"), first: 2004, last: 2027 }
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

every! { remnants -> Remnant:
    TypedHole { found: s("[TBC]") }
    TypedList { found: s("• first") }
    StrayMark { found: s("**") }
    PastedTwice { found: s("The board meets every month and"), first_file: s("sections/1.1.md"), first_line: 4 }
    PlaceUnknown { found: s("section 2.7") }
    OtherService { found: s("Solihull YJS"), own: s("Barset Youth Justice Service") }
    OwnQuotationMarks { found: s("“…”") }
    MarksAroundName { found: s("‘YJS’") }
    PairOpen { mark: s("“"), found: s("“it works.") }
}

every! { slips -> Slip:
    PersonNamed { found: s("Jo Bloggs") }
    NameWithheld { found: s("Jordan’s") }
    NameInOutput { found: s("Jordan"), output: s("en/ratings.json"), field: s("service/name") }
    BirthDate { found: s("born on 3 May 2008") }
    CaseNumber { found: s("12345/22") }
    AbbreviationUnexplained { found: s("MAPPA") }
    AbbreviationTwice { found: s("MAPPA"), first_line: 3, first_file: s("sections/1.md") }
    AbbreviationUnused { found: s("MAPPA") }
    FigureUnused { found: s("first-time-entrants") }
    OtherWordForService { found: s("the YOT"), called: s("YJS") }
    DoubleWord { found: s("the the"), times: 2 }
    DoubleWord { found: s("the the"), times: 3_000 }
    Shorthand { found: s("e.g."), instead: s("for example") }
    Capitals { found: s("VERY") }
    DateStyle { found: s("21st November 2022"), instead: some("21 November 2022") }
    DateStyle { found: s("21/11/22"), instead: None }
    PercentStyle { found: s("69%"), instead: s("69 per cent") }
    Spacing { found: s("word ,"), instead: s("word,") }
    Quotes { found: s("\"word\""), instead: s("“word”"), more: 0 }
    Quotes { found: s("\"word\""), instead: s("“word”"), more: 7 }
    Dash { found: s("word - word"), instead: s("word – word") }
    Invisible { found: s("Inadequate"), code: 0xAD, by_hand: false }
    Invisible { found: s("Inadequate"), code: 0x200B, by_hand: false }
    Invisible { found: s("Inadequate"), code: 0x2060, by_hand: false }
    Invisible { found: s("Inadequate"), code: 0x202E, by_hand: false }
    Invisible { found: s("Inadequate"), code: 0xFE0F, by_hand: false }
    Invisible { found: s("Inadequate"), code: 0xE0041, by_hand: false }
    Invisible { found: s("Inadequate"), code: 0x3164, by_hand: false }
    Invisible { found: s("Inadequate"), code: 0x200B, by_hand: true }
    LinkText { found: s("here") }
    AltIsFile { found: s("map.png") }
    AltIsCaption {}
    LongSentence { words: 41, at_most: 35 }
    ChildrenSentence { words: 18, at_most: 15 } ChildrenWord { found: s("accommodation"), syllables: 5 } ChildrenTyped { found: s("12") } ChildrenNotConfirmed { mark: s("3a83dee7"), was: false } ChildrenNotConfirmed { mark: s("3a83dee7"), was: true }
    RecommendationAnswersNothing {}
    AreaUnanswered { id: s("evaluation") }
    TooManyRecommendations { count: 12, at_most: 10 }
    TooManyRecommendations { count: 1, at_most: 0 }
    StrengthAgainstRating { found: s("outstanding"), rating: s("Inadequate") }
}
