//! `sections/<id>.yaml` and `glossary.yaml`: findings, boxes, quotations, tables, images, charts, a summary, a signature.
//!
//! Every text is Markdown. What is given an id can be placed between paragraphs with `{{ box(id="...") }}`; what is placed
//! nowhere comes at the end of its section, in order.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ChartRecord, Deliberate};
use crate::language::Language;
use crate::source::{Date, Label, Text};

/// `sections/<id>.yaml`.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionFile {
    /// What was done well.
    #[serde(default)]
    #[schemars(extend("x-translator" = "strength"))]
    pub strengths: Vec<Finding>,
    /// What should be done better.
    #[serde(default)]
    #[schemars(extend("x-translator" = "area for improvement"))]
    pub areas_for_improvement: Vec<Finding>,
    /// Findings that are neither marked good nor bad.
    #[serde(default)]
    #[schemars(extend("x-translator" = "key finding"))]
    pub key_findings: Vec<Finding>,
    /// Boxes.
    #[serde(default)]
    pub boxes: Vec<BoxRecord>,
    /// Quotations.
    #[serde(default)]
    pub quotations: Vec<QuotationRecord>,
    /// Tables.
    #[serde(default)]
    pub tables: Vec<TableRecord>,
    /// Images.
    #[serde(default)]
    pub images: Vec<ImageRecord>,
    /// Charts.
    #[serde(default)]
    pub charts: Vec<ChartRecord>,
    /// The section's summary, for programmes that print one.
    #[schemars(extend("x-translator" = "summary"))]
    pub summary: Option<Text>,
    /// What notes of summaries say where this section shows them, where that differs.
    #[serde(default)]
    pub summary_notes: Vec<SummaryNote>,
    /// Who signed the section, and when.
    pub signature: Option<Signature>,
    /// What a check would report in this section and is meant.
    #[serde(default)]
    pub deliberate: Vec<Deliberate>,
    /// Notes that are never printed.
    pub private_notes: Option<String>,
}

/// A finding: its text alone, or with an id that recommendations can refer to, or marked as a main one.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Finding {
    /// Its text.
    Text(Text),
    /// Its text with an id.
    Record(FindingRecord),
}

/// A finding with an id.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FindingRecord {
    /// What recommendations call it by.
    pub id: Option<String>,
    /// What was found.
    pub text: Text,
    /// Whether it is one of the main findings of the report: those stand in the summary of one page.
    #[serde(default)]
    pub main: bool,
    /// Notes that are never printed.
    pub private_notes: Option<String>,
}

/// A note of a summary, as it is where this section shows the summary.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SummaryNote {
    /// The section whose summary it is.
    pub of: String,
    /// The name of the note in that summary.
    pub note: String,
    /// What it says here; without it the summary has no such note here.
    #[schemars(extend("x-translator" = "footnote"))]
    pub text: Option<Text>,
}

/// A box.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoxRecord {
    /// What a paragraph places it by.
    pub id: String,
    /// Its kind in the programme, such as `good_practice`.
    pub kind: String,
    /// Its title.
    #[schemars(extend("x-translator" = "title of a box"))]
    pub title: Option<Label>,
    /// What it tells.
    #[schemars(extend("x-translator" = "box"))]
    pub text: Text,
    /// Whether names in it were changed; then the notice that says so is printed.
    #[serde(default)]
    pub names_changed: bool,
    /// Notes that are never printed.
    pub private_notes: Option<String>,
}

/// A quotation.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuotationRecord {
    /// What a paragraph places it by.
    pub id: String,
    /// A line above it: who was asked what.
    #[schemars(extend("x-translator" = "line above a quotation"))]
    pub label: Option<Label>,
    /// What was said, in the language in which it was said, without quotation marks.
    #[schemars(extend("x-translator" = "quotation"))]
    pub text: Text,
    /// What the same person went on to say, after words of the report.
    #[serde(default)]
    pub continued: Vec<ContinuedRecord>,
    /// Who said it.
    #[schemars(extend("x-translator" = "who said it"))]
    pub attribution: Option<Label>,
    /// The language it was said in and its text is in, where that is not the folder's English: `cy` or `en`.
    pub lang: Option<String>,
    /// What was said in the other language: the author's translation.
    pub translation: Option<Text>,
    /// What a report in the other language prints where there is a translation.
    #[serde(default)]
    pub other_language: OtherLanguage,
    /// What others said, under the same label.
    #[serde(default)]
    pub more: Vec<VoiceRecord>,
    /// Notes that are never printed.
    pub private_notes: Option<String>,
}

/// Another voice of a quotation.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VoiceRecord {
    /// What was said, in the language in which it was said, without quotation marks.
    #[schemars(extend("x-translator" = "quotation"))]
    pub text: Text,
    /// What the same person went on to say, after words of the report.
    #[serde(default)]
    pub continued: Vec<ContinuedRecord>,
    /// Who said it.
    #[schemars(extend("x-translator" = "who said it"))]
    pub attribution: Option<Label>,
    /// The language it was said in and its text is in, where that is not the folder's English: `cy` or `en`.
    pub lang: Option<String>,
    /// What was said in the other language: the author's translation.
    pub translation: Option<Text>,
    /// What a report in the other language prints where there is a translation.
    #[serde(default)]
    pub other_language: OtherLanguage,
}

/// A further part of what one person said.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContinuedRecord {
    /// The report’s own words between the part before and this one.
    #[schemars(extend("x-translator" = "words of the report between two parts of a quotation"))]
    pub words: Label,
    /// What was said then, in the same language, without quotation marks.
    #[schemars(extend("x-translator" = "quotation"))]
    pub text: Text,
    /// The same in the other language: the author's translation.
    pub translation: Option<Text>,
}

/// What of a quotation a report in another language prints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OtherLanguage {
    /// The translation, and below it what was said.
    #[default]
    Both,
    /// The translation alone.
    Translation,
    /// What was said, as it was said.
    Original,
}

/// A table.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableRecord {
    /// What a paragraph places it by.
    pub id: String,
    /// What it shows.
    #[schemars(extend("x-translator" = "title of a table"))]
    pub caption: Text,
    /// Its columns: a header each.
    #[schemars(extend("x-translator" = "header of a column"))]
    pub columns: Vec<ColumnSpec>,
    /// Its rows, a cell a column. A cell that is empty says why: it holds a word, not nothing.
    #[schemars(extend("x-translator" = "cell of a table"))]
    pub rows: Vec<Vec<Text>>,
    /// In which order the rows stand; as they are written where this is left out.
    pub sort: Option<TableSort>,
    /// Where the figures come from.
    #[schemars(extend("x-translator" = "source of figures"))]
    pub source: Option<Label>,
    /// A remark below it.
    #[schemars(extend("x-translator" = "note to a table"))]
    pub note: Option<Text>,
    /// Notes that are never printed.
    pub private_notes: Option<String>,
}

/// The order of the rows of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TableSort {
    /// By what the first column says, in the alphabet of the report’s language.
    FirstColumn,
}

/// A column: its header alone, or with what it holds.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum ColumnSpec {
    /// Its header.
    Title(Label),
    /// Its header, and whether it holds numbers.
    Full(Column),
}

/// A column with what it holds.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its header.
    pub title: Label,
    /// Whether its cells are numbers.
    #[serde(default)]
    pub number: bool,
}

/// An image.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImageRecord {
    /// What a paragraph places it by.
    pub id: String,
    /// The file below `images/`.
    pub file: String,
    /// What it shows, for those who cannot see it.
    #[schemars(extend("x-translator" = "what an image shows, for those who cannot see it"))]
    pub alt: Label,
    /// A line below it.
    #[schemars(extend("x-translator" = "line below an image"))]
    pub caption: Option<Text>,
}

/// Who signed a section, and when.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// Who signed.
    pub name: Option<String>,
    /// In which role.
    #[schemars(extend("x-translator" = "role of a person"))]
    pub role: Label,
    /// When.
    pub date: Option<Date>,
}

/// An entry of `glossary.yaml`.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GlossaryRecord {
    /// The term.
    #[schemars(extend("x-translator" = "term of the glossary", "x-term" = true))]
    pub term: Label,
    /// What it means.
    #[schemars(extend("x-translator" = "meaning of a term"))]
    pub definition: Text,
    /// What it is sorted by instead of the term, by language code; `|` keeps two letters apart that would be one letter of
    /// the Welsh alphabet: `Ban|gor`.
    #[serde(default)]
    pub sort_as: BTreeMap<String, String>,
}

impl GlossaryRecord {
    /// What it is sorted by in a language.
    #[must_use]
    pub fn sorted_as(&self, language: Language) -> &str {
        self.sort_as.get(language.code()).map_or(&self.term, String::as_str)
    }
}

impl SectionFile {
    /// Its findings of every kind.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.strengths.iter().chain(&self.areas_for_improvement).chain(&self.key_findings)
    }
}

impl Finding {
    /// What was found.
    #[must_use]
    pub fn text(&self) -> &Text {
        match self {
            Finding::Text(text) => text,
            Finding::Record(record) => &record.text,
        }
    }

    /// What recommendations call it by.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            Finding::Text(_) => None,
            Finding::Record(record) => record.id.as_deref(),
        }
    }

    /// Whether it is one of the main findings of the report.
    #[must_use]
    pub fn is_main(&self) -> bool {
        matches!(self, Finding::Record(record) if record.main)
    }
}

impl ColumnSpec {
    /// Its header.
    #[must_use]
    pub fn title(&self) -> &Label {
        match self {
            ColumnSpec::Title(title) => title,
            ColumnSpec::Full(column) => &column.title,
        }
    }

    /// Whether its cells are numbers.
    #[must_use]
    pub fn is_number(&self) -> bool {
        matches!(self, ColumnSpec::Full(Column { number: true, .. }))
    }
}

impl SectionFile {
    /// Whether it holds nothing that a report could show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.strengths.is_empty()
            && self.areas_for_improvement.is_empty()
            && self.key_findings.is_empty()
            && self.boxes.is_empty()
            && self.quotations.is_empty()
            && self.tables.is_empty()
            && self.images.is_empty()
            && self.charts.is_empty()
            && self.summary.is_none()
            && self.signature.is_none()
    }
}
