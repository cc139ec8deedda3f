//! The outline: the tree of sections that a report of the programme has.
//!
//! What must hold: ids are unique in the whole tree; a section that has a rating names a method that exists; key
//! questions stand only in sections that are rated by them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::source::{Label, Text};

/// A section of the outline.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Node {
    /// Its id: the name of its files in a findings folder.
    pub id: String,
    /// What kind of section it is.
    #[serde(default)]
    pub kind: SectionKind,
    /// The name of its level, such as standard.
    pub level: Option<String>,
    /// Its printed number without punctuation.
    pub number: Option<String>,
    /// Its title; a section without one follows the section before it.
    #[schemars(extend("x-translator" = "title of a section", "x-term" = true))]
    pub title: Option<Label>,
    /// The heading in the body, where it differs from the title in tables and lists.
    #[schemars(extend("x-translator" = "title of a section", "x-term" = true))]
    pub heading: Option<Label>,
    /// A note that its title carries where it stands in the ratings summary.
    #[schemars(extend("x-translator" = "footnote"))]
    pub note: Option<Text>,
    /// Whether inspectors must write it.
    #[serde(default)]
    pub content: Content,
    /// The name of its parts in `programme.yaml`; `default` where none is given.
    pub parts: Option<String>,
    /// Whether the contents list it.
    #[serde(default = "yes")]
    pub in_contents: bool,
    /// Whether it begins a page; top-level sections do where this is not said.
    pub new_page: Option<bool>,
    /// Whether all of it stays on one page.
    #[serde(default)]
    pub one_page: bool,
    /// Whether each paragraph of its prose is numbered: the section's number, a dot, then 1, 2, 3.
    #[serde(default)]
    pub numbered_paragraphs: bool,
    /// What a standard asks, Markdown.
    #[schemars(extend("x-translator" = "what a standard asks"))]
    pub statement: Option<Text>,
    /// Inspection criteria, Markdown.
    #[schemars(extend("x-translator" = "criteria"))]
    pub criteria: Option<Text>,
    /// How it is rated.
    pub rating: Option<NodeRating>,
    /// The sentence before the table of key questions, Markdown with placeholders.
    #[schemars(extend("x-translator" = "sentence before key questions"))]
    pub key_questions_lead: Option<Text>,
    /// Its key questions.
    #[serde(default)]
    pub key_questions: Vec<KeyQuestion>,
    /// For standing texts and for the opening of recommendations: the name of a file in `texts/`.
    pub text: Option<String>,
    /// For the ratings summary: what it shows.
    pub ratings_summary: Option<RatingsSummaryShape>,
    /// For statistics: which.
    pub statistics: Option<StatisticsShape>,
    /// For gathered boxes: which kinds; all where none is named.
    #[serde(default)]
    pub box_kinds: Vec<String>,
    /// For gathered summaries: of which sections.
    #[serde(default)]
    pub of: Vec<String>,
    /// The sections below it.
    #[serde(default)]
    pub sections: Vec<Node>,
}

fn yes() -> bool {
    true
}

/// What kind of section it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// Written by inspectors: prose, findings, boxes, quotations, tables, and what the outline adds.
    #[default]
    Prose,
    /// The table of contents.
    Contents,
    /// A text of the programme.
    StandingText,
    /// The ratings of the whole report.
    RatingsSummary,
    /// Recommendations.
    Recommendations,
    /// The periods of fieldwork.
    Fieldwork,
    /// People by role.
    People,
    /// Statistics with their comparators and sources.
    Statistics,
    /// The glossary.
    Glossary,
    /// Boxes from the whole report.
    GatheredBoxes,
    /// Summaries of other sections with their ratings.
    GatheredSummaries,
    /// Every key question with its figure, and every rating.
    ResultsAnnex,
}

/// Whose words a section holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// A prose section must be written, unless it only holds other sections.
    #[default]
    Required,
    /// It may be left out; then its heading goes too.
    Optional,
}

/// How a section is rated.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NodeRating {
    /// The name of the method.
    pub method: String,
    /// Whether its points count in the overall rating.
    #[serde(default)]
    pub counts: bool,
    /// Whether a report may leave it unrated with a reason (no such cases).
    #[serde(default)]
    pub may_be_unrated: bool,
    /// Whether it may be carried over from an earlier inspection, with its date.
    #[serde(default)]
    pub may_be_carried_over: bool,
    /// Whether the report gives it as a rating of its own; else it is a step to the one that is made from it.
    #[serde(default = "yes")]
    pub published: bool,
    /// The sections it covers, where those are not the section itself and those below it.
    #[serde(default)]
    pub covers: Vec<String>,
    /// The closing sentence with `{{ rating(of="...") }}` in it, for the part `rating_sentence`.
    #[schemars(extend("x-translator" = "closing sentence with the rating"))]
    pub sentence: Option<Text>,
}

/// A key question.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeyQuestion {
    /// Its id, and its number where the programme prints it.
    pub id: String,
    /// What is asked.
    #[schemars(extend("x-translator" = "key question", "x-term" = true))]
    pub question: Text,
    /// What it is about, where key questions of several sections are about the same: then their figures stand side by side.
    #[schemars(extend("x-translator" = "theme of key questions", "x-term" = true))]
    pub theme: Option<Label>,
}

/// What a ratings summary shows.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RatingsSummaryShape {
    /// Sections whose rated sections stand under their title as a group; a rated one itself is a row.
    pub groups: Vec<String>,
    /// Whether the levels of the scale are explained below.
    #[serde(default)]
    pub key: bool,
    /// Whether the level's figure ("4") is printed before its word.
    #[serde(default)]
    pub figures: bool,
    /// Whether the recommendations stand below in brief.
    #[serde(default = "yes")]
    pub recommendations: bool,
    /// The header of the first column, where it is not the product's own.
    #[schemars(extend("x-translator" = "header of a column"))]
    pub header: Option<Label>,
    /// The header of the rating column, where it is not the product's own.
    #[schemars(extend("x-translator" = "header of a column"))]
    pub rating_header: Option<Label>,
}

/// Which statistics a section shows.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatisticsShape {
    /// The names of groups in `statistics.yaml`, in order; all of them where none is named.
    #[serde(default)]
    pub groups: Vec<String>,
}

/// Every node of the tree, each before those below it.
pub(super) fn walk(nodes: &[Node]) -> impl Iterator<Item = &Node> {
    let mut stack: Vec<&Node> = nodes.iter().rev().collect();
    std::iter::from_fn(move || {
        let node = stack.pop()?;
        stack.extend(node.sections.iter().rev());
        Some(node)
    })
}

impl Node {
    /// This section and every one below it.
    pub fn subtree(&self) -> impl Iterator<Item = &Node> {
        walk(std::slice::from_ref(self))
    }
}
