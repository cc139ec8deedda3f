//! The parts of a section: what is set in which order, and under which heading.
//!
//! What must hold: the names are a closed set; `rest` takes whatever of quotations, boxes, tables and images no
//! paragraph has placed, so that nothing that was written is left out.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::source::{Label, Text};

/// The heading that takes a part's own heading away.
pub const NO_HEADING: &str = "none";

/// A part as a programme file gives it: its name alone, or with a heading.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum PartSpec {
    /// Just the part.
    Name(PartName),
    /// The part with its heading or its text.
    Full(Box<Part>),
}

/// A part with its heading or its text.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Which part.
    pub part: PartName,
    /// A heading above it, one level below the section's own. Strengths, areas for improvement and key findings have
    /// the product's own heading where none is given; the heading `none` takes it away.
    #[schemars(extend("x-translator" = "heading", "x-term" = true))]
    pub heading: Option<Label>,
    /// A label set before it, smaller than a heading (statement, criteria).
    #[schemars(extend("x-translator" = "label", "x-term" = true))]
    pub label: Option<Label>,
    /// The label where there is a single criterion.
    #[schemars(extend("x-translator" = "label", "x-term" = true))]
    pub label_one: Option<Label>,
    /// Words before the part, Markdown with placeholders; they go where the part has nothing to show.
    #[schemars(extend("x-translator" = "words before a part"))]
    pub lead: Option<Text>,
    /// A caution or a remark after the part, in the same way.
    #[schemars(extend("x-translator" = "note after a part"))]
    pub note: Option<Text>,
    /// For the part `text`: what it says, Markdown with placeholders.
    #[schemars(extend("x-translator" = "standing text"))]
    pub text: Option<Text>,
}

/// The parts there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PartName {
    /// What a standard asks, from the outline.
    Statement,
    /// Inspection criteria, from the outline.
    Criteria,
    /// The rating as a badge.
    Rating,
    /// The rating as a closing sentence.
    RatingSentence,
    /// A text of the programme.
    Text,
    /// The table of key questions with its lead.
    KeyQuestions,
    /// The prose that inspectors wrote.
    Prose,
    /// Key findings.
    KeyFindings,
    /// Strengths.
    Strengths,
    /// Areas for improvement.
    AreasForImprovement,
    /// The summary of the section.
    Summary,
    /// Charts of the section.
    Charts,
    /// Quotations, boxes, tables and images that no paragraph has placed.
    Rest,
    /// The sections below this one.
    Sections,
    /// Who signed it, and when.
    Signature,
}

impl PartSpec {
    /// Which part it is.
    #[must_use]
    pub fn name(&self) -> PartName {
        match self {
            PartSpec::Name(name) => *name,
            PartSpec::Full(part) => part.part,
        }
    }

    /// The part with its heading or text, if it has any.
    #[must_use]
    pub fn full(&self) -> Option<&Part> {
        match self {
            PartSpec::Name(_) => None,
            PartSpec::Full(part) => Some(part),
        }
    }
}
