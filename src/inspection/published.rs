//! Whether a version of a report is out: yes or no, or since when.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::source::Date;

/// Whether a version is out, or since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub enum Published {
    /// Whether it is out.
    IsOut(bool),
    /// When it was published.
    Since(Date),
}

impl TryFrom<String> for Published {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match text.as_str() {
            "true" => Ok(Published::IsOut(true)),
            "false" => Ok(Published::IsOut(false)),
            _ => Date::try_from(text).map(Published::Since),
        }
    }
}

impl From<Published> for String {
    fn from(published: Published) -> String {
        match published {
            Published::IsOut(is_out) => is_out.to_string(),
            Published::Since(date) => date.to_string(),
        }
    }
}

impl JsonSchema for Published {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Published".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            // A year stands in YAML as a number.
            "type": ["string", "integer", "boolean"],
            "format": "partial-date-or-yes",
            "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$",
            "description": "`true` or `false`; or since when: 2023, 2023-02 or 2023-02-28.",
        })
    }
}
