//! What can be wrong with a translation: with a catalogue, with a text against its English, with what is still to do.

use super::Place;

/// What is wrong with a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each kind and its fields are told by its sentence in translations.rs")]
pub enum TranslationFault {
    Untranslated { lack: GapReason, more: usize, folder: String },
    UntranslatedInDraft { lack: GapReason, count: usize, folder: String },
    Differs { differs: Differs, english: Box<Place> },
    NotOneRun { english: Box<Place> },
    EnglishGone,
    ContextGone { context: String },
    CatalogueSyntax { fault: CatalogueFault },
    CatalogueTwice { first_line: usize },
    WrongLanguage { found: String },
    BorrowedWelsh { programme: String },
    Exchange { fault: ExchangeFault },
}

/// What is wrong with a file in a form in which translations are exchanged, XLIFF or TMX.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExchangeFault {
    /// It is not sound XML.
    Xml {
        /// In which way.
        cause: String,
    },
    /// It ends before its elements do.
    EndsEarly,
    /// Elements stand too deep in each other.
    TooDeep {
        /// How deep they may.
        most: usize,
    },
    /// A version that is not known.
    Version {
        /// What the file says.
        found: String,
    },
    /// It translates from another language.
    English {
        /// Which.
        found: String,
    },
    /// It translates into another language.
    Welsh {
        /// Which.
        found: String,
    },
    /// None of its texts is one of the folder.
    OtherTexts {
        /// What it says it translates.
        original: String,
    },
    /// A sign stands for nothing that is known.
    SignLost {
        /// Its name.
        sign: String,
    },
    /// Only a part of a text is translated.
    PartOnly,
    /// A memory has no English with its Welsh.
    NoPairs,
}

/// What a text lacks to be shown in the language of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GapReason {
    /// It has no translation.
    Missing,
    /// It has changed since it was translated.
    Stale,
    /// It has a translation that nobody has confirmed.
    Unreviewed,
}

/// In which way a translation is another text than what it translates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Differs {
    /// Placeholders that are only in one of the two.
    Placeholders {
        /// Not in the translation.
        missing: Vec<String>,
        /// Only in the translation.
        added: Vec<String>,
    },
    /// Links, notes, emphasis or forced breaks.
    Marks {
        /// Not in the translation, or less often.
        missing: Vec<String>,
        /// Only in the translation, or more often.
        added: Vec<String>,
    },
    /// Numbers, in digits or in words.
    Figures {
        /// Not in the translation, or less often.
        missing: Vec<String>,
        /// Only in the translation, or more often.
        added: Vec<String>,
    },
    /// Two numbers that are turned round.
    Order {
        /// As the English says it.
        english: String,
        /// As the translation does.
        welsh: String,
    },
    /// Days and months.
    Dates {
        /// Not in the translation.
        missing: Vec<String>,
        /// Only in the translation.
        added: Vec<String>,
    },
    /// Words of rating.
    Ratings {
        /// Not in the translation, or less often.
        missing: Vec<String>,
        /// Only in the translation, or more often.
        added: Vec<String>,
    },
    /// A word that says something else of the same kind, such as its opposite.
    Opposite {
        /// What the English says.
        english: String,
        /// What the translation says.
        welsh: String,
    },
    /// A “not” of the English that the translation has no word for.
    NotLost {
        /// The word of the English.
        english: String,
    },
    /// A “not” of the translation that the English has no word for.
    NotAdded {
        /// The word of the translation.
        welsh: String,
    },
    /// Letters that a tool has spoilt.
    Garbled {
        /// The words that have them.
        words: Vec<String>,
    },
    /// The translation is the English.
    Copied,
    /// A part of it is the English.
    LeftEnglish {
        /// The words as they stand.
        words: String,
    },
}

/// What is wrong with a line of a gettext catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CatalogueFault {
    /// It is nothing that a catalogue has.
    Line,
    /// Its text does not stand in quotation marks.
    Quotes,
    /// A backslash in its text means nothing.
    Escape,
    /// It has no place where it stands.
    Order,
    /// It belongs to a message with a plural.
    Plural,
    /// Its text is empty, and it is not the head.
    SecondHead,
    /// What the library that reads catalogues says.
    Other(String),
}
