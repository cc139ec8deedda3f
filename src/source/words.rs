//! A plain text in a YAML file that readers see: told from ids, names and numbers by its type, so that it is found where a
//! report is translated.
//!
//! Names of people and places and the service's own are not `Words`: they have no translation, or one of their own.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use super::limits::LABEL_LENGTH;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// A plain text that readers see.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(transparent)]
pub struct Words(pub String);

impl Deref for Words {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl JsonSchema for Words {
    fn schema_name() -> Cow<'static, str> {
        "Words".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "words", "maxLength": LABEL_LENGTH.most })
    }
}
