//! Slips of house style and of care for children's names, as data; and what a rule reports: a contradiction, a remnant or a slip.

use super::{Contradiction, Remnant};

/// What a rule reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reported {
    /// It contradicts the data.
    Contradiction(Contradiction),
    /// It was left from the writing.
    Remnant(Remnant),
    /// It is not in house style, or could tell who a child is.
    Slip(Slip),
}

/// Something written that is not as the house writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each slip and its fields are told by its sentence in slips.rs")]
pub enum Slip {
    PersonNamed {
        found: String,
    },
    NameWithheld {
        found: String,
    },
    NameInOutput {
        found: String,
        output: String,
        field: String,
    },
    BirthDate {
        found: String,
    },
    CaseNumber {
        found: String,
    },
    AbbreviationUnexplained {
        found: String,
    },
    AbbreviationTwice {
        found: String,
        first_line: usize,
        first_file: String,
    },
    AbbreviationUnused {
        found: String,
    },
    /// A figure of statistics.yaml that nothing quotes.
    FigureUnused {
        found: String,
    },
    OtherWordForService {
        found: String,
        called: String,
    },
    DoubleWord {
        found: String,
        times: usize,
    },
    Shorthand {
        found: String,
        instead: String,
    },
    Capitals {
        found: String,
    },
    DateStyle {
        found: String,
        instead: Option<String>,
    },
    PercentStyle {
        found: String,
        instead: String,
    },
    Spacing {
        found: String,
        instead: String,
    },
    Quotes {
        found: String,
        instead: String,
        more: usize,
    },
    Dash {
        found: String,
        instead: String,
    },
    Invisible {
        found: String,
        code: u32,
        by_hand: bool,
    },
    LinkText {
        found: String,
    },
    AltIsFile {
        found: String,
    },
    AltIsCaption,
    LongSentence {
        words: usize,
        at_most: usize,
    },
    ChildrenSentence {
        words: usize,
        at_most: usize,
    },
    ChildrenWord {
        found: String,
        syllables: usize,
    },
    ChildrenTyped {
        found: String,
    },
    ChildrenNotConfirmed {
        mark: String,
        was: bool,
    },
    RecommendationAnswersNothing,
    AreaUnanswered {
        id: String,
    },
    TooManyRecommendations {
        count: usize,
        at_most: u32,
    },
    StrengthAgainstRating {
        found: String,
        rating: String,
    },
}

impl From<Contradiction> for Reported {
    fn from(what: Contradiction) -> Self {
        Reported::Contradiction(what)
    }
}

impl From<Remnant> for Reported {
    fn from(what: Remnant) -> Self {
        Reported::Remnant(what)
    }
}

impl From<Slip> for Reported {
    fn from(what: Slip) -> Self {
        Reported::Slip(what)
    }
}
