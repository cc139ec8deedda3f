//! What can be wrong with what an overview is made from, as data; its sentences are in `overviews.rs`.

/// What is wrong with something that an overview was to be made from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each fault and its fields are told by its sentence in overviews.rs")]
pub enum OverviewFault {
    // One of them.
    NothingHere,
    NoRatings { why: Option<String> },
    FormatVersion { found: u64, known: Vec<u32> },
    IsDraft,
    NoFinal { errors: usize },
    NoData,
    ChangedSince { files: Vec<String> },
    UnknownSection { section: String, programme: String },
    UnknownLevel { section: String, level: String, programme: String },
    // Several beside each other.
    GivenTwice { other: String },
    Differs { version: String, other: String },
    NewerUnknown { versions: [String; 2], other: String },
    PreviousDiffers { section: String, said: String, found: String },
    NothingCounts,
}
