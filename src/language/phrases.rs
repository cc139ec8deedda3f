//! The product's own words: Fluent messages, one file a language, every one of them named here.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::{Language, phrase_file};
use crate::assets::Assets;

macro_rules! phrases {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// A message: its name in the code, and its id in `phrases/<language>.ftl`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "phrases/en.ftl says what each message is for")]
        pub enum Phrase { $($(#[$doc])* $name,)* }

        impl Phrase {
            /// Every message there must be.
            pub const ALL: &'static [Phrase] = &[$(Phrase::$name,)*];

            /// Its id in the phrase files.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Phrase::$name => $id,)* }
            }
        }
    };
}

phrases! {
    SkipLink = "skip-link",
    Contents = "contents",
    Notes = "notes",
    BackToText = "back-to-text",
    Note = "note",
    OverallRating = "overall-rating",
    BackToTop = "back-to-top",
    Rating = "rating",
    Section = "section",
    RatingsCaption = "ratings-caption",
    FieldworkStarted = "fieldwork-started",
    Score = "score",
    NotRated = "not-rated",
    NotJudgedYet = "not-judged-yet",
    Provisional = "provisional",
    ScaleCaption = "scale-caption",
    ScaleLevel = "scale-level",
    ScaleDescriptor = "scale-descriptor",
    KeyQuestionsCaption = "key-questions-caption",
    KeyQuestion = "key-question",
    KeyQuestionFigure = "key-question-figure",
    Decides = "decides",
    ShareDoneWell = "share-done-well",
    ShareMeasure = "share-measure",
    ShareFigure = "share-figure",
    NotPublished = "not-published",
    NoRelevantCases = "no-relevant-cases",
    NotKnown = "not-known",
    Strengths = "strengths",
    AreasForImprovement = "areas-for-improvement",
    KeyFindings = "key-findings",
    ChartTable = "chart-table",
    ChartRow = "chart-row",
    ChartFigure = "chart-figure",
    ChartCases = "chart-cases",
    ChartCasesOf = "chart-cases-of",
    ChartSample = "chart-sample",
    NamesChanged = "names-changed",
    Source = "source",
    Isbn = "isbn",
    Version = "version",
    Correction = "correction",
    PercentWords = "percent-words",
    PercentSign = "percent-sign",
    NumberWord = "number-word",
    Ordinal = "ordinal",
    Recommendation = "noun-recommendation",
    Strength = "noun-strength",
    AreaForImprovement = "noun-area-for-improvement",
    Case = "noun-case",
    Child = "noun-child",
    Interview = "noun-interview",
    Meeting = "noun-meeting",
    Reply = "noun-reply",
    Victim = "noun-victim",
    Parent = "noun-parent",
    Standard = "noun-standard",
    KeyQuestionNoun = "noun-key-question",
    RatingNoun = "noun-rating",
    WithName = "with-name",
    WithDate = "with-date",
    FieldworkPeriod = "fieldwork-period",
    WeekCommencing = "week-commencing",
    FieldworkPurpose = "fieldwork-purpose",
    PreviewTitle = "preview-title",
    PreviewSwitches = "preview-switches",
    PreviewLanguage = "preview-language",
    PreviewEnglish = "preview-english",
    PreviewWelsh = "preview-welsh",
    PreviewStage = "preview-stage",
    PreviewDraft = "preview-draft",
    PreviewFinal = "preview-final",
    PreviewView = "preview-view",
    PreviewWeb = "preview-web",
    PreviewPrint = "preview-print",
    PreviewWebFrame = "preview-web-frame",
    PreviewPrintFrame = "preview-print-frame",
    PreviewOpenPdf = "preview-open-pdf",
    PreviewFresh = "preview-fresh",
    PreviewRefused = "preview-refused",
    PreviewKept = "preview-kept",
    PreviewNothing = "preview-nothing",
    PreviewLost = "preview-lost",
    PreviewProblems = "preview-problems",
    PreviewError = "preview-error",
    PreviewWarning = "preview-warning",
    PreviewCopy = "preview-copy",
    PreviewCopied = "preview-copied",
    PreviewRatings = "preview-ratings",
    PreviewTranslation = "preview-translation",
    PreviewTranslated = "preview-translated",
    PreviewTranslatedIn = "preview-translated-in",
    PreviewStale = "preview-stale",
    PreviewUnreviewed = "preview-unreviewed",
    PreviewMissing = "preview-missing",
    PreviewWordsLeft = "preview-words-left",
    PreviewChanged = "preview-changed",
    CompareTitle = "compare-title",
    CompareBetween = "compare-between",
    CompareNothing = "compare-nothing",
    CompareRatings = "compare-ratings",
    CompareFigures = "compare-figures",
    CompareRecommendations = "compare-recommendations",
    CompareFindings = "compare-findings",
    CompareTexts = "compare-texts",
    CompareAbout = "compare-about",
    CompareBefore = "compare-before",
    CompareAfter = "compare-after",
    CompareNone = "compare-none",
    CompareCounted = "compare-counted",
    CompareAdded = "compare-added",
    CompareRemoved = "compare-removed",
    CompareMoved = "compare-moved",
    CompareReworded = "compare-reworded",
    CompareMovedAndReworded = "compare-moved-and-reworded",
    CompareSpot = "compare-spot",
    CompareFromTo = "compare-from-to",
    CompareInserted = "compare-inserted",
    CompareInsertedEnd = "compare-inserted-end",
    CompareDeleted = "compare-deleted",
    CompareDeletedEnd = "compare-deleted-end",
    Hole = "hole",
    DraftWatermark = "draft-watermark",
    DraftTitle = "draft-title",
    DraftHead = "draft-head",
    DraftFoot = "draft-foot",
    DraftIntroduction = "draft-introduction",
    DraftFootCopy = "draft-foot-copy",
    DraftVersion = "draft-version",
    DraftVersionUndated = "draft-version-undated",
    DraftCopy = "draft-copy",
    DraftEmbargo = "draft-embargo",
    DraftDeadline = "draft-deadline",
    DraftHandling = "draft-handling",
    DraftParagraph = "draft-paragraph",
    PeopleCaption = "people-caption",
    PeopleRole = "people-role",
    PeopleNumber = "people-number",
    PeopleNames = "people-names",
    SummaryOf = "summary-of",
    PointsTitle = "points-title",
    PointsIntroduction = "points-introduction",
    PointsRatings = "points-ratings",
    PointsChildren = "points-children",
    PointsOtherForms = "points-other-forms",
    PointsNoScripts = "points-no-scripts",
    PointsMoreRows = "points-more-rows",
    PointsReference = "points-reference",
    PointsWho = "points-who",
    PointsNil = "points-nil",
    PointsYes = "points-yes",
    PointsKinds = "points-kinds",
    PointsParagraph = "points-paragraph",
    PointsQuoted = "points-quoted",
    PointsKind = "points-kind",
    PointsCorrection = "points-correction",
    PointsEvidence = "points-evidence",
    PointsAnchor = "points-anchor",
    PointKind = "point-kind",
    PagePointsCount = "page-points-count",
    PagePointsMake = "page-points-make",
    PagePointsParagraph = "page-points-paragraph",
    PagePointsElsewhere = "page-points-elsewhere",
    PagePointsClose = "page-points-close",
    PagePointsNew = "page-points-new",
    PagePointsEdited = "page-points-edited",
    PagePointsRow = "page-points-row",
    PagePointsWhole = "page-points-whole",
    PagePointsKeep = "page-points-keep",
    PagePointsCancel = "page-points-cancel",
    PagePointsList = "page-points-list",
    PagePointsNone = "page-points-none",
    PagePointsEdit = "page-points-edit",
    PagePointsRemove = "page-points-remove",
    PagePointsOf = "page-points-of",
    PagePointsRemoveAll = "page-points-remove-all",
    PagePointsNil = "page-points-nil",
    PagePointsSave = "page-points-save",
    PagePointsRead = "page-points-read",
    PagePointsPrint = "page-points-print",
    PagePointsKept = "page-points-kept",
    PagePointsRemoved = "page-points-removed",
    PagePointsRemovedAll = "page-points-removed-all",
    PagePointsSaved = "page-points-saved",
    PagePointsOpened = "page-points-opened",
    PagePointsNothing = "page-points-nothing",
    PagePointsUnknown = "page-points-unknown",
    PagePointsForeign = "page-points-foreign",
    PagePointsOther = "page-points-other",
    PagePointsVersion = "page-points-version",
    LogTitle = "log-title",
    LogIntroduction = "log-introduction",
    LogAnswers = "log-answers",
    LogFrom = "log-from",
    LogDraft = "log-draft",
    LogPoints = "log-points",
    LogNoPoints = "log-no-points",
    LogDecisions = "log-decisions",
    LogDecision = "log-decision",
    LogCount = "log-count",
    DecisionWord = "decision-word",
    LogId = "log-id",
    LogPoint = "log-point",
    LogSaid = "log-said",
    LogReason = "log-reason",
    LogActedOn = "log-acted-on",
    LogPlace = "log-place",
    LogParagraph = "log-paragraph",
    LogSame = "log-same",
    LogChanged = "log-changed",
    LogGone = "log-gone",
    LogUnplaced = "log-unplaced",
    LogSection = "log-section",
    LogNotSaid = "log-not-said",
    LogNone = "log-none",
    Untranslated = "untranslated",
    SaidIn = "said-in",
    AvailableIn = "available-in",
    StatusDraft = "status-draft",
    StatusPublished = "status-published",
    HoleService = "hole-service",
    HoleFieldwork = "hole-fieldwork",
    HolePublication = "hole-publication",
    DataService = "data-service",
    DataProgramme = "data-programme",
    DataPublication = "data-publication",
    DataStatus = "data-status",
    DataSection = "data-section",
    DataTitle = "data-title",
    DataKind = "data-kind",
    DataLevel = "data-level",
    DataLabel = "data-label",
    DataPoints = "data-points",
    DataPercent = "data-percent",
    DataYes = "data-yes",
    DataOf = "data-of",
    DataOverall = "data-overall",
    BookCover = "book-cover",
    BookTitle = "book-title",
    BookIntroduction = "book-introduction",
    BookContentsAbout = "book-contents-about",
    BookNotesAbout = "book-notes-about",
    BookSheet = "book-sheet",
    BookHolds = "book-holds",
    BookShorthand = "book-shorthand",
    BookMeaning = "book-meaning",
    BookConfidential = "book-confidential",
    BookUnavailable = "book-unavailable",
    BookNotApplicable = "book-not-applicable",
    BookRatings = "book-ratings",
    BookRatingsAbout = "book-ratings-about",
    BookSectionId = "book-section-id",
    BookSection = "book-section",
    BookProvisionalRating = "book-provisional-rating",
    BookPoints = "book-points",
    BookMostPoints = "book-most-points",
    BookLowest = "book-lowest",
    BookAdjustment = "book-adjustment",
    BookReason = "book-reason",
    BookKeyQuestions = "book-key-questions",
    BookKeyQuestionsAbout = "book-key-questions-about",
    BookQuestionId = "book-question-id",
    BookYes = "book-yes",
    BookOf = "book-of",
    BookDecides = "book-decides",
    BookYesWord = "book-yes-word",
    BookNoWord = "book-no-word",
    BookSample = "book-sample",
    BookSampleAbout = "book-sample-about",
    BookWhat = "book-what",
    BookNumber = "book-number",
    BookCasesName = "book-cases-name",
    BookCasesAbout = "book-cases-about",
    BookGroup = "book-group",
    BookCharacteristic = "book-characteristic",
    BookValue = "book-value",
    BookCases = "book-cases",
    BookStatistics = "book-statistics",
    BookStatisticsAbout = "book-statistics-about",
    BookTable = "book-table",
    BookMeasure = "book-measure",
    BookWhose = "book-whose",
    BookFigure = "book-figure",
    BookUnit = "book-unit",
    BookPeriod = "book-period",
    BookSource = "book-source",
    BookRecommendations = "book-recommendations",
    BookRecommendationsAbout = "book-recommendations-about",
    BookAddressee = "book-addressee",
    BookRecommendation = "book-recommendation",
    BookPointsBelow = "book-points-below",
    BookThemes = "book-themes",
}

/// What ids of nouns that can be counted begin with.
const NOUN: &str = "noun-";

impl Phrase {
    /// The noun of this name, with its number.
    #[must_use]
    pub fn noun(name: &str) -> Option<Self> {
        Phrase::ALL.iter().copied().find(|phrase| phrase.id().strip_prefix(NOUN) == Some(name))
    }

    /// The names of all nouns that can be counted.
    pub fn nouns() -> impl Iterator<Item = &'static str> {
        Phrase::ALL.iter().filter_map(|phrase| phrase.id().strip_prefix(NOUN))
    }
}

/// A value that a message takes.
#[derive(Clone, Copy, Debug)]
pub enum Argument<'a> {
    /// A text, or one of a message's own words.
    Text(&'a str),
    /// A whole number.
    Number(u32),
}

/// The messages of a language.
pub struct Phrases {
    /// Which language.
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Phrases {
    /// Reads the messages of a language.
    ///
    /// # Errors
    ///
    /// What is wrong with the file: the ids of all messages that are missing, the values and references that nothing fills.
    pub fn load(language: Language, templates: &Assets) -> Result<Self, String> {
        let path = format!("phrases/{}.ftl", language.code());
        let text = templates.read_text(&path).ok_or_else(|| format!("{path} is missing"))?;
        let resource = FluentResource::try_new(text.clone()).map_err(|(_, errors)| format!("{path}: {errors:?}"))?;
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).map_err(|errors| format!("{path}: {errors:?}"))?;
        let has = |phrase: &Phrase| bundle.get_message(phrase.id()).is_some_and(|message| message.value().is_some());
        let missing: Vec<&str> = Phrase::ALL.iter().filter(|phrase| !has(phrase)).map(|phrase| phrase.id()).collect();
        if !missing.is_empty() {
            return Err(format!("{path} has no {}", missing.join(", ")));
        }
        let refers = |reference: &str| {
            let (id, attribute) = reference.split_once('.').map_or((reference, None), |(id, name)| (id, Some(name)));
            let message = bundle.get_message(id);
            message.is_some_and(|message| attribute.is_none_or(|name| message.get_attribute(name).is_some()))
        };
        let unknown = phrase_file::unknown(&text, refers);
        if !unknown.is_empty() {
            return Err(format!("{path} uses {}, which there is not", unknown.join(", ")));
        }
        Ok(Phrases { language, bundle })
    }

    /// A message that takes nothing.
    #[must_use]
    pub fn say(&self, phrase: Phrase) -> String {
        self.say_with(phrase, &[])
    }

    /// A message with its values.
    #[must_use]
    pub fn say_with(&self, phrase: Phrase, arguments: &[(&str, Argument<'_>)]) -> String {
        let mut values = FluentArgs::new();
        for (key, value) in arguments {
            match value {
                Argument::Text(text) => values.set(*key, FluentValue::String(Cow::Owned((*text).to_owned()))),
                Argument::Number(number) => values.set(*key, FluentValue::from(*number)),
            }
        }
        let mut errors = Vec::new();
        let pattern = self.bundle.get_message(phrase.id()).and_then(|message| message.value());
        pattern.map_or_else(String::new, |pattern| {
            self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned()
        })
    }
}
