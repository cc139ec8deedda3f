//! What was left from the writing, as data: holes, marks that set nothing, parts of another report.

/// Something that was to be filled, set or taken away before anybody read it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each remnant and its fields are told by its sentence in remnants.rs")]
pub enum Remnant {
    TypedHole { found: String },
    TypedList { found: String },
    StrayMark { found: String },
    PastedTwice { found: String, first_file: String, first_line: usize },
    PlaceUnknown { found: String },
    OtherService { found: String, own: String },
    OwnQuotationMarks { found: String },
    MarksAroundName { found: String },
    PairOpen { mark: String, found: String },
}
