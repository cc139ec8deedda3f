//! What kind of text stands where, in words for the translator, who sees nothing but the text.
//!
//! A record says it at the field: `x-translator` in its schema is what a text there is called, `x-term` that it belongs in the
//! list of terms.

use std::sync::LazyLock;

use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value as Json};

use crate::inspection::{
    FOR_CHILDREN, ForChildrenFile, GlossaryRecord, InspectionFile, RatingsFile, RecommendationsFile, SectionFile,
    StatisticsFile,
};
use crate::programme::{Node, Rules};
use crate::source::{FieldPath, annotation_at};

/// A kind of text.
#[derive(Clone, Copy)]
pub(super) struct UnitKind {
    pub(super) words: &'static str,
    pub(super) is_term: bool,
}

const PROSE: UnitKind = UnitKind { words: "prose", is_term: false };
const STANDING: UnitKind = UnitKind { words: "standing text", is_term: false };

/// What a text is whose field does not say it; `tests/every_field.rs` shows that there is none.
const SOMETHING: UnitKind = UnitKind { words: "text", is_term: false };

type Shape = LazyLock<Map<String, Json>>;

static INSPECTION: Shape = LazyLock::new(shape_of::<InspectionFile>);
static RATINGS: Shape = LazyLock::new(shape_of::<RatingsFile>);
static RECOMMENDATIONS: Shape = LazyLock::new(shape_of::<RecommendationsFile>);
static STATISTICS: Shape = LazyLock::new(shape_of::<StatisticsFile>);
static GLOSSARY: Shape = LazyLock::new(shape_of::<Vec<GlossaryRecord>>);
static CHILDREN: Shape = LazyLock::new(shape_of::<ForChildrenFile>);
static SECTION: Shape = LazyLock::new(shape_of::<SectionFile>);
static PROGRAMME: Shape = LazyLock::new(shape_of::<Rules>);
static OUTLINE: Shape = LazyLock::new(shape_of::<Vec<Node>>);

fn shape_of<T: JsonSchema>() -> Map<String, Json> {
    SchemaGenerator::default().into_root_schema_for::<T>().as_object().cloned().unwrap_or_default()
}

/// The kind of the text that stands here in this file.
pub(super) fn kind_at(file: &str, path: &FieldPath) -> UnitKind {
    let shape: &'static Shape = match file {
        "inspection.yaml" => &INSPECTION,
        "ratings.yaml" => &RATINGS,
        "recommendations.yaml" => &RECOMMENDATIONS,
        "statistics.yaml" => &STATISTICS,
        "glossary.yaml" => &GLOSSARY,
        FOR_CHILDREN => &CHILDREN,
        "programme.yaml" => &PROGRAMME,
        "outline.yaml" => &OUTLINE,
        _ if file.ends_with(".yaml") => &SECTION,
        _ if file.starts_with("texts/") => return STANDING,
        _ => return PROSE,
    };
    let field = annotation_at(shape, path, "x-translator");
    let words = field.and_then(|field| field.get("x-translator")?.as_str());
    let is_term = field.is_some_and(|field| field.contains_key("x-term"));
    words.map_or(SOMETHING, |words| UnitKind { words, is_term })
}

#[cfg(test)]
mod tests {
    use super::kind_at;
    use crate::source::{FieldPath, FieldStep};

    #[test]
    fn tells_texts_by_the_end_of_their_keys() {
        for (file, path, words) in [
            ("sections/1.1.yaml", "strengths/0", "strength"),
            ("sections/1.1.yaml", "strengths/0/text", "strength"),
            ("sections/1.1.yaml", "boxes/0/text", "box"),
            ("sections/1.1.yaml", "tables/0/rows/2/1", "cell of a table"),
            ("sections/1.1.md", "", "prose"),
            ("outline.yaml", "0/sections/1/title", "title of a section"),
            ("programme.yaml", "title", "name of the programme"),
            ("programme.yaml", "scales/rating/0/label", "rating"),
            ("programme.yaml", "boxes/0/label", "label of a box"),
            ("statistics.yaml", "groups/0/rows/1/label", "label of a statistic"),
            ("statistics.yaml", "groups/0/comparators/1/label", "header of a column"),
            ("statistics.yaml", "groups/0/rows/1/comparators/england", "figure"),
        ] {
            let steps = path.split('/').filter(|step| !step.is_empty());
            let at = steps.map(|step| step.parse().map_or_else(|_| FieldStep::Key(step.to_owned()), FieldStep::Item));
            let at = FieldPath::from_iter(at);
            assert_eq!(kind_at(file, &at).words, words, "{file} {path}");
        }
    }
}
