//! The YAML files of a findings folder, each with the record that it is: what checks a file is what its forms are made of.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::DeserializeOwned;

use super::{
    FOR_CHILDREN, ForChildrenFile, GlossaryRecord, InspectionFile, RatingsFile, RecommendationsFile, Remark, Reply,
    SectionFile, StatisticsFile,
};
use crate::problem::Problem;
use crate::source::{Shapes, decode_yaml};

/// A kind of file.
pub struct FileKind {
    /// What `findings schema` calls it.
    pub name: &'static str,
    /// Which files it is for: a path in the folder, with `*` for any name.
    pub files: &'static str,
    /// Its JSON Schema.
    pub schema: fn() -> Schema,
    /// What is wrong with a text as such a file: by what problems call it, its path in the folder, and the text.
    pub problems: fn(&str, &str, String) -> Vec<Problem>,
}

/// Every kind of YAML file of a findings folder.
pub const FILE_KINDS: [FileKind; 9] = [
    kind::<InspectionFile>("inspection", "inspection.yaml"),
    kind::<RatingsFile>("ratings", "ratings.yaml"),
    kind::<RecommendationsFile>("recommendations", "recommendations.yaml"),
    kind::<StatisticsFile>("statistics", "statistics.yaml"),
    kind::<Vec<GlossaryRecord>>("glossary", "glossary.yaml"),
    kind::<ForChildrenFile>("for-children", FOR_CHILDREN),
    kind::<SectionFile>("section", "sections/*.yaml"),
    kind::<Vec<Reply>>("responses", "responses/*.yaml"),
    kind::<Vec<Remark>>("remarks", "remarks/*.yaml"),
];

impl FileKind {
    /// The kind of a file, by its path in the folder.
    #[must_use]
    pub fn of(file: &str) -> Option<&'static FileKind> {
        FILE_KINDS.iter().find(|kind| match kind.files.split_once('*') {
            None => kind.files == file,
            Some((before, after)) => {
                let name = file.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
                name.is_some_and(|name| !name.is_empty() && !name.contains('/'))
            }
        })
    }
}

const fn kind<T: DeserializeOwned + JsonSchema>(name: &'static str, files: &'static str) -> FileKind {
    FileKind { name, files, schema: schema_of::<T>, problems: problems_of::<T> }
}

fn schema_of<T: JsonSchema>() -> Schema {
    SchemaGenerator::default().into_root_schema_for::<T>()
}

fn problems_of<T: DeserializeOwned + JsonSchema>(path: &str, file: &str, text: String) -> Vec<Problem> {
    decode_yaml::<T>(&mut Shapes::default(), path, file, text).problems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_path() {
        let name = |file: &str| FileKind::of(file).map(|kind| kind.name);
        assert_eq!(name("ratings.yaml"), Some("ratings"));
        assert_eq!(name("sections/1.10.yaml"), Some("section"));
        for other in ["sections/a/b.yaml", "sections/.yaml", "sections/1.md", "other.yaml", "a/ratings.yaml"] {
            assert_eq!(name(other), None, "{other}");
        }
    }
}
