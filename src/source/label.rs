//! A plain text that readers see: told from ids, names and numbers by its type, so that it is found where a report is
//! translated.
//!
//! Names of people and places and the service's own are no labels: they have no translation, or one of their own.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::field::Field;
use super::located::decode_text;
use crate::limits::LABEL_LENGTH;
use crate::problem::GapReason;

/// A plain text that readers see. Two are equal that say the same, wherever they stand.
#[derive(Clone, Debug, Default)]
pub struct Label {
    words: String,
    field: Option<Box<Field>>,
    lack: Option<GapReason>,
}

impl Label {
    /// Where it stands; none where nobody wrote it.
    #[must_use]
    pub fn field(&self) -> Option<&Field> {
        self.field.as_deref()
    }

    /// What it lacks to be in the language of the inspection or programme that it is in.
    #[must_use]
    pub fn lack(&self) -> Option<GapReason> {
        self.lack
    }
}

/// A label that nobody wrote, such as an id in the place of a title.
impl From<&str> for Label {
    fn from(words: &str) -> Self {
        Label { words: words.to_owned(), ..Label::default() }
    }
}

impl Deref for Label {
    type Target = str;

    fn deref(&self) -> &str {
        &self.words
    }
}

impl fmt::Display for Label {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.words)
    }
}

impl PartialEq for Label {
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words
    }
}

impl Eq for Label {}

impl PartialOrd for Label {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Label {
    fn cmp(&self, other: &Self) -> Ordering {
        self.words.cmp(&other.words)
    }
}

impl<'de> Deserialize<'de> for Label {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let parts = decode_text(deserializer)?;
        Ok(Label { words: parts.words, field: parts.field.map(Box::new), lack: parts.lack })
    }
}

impl Serialize for Label {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.words)
    }
}

impl JsonSchema for Label {
    fn schema_name() -> Cow<'static, str> {
        "Label".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "words", "maxLength": LABEL_LENGTH.most })
    }
}
