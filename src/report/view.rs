//! The view model: everything a template may show, in the order it is shown, with every word and number decided.
//!
//! Templates lay this out and decide nothing: what is here is printed, what is not here does not exist. It is
//! written as JSON for Typst and handed as it is to Tera, so field names are part of the designers' contract
//! (report-templates/README.md). What must hold: every anchor is unique in the report, every note reference has its
//! note, every heading is at most one level deeper than the one before it.

use serde::{Deserialize, Serialize};

use crate::programme::{BoxForm, Shape, Tone};

/// One report in one language, as draft or final.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// BCP 47 tag of the report's language, such as `en-GB`.
    pub language: String,
    /// What the file says of itself: title, author, subject, dates.
    pub metadata: Metadata,
    /// The words around the content: running heads, link texts, labels of the page furniture.
    pub furniture: Furniture,
    /// The marks of a draft. Absent from a final report, where nothing may remind of one.
    pub draft: Option<DraftMarks>,
    /// The first page.
    pub cover: Cover,
    /// The contents as links, nested by level, for the HTML; the PDF makes its own from the headings.
    pub contents: Vec<ContentsEntry>,
    /// The report, a top-level section each.
    pub sections: Vec<Section>,
    /// Footnotes, numbered through the report in order of their first reference.
    pub notes: Vec<Note>,
    /// Images by name: what a block refers to, and where its bytes are served.
    pub images: Vec<ImageFile>,
}

/// What the file says of itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Metadata {
    /// The document's title; a draft's begins with the word for draft.
    pub title: String,
    /// One sentence that describes the document.
    pub description: String,
    /// The publishing body.
    pub author: String,
    /// Words to find it by.
    pub keywords: Vec<String>,
    /// The day, month or year of publication in ISO 8601, as precise as it is known.
    pub date: String,
    /// Year, month and day for the PDF's date field; a month or a year counts from its first day.
    pub date_parts: [u16; 3],
    /// SHA-256 of every input, in hexadecimal: the same digest as in the manifest.
    pub digest: String,
    /// The inspectorate's own notice on this copy, if it has one.
    pub notice: Option<String>,
    /// Machine-readable description of the report and its ratings (schema.org, JSON-LD), for the HTML.
    pub json_ld: serde_json::Value,
}

/// The words around the content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Furniture {
    /// Left running head: the short title of the report.
    pub running_title: String,
    /// The publishing body, for the foot.
    pub publisher: String,
    /// "Skip to main content".
    pub skip_link: String,
    /// "Contents".
    pub contents: String,
    /// "Notes", heading of the footnotes in the HTML.
    pub notes: String,
    /// "Back to text", what a footnote's return link is called.
    pub back_to_text: String,
    /// "Note", read before the number of a footnote.
    pub note: String,
    /// "Page".
    pub page: String,
    /// "Overall rating".
    pub overall_rating: String,
    /// "Back to top".
    pub back_to_top: String,
}

/// The marks of a draft: real text, for those who cannot see the watermark.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftMarks {
    /// The single word behind the page: DRAFT.
    pub watermark: String,
    /// The line at the head of every page.
    pub head: String,
    /// The line at the foot of every page.
    pub foot: String,
    /// The first lines of the document, before its title.
    pub opening: Vec<String>,
    /// "Paragraph", read before a draft number.
    pub paragraph: String,
}

/// The first page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    /// Line above the name: what kind of report this is, such as "An inspection of youth offending services in".
    pub kicker: String,
    /// The large line: the area or the service.
    pub name: String,
    /// Line below the name, or none.
    pub subtitle: Option<String>,
    /// Month and year, or year, as the report's language writes it.
    pub date: String,
    /// The publishing body.
    pub publisher: String,
    /// The inspectorates that inspected jointly, in the order they are printed; empty where there is one.
    pub inspectorates: Vec<String>,
    /// The overall rating, where the programme has one and prints it on the cover.
    pub overall: Option<RatingMark>,
    /// "Score", where it is printed.
    pub score_label: Option<String>,
    /// "32/36", where the programme prints the score.
    pub score: Option<String>,
    /// The notice on this copy.
    pub notice: Option<String>,
    /// ISBN and version lines.
    pub lines: Vec<String>,
}

/// A line of the contents.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentsEntry {
    /// The printed number with its punctuation, or none.
    pub number: Option<String>,
    /// The heading's text.
    pub title: String,
    /// Where it leads.
    pub anchor: String,
    /// Entries below it.
    pub entries: Vec<ContentsEntry>,
}

/// A top-level section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The section's id in the programme.
    pub id: String,
    /// Whether it begins a page.
    pub new_page: bool,
    /// Whether all of it stays on one page (the ratings page).
    pub one_page: bool,
    /// Everything in it, headings of all levels included, in reading order.
    pub blocks: Vec<Block>,
}

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
    List { ordered: bool, items: Vec<Item> },
    /// Strengths, areas for improvement or key findings: told apart by heading and marker. The heading stands before it.
    Findings { finding: FindingKind, numbered: bool, items: Vec<Item> },
    /// What a standard asks, in one sentence.
    Statement { label: Option<String>, blocks: Vec<Block> },
    /// Inspection criteria.
    Criteria { label: Option<String>, blocks: Vec<Block> },
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
        label: Option<String>,
        language: Option<String>,
        blocks: Vec<Block>,
        attribution: Option<String>,
    },
    /// A box: good practice, effective practice, case illustration.
    Box {
        mark: Mark,
        box_kind: String,
        form: BoxForm,
        label: String,
        title: Option<String>,
        lines: Vec<String>,
        blocks: Vec<Block>,
        note: Option<String>,
    },
    /// A table of data.
    Table(Table),
    /// A list of terms.
    Glossary { entries: Vec<GlossaryEntry> },
    /// A picture with its text alternative.
    Image { mark: Mark, name: String, alt: String, caption: Option<Vec<Inline>> },
    /// The table of contents.
    Contents,
    /// Something that is not there yet: a draft shows it.
    Hole { text: String },
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

/// A rating as it is shown: never by colour alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatingMark {
    /// The level's id in the programme's scale, `not-rated` or `pending`.
    pub level: String,
    /// The word.
    pub label: String,
    /// The name of the colour in the template's ramp.
    pub tone: Tone,
    /// The shape beside the word.
    pub shape: Shape,
    /// Stars out of stars, for the programmes that have them.
    pub stars: Option<[u8; 2]>,
    /// "Provisional rating", in a draft.
    pub provisional: Option<String>,
}

/// The key questions of a standard.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyQuestions {
    /// Its place and numbers.
    pub mark: Mark,
    /// Read as the table's name, and printed above it.
    pub caption: Vec<Inline>,
    /// Header of the question column.
    pub question_header: String,
    /// Header of the figure column.
    pub figure_header: String,
    /// One a key question.
    pub rows: Vec<KeyQuestionRow>,
}

/// A key question with its figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyQuestionRow {
    /// The key question's number, where the programme prints it.
    pub number: Option<String>,
    /// The question.
    pub question: Vec<Inline>,
    /// "69%", or the words for a figure that is not there.
    pub figure: String,
    /// The word that marks the row that decides the rating, on that row or rows only.
    pub decides: Option<String>,
}

/// The ratings page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatingsSummary {
    /// The service's name, as the first line.
    pub service: String,
    /// "Fieldwork started November 2022", or none.
    pub fieldwork: Option<String>,
    /// The overall rating, or none where the programme has none.
    pub overall: Option<OverallRating>,
    /// "Standard" and "Rating": the headers of the table.
    pub headers: [String; 2],
    /// Read as the table's name.
    pub caption: String,
    /// Rows under a common heading; the heading is empty where there is one group only.
    pub groups: Vec<RatingsGroup>,
    /// The levels of the scale with their descriptors, where the programme prints them.
    pub key: Option<RatingsKey>,
    /// Notes below the table.
    pub notes: Vec<Vec<Inline>>,
}

/// The overall rating with its score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverallRating {
    /// "Overall rating".
    pub label: String,
    /// The rating.
    pub mark: RatingMark,
    /// "Score", where it is printed.
    pub score_label: Option<String>,
    /// "32/36", where it is printed.
    pub score: Option<String>,
}

/// Rated sections under one heading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatingsGroup {
    /// "1. Organisational delivery", or none.
    pub heading: Option<Vec<Inline>>,
    /// One a rated section.
    pub rows: Vec<RatingsRow>,
}

/// A rated section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatingsRow {
    /// The printed number, or none.
    pub number: Option<String>,
    /// The section's title.
    pub title: String,
    /// Where the section is.
    pub anchor: String,
    /// Its rating.
    pub mark: RatingMark,
    /// What stands in the rating column where the programme shows a number instead of a word ("3").
    pub figure: Option<String>,
}

/// The levels of a scale explained.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatingsKey {
    /// Read as the table's name.
    pub caption: String,
    /// "Judgement" and "Descriptor".
    pub headers: [String; 2],
    /// Number or word, then the descriptor.
    pub rows: Vec<[String; 2]>,
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
    pub title: String,
    /// Whether its cells are numbers, set to the right in tabular figures.
    pub number: bool,
}

/// A term and what it means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryEntry {
    /// The term.
    pub term: String,
    /// What it means.
    pub definition: Vec<Inline>,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// 1, 2, 3 ... through the report.
    pub number: u32,
    /// Anchor of the note itself.
    pub anchor: String,
    /// Anchors of its references, in order.
    pub references: Vec<String>,
    /// What it says.
    pub inlines: Vec<Inline>,
}

/// An image file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImageFile {
    /// The name that blocks use: a path below `images/`.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// The bytes in Base64, for the HTML.
    pub base64: String,
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
}
