//! The pieces of a section and the pieces of a paragraph.

use serde::{Deserialize, Serialize};

use super::{KeyQuestions, RatingMark, RatingsSummary, Words};
use crate::programme::BoxForm;

/// A heading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// 1 for a top-level section. The document's own title is not a heading.
    pub level: u8,
    /// Unique in the report.
    pub anchor: String,
    /// The printed number with its punctuation ("1.1."), or none.
    pub number: Option<String>,
    /// The text, never empty.
    pub inlines: Vec<Inline>,
    /// Whether the contents list it.
    pub in_contents: bool,
    /// Whether it begins a page; the heading of a top-level section leaves that to its section.
    pub new_page: bool,
    /// Set off from what stands before it as a section of the outline, or a lesser heading inside one.
    pub rank: HeadingRank,
}

/// How much a heading weighs on the page, apart from its level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeadingRank {
    /// A section of the outline.
    Section,
    /// A part of a section (strengths, a heading in prose), or a section that goes on on the page of the one before.
    Part,
}

/// Where something can be pointed at, and the numbers printed beside it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// Unique anchor: of every block in a draft, of numbered ones in a final.
    pub anchor: Option<String>,
    /// The number in the margin of a draft.
    pub draft_number: Option<u32>,
    /// The number that the programme prints ("1.1.", "(1)", "1"), or none.
    pub number: Option<String>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields of a variant are named for what they hold, and their types say more")]
#[expect(clippy::large_enum_variant, reason = "a report has few blocks of each kind and they are not moved about")]
pub enum Block {
    /// A heading of any level.
    Heading(Heading),
    /// A paragraph.
    Paragraph { mark: Mark, inlines: Vec<Inline>, role: ParagraphRole },
    /// A list in prose.
    List { ordered: bool, start: u64, items: Vec<Item> },
    /// Strengths, areas for improvement or key findings: told apart by heading and marker. The heading stands before it.
    Findings { finding: FindingKind, numbered: bool, items: Vec<Item> },
    /// What a standard asks, in one sentence.
    Statement { label: Option<Words>, blocks: Vec<Block> },
    /// Inspection criteria.
    Criteria { label: Option<Words>, blocks: Vec<Block> },
    /// The rating of the section, as a badge; or as a closing sentence.
    Rating { sentence: Option<Vec<Inline>>, mark: RatingMark },
    /// The key questions of a standard with their figures.
    KeyQuestions(KeyQuestions),
    /// The ratings of the whole report.
    Ratings(RatingsSummary),
    /// Recommendations, grouped by who should act.
    Recommendations { groups: Vec<RecommendationGroup> },
    /// A quotation with its source.
    Quotation {
        mark: Mark,
        label: Option<Words>,
        language: Option<String>,
        blocks: Vec<Block>,
        original: Option<Box<Original>>,
        attribution: Option<Words>,
    },
    /// A box: good practice, effective practice, case illustration.
    Box {
        mark: Mark,
        box_kind: String,
        form: BoxForm,
        label: Words,
        title: Option<Words>,
        lines: Vec<Words>,
        blocks: Vec<Block>,
        note: Option<String>,
    },
    /// A table of data.
    Table(Table),
    /// A list of terms.
    Glossary { entries: Vec<GlossaryEntry> },
    /// A picture with its text alternative.
    Image { mark: Mark, name: String, alt: Words, caption: Option<Vec<Inline>> },
    /// The table of contents.
    Contents,
    /// Something that is not there yet: a draft shows it.
    Hole { text: String },
}

/// What was said, below its translation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Original {
    /// "As it was said, in Welsh".
    pub label: String,
    /// BCP 47 tag of its language.
    pub language: String,
    /// What was said.
    pub blocks: Vec<Block>,
}

/// What a paragraph is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParagraphRole {
    /// Running text.
    Body,
    /// Running text that introduces the list, table or quotation after it, and stays with it.
    Lead,
    /// Who signed, and when.
    Signature,
    /// A note under a table or a rating.
    Small,
}

/// Strengths, areas for improvement, key findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// Something done well.
    Strengths,
    /// Something to do better.
    AreasForImprovement,
    /// A finding that is neither marked good nor bad.
    KeyFindings,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its place and numbers.
    pub mark: Mark,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// Recommendations to one addressee.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecommendationGroup {
    /// "The Coventry Youth Justice Service should:", or none where bodies stand in brackets.
    pub lead: Option<Vec<Inline>>,
    /// Whether a number is printed.
    pub numbered: bool,
    /// One a recommendation.
    pub items: Vec<Item>,
}

/// A table of data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Its place and numbers.
    pub mark: Mark,
    /// Printed above the table and read as its name; or none where a heading does that.
    pub caption: Option<Vec<Inline>>,
    /// The header row.
    pub columns: Vec<Column>,
    /// Cells, as many as columns.
    pub rows: Vec<Vec<Vec<Inline>>>,
    /// Whether the first cell of each row is the row's header.
    pub row_headers: bool,
    /// Source and remarks, printed below.
    pub notes: Vec<Vec<Inline>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its header, never empty.
    pub title: Words,
    /// Whether its cells are numbers, set to the right in tabular figures.
    pub number: bool,
}

/// A term and what it means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryEntry {
    /// The term.
    pub term: Words,
    /// What it means.
    pub definition: Vec<Inline>,
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields of a variant are named for what they hold, and their types say more")]
pub enum Inline {
    /// Text as it is.
    Text { text: String },
    /// Emphasis.
    Emphasis { inlines: Vec<Inline> },
    /// Strong emphasis.
    Strong { inlines: Vec<Inline> },
    /// A link out of the report, or to an anchor in it (then `to` begins with `#`).
    Link { to: String, inlines: Vec<Inline> },
    /// A reference to a footnote: `first` on the first one, where the PDF sets the note.
    Note { number: u32, anchor: String, first: bool, inlines: Vec<Inline> },
    /// Words in the other language.
    Foreign { language: String, inlines: Vec<Inline> },
    /// A forced line break.
    Break,
    /// Something that is not there yet: a draft shows it.
    Hole { text: String },
    /// Words that are not in the report's language yet, in a draft: `mark` says so before them.
    Untranslated { language: String, mark: String, inlines: Vec<Inline> },
}
