//! The JSON Schemas of records, worked out once for all files that are read together: a folder has many files of one kind.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value as Json};

/// The shapes that were asked for so far.
#[derive(Default)]
pub struct Shapes {
    known: BTreeMap<Cow<'static, str>, Arc<Map<String, Json>>>,
}

impl Shapes {
    /// The shape of a record, as `findings schema` prints it.
    pub(super) fn of<T: JsonSchema>(&mut self) -> Arc<Map<String, Json>> {
        let shape = self.known.entry(T::schema_id()).or_insert_with(|| {
            let schema = SchemaGenerator::default().into_root_schema_for::<T>();
            Arc::new(schema.as_object().cloned().unwrap_or_default())
        });
        Arc::clone(shape)
    }
}
