//! The form for points on facts: its words, for the page, the Word copy and the spreadsheet alike.

use serde::{Deserialize, Serialize};

/// The form for points.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointsForm {
    /// The line that names the draft; a filled form is matched by it.
    pub reference: String,
    /// "Points on facts".
    pub title: String,
    /// What is asked for, a line each.
    pub introduction: Vec<String>,
    /// That the other forms do the same.
    pub other_forms: String,
    /// What to do where nothing in the page moves.
    pub no_scripts: String,
    /// "Add rows where you need them."
    pub more_rows: String,
    /// The kinds of point.
    pub kinds: Vec<PointKindChoice>,
    /// What the fields are called.
    pub labels: PointLabels,
    /// The words of the page.
    pub page: PointsPage,
}

/// A kind of point.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointKindChoice {
    /// Its id in files.
    pub id: String,
    /// Its words.
    pub label: String,
}

/// What the fields of the form are called.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "phrases/en.ftl says what each label is")]
pub struct PointLabels {
    pub reference: String,
    pub who: String,
    pub nil: String,
    pub kinds: String,
    pub paragraph: String,
    pub quoted: String,
    pub kind: String,
    pub correction: String,
    pub evidence: String,
    pub anchor: String,
}

/// The words of the page in which points are made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "phrases/en.ftl says what each word is for")]
pub struct PointsPage {
    pub close: String,
    pub new: String,
    pub row: String,
    pub whole: String,
    pub keep: String,
    pub cancel: String,
    pub list: String,
    pub none: String,
    pub remove_all: String,
    pub nil: String,
    pub save: String,
    pub read: String,
    pub print: String,
    pub not_said: String,
    /// What the script says and needs to know, as JSON: sentences with `{number}`, `{count}` and `{file}` in them.
    pub script: String,
}
