//! What prose can say against the data, as data: the words and numbers that its sentence needs.

use super::{Differs, Place};

/// Something written that contradicts what is known.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each contradiction and its fields are told by its sentence in contradictions.rs")]
pub enum Contradiction {
    PercentageUnknown { found: String, known: Vec<u8> },
    PercentageElsewhere { found: String, question: String, known: Vec<u8> },
    PercentageOfAnother { found: String, question: String, shown: u8 },
    ShareOfAnother { found: String, question: String, yes: u32, of: u32 },
    ShareUnknown { found: String, known: Vec<(u32, u32)> },
    ShareAndPercentage { found: String, counted: u8, percentage: String },
    QuantifierDoesNotFit { found: String, figure: String, from: u8, to: u8, fits: Option<String> },
    FractionDoesNotFit { found: String, figure: String },
    ScoreDiffers { found: String, total: u32, out_of: u32 },
    RatingDiffers { found: String, of: Vec<String>, known: Vec<String> },
    RatingsCounted { found: String, level: Option<String>, count: usize, of: usize },
    RecommendationsDiffer { found: String, count: usize },
    FindingsDiffer { found: String, known: Vec<usize> },
    SampleDiffers { found: String, known: Vec<u32> },
    CasesDiffer { files: Vec<String>, cases: usize, known: Vec<(String, u32)> },
    DatesOutOfOrder { first: DateRole, first_date: String, second: DateRole, second_date: String },
    DaysCounted { found: String, from: String, counted: u16, promised: u16 },
    NoWorkingDay { found: String },
    HolidaysUnknown { found: String, first: u16, last: u16 },
    RangeBackwards { found: String },
    NoSuchDay { found: String },
    FieldworkDate { found: String, known: Vec<String> },
    AfterPublication { found: String, published: String },
    TranslationDiffers { differs: Differs, english: Box<Place> },
}

/// What a date of a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateRole {
    /// The first day of a period of fieldwork.
    FieldworkStart,
    /// The last day of one.
    FieldworkEnd,
    /// The date of the draft.
    Draft,
    /// The last day for comments.
    Deadline,
    /// When a section was signed.
    Signature,
    /// When somebody signed the report off.
    SignOff,
    /// When the draft was sent.
    Sent,
    /// When somebody said that they had the draft.
    Receipt,
    /// Until when the draft is under embargo.
    Embargo,
    /// Since when the report is out.
    Published,
    /// When the report is published.
    Publication,
    /// When a correction was published.
    Correction,
    /// When the service was last inspected before.
    Previous,
}
