//! `findings schema`: the shape of every YAML file as a JSON Schema, the same by which the program checks the file.

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::args;
use super::status::Status;
use super::terminal::{Terminal, show};
use crate::inspection::FILE_KINDS;
use crate::problem::{Kind, Problem, suggest};
use crate::programme::{Node, Rules};

/// A kind of file: its name, the files it is for, its schema.
type KnownFile = (&'static str, &'static str, fn() -> Schema);

/// Every kind of YAML file.
fn known_files() -> impl Iterator<Item = KnownFile> {
    let of_programme: [KnownFile; 2] =
        [("programme", "programme.yaml", schema_of::<Rules>), ("outline", "outline.yaml", schema_of::<Vec<Node>>)];
    FILE_KINDS.iter().map(|kind| (kind.name, kind.files, kind.schema)).chain(of_programme)
}

fn schema_of<T: JsonSchema>() -> Schema {
    SchemaGenerator::default().into_root_schema_for::<T>()
}

/// The schema of a kind of file, as text.
fn schema_text(name: &str) -> Option<String> {
    known_files().find(|(known, ..)| *known == name).map(|(.., schema)| format!("{:#}\n", schema().to_value()))
}

/// Runs the verb.
pub(super) fn run(arguments: &args::Schema, terminal: Terminal) -> Status {
    let Some(wanted) = &arguments.kind else {
        return show(
            &known_files().map(|(name, files, _)| format!("{name:16} {files}")).collect::<Vec<_>>().join("\n"),
        );
    };
    match schema_text(wanted) {
        Some(text) => show(&text),
        None => {
            let known: Vec<String> = known_files().map(|(name, ..)| name.to_owned()).collect();
            let suggestion = suggest(wanted, known.iter().map(String::as_str));
            terminal
                .problems(&[Problem::error(Kind::UnknownChoice { found: wanted.clone(), suggestion, known }, None)]);
            Status::Failed
        }
    }
}
