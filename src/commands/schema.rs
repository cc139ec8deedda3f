//! `findings schema`: the shape of every YAML file as a JSON Schema, the same by which the program checks the file.

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::args;
use super::status::Status;
use super::terminal::{Terminal, show};
use crate::inspection::{
    FOR_CHILDREN, ForChildrenFile, GlossaryRecord, InspectionFile, RatingsFile, RecommendationsFile, Reply,
    SectionFile, StatisticsFile,
};
use crate::problem::{Kind, Problem, suggest};
use crate::programme::{Node, Rules};

/// A kind of file: its name, the files it is for, its schema.
struct FileKind {
    name: &'static str,
    files: &'static str,
    schema: fn() -> Schema,
}

/// Every kind of YAML file.
const KINDS: [FileKind; 10] = [
    FileKind { name: "inspection", files: "inspection.yaml", schema: schema_of::<InspectionFile> },
    FileKind { name: "ratings", files: "ratings.yaml", schema: schema_of::<RatingsFile> },
    FileKind { name: "recommendations", files: "recommendations.yaml", schema: schema_of::<RecommendationsFile> },
    FileKind { name: "statistics", files: "statistics.yaml", schema: schema_of::<StatisticsFile> },
    FileKind { name: "glossary", files: "glossary.yaml", schema: schema_of::<Vec<GlossaryRecord>> },
    FileKind { name: "for-children", files: FOR_CHILDREN, schema: schema_of::<ForChildrenFile> },
    FileKind { name: "section", files: "sections/*.yaml", schema: schema_of::<SectionFile> },
    FileKind { name: "responses", files: "responses/*.yaml", schema: schema_of::<Vec<Reply>> },
    FileKind { name: "programme", files: "programme.yaml", schema: schema_of::<Rules> },
    FileKind { name: "outline", files: "outline.yaml", schema: schema_of::<Vec<Node>> },
];

fn schema_of<T: JsonSchema>() -> Schema {
    SchemaGenerator::default().into_root_schema_for::<T>()
}

/// The schema of a kind of file, as text.
pub(super) fn schema_text(name: &str) -> Option<String> {
    KINDS.iter().find(|kind| kind.name == name).map(|kind| format!("{:#}\n", (kind.schema)().to_value()))
}

/// Runs the verb.
pub(super) fn run(arguments: &args::Schema, terminal: Terminal) -> Status {
    let Some(wanted) = &arguments.kind else {
        return show(
            &KINDS.iter().map(|kind| format!("{:16} {}", kind.name, kind.files)).collect::<Vec<_>>().join("\n"),
        );
    };
    match schema_text(wanted) {
        Some(text) => show(&text),
        None => {
            let known: Vec<String> = KINDS.iter().map(|kind| kind.name.to_owned()).collect();
            let suggestion = suggest(wanted, known.iter().map(String::as_str));
            terminal
                .problems(&[Problem::error(Kind::UnknownChoice { found: wanted.clone(), suggestion, known }, None)]);
            Status::Failed
        }
    }
}
