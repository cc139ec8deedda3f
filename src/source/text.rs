//! A text of a folder that is Markdown: what was written, and where.
//!
//! What must hold: what it was parsed into is among the texts of its file, in the same place ([`super::SourceFile::prose`]).

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::field::Field;
use super::located::decode_text;

/// A Markdown text.
#[derive(Clone, Debug)]
pub struct Text {
    /// What was written.
    pub written: String,
    /// Where it stands; nowhere, where it was decoded by itself.
    pub field: Field,
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let parts = decode_text(deserializer)?;
        Ok(Text { written: parts.words, field: parts.field.unwrap_or_default() })
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.written)
    }
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "markdown" })
    }
}
