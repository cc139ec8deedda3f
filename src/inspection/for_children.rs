//! `for-children.yaml`: the report for children, in short sentences that inspectors write for them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Deliberate;
use crate::source::{Label, Text};

/// The file of the report for children.
pub const FOR_CHILDREN: &str = "for-children.yaml";

/// `for-children.yaml`.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ForChildrenFile {
    /// Its parts, in order.
    #[serde(default)]
    pub parts: Vec<ChildrenPart>,
    /// What a check reports of it and is meant.
    #[serde(default)]
    pub deliberate: Vec<Deliberate>,
    /// Notes that are never printed.
    pub private_notes: Option<String>,
}

/// Some sentences under a heading.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChildrenPart {
    /// Its heading.
    #[schemars(extend("x-translator" = "heading in the report for children"))]
    pub heading: Label,
    /// Its sentences: a text each, or with a picture. Figures and ratings stand in them as placeholders.
    #[schemars(extend("x-translator" = "sentence for children"))]
    pub sentences: Vec<ChildrenSentence>,
    /// What they say in short: ids of findings, of recommendations or of sections, or `overall` for the overall rating.
    #[serde(default)]
    pub rests_on: Vec<String>,
    /// That they say what that says: the mark of it that `findings check` gives. When it changes, so does its mark.
    pub confirmed: Option<String>,
}

/// A sentence: its text alone, or with a picture.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum ChildrenSentence {
    /// A text.
    Text(Text),
    /// A text with more.
    Record(PicturedSentence),
}

/// A sentence with a picture.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PicturedSentence {
    /// The sentence.
    #[schemars(extend("x-translator" = "sentence for children"))]
    pub text: Text,
    /// The picture beside it: the name of a file in `images/`.
    pub picture: String,
    /// What the picture shows, for those who cannot see it.
    #[schemars(extend("x-translator" = "text alternative of an image"))]
    pub alt: Label,
}

impl ChildrenSentence {
    /// Its text.
    #[must_use]
    pub fn text(&self) -> &Text {
        match self {
            ChildrenSentence::Text(text) => text,
            ChildrenSentence::Record(record) => &record.text,
        }
    }

    /// It with its picture, if it has one.
    #[must_use]
    pub fn pictured(&self) -> Option<&PicturedSentence> {
        match self {
            ChildrenSentence::Text(_) => None,
            ChildrenSentence::Record(record) => Some(record),
        }
    }
}

impl ForChildrenFile {
    /// The names of its pictures, with where each stands: the part and the sentence.
    pub fn pictures(&self) -> impl Iterator<Item = (usize, usize, &str)> {
        self.parts.iter().enumerate().flat_map(|(part, record)| {
            let pictured = record.sentences.iter().enumerate();
            pictured.filter_map(move |(at, one)| Some((part, at, one.pictured()?.picture.as_str())))
        })
    }
}
