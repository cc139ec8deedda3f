//! House style: how a programme numbers, lays out and words things.
//!
//! What must hold: number formats contain `{number}`; quantifier ranges do not overlap.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// House style of a programme.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Style {
    /// How a percentage is written in prose; tables always have the sign.
    pub percent: PercentStyle,
    /// How a section's number is printed, such as "{number}.".
    #[serde(default = "plain_number")]
    pub number_format: String,
    /// How a numbered paragraph's number is printed.
    #[serde(default = "plain_number")]
    pub paragraph_format: String,
    /// How findings are numbered.
    #[serde(default)]
    pub findings: FindingsStyle,
    /// How recommendations are laid out.
    pub recommendations: RecommendationsStyle,
    /// How tables of key questions are laid out.
    #[serde(default)]
    pub key_questions: KeyQuestionsStyle,
    /// More recommendations than this are too many.
    pub recommendations_at_most: Option<u32>,
    /// Counts of children below this are withheld in tables of who they are.
    pub small_number_threshold: Option<u32>,
    /// Words for shares, with the displayed percentages they fit.
    #[serde(default)]
    pub quantifiers: Vec<Quantifier>,
    /// More words than this are too many for a sentence.
    pub sentence_words_at_most: Option<u32>,
    /// Abbreviations that every reader knows: they need no explanation.
    #[serde(default)]
    pub known_abbreviations: Vec<String>,
    /// How much a rule of `findings check` matters here, where that differs, by its id.
    #[serde(default)]
    pub rules: BTreeMap<String, RuleWeight>,
}

/// How much a rule of `findings check` matters in a programme, in drafts and final reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RuleWeight {
    /// It is not applied.
    Off,
    /// What it reports is a warning.
    Warning,
    /// What it reports stops the report.
    Error,
}

fn plain_number() -> String {
    "{number}".to_owned()
}

/// How a percentage is written in prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PercentStyle {
    /// "69 per cent".
    Words,
    /// "69%".
    Sign,
}

/// How findings are numbered.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FindingsStyle {
    /// Whether strengths and areas for improvement are numbered, each list from 1.
    #[serde(default)]
    pub numbering: Numbering,
    /// Whether key findings are numbered from 1.
    #[serde(default)]
    pub key_findings: Numbering,
    /// How the number is printed, such as "({number})".
    #[serde(default = "plain_number")]
    pub number_format: String,
}

impl Default for FindingsStyle {
    fn default() -> Self {
        FindingsStyle { numbering: Numbering::None, key_findings: Numbering::None, number_format: plain_number() }
    }
}

/// How things are numbered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Numbering {
    /// Not at all.
    #[default]
    None,
    /// From 1 in each list.
    Restart,
    /// From 1 through all groups.
    Through,
}

/// How recommendations are laid out.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecommendationsStyle {
    /// By whom they are grouped.
    pub group_by: GroupBy,
    /// How they are numbered.
    #[serde(default)]
    pub numbering: Numbering,
    /// How the number is printed, such as "({number})".
    #[serde(default = "plain_number")]
    pub number_format: String,
}

/// Where the addressee of a recommendation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GroupBy {
    /// Above its recommendations.
    Addressee,
    /// In brackets after each.
    Brackets,
}

/// How tables of key questions are laid out.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeyQuestionsStyle {
    /// Whether the key question's number is printed.
    #[serde(default)]
    pub show_numbers: bool,
}

/// Words for a share.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quantifier {
    /// The words, such as "almost all".
    pub words: Vec<String>,
    /// The lowest displayed percentage they fit.
    pub from: u8,
    /// The highest displayed percentage they fit.
    pub to: u8,
}
